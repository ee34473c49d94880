/* The time that stands around goals. */

#include "period_around.h"

#include "arena.h"
#include "document.h"
#include "goal.h"
#include "token.h"
#include "word.h"

#include <string.h>

enum { MAX = 32, NEST = 16, FIRST_BLOCKS = 12 };

/* A block's own period; read once. */
struct period_block {
	struct date date;
	bool known, has;
};

size_t
period_around_read(const struct period_around *around, int block,
    struct span tokens, const struct date_context *context, struct date *out,
    size_t max)
{
	const struct document *document = around->document;
	size_t n;

	if (block < 0 || block >= document->n_blocks ||
	    tokens.start >= tokens.end)
		return 0;
	n = date_read(around->v, document->blocks[block].language,
	    document->tokens.at + tokens.start,
	    document->tokens.at + tokens.end, context, out, max);
	for (size_t i = 0; i < n; i++) {
		out[i].words.start += tokens.start;
		out[i].words.end += tokens.start;
	}
	return n;
}

/* Whether a date in a heading or in the front matter says when what stands
 * below it is to be done. */
static bool
is_period(const struct date *d)
{
	return d->role != DATE_PAST && d->role != DATE_START && !d->vague &&
	       !d->unresolved && d->first != DATE_NONE;
}

static const struct date *
first_period(const struct date *dates, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (is_period(&dates[i]))
			return &dates[i];
	return NULL;
}

/* The context in which a block is read: the period around it. */
static struct date_context
context_in(const struct period_around *around, const struct date *d)
{
	struct date_context context = *around->context;

	if (!d)
		d = around->meta;
	if (d) {
		context.first = d->first;
		context.last = d->last;
	}
	return context;
}

/* A relative date is none any more where there is a day to count it from. */
static void
anchor(struct date *d, const struct date_context *context)
{
	if (context->written != DATE_NONE || context->first != DATE_NONE)
		d->relative = false;
}

/* Whether a block opens with a label such as "Date:" or "Written on". */
static bool
tells_written(const struct period_around *around, const struct block *block)
{
	const struct token *t =
	    around->document->tokens.at + block->tokens.start;
	const struct token *end =
	    around->document->tokens.at + block->tokens.end;

	for (int l = 0; l < word_languages(around->v); l++) {
		size_t n =
		    word_match(around->v, l, around->written, t, end, NULL);

		if (n > 0 && token_is(t + n, end, ':'))
			return true;
	}
	return false;
}

/* The period of a heading, read in that of the headings around it. */
static struct period_block *
read_heading(const struct period_around *around, int block, int nest)
{
	struct period_block *own = &around->blocks[block];
	int above = around->goals->above[block];
	const struct date *outer = NULL;
	struct date_context context;
	struct date dates[MAX];
	const struct date *found;
	size_t n;

	if (own->known)
		return own;
	own->known = true;
	for (; above >= 0 && above < block && nest < NEST && !outer;
	     above = around->goals->above[above]) {
		struct period_block *b = read_heading(around, above, nest + 1);

		if (b->has)
			outer = &b->date;
	}
	context = context_in(around, outer);
	n = period_around_read(around, block,
	    around->document->blocks[block].tokens, &context, dates, MAX);
	if ((found = first_period(dates, n)) &&
	    !tells_written(around, &around->document->blocks[block])) {
		own->has = true;
		own->date = *found;
		anchor(&own->date, &context);
	}
	return own;
}

const struct date *
period_around_heading(const struct period_around *around, int block)
{
	int nest = 0;

	for (int above = around->goals->above[block]; above >= 0 && nest < NEST;
	     above = around->goals->above[above], nest++) {
		struct period_block *b = read_heading(around, above, 0);

		if (b->has)
			return &b->date;
	}
	return NULL;
}

const struct date *
period_around_block(const struct period_around *around, int block)
{
	const struct date *d = period_around_heading(around, block);

	return d && !d->relative ? d : around->meta;
}

/* Of prose above a list: an end or a range, or a whole month or more. */
const struct date *
period_around_intro(const struct period_around *around, const struct goal *goal)
{
	for (size_t i = 0; i < goal->n_parts; i++) {
		const struct part *part = &goal->parts[i];
		struct period_block *b = &around->blocks[part->block];
		struct date_context context;
		struct date dates[MAX];
		size_t n = 0;

		if (part->kind != PART_CONTEXT)
			continue;
		context = context_in(
		    around, period_around_heading(around, part->block));
		if (!b->known)
			n = period_around_read(around, part->block,
			    part->tokens, &context, dates, MAX);
		for (size_t k = 0; k < n && !b->has; k++) {
			if (!is_period(&dates[k]) ||
			    (dates[k].role == DATE_MENTION &&
				(dates[k].yearless ||
				    dates[k].last - dates[k].first < 27)))
				continue;
			b->has = true;
			b->date = dates[k];
			anchor(&b->date, &context);
		}
		b->known = true;
		if (b->has)
			return &b->date;
	}
	return NULL;
}

