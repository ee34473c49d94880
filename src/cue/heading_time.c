/* The words of a heading into whether it names a time. */

#include "heading.h"

#include "date/date.h"
#include "word/ornament.h"

enum {
	DATES = 4,	 /* that a heading is made of */
	DATE_WORDS = 4,	 /* words that each of them has, of many */
	MONTH = 28,	 /* days of the shortest period of a plan */
	TIMED_MAX = 10,	 /* tokens of "What we want from the season 2026/27:" */
	WEEKLY_MAX = 14, /* of "Priorities of the shop, week of 7 June 2027" */
	WEEK = 7,	 /* days */
	SURE = 2,	 /* the value of what is to be done, "Priorities" */
	BY = 3,		 /* of what tells when something is to be there */
	IN_DIGITS = 2,	 /* of what a period in digits is behind: "In Q3" */
	RANGE_TOKENS = 4 /* "Days 1-30", of a range without a calendar */
};

/* How many tokens are no marks. */
static uint32_t
count_words(const struct token *t, const struct token *end)
{
	uint32_t n = 0;

	for (; t < end; t++)
		n += t->kind != TOKEN_MARK;
	return n;
}

/* Whether a date may begin with the first word, or a mark before it. */
static bool
may_begin(const struct cues *cues, int language, const struct token *t,
    const struct token *end)
{
	for (const struct token *u = t; u < end; u++) {
		if (date_may_begin(cues->v, language, u, t, end))
			return true;
		if (u->kind != TOKEN_MARK)
			return false;
	}
	return false;
}

/* Whether dates cover as many tokens as a line has words; strictly: only their
 * own words count, "closed on 31/03/2027" has one more. */
static bool
is_covered(const struct cues *cues, const struct token *t,
    const struct token *end, bool strictly)
{
	uint32_t words = count_words(t, end);

	if (words > DATES * DATE_WORDS)
		return false;
	for (int i = 0; i < cues->languages; i++) {
		struct date dates[DATES];
		uint32_t covered = 0;
		size_t n;

		/* most goals are no dates, which the first word tells */
		if (!(cues->spoken >> i & 1) ||
		    (strictly && !may_begin(cues, i, t, end)))
			continue;
		n = cue_dates(cues, i, t, end, dates, DATES);
		for (size_t j = 0; j < n; j++)
			covered +=
			    strictly
				? count_words(t + dates[j].words.start,
				      t + dates[j].words.end)
				: dates[j].words.end - dates[j].words.start;
		if (n > 0 && covered >= words)
			return true;
	}
	return false;
}

bool
heading_period(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	return is_covered(cues, t, end, false);
}

bool
heading_date(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	return is_covered(cues, t, end, true);
}

/* How many days a heading names that says no more, "First 30 days", "Weeks
 * 1-4"; 0: none. A lone number behind its unit only counts it: "Day 31". */
static uint64_t
relative_days(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	uint64_t unit = 0, first = 0, last = 0, numbers = 0;
	bool before = false;

	for (; t < end; t++) {
		int value = 1;

		if (t->kind == TOKEN_MARK)
			continue;
		if (t->kind == TOKEN_NUMBER) {
			first = numbers++ == 0 ? t->id : first;
			last = t->id;
			before |= unit == 0;
			continue;
		}
		if (cue_match(cues, CUE_SPAN, t, end, &value) != 1)
			return 0;
		if (value > 1)
			unit = (uint64_t)value - 1;
	}
	if (numbers > 2)
		return 0;
	if (numbers == 2)
		return last >= first ? (last - first + 1) * unit : 0;
	return numbers == 1 && before ? last * unit : unit;
}

bool
heading_spans(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	if (relative_days(cues, t, end) >= MONTH)
		return true;
	for (int i = 0; i < cues->languages; i++) {
		struct date d[2];
		size_t n = cue_dates(cues, i, t, end, d, 2);

		for (size_t j = 0; j < n; j++)
			if (d[j].vague ||
			    (d[j].first != DATE_NONE &&
				d[j].last - d[j].first >= MONTH - 1) ||
			    (d[j].unresolved &&
				d[j].words.end - d[j].words.start >=
				    RANGE_TOKENS))
				return true;
	}
	return false;
}

int
heading_timed(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	int planned;

	t = ornament_behind(t, end);
	end = ornament_before(t, end);
	planned = cue_weight(cues, CUE_PLANNED, t, end);
	if (planned == 0 || end - t > TIMED_MAX || !heading_spans(cues, t, end))
		return 0;
	/* "Plan the fair of 2027" is a deed */
	return cue_handles(cues, t, end) ? 0 : planned;
}

bool
heading_weekly(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	int days = 0;

	if (end - t > WEEKLY_MAX ||
	    cue_weight(cues, CUE_PLANNED, t, end) < SURE)
		return false;
	for (; t < end && days != WEEK; t++)
		days = cue_value(cues, CUE_SPAN, t, end) - 1;
	return days == WEEK;
}

