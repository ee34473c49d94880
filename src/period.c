/* When each goal of a document ends. */

#include "period.h"

#include "arena.h"
#include "calendar.h"
#include "document.h"
#include "period_around.h"
#include "period_below.h"
#include "period_meta.h"
#include "token.h"
#include "word.h"

enum { MAX = 64, SUNDAY = 7, LABEL = 16 };

bool
period_is_own(const struct period *period)
{
	return period->source >= PERIOD_STATEMENT &&
	       period->source <= PERIOD_NOTE;
}

/* Whether dates of such a part are about the goal's own time. */
static bool
is_timed(const struct part *part)
{
	switch (part->kind) {
	case PART_STATEMENT:
	case PART_NOTE:
		return true;
	case PART_FIELD:
		return part->field == FIELD_DEADLINE ||
		       part->field == FIELD_TARGET ||
		       part->field == FIELD_OTHER || part->field == FIELD_REACH;
	default:
		return false;
	}
}

static bool
is_deadline_field(const struct part *part)
{
	return part->kind == PART_FIELD && part->field == FIELD_DEADLINE;
}

/* Whether a date that is merely named in a statement may be the goal's end:
 * not one before all that the document is about, nor a quarter or year other
 * than that of its section ("find 3 speakers for 2028"), nor a bare year that
 * is over ("the level of 2019"). */
static bool
is_near(const struct period *period, const struct date *d,
    const struct date_context *context)
{
	if (d->last == DATE_NONE)
		return true;
	if (period->around_first == DATE_NONE && context->written == DATE_NONE)
		return d->last >= context->today ||
		       d->words.end - d->words.start > 1;
	if (period->around_first == DATE_NONE)
		return d->last >= context->written;
	if (d->first == d->last || d->last - d->first < 31)
		return d->last >= period->around_first;
	return d->first >= period->around_first &&
	       d->last <= period->around_last;
}

/* "Complete by June 2027": a step that is an end and nothing else. */
static bool
is_bare_end(
    const struct token *t, const struct part *part, const struct date *d)
{
	uint32_t at = part->tokens.start;

	if (part->kind != PART_STEP || d->role != DATE_END)
		return false;
	for (; at < part->tokens.end; at++)
		if ((at < d->words.start || at >= d->words.end) &&
		    t[at].kind != TOKEN_MARK)
			return false;
	return true;
}

/* "4 of 5 (3.1 in October)", "(October: 3.1)": a date of some other time, told
 * by the way with what was so then. */
static bool
is_by_the_way(const struct period *period, const struct token *t,
    const struct part *part, const struct date *d)
{
	uint32_t open = d->words.start;

	if (period->around_first == DATE_NONE || d->last == DATE_NONE ||
	    (d->first >= period->around_first &&
		d->last <= period->around_last))
		return false;
	while (open > part->tokens.start && t[open - 1].id != '(' &&
	       t[open - 1].id != ')')
		open--;
	return open > part->tokens.start && t[open - 1].id == '(' &&
	       (open < d->words.start ||
		   (d->words.end < part->tokens.end &&
		       token_is(&t[d->words.end], t + part->tokens.end, ':')));
}

/* Whether a date of the part may be the goal's end. In prose only what says
 * that something ends then. */
static bool
is_end(const struct period *period, const struct token *t,
    const struct part *part, const struct date *d,
    const struct date_context *context)
{
	if (d->role == DATE_PAST || d->role == DATE_START || d->unresolved ||
	    d->vague || (!is_timed(part) && !is_bare_end(t, part, d)))
		return false;
	if (d->relative && period->around_first != DATE_NONE &&
	    d->last < period->around_first)
		return false;
	if (d->role == DATE_END || is_deadline_field(part))
		return true;
	return part->kind == PART_STATEMENT && is_near(period, d, context) &&
	       !is_by_the_way(period, t, part, d);
}

/* Whether the statement begins with the date, as a label: "Q3: sail round the
 * island in 3 weeks". */
static bool
is_ahead(const struct token *t, const struct part *part, const struct date *d)
{
	return d->words.start == part->tokens.start &&
	       token_is(t + d->words.end, t + part->tokens.end, ':');
}

