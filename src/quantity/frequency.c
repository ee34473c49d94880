/* Tokens into a frequency: how often in a week, when, and how long each. */

#include "quantity_part.h"

#include "base/bits.h"
#include "quantity.h"
#include "reader.h"
#include "word/token.h"

/* A list of weekdays and an aside are not longer, in tokens. */
enum { LIST_MAX = 32, ASIDE_MAX = 8, NTH_MAX = 4 };
enum { HOUR = 3600, DAY = 86400, WEEK = 604800, EVERY_DAY = 0x7f };
enum { ATTRIBUTE = 0x80 }; /* of a group: none where a noun follows */

/* "weekday attendance": whose a thing it is; "weekday evenings" come round. */
static bool
describes(const struct reader *r, const struct token *next)
{
	return reader_word(r, next) && !reader_touches(r, next) &&
	       reader_match(r, READ_COUNT_STOP, next, NULL) == 0 &&
	       reader_match(r, READ_SLOT, next, NULL) == 0 &&
	       reader_match(r, READ_SLOT_ALONE, next, NULL) == 0;
}

/* Whether a number is that of a day, "Monday 14": no time of day nor how long
 * it takes, "Monday 18:30", "lundi 18h", "Monday 6 pm". */
static bool
is_day_number(const struct reader *r, const struct token *t)
{
	int seconds = 0;

	if (!reader_number(r, t))
		return false;
	if (reader_mark(r, t + 1, ':') && reader_touches(r, t + 1))
		return !reader_number(r, t + 2) || !reader_touches(r, t + 2);
	return reader_match(r, READ_CLOCK_AFTER, t + 1, NULL) == 0 &&
	       (reader_match(r, READ_UNIT_TIME, t + 1, &seconds) == 0 ||
		   seconds > HOUR);
}

/* One weekday, or a group of them; *often when it says every week. */
static size_t
read_weekday(
    const struct reader *r, const struct token *t, unsigned *days, int *often)
{
	int value;
	size_t n;

	if ((n = reader_match(r, READ_WEEKDAY_GROUP, t, &value)) > 0) {
		if ((value & ATTRIBUTE) && describes(r, t + n) &&
		    reader_before(r, READ_EVERY, t, NULL) == 0)
			return 0;
		*days = (unsigned)value & EVERY_DAY;
		*often = 1;
	} else if ((n = reader_match(r, READ_WEEKDAY_OFTEN, t, &value)) > 0) {
		*days = 1u << (unsigned)(value - 1) % 7;
		*often = 1;
	} else if ((n = reader_match(r, READ_WEEKDAY, t, &value)) > 0) {
		*days = 1u << (unsigned)(value - 1) % 7;
	}
	if (n > 0 &&
	    (is_day_number(r, t + n) ||
		reader_match(r, READ_DATE_NEXT, t + n, NULL) > 0 ||
		(reader_before(r, READ_FREQUENCY_NOT, t, &value) && value > 2)))
		return 0;
	return n;
}

/* What stands between two weekdays of a list. */
static size_t
weekday_link(const struct reader *r, const struct token *t)
{
	size_t n = 0;

	if (reader_mark(r, t, ',') || reader_mark(r, t, '/') ||
	    reader_mark(r, t, '&') || reader_mark(r, t, '+'))
		n = 1;
	n += reader_match(r, READ_RANGE_AND, t + n, NULL);
	return n > 0 ? n + reader_match(r, READ_SLOT_LINK, t + n, NULL) : 0;
}

static unsigned
days_between(unsigned first, unsigned last)
{
	unsigned days = first;

	for (int i = 0; first != last && i < 7; i++) {
		first = first << 1 > EVERY_DAY ? 1 : first << 1;
		days |= first;
	}
	return days;
}

/* Weekdays: "Monday to Friday", "le mardi et le jeudi", "du lundi et du
 * mercredi". */
static size_t
read_weekdays(
    const struct reader *r, const struct token *t, unsigned *set, int *often)
{
	unsigned days = 0, next = 0;
	size_t n, link, len;

	if ((n = read_weekday(r, t, &days, often)) == 0)
		return 0;
	if ((link = reader_match(r, READ_RANGE_LINK, t + n, NULL)) > 0 &&
	    (len = read_weekday(r, t + n + link, &next, often)) > 0) {
		days = days_between(days, next);
		n += link + len;
		*often = 1;
	}
	while (n < LIST_MAX && (link = weekday_link(r, t + n)) > 0 &&
	       (len = read_weekday(r, t + n + link, &next, often)) > 0) {
		days |= next;
		n += link + len;
	}
	*set = days;
	return n;
}

/* The part of the day before its weekdays: "the evenings of Monday". */
static size_t
slot_before(const struct reader *r, const struct token *t, int *slot)
{
	size_t n = reader_match(r, READ_SLOT, t, slot), link;

	if (n == 0)
		return 0;
	link = reader_match(r, READ_SLOT_LINK, t + n, NULL);
	return link > 0 ? n + link : 0;
}

