/* Tokens that begin with a number into an amount: unit, range, bound, period.
 */

#include "quantity_part.h"

#include "quantity.h"
#include "reader.h"
#include "word/token.h"

#include <string.h>

enum { DAY = 86400, HOUR = 3600, MINUTE = 60 };

/* How many words may stand between what is counted and "a week". */
enum { PERIOD_REACH = 8, MONEY_REACH = 2, TIME_REACH = 3 };

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

/* Give the first of two numbers the unit of the second, and its "million". */
static void
adopt_unit(const struct reader *r, struct value *v, struct quantity *q,
    const struct value *second)
{
	const struct token *stop = v->stop;

	v->unit = second->unit;
	v->amount *= second->unit.factor;
	v->unit_start = second->unit_start;
	v->stop = second->stop;
	set_unit(r, q, v);
	v->stop = stop;
}

/* "5-10 k€", "2 to 3 million": the scale is that of both. */
static void
share_scale(struct value *v, const struct value *second)
{
	if (v->number.scale == 1 && v->number.whole &&
	    second->number.scale > 1 && v->number.value < 1000 &&
	    v->number.value <= second->number.value / second->number.scale)
		v->amount *= second->number.scale;
}

/* Whether the unit of the first of two numbers can be that of both. */
static bool
can_share(struct value *v, struct value *second)
{
	if (v->unit.kind == QUANTITY_MONEY &&
	    second->unit.kind == QUANTITY_PLAIN && v->unit_start == v->start) {
		second->unit = v->unit;
		return true;
	}
	return v->unit.kind == QUANTITY_PLAIN ||
	       v->unit.kind == second->unit.kind;
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
	    !can_share(v, &second))
		return;
	share_scale(v, &second);
	if (v->unit.kind == QUANTITY_PLAIN &&
	    second.unit.kind != QUANTITY_PLAIN)
		adopt_unit(r, v, q, &second);
	if ((from && role_is_change(r, v->start, t + n,
			 v->unit.kind == QUANTITY_COUNT ||
			     v->unit.kind == QUANTITY_TIME)) ||
	    arrow > 0 || second.amount < v->amount)
		return;
	q->high = second.amount;
	v->stop = second.stop;
}

const struct token *
amount_slot(const struct reader *r, const struct token *t, struct quantity *q)
{
	int slot;
	size_t n = 0;

	if (q->kind == QUANTITY_FREQUENCY && !q->slot)
		n = reader_match(r, READ_SLOT_ALONE, t, &slot);
	if (n > 0)
		q->slot = (uint8_t)slot;
	return t + n;
}

/* Whether a sign leads to another amount: "5 + 4", "$40 + $25", "5+4". */
static bool
adds(const struct reader *r, const struct token *t)
{
	return t->kind == TOKEN_MARK &&
	       (reader_number(r, t + 1) ||
		   reader_match(r, READ_CURRENCY, t + 1, NULL) > 0);
}

