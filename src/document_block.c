/* Each kind of leaf block into blocks: what libcmark does not know is found
 * in the source. */

#include "document_reader.h"

#include "arena.h"
#include "document_inline.h"
#include "html.h"
#include "prefix.h"
#include "table.h"
#include "text.h"

#include <string.h>

/* The innermost container, if it is an item that waits for its first
 * paragraph. */
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
			if (cell.start < cell.end) {
				document_add_line(r, cell);
				document_add_piece(
				    r, block, (uint32_t)r->n_lines - 1, 1);
			}
	}
	document_read_pieces(r);
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
	if (item) {
		block.ordered = item->ordered;
		block.ordinal = item->number;
		block.list = item[-1].number;
	}
	index =
	    document_read_leaf(r, node, block, 0, (uint32_t)r->n_lines, false);
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

void
document_heading(struct document_reader *r, cmark_node *node)
{
	struct block block = document_describe(r, BLOCK_HEADING);
	int last = cmark_node_get_end_line(node);

	block.level = (uint8_t)cmark_node_get_heading_level(node);
	document_collect(r, node, cmark_node_get_start_line(node));
	if (is_atx(r->bytes, r->lines[0]))
		r->lines[0] = atx_text(r->bytes, r->lines[0]);
	else
		document_collect(r, node, last);
	if (cmark_node_first_child(node))
		document_read_leaf(
		    r, node, block, 0, (uint32_t)r->n_lines, false);
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

void
document_html(struct document_reader *r, cmark_node *node)
{
	static const uint8_t kinds[] = { [HTML_CELL] = BLOCK_CELL,
		[HTML_SUMMARY] = BLOCK_SUMMARY,
		[HTML_HEADING] = BLOCK_HEADING };
	int first = cmark_node_get_start_line(node);
	int n = document_count_lines(cmark_node_get_literal(node));
	struct html_tag tag;

	/* libcmark's last line is wrong where a block ends on its own line. */
	r->html.bytes = r->bytes;
	r->html.rest.start = document_line(r, first).start;
	r->html.rest.end = document_line(r, first + n - 1).end;
	r->html.tables = r->tables;
	r->n_lines = 0;
	while (html_next(&r->html, &tag)) {
		struct block block;

		if (tag.kind == HTML_COMMENT) {
			document_read_pieces(r);
			r->n_lines = 0;
			html_directive(&r->plain, tag.inside, false);
			continue;
		}
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
