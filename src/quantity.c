/* Tokens into amounts: values, units, bounds, changes and frequencies. */

#include "quantity.h"

#include "frequency.h"
#include "naming.h"
#include "number.h"
#include "reader.h"
#include "role.h"
#include "token.h"
#include "unit.h"
#include "value.h"

#include <string.h>

enum { DAY = 86400, HOUR = 3600, MINUTE = 60 };

/* How far the word may stand that makes B2 a level, in tokens; how many words
 * may stand between a habit and how long it takes. */
enum { LEVEL_REACH = 30, MERGE_REACH = 5 };

void
quantity_prepare(struct vocabulary *v)
{
	reader_prepare(v);
}

/* A masked number counts as one: "$N", "X %". */
static size_t
read_masked(const struct reader *r, const struct token *t)
{
	struct unit unit;
	size_t n = reader_match(r, READ_MASKED, t, NULL);

	if (n != 1 || t->letters == TOKEN_LOWER || t->letters == TOKEN_MIXED)
		return 0;
	if (reader_touches(r, t) && t[-1].kind != TOKEN_MARK)
		return 0;
	if (reader_touches(r, t + 1) && t[1].kind == TOKEN_NUMBER)
		return (t->style & (TOKEN_LINK | TOKEN_EMPHASIS)) ||
			       reader_match(r, READ_UNIT_PERCENT, t + 2, NULL) >
				   0 ||
			       reader_before(r, READ_CURRENCY, t, NULL) > 0 ||
			       reader_before(r, READ_BOUND, t, NULL) > 0
			   ? 2
			   : 0;
	unit_read(r, t + 1, &unit);
	return unit.kind == QUANTITY_SHARE ||
		       reader_before(r, READ_CURRENCY, t, NULL) > 0 ||
		       reader_before(r, READ_BOUND, t, NULL) > 0
		   ? 1
		   : 0;
}

static void
set_unit(const struct reader *r, struct quantity *q, const struct value *v)
{
	q->kind = v->unit.kind;
	q->slot = v->unit.slot;
	memcpy(q->currency, v->unit.currency, sizeof q->currency);
	if (v->unit_start < v->stop && v->unit.kind != QUANTITY_PLAIN) {
		q->unit.start = (uint32_t)(v->unit_start - r->first);
		q->unit.end =
		    v->unit_start < v->start || v->unit.kind == QUANTITY_MONEY
			? q->unit.start + 1
			: (uint32_t)(v->stop - r->first);
	}
}

/* The second number of "20-30 %", "3 to 5 posts", "from 10 to 20 km": gives
 * the first its unit when it has none, and makes a range of both where they
 * are one. */
static void
read_second(const struct reader *r, struct value *v, struct quantity *q)
{
	struct value second;
	const struct token *t = v->stop;
	bool open = reader_before(r, READ_RANGE_OPEN, v->start, NULL) > 0;
	bool from = reader_before(r, READ_CHANGE_FROM, v->start, NULL) > 0;
	size_t arrow = reader_match(r, READ_CHANGE_ARROW, t, NULL);
	size_t n = arrow;

	if (n == 0)
		n = reader_match(
		    r, open ? READ_RANGE_AND : READ_RANGE_LINK, t, NULL);
	if (n == 0 || !value_read(r, t + n, &second) || second.number.one ||
	    (v->unit.kind != QUANTITY_PLAIN &&
		v->unit.kind != second.unit.kind))
		return;
	if (v->unit.kind == QUANTITY_PLAIN &&
	    second.unit.kind != QUANTITY_PLAIN) {
		const struct token *stop = v->stop;

		v->unit = second.unit;
		v->amount *= second.unit.factor;
		v->unit_start = second.unit_start;
		v->stop = second.stop;
		set_unit(r, q, v);
		v->stop = stop;
	}
	if (from && role_is_change(r, v->start, t + n,
			v->unit.kind == QUANTITY_COUNT ||
			    v->unit.kind == QUANTITY_TIME))
		return;
	if (arrow > 0 || second.amount < v->amount)
		return;
	q->high = second.amount;
	v->stop = second.stop;
}

/* "twice a week in the evening". */
static const struct token *
read_slot(const struct reader *r, const struct token *t, struct quantity *q)
{
	int slot;
	size_t n = 0;

	if (q->kind == QUANTITY_FREQUENCY && !q->slot)
		n = reader_match(r, READ_SLOT_ALONE, t, &slot);
	if (n > 0)
		q->slot = (uint8_t)slot;
	return t + n;
}

