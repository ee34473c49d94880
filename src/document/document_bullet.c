/* A paragraph whose lines begin with typed bullets, "• one", into items. */

#include "document_reader.h"

/* Text that was pasted from elsewhere has "•", "1°" or "a)" for list markers,
 * which Markdown reads as the words of paragraphs. What other text begins
 * with, too, is a bullet only where several lines have it, or begin to count:
 * those of the paragraph, of the list before it or the first of the next. */

enum {
	STYLES = 16, /* of the bullets of one paragraph */
	NESTED = 2,  /* columns that a list is indented in another, */
	BOXED = 1,   /* and that one of boxes is */
	TAB = 4	     /* columns */
};

/* How often bullets of a style stand at the start of lines. */
struct style {
	uint32_t style;
	int n;
	bool begun;   /* one of them is the first of its list, */
	bool goes_on; /* and one the second */
};

struct styles {
	struct style at[STYLES];
	int n;
	bool followed; /* something stands behind the paragraph */
};

/* The bullet that a line begins with. */
static struct bullet
read_bullet(const struct document_reader *r, uint32_t i)
{
	return bullet_read(r->bytes, r->lines[i], r->lines[i].start);
}

static struct style *
find_style(struct styles *styles, uint32_t style)
{
	for (int i = 0; i < styles->n; i++)
		if (styles->at[i].style == style)
			return &styles->at[i];
	return NULL;
}

static void
count(struct styles *styles, const struct bullet *bullet)
{
	struct style *style = find_style(styles, bullet->style);

	if (!style && styles->n == STYLES)
		return;
	if (!style) {
		style = &styles->at[styles->n++];
		*style = (struct style){ .style = bullet->style };
	}
	style->n++;
	style->goes_on |=
	    style->begun && (bullet->number == 2 || bullet->roman == 2);
	style->begun |= bullet_begins(bullet);
}

/* The first line of the paragraph that follows a node. */
static struct bullet
read_next(const struct document_reader *r, cmark_node *node)
{
	cmark_node *next = cmark_node_next(node);
	struct span line;

	if (!next || cmark_node_get_type(next) != CMARK_NODE_PARAGRAPH)
		return (struct bullet){ 0 };
	line = document_line(r, cmark_node_get_start_line(next));
	line.start += (uint32_t)cmark_node_get_start_column(next) - 1;
	if (span_empty(line))
		return (struct bullet){ 0 };
	return bullet_read(r->bytes, line, line.start);
}

static void
count_all(
    const struct document_reader *r, cmark_node *node, struct styles *styles)
{
	uint32_t n = (uint32_t)r->n_lines;
	bool any = false;

	styles->n = 0;
	styles->followed = cmark_node_next(node);
	for (int i = 0; i < r->n_levels; i++)
		count(styles, &r->levels[i].last);
	for (uint32_t i = 0; i <= n; i++) {
		struct bullet bullet =
		    i < n ? read_bullet(r, i) : read_next(r, node);

		if (bullet.length > 0)
			count(styles, &bullet);
		any |= bullet.length > 0;
		if (i + 1 == n && !any)
			return;
	}
}

/* Whether what a line begins with is one of a list's bullets. */
static bool
is_bullet(const struct document_reader *r, struct styles *styles,
    const struct bullet *bullet)
{
	const struct style *style;

	if (bullet->length == 0)
		return false;
	if (bullet->sure)
		return true;
	style = find_style(styles, bullet->style);
	if (!style || !bullet->counts)
		return style && style->n > 1;
	for (int i = r->n_levels; i-- > 0;)
		if (bullet_follows(bullet, &r->levels[i].last))
			return true;
	return bullet_begins(bullet) && style->goes_on;
}

/* The column at which a line's own text begins. */
static uint32_t
indent(const struct document_reader *r, uint32_t i)
{
	uint32_t at = r->lines[i].start, column = 0;

	while (at > 0 && (r->bytes[at - 1] == ' ' || r->bytes[at - 1] == '\t'))
		column += r->bytes[--at] == '\t' ? TAB : 1;
	return column;
}

