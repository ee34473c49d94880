/* What the files of document's family share while a document is read. */

#ifndef DOCUMENT_READER_H
#define DOCUMENT_READER_H

#include "bullet.h"
#include "document.h"
#include "html.h"
#include "plain.h"
#include "prefix.h"

#include <cmark.h>

/* A list, an item of one, or another container. */
struct document_frame {
	bool list, item, ordered;
	int number; /* of a list: which; of an item: its ordinal */
	int block;  /* of an item: its first paragraph, or BLOCK_NONE; of a
		     * list: the ordinal of its next item */
};

/* A list of typed bullets that is still open. */
struct document_level {
	struct bullet last;
	uint32_t indent; /* of its bullets */
	int list, piece; /* its number; the last item's piece, or -1, */
	int block;	 /* and its block */
};
enum { DOCUMENT_LEVELS = 8 };

/* A word of ours that keeps what stands behind it a paragraph. */
#define DOCUMENT_GUARD "x "

/* A piece of a leaf block that libcmark did not know as a block of its own (a
 * table's cell): read by a second parse behind DOCUMENT_GUARD, or as it stands
 * where that would find nothing but the same text. */
struct document_piece {
	struct block block;
	uint32_t first, n; /* of document_reader.lines */
	const char *bare;  /* its text, if it is read as it stands, */
	int node_line;	   /* or where the second parse finds it */
	int parent;	   /* the piece whose block is block.item, or -1 */
	int index;	   /* of the block it became, or BLOCK_NONE */
};

struct document_reader {
	struct document *document;
	const char *bytes; /* of the source */
	struct plain plain;
	struct arena *scratch;
	struct arena *second; /* of the second parse */
	uint32_t first_line;  /* lines above what libcmark sees */
	uint32_t *seen;	      /* the lines that it sees, and one behind them */
	uint32_t n_seen;      /* if there are any of which it sees nothing */
	bool whole;	      /* libcmark is to see all of each line */
	bool lost;	      /* it did not, and a block did not fit */
	struct document_frame *frames;
	struct prefix *prefixes; /* of the frames */
	size_t n_frames, cap_frames, cap_prefixes;
	int lists, tables; /* counted so far */
	int bullet;	   /* blocks up to the last typed bullet's */
	struct document_level levels[DOCUMENT_LEVELS]; /* of typed bullets */
	int n_levels;
	struct block around; /* the last paragraph that was looked at */
	int depth, quotes;   /* lists and quotes among the frames */
	bool titled; /* a heading of level 1 was read, with its blank: "# A" */
	struct html html;
	struct span *lines; /* of the leaf block at hand */
	size_t n_lines, cap_lines;
	struct document_piece *pieces;
	size_t n_pieces, cap_pieces;
};

/* Parse Markdown; the tree lives on the arena. */
cmark_node *document_parse(struct arena *a, const char *bytes, size_t len);

/* An arena for the second parse. */
struct arena *document_pieces(void);

/* The len bytes from start on, whole lines, with DOCUMENT_REST for the plain
 * end of one and DOCUMENT_LINE for those that follow in its paragraph; *len is
 * then the result's. They hold neither those bytes nor link definitions. */
const char *document_shorten(
    struct document_reader *r, uint32_t start, uint32_t *len);

/* Read all that stands from an offset on, which begins a line. */
void document_read_parts(struct document_reader *r, uint32_t start);

/* Read the blocks of a tree. */
void document_read_blocks(struct document_reader *r, cmark_node *root);

/* The number of a line of libcmark's in the source; and the line itself. */
uint32_t document_line_number(const struct document_reader *r, int node_line);
struct span document_line(const struct document_reader *r, int node_line);

/* Whether nothing but blanks stands in a line. */
static inline bool
document_blank(const char *bytes, struct span line)
{
	while (line.start < line.end &&
	       (bytes[line.start] == ' ' || bytes[line.start] == '\t'))
		line.start++;
	return line.start == line.end;
}

/* Add a line to those of the block at hand. */
void document_add_line(struct document_reader *r, struct span line);

/* Make the lines from the node's first to the last those of the block at
 * hand, each without its containers' prefixes and blanks. */
void document_collect(struct document_reader *r, cmark_node *node, int last);

/* How many lines a literal of libcmark's has. */
int document_count_lines(const char *literal);

/* A block of this kind in its place among the containers. */
struct block document_describe(struct document_reader *r, enum block_kind kind);

/* Read the inline nodes of a node, which stands on lines [first, first + n),
 * into a block; its index, or BLOCK_NONE if there is nothing to see. Joined:
 * the node is of the second parse. */
int document_read_leaf(struct document_reader *r, cmark_node *node,
    struct block block, uint32_t first, uint32_t n, bool joined);

/* Keep a piece for document_read_pieces: these lines, or a range of the
 * source. Returns its number, or -1 if there is nothing in it. */
int document_add_piece(
    struct document_reader *r, struct block block, uint32_t first, uint32_t n);
int document_add_range(
    struct document_reader *r, struct block block, struct span range);

/* Read all pieces in their order, and forget them. */
void document_read_pieces(struct document_reader *r);

/* Whether line i of those at hand is in capitals, as a title is. */
bool document_title_capitals(const struct document_reader *r, uint32_t i);

/* How many bytes "##" begin line i of those at hand, "##Our goals": so titles
 * were written before CommonMark asked for a blank (spec 0.31, 4.2), right
 * behind a list, too. 0: it is none, but a tag, "#goals", "#Goals" below a
 * title of its level with its blank, or code. */
uint32_t document_title_mark(const struct document_reader *r, uint32_t i);

/* Read the lines at hand, those of a node, as items if they begin with typed
 * bullets; block describes the first of them. Returns false if none does;
 * *index is set to the first block. */
bool document_bullets(struct document_reader *r, cmark_node *node,
    struct block block, int *index);

/* Read a leaf block of its kind. */
void document_paragraph(struct document_reader *r, cmark_node *node);
void document_heading(struct document_reader *r, cmark_node *node);
void document_html(struct document_reader *r, cmark_node *node);
void document_code(struct document_reader *r, cmark_node *node);

#endif
