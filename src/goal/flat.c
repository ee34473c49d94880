/* Lists that stand flat behind a numbered line into the list below it. */

#include "goal_step.h"

#include "base/arena.h"
#include "cue/outline.h"
#include "document/document.h"
#include "word/token.h"

#include <string.h>

enum {
	DEPTHS = 8,	  /* of lists that are looked at */
	LETTERED_MIN = 2, /* lines that count by letters */
	ROMANS = 10,	  /* numbers that are known */
	TURNS_MIN = 2	  /* lists of one line with another behind each */
};

struct flat {
	const struct document *document;
	const struct outline *outline;
	struct block *blocks; /* the copy; NULL: none yet */
	struct arena *arena;
	int lists; /* the last list of the document */
	int seen;  /* the last that was looked at */
};

static const struct block *
block_at(const struct flat *flat, int i)
{
	return flat->blocks ? &flat->blocks[i] : &flat->document->blocks[i];
}

/* The blocks, to be changed. */
static struct block *
change(struct flat *flat)
{
	size_t n = (size_t)flat->document->n_blocks * sizeof(struct block);

	if (!flat->blocks) {
		flat->blocks = arena_room(flat->arena, n);
		memcpy(flat->blocks, flat->document->blocks, n);
	}
	return flat->blocks;
}

static bool
heads_section(const struct flat *flat, int i)
{
	return flat->outline->at[flat->outline->of[i]].block == i;
}

/* The block behind a list, with all that stands in it; *n counts its items. */
static int
list_end(const struct flat *flat, int first, int *n)
{
	const struct block *list = block_at(flat, first);
	int i = first;

	for (*n = 0; i < flat->document->n_blocks; i++) {
		const struct block *block = block_at(flat, i);

		if (block->depth < list->depth || block->quote != list->quote ||
		    block->kind == BLOCK_HEADING ||
		    block->kind == BLOCK_SUMMARY || heads_section(flat, i))
			break;
		if (block->depth > list->depth || block->kind != BLOCK_ITEM)
			continue;
		if (block->list != list->list)
			break;
		++*n;
	}
	return i > first ? i : first + 1;
}

/* Whether a list begins at a block beside the one that another begins at. */
static bool
is_beside(const struct flat *flat, int first, int other)
{
	const struct block *a = block_at(flat, first);
	const struct block *b;

	if (other >= flat->document->n_blocks || heads_section(flat, other))
		return false;
	b = block_at(flat, other);
	return b->kind == BLOCK_ITEM && b->depth == a->depth &&
	       b->quote == a->quote && b->item == a->item;
}

/* Whether nothing, not even a blank line, stands before a block. */
static bool
is_tight(const struct flat *flat, int i)
{
	return block_at(flat, i)->line <= block_at(flat, i - 1)->end_line + 1;
}

/* Hang the list [first, end) below an item. */
static void
hang(struct flat *flat, int item, int first, int end)
{
	struct block *blocks = change(flat);
	int list = blocks[first].list;

	for (int i = first; i < end; i++) {
		if (blocks[i].kind == BLOCK_ITEM && blocks[i].list == list)
			blocks[i].item = item;
		blocks[i].depth++;
	}
}

/* The items of the list [first, end) go on with another list. */
static void
join(struct flat *flat, int list, int first, int end)
{
	struct block *blocks = change(flat);
	int own = blocks[first].list;

	for (int i = first; i < end; i++)
		if (blocks[i].kind == BLOCK_ITEM && blocks[i].list == own)
			blocks[i].list = list;
}

/* The last item of a list that ends at a block. */
static int
last_item(const struct flat *flat, int first, int end)
{
	int list = block_at(flat, first)->list;

	while (block_at(flat, end - 1)->kind != BLOCK_ITEM ||
	       block_at(flat, end - 1)->list != list)
		end--;
	return end - 1;
}

/* Whether a list beside another goes on with its numbers. */
static bool
counts_on(const struct flat *flat, int item, int next)
{
	return is_beside(flat, item, next) && block_at(flat, next)->ordered &&
	       block_at(flat, next)->ordinal ==
		   block_at(flat, item)->ordinal + 1;
}

/* The numbered list at a block and those that go on with it, with the lists
 * flat behind their last items; returns the first block not looked at. */
static int
read_numbered(struct flat *flat, int first)
{
	int number = block_at(flat, first)->list, n, m, at = first;
	bool hung = false;

	for (;;) {
		int end = list_end(flat, at, &n), item, behind;

		if (at > first)
			join(flat, number, at, end);
		if (!is_beside(flat, first, end) ||
		    block_at(flat, end)->ordered)
			return first + 1;
		item = last_item(flat, at, end);
		behind = list_end(flat, end, &m);
		if (!hung && !(n == 1 && is_tight(flat, end)) &&
		    !counts_on(flat, item, behind))
			return first + 1;
		hang(flat, item, end, behind);
		hung = true;
		if (!counts_on(flat, item, behind))
			return behind;
		at = behind;
	}
}

