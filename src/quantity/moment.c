/* Numbers that say when, where or whom to call: years, days, times, houses,
 * telephones. */

#include "quantity_part.h"

#include "quantity.h"
#include "reader.h"
#include "word/token.h"

/* Numbers of four digits from here on are years before anything else. */
enum { YEAR_MIN = 1900, YEAR_SURE = 2010, YEAR_MAX = 2099 };

/* How far before "à 19 h" a change verb makes it a duration; more numbers
 * than this on a telephone change nothing. */
enum { VERB_REACH = 12, PHONE_MAX = 12 };

/* The first hour that is more likely one of the day than so many, and the last
 * that may be how long something takes on a weekday. */
enum { EARLY = 6, LONGEST = 12 };

/* A few digits at a time: "06 12 34 56 78", "+33 6 12 34 56 78". */
static size_t
phone_length(const struct reader *r, const struct token *t)
{
	size_t n = 1, pairs = 0;

	while (n < PHONE_MAX && reader_number(r, t + n) &&
	       reader_length(t + n) <= 4 && t[n].glue == TOKEN_SPACE)
		pairs += reader_length(t + n++) != 3;
	if (n >= 3 && r->plain[t->start] == '0')
		return n;
	return n >= 4 && pairs >= 2 ? n : 0;
}

static bool
is_year(const struct token *t)
{
	return t->kind == TOKEN_NUMBER && reader_length(t) == 4 &&
	       t->id >= YEAR_MIN && t->id <= YEAR_MAX;
}

/* A year, unless a unit stands behind it or it could be a count. */
static bool
names_year(
    const struct reader *r, const struct token *t, const struct number *number)
{
	struct unit unit;

	if (!is_year(t) || number->n != 1 || !number->whole ||
	    reader_before(r, READ_CURRENCY, t, NULL) > 0)
		return false;
	unit_read(r, t + 1, &unit);
	if (unit.kind != QUANTITY_PLAIN && unit.kind != QUANTITY_COUNT)
		return false;
	if (reader_before(r, READ_BOUND, t, NULL) > 0)
		return reader_before(r, READ_DATE_BEFORE, t, NULL) > 0;
	if (unit.kind == QUANTITY_COUNT && t[1].letters == TOKEN_CAPITAL)
		return true;
	if (t->id >= YEAR_SURE || unit.kind == QUANTITY_PLAIN)
		return t->id >= YEAR_SURE ||
		       reader_before(r, READ_DATE_BEFORE, t, NULL) > 0 ||
		       t->id < 2000;
	return reader_before(r, READ_DATE_BEFORE, t, NULL) > 0;
}

/* Behind or before the name of a month. */
static bool
names_day(const struct reader *r, const struct token *t)
{
	struct unit unit;
	size_t n = 1;

	if (t->id < 1 || t->id > 31 || reader_length(t) > 2)
		return reader_before(r, READ_MONTH, t, NULL) > 0 && is_year(t);
	if (reader_before(r, READ_MONTH, t, NULL) > 0 ||
	    (t > r->first && reader_mark(r, t - 1, '.') &&
		reader_before(r, READ_MONTH, t - 1, NULL) > 0))
		return !reader_touches(r, t + 1) || t[1].kind != TOKEN_MARK ||
		       t[1].id != '%';
	n += reader_match(r, READ_ORDINAL, t + n, NULL);
	n += reader_match(r, READ_COUNT_OF, t + n, NULL);
	if (reader_match(r, READ_MONTH, t + n, NULL) > 0 ||
	    reader_match(r, READ_DAY_AFTER, t + 1, NULL) > 0)
		return true;
	return reader_before(r, READ_WEEKDAY, t, NULL) > 0 ||
	       (reader_before(r, READ_DAY_BEFORE, t, NULL) > 0 &&
		   unit_read(r, t + 1, &unit) == 0 &&
		   reader_joints(r, t) == 0 && !reader_touches(r, t + 1));
}

/* Whether a time that is aimed at may stand at t, "in 24:30", "24:30 or less".
 */
