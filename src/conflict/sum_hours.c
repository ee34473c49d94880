/* From when to when something goes on, and for how long. */

#include "sum_check.h"

#include "base/arena.h"
#include "base/bits.h"
#include "clock.h"
#include "fact/fact.h"
#include "quantity/reader.h"
#include "word/token.h"

enum { MINUTE_SECONDS = 60, HOUR_SECONDS = 3600, DAY_SECONDS = 86400 };

enum { WEEK = 7 };

/* Tokens between the hours and how long they are; a longer sentence, or one
 * with more amounts, is no plain timetable. */
enum { REACH = 8, SENTENCE = 80, FEW = 8 };

/* What people round; and how many times longer a length is that of several
 * days. */
static const double rounding = 0.06, far = 2;

/* "Extend the opening hours from 2:00 to 3:30": whether a word of change before
 * hours tells that the second takes the place of the first. */
static bool
is_moved(const struct reader *r, const struct token *t)
{
	int way = 0;

	if (reader_before(r, READ_CHANGE_FROM, t, NULL) == 0)
		return false;
	while (t > r->first)
		if (reader_match(r, READ_CHANGE_VERB, --t, &way) > 0)
			return true;
	return false;
}

/* The one stretch of hours that a sentence names; false: none, or several. */
static bool
find_hours(const struct sum_sentence *s, struct span *words, int *minutes)
{
	const struct quantity *last = &s->at[s->n - 1].amount;
	struct span said = account_sentence(s->account, s->tokens, last->words);
	struct clock_hours hours;
	struct reader r;
	bool found = false;
	size_t n;

	if (said.end - said.start > SENTENCE)
		return false;
	account_reader(s->account, &r, s->block, said);
	for (const struct token *t = r.first; t < r.end; t += n == 0 ? 1 : n) {
		n = clock_hours_read(&r, t, &hours);
		if (n == 0)
			continue;
		if (found || hours.from >= hours.to || is_moved(&r, t))
			return false;
		found = true;
		*minutes = hours.to - hours.from;
		words->start = said.start + (uint32_t)(t - r.first);
		words->end = words->start + (uint32_t)n;
	}
	return found;
}

/* On how many days of a week it goes on, by the other amounts of the sentence;
 * 0: none tells. */
static double
find_days(const struct sum_sentence *s, const struct quantity *length)
{
	double days = 0, named;
	unsigned weekdays = 0;

	for (size_t i = 0; i < s->n; i++) {
		const struct quantity *q = &s->at[i].amount;

		if (q == length || q->kind != QUANTITY_FREQUENCY ||
		    q->hours > 0)
			continue;
		weekdays |= q->weekdays;
		if (!q->weekdays && q->high > days)
			days = q->high;
	}
	named = bits_count(weekdays);
	return named > days ? named : days;
}

/* How many days an amount of hours that s tells is for, "3 hours", "6 hours a
 * week" of two days, with its seconds in *length; 0: nothing tells. */
static double
read_length(
    const struct sum_sentence *s, const struct quantity *q, double *length)
{
	double days = find_days(s, q);

	if (!sum_sentence_exact(q) || days > WEEK || days > (int)days)
		return 0;
	*length = q->low;
	if (q->kind == QUANTITY_TIME && q->per_week == 0)
		return days > 0 ? days : 1;
	if (q->kind != QUANTITY_FREQUENCY || q->hours <= 0)
		return 0;
	*length = q->hours * HOUR_SECONDS;
	if (q->round >= WEEK)
		return 1; /* "3 hours a day" */
	*length *= q->low;
	return q->round == 1 ? days : 0;
}

/* Whether an amount says how long the hours are: behind a mark or "that is", to
 * which nothing but small words and weekdays leads, and it closes; "from 18:00
 * to 19:00 and 90 minutes on Saturday" are two things. */
static bool
is_behind(
    const struct sum_sentence *s, struct span hours, const struct quantity *q)
{
	static const enum account_list lists[] = { ACCOUNT_FUNCTION,
		ACCOUNT_MAKES, ACCOUNT_WEEKDAY };
	struct span link = { hours.end, q->words.start };
	struct reader r;

	if (link.start >= link.end || link.end - link.start > REACH)
		return false;
	account_reader(s->account, &r, s->block, link);
	if (reader_within(&r, READ_RANGE_AND, r.first, r.end) ||
	    (!token_is(r.end - 1, r.end, ',') &&
		!sum_sentence_made(s, link.end)))
		return false;
	while (link.start < link.end) {
		const struct token *t = sum_sentence_token(s, link.start);
		size_t n = token_is(t, t + 1, ',') || token_is(t, t + 1, '(');

		for (size_t i = 0; n == 0 && i < sizeof lists / sizeof *lists;
		     i++)
			n = sum_sentence_match(s, lists[i], link, NULL);
		if (n == 0)
			return false;
		link.start += (uint32_t)n;
	}
	return sum_sentence_closes(s, q->words.end);
}

void
sum_hours_check(const struct sum_sentence *s)
{
	struct arena *arena = s->account->arena;
	struct span hours = { 0, 0 };
	int minutes = 0;

	for (size_t i = 0; i < s->n && s->n <= FEW; i++) {
		const struct quantity *q = &s->at[i].amount;
		double length = 0, days = read_length(s, q, &length), room;
		const char *terms;

		if (days <= 0 || length >= days * DAY_SECONDS)
			continue;
		if (minutes == 0 && !find_hours(s, &hours, &minutes))
			return;
		room = days * minutes * MINUTE_SECONDS;
		if (length <= room * (1 + rounding) || length >= room * far ||
		    !is_behind(s, hours, q))
			continue;
		terms = account_words(s->account, hours);
		if (days > 1)
			terms = arena_print(arena, "%.0f × %s", days, terms);
		sum_sentence_report(s, hours, q->words,
		    arena_print(
			arena, "%s = %s", terms, sum_sentence_time(s, room)));
		return;
	}
}
