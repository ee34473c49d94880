/* Blocks under construction: visible bytes, the runs that lead back to the
 * source, and the tokens of both. */

#ifndef PLAIN_H
#define PLAIN_H

#include "document.h"

/* Styles of a run that is a pair of marks ("~~", "==") which may open or
 * close something; plain_end takes those away that do. */
enum { PLAIN_TILDES = 64, PLAIN_EQUALS = 128 };

struct plain {
	struct document *document;
	struct arena *arena;
	struct vocabulary *vocabulary;
	size_t cap_plain, cap_runs, cap_blocks, cap_directives, cap_links,
	    cap_complaints;
	uint32_t start;	  /* of the block's text */
	size_t first_run; /* of the block */
	size_t n_marks;	  /* tildes and equals in the block */
};

/* Begin with no block; a: of all that the document keeps. */
void plain_init(struct plain *p, struct document *document, struct arena *a,
    struct vocabulary *v);

/* Start a block; also: forget what was added since the last start. */
void plain_begin(struct plain *p);

/* Add bytes that stand in the source, from there on. */
void plain_add(struct plain *p, uint32_t source, uint32_t len, uint8_t style);

/* Add bytes that were read from others: source_len of them, at source. */
void plain_decoded(struct plain *p, const char *bytes, uint32_t len,
    uint32_t source, uint32_t source_len, uint8_t style);

/* Add the end of a line, soft or hard. */
void plain_line(struct plain *p);

/* Add a link of the block: the source bytes of its text, and its address,
 * which is left out if it cannot be of the same project. */
void plain_link(struct plain *p, struct span source, const char *to);

/* End a block like this one (text and tokens are filled in). Returns its
 * index, or BLOCK_NONE if there is nothing to see in it. */
int plain_end(struct plain *p, struct block block);

/* No block follows. */
void plain_close(struct plain *p);

/* Complain about the document's own markup. */
void plain_complain(
    struct plain *p, const char *rule, struct span source, const char *detail);

#endif
