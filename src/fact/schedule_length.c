/* How long a goal lasts, against the days that it names. */

#include "schedule_check.h"

#include "base/arena.h"
#include "date/calendar.h"
#include "date/date.h"
#include "document/document.h"
#include "fact.h"
#include "goal/goal.h"
#include "period/period.h"
#include "word/token.h"
#include "word/word.h"

#include <limits.h>

/* In days: what is no difference, a week, a month, and what is long. */
enum { NEAR = 1, WEEK = 7, MONTH = 28, YEAR = 300 };

/* How many marks may stand between a length of time and its days; how many
 * tokens from a length in "8-week course" on; how many units it may have. */
enum { GAP = 2, COMPOUND = 8, LENGTH_MOST = 400 };

enum { DAY_SECONDS = 86400 };

/* Tokens between a length and its days; the value of "spend" among
 * what lasts. */
enum { PLACE = 5, SPENT = 3 };

/* Of a length of time, how much its days may be short of it, by a year and by
 * less; and how often it may go into the days in which it is spent. */
static const double short_of_year = 0.75, short_of = 0.88, within = 1.5;

/* The same for whole months, from the first of one to the last of another. */
static const double within_months = 1.1;

/* Whether nothing but marks stands between these tokens, and few. */
static bool
is_beside(const struct document *document, uint32_t from, uint32_t to)
{
	if (to < from || to - from > GAP)
		return false;
	for (; from < to; from++)
		if (document->tokens.at[from].kind != TOKEN_MARK)
			return false;
	return true;
}

/* From how many days on a length is no effort spent within its days: a date of
 * the same part as they reads it as an end, "for 12 weeks". */
static double
spent_from(const struct schedule_goal *g, const struct period_date *days,
    const struct quantity *q)
{
	const struct period *p = g->period;
	const struct period_date *d = days, *end = p->dates + p->n_dates;

	while (d > p->dates && d[-1].part == days->part)
		d--;
	for (; d < end && d->part == days->part; d++)
		if (d->date.words.end == q->words.end)
			return d->date.words.start < q->words.start ? WEEK
								    : INT_MAX;
	return INT_MAX;
}

/* Whether days are whole months. */
static bool
are_months(const struct date *span)
{
	int year, month, first, behind;

	calendar_civil(span->first, &year, &month, &first);
	calendar_civil(span->last + 1, &year, &month, &behind);
	return first == 1 && behind == 1;
}

/* Spent: from how many days on the length is that of all the days, and no
 * effort that is spent within. */
static void
check_length(const struct schedule_goal *g, const struct date *span,
    const struct quantity *q, double spent)
{
	int days = span->last - span->first + 1;
	double length = q->low / DAY_SECONDS;
	double part = length >= YEAR ? short_of_year : short_of;

	if (days + NEAR >= length * part &&
	    !(length >= spent &&
		days > length * (are_months(span) ? within_months : within)))
		return;
	fact_add(g->facts, g->a,
	    (struct mark){ .fact = FACT_DURATION_MISMATCH,
		.tokens = q->words,
		.second = span->words,
		.args = { date_print(g->a, span->first),
		    date_print(g->a, span->last),
		    arena_print(g->a, "%d", days) } });
}

static bool
is_length(const struct quantity *q)
{
	return q->kind == QUANTITY_TIME && quantity_exact(q) &&
	       q->role == QUANTITY_VALUE && q->per_week == 0 &&
	       q->low >= DAY_SECONDS;
}

/* Whether "spend" or "stay" stands right before a length. */
static bool
is_lived(const struct schedule_goal *g, uint32_t start, const struct part *part)
{
	const struct token *t = g->step->document->tokens.at + start;
	int value = 0;

	return start > part->tokens.start &&
	       word_match(g->step->v, g->goal->language, g->step->lasting,
		   t - 1, t, &value) == 1 &&
	       value == SPENT;
}

/* "Spend 10 days in Ghent, from 2 to 8 May 2027.": whether nothing but the name
 * of a place leads from a length that is lived, or told behind "for", to its
 * days, which close the sentence; "10 days preparing the fair from 2 to 4 May"
 * are the days of the fair. */
static bool
is_ahead(const struct schedule_goal *g, const struct period_date *d,
    const struct quantity *q)
{
	const struct part *part = &g->goal->parts[d->part];
	const struct token *first = g->step->document->tokens.at;
	const struct token *end = first + part->tokens.end;
	const struct token *t = first + q->words.end;
	const struct token *days = first + d->date.words.start;

	if (t >= days || days - t > PLACE ||
	    word_match(g->step->v, g->goal->language, g->step->within, t, days,
		NULL) != 1 ||
	    (!is_lived(g, q->words.start, part) && spent_from(g, d, q) != WEEK))
		return false;
	if (token_is(days - 1, days, ',') || token_is(days - 1, days, '('))
		days--;
	for (; t < days; t++)
		if (t->kind != TOKEN_WORD)
			return false;
	if (days[-1].letters != TOKEN_CAPITAL)
		return false;
	t = first + d->date.words.end;
	return t == end || token_is(t, end, '.') || token_is(t, end, ')');
}

