/* Markdown into a flat array of blocks, their visible text as tokens, and the
 * way back from every token to its source bytes. */

#include "document.h"

#include "arena.h"
#include "document_inline.h"
#include "frontmatter.h"
#include "guard.h"
#include "html.h"
#include "plain.h"
#include "prefix.h"
#include "table.h"
#include "text.h"

#include <string.h>

/* A container, a list, or an item of one. */
struct frame {
	bool list;
	bool ordered;
	int number; /* of the list; of an item: its ordinal */
	int block;  /* of an item: its first paragraph, or BLOCK_NONE */
};

/* A piece of a leaf block that libcmark did not know as a block of its own (a
 * table's cell): read by a second parse, behind a word of ours that keeps it
 * a paragraph. */
struct piece {
	struct block block;
	uint32_t first, n; /* of reader.lines */
	int node_line;
};

struct reader {
	struct document *document;
	const char *bytes;
	struct plain plain;
	struct arena *scratch;
	uint32_t first_line; /* lines above what libcmark sees */
	struct frame *frames;
	struct prefix *prefixes; /* of the frames */
	size_t n_frames, cap_frames, cap_prefixes;
	int lists, tables, depth, quotes;
	struct html html;
	struct span *lines; /* of the leaf block at hand */
	size_t n_lines, cap_lines;
	struct piece *pieces;
	size_t n_pieces, cap_pieces;
};

static const char guard_word[] = "x ";

/* libcmark's allocator has no room for a pointer of ours, so the arena that
 * its tree lives on is the process's one. It is empty between documents. */
static struct arena tree_arena;

enum { SIZE_ROOM = 16 };

static void *
tree_calloc(size_t n, size_t size)
{
	char *p;

	if (size > 0 && n > (SIZE_MAX / 2) / size)
		n = size = SIZE_MAX / 4; /* for the arena to refuse */
	p = arena_alloc(&tree_arena, n * size + SIZE_ROOM);
	memcpy(p, &(size_t){ n * size }, sizeof(size_t));
	return p + SIZE_ROOM;
}

static void *
tree_realloc(void *old, size_t size)
{
	size_t old_size = 0;
	char *p;

	if (old)
		memcpy(&old_size, (char *)old - SIZE_ROOM, sizeof old_size);
	if (size <= old_size)
		return old;
	p = tree_calloc(1, size);
	if (old)
		memcpy(p, old, old_size);
	return p;
}

static void
tree_free(void *old)
{
	(void)old;
}

static cmark_node *
parse(const char *bytes, size_t len)
{
	static cmark_mem memory = { tree_calloc, tree_realloc, tree_free };
	cmark_parser *parser =
	    cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);

	cmark_parser_feed(parser, bytes, len);
	return cmark_parser_finish(parser);
}

static struct span
source_line(const struct reader *r, int node_line)
{
	return text_line_span(
	    r->document->text, r->first_line + (uint32_t)node_line);
}

static void
add_line(struct reader *r, struct span line)
{
	r->lines = arena_more(
	    r->scratch, r->lines, r->n_lines, &r->cap_lines, sizeof line);
	r->lines[r->n_lines++] = line;
}

/* The rest of a line behind its containers' prefixes and blanks. */
static struct span
inner_line(const struct reader *r, int node_line)
{
	struct span line = source_line(r, node_line);
	struct prefix_place place =
	    prefix_skip(r->bytes, line, r->prefixes, r->n_frames);

	line.start = prefix_blanks(r->bytes, line, place).at;
	return line;
}

/* The lines of a leaf block; on the first libcmark's column is right. */
static void
collect_lines(struct reader *r, cmark_node *node, int last)
{
	int first = cmark_node_get_start_line(node);
	struct span line = source_line(r, first);
	uint32_t column = (uint32_t)cmark_node_get_start_column(node);

	r->n_lines = 0;
	if (column > 1)
		line.start = column - 1 < line.end - line.start
				 ? line.start + column - 1
				 : line.end;
	add_line(r, line);
	for (int i = first + 1; i <= last; i++)
		add_line(r, inner_line(r, i));
}

/* A block's place among the containers. */
static struct block
describe(struct reader *r, enum block_kind kind)
{
	struct block block = { .kind = (uint8_t)kind, .item = BLOCK_NONE };

	block.depth = (uint8_t)r->depth;
	block.quote = (uint8_t)r->quotes;
	for (size_t i = r->n_frames; i-- > 0;)
		if (!r->frames[i].list && r->frames[i].block != BLOCK_NONE) {
			block.item = r->frames[i].block;
			break;
		}
	return block;
}