static bool
aims_time(const struct reader *r, const struct token *t)
{
	int bound;

	return reader_before(r, READ_TARGET_BEFORE, t, NULL) > 0 ||
	       reader_before(r, READ_TIME_BEFORE, t, NULL) > 0 ||
	       reader_before(r, READ_BOUND, t, NULL) > 0 ||
	       (reader_before(r, READ_CLOCK_BEFORE, t, NULL) == 0 &&
		   reader_match(
		       r, READ_BOUND_AFTER, reader_past(r, t), &bound) > 0 &&
		   bound > 0);
}

/* "6 to 8 pm". */
static size_t
clock_range(const struct reader *r, const struct token *t)
{
	size_t n = 1, len = reader_match(r, READ_RANGE_LINK, t + n, NULL);

	if (len == 0)
		len = reader_match(r, READ_RANGE_AND, t + n, NULL);
	n += len;
	if (len == 0 || !reader_number(r, t + n) || t[n].id > 24 ||
	    (len = reader_match(r, READ_CLOCK_AFTER, t + n + 1, NULL)) == 0)
		return 0;
	return n + 1 + len;
}

/* "Mardi, 18 h - 20 h", « lundi 18 h 30 »: the first hours of a range right
 * behind a day, or more than anything takes. */
static bool
is_behind_day(
    const struct reader *r, const struct token *t, const struct token *stop)
{
	size_t link = reader_match(r, READ_RANGE_LINK, stop, NULL);
	uint32_t hour = t->id;

	if (t > r->first && reader_mark(r, t - 1, ','))
		t--;
	return (hour > LONGEST || (link > 0 && hour >= EARLY &&
				      reader_number(r, stop + link))) &&
	       (reader_before(r, READ_WEEKDAY, t, NULL) > 0 ||
		   reader_before(r, READ_WEEKDAY_OFTEN, t, NULL) > 0 ||
		   reader_before(r, READ_SLOT, t, NULL) > 0);
}

/* Whether hours fall from so many at one token to so many at another, "de 9 h à
 * 2 h", as no opening hours do; those of a night begin late. */
static bool
falls(const struct token *from, const struct token *to)
{
	return from->id <= LONGEST && to->id < from->id;
}

/* Whether the number at t, with so many tokens of "à" before it, is what hours
 * fall to. */
static bool
is_fallen_to(const struct reader *r, const struct token *t, size_t before)
{
	size_t unit = reader_before(r, READ_UNIT_TIME, t - before, NULL);
	const struct token *stop = t - before - unit;
	int how = 0;

	return unit > 0 && stop > r->first && reader_number(r, stop - 1) &&
	       falls(stop - 1, t) &&
	       reader_before(r, READ_CLOCK_BEFORE, stop - 1, &how) > 0 &&
	       how == 2;
}

/* Whether a number of hours in [t, stop) is a time of day: by the word before
 * it, unless something changes by so many hours, takes them, falls from so many
 * to fewer, « de 9 h à 2 h », or so many come round, but for that of a weekday:
 * « à 20 h le mardi ». */
static bool
is_clock(
    const struct reader *r, const struct token *t, const struct token *stop)
{
	struct frequency round;
	int how = 0;
	size_t before = reader_before(r, READ_CLOCK_BEFORE, t, &how);
	size_t link = reader_match(r, READ_RANGE_LINK, stop, NULL);
	const struct token *other = stop + (link ? link : 1);

	if (before == 0)
		return is_behind_day(r, t, stop);
	if ((frequency_period(r, stop, &round) > 0 && round.weekdays == 0) ||
	    reader_within(r, READ_CHANGE_VERB, t - VERB_REACH, t) ||
	    reader_within(r, READ_TIME_TAKEN, t - VERB_REACH, t))
		return false;
	if (how == 4)
		return true;
	if (how == 2)
		return reader_number(r, other) && !falls(t, other);
	if (is_fallen_to(r, t, before))
		return false;
	t -= before;
	return how == 1 ||
	       (t > r->first && (t[-1].kind == TOKEN_NUMBER ||
				    reader_before(r, READ_UNIT_TIME, t, NULL)));
}

bool
moment_paces(const struct reader *r, const struct token *t)
{
	struct unit unit;
	size_t n;

	t += reader_match(r, READ_UNIT_TIME, t, NULL);
	n = reader_match(r, READ_PER, t, NULL);
	return n > 0 && unit_read(r, t + n, &unit) > 0 &&
	       unit.kind == QUANTITY_LENGTH;
}