/* Asked of one date behind the other: at, 0 at first, is the first amount of
 * its part or before that. */
static void
check_span(
    const struct schedule_goal *g, const struct period_date *d, size_t *at)
{
	const struct document *document = g->step->document;
	const struct part *part = &g->goal->parts[d->part];
	const struct fact_amount *a = g->facts->amounts;
	size_t n = g->facts->n_amounts;
	struct span words = d->date.words;

	while (*at < n && a[*at].part < part)
		++*at;
	for (size_t i = *at; i < n && a[i].part == part; i++) {
		const struct quantity *q = &a[i].amount;

		if (is_length(q) &&
		    (is_beside(document, q->words.end, words.start) ||
			is_beside(document, words.end, q->words.start) ||
			is_ahead(g, d, q)))
			check_length(g, &d->date, q, spent_from(g, d, q));
	}
}

/* Where the unit of "8-week" is told, and in what: *at is moved back to it;
 * returns its length, 0 if no length hangs on the words before it. */
static size_t
find_compound(const struct schedule_goal *g, const struct part *part,
    uint32_t end, uint32_t *at, int *seconds)
{
	const struct token *t = g->step->document->tokens.at;
	uint32_t least = part->tokens.start + 2;
	size_t n;

	for (; *at >= least && end - *at <= COMPOUND; --*at) {
		if (t[*at - 1].kind != TOKEN_MARK)
			continue;
		if (!token_is(t + *at - 1, t + *at, '-'))
			return 0;
		if (t[*at - 2].kind == TOKEN_NUMBER && token_touches(t + *at) &&
		    (n = word_match(g->step->v, g->goal->language,
			 g->step->unit, t + *at, t + end, seconds)) > 0)
			return n;
	}
	return 0;
}

/* "An 8-week course from 1 June to 30 June 2027": a length that hangs on what
 * lasts, right before the days; of several things each lasts so long, "sell
 * 12-month passes". */
static void
check_compound(const struct schedule_goal *g, const struct part *part,
    const struct period_date *d)
{
	const struct date *span = &d->date;
	const struct token *t = g->step->document->tokens.at;
	struct quantity q = { 0 };
	uint32_t at = span->words.start;
	int seconds = 0;
	size_t n;

	if (at > part->tokens.start && token_is(t + at - 1, t + at, ','))
		at--;
	n = find_compound(g, part, span->words.start, &at, &seconds);
	if (n == 0 || seconds < DAY_SECONDS || t[at - 2].id > LENGTH_MOST)
		return;
	if (schedule_step_has(g->step, part->block, g->step->plural,
		(struct span){ at + (uint32_t)n, span->words.start }))
		return;
	q.words = (struct span){ at - 2, at + (uint32_t)n };
	q.low = (double)seconds * (double)t[at - 2].id;
	check_length(g, span, &q, spent_from(g, d, &q));
}

/* "Duration: 6 months", and nothing else in the field. */
static const struct quantity *
find_length(const struct schedule_goal *g)
{
	const struct fact_amount *a = g->facts->amounts;
	const struct quantity *found = NULL;

	for (size_t i = 0; i < g->facts->n_amounts; i++, a++) {
		const struct part *part = a->part;
		const struct quantity *q = &a->amount;

		if (part->kind != PART_FIELD || part->field != FIELD_DEADLINE ||
		    !is_length(q) || q->words.start != part->tokens.start ||
		    q->words.end != part->tokens.end)
			continue;
		if (found)
			return NULL;
		found = q;
	}
	return found;
}

/* The days that the goal's fields give, "Start:" and "End:" or both in one;
 * false: they give none, or several. */
static bool
find_days(const struct schedule_goal *g, struct date *span)
{
	const struct period *p = g->period;
	const struct date *start = NULL, *end = NULL;

	for (size_t i = 0; i < p->n_dates; i++) {
		const struct part *part = &g->goal->parts[p->dates[i].part];
		const struct date *d = &p->dates[i].date;
		bool begins = part->field == FIELD_START;
		bool spans = d->role == DATE_SPAN;

		if (part->kind != PART_FIELD ||
		    (!begins && part->field != FIELD_DEADLINE) || d->relative)
			continue;
		if (!schedule_step_plain(d) || ((begins || spans) && start) ||
		    ((!begins || spans) && end))
			return false;
		if (begins || spans)
			start = d;
		if (!begins || spans)
			end = d;
	}
	if (!start || !end || start->first > end->last ||
	    start->yearless != end->yearless)
		return false;
	*span = *end;
	span->first = start->first;
	return true;
}

void
schedule_length(const struct schedule_goal *g)
{
	const struct quantity *q = find_length(g);
	const struct period_date *d = g->period->dates;
	struct date span;
	size_t at = 0;

	for (size_t i = 0; i < g->period->n_dates; i++, d++) {
		const struct part *part = &g->goal->parts[d->part];

		if ((part->kind == PART_STATEMENT || part->kind == PART_STEP) &&
		    d->date.role == DATE_SPAN &&
		    schedule_step_plain(&d->date)) {
			check_span(g, d, &at);
			check_compound(g, part, d);
		}
	}
	if (q && find_days(g, &span))
		check_length(g, &span, q, MONTH);
}
