/* Markdown into a flat array of blocks, their visible text as tokens, and the
 * way back from every token to its source bytes. */

#include "document.h"

#include "base/arena.h"
#include "document_reader.h"
#include "frontmatter.h"
#include "guard.h"
#include "text/text.h"

static void
push(struct document_reader *r, struct document_frame frame,
    struct prefix prefix)
{
	ARENA_MORE(r->scratch, r->frames, r->n_frames, r->cap_frames);
	ARENA_MORE(r->scratch, r->prefixes, r->n_frames, r->cap_prefixes);
	r->frames[r->n_frames] = frame;
	r->prefixes[r->n_frames++] = prefix;
	r->depth += frame.list;
	r->quotes += prefix.kind == PREFIX_QUOTE;
}

static void
pop(struct document_reader *r)
{
	r->n_frames--;
	r->depth -= r->frames[r->n_frames].list;
	r->quotes -= r->prefixes[r->n_frames].kind == PREFIX_QUOTE;
}

/* Enter an item; its list's frame keeps the ordinal to come. */
static void
enter_item(struct document_reader *r, cmark_node *node)
{
	cmark_node *list = cmark_node_parent(node);
	struct document_frame frame = { .item = true, .block = BLOCK_NONE };
	struct prefix prefix = { .kind = PREFIX_ITEM };

	frame.ordered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
	if (frame.ordered)
		frame.number = r->frames[r->n_frames - 1].block++;
	prefix.width = prefix_item_width(r->bytes,
	    document_line(r, cmark_node_get_start_line(node)), r->prefixes,
	    r->n_frames);
	push(r, frame, prefix);
}

/* Whether a leaf block is in a script that an HTML block before it opens. */
static bool
is_hidden(const struct document_reader *r, cmark_node *node)
{
	return r->html.hidden > 0 &&
	       document_line(r, cmark_node_get_start_line(node)).start <
		   r->html.hidden;
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
enter_block(struct document_reader *r, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_BLOCK_QUOTE:
		push(r, (struct document_frame){ 0 },
		    (struct prefix){ .kind = PREFIX_QUOTE });
		break;
	case CMARK_NODE_LIST:
		push(r,
		    (struct document_frame){ .list = true,
			.number = ++r->lists,
			.block = cmark_node_get_list_start(node) },
		    (struct prefix){ .kind = PREFIX_NONE });
		break;
	case CMARK_NODE_ITEM:
		enter_item(r, node);
		break;
	case CMARK_NODE_PARAGRAPH:
		document_paragraph(r, node);
		break;
	case CMARK_NODE_HEADING:
		document_heading(r, node);
		break;
	case CMARK_NODE_HTML_BLOCK:
		document_html(r, node);
		break;
	case CMARK_NODE_CODE_BLOCK:
		document_code(r, node);
		break;
	default:
		break;
	}
}

/* "* 1) Bake": an item that holds one item alone states what that does; what
 * stands below both belongs to it. */
static void
lend(struct document_reader *r, cmark_node *node)
{
	struct document_frame *inner = &r->frames[r->n_frames - 1];
	struct document_frame *outer = inner - 2;

	if (!inner->item || r->n_frames < 3 || cmark_node_next(node) ||
	    cmark_node_previous(node))
		return;
	if (inner[-1].list && outer->item && outer->block == BLOCK_NONE)
		outer->block = inner->block;
}

void
document_read_blocks(struct document_reader *r, cmark_node *root)
{
	cmark_node *node = cmark_node_first_child(root), *next;

	while (node) {
		bool container = is_container(node);

		if (container || !is_hidden(r, node))
			enter_block(r, node);
		next = container ? cmark_node_first_child(node) : NULL;
		while (!next && node != root) {
			if (is_container(node)) {
				lend(r, node);
				pop(r);
			}
			next = cmark_node_next(node);
			node = cmark_node_parent(node);
		}
		node = next;
	}
}

/* Read a text, each line whole or in short; false: a block does not fit. */
static bool
read_text(struct document *document, struct arena *a, const struct text *text,
    struct vocabulary *v, bool whole)
{
	struct document_reader r = { .document = document,
		.bytes = text->bytes,
		.scratch = document_scratch(),
		.second = document_pieces(),
		.whole = whole };
	struct span where;
	const char *why;
	uint32_t start;

	*document = (struct document){ .text = text };
	arena_reset(r.scratch);
	r.second->budget = NULL; /* of a document that was left */
	arena_reset(r.second);
	r.second->budget = r.scratch->budget;
	plain_init(&r.plain, document, a, v);
	start = frontmatter_read(&r.plain);
	frontmatter_split_keys(&r.plain);
	if (guard_check(text, r.scratch, start, &where, &why))
		document_read_parts(&r, start);
	else
		plain_complain(&r.plain, "too-complex", where, why);
	plain_close(&r.plain);
	arena_reset(r.scratch);
	r.second->budget = NULL;
	return !r.lost;
}

void
document_read(struct document *document, struct arena *a,
    const struct text *text, struct vocabulary *v)
{
	if (!read_text(document, a, text, v, false))
		read_text(document, a, text, v, true);
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
	if (span_empty(plain))
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

	if (span_empty(tokens))
		return document_source(
		    document, (struct span){ tokens.start < document->tokens.n
						 ? t[tokens.start].start
						 : document->n_plain,
				  0 });
	return document_source(document, (struct span){ t[tokens.start].start,
					     token_end(&t[tokens.end - 1]) });
}

const struct link *
document_links(const struct document *document, int block, size_t *n)
{
	const struct link *links = document->links;
	size_t low = 0, high = document->n_links;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (links[middle].block < block)
			low = middle + 1;
		else
			high = middle;
	}
	for (*n = 0;
	     low + *n < document->n_links && links[low + *n].block == block;
	     ++*n)
		;
	return *n > 0 ? links + low : NULL;
}
