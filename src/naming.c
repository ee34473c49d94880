/* Numbers that name, number or date something, and so measure nothing. */

#include "naming.h"

#include "number.h"
#include "quantity.h"
#include "reader.h"
#include "token.h"
#include "unit.h"

/* Numbers of four digits from here on are years before anything else. */
enum { YEAR_MIN = 1900, YEAR_SURE = 2010, YEAR_MAX = 2099 };

static bool
is_joint(const struct token *t)
{
	return t->kind == TOKEN_MARK && t->id < 0x80 &&
	       (t->id == '-' || t->id == '.' || t->id == '/' || t->id == ':' ||
		   t->id == '_');
}

/* The end of what touches: "R2D2", "1.2.3", "2026-11-21". */
static const struct token *
skip_touching(const struct reader *r, const struct token *t)
{
	for (t++; reader_touches(r, t); t++)
		if (t->kind == TOKEN_MARK &&
		    (!is_joint(t) || !reader_touches(r, t + 1) ||
			t[1].kind == TOKEN_MARK))
			break;
	return t;
}

/* The numbers that go on a list of names: "quais 11 et 12", "phases 1-3". */
static const struct token *
skip_list(const struct reader *r, const struct token *t)
{
	for (;;) {
		size_t n = reader_match(r, READ_RANGE_LINK, t, NULL);

		if (n == 0)
			n = reader_match(r, READ_RANGE_AND, t, NULL);
		if (n == 0 &&
		    (reader_mark(r, t, ',') || reader_mark(r, t, '&') ||
			reader_mark(r, t, '/')))
			n = 1;
		while (n > 0 && reader_word(r, t + n) &&
		       reader_length(t + n) == 1 &&
		       reader_touches(r, t + n + 1))
			n++;
		if (n == 0 || !reader_number(r, t + n))
			return t;
		t = skip_touching(r, t + n);
	}
}

static size_t
name_length(const struct reader *r, const struct token *t)
{
	return (size_t)(skip_list(r, skip_touching(r, t)) - t);
}

/* "Q3", "v2", "D12", "COVID-19", "#123", "slide_5", "projection=1". */
static bool
is_glued_before(const struct reader *r, const struct token *t)
{
	const struct token *before = t - 1;

	if (!reader_touches(r, t))
		return false;
	if (before->kind == TOKEN_WORD)
		return reader_match(r, READ_CURRENCY, before, NULL) == 0 &&
		       reader_before(r, READ_UNIT_MULTIPLE, t, NULL) == 0 &&
		       reader_before(r, READ_MASKED, t, NULL) == 0;
	if (before->id == '#' || before->id == '=' || before->id == '@' ||
	    before->id == '_' || before->id == '\\')
		return true;
	return is_joint(before) && before->id != ':' &&
	       reader_touches(r, before) && before[-1].kind != TOKEN_MARK &&
	       reader_before(r, READ_BOUND, before, NULL) == 0;
}

/* How many numbers hang on the one at t by touching joints. */
static size_t
count_joints(const struct reader *r, const struct token *t)
{
	size_t n = 0;

	while (t + 2 < r->end && reader_touches(r, t + 1) && is_joint(t + 1) &&
	       reader_touches(r, t + 2) && t[2].kind == TOKEN_NUMBER) {
		n++;
		t += 2;
	}
	return n;
}

