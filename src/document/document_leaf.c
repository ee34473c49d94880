/* One leaf block of libcmark's into a block. */

#include "document_reader.h"

#include "base/arena.h"
#include "document_walk.h"
#include "text/text.h"

uint32_t
document_line_number(const struct document_reader *r, int node_line)
{
	uint32_t line = (uint32_t)node_line;

	if (!r->seen || line == 0)
		return r->first_line + line;
	return r->seen[line <= r->n_seen ? line - 1 : r->n_seen];
}

struct span
document_line(const struct document_reader *r, int node_line)
{
	return text_line_span(
	    r->document->text, document_line_number(r, node_line));
}

void
document_add_line(struct document_reader *r, struct span line)
{
	ARENA_MORE(r->scratch, r->lines, r->n_lines, r->cap_lines);
	r->lines[r->n_lines++] = line;
}

/* The rest of a line behind its containers' prefixes and blanks. */
static struct span
inner_line(const struct document_reader *r, uint32_t number)
{
	struct span line = text_line_span(r->document->text, number);
	struct prefix_place place =
	    prefix_skip(r->bytes, line, r->prefixes, r->n_frames, false);

	line.start = prefix_blanks(r->bytes, line, place).at;
	return line;
}

/* The lines of a leaf block; on the first libcmark's column is right. */
void
document_collect(struct document_reader *r, cmark_node *node, int last)
{
	int first = cmark_node_get_start_line(node);
	struct span line = document_line(r, first);
	uint32_t end = document_line_number(r, last + 1);
	uint32_t column = (uint32_t)cmark_node_get_start_column(node);

	r->n_lines = 0;
	if (column > 1)
		line.start = column - 1 < line.end - line.start
				 ? line.start + column - 1
				 : line.end;
	document_add_line(r, line);
	for (uint32_t i = document_line_number(r, first) + 1; i < end; i++)
		document_add_line(r, inner_line(r, i));
}

/* A block's place among the containers. */
struct block
document_describe(struct document_reader *r, enum block_kind kind)
{
	struct block block = { .kind = (uint8_t)kind, .item = BLOCK_NONE };

	block.depth = (uint8_t)r->depth;
	block.quote = (uint8_t)r->quotes;
	for (size_t i = r->n_frames; i-- > 0;)
		if (r->frames[i].item && r->frames[i].block != BLOCK_NONE) {
			block.item = r->frames[i].block;
			break;
		}
	return block;
}

static enum block_task
read_task(const char *bytes, struct span line)
{
	if (line.end - line.start < 3 || bytes[line.start] != '[' ||
	    bytes[line.start + 2] != ']')
		return TASK_NONE;
	if (line.end - line.start > 3 && bytes[line.start + 3] != ' ' &&
	    bytes[line.start + 3] != '\t')
		return TASK_NONE;
	switch (bytes[line.start + 1]) {
	case ' ':
		return TASK_OPEN;
	case 'x':
	case 'X':
		return TASK_DONE;
	case '~':
	case '-':
	case '/':
		return TASK_STARTED;
	default:
		return TASK_NONE;
	}
}

/* Read an item's box, if the node begins with text that is one. */
static void
take_task(const struct document_reader *r, cmark_node *node,
    struct block *block, struct cursor *cursor, size_t *skip)
{
	cmark_node *first = cmark_node_first_child(node);
	struct span line = { cursor->at, r->lines[cursor->line].end };
	const char *literal;
	uint32_t blanks = 0;

	if (block->kind != BLOCK_ITEM || !first ||
	    cmark_node_get_type(first) != CMARK_NODE_TEXT)
		return;
	block->task = (uint8_t)read_task(r->bytes, line);
	if (block->task == TASK_NONE)
		return;
	for (literal = cmark_node_get_literal(first) + *skip + 3;
	     *literal == ' ' || *literal == '\t'; literal++)
		blanks++;
	cursor->at += 3 + blanks;
	*skip += 3 + blanks;
}

/* Whether only blanks are left, or in a setext heading the underline. */
static bool
is_end(const struct content *c, struct cursor *cursor, bool setext)
{
	content_skip_blanks(c, cursor);
	if (setext && content_peek(c, *cursor) == '\n') {
		content_step(c, cursor);
		return content_peek(c, *cursor) == '=' ||
		       content_peek(c, *cursor) == '-';
	}
	return content_peek(c, *cursor) == CONTENT_END;
}

/* Read one leaf block from lines [first, first + n). Link definitions before
 * its text are no nodes: where the source begins with '[' and does not fit,
 * the text is looked for one line further. */
int
document_read_leaf(struct document_reader *r, cmark_node *node,
    struct block block, uint32_t first, uint32_t n, bool joined)
{
	struct document *d = r->document;
	struct content c = { r->bytes, r->lines + first, n };
	bool setext = block.kind == BLOCK_HEADING && !joined && n > 1;
	size_t n_directives = d->n_directives;

	block.line =
	    joined ? text_line(d->text, c.lines[0].start)
		   : document_line_number(r, cmark_node_get_start_line(node));
	for (uint32_t i = 0; i < n; i++) {
		struct cursor cursor = { i, c.lines[i].start };
		struct block found = block;
		size_t skip = joined ? sizeof DOCUMENT_GUARD - 1 : 0;

		plain_begin(&r->plain);
		take_task(r, node, &found, &cursor, &skip);
		if (document_inline_read(
			&r->plain, &c, &cursor, node, skip, joined) &&
		    is_end(&c, &cursor, setext)) {
			found.line = text_line_from(
			    d->text, block.line, c.lines[i].start);
			found.end_line = text_line_from(
			    d->text, found.line, c.lines[cursor.line].start);
			return plain_end(&r->plain, found);
		}
		d->n_directives = n_directives;
		if (span_empty(c.lines[0]) || r->bytes[c.lines[0].start] != '[')
			break;
	}
	r->lost |= !r->whole;
	plain_begin(&r->plain);
	document_inline_copy(&r->plain, d->text->lines[block.line - 1], node);
	block.end_line =
	    text_line_from(d->text, block.line, c.lines[n - 1].start);
	return plain_end(&r->plain, block);
}
