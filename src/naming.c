/* Numbers that name, number or date something, and so measure nothing. */

#include "naming.h"

#include "number.h"
#include "quantity.h"
#include "reader.h"
#include "token.h"
#include "unit.h"

/* Numbers of four digits from here on are years before anything else. */
enum { YEAR_MIN = 1900, YEAR_SURE = 2010, YEAR_MAX = 2099 };

/* More numbers than this on a chain change nothing. */
enum { PHONE_MAX = 12, JOINTS_MAX = 4, LABEL_MAX = 20 };

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
		size_t n = reader_match(r, READ_CHANGE_ARROW, t, NULL);

		if (n == 0)
			n = reader_match(r, READ_RANGE_LINK, t, NULL);
		if (n == 0)
			n = reader_match(r, READ_RANGE_AND, t, NULL);
		if (n == 0 &&
		    (reader_mark(r, t, ',') || reader_mark(r, t, '/')))
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
		       reader_before(r, READ_UNIT_MULTIPLE, t, NULL) == 0;
	if (before->id == '\'')
		return reader_length(t) == 2;
	if (before->id == '#' &&
	    reader_before(r, READ_RANK_BEFORE, before, NULL) > 0)
		return false;
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

	while (n < JOINTS_MAX && t + 2 < r->end && reader_touches(r, t + 1) &&
	       is_joint(t + 1) && reader_touches(r, t + 2) &&
	       t[2].kind == TOKEN_NUMBER) {
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
	return reader_before(r, READ_WEEKDAY, t, NULL) > 0;
}