/* A few digits at a time: "06 12 34 56 78", "+33 6 12 34 56 78". */
static size_t
phone_length(const struct reader *r, const struct token *t)
{
	size_t n = 1, pairs = 0;

	while (reader_number(r, t + n) && reader_length(t + n) <= 4 &&
	       t[n].glue == TOKEN_SPACE)
		pairs += reader_length(t + n++) != 3;
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
names_year(const struct reader *r, const struct token *t)
{
	struct unit unit;
	struct number number;

	if (!is_year(t) || number_read(r, t, false, &number) != 1 ||
	    !number.whole || reader_before(r, READ_CURRENCY, t, NULL) > 0)
		return false;
	unit_read(r, t + 1, &unit);
	if (unit.kind != QUANTITY_PLAIN && unit.kind != QUANTITY_COUNT)
		return false;
	if (reader_before(r, READ_BOUND, t, NULL) > 0)
		return reader_before(r, READ_DATE_BEFORE, t, NULL) > 0;
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
	size_t n = 1;

	if (t->id < 1 || t->id > 31 || reader_length(t) > 2)
		return reader_before(r, READ_MONTH, t, NULL) > 0 && is_year(t);
	if (reader_before(r, READ_MONTH, t, NULL) > 0)
		return !reader_touches(r, t + 1) || t[1].kind != TOKEN_MARK ||
		       t[1].id != '%';
	n += reader_match(r, READ_ORDINAL, t + n, NULL);
	n += reader_match(r, READ_COUNT_OF, t + n, NULL);
	if (reader_match(r, READ_MONTH, t + n, NULL) > 0 ||
	    reader_match(r, READ_DATE_AFTER, t + 1, NULL) > 0)
		return true;
	return reader_before(r, READ_WEEKDAY, t, NULL) > 0;
}

/* "7 pm", "à 19 h", "18:30", "de 18 h à 20 h". */
static size_t
clock_length(const struct reader *r, const struct token *t)
{
	size_t n = 1, len;
	int seconds;

	if (t->id > 24 || reader_length(t) > 2)
		return 0;
	if (count_joints(r, t) == 1 && reader_mark(r, t + 1, ':') &&
	    reader_length(t + 2) == 2 && t[2].id < 60) {
		if (reader_before(r, READ_TARGET_BEFORE, t, NULL) > 0 ||
		    reader_before(r, READ_BOUND, t, NULL) > 0)
			return 0;
		n = 3;
		return n + reader_match(r, READ_CLOCK_AFTER, t + n, NULL);
	}
	if ((len = reader_match(r, READ_CLOCK_AFTER, t + n, NULL)) > 0)
		return n + len;
	if (reader_before(r, READ_CLOCK_BEFORE, t, NULL) == 0)
		return 0;
	if ((len = reader_match(r, READ_UNIT_TIME, t + n, &seconds)) == 0)
		return 0;
	if (seconds != 3600 || reader_within(r, READ_CHANGE_VERB, t - 12, t))
		return 0;
	n += len;
	if (reader_touches(r, t + n) && reader_number(r, t + n))
		n++;
	return n;
}

/* "Formula 1", "Advent of Code 2018": a capital that opens no sentence, and
 * nothing behind that could be counted. */
static bool
names_by_capital(const struct reader *r, const struct token *t)
{
	const struct token *before = t - 1;
	struct number number;
	struct unit unit;
	size_t n;

	if (t == r->first || before->kind != TOKEN_WORD ||
	    before->letters == TOKEN_LOWER || before->letters == TOKEN_UPPER ||
	    reader_opens(r, before))
		return false;
	n = number_read(r, t, false, &number);
	unit_read(r, t + n, &unit);
	return unit.kind == QUANTITY_PLAIN &&
	       reader_match(r, READ_RANGE_LINK, t + n, NULL) == 0;
}

/* "1.", "(2)", "[3]", "2:" where they number what follows. */
static size_t
label_length(const struct reader *r, const struct token *t)
{
	const struct token *next = t + 1;

	if (t > r->first && (t[-1].id == '(' || t[-1].id == '[') &&
	    t[-1].kind == TOKEN_MARK && reader_touches(r, t) &&
	    (reader_mark(r, next, ')') || reader_mark(r, next, ']')))
		return 1;
	if (t != r->first || !reader_touches(r, next))
		return 0;
	if (reader_mark(r, next, ')') || reader_mark(r, next, ':'))
		return 1;
	if (!reader_mark(r, next, '.'))
		return 0;
	if (!reader_touches(r, next + 1))
		return 1;
	return reader_number(r, next + 1) && reader_word(r, next + 2) &&
		       !reader_touches(r, next + 2) &&
		       next[2].letters != TOKEN_LOWER
		   ? 3
		   : 0;
}

/* A letter or word touches behind that is no unit: "3D", "2FA", "1st". */
static bool
is_glued_after(const struct reader *r, const struct token *t)
{
	struct number number;
	struct unit unit;
	size_t n = number_read(r, t, true, &number), rank;
	const struct token *next = t + n;

	if (next[-1].kind == TOKEN_WORD || !reader_touches(r, next) ||
	    next->kind != TOKEN_WORD)
		return false;
	rank = reader_match(r, READ_ORDINAL, next, NULL);
	if (rank > 0)
		return reader_match(r, READ_RANK_AFTER, next + rank, NULL) == 0;
	return unit_read(r, next, &unit) == 0 || unit.kind == QUANTITY_COUNT;
}

static bool
is_address(const struct reader *r, const struct token *t)
{
	size_t n = 1;

	if (reader_mark(r, t + n, ','))
		n++;
	if (reader_match(r, READ_ADDRESS, t + n, NULL) > 0)
		return true;
	for (; n < 4 && reader_word(r, t + n) && t[n].letters == TOKEN_CAPITAL;
	     n++)
		if (reader_match(r, READ_ADDRESS, t + n, NULL) > 0)
			return true;
	return false;
}

size_t
naming_read(const struct reader *r, const struct token *t)
{
	struct number number;
	size_t n;

	if (reader_before(r, READ_NAME_BEFORE, t, NULL) > 0)
		return t->kind == TOKEN_NUMBER ? name_length(r, t) : 1;
	if (reader_match(r, READ_DATE_SPAN,
		t + number_read(r, t, false, &number), NULL) > 0)
		return 1;
	if (t->kind != TOKEN_NUMBER)
		return 0;
	if ((t->style & TOKEN_CODE) || is_glued_before(r, t))
		return name_length(r, t);
	if ((n = label_length(r, t)) > 0 || (n = phone_length(r, t)) > 0 ||
	    (n = clock_length(r, t)) > 0)
		return n;
	if (count_joints(r, t) > 1) {
		n = number_read(r, t, false, &number);
		if (reader_touches(r, t + n) && is_joint(t + n) &&
		    count_joints(r, t + n - 1) > 0 && t[n].id != '-')
			return (size_t)(skip_touching(r, t) - t);
		if (count_joints(r, t + n - 1) > 1)
			return (size_t)(skip_touching(r, t) - t);
	}
	if (is_year(t) && count_joints(r, t) > 0 && t[1].id != '.')
		return (size_t)(skip_touching(r, t) - t);
	if (names_year(r, t) || names_day(r, t))
		return 1;
	if (is_glued_after(r, t) || names_by_capital(r, t) || is_address(r, t))
		return name_length(r, t);
	return 0;
}
