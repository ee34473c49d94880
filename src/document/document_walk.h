/* The walk along a leaf block's source, its steps through text, and its
 * inline nodes in step with it. */

#ifndef DOCUMENT_WALK_H
#define DOCUMENT_WALK_H

#include "content.h"
#include "plain.h"

#include <cmark.h>

/* What stands for the rest of a line where libcmark does not see it, and behind
 * it for each further line that it does not see at all; in a document that has
 * one of these bytes it sees all. */
#define DOCUMENT_REST '\1'
#define DOCUMENT_LINE '\2'

struct document_walk {
	struct plain *plain;
	const struct content *content;
	struct cursor at;
	uint32_t link;	     /* where the text of the link at hand begins */
	uint32_t skip_until; /* inside a templating tag: where it ends */
	bool endless[3];     /* no {{, {%, <% ends in this block any more */
	bool joined, autolink, after_backslash;
	int strong, emphasis, links, images, struck;
};

/* What stands at the cursor, as content_peek gives it. */
int document_walk_peek(const struct document_walk *w);

/* Step over len bytes of the source, and add them to plain unless they are
 * inside an image or a templating tag. */
void document_walk_take(
    struct document_walk *w, uint32_t len, uint8_t more_style);

/* Step over a line end; add one. */
void document_walk_line(struct document_walk *w);

/* Step over what a text node's literal was read from. False: no fit. */
bool document_walk_text(struct document_walk *w, const char *literal);

/* Add the visible text of a leaf block's inline nodes to plain. The cursor
 * starts at the first byte of the text and ends behind the last one; skip
 * bytes of the first text node are taken as read. In joined content each line
 * end was given to libcmark as a blank. False if nodes and source do not fit
 * each other. Directives found are added to the document. */
bool document_inline_read(struct plain *p, const struct content *c,
    struct cursor *cursor, cmark_node *leaf, size_t skip, bool joined);

/* The same for content of one line that is text and nothing else: this. */
void document_inline_text(
    struct plain *p, const struct content *c, const char *literal);

/* Add what libcmark read of a block that does not fit, all at one place. */
void document_inline_copy(struct plain *p, uint32_t source, cmark_node *leaf);

#endif