/* The innermost item, if it still waits for its first paragraph. */
static struct frame *
waiting_item(struct reader *r)
{
	struct frame *frame =
	    r->n_frames > 0 ? &r->frames[r->n_frames - 1] : NULL;

	if (frame && !frame->list && frame->number >= 0 &&
	    frame->block == BLOCK_NONE)
		return frame;
	return NULL;
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
take_task(const struct reader *r, cmark_node *node, struct block *block,
    struct cursor *cursor, size_t *skip)
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
static int
read_leaf(struct reader *r, cmark_node *node, struct block block,
    uint32_t first, uint32_t n, bool joined)
{
	struct document *d = r->document;
	struct content c = { r->bytes, r->lines + first, n };
	bool setext = block.kind == BLOCK_HEADING && !joined && n > 1;
	size_t n_directives = d->n_directives;

	block.line = text_line(d->text, c.lines[0].start);
	for (uint32_t i = 0; i < n; i++) {
		struct cursor cursor = { i, c.lines[i].start };
		struct block found = block;
		size_t skip = joined ? sizeof guard_word - 1 : 0;

		plain_begin(&r->plain);
		take_task(r, node, &found, &cursor, &skip);
		if (document_inline_read(
			&r->plain, &c, &cursor, node, skip, joined) &&
		    is_end(&c, &cursor, setext)) {
			found.line = text_line(d->text, c.lines[i].start);
			found.end_line =
			    text_line(d->text, c.lines[cursor.line].start);
			return plain_end(&r->plain, found);
		}
		d->n_directives = n_directives;
		if (c.lines[0].start == c.lines[0].end ||
		    r->bytes[c.lines[0].start] != '[')
			break;
	}
	plain_begin(&r->plain);
	document_inline_copy(&r->plain, d->text->lines[block.line - 1], node);
	block.end_line = text_line(d->text, c.lines[n - 1].start);
	return plain_end(&r->plain, block);
}

static void
add_piece(struct reader *r, struct block block, uint32_t first, uint32_t n)
{
	r->pieces = arena_more(r->scratch, r->pieces, r->n_pieces,
	    &r->cap_pieces, sizeof *r->pieces);
	r->pieces[r->n_pieces++] = (struct piece){ block, first, n, 0 };
}

/* A range of the source as one piece; of more lines if it has them. */
static void
add_range(struct reader *r, struct block block, struct span range)
{
	uint32_t first = (uint32_t)r->n_lines;
	uint32_t line = text_line(r->document->text, range.start);

	while (range.start < range.end) {
		struct span span = text_line_span(r->document->text, line++);
		struct prefix_place place = { range.start, 0 };

		if (span.end > range.end)
			span.end = range.end;
		if (span.end < range.start)
			break;
		span.start = range.start;
		span.start = prefix_blanks(r->bytes, span, place).at;
		if (span.start < span.end)
			add_line(r, span);
		if (line > r->document->text->n_lines)
			break;
		range.start = r->document->text->lines[line - 1];
	}
	if (r->n_lines > first)
		add_piece(r, block, first, (uint32_t)r->n_lines - first);
}

/* What the second parse reads: a paragraph a piece, its lines joined by a
 * blank so that none of them begins a block. */
static const char *
join_pieces(struct reader *r, size_t *len)
{
	size_t size = 0;
	int line = 1;
	char *text, *s;

	for (size_t i = 0; i < r->n_pieces; i++) {
		size += sizeof guard_word + 2;
		for (uint32_t j = 0; j < r->pieces[i].n; j++) {
			struct span *span = &r->lines[r->pieces[i].first + j];

			size += span->end - span->start + 1;
		}
	}
	text = s = arena_alloc(r->scratch, size);
	for (size_t i = 0; i < r->n_pieces; i++, line += 2) {
		r->pieces[i].node_line = line;
		memcpy(s, guard_word, sizeof guard_word - 1);
		s += sizeof guard_word - 1;
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

/* Read all pieces in their order. */
static void
read_pieces(struct reader *r)
{
	size_t len;
	const char *text;
	cmark_node *root, *node;

	if (r->n_pieces == 0)
		return;
	text = join_pieces(r, &len);
	root = parse(text, len);
	node = cmark_node_first_child(root);
	for (size_t i = 0; i < r->n_pieces; i++) {
		struct piece *piece = &r->pieces[i];

		while (
		    node && cmark_node_get_start_line(node) < piece->node_line)
			node = cmark_node_next(node);
		if (!node)
			break;
		read_leaf(r, node, piece->block, piece->first, piece->n, true);
	}
	r->n_pieces = 0;
}

/* The line of the block that is a table's delimiter row; 0 if none is. */
static uint32_t
find_table(const struct reader *r)
{
	for (uint32_t i = 1; i < r->n_lines; i++)
		if (table_is_delimiter(r->bytes, r->lines[i]) &&
		    table_cells(r->bytes, r->lines[i]) ==
			table_cells(r->bytes, r->lines[i - 1]))
			return i;
	return 0;
}

static void
read_table(struct reader *r, uint32_t delimiter)
{
	uint32_t n = (uint32_t)r->n_lines;

	if (delimiter > 1)
		add_piece(r, describe(r, BLOCK_PARAGRAPH), 0, delimiter - 1);
	r->tables++;
	for (uint32_t i = delimiter - 1; i < n; i++) {
		struct block block = describe(r, BLOCK_CELL);
		struct span row = r->lines[i], cell;
		uint32_t at = row.start;

		if (i == delimiter)
			continue;
		block.table = r->tables;
		block.row = (int)(i < delimiter ? 0 : i - delimiter);
		for (; table_cell(r->bytes, row, &at, &cell); block.column++)
			if (cell.start < cell.end) {
				add_line(r, cell);
				add_piece(
				    r, block, (uint32_t)r->n_lines - 1, 1);
			}
	}
	read_pieces(r);
}

static void
read_paragraph(struct reader *r, cmark_node *node)
{
	struct frame *item = waiting_item(r);
	struct block block = describe(r, item ? BLOCK_ITEM : BLOCK_PARAGRAPH);
	uint32_t delimiter;
	int index;

	collect_lines(r, node, cmark_node_get_end_line(node));
	if ((delimiter = find_table(r)) > 0) {
		read_table(r, delimiter);
		return;
	}
	if (item) {
		block.ordered = item->ordered;
		block.ordinal = item->number;
		block.list = item[-1].number;
	}
	index = read_leaf(r, node, block, 0, (uint32_t)r->n_lines, false);
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

static void
read_heading(struct reader *r, cmark_node *node)
{
	struct block block = describe(r, BLOCK_HEADING);
	int last = cmark_node_get_end_line(node);

	block.level = (uint8_t)cmark_node_get_heading_level(node);
	collect_lines(r, node, cmark_node_get_start_line(node));
	if (is_atx(r->bytes, r->lines[0]))
		r->lines[0] = atx_text(r->bytes, r->lines[0]);
	else
		collect_lines(r, node, last);
	if (cmark_node_first_child(node))
		read_leaf(r, node, block, 0, (uint32_t)r->n_lines, false);
}

/* The lines that a literal of libcmark's has. */
static int
count_lines(const char *literal)
{
	int n = 0;

	for (; *literal; literal++)
		n += *literal == '\n' ||
		     (*literal == '\r' && literal[1] != '\n');
	return n > 0 ? n : 1;
}

static void
read_html(struct reader *r, cmark_node *node)
{
	static const uint8_t kinds[] = { [HTML_CELL] = BLOCK_CELL,
		[HTML_SUMMARY] = BLOCK_SUMMARY,
		[HTML_HEADING] = BLOCK_HEADING };
	int first = cmark_node_get_start_line(node);
	int n = count_lines(cmark_node_get_literal(node));
	struct html_tag tag;

	/* libcmark's last line is wrong where a block ends on its own line. */
	r->html.bytes = r->bytes;
	r->html.rest.start = source_line(r, first).start;
	r->html.rest.end = source_line(r, first + n - 1).end;
	r->html.tables = r->tables;
	r->n_lines = 0;
	while (html_next(&r->html, &tag)) {
		struct block block;

		if (tag.kind == HTML_COMMENT) {
			read_pieces(r);
			r->n_lines = 0;
			html_directive(&r->plain, tag.inside, false);
			continue;
		}
		block = describe(r, kinds[tag.kind]);
		block.level = tag.level;
		if (tag.kind == HTML_CELL) {
			block.table = r->html.tables;
			block.row = r->html.row;
			block.column = r->html.column;
		}
		add_range(r, block, tag.inside);
	}
	r->tables = r->html.tables;
	read_pieces(r);
}

static void
push(struct reader *r, struct frame frame, struct prefix prefix)
{
	r->frames = arena_more(
	    r->scratch, r->frames, r->n_frames, &r->cap_frames, sizeof frame);
	r->prefixes = arena_more(r->scratch, r->prefixes, r->n_frames,
	    &r->cap_prefixes, sizeof prefix);
	r->frames[r->n_frames] = frame;
	r->prefixes[r->n_frames++] = prefix;
	r->depth += frame.list;
	r->quotes += prefix.kind == PREFIX_QUOTE;
}

static void
pop(struct reader *r)
{
	r->n_frames--;
	r->depth -= r->frames[r->n_frames].list;
	r->quotes -= r->prefixes[r->n_frames].kind == PREFIX_QUOTE;
}

/* Enter an item; its list's frame keeps the ordinal to come. */
static void
enter_item(struct reader *r, cmark_node *node)
{
	cmark_node *list = cmark_node_parent(node);
	struct frame frame = { .block = BLOCK_NONE };
	struct prefix prefix = { .kind = PREFIX_ITEM };

	frame.ordered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
	if (frame.ordered)
		frame.number = r->frames[r->n_frames - 1].block++;
	prefix.width = prefix_item_width(r->bytes,
	    source_line(r, cmark_node_get_start_line(node)), r->prefixes,
	    r->n_frames);
	push(r, frame, prefix);
}

static void
enter_block(struct reader *r, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_BLOCK_QUOTE:
		push(r, (struct frame){ .number = -1, .block = BLOCK_NONE },
		    (struct prefix){ .kind = PREFIX_QUOTE });
		break;
	case CMARK_NODE_LIST:
		push(r,
		    (struct frame){ .list = true,
			.number = ++r->lists,
			.block = cmark_node_get_list_start(node) },
		    (struct prefix){ .kind = PREFIX_NONE });
		break;
	case CMARK_NODE_ITEM:
		enter_item(r, node);
		break;
	case CMARK_NODE_PARAGRAPH:
		read_paragraph(r, node);
		break;
	case CMARK_NODE_HEADING:
		read_heading(r, node);
		break;
	case CMARK_NODE_HTML_BLOCK:
		read_html(r, node);
		break;
	default:
		break;
	}
}

static bool
is_container(cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_BLOCK_QUOTE:
	case CMARK_NODE_LIST:
	case CMARK_NODE_ITEM:
		return true;
	default:
		return false;
	}
}

static void
read_blocks(struct reader *r, cmark_node *root)
{
	cmark_node *node = cmark_node_first_child(root), *next;

	while (node) {
		enter_block(r, node);
		next = is_container(node) ? cmark_node_first_child(node) : NULL;
		while (!next && node != root) {
			if (is_container(node))
				pop(r);
			next = cmark_node_next(node);
			node = cmark_node_parent(node);
		}
		node = next;
	}
}

void
document_read(struct document *document, struct arena *a,
    const struct text *text, struct vocabulary *v)
{
	struct reader r = { .document = document,
		.bytes = text->bytes,
		.scratch = &tree_arena };
	struct span where;
	const char *why;
	uint32_t start;

	*document = (struct document){ .text = text };
	arena_reset(&tree_arena);
	plain_init(&r.plain, document, a, v);
	start = frontmatter_read(&r.plain);
	if (guard_check(text, &tree_arena, start, &where, &why)) {
		if (start > 0)
			r.first_line = start < text->len
					   ? text_line(text, start) - 1
					   : text->n_lines;
		read_blocks(&r, parse(text->bytes + start, text->len - start));
	} else {
		plain_complain(&r.plain, "too-complex", where, why);
	}
	arena_reset(&tree_arena);
}

/* The last run that begins at or before a byte of plain. */
static const struct run *
find_run(const struct document *document, uint32_t at)
{
	size_t low = 0, high = document->n_runs;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (document->runs[middle].plain <= at)
			low = middle;
		else
			high = middle;
	}
	return &document->runs[low];
}

struct span
document_source(const struct document *document, struct span plain)
{
	const struct run *run, *end = document->runs + document->n_runs;
	struct span source = { 0, 0 };

	if (document->n_runs == 0)
		return source;
	run = find_run(document, plain.start);
	if (plain.start >= run->plain + run->len && run + 1 < end)
		run++;
	source.start = run->source;
	if (!run->decoded && plain.start > run->plain)
		source.start += plain.start - run->plain;
	source.end = source.start;
	if (plain.end <= plain.start)
		return source;
	run = find_run(document, plain.end - 1);
	source.end = run->source + run->source_len;
	if (!run->decoded && plain.end < run->plain + run->len)
		source.end = run->source + (plain.end - run->plain);
	if (source.end < source.start)
		source.end = source.start;
	return source;
}

struct span
document_token_source(const struct document *document, struct span tokens)
{
	const struct token *t = document->tokens.at;

	if (tokens.start >= tokens.end)
		return document_source(
		    document, (struct span){ tokens.start < document->tokens.n
						 ? t[tokens.start].start
						 : document->n_plain,
				  0 });
	return document_source(document,
	    (struct span){ t[tokens.start].start, t[tokens.end - 1].end });
}