/* A bound of the amount in [*start, *stop), which grows by its words. The
 * head of an arrow is none. */
static void
read_bound(const struct reader *r, const struct token **start,
    const struct token **stop, struct quantity *q)
{
	const struct token *t =
	    *start - reader_before(r, READ_APPROXIMATE, *start, NULL);
	int bound;
	size_t n = reader_before(r, READ_BOUND, t, &bound);

	if (n > 0 &&
	    (t[-(int)n].kind != TOKEN_MARK || !reader_touches(r, t - n) ||
		t[-(int)n - 1].kind != TOKEN_MARK)) {
		*start = t - n;
		q->bound = (uint8_t)bound;
	} else if ((n = reader_match(r, READ_BOUND_AFTER, *stop, &bound)) > 0) {
		*start = t;
		*stop += n;
		q->bound = (uint8_t)bound;
	}
}

/* What a mark is given out of: 15/20, 8/10, 4 out of 5. */
static bool
is_scale(const struct value *whole)
{
	double n = whole->number.value;

	return whole->unit.kind == QUANTITY_PLAIN &&
	       (n == 5 || n == 10 || n == 20 || n == 100);
}

/* "7 out of 17", "8 clients sur 10", "15/20". */
static bool
read_fraction(const struct reader *r, struct value *v, struct quantity *q)
{
	const struct token *t = v->stop;
	size_t n = reader_match(r, READ_FRACTION_LINK, t, NULL);
	bool slash =
	    n == 0 && reader_mark(r, t, '/') && v->unit.kind == QUANTITY_PLAIN;
	bool plain =
	    v->unit.kind == QUANTITY_PLAIN || v->unit.kind == QUANTITY_GRADE;
	struct value whole;

	if (slash)
		n = 1;
	if (n == 0 || !value_read(r, t + n, &whole) || whole.number.one ||
	    whole.number.value < v->number.value ||
	    (!plain && v->unit.kind != QUANTITY_COUNT) ||
	    (whole.unit.kind != QUANTITY_PLAIN &&
		(whole.unit.kind != QUANTITY_COUNT || v->number.one)))
		return false;
	if (v->number.one && (v->unit.kind != QUANTITY_COUNT ||
				 reader_match(r, READ_COUNT_OF, t, NULL) > 0))
		return false;
	q->whole = whole.number.value;
	q->kind =
	    plain && is_scale(&whole) ? QUANTITY_GRADE : QUANTITY_FRACTION;
	if (slash && q->kind == QUANTITY_FRACTION &&
	    (!v->number.whole || whole.unit.kind == QUANTITY_PLAIN
		    ? whole.number.value > 5
		    : whole.unit_start->letters == TOKEN_CAPITAL))
		return false;
	v->stop = whole.stop;
	return true;
}

static bool
is_confidence(
    const struct reader *r, const struct token *start, const struct token *stop)
{
	for (int i = 0; i < 3 && start > r->first; i++, start--)
		if (reader_before(r, READ_CONFIDENCE, start, NULL) > 0)
			return true;
	return reader_match(r, READ_CONFIDENCE, stop, NULL) > 0;
}

/* "confidence 8/10", "80 % confident": as per cent. */
static bool
read_confidence(const struct reader *r, struct value *v, struct quantity *q)
{
	const struct token *t = v->stop;
	struct value whole = { .number = { .value = 100 } };
	size_t n = reader_match(r, READ_FRACTION_LINK, t, NULL);

	if (n == 0 && reader_mark(r, t, '/'))
		n = 1;
	if (n > 0 && v->unit.kind == QUANTITY_PLAIN &&
	    value_read(r, t + n, &whole))
		t = whole.stop -= whole.unit.kind == QUANTITY_COUNT
				      ? whole.stop - whole.unit_start
				      : 0;
	else if (v->unit.kind != QUANTITY_SHARE)
		return false;
	if (!is_confidence(r, v->start, t) || whole.number.value <= 0)
		return false;
	q->kind = QUANTITY_CONFIDENCE;
	q->low = q->high = v->number.value / whole.number.value * 100;
	v->stop = t;
	return true;
}

