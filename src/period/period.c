/* When each goal of a document ends. */

#include "period.h"

#include "base/arena.h"
#include "date/calendar.h"
#include "document/document.h"
#include "period_around.h"
#include "word/token.h"

enum {
	MAX = 64,
	SUNDAY = 7,
	LABEL = 16,
	LABEL_MARKS = 2, /* behind the name of a field */
	FLOATING = 5 /* the most that what is counted from no day is worth */
};

bool
period_is_own(const struct period *period)
{
	return period->source >= PERIOD_STATEMENT &&
	       period->source <= PERIOD_NOTE;
}

static enum period_source
source_of(const struct part *part)
{
	return part->kind == PART_STATEMENT ? PERIOD_STATEMENT
	       : period_end_field(part)	    ? PERIOD_FIELD
					    : PERIOD_NOTE;
}

/* "By week 8" in a term that holds no eighth week of the year is the eighth
 * week of the term. */
static void
count_week(struct date *d, const struct date_context *context)
{
	bool is_week =
	    d->last - d->first == 6 || (d->edge && d->first == d->last &&
					   calendar_weekday(d->last) == SUNDAY);
	int year, week, shift;

	if (!is_week || !d->yearless || d->relative ||
	    d->problem != DATE_FINE || context->first == DATE_NONE ||
	    (d->last >= context->first && d->first <= context->last))
		return;
	calendar_week(d->last, &year, &week);
	shift = context->first + week * 7 - 1 - d->last;
	if (d->last + shift > context->last)
		return;
	d->first += shift;
	d->last += shift;
}

/* What is read of a part: of a target its name too, "Target 2028: 10 %", if it
 * stands right before it. */
static struct span
words_of(const struct part *part)
{
	struct span words = part->tokens;

	if (part->kind == PART_FIELD && part->field == FIELD_TARGET &&
	    !span_empty(part->label) && part->label.end <= words.start &&
	    words.start - part->label.end <= LABEL_MARKS)
		words.start = part->label.start;
	return words;
}

/* Read the dates of all parts once, for us and for those who compare them. */
static void
read_dates(struct period *period, const struct goal *goal,
    const struct period_around *around, const struct date_context *context)
{
	struct date dates[MAX];

	for (size_t i = 0; i < goal->n_parts; i++) {
		const struct part *part = &goal->parts[i];
		size_t n;

		if (part->kind >= PART_CONTEXT ||
		    (part->kind == PART_FIELD &&
			(part->field == FIELD_OWNER ||
			    part->field == FIELD_STATUS)))
			continue;
		n = period_end_field(part)
			? period_around_read_any(around, part->block,
			      part->tokens, context, dates, MAX)
			: period_around_read(around, part->block,
			      words_of(part), context, dates, MAX);
		for (size_t k = 0; k < n; k++) {
			ARENA_MORE(around->arena, period->dates,
			    period->n_dates, period->cap_dates);
			count_week(&dates[k], context);
			if (period_end_aside(
				around, goal, part, &dates[k], context))
				dates[k].role = DATE_PAST;
			period->dates[period->n_dates++] =
			    (struct period_date){ dates[k], (uint32_t)i };
		}
	}
}

/* Let it end as a date does. */
static void
take(struct period *period, enum period_source source, const struct date *d)
{
	period->source = (uint8_t)source;
	period->until = d->role == DATE_END && !d->relative;
	period->first = d->first;
	period->deadline = d->last;
	period->words = d->words;
	period->floating = d->relative;
}

/* The same for a date of the goal's own, in a block. */
static void
set_own(struct period *period, enum period_source source, int block,
    const struct date *d)
{
	take(period, source, d);
	period->relative = d->relative;
	period->yearless = d->yearless;
	period->block = block;
}

/* Whether nothing tells the day from which something is counted. */
static bool
floats(const struct date_context *context)
{
	return context->first == DATE_NONE && context->written == DATE_NONE;
}

/* Whether a stretch that is counted from some day, "for a week", is one of a
 * time that the same part names: "in March". */
static bool
is_part_of(const struct period *period, const struct period_date *stretch)
{
	const struct period_date *d = stretch,
				 *end = period->dates + period->n_dates;

	if (!d->date.relative || d->date.first == d->date.last)
		return false;
	while (d > period->dates && d[-1].part == stretch->part)
		d--;
	for (; d < end && d->part == stretch->part; d++)
		if (!d->date.relative && d->date.role == DATE_MENTION &&
		    d->date.last != DATE_NONE &&
		    d->date.last > stretch->date.last)
			return true;
	return false;
}

/* The last day of the strongest date; of equals one that is counted from no
 * day comes last, and the later counts. Where nothing tells the day to count
 * from, a field with a day of its own is stronger: "40 visits in a year", "Due:
 * 3 May 2027". */
static void
choose_end(struct period *period, const struct goal *goal,
    const struct token *tokens, const struct date_context *context)
{
	const struct period_date *best = NULL;
	int best_strength = 0;

	for (size_t i = 0; i < period->n_dates; i++) {
		const struct period_date *d = &period->dates[i];
		const struct part *part = &goal->parts[d->part];
		int s;

		s = period_end_strength(
		    period, tokens, part, &d->date, context);
		if (s == 0 || is_part_of(period, d))
			continue;
		s = 2 * s - d->date.relative;
		if (d->date.relative && floats(context) && s > FLOATING)
			s = FLOATING;
		if (s > best_strength ||
		    (s == best_strength && d->date.last != DATE_NONE &&
			(best->date.last == DATE_NONE ||
			    d->date.last > best->date.last))) {
			best = d;
			best_strength = s;
		}
	}
	if (!best)
		return;
	set_own(period, source_of(&goal->parts[best->part]),
	    goal->parts[best->part].block, &best->date);
	if (best->date.first == best->date.last)
		period->first = DATE_NONE;
}

