/* Times of the day as people write them, from when to when. */

#include "clock.h"

#include "quantity/reader.h"
#include "word/token.h"

#include <stdbool.h>

enum { HOUR = 60, HALF_DAY = 12, DAY_HOURS = 24, HOUR_SECONDS = 3600 };

/* The first hour that is one of the day if it may be so many. */
enum { EARLY = 6 };

/* The values of what stands before a time at which something begins, and before
 * the second of two. */
enum { BEGINS = 1, CLOSES = 3 };

/* A time of day. */
struct clock {
	int minutes;
	bool sure; /* it is written as no length of time is */
	bool unit; /* "18h": it may be so many hours too */
	bool half; /* "am" or "pm" was said */
};

/* Whether the number at t is the minutes of an hour before it, "20:30". */
static bool
are_minutes(const struct reader *r, const struct token *t)
{
	int seconds;

	return t > r->first + 1 && t[-2].kind == TOKEN_NUMBER &&
	       (reader_mark(r, t - 1, ':') ||
		   (reader_match(r, READ_UNIT_TIME, t - 1, &seconds) == 1 &&
		       seconds == HOUR_SECONDS));
}

/* A time of day at t; returns its length in tokens, or 0. */
static size_t
read_clock(const struct reader *r, const struct token *t, struct clock *out)
{
	const char *plain = r->plain;
	size_t n = 1;
	int seconds;

	if (!reader_number(r, t) || t->len > 2 || t->id > DAY_HOURS)
		return 0;
	*out = (struct clock){ .minutes = (int)t->id * HOUR };
	out->sure = reader_mark(r, t + n, ':');
	out->unit = reader_match(r, READ_UNIT_TIME, t + n, &seconds) == 1 &&
		    seconds == HOUR_SECONDS;
	if (out->sure || out->unit) {
		n++;
		if (reader_number(r, t + n) &&
		    (token_touches(t + n) || out->unit) && t[n].len == 2 &&
		    t[n].id < HOUR && !reader_mark(r, t + n + 1, '/'))
			out->minutes += (int)t[n++].id;
	}
	if (reader_word(r, t + n) && t[n].len == 2 &&
	    (plain[t[n].start + 1] | 0x20) == 'm' &&
	    reader_match(r, READ_CLOCK_AFTER, t + n, NULL) == 1) {
		bool pm = (plain[t[n].start] | 0x20) == 'p';

		if (pm && out->minutes < HALF_DAY * HOUR)
			out->minutes += HALF_DAY * HOUR;
		out->sure = out->half = true;
		n++;
	}
	return n;
}

/* Whether two ends are times of day, and not "2 to 3 hours", « 1h30 à 2h ». */
static bool
are_clocks(const struct reader *r, const struct token *t, struct clock from,
    struct clock to)
{
	int how = 0;

	if (from.sure || to.sure)
		return true;
	if (!to.unit || from.minutes < EARLY * HOUR)
		return false;
	return from.unit || from.minutes >= HALF_DAY * HOUR ||
	       (reader_before(r, READ_CLOCK_BEFORE, t, &how) > 0 &&
		   how != CLOSES);
}

/* Whether something begins at the n tokens of a time; "at 5:30/km" and "at 5:30
 * min/km" are a pace. */
static bool
begins(const struct reader *r, const struct token *t, size_t n)
{
	int how = 0;

	return reader_before(r, READ_CLOCK_BEFORE, t, &how) > 0 &&
	       how == BEGINS && !reader_number(r, t + n) &&
	       !reader_mark(r, t + n, '/') &&
	       reader_match(r, READ_UNIT_TIME, t + n, NULL) == 0;
}

size_t
clock_read(const struct reader *r, const struct token *t, int *minutes)
{
	struct clock clock;
	size_t n = are_minutes(r, t) ? 0 : read_clock(r, t, &clock);

	if (n == 0 || reader_mark(r, t + n, '/') ||
	    !(clock.sure ||
		(clock.unit && (n > 2 || reader_before(r, READ_CLOCK_BEFORE, t,
					     NULL) > 0))))
		return 0;
	*minutes = clock.minutes;
	return n;
}

size_t
clock_hours_read(
    const struct reader *r, const struct token *t, struct clock_hours *out)
{
	struct clock from, to;
	size_t n = are_minutes(r, t) ? 0 : read_clock(r, t, &from), len;
	int how = 0;

	if (n == 0)
		return 0;
	len = reader_match(r, READ_RANGE_LINK, t + n, NULL);
	if (len == 0 &&
	    ((len = reader_match(r, READ_CLOCK_BEFORE, t + n, &how)) == 0 ||
		how != CLOSES)) {
		out->from = out->to = from.minutes;
		return (from.sure || from.unit) && begins(r, t, n) ? n : 0;
	}
	n += len;
	if ((len = read_clock(r, t + n, &to)) == 0 ||
	    !are_clocks(r, t, from, to))
		return 0;
	if (to.half && !from.half &&
	    from.minutes + HALF_DAY * HOUR < to.minutes)
		from.minutes += HALF_DAY * HOUR;
	out->from = from.minutes;
	out->to = to.minutes;
	return from.minutes < to.minutes ? n + len : 0;
}