/* Whether a time that is aimed at may stand at t, "in 24:30". */
static bool
aims_time(const struct reader *r, const struct token *t)
{
	return reader_before(r, READ_TARGET_BEFORE, t, NULL) > 0 ||
	       reader_before(r, READ_TIME_BEFORE, t, NULL) > 0 ||
	       reader_before(r, READ_BOUND, t, NULL) > 0;
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
		if (aims_time(r, t))
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

static bool
is_measured(const struct unit *unit)
{
	return unit->kind != QUANTITY_PLAIN && unit->kind != QUANTITY_COUNT;
}

/* "4.0", or any number with decimals behind a capital. */
static bool
names_version(const struct reader *r, const struct token *t)
{
	struct number number;
	struct unit unit;
	size_t n = number_read(r, t, false, &number);

	if (n != 3 || t[1].kind != TOKEN_MARK || t[1].id != '.')
		return false;
	unit_read(r, t + n, &unit);
	if (is_measured(&unit) || reader_before(r, READ_BOUND, t, NULL) > 0 ||
	    reader_before(r, READ_CURRENCY, t, NULL) > 0)
		return false;
	if (t[2].id == 0 && reader_length(t + 2) == 1)
		return true;
	return t > r->first && t[-1].kind == TOKEN_WORD &&
	       (t[-1].letters == TOKEN_CAPITAL || t[-1].letters == TOKEN_MIXED);
}

/* Words behind which a number without a unit is still an amount. */
static bool
leads_amount(const struct reader *r, const struct token *t)
{
	static const int leads[] = { READ_COUNT_STOP, READ_BOUND,
		READ_TARGET_BEFORE, READ_BASELINE_BEFORE, READ_CHANGE_FROM,
		READ_CHANGE_TO, READ_CHANGE_BY, READ_APPROXIMATE,
		READ_RANGE_OPEN, READ_RANGE_AND, READ_RANGE_LINK,
		READ_CHANGE_VERB, READ_FRACTION_LINK, READ_TIME_BEFORE,
		READ_RANK_BEFORE, READ_VERB, READ_CONFIDENCE, READ_CURRENCY };

	for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
		if (reader_before(r, leads[i], t, NULL) > 0)
			return true;
	return false;
}

/* "Formula 1", "entrepôt 7", "point 3": a word, and nothing behind that could
 * be counted. A sentence may open with a verb: "Reach 500". */
static bool
names_by_word(const struct reader *r, const struct token *t)
{
	const struct token *before = t - 1;
	struct number number;
	struct unit unit;
	size_t n;

	if (t == r->first || before->kind != TOKEN_WORD ||
	    t->glue & TOKEN_LINE || before->letters == TOKEN_UPPER)
		return false;
	n = number_read(r, t, false, &number);
	unit_read(r, t + n, &unit);
	return unit.kind == QUANTITY_PLAIN && !reader_mark(r, t + n, '"') &&
	       !reader_mark(r, t + n, '\'') && !reader_mark(r, t + n, '/') &&
	       reader_match(r, READ_RANGE_LINK, t + n, NULL) == 0 &&
	       reader_match(r, READ_BOUND_AFTER, t + n, NULL) == 0 &&
	       reader_match(r, READ_FRACTION_LINK, t + n, NULL) == 0 &&
	       reader_match(r, READ_CHANGE_ARROW, t + n, NULL) == 0 &&
	       reader_match(r, READ_BASELINE_AFTER, t + n, NULL) == 0 &&
	       !leads_amount(r, t);
}

/* "Track 3", but not "Track 3 metrics". */
static bool
names_by_verb(const struct reader *r, const struct token *t)
{
	struct number number;
	struct unit unit;
	size_t n;

	if (reader_before(r, READ_NAME_OR_VERB, t, NULL) == 0 ||
	    reader_before(r, READ_CONFIDENCE, t, NULL) > 0)
		return false;
	if (t[-1].letters != TOKEN_LOWER && !reader_opens(r, t - 1))
		return true;
	n = number_read(r, t, false, &number);
	unit_read(r, t + n, &unit);
	return unit.kind == QUANTITY_PLAIN;
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
	if (t != r->first)
		return 0;
	if (!reader_touches(r, next))
		return t->id <= LABEL_MAX && reader_word(r, next) &&
		       next->letters == TOKEN_CAPITAL &&
		       reader_length(next) > 1;
	if (reader_mark(r, next, ')') ||
	    (reader_mark(r, next, ':') && !reader_touches(r, next + 1)))
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

	if (next[-1].kind == TOKEN_WORD || !reader_touches(r, next))
		return false;
	if (next->kind == TOKEN_MARK)
		return next->id == '-' && reader_touches(r, next + 1) &&
		       next[1].kind == TOKEN_WORD &&
		       next[1].letters == TOKEN_CAPITAL;
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
	if (!reader_touches(r, t + n) &&
	    reader_match(r, READ_ADDRESS, t + n, NULL) > 0)
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
	int seconds;
	size_t n;

	if (reader_before(r, READ_NAME_BEFORE, t, NULL) > 0 ||
	    names_by_verb(r, t))
		return t->kind != TOKEN_NUMBER	      ? 1
		       : (n = phone_length(r, t)) > 0 ? n
						      : name_length(r, t);
	if (reader_match(r, READ_DATE_SPAN,
		t + number_read(r, t, false, &number), NULL) > 0)
		return 1;
	if (t->kind != TOKEN_NUMBER)
		return t->letters != TOKEN_LOWER && names_by_word(r, t);
	if ((t->style & TOKEN_CODE) || is_glued_before(r, t))
		return name_length(r, t);
	if ((n = label_length(r, t)) > 0 || (n = phone_length(r, t)) > 0 ||
	    (n = clock_length(r, t)) > 0)
		return n;
	if (count_joints(r, t) > 1) {
		n = number_read(r, t, false, &number);
		if (t[1].id == ':' && aims_time(r, t))
			return 0;
		if (reader_touches(r, t + n) && is_joint(t + n) &&
		    count_joints(r, t + n - 1) > (t[n].id == '/') &&
		    t[n].id != '-')
			return (size_t)(skip_touching(r, t) - t);
		if (count_joints(r, t + n - 1) > 1)
			return (size_t)(skip_touching(r, t) - t);
	}
	if (is_year(t) && reader_word(r, t + 1) && token_touches(t + 1) &&
	    ((reader_number(r, t + 2) && token_touches(t + 2)) ||
		(reader_match(r, READ_UNIT_TIME, t + 1, &seconds) == 1 &&
		    seconds == 1)))
		return (size_t)(skip_touching(r, t) - t);
	if (is_year(t) && count_joints(r, t) > 0 && t[1].id != '.')
		return (size_t)(skip_touching(r, t) - t);
	if (names_year(r, t) || names_day(r, t))
		return 1;
	if (is_glued_after(r, t) || names_by_word(r, t) ||
	    names_version(r, t) || is_address(r, t))
		return name_length(r, t);
	return 0;
}
