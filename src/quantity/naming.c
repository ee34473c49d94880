/* Numbers that name, number or date something, and so measure nothing. */

#include "quantity_part.h"

#include "quantity.h"
#include "reader.h"
#include "word/token.h"

/* A list does not number its items any higher; nobody is older. */
enum { LABEL_MAX = 20, AGE = 100 };

static bool
is_measured(const struct unit *unit)
{
	return unit->kind != QUANTITY_PLAIN && unit->kind != QUANTITY_COUNT;
}

/* The numbers that go on a list of names: "quais 11 et 12", "phases 1-3"; not
 * an amount of its own, "patients over 65 to 70 %", "Year 9 to 6 books". */
static const struct token *
skip_list(const struct reader *r, const struct token *t)
{
	for (;;) {
		size_t n = reader_match(r, READ_CHANGE_ARROW, t, NULL);
		const struct token *next;
		struct unit unit;
		bool range = n == 0 && (n = reader_match(
					    r, READ_RANGE_LINK, t, NULL)) > 0;

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
		next = reader_past(r, t + n);
		unit_read(r, next, &unit);
		if (is_measured(&unit) ||
		    (range && t > r->first && t[-1].kind == TOKEN_NUMBER &&
			t[n].id < t[-1].id))
			return t;
		t = next;
	}
}

static size_t
name_length(const struct reader *r, const struct token *t)
{
	return (size_t)(skip_list(r, reader_past(r, t)) - t);
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
	if (before->id == '=' && reader_touches(r, before) &&
	    (reader_mark(r, before - 1, '<') ||
		reader_mark(r, before - 1, '>')))
		return false;
	if (before->id == '#' || before->id == '=' || before->id == '@' ||
	    before->id == '_' || before->id == '\\' || before->id == '^')
		return true;
	return reader_joint(before) && before->id != ':' &&
	       reader_touches(r, before) && before[-1].kind != TOKEN_MARK &&
	       reader_before(r, READ_BOUND, before, NULL) == 0 &&
	       reader_before(r, READ_RANK_BEFORE, before, NULL) == 0 &&
	       reader_before(r, READ_RANK_BEFORE, t, NULL) == 0;
}