bool
heading_entry(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	size_t n;

	t = ornament_behind(t, end);
	n = cue_match(cues, CUE_ENTRY, t, end, NULL);
	t = token_behind_marks(t + n, end);
	if (n == 0 || t >= end || t->kind != TOKEN_NUMBER)
		return false;
	t++;
	for (int i = 0; i < cues->languages; i++) {
		struct date date;

		if (cue_dates(cues, i, t, end, &date, 1) > 0 &&
		    date.first != DATE_NONE && date.first == date.last)
			return true;
	}
	return false;
}

/* Whether a number stands there: "Q3", "2027". */
static bool
is_in_digits(const struct token *t, const struct token *end)
{
	while (t < end && t->kind != TOKEN_NUMBER)
		t++;
	return t < end;
}

bool
heading_ahead(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	int value = 1;
	size_t n;

	t = ornament_behind(t, end);
	n = cue_match(cues, CUE_AHEAD, t, end, &value);
	if (n == 0 || (value == IN_DIGITS && !is_in_digits(t, end)))
		return false;
	/* « Pour le T2 » */
	n += cue_match(cues, CUE_DETERMINER, t + n, end, NULL);
	return t + n < end && (heading_period(cues, t, end) ||
				  heading_period(cues, t + n, end));
}

int
heading_due(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	struct date d;

	if (!heading_ahead(cues, t, end))
		return 0;
	for (int i = 0; i < cues->languages; i++)
		if (cue_dates(cues, i, t, end, &d, 1) == 1 &&
		    d.role == DATE_END)
			return cue_value(cues, CUE_AHEAD,
				   ornament_behind(t, end), end) == BY
				   ? HEADING_SURE
				   : 1;
	return 0;
}

/* Whether a word is a stretch of time: "week", "sprint". */
static bool
is_stretch(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	return cue_value(cues, CUE_SPAN, t, end) > 1 ||
	       cue_match(cues, CUE_WHEN, t, end, NULL) == 1;
}

size_t
heading_next_period(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	size_t n = cue_match(cues, CUE_NEXT, t, end, NULL);

	if (n > 0) {
		n += t + n < end &&
		     (t[n].kind == TOKEN_NUMBER ||
			 cue_begins(cues, CUE_NUMBER, t + n, end));
		return is_stretch(cues, t + n, end) ? n + 1 : 0;
	}
	n = is_stretch(cues, t, end)
		? cue_match(cues, CUE_NEXT, t + 1, end, NULL)
		: 0;
	return n > 0 ? n + 1 : 0;
}

/* How many tokens at t only say that something is to be done: "plan for". */
static size_t
plain_words(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	static const enum cue plain[] = { CUE_PLANNED, CUE_WEAK, CUE_AHEAD,
		CUE_HORIZON, CUE_INTENT, CUE_FUNCTION };
	size_t most = t->kind == TOKEN_MARK || t->kind == TOKEN_NUMBER ||
		      (t->glue & TOKEN_APOSTROPHE) ||
		      cue_begins(cues, CUE_NUMBER, t, end);

	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
		size_t n = cue_match(cues, plain[i], t, end, NULL);

		if (n > most)
			most = n;
	}
	return most;
}

bool
heading_next(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	bool next = false, own = false, planned;

	end = token_before_bracket(t, end);
	if (end - t > WEEKLY_MAX)
		return false;
	planned = cue_occurs(cues, CUE_PLANNED, t, end);
	while (t < end) {
		size_t n = heading_next_period(cues, t, end);

		/* "Actions before the next session" */
		if (n == 0 && planned) {
			n = cue_match(cues, CUE_WHEN, t, end, NULL);
			n = cue_occurs(cues, CUE_NEXT, t, t + n) ? n : 0;
		}
		next |= n > 0;
		if (n == 0)
			n = plain_words(cues, t, end);
		/* "What I'm building next week", but not "Read for next week"
		 */
		own |= cue_begins(cues, CUE_WRITER, t, end);
		if (n == 0 && own)
			n = cue_action(cues, t, end);
		if (n == 0)
			return false;
		t += n;
	}
	return next;
}

bool
heading_coming(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	end = token_before_bracket(t, end);
	if (end - t > TIMED_MAX || !cue_occurs(cues, CUE_NEXT, t, end))
		return false;
	while (t < end) {
		size_t n = cue_match(cues, CUE_NEXT, t, end, NULL);
		size_t when = cue_match(cues, CUE_WHEN, t, end, NULL);
		size_t plain = plain_words(cues, t, end);

		/* "For the next session" */
		if (n > 0 && when > n)
			n = when;
		if (plain > n)
			n = plain;
		if (n == 0)
			return false;
		t += n;
	}
	return true;
}

bool
heading_horizon(const struct cues *cues, struct label label,
    const struct token *t, const struct token *end)
{
	return label.field == FIELD_DEADLINE && !label.exact &&
	       heading_period(cues, t, end);
}

bool
heading_day(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	struct date d;

	for (int i = 0; i < cues->languages; i++)
		if (cue_dates(cues, i, t, end, &d, 1) == 1 &&
		    d.first != DATE_NONE && d.first == d.last &&
		    d.role == DATE_MENTION)
			return true;
	return false;
}

bool
heading_logs(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	return heading_entry(cues, t, end) ||
	       (heading_date(cues, t, end) && heading_day(cues, t, end));
}
