/* Each kind of leaf block into blocks: what libcmark does not know is found
 * in the source. */

#include "document_reader.h"

#include "table.h"
#include "text/text.h"

#include <string.h>

enum { HTML_DEPTH = 8 }; /* lists in lists that are told apart */

/* The HTML lists that a block is in the midst of. */
struct html_lists {
	int depth;
	struct {
		int list, ordinal; /* which list; its items so far */
		int piece;	   /* of its last item, or -1 */
		bool ordered;
	} at[HTML_DEPTH];
};

/* Cells of a table that are read by one second parse. */
enum { AT_ONCE = 1024 };

/* The innermost container if it is an item without a paragraph yet. */
static struct document_frame *
waiting_item(struct document_reader *r)
{
	struct document_frame *frame;

	if (r->n_frames == 0)
		return NULL;
	frame = &r->frames[r->n_frames - 1];
	return frame->item && frame->block == BLOCK_NONE ? frame : NULL;
}

/* The line of the block that is a table's delimiter row; 0 if none is. */
static uint32_t
find_table(const struct document_reader *r)
{
	for (uint32_t i = 1; i < r->n_lines; i++)
		if (table_is_delimiter(r->bytes, r->lines[i]) &&
		    table_cells(r->bytes, r->lines[i]) ==
			table_cells(r->bytes, r->lines[i - 1]))
			return i;
	return 0;
}

/* Add a cell that is not empty. */
static void
add_cell(struct document_reader *r, struct block block, struct span cell)
{
	if (span_empty(cell))
		return;
	document_add_line(r, cell);
	document_add_piece(r, block, (uint32_t)r->n_lines - 1, 1);
}

/* Read the cells of the rows so far once they are many; n: their lines. */
static void
end_row(struct document_reader *r, uint32_t n)
{
	if (r->n_pieces < AT_ONCE)
		return;
	document_read_pieces(r);
	r->n_lines = n;
}

static void
read_table(struct document_reader *r, uint32_t delimiter)
{
	uint32_t n = (uint32_t)r->n_lines;

	if (delimiter > 1)
		document_add_piece(
		    r, document_describe(r, BLOCK_PARAGRAPH), 0, delimiter - 1);
	r->tables++;
	for (uint32_t i = delimiter - 1; i < n; i++) {
		struct block block = document_describe(r, BLOCK_CELL);
		struct span row = r->lines[i], cell;
		uint32_t at = row.start;

		if (i == delimiter)
			continue;
		block.table = r->tables;
		block.row = (int)(i < delimiter ? 0 : i - delimiter);
		for (; table_cell(r->bytes, row, &at, &cell); block.column++)
			add_cell(r, block, cell);
		end_row(r, n);
	}
	document_read_pieces(r);
}

/* Let a block be the text of an item. */
static void
begin_item(struct block *block, const struct document_frame *item)
{
	block->kind = BLOCK_ITEM;
	block->ordered = item->ordered;
	block->ordinal = item->number;
	block->list = item[-1].number;
}

void
document_paragraph(struct document_reader *r, cmark_node *node)
{
	struct document_frame *item = waiting_item(r);
	struct block block =
	    document_describe(r, item ? BLOCK_ITEM : BLOCK_PARAGRAPH);
	uint32_t delimiter;
	int index;

	document_collect(r, node, cmark_node_get_end_line(node));
	if ((delimiter = find_table(r)) > 0) {
		read_table(r, delimiter);
		return;
	}
	if (item)
		begin_item(&block, item);
	if (!document_bullets(r, node, block, &index))
		index = document_read_leaf(
		    r, node, block, 0, (uint32_t)r->n_lines, false);
	if (item)
		r->frames[r->n_frames - 1].block = index;
}

/* The text of "## Title ##" (CommonMark 4.2). */
static struct span
atx_text(const char *bytes, struct span line)
{
	uint32_t end = line.end;

	while (end > line.start &&
	       (bytes[end - 1] == ' ' || bytes[end - 1] == '\t'))
		end--;
	line.end = end;
	while (end > line.start && bytes[end - 1] == '#')
		end--;
	if (end > line.start && end < line.end &&
	    (bytes[end - 1] == ' ' || bytes[end - 1] == '\t'))
		line.end = end;
	while (line.start < line.end && bytes[line.start] == '#')
		line.start++;
	while (line.start < line.end &&
	       (bytes[line.start] == ' ' || bytes[line.start] == '\t'))
		line.start++;
	return line;
}

static bool
is_atx(const char *bytes, struct span line)
{
	uint32_t at = line.start;

	while (at < line.end && bytes[at] == '#')
		at++;
	return at > line.start && at - line.start <= 6 &&
	       (at == line.end || bytes[at] == ' ' || bytes[at] == '\t');
}

