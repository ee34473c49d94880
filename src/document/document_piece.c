/* Pieces of a leaf block into blocks, as libcmark reads them on their own. */

#include "document_reader.h"

#include "base/arena.h"
#include "document_walk.h"
#include "text/text.h"

#include <string.h>

int
document_add_piece(
    struct document_reader *r, struct block block, uint32_t first, uint32_t n)
{
	ARENA_MORE(r->scratch, r->pieces, r->n_pieces, r->cap_pieces);
	r->pieces[r->n_pieces] = (struct document_piece){ .block = block,
		.first = first,
		.n = n,
		.parent = -1,
		.index = BLOCK_NONE };
	return (int)r->n_pieces++;
}

int
document_add_range(
    struct document_reader *r, struct block block, struct span range)
{
	const struct text *text = r->document->text;
	uint32_t first = (uint32_t)r->n_lines;
	uint32_t line = text_line(text, range.start);

	while (range.start < range.end) {
		struct span span = text_line_span(text, line++);
		struct prefix_place place = { range.start, 0 };

		if (span.end > range.end)
			span.end = range.end;
		if (span.end < range.start)
			break;
		span.start = range.start;
		span.start = prefix_blanks(r->bytes, span, place).at;
		if (!span_empty(span))
			document_add_line(r, span);
		if (line > text->n_lines)
			break;
		range.start = text->lines[line - 1];
	}
	if (r->n_lines == first)
		return -1;
	return document_add_piece(
	    r, block, first, (uint32_t)r->n_lines - first);
}

/* A piece's text if libcmark could make nothing else of it, else NULL. */
static const char *
read_bare(const struct document_reader *r, const struct document_piece *piece)
{
	struct span line = r->lines[piece->first];
	size_t len = line.end - line.start;
	const char *text;

	if (piece->n != 1 || len == 0 ||
	    (unsigned char)r->bytes[line.start] <= ' ' ||
	    (unsigned char)r->bytes[line.end - 1] <= ' ')
		return NULL;
	text = arena_copy(r->second, r->bytes + line.start, len);
	return strcspn(text, "\\`*_[<&") == len ? text : NULL;
}

static int
add_bare(struct document_reader *r, const struct document_piece *piece)
{
	const struct span *line = &r->lines[piece->first];
	struct content c = { r->bytes, line, 1 };
	struct block block = piece->block;

	block.line = text_line(r->document->text, line->start);
	block.end_line = block.line;
	plain_begin(&r->plain);
	document_inline_text(&r->plain, &c, piece->bare);
	return plain_end(&r->plain, block);
}

/* What the second parse reads: a paragraph a piece that is not bare, its lines
 * joined by blanks so that none begins a block. NULL: nothing. */
static const char *
join_pieces(struct document_reader *r, size_t *len)
{
	size_t size = 0;
	int line = 1;
	char *text, *s;

	for (size_t i = 0; i < r->n_pieces; i++) {
		r->pieces[i].bare = read_bare(r, &r->pieces[i]);
		if (r->pieces[i].bare)
			continue;
		size += sizeof DOCUMENT_GUARD + 2;
		for (uint32_t j = 0; j < r->pieces[i].n; j++) {
			struct span *span = &r->lines[r->pieces[i].first + j];

			size += span->end - span->start + 1;
		}
	}
	if (size == 0)
		return NULL;
	text = s = arena_room(r->second, size);
	for (size_t i = 0; i < r->n_pieces; i++) {
		if (r->pieces[i].bare)
			continue;
		r->pieces[i].node_line = line;
		line += 2;
		memcpy(s, DOCUMENT_GUARD, sizeof DOCUMENT_GUARD - 1);
		s += sizeof DOCUMENT_GUARD - 1;
		for (uint32_t j = 0; j < r->pieces[i].n; j++) {
			struct span span = r->lines[r->pieces[i].first + j];

			memcpy(s, r->bytes + span.start, span.end - span.start);
			s += span.end - span.start;
			*s++ = j + 1 < r->pieces[i].n ? ' ' : '\n';
		}
		*s++ = '\n';
	}
	*len = (size_t)(s - text);
	return text;
}

/* The block that a piece stands in: the nearest that has become one. */
static int
piece_item(const struct document_reader *r, const struct document_piece *piece)
{
	for (int i = piece->parent; i >= 0; i = r->pieces[i].parent)
		if (r->pieces[i].index != BLOCK_NONE)
			return r->pieces[i].index;
	return piece->block.item;
}

void
document_read_pieces(struct document_reader *r)
{
	cmark_node *node = NULL;
	const char *text;
	size_t len;

	if (r->n_pieces == 0)
		return;
	if ((text = join_pieces(r, &len)))
		node = cmark_node_first_child(
		    document_parse(r->second, text, len));
	for (size_t i = 0; i < r->n_pieces; i++) {
		struct document_piece *piece = &r->pieces[i];

		piece->block.item = piece_item(r, piece);
		if (piece->bare) {
			piece->index = add_bare(r, piece);
			continue;
		}
		while (
		    node && cmark_node_get_start_line(node) < piece->node_line)
			node = cmark_node_next(node);
		if (node)
			piece->index = document_read_leaf(r, node, piece->block,
			    piece->first, piece->n, true);
	}
	r->n_pieces = 0;
	arena_reset(r->second);
}