/* Whether a line among the items is the title of what begins below it. */
static bool
is_title(const struct document_reader *r, struct styles *styles, uint32_t i)
{
	struct span line = r->lines[i];

	if (span_empty(line))
		return false;
	if (i + 1 < r->n_lines) {
		struct bullet next = read_bullet(r, i + 1);

		if (!is_bullet(r, styles, &next))
			return false;
	} else if (!styles->followed) {
		return false;
	}
	return document_title_capitals(r, i) ||
	       (r->bytes[line.end - 1] == ':' && r->bytes[line.start] >= 'A' &&
		   r->bytes[line.start] <= 'Z');
}

/* Close the lists that a bullet is not in, and open the one that it is in. */
static struct document_level *
enter(struct document_reader *r, const struct bullet *bullet, uint32_t column)
{
	uint32_t nested = bullet->boxed ? BOXED : NESTED;
	struct document_level *level;
	int n = r->n_levels, same = n - 1;

	while (same >= 0 && (r->levels[same].last.style != bullet->style ||
				r->levels[same].indent + nested <= column ||
				r->levels[same].indent >= column + nested))
		same--;
	if (same >= 0) {
		r->n_levels = same + 1;
		level = &r->levels[same];
		if (bullet->counts && !bullet_follows(bullet, &level->last))
			level->list = ++r->lists;
		level->last = *bullet;
		return level;
	}
	while (n > 0 && r->levels[n - 1].indent >= column + nested)
		n--;
	while (n > 0 && r->levels[n - 1].last.rank > bullet->rank &&
	       r->levels[n - 1].indent + nested > column)
		n--;
	if ((n > 0 && r->levels[n - 1].last.rank == bullet->rank &&
		r->levels[n - 1].indent + nested > column) ||
	    n == DOCUMENT_LEVELS) {
		r->n_levels = n;
		level = &r->levels[n - 1];
	} else {
		r->n_levels = n + 1;
		level = &r->levels[n];
		*level = (struct document_level){ .list = ++r->lists };
	}
	level->last = *bullet;
	level->indent = column;
	level->piece = -1;
	level->block = BLOCK_NONE;
	return level;
}

/* The text that is being gathered: lines from first on, behind its bullet. */
struct gathered {
	struct block block;
	uint32_t first, bullet;
	bool typed; /* a typed bullet stands before it */
};

/* The piece, or the block of an earlier paragraph, that an item stands in. */
static void
nest(struct document_reader *r, struct document_piece *piece)
{
	const struct document_level *around;

	if (r->n_levels < 2) {
		piece->parent =
		    r->pieces[0].block.kind == BLOCK_ITEM &&
			    piece->block.depth > r->pieces[0].block.depth
			? 0
			: -1;
		return;
	}
	around = &r->levels[r->n_levels - 2];
	piece->parent = around->piece;
	if (around->piece < 0 && around->block != BLOCK_NONE)
		piece->block.item = around->block;
}

/* Make the lines gathered before line end a piece. */
static void
add(struct document_reader *r, const struct gathered *g, uint32_t end)
{
	struct prefix_place text = { r->lines[g->first].start + g->bullet, 0 };
	uint32_t n = end - g->first;
	int piece;

	if (n == 0)
		return;
	r->lines[g->first].start =
	    prefix_blanks(r->bytes, r->lines[g->first], text).at;
	/* a hard break, which no line's end can be in a piece */
	for (uint32_t i = g->first; i < end; i++)
		if (!span_empty(r->lines[i]) &&
		    r->bytes[r->lines[i].end - 1] == '\\')
			r->lines[i].end--;
	if (n == 1 && r->lines[g->first].start == r->lines[g->first].end)
		return;
	piece = document_add_piece(r, g->block, g->first, n);
	if (!g->typed)
		return;
	nest(r, &r->pieces[piece]);
	r->levels[r->n_levels - 1].piece = piece;
}

