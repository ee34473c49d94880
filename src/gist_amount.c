/* A line into what it says in dates and amounts. */

#include "gist.h"

#include "date.h"
#include "document.h"
#include "finder.h"
#include "quantity.h"
#include "token.h"

enum {
	HOURS = 2 * 3600, /* a step takes less, in seconds */
	READ_MAX = 16,	  /* dates and amounts looked at */
	MANY_AMOUNTS = 2
};

/* Whether an amount says how long one step takes: "stir for 5 minutes". */
static bool
is_moment(const struct quantity *q)
{
	return q->kind == QUANTITY_TIME && q->low < HOURS &&
	       q->role == QUANTITY_VALUE && q->bound == BOUND_EXACT &&
	       q->round == 0;
}

/* Whether a date in it is an end or a span of time. */
static bool
has_end(const struct finder *f, struct span span, int language)
{
	struct date dates[READ_MAX];
	size_t n = date_read(f->cues.v, language, finder_token(f, span.start),
	    finder_token(f, span.end), &date_alone, dates, READ_MAX);

	for (size_t i = 0; i < n; i++)
		if (dates[i].role == DATE_END || dates[i].role == DATE_SPAN)
			return true;
	return false;
}

bool
gist_reads(const struct finder *f, struct span span, int language, int evidence)
{
	const struct token *t = finder_token(f, span.start);
	const struct token *end = finder_token(f, span.end);
	struct quantity amounts[READ_MAX];
	size_t n_amounts, n;

	n_amounts = quantity_read(
	    f->cues.v, language, f->document->plain, t, end, amounts, READ_MAX);
	for (size_t i = 0; i < n_amounts; i++)
		if (!is_moment(&amounts[i])) {
			evidence++;
			break;
		}
	evidence += n_amounts > MANY_AMOUNTS;
	for (size_t i = 0; i < n_amounts; i++)
		if (amounts[i].role == QUANTITY_BASELINE) {
			evidence++;
			break;
		}
	evidence += has_end(f, span, language);
	evidence += cue_find(&f->cues, CUE_REASON, t, end, &n) != NULL;
	evidence += cue_find(&f->cues, CUE_PLAN, t, end, &n) != NULL;
	return evidence >= 2;
}

bool
gist_promises(const struct finder *f, struct span span, int language)
{
	return gist_measures(f, span, language) && has_end(f, span, language);
}

bool
gist_measures(const struct finder *f, struct span span, int language)
{
	struct quantity amounts[READ_MAX];
	size_t n = quantity_read(f->cues.v, language, f->document->plain,
	    finder_token(f, span.start), finder_token(f, span.end), amounts,
	    READ_MAX);

	for (size_t i = 0; i < n; i++)
		if (quantity_aims(&amounts[i]))
			return true;
	return false;
}

bool
gist_counts(const struct finder *f, struct span span)
{
	const struct token *t = finder_token(f, span.start);
	const struct token *end = finder_token(f, span.end);
	int value;

	/* "one" and "un" are articles as well */
	for (; t < end; t++)
		if (t->kind == TOKEN_NUMBER ||
		    (cue_match(&f->cues, CUE_NUMBER, t, end, &value) > 0 &&
			value > 1))
			return true;
	return false;
}
