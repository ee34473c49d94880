/* What a document says of its own time: in its front matter, its first lines
 * and the order of its dates. */

#include "period_around.h"

#include "base/arena.h"
#include "date/calendar.h"
#include "document/document.h"
#include "document/frontmatter.h"
#include "goal/goal.h"
#include "word/token.h"
#include "word/word.h"

#include <string.h>

enum {
	MAX = 32,
	FIRST_BLOCKS = 12,
	VERY_FIRST = 3,
	LABELLED = 48,
	MONTH = 30,
	YEAR = 365
};

/* Words between a year and when it is: "(", "runs from". */
enum { RUNS_FROM = 3 };

/* Lists of what introduces dates, in the order in which they are read. */
enum { WRITTEN, PERIOD, DEADLINE, LISTS };

bool
period_meta_is_period(const struct date *d)
{
	return d->role != DATE_PAST && d->role != DATE_START && !d->vague &&
	       !d->unresolved && d->first != DATE_NONE;
}

const struct date *
period_meta_first(const struct date *dates, size_t n)
{
	const struct date *counted = NULL;

	for (size_t i = 0; i < n; i++)
		if (!period_meta_is_period(&dates[i]))
			continue;
		else if (!dates[i].relative)
			return &dates[i];
		else if (!counted)
			counted = &dates[i];
	return counted;
}

bool
period_meta_is_day(const struct period_around *around, const struct date *d)
{
	return d->first == d->last && !d->edge && d->role == DATE_MENTION &&
	       !d->relative && d->last <= around->context->today;
}