/* "1 week-end / 2", "un jour sur deux". */
static bool
read_one_in(const struct reader *r, struct value *v, struct quantity *q)
{
	const struct token *t = v->stop;
	size_t n = reader_match(r, READ_FRACTION_LINK, t, NULL), len;
	struct number whole;
	int slot = SLOT_ANY, seconds = DAY, day = 0;
	double round;

	if (n == 0 && reader_mark(r, t, '/'))
		n = 1;
	if (n == 0 ||
	    (reader_match(r, READ_SLOT, v->unit_start, &slot) == 0 &&
		reader_match(r, READ_UNIT_TIME, v->unit_start, &seconds) == 0 &&
		reader_match(r, READ_WEEKDAY, v->unit_start, &day) == 0) ||
	    seconds < DAY ||
	    (len = number_read(r, t + n, false, &whole)) == 0 ||
	    whole.value < v->number.value || whole.value < 1)
		return false;
	round = slot == SLOT_WEEKEND || day ? 1 : 7.0 * DAY / seconds;
	if (day)
		q->weekdays = (uint8_t)(1u << (unsigned)(day - 1) % 7);
	q->kind = QUANTITY_FREQUENCY;
	q->low = q->high = q->per_week = round * v->number.value / whole.value;
	q->slot = (uint8_t)slot;
	v->stop = t + n + len;
	return true;
}

static double
each(double amount, double per_week)
{
	return amount * (per_week > 0 ? per_week : 1);
}

/* An amount that comes round: makes a frequency of what can be one. */
static void
set_period(struct quantity *q, const struct value *v, struct frequency f)
{
	bool whole_days =
	    v->unit.kind == QUANTITY_TIME && v->unit.factor >= DAY;

	q->per_week = f.per_week;
	if (f.slot)
		q->slot = f.slot;
	q->weekdays = f.weekdays;
	if (q->kind == QUANTITY_TIME && !whole_days) {
		q->kind = QUANTITY_FREQUENCY;
		q->hours = q->low / HOUR;
		q->low = q->high = f.per_week;
		return;
	}
	if (whole_days) {
		q->low /= v->unit.factor;
		q->high /= v->unit.factor;
		if (v->unit.factor == DAY)
			q->slot = SLOT_DAY;
	} else if (q->kind != QUANTITY_COUNT && q->kind != QUANTITY_PLAIN &&
		   q->kind != QUANTITY_MULTIPLE) {
		return;
	}
	q->kind = QUANTITY_FREQUENCY;
	q->low = each(q->low, f.per_week);
	q->high = each(q->high, f.per_week);
	q->per_week = f.per_week > 0 ? q->low : 0;
}

/* How long each takes: "3 séances de 45 minutes", "three 30-minute walks";
 * moves behind it. Other measures are passed over: "2 sorties de 10 km". */
static double
read_lasting(const struct reader *r, struct value *v, const struct token **t)
{
	struct value each;
	struct unit noun;
	size_t n = reader_match(r, READ_DURATION_LINK, *t, NULL), len = 0;

	if (v->unit.kind == QUANTITY_PLAIN)
		n = 0;
	else if (v->unit.kind != QUANTITY_COUNT || n == 0)
		return 0;
	if (!value_read(r, *t + n, &each) || each.unit.kind == QUANTITY_PLAIN ||
	    each.unit.kind == QUANTITY_COUNT ||
	    each.unit.kind == QUANTITY_MONEY ||
	    (each.unit.kind == QUANTITY_TIME && each.unit.factor >= DAY))
		return 0;
	if (v->unit.kind == QUANTITY_PLAIN) {
		len = unit_read(r, each.stop, &noun);
		if (noun.kind != QUANTITY_COUNT)
			return 0;
		v->unit = noun;
		v->unit_start = each.stop;
		v->stop = each.stop + len;
	}
	*t = each.stop + len;
	return each.unit.kind == QUANTITY_TIME ? each.amount / HOUR : 0;
}