/* "Goal set on 5 May: ...", "Goal carried over from 2026": a day that is over,
 * or a time before all that the document is about, ends nothing. */
static bool
is_behind(const struct period_around *around, const struct date *d,
    const struct date_context *context)
{
	int from =
	    context->first != DATE_NONE ? context->first : context->written;

	return period_meta_is_day(around, d) ||
	       (d->role != DATE_END && d->last < from);
}

/* "Goal for 2027: ...": the period in the label cut off from the statement. */
static void
read_label(struct period *period, const struct goal *goal,
    const struct period_around *around, const struct date_context *context)
{
	const struct block *block = &around->document->blocks[goal->block];
	const struct token *t = around->document->tokens.at;
	struct span label = { goal->statement.start, goal->statement.start };
	struct date dates[MAX];
	const struct date *d;

	while (label.start > block->tokens.start &&
	       label.end - label.start < LABEL &&
	       !(t[label.start].glue & TOKEN_LINE))
		label.start--;
	d = period_meta_first(dates, period_around_read_any(around, goal->block,
					 label, context, dates, MAX));
	if (!d || is_behind(around, d, context) ||
	    (d->relative && period->source != PERIOD_NONE))
		return;
	set_own(period, PERIOD_STATEMENT, goal->block, d);
}

/* Its own start, and the words that are too vague for an end. */
static void
choose_start(struct period *period, const struct goal *goal)
{
	for (size_t i = 0; i < period->n_dates; i++) {
		const struct date *d = &period->dates[i].date;
		const struct part *part = &goal->parts[period->dates[i].part];
		bool field =
		    part->kind == PART_FIELD && part->field == FIELD_START;
		bool says = d->role == DATE_START || d->role == DATE_SPAN;

		if (d->vague && span_empty(period->vague) &&
		    period_end_timed(part))
			period->vague = d->words;
		if (d->first == DATE_NONE || period->start != DATE_NONE)
			continue;
		if (field || (says && (part->kind == PART_STATEMENT ||
					  period_end_field(part)))) {
			period->start = d->first;
			period->start_field = field;
			period->start_words = d->words;
		}
	}
}

/* The first day of the time around a goal; "by 2031" has begun already. */
static int
begins(const struct date *d, const struct date_context *context)
{
	int now =
	    context->written == DATE_NONE ? context->today : context->written;

	return d->role == DATE_END && now < d->first ? now : d->first;
}

static void
read_own(struct period *period, const struct goal *goal,
    const struct period_around *around)
{
	struct date_context context = *around->context;
	const struct date *d = period_around_block(around, goal->block);
	int day;

	period->entry = period_around_is_entry(around, goal->block, &day);
	if (day != DATE_NONE) {
		context.written = day;
	} else if (d) {
		context.first = d->first;
		context.last = d->last;
		period->entry |= d == around->meta && around->meta_report;
		if (!d->unanchored) {
			period->around_first = begins(d, &context);
			period->around_last = d->last;
			period->around_words = d->words;
		}
	}
	read_dates(period, goal, around, &context);
	choose_end(period, goal, around->document->tokens.at, &context);
	choose_start(period, goal);
	if (period->source == PERIOD_NONE || period->relative)
		read_label(period, goal, around, &context);
	if (!floats(&context))
		period->floating = false;
}

static void
inherit(struct period *at, const struct goals *goals, int i,
    const struct period_around *around)
{
	const struct goal *goal = &goals->at[i];
	struct period *period = &at[i];
	const struct date *d;

	if (period->source != PERIOD_NONE && !period->floating)
		return;
	if (goal->parent >= 0 && goal->parent < i &&
	    (period_is_own(&at[goal->parent]) ||
		at[goal->parent].source == PERIOD_PARENT) &&
	    !at[goal->parent].floating) {
		period->source = PERIOD_PARENT;
		period->floating = false;
		period->until = at[goal->parent].until;
		period->first = at[goal->parent].first;
		period->deadline = at[goal->parent].deadline;
		period->words = at[goal->parent].words;
	} else if (period->source != PERIOD_NONE) {
		return;
	} else if ((d = period_around_heading(around, goal->block))) {
		take(period, PERIOD_HEADING, d);
	} else if ((d = around->meta)) {
		take(period, PERIOD_META, d);
		period->entry = around->meta_report;
	} else if ((d = period_around_intro(around, goal))) {
		take(period, PERIOD_INTRO, d);
	} else if (span_empty(period->vague)) {
		period->vague = period_around_vague(around, goal->block);
	}
}

struct period *
period_resolve(struct arena *a, const struct document *document,
    const struct goals *goals, struct vocabulary *v,
    struct date_context *context)
{
	struct period *at = arena_alloc(a, ((size_t)goals->n + 1) * sizeof *at);
	struct period_around around;

	period_around_prepare(&around, a, document, goals, v, context);
	for (int i = 0; i < goals->n; i++) {
		at[i].first = at[i].deadline = at[i].start = DATE_NONE;
		at[i].around_first = at[i].around_last = DATE_NONE;
		at[i].block = BLOCK_NONE;
		read_own(&at[i], &goals->at[i], &around);
	}
	for (int i = 0; i < goals->n; i++)
		inherit(at, goals, i, &around);
	period_below(at, document, goals, a);
	return at;
}