bool
period_meta_is_report(const struct period_around *around, int block)
{
	const struct block *b = &around->document->blocks[block];
	const struct token *t = around->document->tokens.at;

	return word_find(around->v, b->language, around->report,
	    t + b->tokens.start, t + b->tokens.end, NULL);
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
	size_t n = word_match_any(around->v, around->written, t, end, NULL);

	return n > 0 && token_is(t + n, end, ':');
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
 * day that is over is none: "title: 2026-01-15 weekly", nor, in a line of the
 * text, how long something takes: "Timeline: 2 weeks". */
static void
read_meta(
    struct period_around *around, struct span tokens, int b, bool deadline)
{
	struct date_context context = period_meta_context(around, NULL);
	struct date dates[MAX];
	size_t n =
	    period_around_read_any(around, b, tokens, &context, dates, MAX);
	const struct date *d = period_meta_first(dates, n);
	struct date *kept;

	if (d && !deadline && period_meta_is_day(around, d)) {
		if (around->context->written == DATE_NONE)
			around->context->written = d->first;
		return;
	}
	if (!d ||
	    (d->relative && around->document->blocks[b].kind != BLOCK_META) ||
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
read_front(struct period_around *around, const int classes[LISTS])
{
	const struct document *document = around->document;

	for (int list = 0; list < LISTS; list++)
		for (int b = 0; b < document->n_front; b++) {
			const struct block *block = &document->blocks[b];

			if (!frontmatter_key(
				document, around->v, b, classes[list]))
				continue;
			if (list != WRITTEN)
				read_meta(
				    around, block->tokens, b, list == DEADLINE);
			else if (around->context->written == DATE_NONE)
				read_written(around, block, b);
		}
}

/* Behind a label of the list with which these tokens open, and its colon
 * unless they are a cell; the start if they open with none. */
static uint32_t
behind_label(
    const struct period_around *around, struct span span, int class, bool cell)
{
	const struct token *all = around->document->tokens.at;
	const struct token *end = all + span.end;
	const struct token *t = token_behind_marks(all + span.start, end);
	size_t n = word_match_any(around->v, class, t, end, NULL);

	if (n > 0 && token_is(t + n, end, ':'))
		return (uint32_t)(t + n + 1 - all);
	return n > 0 && cell && t + n == end ? span.end : span.start;
}

/* "End date: 31 May 2027", in a line of its own or in two cells of a row. */
static void
read_labelled(struct period_around *around, int b, int class, bool deadline)
{
	const struct block *block = &around->document->blocks[b];
	const struct token *t = around->document->tokens.at;
	struct span line = block->tokens;
	bool cell = block->kind == BLOCK_CELL && block->column == 0 &&
		    b + 1 < around->document->n_blocks &&
		    block[1].kind == BLOCK_CELL && block[1].row == block->row &&
		    block[1].table == block->table;

	while (line.start < block->tokens.end) {
		uint32_t value;

		for (line.end = line.start + 1;
		     line.end < block->tokens.end &&
		     !(t[line.end].glue & TOKEN_LINE);)
			line.end++;
		value = behind_label(around, line, class, cell);
		if (value > line.start && value < line.end)
			read_meta(around, (struct span){ value, line.end }, b,
			    deadline);
		else if (value > line.start && cell)
			read_meta(around, block[1].tokens, b + 1, deadline);
		line.start = line.end;
	}
}

/* What the lines above all goals say of the time of the document. */
static void
read_labels(struct period_around *around, const int classes[LISTS])
{
	int goal = around->goals->n > 0 ? around->goals->at[0].block : 0;

	for (int list = PERIOD; list < LISTS; list++)
		for (int b = 0; b < goal && b < LABELLED; b++) {
			uint8_t kind = around->document->blocks[b].kind;

			if (kind != BLOCK_META && kind != BLOCK_HEADING)
				read_labelled(
				    around, b, classes[list], list == DEADLINE);
		}
}

/* "# Our bakery", "## Plan for 2027" right below, and other headings of the
 * first one's level: the two of them are the title. */
static void
read_subtitle(struct period_around *around)
{
	const struct document *document = around->document;
	const struct block *blocks = document->blocks;
	int title = document->n_front, b;

	if (title + 1 >= document->n_blocks ||
	    blocks[title].kind != BLOCK_HEADING ||
	    blocks[title + 1].kind != BLOCK_HEADING ||
	    blocks[title + 1].level <= blocks[title].level)
		return;
	for (b = title + 2; b < document->n_blocks; b++)
		if (blocks[b].kind == BLOCK_HEADING &&
		    blocks[b].level <= blocks[title].level)
			break;
	if (b < document->n_blocks)
		read_meta(around, blocks[title + 1].tokens, title + 1, false);
}

/* Whether it is a year, or a fiscal one in two: "FY26/27". */
static bool
is_year(const struct date *d)
{
	int years = calendar_year(d->last) - calendar_year(d->first);

	return (d->last - d->first >= YEAR - 1 && d->last - d->first <= YEAR) ||
	       (d->unanchored && years == 1);
}

/* The month in which twelve months begin, if they are told right behind a year
 * that has its name of them: "FY27 (April 2026 - March 2027)", "our fiscal year
 * runs from 1 July to 30 June"; 0 if none are. */
static int
explained_start(const struct date *named, const struct date *told)
{
	int year, month, dom;
	struct calendar_span twelve;

	if (named->first == DATE_NONE || !is_year(named) ||
	    told->role != DATE_SPAN || told->first == DATE_NONE ||
	    told->relative || told->words.start > named->words.end + RUNS_FROM)
		return 0;
	calendar_civil(told->first, &year, &month, &dom);
	twelve = calendar_months(year, month, 12);
	return told->first == twelve.first && told->last == twelve.last &&
		       (named->relative || calendar_year(named->last) ==
					       calendar_year(told->last))
		   ? month
		   : 0;
}

/* Whether a word such as "written" or "updated" stands before the date. */
static bool
is_after_written(const struct period_around *around, const struct block *block,
    const struct date *d)
{
	const struct token *t = around->document->tokens.at;

	for (int l = 0; l < word_languages(around->v); l++)
		if (word_find(around->v, l, around->written,
			t + block->tokens.start, t + d->words.end, NULL))
			return true;
	return false;
}

/* "Last updated: 5 January 2026" in the blocks from b on, or, unless they end
 * the page, a day that is over; and when the fiscal year begins. */
static void
read_lines(struct period_around *around, int b, int end, bool ends)
{
	const struct document *document = around->document;
	struct date_context *context = around->context;
	struct date dates[MAX];
	int start;

	for (; b < end; b++) {
		const struct block *block = &document->blocks[b];
		size_t n = 0;

		if (block->kind != BLOCK_META &&
		    period_intro_has_year(around, block))
			n = period_around_read(
			    around, b, block->tokens, context, dates, MAX);
		for (size_t i = 1; i < n; i++)
			if ((start = explained_start(&dates[i - 1], &dates[i])))
				context->fiscal_start = start;
		for (size_t i = 0; i < n && context->written == DATE_NONE;
		     i++) {
			const struct date *d = &dates[i];

			if (d->first == DATE_NONE ||
			    (d->first != d->last &&
				(d->last - d->first > MONTH ||
				    !period_meta_is_label(around, block))) ||
			    d->yearless || d->relative || d->role == DATE_END ||
			    d->role == DATE_START)
				continue;
			if (is_after_written(around, block, d) ||
			    (!ends && (d->role == DATE_PAST ||
					  (b < VERY_FIRST &&
					      d->last <= context->today))))
				context->written = d->first;
		}
	}
}

/* Read the first lines, up to a goal, and a paragraph that ends the page. */
static void
read_ends(struct period_around *around)
{
	const struct goals *goals = around->goals;
	int last = around->document->n_blocks - 1;
	int goal = goals->n > 0 ? goals->at[0].block : last + 1;

	read_lines(around, 0, goal < FIRST_BLOCKS ? goal : FIRST_BLOCKS, false);
	if (last > 0 && document_is_prose(&around->document->blocks[last]))
		read_lines(around, last, last + 1, true);
}

/* 13/04/2026 and 04/13/2026 settle how 03/04/2026 is read; together, or
 * against the language, they settle nothing. */
static void
settle_order(struct period_around *around)
{
	const struct document *document = around->document;
	bool slash = memchr(document->plain, '/', document->n_plain) != NULL;
	bool day_first = false, month_first = false;

	if (around->context->day_first != -1)
		return;
	for (size_t i = 0; slash && i + 5 <= document->tokens.n; i++) {
		const struct token *t = &document->tokens.at[i];

		if (t->kind != TOKEN_NUMBER || !token_is(t + 1, t + 5, '/') ||
		    t[2].kind != TOKEN_NUMBER || !token_is(t + 3, t + 5, '/') ||
		    t[4].kind != TOKEN_NUMBER || t->id > 31 || t[2].id > 31 ||
		    !token_touches(t + 1) || !token_touches(t + 2) ||
		    !token_touches(t + 3) || !token_touches(t + 4))
			continue;
		day_first |= t->id > 12 && t[2].id <= 12;
		month_first |= t[2].id > 12 && t->id <= 12;
	}
	day_first |= date_day_first(around->v, document->language);
	if (day_first && month_first)
		around->context->day_first = -2;
	else if (day_first || month_first)
		around->context->day_first = day_first;
}

void
period_meta_read(struct period_around *around, struct vocabulary *v)
{
	const int classes[LISTS] = { word_class(v, "meta-written"),
		word_class(v, "meta-period"), word_class(v, "meta-deadline") };

	settle_order(around);
	read_front(around, classes);
	read_ends(around);
	read_subtitle(around);
	read_labels(around, classes);
}