/* Whether a heading that begins an item is all its text, "- ## Dry the boats"
 * above a list or nothing: large letters, and no section. */
static bool
is_whole_item(cmark_node *node)
{
	for (node = cmark_node_next(node); node; node = cmark_node_next(node))
		if (cmark_node_get_type(node) != CMARK_NODE_LIST)
			return false;
	return true;
}

void
document_heading(struct document_reader *r, cmark_node *node)
{
	struct document_frame *item =
	    is_whole_item(node) ? waiting_item(r) : NULL;
	struct block block = document_describe(r, BLOCK_HEADING);
	int last = cmark_node_get_end_line(node), index;

	document_collect(r, node, cmark_node_get_start_line(node));
	if (is_atx(r->bytes, r->lines[0])) {
		r->lines[0] = atx_text(r->bytes, r->lines[0]);
	} else {
		item = NULL;
		document_collect(r, node, last);
	}
	if (item) {
		begin_item(&block, item);
	} else {
		block.level = (uint8_t)cmark_node_get_heading_level(node);
		r->titled |= block.level == 1;
	}
	if (!cmark_node_first_child(node))
		return;
	index =
	    document_read_leaf(r, node, block, 0, (uint32_t)r->n_lines, false);
	if (item)
		item->block = index;
}

int
document_count_lines(const char *literal)
{
	int n = 0;

	for (; *literal; literal++)
		n += *literal == '\n' ||
		     (*literal == '\r' && literal[1] != '\n');
	return n > 0 ? n : 1;
}

static void
open_list(struct document_reader *r, struct html_lists *lists, bool ordered)
{
	int i = lists->depth < HTML_DEPTH ? lists->depth++ : HTML_DEPTH - 1;

	lists->at[i].list = ++r->lists;
	lists->at[i].ordinal = 0;
	lists->at[i].piece = -1;
	lists->at[i].ordered = ordered;
}

/* Add an item; one outside of any list begins one. */
static void
add_item(struct document_reader *r, struct html_lists *lists, struct span text)
{
	struct block block = document_describe(r, BLOCK_ITEM);
	int i, piece;

	if (lists->depth == 0)
		open_list(r, lists, false);
	i = lists->depth - 1;
	block.depth = (uint8_t)(r->depth + lists->depth);
	block.list = lists->at[i].list;
	block.ordered = lists->at[i].ordered;
	block.ordinal = ++lists->at[i].ordinal;
	piece = document_add_range(r, block, text);
	if (piece >= 0 && i > 0)
		r->pieces[piece].parent = lists->at[i - 1].piece;
	lists->at[i].piece = piece;
}

/* The pieces that stand before a comment are read before it. */
static void
flush_pieces(struct document_reader *r, struct html_lists *lists)
{
	document_read_pieces(r);
	r->n_lines = 0;
	for (int i = 0; i < HTML_DEPTH; i++)
		lists->at[i].piece = -1;
}

void
document_html(struct document_reader *r, cmark_node *node)
{
	static const uint8_t kinds[] = { [HTML_CELL] = BLOCK_CELL,
		[HTML_SUMMARY] = BLOCK_SUMMARY,
		[HTML_HEADING] = BLOCK_HEADING };
	int first = cmark_node_get_start_line(node);
	int n = document_count_lines(cmark_node_get_literal(node));
	struct html_lists lists = { 0 };
	struct html_tag tag;

	/* libcmark's last line is wrong where a block ends on its own line. */
	r->html.bytes = r->bytes;
	r->html.rest.start = document_line(r, first).start;
	r->html.rest.end = document_line(r, first + n - 1).end;
	r->html.end = (uint32_t)r->document->text->len;
	r->html.tables = r->tables;
	r->n_lines = 0;
	while (html_next(&r->html, &tag)) {
		struct block block;

		if (tag.kind == HTML_COMMENT) {
			flush_pieces(r, &lists);
			html_directive(&r->plain, tag.inside, false);
			continue;
		}
		if (tag.kind == HTML_LIST && !tag.closes)
			open_list(r, &lists, tag.level > 0);
		else if (tag.kind == HTML_LIST)
			lists.depth -= lists.depth > 0;
		else if (tag.kind == HTML_ITEM)
			add_item(r, &lists, tag.inside);
		if (tag.kind == HTML_LIST || tag.kind == HTML_ITEM)
			continue;
		block = document_describe(r, kinds[tag.kind]);
		block.level = tag.level;
		if (tag.kind == HTML_CELL) {
			block.table = r->html.tables;
			block.row = r->html.row;
			block.column = r->html.column;
		}
		document_add_range(r, block, tag.inside);
	}
	r->tables = r->html.tables;
	document_read_pieces(r);
}