/* Whether the last part of a front matter key ("goal.due") is in the list, in
 * any language. */
static bool
key_is(const struct period_around *around, const char *key, int class)
{
	const char *dot = strrchr(key, '.');
	struct tokens tokens = { 0 };

	if (dot)
		key = dot + 1;
	token_scan(
	    around->arena, &tokens, around->v, key, 0, (uint32_t)strlen(key));
	for (int l = 0; l < word_languages(around->v) && tokens.n > 0; l++)
		if (word_match(around->v, l, class, tokens.at,
			tokens.at + tokens.n, NULL) == tokens.n)
			return true;
	return false;
}

static void
read_written(struct period_around *around, const struct block *block, int b)
{
	struct date dates[MAX];
	size_t n = period_around_read(
	    around, b, block->tokens, around->context, dates, MAX);

	for (size_t i = 0; i < n; i++)
		if (dates[i].first != DATE_NONE && !dates[i].relative &&
		    !dates[i].yearless) {
			around->context->written = dates[i].first;
			return;
		}
}

/* Keep what narrows the period: a year, then a quarter in it, then a day. */
static void
read_meta(struct period_around *around, const struct block *block, int b)
{
	struct date_context context = context_in(around, NULL);
	struct date dates[MAX];
	size_t n =
	    period_around_read(around, b, block->tokens, &context, dates, MAX);
	const struct date *d = first_period(dates, n);
	struct date *kept;

	if (!d ||
	    (around->meta &&
		d->last - d->first > around->meta->last - around->meta->first))
		return;
	kept = arena_alloc(around->arena, sizeof *kept);
	*kept = *d;
	anchor(kept, &context);
	around->meta = kept;
}

static void
read_front(struct period_around *around, struct vocabulary *v)
{
	static const char *const lists[] = { "meta-written", "meta-period",
		"meta-deadline" };
	const struct document *document = around->document;

	for (int list = 0; list < 3; list++) {
		int class = word_class(v, lists[list]);

		for (int b = 0; b < document->n_blocks; b++) {
			const struct block *block = &document->blocks[b];

			if (block->kind != BLOCK_META || !block->key ||
			    !key_is(around, block->key, class))
				continue;
			if (list == 0 && around->context->written == DATE_NONE)
				read_written(around, block, b);
			else if (list > 0)
				read_meta(around, block, b);
		}
	}
}

/* "Last updated: 5 January 2026" among the first lines. */
static void
read_first_lines(struct period_around *around)
{
	const struct document *document = around->document;
	struct date dates[MAX];

	for (int b = 0; b < document->n_blocks && b < FIRST_BLOCKS &&
			around->context->written == DATE_NONE;
	     b++) {
		const struct block *block = &document->blocks[b];
		size_t n;

		if (block->kind == BLOCK_META)
			continue;
		n = period_around_read(
		    around, b, block->tokens, around->context, dates, MAX);
		for (size_t i = 0; i < n; i++)
			if ((dates[i].role == DATE_PAST ||
				(i == 0 && tells_written(around, block))) &&
			    !dates[i].yearless && !dates[i].relative &&
			    dates[i].first != DATE_NONE &&
			    dates[i].first == dates[i].last)
				around->context->written = dates[i].first;
	}
}

/* 13/04/2026 and 04/13/2026 settle how 03/04/2026 is read; together, or
 * against the language, they settle nothing. */
static void
settle_order(struct period_around *around)
{
	const struct tokens *tokens = &around->document->tokens;
	bool day_first = false, month_first = false;

	for (size_t i = 0; i + 5 <= tokens->n; i++) {
		const struct token *t = &tokens->at[i];

		if (t->kind != TOKEN_NUMBER || !token_is(t + 1, t + 5, '/') ||
		    t[2].kind != TOKEN_NUMBER || !token_is(t + 3, t + 5, '/') ||
		    t[4].kind != TOKEN_NUMBER || t->id > 31 || t[2].id > 31 ||
		    !token_touches(t + 1) || !token_touches(t + 2) ||
		    !token_touches(t + 3) || !token_touches(t + 4))
			continue;
		day_first |= t->id > 12 && t[2].id <= 12;
		month_first |= t[2].id > 12 && t->id <= 12;
	}
	if (around->context->day_first != -1)
		return;
	day_first |= date_day_first(around->v, around->document->language);
	if (day_first && month_first)
		around->context->day_first = -2;
	else if (day_first || month_first)
		around->context->day_first = day_first;
}

void
period_around_prepare(struct period_around *around, struct arena *a,
    const struct document *document, const struct goals *goals,
    struct vocabulary *v, struct date_context *context)
{
	*around = (struct period_around){ .arena = a,
		.document = document,
		.goals = goals,
		.v = v,
		.context = context };
	around->blocks = arena_alloc(
	    a, ((size_t)document->n_blocks + 1) * sizeof *around->blocks);
	around->written = word_class(v, "meta-written");
	settle_order(around);
	read_front(around, v);
	read_first_lines(around);
}