/* Behind an amount: "times", a duration each, and the period. */
static void
read_period(const struct reader *r, struct value *v, struct quantity *q)
{
	struct frequency f;
	const struct token *t = v->stop;
	double hours;
	size_t n;

	hours = read_lasting(r, v, &t);
	if (q->kind == QUANTITY_FRACTION || q->kind == QUANTITY_GRADE ||
	    q->kind == QUANTITY_RANK || q->kind == QUANTITY_CONFIDENCE)
		return;
	for (int i = 0; i < 8; i++, t++) {
		if ((n = frequency_period(r, t, &f)) > 0) {
			v->stop = t + n;
			set_period(q, v, f);
			if (hours > 0)
				q->hours = hours;
			return;
		}
		if (v->unit.kind != QUANTITY_COUNT || !reader_word(r, t) ||
		    reader_match(r, READ_DEADLINE_BEFORE, t, NULL) > 0 ||
		    reader_match(r, READ_RANGE_AND, t, NULL) > 0 ||
		    reader_match(r, READ_CHANGE_TO, t, NULL) > 0 ||
		    reader_match(r, READ_NUMBER_WORD, t, NULL) > 0)
			return;
	}
}

static bool
read_rank(const struct reader *r, struct value *v, struct quantity *q)
{
	const struct token *t = v->stop;
	size_t n;

	if (v->start > r->first && reader_mark(r, v->start - 1, '#') &&
	    reader_before(r, READ_RANK_BEFORE, v->start - 1, NULL) > 0)
		v->start--;
	if ((n = reader_before(r, READ_RANK_BEFORE, v->start, NULL)) > 0) {
		v->start -= n;
		q->kind = QUANTITY_RANK;
		if (v->unit.kind != QUANTITY_COUNT &&
		    v->unit.kind != QUANTITY_PLAIN)
			q->kind = v->unit.kind;
		return true;
	}
	t = v->unit_start;
	n = reader_match(r, READ_ORDINAL, t, NULL);
	if (n > 0 && reader_match(r, READ_RANK_AFTER, t + n, NULL) > 0) {
		q->kind = QUANTITY_RANK;
		v->stop = t + n + reader_match(r, READ_RANK_AFTER, t + n, NULL);
		return true;
	}
	return false;
}

/* A span of days that says until when, not how much: "within 6 months". */
static bool
is_deadline(const struct reader *r, const struct value *v)
{
	const struct token *t = v->start;

	if (v->unit.kind != QUANTITY_TIME || v->unit.factor < DAY)
		return false;
	if (v->hyphen && v->unit.factor > DAY)
		return true;
	t -= reader_before(r, READ_APPROXIMATE, t, NULL);
	if (reader_before(r, READ_DEADLINE_BEFORE, t, NULL) > 0)
		return true;
	t -= reader_before(r, READ_BOUND, t, NULL);
	return reader_before(r, READ_DEADLINE_BEFORE, t, NULL) > 0 ||
	       reader_match(r, READ_DATE_AFTER, v->stop, NULL) > 0;
}

/* "un", "a", "one": an amount only of hours, of times, or with a bound. */
static bool
is_article(const struct value *v)
{
	if (!v->number.one)
		return false;
	if (v->unit.kind == QUANTITY_TIME)
		return v->unit.factor > HOUR || v->unit.factor < MINUTE;
	return v->unit.kind != QUANTITY_LENGTH;
}

/* "at least one", "contre une fois aujourd'hui". */
static bool
is_bounded(
    const struct reader *r, const struct value *v, const struct quantity *q)
{
	const struct token *t = v->start;

	t -= reader_before(r, READ_APPROXIMATE, t, NULL);
	return reader_before(r, READ_BOUND, t, NULL) > 0 ||
	       (q->role == QUANTITY_BASELINE &&
		   reader_match(r, READ_TIMES, v->unit_start, NULL) > 0);
}

static size_t
finish(const struct reader *r, const struct token *t, struct value *v,
    struct quantity *q)
{
	const struct token *start = v->start, *stop;
	bool frequency;

	if (q->kind == QUANTITY_PLAIN || q->kind == QUANTITY_COUNT ||
	    q->kind == QUANTITY_TIME || q->per_week == 0)
		read_period(r, v, q);
	frequency = q->kind == QUANTITY_FREQUENCY || q->per_week > 0;
	stop = read_slot(r, v->stop, q);
	read_bound(r, &start, &stop, q);
	if (!frequency && is_deadline(r, v))
		return 0;
	q->words.start = (uint32_t)(start - r->first);
	q->words.end = (uint32_t)(stop - r->first);
	role_set(r, t, q);
	if (!frequency && q->kind != QUANTITY_FRACTION && is_article(v) &&
	    !is_bounded(r, v, q))
		return 0;
	return (size_t)(stop - t);
}