static size_t
read_slot(const struct reader *r, const struct token *t, int *slot)
{
	size_t n = reader_match(r, READ_SLOT_ALONE, t, slot);

	return n > 0 ? n : reader_match(r, READ_SLOT, t, slot);
}

/* "Tuesday evenings *and Friday evenings*": further days with the same part of
 * the day behind each. */
static size_t
read_more(
    const struct reader *r, const struct token *t, int slot, unsigned *days)
{
	unsigned next = 0;
	size_t n = 0, link, len, part;
	int often, other;

	while (n < LIST_MAX && (link = weekday_link(r, t + n)) > 0 &&
	       (len = read_weekday(r, t + n + link, &next, &often)) > 0 &&
	       (part = read_slot(r, t + n + link + len, &other)) > 0 &&
	       other == slot) {
		*days |= next;
		n += link + len + part;
	}
	return n;
}

/* Read weekdays and the slot they name: "Monday and Wednesday evenings".
 * Returns their length, 0 if there are none. *often is set when the words say
 * that it comes every week. */
static size_t
read_slotted(const struct reader *r, const struct token *t,
    struct frequency *out, int *often)
{
	unsigned days = 0;
	size_t before, n, len;
	int slot = SLOT_ANY;

	*often = 0;
	before = slot_before(r, t, &slot);
	if ((n = read_weekdays(r, t + before, &days, often)) == 0)
		return 0;
	*out = (struct frequency){ .slot = (uint8_t)slot,
		.weekdays = (uint8_t)days,
		.per_week = bits_count(days) };
	if (before > 0) {
		*often |= reader_match(r, READ_SLOT_OFTEN, t, NULL) > 0;
		return before + n;
	}
	if (reader_match(r, READ_SLOT_OFTEN, t + n, NULL) > 0)
		*often = 1;
	if ((len = read_slot(r, t + n, &slot)) > 0) {
		out->slot = (uint8_t)slot;
		n += len;
		n += read_more(r, t + n, slot, &days);
		out->weekdays = (uint8_t)days;
		out->per_week = bits_count(days);
	}
	return n;
}

/* One of what comes round, "week", "Monday evening", "soir". hours: it may be
 * as short as an hour. */
static size_t
read_unit(const struct reader *r, const struct token *t, bool hours,
    struct frequency *out)
{
	size_t len;
	int value, often;

	*out = (struct frequency){ 0 };
	if ((len = read_slotted(r, t, out, &often)) > 0)
		return len;
	if ((len = reader_match(r, READ_UNIT_TIME, t, &value)) > 0) {
		if (value >= (hours ? HOUR : DAY))
			out->per_week = (double)WEEK / value;
		return len;
	}
	if ((len = reader_match(r, READ_SLOT, t, &value)) > 0) {
		out->slot = (uint8_t)value;
		out->per_week = value == SLOT_WEEKEND ? 1 : 7;
	}
	return len;
}

/* Which of them it is: "first", "2nd", "first and third"; 0: none. */
static size_t
read_nth(const struct reader *r, const struct token *t, int *count)
{
	size_t n = 0, link = 0, len;

	for (*count = 0; *count < NTH_MAX; ++*count, n += link + len) {
		if (*count > 0 && (link = weekday_link(r, t + n)) == 0)
			break;
		len = reader_match(r, READ_NTH, t + n + link, NULL);
		if (len == 0 && reader_number(r, t + n + link) &&
		    reader_touches(r, t + n + link + 1) &&
		    (len = reader_match(
			 r, READ_ORDINAL, t + n + link + 1, NULL)) > 0)
			len++;
		if (len == 0)
			break;
	}
	return n;
}

/* "first Monday of each month", but not "by the first Monday of the month",
 * which comes once. */
static size_t
read_nth_day(
    const struct reader *r, const struct token *t, struct frequency *out)
{
	struct frequency day = { 0 }, period;
	size_t every = reader_match(r, READ_EVERY, t, NULL), n, len;
	int count, often, seconds, slot = SLOT_ANY;

	if ((n = read_nth(r, t + every, &count)) == 0)
		return 0;
	n += every;
	if ((len = read_slotted(r, t + n, &day, &often)) == 0 &&
	    (len = reader_match(r, READ_SLOT, t + n, &slot)) == 0 &&
	    ((len = reader_match(r, READ_UNIT_TIME, t + n, &seconds)) == 0 ||
		seconds != DAY))
		return 0;
	n += len;
	if ((len = reader_match(r, READ_NTH_OF, t + n, NULL)) == 0 ||
	    reader_match(r, READ_UNIT_TIME, t + n + len, &seconds) == 0 ||
	    seconds <= WEEK)
		return 0;
	n += len;
	n += read_unit(r, t + n, false, &period);
	if (every == 0 && reader_before(r, READ_NTH_NOT, t, NULL) > 0)
		return 0;
	*out = day;
	if (slot)
		out->slot = (uint8_t)slot;
	out->per_week = count * period.per_week *
			(day.weekdays ? bits_count(day.weekdays) : 1);
	return n;
}