/* "7 pm", "à 19 h", "18:30", "de 18 h à 20 h". */
static size_t
clock_length(const struct reader *r, const struct token *t)
{
	size_t n = 1, len;
	int seconds;

	if (t->id > 24 || reader_length(t) > 2)
		return 0;
	if (reader_joints(r, t) == 1 && reader_mark(r, t + 1, ':') &&
	    reader_length(t + 2) == 2 && t[2].id < 60) {
		n = 3;
		if (aims_time(r, t) || moment_paces(r, t + n))
			return 0;
		return n + reader_match(r, READ_CLOCK_AFTER, t + n, NULL);
	}
	if ((len = reader_match(r, READ_CLOCK_AFTER, t + n, NULL)) > 0)
		return n + len;
	if ((len = clock_range(r, t)) > 0)
		return len;
	if ((len = reader_match(r, READ_UNIT_TIME, t + n, &seconds)) == 0 ||
	    seconds != 3600)
		return 0;
	n += len;
	if (reader_number(r, t + n) &&
	    (reader_touches(r, t + n) ||
		(reader_length(t + n) == 2 && t[n].id < 60 &&
		    is_behind_day(r, t, t + n))))
		n++;
	return is_clock(r, t, t + n) ? n : 0;
}

/* "2025h1", "the 1990s", "2026-11", "2026/27": a year and what touches it. */
static bool
is_year_form(const struct reader *r, const struct token *t)
{
	int seconds;

	if (!is_year(t))
		return false;
	if (reader_joints(r, t) > 0 && t[1].id != '.')
		return true;
	return reader_word(r, t + 1) && token_touches(t + 1) &&
	       ((reader_number(r, t + 2) && token_touches(t + 2)) ||
		   (reader_match(r, READ_UNIT_TIME, t + 1, &seconds) == 1 &&
		       seconds == 1));
}

/* "09/2027", "05/06": a day or month on a slash. */
static bool
is_slash_date(const struct reader *r, const struct token *t)
{
	if (reader_joints(r, t) != 1 || t[1].id != '/')
		return false;
	return is_year(t + 2) ||
	       (reader_length(t) == 2 && reader_length(t + 2) == 2 &&
		   (r->plain[t->start] == '0' || r->plain[t[2].start] == '0'));
}

/* "1.2.3", "12/08/2026", "192.168.0.1": numbers on a chain, but for a range
 * and for a time that is aimed at. */
static bool
is_chain(
    const struct reader *r, const struct token *t, const struct number *number)
{
	const struct token *stop = t + number->n;
	size_t joints;

	if (reader_joints(r, t) < 2 || (t[1].id == ':' && aims_time(r, t)))
		return false;
	joints = reader_joints(r, stop - 1);
	if (joints == 0)
		return false;
	return joints > 1 || (stop->id != '-' && stop->id != '/');
}

/* "deux mille vingt-sept". */
static size_t
names_year_in_words(
    const struct reader *r, const struct token *t, const struct number *number)
{
	struct unit unit;

	if (number->n < 2 || number->value < YEAR_SURE ||
	    number->value > YEAR_MAX)
		return 0;
	return unit_read(r, t + number->n, &unit) == 0 ? number->n : 0;
}

size_t
moment_read(
    const struct reader *r, const struct token *t, const struct number *number)
{
	size_t n;

	if (reader_match(r, READ_DATE_SPAN, t + number->n, NULL) > 0)
		return 1;
	if (t->kind != TOKEN_NUMBER)
		return names_year_in_words(r, t, number);
	if ((n = phone_length(r, t)) > 0 || (n = clock_length(r, t)) > 0)
		return n;
	if (is_year_form(r, t) || is_slash_date(r, t) || is_chain(r, t, number))
		return (size_t)(reader_past(r, t) - t);
	return names_year(r, t, number) || names_day(r, t);
}

bool
moment_is_address(const struct reader *r, const struct token *t)
{
	size_t n = 1;

	if (reader_mark(r, t + n, ','))
		n++;
	if (!reader_touches(r, t + n) &&
	    reader_match(r, READ_ADDRESS, t + n, NULL) > 0)
		return true;
	for (; n < 4 && reader_word(r, t + n) && t[n].letters == TOKEN_CAPITAL;
	     n++)
		if (reader_match(r, READ_ADDRESS, t + n, NULL) > 0)
			return true;
	return false;
}
