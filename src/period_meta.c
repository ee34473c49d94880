/* What a document says of its own time: in its front matter, its first lines
 * and the order of its dates. */

#include "period_meta.h"

#include "arena.h"
#include "document.h"
#include "goal.h"
#include "token.h"
#include "word.h"

#include <string.h>

enum { MAX = 32, FIRST_BLOCKS = 12, VERY_FIRST = 3 };

bool
period_meta_is_period(const struct date *d)
{
	return d->role != DATE_PAST && d->role != DATE_START && !d->vague &&
	       !d->unresolved && d->first != DATE_NONE;
}

const struct date *
period_meta_first(const struct date *dates, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (period_meta_is_period(&dates[i]))
			return &dates[i];
	return NULL;
}

bool
period_meta_is_day(const struct period_around *around, const struct date *d)
{
	return d->first == d->last && d->role == DATE_MENTION && !d->relative &&
	       d->last <= around->context->today;
}

bool
period_meta_is_report(const struct period_around *around, int block)
{
	const struct block *b = &around->document->blocks[block];
	const struct token *t = around->document->tokens.at;
	size_t n;

	return word_find(around->v, b->language, around->report,
	    t + b->tokens.start, t + b->tokens.end, &n);
}

struct date_context
period_meta_context(const struct period_around *around, const struct date *d)
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

void
period_meta_anchor(struct date *d, const struct date_context *context)
{
	if (context->written != DATE_NONE || context->first != DATE_NONE)
		d->relative = false;
}

bool
period_meta_is_label(
    const struct period_around *around, const struct block *block)
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
	size_t n = period_around_read_any(
	    around, b, block->tokens, around->context, dates, MAX);

	for (size_t i = 0; i < n; i++)
		if (dates[i].first != DATE_NONE && !dates[i].relative &&
		    !dates[i].yearless) {
			around->context->written = dates[i].first;
			return;
		}
}

/* Keep what narrows the period: a year, then a quarter in it, then a day. A
 * day that is over is none: "title: 2026-01-15 weekly". */
static void
read_meta(struct period_around *around, const struct block *block, int b,
    bool deadline)
{
	struct date_context context = period_meta_context(around, NULL);
	struct date dates[MAX];
	size_t n = period_around_read_any(
	    around, b, block->tokens, &context, dates, MAX);
	const struct date *d = period_meta_first(dates, n);
	struct date *kept;

	if (d && !deadline && period_meta_is_day(around, d)) {
		if (around->context->written == DATE_NONE)
			around->context->written = d->first;
		return;
	}
	if (!d ||
	    (around->meta &&
		d->last - d->first > around->meta->last - around->meta->first))
		return;
	kept = arena_alloc(around->arena, sizeof *kept);
	*kept = *d;
	period_meta_anchor(kept, &context);
	around->meta = kept;
	around->meta_report = period_meta_is_report(around, b);
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
				read_meta(around, block, b, list == 2);
		}
	}
}

/* Whether a word such as "written" or "updated" stands before the date. */
static bool
is_after_written(const struct period_around *around, const struct block *block,
    const struct date *d)
{
	const struct token *t = around->document->tokens.at;
	size_t n;

	for (int l = 0; l < word_languages(around->v); l++)
		if (word_find(around->v, l, around->written,
			t + block->tokens.start, t + d->words.end, &n))
			return true;
	return false;
}

static bool
has_number(const struct period_around *around, const struct block *block)
{
	const struct token *t = around->document->tokens.at;

	for (uint32_t i = block->tokens.start; i < block->tokens.end; i++)
		if (t[i].kind == TOKEN_NUMBER)
			return true;
	return false;
}

/* "Last updated: 5 January 2026" among the first lines, or a day that is over
 * among the very first. */
static void
read_first_lines(struct period_around *around)
{
	const struct document *document = around->document;
	int goal = around->goals->n > 0 ? around->goals->at[0].block
					: document->n_blocks;
	struct date_context *context = around->context;
	struct date dates[MAX];

	for (int b = 0; b < goal && b < FIRST_BLOCKS; b++) {
		const struct block *block = &document->blocks[b];
		size_t n = 0;

		if (context->written == DATE_NONE &&
		    block->kind != BLOCK_META && has_number(around, block))
			n = period_around_read(
			    around, b, block->tokens, context, dates, MAX);
		for (size_t i = 0; i < n && context->written == DATE_NONE;
		     i++) {
			const struct date *d = &dates[i];

			if (d->first == DATE_NONE || d->first != d->last ||
			    d->yearless || d->relative || d->role == DATE_END ||
			    d->role == DATE_START)
				continue;
			if (d->role == DATE_PAST ||
			    is_after_written(around, block, d) ||
			    (b < VERY_FIRST && d->last <= context->today))
				context->written = d->first;
		}
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
period_meta_read(struct period_around *around, struct vocabulary *v)
{
	settle_order(around);
	read_front(around, v);
	read_first_lines(around);
}