/* What comes round, or every so many of them: "two weeks", "3rd day". */
static size_t
read_round(const struct reader *r, const struct token *t, bool hours,
    struct frequency *out)
{
	struct number number = { .value = 1 };
	size_t n = reader_match(r, READ_EVERY_OTHER, t, NULL), len;

	if (n > 0)
		number.value = 2;
	else if ((len = read_unit(r, t, hours, out)) > 0)
		return len;
	else if ((n = number_read(r, t, false, &number)) > 0)
		n += reader_match(r, READ_ORDINAL, t + n, NULL);
	if (n == 0 || number.value < 1 ||
	    (len = read_unit(r, t + n, hours, out)) == 0)
		return 0;
	out->per_week /= number.value;
	return n + len;
}

/* "at the end of each month" says when, "on the 1st of each month" how
 * often. */
static bool
is_each(const struct reader *r, const struct token *t)
{
	size_t n = reader_before(r, READ_EVERY_NOT, t, NULL);

	t -= n;
	return n == 0 || (t > r->first && t[-1].kind == TOKEN_NUMBER) ||
	       reader_before(r, READ_WEEKDAY, t, NULL) > 0 ||
	       (t - 1 > r->first && t[-2].kind == TOKEN_NUMBER &&
		   token_touches(t - 1));
}

/* "monthly traffic", "chiffre d'affaires mensuel", "our weekly sync", « à la
 * fête annuelle »: no habit. */
static bool
is_metric(const struct reader *r, const struct token *t, size_t n)
{
	int ahead = 0;

	return reader_match(r, READ_FREQUENCY_METRIC, t + n, NULL) > 0 ||
	       reader_match(r, READ_FREQUENCY_METRIC, t + n + 1, NULL) > 0 ||
	       reader_before(r, READ_FREQUENCY_MEASURE, t, NULL) > 0 ||
	       (t - 1 > r->first && reader_word(r, t - 1) &&
		   reader_match(r, READ_FREQUENCY_NOT, t, NULL) == 0 &&
		   reader_before(r, READ_FREQUENCY_NOT, t - 1, &ahead) > 0 &&
		   ahead > 1) ||
	       (reader_word(r, t + n) &&
		   reader_before(r, READ_FREQUENCY_NOT, t, NULL) > 0 &&
		   reader_match(r, READ_COUNT_STOP, t + n, NULL) == 0);
}

size_t
frequency_period(
    const struct reader *r, const struct token *t, struct frequency *out)
{
	size_t n = reader_match(r, READ_PER, t, NULL), len;
	int seconds;

	if (n == 0)
		n = reader_match(r, READ_EVERY, t, NULL);
	if (n > 0 && (len = read_round(r, t + n, false, out)) > 0 &&
	    reader_match(r, READ_DATE_NEXT, t + n + len, NULL) == 0)
		return n + len;
	if ((n = reader_match(r, READ_FREQUENCY, t, &seconds)) > 0 &&
	    !is_metric(r, t, n)) {
		*out = (struct frequency){ .per_week = (double)WEEK / seconds };
		return n;
	}
	return 0;
}

/* The "(only one glass)" of "twice (only one glass) a month". */
static size_t
aside_length(const struct reader *r, const struct token *t)
{
	if (!reader_mark(r, t, '('))
		return 0;
	for (size_t n = 1; n < ASIDE_MAX && t + n < r->end; n++)
		if (reader_mark(r, t + n, ')'))
			return n + 1;
	return 0;
}

/* "morning and evening", twice a day; "the morning and evening shifts" are
 * no habit. */
static size_t
read_pair(const struct reader *r, const struct token *t, struct frequency *out)
{
	int times;
	size_t n = reader_match(r, READ_SLOT_PAIR, t, &times);

	if (n == 0 || reader_before(r, READ_FREQUENCY_NOT, t, NULL) > 0)
		return 0;
	*out = (struct frequency){ .per_week = 7 * times };
	return n;
}

size_t
frequency_read(
    const struct reader *r, const struct token *t, struct frequency *out)
{
	size_t n, len;
	int value, often;

	if ((n = reader_match(r, READ_FREQUENCY_TIMES, t, &value)) > 0) {
		n += aside_length(r, t + n);
		if ((len = frequency_period(r, t + n, out)) == 0)
			return 0;
		out->per_week *= value;
		return n + len;
	}
	if ((n = read_nth_day(r, t, out)) > 0 || (n = read_pair(r, t, out)) > 0)
		return n;
	if ((n = reader_match(r, READ_EVERY, t, NULL)) > 0 &&
	    (len = read_round(r, t + n, true, out)) > 0)
		return out->per_week > 0 && is_each(r, t) ? n + len : 0;
	if ((n = reader_match(r, READ_FREQUENCY, t, &value)) > 0)
		return frequency_period(r, t, out);
	if ((n = read_slotted(r, t, out, &often)) > 0 &&
	    (often || bits_count(out->weekdays) > 1))
		return n;
	return 0;
}
