/* The words of a heading into whether it names a time. */

#include "heading_time.h"

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
may_begin(struct phrase p, int language)
{
	for (const struct token *u = p.t; u < p.end; u++) {
		if (date_may_begin(p.cues->v, language, u, p.t, p.end))
			return true;
		if (u->kind != TOKEN_MARK)
			return false;
	}
	return false;
}

/* Whether dates cover as many tokens as a line has words; strictly: only their
 * own words count, "closed on 31/03/2027" has one more. */
static bool
is_covered(struct phrase p, bool strictly)
{
	uint32_t words = count_words(p.t, p.end);

	if (words > DATES * DATE_WORDS)
		return false;
	for (int i = 0; i < p.cues->languages; i++) {
		struct date dates[DATES];
		uint32_t covered = 0;
		size_t n;

		/* most goals are no dates, which the first word tells */
		if (!(p.cues->spoken >> i & 1) ||
		    (strictly && !may_begin(p, i)))
			continue;
		n = cue_dates(p, i, dates, DATES);
		for (size_t j = 0; j < n; j++)
			covered +=
			    strictly
				? count_words(p.t + dates[j].words.start,
				      p.t + dates[j].words.end)
				: dates[j].words.end - dates[j].words.start;
		if (n > 0 && covered >= words)
			return true;
	}
	return false;
}

bool
heading_period(struct phrase p)
{
	return is_covered(p, false);
}

bool
heading_date(struct phrase p)
{
	return is_covered(p, true);
}

/* How many days a heading names that says no more, "First 30 days", "Weeks
 * 1-4"; 0: none. A lone number behind its unit only counts it: "Day 31". */