/* How often lists of one line take turns with others from a block on. */
static int
count_turns(const struct flat *flat, int first)
{
	int turns = 0, n, end, behind;

	for (int at = first; is_beside(flat, first, at); at = behind) {
		end = at + 1;
		if (!is_beside(flat, first, end) || !is_tight(flat, end) ||
		    block_at(flat, end)->list == block_at(flat, at)->list)
			break;
		behind = list_end(flat, end, &n);
		if (block_at(flat, end)->ordered &&
		    block_at(flat, end)->ordinal != 1)
			break;
		turns++;
	}
	return turns;
}

/* The same for lists whose markers take turns. */
static int
read_turns(struct flat *flat, int first)
{
	int turns = count_turns(flat, first), at = first, n;
	int list = block_at(flat, first)->list;

	if (turns < TURNS_MIN)
		return first + 1;
	while (turns-- > 0) {
		int behind = list_end(flat, at + 1, &n);

		hang(flat, at, at + 1, behind);
		join(flat, list, at, at + 1);
		at = behind;
	}
	return at;
}

/* The number that a paragraph counts by a letter, "b)", or roman, "IV."; 0. */
static int
lettered(const struct flat *flat, int i, bool roman)
{
	static const char *const romans[ROMANS] = { "I", "II", "III", "IV", "V",
		"VI", "VII", "VIII", "IX", "X" };
	const struct block *block = block_at(flat, i);
	const struct token *t = document_first(flat->document, i);
	const struct token *end = document_end(flat->document, i);
	const char *word = flat->document->plain + t->start;

	if (block->kind != BLOCK_PARAGRAPH || block->depth > 0 || end - t < 3 ||
	    t->kind != TOKEN_WORD || heads_section(flat, i) ||
	    !(token_is(t + 1, end, ')') || token_is(t + 1, end, '.')) ||
	    !token_touches(t + 1) || token_touches(t + 2))
		return 0;
	for (int k = 0; roman && k < ROMANS; k++)
		if (strlen(romans[k]) == t->len &&
		    memcmp(romans[k], word, t->len) == 0)
			return k + 1;
	if (roman || t->len != 1)
		return 0;
	return *word >= 'a' && *word <= 'z'   ? *word - 'a' + 1
	       : *word >= 'A' && *word <= 'Z' ? *word - 'A' + 1
					      : 0;
}

/* The block behind a lettered paragraph and its list; 0: none follows. */
static int
lettered_end(const struct flat *flat, int i)
{
	int n;

	if (i + 1 >= flat->document->n_blocks ||
	    block_at(flat, i + 1)->kind != BLOCK_ITEM ||
	    block_at(flat, i + 1)->depth != 1 ||
	    block_at(flat, i + 1)->quote != block_at(flat, i)->quote ||
	    heads_section(flat, i + 1))
		return 0;
	return list_end(flat, i + 1, &n);
}

/* Paragraphs that count by letters, each with a list behind it, into the items
 * of a list, each with one below it. */
static int
read_lettered(struct flat *flat, int first, bool roman)
{
	int n = 0, end = first, next;
	struct block *blocks;

	while (end < flat->document->n_blocks &&
	       lettered(flat, end, roman) == n + 1 &&
	       (next = lettered_end(flat, end)) > 0) {
		end = next;
		n++;
	}
	if (n < LETTERED_MIN)
		return first;
	blocks = change(flat);
	flat->lists++;
	for (int i = first, k = 1; i < end; i = next, k++) {
		next = lettered_end(flat, i);
		hang(flat, i, i + 1, next);
		blocks[i].kind = BLOCK_ITEM;
		blocks[i].depth = 1;
		blocks[i].ordered = true;
		blocks[i].ordinal = k;
		blocks[i].list = flat->lists;
		blocks[i].tokens.start += 2;
	}
	return end;
}

static int
read_from(struct flat *flat, int i)
{
	const struct block *block = block_at(flat, i);
	int next;

	if (block->kind == BLOCK_PARAGRAPH) {
		next = read_lettered(flat, i, true);
		if (next == i)
			next = read_lettered(flat, i, false);
		return next > i ? next : i + 1;
	}
	if (block->kind != BLOCK_ITEM || block->depth > DEPTHS ||
	    block->list <= flat->seen || heads_section(flat, i))
		return i + 1;
	flat->seen = block->list;
	next = i + 1;
	if (block->ordered)
		next = read_numbered(flat, i);
	return next > i + 1 ? next : read_turns(flat, i);
}

const struct document *
flat_hang(struct arena *a, const struct document *document,
    const struct outline *outline)
{
	struct flat flat = { document, outline, NULL, a, 0, 0 };
	struct document *copy;

	for (int i = 0; i < document->n_blocks; i++)
		if (document->blocks[i].list > flat.lists)
			flat.lists = document->blocks[i].list;
	for (int i = 0; i < document->n_blocks;)
		i = read_from(&flat, i);
	if (!flat.blocks)
		return document;
	copy = arena_alloc(a, sizeof *copy);
	*copy = *document;
	copy->blocks = flat.blocks;
	return copy;
}