/* "4.0", or any number with decimals behind a capital. */
static bool
names_version(
    const struct reader *r, const struct token *t, const struct number *number)
{
	struct unit unit;

	if (number->n != 3 || t[1].kind != TOKEN_MARK || t[1].id != '.')
		return false;
	unit_read(r, t + number->n, &unit);
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

/* "Formula 1", "entrepôt 7", "point 3", "the A 7": a word, and nothing behind
 * that could be counted. A sentence may open with a verb: "Reach 500"; in a
 * list, "fees 30k, press 20k" are amounts. */
static bool
names_by_word(
    const struct reader *r, const struct token *t, const struct number *number)
{
	const struct token *before = t - 1, *stop = t + number->n;
	struct unit unit;
	bool letter;

	if (t == r->first || before->kind != TOKEN_WORD ||
	    t->glue & TOKEN_LINE ||
	    (number->scale > 1 && before > r->first &&
		before[-1].kind == TOKEN_MARK))
		return false;
	letter = before->letters != TOKEN_LOWER && reader_length(before) == 1;
	if (before->letters == TOKEN_UPPER && !letter)
		return false;
	unit_read(r, stop, &unit);
	if (letter && unit.kind == QUANTITY_PLAIN && !reader_opens(r, before))
		return true; /* « la D 7 »: no « de » */
	return unit.kind == QUANTITY_PLAIN && !reader_mark(r, stop, '"') &&
	       !reader_mark(r, stop, '\'') && !reader_mark(r, stop, '/') &&
	       reader_match(r, READ_RANGE_LINK, stop, NULL) == 0 &&
	       reader_match(r, READ_BOUND_AFTER, stop, NULL) == 0 &&
	       reader_match(r, READ_FRACTION_LINK, stop, NULL) == 0 &&
	       reader_match(r, READ_CHANGE_ARROW, stop, NULL) == 0 &&
	       reader_match(r, READ_BASELINE_AFTER, stop, NULL) == 0 &&
	       !leads_amount(r, t);
}

/* "Track 3", but not "Track 3 metrics". */
static bool
names_by_verb(
    const struct reader *r, const struct token *t, const struct number *number)
{
	struct unit unit;

	if (reader_before(r, READ_NAME_OR_VERB, t, NULL) == 0 ||
	    reader_before(r, READ_CONFIDENCE, t, NULL) > 0)
		return false;
	unit_read(r, t + number->n, &unit);
	if (t[-1].letters != TOKEN_LOWER && !reader_opens(r, t - 1))
		return !is_measured(&unit);
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

/* "The under-10s", "mid-20s": no seconds. */
static bool
names_ages(const struct reader *r, const struct token *t)
{
	return t > r->first + 1 && reader_mark(r, t - 1, '-') &&
	       reader_touches(r, t) && reader_touches(r, t - 1) &&
	       t[-2].kind == TOKEN_WORD && reader_word(r, t + 1) &&
	       reader_touches(r, t + 1) && reader_length(t + 1) == 1 &&
	       r->plain[t[1].start] == 's';
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
is_code(const struct reader *r, const struct token *t)
{
	return t >= r->first && t < r->end && (t->style & TOKEN_CODE);
}

/* `82 kg`, `15 000`: an amount and nothing else, set in code to be seen. */
static bool
is_set_off(
    const struct reader *r, const struct token *t, const struct number *number)
{
	struct unit unit;
	size_t n = number->n, of;

	if (is_code(r, t - 1) &&
	    (t[-1].kind == TOKEN_WORD || is_code(r, t - 2)))
		return false;
	if (!is_code(r, t + n))
		return (n > 1 && (t[n - 1].glue & TOKEN_SPACE)) ||
		       reader_before(r, READ_CURRENCY, t, NULL) > 0;
	of = unit_read(r, t + n, &unit);
	if (unit.kind == QUANTITY_TIME && reader_number(r, t + n + of))
		n++; /* `7h30` */
	return of > 0 && !is_code(r, t + n + of) &&
	       (is_measured(&unit) || (t[n].glue & TOKEN_SPACE));
}

static bool
names_in_code(
    const struct reader *r, const struct token *t, const struct number *number)
{
	return (t->style & TOKEN_LINK) || !is_set_off(r, t, number);
}

/* "12 to 16", "12/16": two numbers; the length of what is behind the first, 0
 * if there is no second one. */
static size_t
second_number(const struct reader *r, const struct token *next)
{
	size_t n;

	if (reader_mark(r, next, '/'))
		n = 1;
	else if ((n = reader_match(r, READ_RANGE_LINK, next, NULL)) == 0)
		n = reader_match(r, READ_RANGE_AND, next, NULL);
	return n > 0 && reader_number(r, next + n) ? n + 1 : 0;
}

/* "12 to 16 year olds", « les 12-16 ans »: how old those are whom it is for.
 * "Young people from 2 years to 4" may tell how long something is, and "from 6
 * to 4 years" how much shorter it gets. */
static size_t
age_length(
    const struct reader *r, const struct token *t, const struct number *number)
{
	const struct token *next = t + number->n;
	size_t range = second_number(r, next), n;
	const struct token *second = next + range - 1; /* if there is a range */
	int sure = 0, before = 0;

	next += range;
	if (reader_mark(r, next, '-'))
		next++;
	n = reader_match(r, READ_AGE_AFTER, next, &sure);
	if (n == 0) /* "for readers under 16." */
		return t->id < AGE &&
			       (next >= r->end || next->kind == TOKEN_MARK) &&
			       reader_before(r, READ_AGE_BEFORE, t, &before) &&
			       before == 3
			   ? (size_t)(next - t)
			   : 0;
	if (sure == 2)
		return (size_t)(next + n - t);
	if (reader_before(r, READ_AGE_BEFORE, t, &before) == 0)
		return 0;
	if (range > 0 ? second->id <= t->id
		      : before == 2 || second_number(r, next + n) > 0)
		return 0;
	return (size_t)(next + n - t);
}

/* "eight-year-olds": the same of a number in letters, where no other reading is
 * left. */
static size_t
worded_age(
    const struct reader *r, const struct token *t, const struct number *number)
{
	const struct token *next = t + number->n;
	int sure = 0;
	size_t n;

	if (reader_mark(r, next, '-'))
		next++;
	n = reader_match(r, READ_AGE_AFTER, next, &sure);
	return n > 0 && sure == 2 ? (size_t)(next + n - t) : 0;
}

/* "Room 12", but not "the room 900 €", "the class 60 %". */
static bool
names_behind(
    const struct reader *r, const struct token *t, const struct number *number)
{
	struct unit unit = { .kind = QUANTITY_MONEY };

	if (reader_before(r, READ_NAME_BEFORE, t, NULL) > 0)
		unit_read(r, t + number->n, &unit);
	return unit.kind != QUANTITY_MONEY && unit.kind != QUANTITY_SHARE;
}

size_t
naming_read(
    const struct reader *r, const struct token *t, const struct number *number)
{
	size_t n, moment;

	if (names_behind(r, t, number) || names_by_verb(r, t, number)) {
		n = t->kind == TOKEN_NUMBER ? name_length(r, t) : 1;
		moment = moment_read(r, t, number);
		return moment > n ? moment : n;
	}
	if (t->kind != TOKEN_NUMBER && (n = worded_age(r, t, number)) > 0)
		return n;
	if (t->kind != TOKEN_NUMBER)
		return t->letters != TOKEN_LOWER && names_by_word(r, t, number)
			   ? 1
			   : moment_read(r, t, number);
	if (((t->style & TOKEN_CODE) && names_in_code(r, t, number)) ||
	    is_glued_before(r, t))
		return name_length(r, t);
	if ((n = label_length(r, t)) > 0 ||
	    (n = age_length(r, t, number)) > 0 ||
	    (n = moment_read(r, t, number)) > 0)
		return n;
	if (names_ages(r, t))
		return 2;
	if (is_glued_after(r, t) || names_by_word(r, t, number) ||
	    names_version(r, t, number) || moment_is_address(r, t))
		return name_length(r, t);
	return 0;
}