void
amount_bound(const struct reader *r, const struct token **start,
    const struct token **stop, struct quantity *q)
{
	const struct token *t =
	    *start - reader_before(r, READ_APPROXIMATE, *start, NULL);
	int bound;
	size_t n = reader_bound(r, t, &bound);

	if (n > 0 &&
	    (t[-(int)n].kind != TOKEN_MARK || !reader_touches(r, t - n) ||
		t[-(int)n - 1].kind != TOKEN_MARK)) {
		*start = t - n;
		q->bound = (uint8_t)bound;
	} else if ((n = reader_match(r, READ_BOUND_AFTER, *stop, &bound)) > 0 &&
		   !adds(r, *stop)) {
		*start = t;
		*stop += n;
		q->bound = (uint8_t)bound;
	}
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

	q->per_week = q->round = f.per_week;
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

/* How long each takes: "3 séances de 45 minutes", "three 30-minute walks",
 * "3 x 20 minutes"; moves behind it. Other measures are passed over: "2 sorties
 * de 10 km". */
static double
read_lasting(const struct reader *r, struct value *v, const struct token **t)
{
	bool times = v->unit.kind == QUANTITY_MULTIPLE;
	struct value each;
	struct unit noun;
	size_t n = reader_match(r, READ_DURATION_LINK, *t, NULL), len = 0;

	if (v->unit.kind == QUANTITY_PLAIN || times)
		n = 0;
	else if (v->unit.kind != QUANTITY_COUNT || n == 0)
		return 0;
	if (!value_read(r, *t + n, &each) || each.unit.kind == QUANTITY_PLAIN ||
	    each.unit.kind == QUANTITY_COUNT ||
	    each.unit.kind == QUANTITY_MONEY ||
	    (times && each.unit.kind != QUANTITY_TIME) ||
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

/* A span of days that says until when, not how much: "within 6 months". */
static bool
is_deadline(const struct reader *r, const struct value *v)
{
	const struct token *t = v->start;
	size_t n;

	if (v->unit.kind != QUANTITY_TIME || v->unit.factor < DAY ||
	    role_is_pace(r, v->start, v->stop))
		return false;
	if (v->hyphen && v->unit.factor > DAY)
		return true;
	t -= reader_before(r, READ_APPROXIMATE, t, NULL);
	n = reader_before(r, READ_DEADLINE_BEFORE, t, NULL);
	if (n > 0 && reader_before(r, READ_BOUND, t, NULL) > n)
		return false; /* "for over 150 days" */
	if (n > 0)
		return true;
	t -= reader_before(r, READ_BOUND, t, NULL);
	return reader_before(r, READ_DEADLINE_BEFORE, t, NULL) > 0 ||
	       reader_match(r, READ_DATE_AFTER, v->stop, NULL) > 0;
}

/* Whether words between an amount and "a week" tell what there is so much of,
 * t the i-th: "4 posts about birds a week", "200 € aside", "2 hours of yoga",
 * but not "within 2 days of arrival". */
static bool
tells_what(
    const struct reader *r, const struct value *v, const struct token *t, int i)
{
	switch (v->unit.kind) {
	case QUANTITY_COUNT:
		return true;
	case QUANTITY_MONEY:
		return i < MONEY_REACH &&
		       reader_match(r, READ_PER, t, NULL) == 0;
	case QUANTITY_TIME:
		return v->unit.factor <= DAY && i <= TIME_REACH &&
		       (i > 0 || reader_match(r, READ_COUNT_OF, t, NULL) > 0) &&
		       reader_match(r, READ_PER, t, NULL) == 0 &&
		       reader_match(r, READ_SLOT_ALONE, t, NULL) == 0 &&
		       !is_deadline(r, v);
	default:
		return false;
	}
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
	for (int i = 0; i < PERIOD_REACH; i++, t++) {
		if ((n = frequency_period(r, t, &f)) > 0) {
			v->stop = t + n;
			set_period(q, v, f);
			if (hours > 0)
				q->hours = hours;
			return;
		}
		if (!tells_what(r, v, t, i) || !reader_word(r, t) ||
		    reader_match(r, READ_DEADLINE_BEFORE, t, NULL) > 0 ||
		    reader_match(r, READ_RANGE_AND, t, NULL) > 0 ||
		    reader_match(r, READ_CHANGE_TO, t, NULL) > 0 ||
		    reader_match(r, READ_NUMBER_WORD, t, NULL) > 0)
			return;
	}
}

/* "Meet one neighbour": of things that a verb acts on, the word counts. */
static bool
counts_one(const struct reader *r, const struct value *v)
{
	int value;

	return v->unit.kind == QUANTITY_COUNT &&
	       reader_match(r, READ_NUMBER_ONE, v->start, &value) > 0 &&
	       value == 2 && reader_before(r, READ_VERB, v->start, NULL) > 0;
}

/* "un", "a", "one": an amount only of hours, of times, or with a bound. */
static bool
is_article(const struct reader *r, const struct value *v)
{
	if (!v->number.one || counts_one(r, v))
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
	return reader_bound(r, t, NULL) > 0 ||
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
	if (q->kind == QUANTITY_SHARE &&
	    ratio_is_confidence(r, v->start, v->stop))
		q->kind = QUANTITY_CONFIDENCE;
	stop = amount_slot(r, v->stop, q);
	amount_bound(r, &start, &stop, q);
	if (!frequency && is_deadline(r, v)) {
		*q = (struct quantity){ 0 };
		return (size_t)(v->stop - t);
	}
	q->words.start = (uint32_t)(start - r->first);
	q->words.end = (uint32_t)(stop - r->first);
	role_set(r, t, q);
	if (!frequency && q->kind != QUANTITY_FRACTION && is_article(r, v) &&
	    (q->kind == QUANTITY_PLAIN || !is_bounded(r, v, q)))
		return 0;
	return (size_t)(stop - t);
}

/* "multiply by 3", "divide by 4". */
static bool
read_multiple(const struct reader *r, const struct value *v, struct quantity *q)
{
	int how;

	if (v->amount <= 0 ||
	    reader_before(r, READ_MULTIPLE_BY, v->start, &how) == 0 ||
	    (v->unit.kind != QUANTITY_PLAIN && v->unit.kind != QUANTITY_COUNT))
		return false;
	q->kind = QUANTITY_MULTIPLE;
	q->low = q->high = how == 2 ? 1 / v->number.value : v->number.value;
	return true;
}

size_t
amount_read(const struct reader *r, const struct token *t, struct quantity *q)
{
	struct value v;

	*q = (struct quantity){ 0 };
	if (!value_read(r, t, &v))
		return 0;
	q->low = q->high = v.amount;
	q->bound = v.bound;
	set_unit(r, q, &v);
	if (ratio_read(r, &v, q) || read_multiple(r, &v, q))
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
