/* A paragraph whose lines begin with typed bullets, "• one", into items. */

#include "document_reader.h"

#include "prefix.h"

/* Text that was pasted from elsewhere has "•" or "–" for list markers, which
 * Markdown reads as the words of one paragraph. Dashes are bullets only where
 * several lines begin with them. */

enum { DASHES = 2 };

/* The length of the bullet that a line begins with; 0: none. */
static uint32_t
bullet(const struct document_reader *r, uint32_t i, bool dashes)
{
	struct span line = r->lines[i];
	bool dash;
	uint32_t n = prefix_bullet(r->bytes, line, line.start, &dash);

	return dash && !dashes ? 0 : n;
}

/* Whether the lines hold a list, and whether dashes are bullets in it. */
static bool
is_list(const struct document_reader *r, bool *dashes)
{
	uint32_t bullets = 0, dashed = 0;

	for (uint32_t i = 0; i < r->n_lines; i++) {
		if (bullet(r, i, false) > 0)
			bullets++;
		else if (bullet(r, i, true) > 0)
			dashed++;
	}
	*dashes = bullets == 0 && dashed >= DASHES;
	return bullets > 0 || *dashes;
}

/* Whether the block before is an item of such a list in the same place. */
static bool
goes_on(const struct document_reader *r, struct block item)
{
	const struct document *d = r->document;

	return r->bullet > 0 && r->bullet == d->n_blocks &&
	       d->blocks[d->n_blocks - 1].depth == item.depth &&
	       d->blocks[d->n_blocks - 1].item == item.item;
}

/* Make the lines [first, first + n) a piece, the bullet before them left
 * out. */
static void
add(struct document_reader *r, struct block block, uint32_t first, uint32_t n,
    uint32_t bullet)
{
	struct prefix_place text = { r->lines[first].start + bullet, 0 };

	if (n == 0)
		return;
	r->lines[first].start =
	    prefix_blanks(r->bytes, r->lines[first], text).at;
	if (n == 1 && r->lines[first].start == r->lines[first].end)
		return;
	document_add_piece(r, block, first, n);
}

/* Whether a blank stands before the text of a line. */
static bool
is_indented(const struct document_reader *r, uint32_t i)
{
	uint32_t start = r->lines[i].start;

	return prefix_blanks(
		   r->bytes, r->lines[i], (struct prefix_place){ start, 0 })
		       .at > start ||
	       (start > 0 &&
		   (r->bytes[start - 1] == ' ' || r->bytes[start - 1] == '\t'));
}

/* Whether a line stands further out than the bullet of the item before it: a
 * new paragraph, which leads to a list of its own. */
static bool
stands_out(const struct document_reader *r, uint32_t bullet, uint32_t i)
{
	return is_indented(r, bullet) && !is_indented(r, i);
}

bool
document_bullets(struct document_reader *r)
{
	struct block item = document_describe(r, BLOCK_ITEM);
	struct block block = document_describe(r, BLOCK_PARAGRAPH);
	uint32_t n = (uint32_t)r->n_lines, first = 0, length = 0, next;
	bool dashes;

	if (!is_list(r, &dashes))
		return false;
	item.depth++;
	item.list = bullet(r, 0, dashes) > 0 && goes_on(r, item)
			? r->document->blocks[r->bullet - 1].list
			: ++r->lists;
	for (uint32_t i = 0; i < n; i++) {
		if ((next = bullet(r, i, dashes)) == 0 &&
		    (length == 0 || !stands_out(r, first, i)))
			continue;
		add(r, block, first, i - first, length);
		if (next == 0)
			item.list = ++r->lists;
		block = next > 0 ? item : document_describe(r, BLOCK_PARAGRAPH);
		first = i;
		length = next;
	}
	add(r, block, first, n - first, length);
	document_read_pieces(r);
	r->bullet = r->document->n_blocks;
	return true;
}
