/* A line into what it says in dates and amounts. */

#include "gist.h"

#include "date/date.h"
#include "document/document.h"
#include "finder.h"
#include "quantity/quantity.h"
#include "word/token.h"

enum {
	HOURS = 2 * 3600, /* a step takes less, in seconds */
	READ_MAX = 16,	  /* dates and amounts looked at */
	MANY_AMOUNTS = 2,
	MONTH = 28,	 /* days of the shortest */
	DATE_TOKENS = 5, /* of "By 31 July 2027" */
	DAY_TOKENS = 3,	 /* before a time of the day: "Monday:" */
	HOUR_MAX = 24,
	MINUTE_DIGITS = 2
};

/* Whether an amount says how long one step takes: "stir for 5 minutes". */
static bool
is_moment(const struct quantity *q)
{
	return q->kind == QUANTITY_TIME && q->low < HOURS &&
	       q->role == QUANTITY_VALUE && q->bound == BOUND_EXACT &&
	       q->round == 0;
}

/* The language of a text. */
static int
language_of(const struct finder *f, struct span span)
{
	return f->blocks[finder_block(f, span.start)].language;
}

/* The first dates of a text, as a document alone has them; how many. */
static size_t
read_dates(
    const struct finder *f, struct span span, struct date dates[READ_MAX])
{
	return date_read(f->cues.v, language_of(f, span),
	    finder_token(f, span.start), finder_token(f, span.end), &date_alone,
	    dates, READ_MAX);
}

/* The same of its amounts. */
static size_t
read_amounts(
    const struct finder *f, struct span span, struct quantity amounts[READ_MAX])
{
	return quantity_read(f->cues.v, language_of(f, span),
	    f->document->plain, finder_token(f, span.start),
	    finder_token(f, span.end), amounts, READ_MAX);
}

/* Whether it holds a date in a role of these bits; "soon" only bounds. */
static bool
has_date(const struct finder *f, struct span span, unsigned roles)
{
	struct date dates[READ_MAX];
	size_t n = read_dates(f, span, dates);

	for (size_t i = 0; i < n; i++)
		if ((roles & (1u << dates[i].role)) &&
		    (dates[i].role != DATE_MENTION || !dates[i].vague))
			return true;
	return false;
}

bool
gist_ends(const struct finder *f, struct span span)
{
	return has_date(f, span, 1u << DATE_END | 1u << DATE_SPAN);
}

bool
gist_lasts(const struct finder *f, struct span span)
{
	struct date dates[READ_MAX];
	size_t n = read_dates(f, span, dates);

	for (size_t i = 0; i < n; i++)
		if (!dates[i].vague && dates[i].first != DATE_NONE &&
		    dates[i].role != DATE_START &&
		    (dates[i].role == DATE_END ||
			dates[i].last - dates[i].first >= MONTH - 1))
			return true;
	return false;
}

bool
gist_dated(const struct finder *f, struct span span)
{
	return has_date(
	    f, span, 1u << DATE_END | 1u << DATE_SPAN | 1u << DATE_MENTION);
}

/* Whether one of so many amounts is where a number stands today. */
static bool
has_baseline(const struct quantity *amounts, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (amounts[i].role == QUANTITY_BASELINE)
			return true;
	return false;
}

bool
gist_reads_as_goal(const struct finder *f, struct span span, int evidence)
{
	struct quantity amounts[READ_MAX];
	size_t n = read_amounts(f, span, amounts);

	for (size_t i = 0; i < n; i++)
		if (!is_moment(&amounts[i])) {
			evidence++;
			break;
		}
	evidence += n > MANY_AMOUNTS;
	evidence += has_baseline(amounts, n);
	evidence += gist_ends(f, span);
	evidence += finder_occurs(f, CUE_REASON, span);
	evidence += finder_occurs(f, CUE_PLAN, span);
	return evidence >= 2;
}

bool
gist_promises(const struct finder *f, struct span span)
{
	return gist_measures(f, span) && gist_ends(f, span);
}

bool
gist_foretells(const struct finder *f, struct span span, struct span text)
{
	struct phrase p = finder_phrase(f, span);

	if (finder_begins(f, CUE_CONDITION, span) ||
	    finder_occurs(f, CUE_HEDGE, span))
		return false;
	for (; p.t < p.end; p.t++)
		if (cue_value(p, CUE_PAST) == CUE_TOLD)
			return false;
	return gist_promises(f, span) &&
	       (gist_based(f, text) || finder_occurs(f, CUE_KEEP, span)) &&
	       !finder_ends(f, span, '?');
}

bool
gist_measures(const struct finder *f, struct span span)
{
	struct quantity amounts[READ_MAX];
	size_t n = read_amounts(f, span, amounts);

	for (size_t i = 0; i < n; i++)
		if (quantity_aims(&amounts[i]))
			return true;
	return false;
}

bool
gist_based(const struct finder *f, struct span span)
{
	struct quantity amounts[READ_MAX];
	size_t n = read_amounts(f, span, amounts);

	return has_baseline(amounts, n);
}

struct span
gist_behind_date(const struct finder *f, struct span line)
{
	struct phrase p = finder_phrase(f, line);
	const struct token *stop = p.t;
	bool number = false;

	for (; stop < p.end && stop - p.t <= DATE_TOKENS; stop++) {
		if (number &&
		    (token_is(stop, p.end, ':') ||
			token_is(stop, p.end, '-')) &&
		    heading_period(phrase_to(p, stop))) {
			line.start += (uint32_t)(stop + 1 - p.t);
			return line;
		}
		number |= stop->kind == TOKEN_NUMBER;
	}
	return line;
}

/* Behind the time of the day at t, "10:30" or "10h30"; t: there is none. */
static const struct token *
clock_end(const struct token *t, const struct token *end)
{
	if (t + 2 >= end || t->kind != TOKEN_NUMBER || t->id > HOUR_MAX ||
	    t[2].kind != TOKEN_NUMBER || t[2].len != MINUTE_DIGITS ||
	    !token_touches(t + 1) || !token_touches(t + 2) ||
	    (!token_is(t + 1, end, ':') &&
		!(t[1].kind == TOKEN_WORD && t[1].len == 1)))
		return t;
	return t + 3;
}

bool
gist_gives_hour(const struct finder *f, struct span span)
{
	const struct token *t = finder_token(f, span.start);
	const struct token *end = finder_token(f, span.end);
	const struct token *clock = t;

	for (int i = 0; i <= DAY_TOKENS && t < end && clock == t; i++)
		clock = clock_end(t, end) > t ? clock_end(t, end) : ++t;
	if (clock == t)
		return false;
	t = clock;
	if (t < end && t->kind == TOKEN_WORD && t->len == 2 && t + 1 < end)
		t++;
	return t == end || token_is(t, end, '-') || token_is(t, end, ':') ||
	       token_is(t, end, '|');
}

bool
gist_counts(const struct finder *f, struct span span)
{
	struct phrase p = finder_phrase(f, span);
	int value;

	/* "one" and "un" are articles as well */
	for (; p.t < p.end; p.t++)
		if (p.t->kind == TOKEN_NUMBER ||
		    (cue_match(p, CUE_NUMBER, &value) > 0 && value > 1))
			return true;
	return false;
}

bool
gist_did(const struct finder *f, struct span span)
{
	struct span first = finder_sentence_first(f, span);

	return finder_occurs(f, CUE_DID, first) && !gist_acts(f, first) &&
	       !gist_measures(f, first);
}