/* An item of the list that its bullet opens or goes on with. */
static struct block
describe(struct document_reader *r, struct block around,
    const struct bullet *bullet, uint32_t line)
{
	struct document_level *level = enter(r, bullet, indent(r, line));
	struct block item = around;

	item.kind = BLOCK_ITEM;
	item.depth = (uint8_t)(around.depth + r->n_levels);
	item.list = level->list;
	item.ordered = bullet->counts;
	item.ordinal = 0;
	if (bullet->counts)
		item.ordinal =
		    bullet->number > 0 ? bullet->number : bullet->roman;
	return item;
}

static struct block
describe_title(struct document_reader *r, uint32_t level)
{
	struct block title = document_describe(r, BLOCK_HEADING);

	title.level = (uint8_t)level;
	title.depth = 0;
	title.item = BLOCK_NONE;
	return title;
}

/* The lists that were open before a paragraph still are right behind them. */
static void
resume(struct document_reader *r, const struct block *block)
{
	if (r->bullet == 0 || r->bullet != r->document->n_blocks ||
	    r->around.depth != block->depth || r->around.item != block->item)
		r->n_levels = 0;
	r->around = *block;
}

/* Whether the lines gathered before line i lead to a list of their own. */
static bool
leads(const struct document_reader *r, const struct gathered *g, uint32_t i)
{
	struct span last = r->lines[i > 0 ? i - 1 : 0];

	return i > 0 && !g->typed && !span_empty(last) &&
	       r->bytes[last.end - 1] == ':';
}

/* Whether a line without a bullet begins a paragraph of its own. */
static bool
begins(const struct document_reader *r, struct styles *styles,
    const struct gathered *g, uint32_t i)
{
	if (i == g->first)
		return false;
	if (g->block.kind == BLOCK_HEADING)
		return true;
	/* further out than its bullet it leads to a list of its own */
	if (g->typed)
		return (r->n_levels > 0 &&
			   r->levels[r->n_levels - 1].indent > 0 &&
			   indent(r, i) == 0) ||
		       is_title(r, styles, i);
	return g->block.kind == BLOCK_PARAGRAPH && i == g->first + 1 &&
	       document_title_capitals(r, g->first) &&
	       !document_title_capitals(r, i);
}

/* Gather the lines into pieces; false: they are one. */
static bool
gather(struct document_reader *r, struct styles *styles, struct block block)
{
	uint32_t n = (uint32_t)r->n_lines;
	struct gathered g = { .block = block };
	bool typed = false;

	if (styles->n == 0 && n == 1 && document_title_mark(r, 0) == 0)
		return false; /* most items */
	for (uint32_t i = 0; i < n; i++) {
		struct bullet bullet = { 0 };
		uint32_t mark = document_title_mark(r, i);
		bool item;

		if (styles->n > 0 && (i > 0 || block.kind != BLOCK_ITEM))
			bullet = read_bullet(r, i);
		item = is_bullet(r, styles, &bullet);
		if (!item && !mark && !begins(r, styles, &g, i))
			continue;
		add(r, &g, i);
		typed = true;
		if (!item || leads(r, &g, i))
			r->n_levels = 0;
		g = (struct gathered){ .block = block,
			.first = i,
			.bullet = bullet.kept || !item ? mark : bullet.length,
			.typed = item };
		if (item)
			g.block = describe(r, block, &bullet, i);
		else if (mark)
			g.block = describe_title(r, mark);
		else if (block.kind == BLOCK_ITEM)
			g.block = document_describe(r, BLOCK_PARAGRAPH);
	}
	if (typed)
		add(r, &g, n);
	return typed;
}

bool
document_bullets(
    struct document_reader *r, cmark_node *node, struct block block, int *index)
{
	int before = r->document->n_blocks;
	struct styles styles;

	resume(r, &block);
	count_all(r, node, &styles);
	if (!gather(r, &styles, block)) {
		r->n_levels = 0;
		return false;
	}
	document_read_pieces(r);
	for (int i = 0; i < r->n_levels; i++) {
		struct document_level *level = &r->levels[i];

		if (level->piece >= 0)
			level->block = r->pieces[level->piece].index;
		level->piece = -1;
	}
	r->bullet = r->document->n_blocks;
	*index = before < r->bullet ? before : BLOCK_NONE;
	return true;
}
