/* Markdown into a flat array of blocks, their visible text as tokens, and the
 * way back from every token to its source bytes. */

#ifndef DOCUMENT_H
#define DOCUMENT_H

#include "base/span.h"
#include "word/token.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct text;
struct vocabulary;

enum block_kind {
	BLOCK_META,	 /* the value of a front matter key or header line */
	BLOCK_HEADING,	 /* ATX or setext */
	BLOCK_ITEM,	 /* the first paragraph of a list item */
	BLOCK_PARAGRAPH, /* any other paragraph */
	BLOCK_CELL,	 /* of a GFM table, or of an HTML one */
	BLOCK_SUMMARY,	 /* the <summary> of a <details> */
};

enum block_task {
	TASK_NONE,
	TASK_OPEN,    /* [ ] */
	TASK_DONE,    /* [x] [X] */
	TASK_STARTED, /* [~] [-] [/] */
};

/* A block index that means none. */
enum { BLOCK_NONE = -1 };

struct block {
	uint8_t kind;	  /* enum block_kind */
	uint8_t level;	  /* of a heading, 1 to 6 */
	uint8_t depth;	  /* how many lists it stands in; 0: none */
	uint8_t quote;	  /* how many block quotes it stands in */
	uint8_t task;	  /* of an item: enum block_task; the box is no text */
	bool ordered;	  /* an item of a numbered list */
	int8_t language;  /* number in the vocabulary */
	int ordinal;	  /* of an ordered item: its number */
	int item;	  /* block index of the item it stands in; for an item,
			   * of the item its list stands in; else BLOCK_NONE */
	int list;	  /* of an item: which list, counted from 1 */
	int table;	  /* of a cell: which table, counted from 1 */
	int row, column;  /* of a cell, from 0; row 0 is the header */
	const char *key;  /* of a meta block: folded, dotted ("goal.due"); else
			   * NULL */
	struct span text; /* bytes of plain */
	struct span tokens;	 /* indices into document.tokens */
	uint32_t line, end_line; /* of the source, 1-based, inclusive */
};

/* A piece of plain and the source bytes it was read from. */
struct run {
	uint32_t plain, source; /* offsets of its first byte */
	uint32_t len;		/* bytes of plain */
	uint32_t source_len;	/* len, unless decoded; 0 in a block that could
				 * not be aligned */
	uint8_t style;		/* enum token_style bits */
	bool decoded;		/* not byte for byte (an entity) */
};

/* <!-- goallint language=fr -->, <!-- goallint-disable-next x: why --> */
struct directive {
	struct span source; /* of the comment's inside, without "<!--" */
	struct span text;   /* bytes of the source behind "goallint" */
	int next;	    /* the first block behind it; may be n_blocks */
};

/* A link whose address names no protocol, as one within the project does. */
struct link {
	int block;
	struct span source; /* bytes of the source: its text */
	const char *to;	    /* "plans/barn.md#roof", as written but for escapes
			     * and entities; never empty */
};

/* Something wrong with the document's own markup. */
struct complaint {
	const char *rule; /* name of the rule that reports it */
	struct span source;
	const char *detail; /* a few words, or NULL */
};

struct document {
	const struct text *text;
	char *plain; /* the visible text of all blocks, a '\n' between;
		      * soft and hard breaks inside a block are '\n' */
	uint32_t n_plain;
	struct run *runs; /* in order of plain */
	size_t n_runs;
	struct block *blocks;  /* in order of the source */
	int n_blocks, n_front; /* all; of front matter, which come first */
	struct tokens tokens;
	struct tokens *keys; /* the words of each front matter block's key */
	struct directive *directives;
	size_t n_directives;
	struct link *links; /* in order of blocks; none of unaligned ones */
	size_t n_links;
	struct complaint *complaints;
	size_t n_complaints;
	int language; /* of the document as a whole */
};

/* Read a text, with "header-key" words for header lines; total: whatever cannot
 * be read is left out, with a complaint if a user should know. Left out are
 * code blocks, comments, templating tags
 * ({{ }}, {% %}, <% %>), <style>, <script>, images, link definitions. Token
 * ids and styles are set; languages and stems are language.c's. */
void document_read(struct document *document, struct arena *a,
    const struct text *text, struct vocabulary *v);

/* An arena for what lives while a reader is called; empty between two calls. */
struct arena *document_scratch(void);

/* The source bytes from which these bytes of plain were read: from the first
 * byte of the first to the end of the last. In a block that could not be
 * aligned: the start of the block's first line, empty. */
struct span document_source(const struct document *document, struct span plain);

/* Whether a block is a paragraph in no list and no quote. */
static inline bool
document_is_prose(const struct block *block)
{
	return block->kind == BLOCK_PARAGRAPH && block->depth == 0 &&
	       block->quote == 0;
}

/* The first token of a block, and the one behind its last. */
static inline const struct token *
document_first(const struct document *document, int block)
{
	return document->tokens.at + document->blocks[block].tokens.start;
}

static inline const struct token *
document_end(const struct document *document, int block)
{
	return document->tokens.at + document->blocks[block].tokens.end;
}

/* The links of a block, *n of them. */
const struct link *document_links(
    const struct document *document, int block, size_t *n);

/* The source bytes of the tokens [start, end). */
struct span document_token_source(
    const struct document *document, struct span tokens);

#endif