static int
strength(const struct token *t, const struct part *part, const struct date *d)
{
	if (part->kind == PART_STATEMENT) {
		if (d->role == DATE_END)
			return d->relative ? 5 : 7;
		if (is_ahead(t, part, d))
			return 6;
		return d->role == DATE_SPAN ? 4 : 3;
	}
	return is_deadline_field(part) ? 3 : 1;
}

static enum period_source
source_of(const struct part *part)
{
	return part->kind == PART_STATEMENT ? PERIOD_STATEMENT
	       : is_deadline_field(part)    ? PERIOD_FIELD
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

/* "Sell 80 loaves a day, with a van bought in March": a date in a remark on
 * what helps, on what comes first or on what was before. */
static bool
is_aside(const struct period_around *around, const struct part *part,
    const struct date *d)
{
	const struct document *document = around->document;
	const struct token *t = document->tokens.at;
	uint32_t start = d->words.start;

	if (part->kind != PART_STATEMENT || d->role != DATE_MENTION)
		return false;
	while (start > part->tokens.start &&
	       ((t[start - 1].id != ',' && t[start - 1].id != ';') ||
		   token_touches(&t[start])))
		start--;
	return start > part->tokens.start && start < d->words.start &&
	       word_match(around->v, document->blocks[part->block].language,
		   around->aside, t + start, t + d->words.start, NULL) > 0;
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
		n = is_deadline_field(part)
			? period_around_read_any(around, part->block,
			      part->tokens, context, dates, MAX)
			: period_around_read(around, part->block, part->tokens,
			      context, dates, MAX);
		for (size_t k = 0; k < n; k++) {
			period->dates = arena_more(around->arena, period->dates,
			    period->n_dates, &period->cap_dates,
			    sizeof *period->dates);
			count_week(&dates[k], context);
			if (is_aside(around, part, &dates[k]))
				dates[k].role = DATE_PAST;
			period->dates[period->n_dates++] =
			    (struct period_date){ dates[k], (uint32_t)i };
		}
	}
}

/* Whether nothing tells the day from which something is counted. */
static bool
floats(const struct date_context *context)
{
	return context->first == DATE_NONE && context->written == DATE_NONE;
}

/* The last day of the strongest date; of equals one that is counted from no
 * day comes last, and the later counts. */
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

		if (!is_end(period, tokens, part, &d->date, context))
			continue;
		s = 2 * strength(tokens, part, &d->date) -
		    (d->date.relative && floats(context));
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
	period->source = source_of(&goal->parts[best->part]);
	period->words = best->date.words;
	period->relative = period->floating = best->date.relative;
	period->until = best->date.role == DATE_END && !best->date.relative;
	period->yearless = best->date.yearless;
	period->block = goal->parts[best->part].block;
	period->first = best->date.first;
	period->deadline = best->date.last;
	if (best->date.first == best->date.last)
		period->first = DATE_NONE;
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
	if (!d || (d->relative && period->source != PERIOD_NONE))
		return;
	period->source = PERIOD_STATEMENT;
	period->words = d->words;
	period->relative = period->floating = d->relative;
	period->until = d->role == DATE_END && !d->relative;
	period->yearless = d->yearless;
	period->block = goal->block;
	period->first = d->first;
	period->deadline = d->last;
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

		if (d->vague && period->vague.start == period->vague.end &&
		    is_timed(part))
			period->vague = d->words;
		if (d->first == DATE_NONE || period->start != DATE_NONE)
			continue;
		if (field || (says && (part->kind == PART_STATEMENT ||
					  is_deadline_field(part)))) {
			period->start = d->first;
			period->start_field = field;
			period->start_words = d->words;
		}
	}
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
		period->around_first = d->first;
		period->around_last = d->last;
		period->around_words = d->words;
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
take(struct period *period, enum period_source source, const struct date *d)
{
	period->source = (uint8_t)source;
	period->until = d->role == DATE_END && !d->relative;
	period->first = d->first;
	period->deadline = d->last;
	period->words = d->words;
	period->floating = d->relative;
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
	} else if (period->vague.start == period->vague.end) {
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
