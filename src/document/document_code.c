/* Indented code that its author meant as a list, into items. */

#include "document_reader.h"

#include "text/text.h"

/* "        - make £15,000" right under a heading is code by CommonMark, and
 * yet a list to whoever wrote it. Where most lines of an indented block begin
 * with a list marker, the first one too, those lines are read as items, nested
 * by their columns, and remarks between them are left out. A
 * marker must stand two columns deeper than another to be inside its item. */

enum { NESTED = 2, LEVELS = 32 };

struct level {
	uint32_t column; /* of the markers */
	int list;	 /* the list's number */
	int piece;	 /* the last item's piece, or -1 */
};

/* A line of the block: its marker's place, length and number. */
struct item {
	struct prefix_place marker;
	uint32_t length;
	int number;
	bool sure; /* it is one though no other line has it */
};

/* False: the line has no marker; blank lines have one of length 0. */
static bool
find_item(const struct document_reader *r, struct span line, struct item *item)
{
	struct prefix_place place =
	    prefix_skip(r->bytes, line, r->prefixes, r->n_frames, true);
	struct bullet bullet;

	item->marker = prefix_blanks(r->bytes, line, place);
	item->sure = true;
	item->length =
	    prefix_marker(r->bytes, line, item->marker.at, &item->number);
	if (item->length == 0) {
		bullet = bullet_read(r->bytes, line, item->marker.at);
		item->length = bullet.bare || bullet.kept ? 0 : bullet.length;
		item->sure = bullet.sure;
	}
	return item->length > 0 || item->marker.at == line.end;
}

/* Whether the first line has a marker, and most of the others. */
static bool
is_list(const struct document_reader *r, int first, int n)
{
	struct item item;
	int marked = 0, plain = 0;
	bool sure = false;

	for (int i = 0; i < n; i++) {
		bool found = find_item(r, document_line(r, first + i), &item);

		if (!found && marked == 0)
			return false;
		marked += found && item.length > 0;
		sure |= found && item.length > 0 && item.sure;
		plain += !found;
	}
	return marked > plain && (sure || marked > 1);
}

static void
add_item(struct document_reader *r, struct level *levels, int *n,
    const struct item *item, struct span line)
{
	struct block block = document_describe(r, BLOCK_ITEM);
	struct prefix_place text = item->marker;
	struct level *level;
	uint32_t first = (uint32_t)r->n_lines;
	int piece;

	while (*n > 1 && levels[*n - 1].column > item->marker.column)
		--*n;
	if (*n == 0 || (*n < LEVELS && levels[*n - 1].column + NESTED <=
					   item->marker.column))
		levels[(*n)++] =
		    (struct level){ item->marker.column, ++r->lists, -1 };
	level = &levels[*n - 1];
	text.at += item->length;
	line.start = prefix_blanks(r->bytes, line, text).at;
	block.depth = (uint8_t)(block.depth + *n);
	block.list = level->list;
	block.ordered = item->number >= 0;
	block.ordinal = block.ordered ? item->number : 0;
	if (span_empty(line))
		return;
	document_add_line(r, line);
	piece = document_add_piece(r, block, first, 1);
	r->pieces[piece].parent = *n > 1 ? level[-1].piece : -1;
	level->piece = piece;
}

void
document_code(struct document_reader *r, cmark_node *node)
{
	int first = cmark_node_get_start_line(node);
	int lines = document_count_lines(cmark_node_get_literal(node));
	struct level levels[LEVELS];
	struct item item;
	int n = 0;

	/* A fence is no marker, so fenced code is never a list. */
	if (!is_list(r, first, lines))
		return;
	r->n_lines = 0;
	for (int i = 0; i < lines; i++) {
		struct span line = document_line(r, first + i);

		if (find_item(r, line, &item) && item.length > 0)
			add_item(r, levels, &n, &item, line);
	}
	document_read_pieces(r);
}