/* The amount whose number starts at t; 0 if it is none. */
static size_t
read_amount(const struct reader *r, const struct token *t, struct quantity *q)
{
	struct value v;

	*q = (struct quantity){ 0 };
	if (!value_read(r, t, &v))
		return 0;
	q->low = q->high = v.amount;
	q->bound = v.bound;
	set_unit(r, q, &v);
	if (read_one_in(r, &v, q))
		return finish(r, t, &v, q);
	if (read_confidence(r, &v, q))
		return finish(r, t, &v, q);
	if ((!v.number.one && read_rank(r, &v, q)) || read_fraction(r, &v, q))
		return finish(r, t, &v, q);
	if (!v.number.one) {
		read_second(r, &v, q);
		if (q->high == q->low)
			q->low = q->high = v.amount;
		else
			q->low = v.amount;
	}
	return finish(r, t, &v, q);
}

/* Amounts that are words of their own: double, half of, daily, B2, $N. */
static size_t
read_alone(const struct reader *r, const struct token *t, struct quantity *q)
{
	const struct token *start = t, *stop;
	struct frequency f;
	int value;
	size_t n;

	*q = (struct quantity){ 0 };
	if ((n = frequency_read(r, t, &f)) > 0) {
		q->kind = QUANTITY_FREQUENCY;
		q->low = q->high = q->per_week = f.per_week;
		q->slot = f.slot;
		q->weekdays = f.weekdays;
	} else if ((n = reader_match(r, READ_MULTIPLE, t, &value)) > 0 &&
		   !(t + n < r->end && t[n].glue & TOKEN_HYPHEN)) {
		q->kind = QUANTITY_MULTIPLE;
		q->low = q->high = value / 100.0;
	} else if ((n = reader_match(r, READ_FRACTION, t, &value)) > 0 &&
		   reader_match(r, READ_DURATION, t, NULL) == 0) {
		q->kind = QUANTITY_FRACTION;
		q->low = q->high = value;
		q->whole = 100;
	} else if ((n = reader_match(r, READ_RANK_WORD, t, &value)) > 0) {
		q->kind = QUANTITY_RANK;
		q->low = q->high = value;
	} else if ((n = read_masked(r, t)) > 0) {
		q->kind = QUANTITY_MASKED;
	} else {
		return 0;
	}
	stop = read_slot(r, t + n, q);
	if (q->kind == QUANTITY_FREQUENCY)
		read_bound(r, &start, &stop, q);
	q->words.start = (uint32_t)(start - r->first);
	q->words.end = (uint32_t)(stop - r->first);
	role_set(r, t, q);
	return (size_t)(stop - t);
}

/* A level of the European framework, where a language or a level is spoken
 * of: "B2". */
static size_t
read_level(const struct reader *r, const struct token *t, struct quantity *q)
{
	if (t->kind != TOKEN_WORD || reader_length(t) != 1 ||
	    t->letters == TOKEN_LOWER || r->plain[t->start] > 'C' ||
	    !reader_number(r, t + 1) || !token_touches(t + 1) || t[1].id < 1 ||
	    t[1].id > 2 || reader_length(t + 1) != 1 ||
	    (reader_touches(r, t + 2) && t[2].kind == TOKEN_WORD) ||
	    (reader_touches(r, t)) ||
	    !reader_within(
		r, READ_GRADE_NEAR, t - LEVEL_REACH, t + LEVEL_REACH))
		return 0;
	*q = (struct quantity){ .kind = QUANTITY_GRADE };
	q->low = q->high = (r->plain[t->start] - 'A') * 2 + (double)t[1].id;
	q->words.start = (uint32_t)(t - r->first);
	q->words.end = q->words.start + 2;
	role_set(r, t, q);
	return 2;
}

/* "x3": the sign before its number. */
static size_t
read_times_before(
    const struct reader *r, const struct token *t, struct quantity *q)
{
	struct number number;
	size_t n = reader_match(r, READ_UNIT_MULTIPLE, t, NULL), len;

	if (n != 1 || reader_length(t) > 2 || reader_touches(r, t) ||
	    !reader_touches(r, t + 1) || !reader_number(r, t + 1) ||
	    (len = number_read(r, t + 1, false, &number)) == 0)
		return 0;
	*q = (struct quantity){ .kind = QUANTITY_MULTIPLE,
		.role = QUANTITY_CHANGE };
	q->low = q->high = number.value;
	q->words.start = (uint32_t)(t - r->first);
	q->words.end = q->words.start + 1 + (uint32_t)len;
	return 1 + len;
}