static uint64_t
relative_days(struct phrase p)
{
	uint64_t unit = 0, first = 0, last = 0, numbers = 0;
	bool before = false;

	for (; p.t < p.end; p.t++) {
		int value = 1;

		if (p.t->kind == TOKEN_MARK)
			continue;
		if (p.t->kind == TOKEN_NUMBER) {
			first = numbers++ == 0 ? p.t->id : first;
			last = p.t->id;
			before |= unit == 0;
			continue;
		}
		if (cue_match(p, CUE_SPAN, &value) != 1)
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
heading_spans(struct phrase p)
{
	if (relative_days(p) >= MONTH)
		return true;
	for (int i = 0; i < p.cues->languages; i++) {
		struct date d[2];
		size_t n = cue_dates(p, i, d, 2);

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
heading_timed(struct phrase p)
{
	int planned;

	p.t = ornament_behind(p.t, p.end);
	p.end = ornament_before(p.t, p.end);
	planned = cue_weight(p, CUE_PLANNED);
	if (planned == 0 || p.end - p.t > TIMED_MAX || !heading_spans(p))
		return 0;
	/* "Plan the fair of 2027" is a deed */
	return cue_handles(p) ? 0 : planned;
}

bool
heading_weekly(struct phrase p)
{
	int days = 0;

	if (p.end - p.t > WEEKLY_MAX || cue_weight(p, CUE_PLANNED) < SURE)
		return false;
	for (; p.t < p.end && days != WEEK; p.t++)
		days = cue_value(p, CUE_SPAN) - 1;
	return days == WEEK;
}

bool
heading_entry(struct phrase p)
{
	size_t n;

	p.t = ornament_behind(p.t, p.end);
	n = cue_match(p, CUE_ENTRY, NULL);
	p.t = token_behind_marks(p.t + n, p.end);
	if (n == 0 || p.t >= p.end || p.t->kind != TOKEN_NUMBER)
		return false;
	p.t++;
	for (int i = 0; i < p.cues->languages; i++) {
		struct date date;

		if (cue_dates(p, i, &date, 1) > 0 && date.first != DATE_NONE &&
		    date.first == date.last)
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
heading_ahead(struct phrase p)
{
	int value = 1;
	size_t n;

	p.t = ornament_behind(p.t, p.end);
	n = cue_match(p, CUE_AHEAD, &value);
	if (n == 0 || (value == IN_DIGITS && !is_in_digits(p.t, p.end)))
		return false;
	/* « Pour le T2 » */
	n += cue_match(phrase_behind(p, n), CUE_DETERMINER, NULL);
	return p.t + n < p.end &&
	       (heading_period(p) || heading_period(phrase_behind(p, n)));
}

int
heading_due(struct phrase p)
{
	struct date d;

	if (!heading_ahead(p))
		return 0;
	for (int i = 0; i < p.cues->languages; i++)
		if (cue_dates(p, i, &d, 1) == 1 && d.role == DATE_END)
			return cue_value(
				   phrase_from(p, ornament_behind(p.t, p.end)),
				   CUE_AHEAD) == BY
				   ? HEADING_SURE
				   : 1;
	return 0;
}

/* Whether a word is a stretch of time: "week", "sprint". */
static bool
is_stretch(struct phrase p)
{
	return cue_value(p, CUE_SPAN) > 1 || cue_match(p, CUE_WHEN, NULL) == 1;
}

size_t
heading_next_period(struct phrase p)
{
	size_t n = cue_match(p, CUE_NEXT, NULL);

	if (n > 0) {
		n += p.t + n < p.end &&
		     (p.t[n].kind == TOKEN_NUMBER ||
			 cue_begins(phrase_behind(p, n), CUE_NUMBER));
		return is_stretch(phrase_behind(p, n)) ? n + 1 : 0;
	}
	n = is_stretch(p) ? cue_match(phrase_behind(p, 1), CUE_NEXT, NULL) : 0;
	return n > 0 ? n + 1 : 0;
}

/* How many tokens at its start only say that something is to be done: "plan
 * for". */
static size_t
plain_words(struct phrase p)
{
	static const enum cue plain[] = { CUE_PLANNED, CUE_WEAK, CUE_AHEAD,
		CUE_HORIZON, CUE_INTENT, CUE_FUNCTION };
	size_t most = p.t->kind == TOKEN_MARK || p.t->kind == TOKEN_NUMBER ||
		      (p.t->glue & TOKEN_APOSTROPHE) ||
		      cue_begins(p, CUE_NUMBER);

	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
		size_t n = cue_match(p, plain[i], NULL);

		if (n > most)
			most = n;
	}
	return most;
}

bool
heading_next(struct phrase p)
{
	bool next = false, own = false, planned;

	p.end = token_before_bracket(p.t, p.end);
	if (p.end - p.t > WEEKLY_MAX)
		return false;
	planned = cue_occurs(p, CUE_PLANNED);
	while (p.t < p.end) {
		size_t n = heading_next_period(p);

		/* "Actions before the next session" */
		if (n == 0 && planned) {
			n = cue_match(p, CUE_WHEN, NULL);
			n = cue_occurs(phrase_to(p, p.t + n), CUE_NEXT) ? n : 0;
		}
		next |= n > 0;
		if (n == 0)
			n = plain_words(p);
		/* "What I'm building next week", but not "Read for next week"
		 */
		own |= cue_begins(p, CUE_WRITER);
		if (n == 0 && own)
			n = cue_action(p);
		if (n == 0)
			return false;
		p.t += n;
	}
	return next;
}

bool
heading_coming(struct phrase p)
{
	p.end = token_before_bracket(p.t, p.end);
	if (p.end - p.t > TIMED_MAX || !cue_occurs(p, CUE_NEXT))
		return false;
	while (p.t < p.end) {
		size_t n = cue_match(p, CUE_NEXT, NULL);
		size_t when = cue_match(p, CUE_WHEN, NULL);
		size_t plain = plain_words(p);

		/* "For the next session" */
		if (n > 0 && when > n)
			n = when;
		if (plain > n)
			n = plain;
		if (n == 0)
			return false;
		p.t += n;
	}
	return true;
}

bool
heading_horizon(struct phrase p, struct label label)
{
	return label.field == FIELD_DEADLINE && !label.exact &&
	       heading_period(p);
}

bool
heading_day(struct phrase p)
{
	struct date d;

	for (int i = 0; i < p.cues->languages; i++)
		if (cue_dates(p, i, &d, 1) == 1 && d.first != DATE_NONE &&
		    d.first == d.last && d.role == DATE_MENTION)
			return true;
	return false;
}

bool
heading_logs(struct phrase p)
{
	return heading_entry(p) || (heading_date(p) && heading_day(p));
}