/* Whether what stands between a habit and its duration or days ties them:
 * link words, the part of the day; before a frequency a few words more, "30
 * min de marche 3 fois par semaine". */
static bool
are_one(const struct reader *r, const struct token *t, const struct token *stop,
    bool lasts, int *slot)
{
	int words = 0;
	size_t n;

	while (t < stop) {
		if ((n = reader_match(r, READ_SLOT_ALONE, t, slot)) == 0 &&
		    (n = reader_match(r, READ_DURATION_LINK, t, NULL)) == 0 &&
		    (reader_mark(r, t, ',') || reader_mark(r, t, '(')))
			n = 1;
		if (n == 0 &&
		    (!lasts || ++words > MERGE_REACH || t->kind != TOKEN_WORD ||
			reader_match(r, READ_RANGE_AND, t, NULL) > 0))
			return false;
		t += n > 0 ? n : 1;
	}
	return true;
}

/* Take a duration or further weekdays of the same habit into the frequency
 * before: "45 minutes, three times a week", "twice a week, on Monday and
 * Thursday". Returns whether b went into a. */
static bool
merge(const struct reader *r, struct quantity *a, const struct quantity *b)
{
	const struct token *t = r->first + a->words.end;
	const struct token *stop = r->first + b->words.start;
	bool lasts = a->kind == QUANTITY_TIME && a->low < DAY &&
		     b->kind == QUANTITY_FREQUENCY && b->hours == 0;
	bool lasting = b->kind == QUANTITY_TIME && b->low < DAY &&
		       a->kind == QUANTITY_FREQUENCY && a->hours == 0;
	bool named = a->kind == QUANTITY_FREQUENCY && !a->weekdays &&
		     b->kind == QUANTITY_FREQUENCY && b->weekdays;
	uint32_t start = a->words.start;
	int slot = 0;

	if (!lasts && !lasting && !named)
		return false;
	if (!are_one(r, t, stop, lasts, &slot))
		return false;
	if (slot && !b->slot)
		a->slot = (uint8_t)slot;
	if (named) {
		a->weekdays = b->weekdays;
		if (b->slot)
			a->slot = b->slot;
	} else if (lasting) {
		a->hours = b->low / HOUR;
	} else {
		double hours = a->low / HOUR;
		uint8_t before = a->slot;

		*a = *b;
		if (before)
			a->slot = before;
		a->hours = hours;
	}
	a->words.start = start;
	a->words.end = b->words.end;
	return true;
}

bool
quantity_aims(const struct quantity *q)
{
	if (q->role == QUANTITY_BASELINE || q->kind == QUANTITY_CONFIDENCE)
		return false;
	if (q->kind == QUANTITY_TIME && q->low >= DAY)
		return q->role != QUANTITY_VALUE || q->bound != BOUND_EXACT;
	return true;
}

size_t
quantity_read(const struct vocabulary *v, int language, const char *plain,
    const struct token *t, const struct token *end, struct quantity *out,
    size_t max)
{
	struct reader r = { v, language, plain, t, end };
	uint32_t floor = 0;
	size_t n = 0, len;

	while (t < end && n < max) {
		struct quantity q;
		bool known =
		    t->kind != TOKEN_WORD || t->id != 0 || t->stem || t->ending;

		if (!known) {
			t++;
			continue;
		}
		if ((len = reader_match(&r, READ_NOT_AMOUNT, t, NULL)) > 0) {
			t += len;
			continue;
		}
		if ((len = read_alone(&r, t, &q)) == 0 &&
		    (len = read_level(&r, t, &q)) == 0 &&
		    (len = read_times_before(&r, t, &q)) == 0) {
			struct number number;

			if (number_read(&r, t, false, &number) == 0 &&
			    reader_match(&r, READ_DURATION, t, NULL) == 0) {
				t++;
				continue;
			}
			if ((len = naming_read(&r, t)) > 0) {
				t += len;
				continue;
			}
			if ((len = read_amount(&r, t, &q)) == 0) {
				len = number_read(&r, t, false, &number);
				t += len > 0 ? len : 1;
				continue;
			}
		}
		t += len;
		if (q.words.start < floor)
			q.words.start = floor;
		floor = q.words.end;
		if (n == 0 || !merge(&r, &out[n - 1], &q))
			out[n++] = q;
	}
	role_pair(&r, out, n);
	return n;
}
