/* What the words around an amount make of it: a start, a target, a change. */

#include "quantity_part.h"

#include "quantity.h"
#include "reader.h"
#include "word/token.h"

#include <string.h>

/* How far a change verb, and the second end of a change, may stand away. */
enum { VERB_REACH = 12, PAIR_REACH = 8, AFTER_REACH = 3 };

/* How far a date may; the years that are taken for one. */
enum { DATE_REACH = 5, YEAR_FIRST = 1900, YEAR_LAST = 2199 };

static bool
has_verb(const struct reader *r, const struct token *t)
{
	const struct token *from =
	    t - r->first > VERB_REACH ? t - VERB_REACH : r->first;

	for (; from < t; from++)
		if (!(from->glue & TOKEN_HYPHEN) && /* "pull-up" is none */
		    reader_match(r, READ_CHANGE_VERB, from, NULL) > 0)
			return true;
	return false;
}

/* "+20 %", "-3 kg": a sign that touches the number and nothing before. */
static bool
has_sign(const struct reader *r, const struct token *t)
{
	return reader_touches(r, t) && t[-1].kind == TOKEN_MARK &&
	       (t[-1].id == '+' || t[-1].id == '-') &&
	       (!reader_touches(r, t - 1) || t[-2].kind == TOKEN_MARK);
}

/* "+ 20 %": the sign stands apart. */
static bool
has_plus(const struct reader *r, const struct token *t)
{
	return t > r->first && t[-1].kind == TOKEN_MARK && t[-1].id == '+' &&
	       (t - 1 == r->first || !token_touches(t - 1));
}

/* "5 km (today)", but not "5 kg (now too heavy)"; "5 runs this year" is what is
 * aimed at, and "5 runs (this year)", "(5 runs this year)" the level. */
static bool
comes_after(const struct reader *r, int class, const struct token *t)
{
	bool aside = false;
	int way = 0;
	size_t n;

	for (int i = 0; i < AFTER_REACH && t < r->end; i++, t++) {
		if (!(t->glue & TOKEN_HYPHEN) &&
		    (n = reader_match(r, class, t, &way)) > 0)
			return aside != (way == 2) ? reader_mark(r, t + n, ')')
						   : !aside;
		aside |= t->id == '(' && t->kind == TOKEN_MARK;
		if (t->kind != TOKEN_WORD && t->id != '(')
			return false;
	}
	return false;
}

/* "(12 read)": what is counted is how far it is. */
static bool
ends_in_level(
    const struct reader *r, const struct token *t, const struct token *stop)
{
	int way = 0;

	return stop - t > 1 && reader_mark(r, stop, ')') &&
	       reader_match(r, READ_BASELINE_AFTER, stop - 1, &way) == 1 &&
	       way == 2;
}

/* "Double the sales", "grow 3x", "3x more visitors", but no "3x coverage". */
static bool
is_multiple_change(const struct reader *r, const struct token *t,
    const struct token *stop, const struct quantity *q)
{
	return q->kind == QUANTITY_MULTIPLE &&
	       (t->kind == TOKEN_WORD || has_verb(r, t) ||
		   reader_before(r, READ_CHANGE_AFTER, stop, NULL) > 0 ||
		   comes_after(r, READ_CHANGE_AFTER, stop));
}

/* Whether what ends at t stands beside the number that it replaces: "3 days
 * instead of 8", "3 jours (contre 8 aujourd'hui)". */
static bool
is_compared(const struct reader *r, const struct token *t)
{
	struct number number;
	size_t n;

	if (reader_mark(r, t, ',') || reader_mark(r, t, '('))
		t++;
	n = reader_match(r, READ_BASELINE_BEFORE, t, NULL);
	return n > 0 && number_read(r, t + n, false, &number) > 0;
}

/* Whether a month or the number of a year stands at t. */
static bool
names_date(const struct reader *r, const struct token *t)
{
	return reader_match(r, READ_MONTH, t, NULL) > 0 ||
	       (reader_number(r, t) && t->id >= YEAR_FIRST &&
		   t->id <= YEAR_LAST);
}

bool
role_leads_to_date(const struct reader *r, const struct token *t)
{
	if (reader_match(r, READ_DATE_BEFORE, t, NULL) == 0 ||
	    reader_match(r, READ_RANGE_AND, t, NULL) > 0)
		return false;
	for (int i = 0; i < DATE_REACH && t < r->end; i++, t++)
		if (names_date(r, t))
			return true;
		else if (t->kind == TOKEN_MARK)
			return false;
	return false;
}

/* Whether a month or a year stands right behind it, "by the end of 2027", or
 * before the comma that it stands behind: "By May 2027, answer". */
static bool
is_dated(
    const struct reader *r, const struct token *start, const struct token *stop)
{
	for (int i = 1; i <= DATE_REACH && reader_word(r, stop + i - 1); i++)
		if (names_date(r, stop + i))
			return true;
	for (int i = 1; i <= 2 * DATE_REACH && start - i > r->first; i++)
		if (reader_mark(r, start - i, ','))
			return names_date(r, start - i - 1);
	return false;
}

/* Whether "of" stands at t, as « d'ici » does not. */
static bool
is_of(const struct reader *r, const struct token *t)
{
	size_t n = reader_match(r, READ_COUNT_OF, t, NULL);

	return n > 0 && n >= reader_match(r, READ_DATE_BEFORE, t, NULL);
}

bool
role_is_pace(
    const struct reader *r, const struct token *start, const struct token *stop)
{
	return is_compared(r, stop) ||
	       (reader_before(r, READ_BOUND, start, NULL) > 0 &&
		   reader_match(r, READ_DATE_AFTER, stop, NULL) == 0 &&
		   !is_of(r, stop) && is_dated(r, start, stop));
}

/* Whether a signed amount is a level: "flattens at +20 %". */
static bool
stays(const struct reader *r, const struct token *t)
{
	return has_sign(r, t) && t - 1 > r->first &&
	       reader_before(r, READ_LEVEL_BEFORE, t - 1, NULL) > 0;
}

void
role_set(const struct reader *r, const struct token *t, struct quantity *q)
{
	const struct token *start = r->first + q->words.start;
	const struct token *stop = r->first + q->words.end;
	bool relative = q->kind == QUANTITY_SHARE || q->kind == QUANTITY_POINTS;
	int way = 0;
	size_t n;

	if (start > t)
		start = t;
	if (has_sign(r, t) && start == t)
		q->words.start--;
	if (stays(r, t))
		q->role = QUANTITY_TARGET;
	else if (has_sign(r, t) || (relative && has_plus(r, t)) ||
		 is_multiple_change(r, t, stop, q))
		q->role = QUANTITY_CHANGE;
	else if (reader_before(r, READ_BASELINE_BEFORE, start, NULL) > 0)
		q->role = QUANTITY_BASELINE;
	else if (reader_before(r, READ_TARGET_BEFORE, start, NULL) > 0)
		q->role = QUANTITY_TARGET;
	else if (q->kind == QUANTITY_TIME &&
		 reader_before(r, READ_TIME_BEFORE, start, NULL) > 0)
		q->role = QUANTITY_TARGET;
	else if ((comes_after(r, READ_BASELINE_AFTER, stop) ||
		     ends_in_level(r, t, stop)) &&
		 !is_compared(r, stop))
		q->role = QUANTITY_BASELINE;
	else if (stop < r->end && !(stop->glue & TOKEN_HYPHEN) &&
		 (n = reader_match(r, READ_CHANGE_AFTER, stop, NULL)) > 0 &&
		 reader_match(r, READ_COUNT_OF, stop + n, NULL) == 0)
		q->role = QUANTITY_CHANGE;
	else if (reader_before(r, READ_CHANGE_TO, start, NULL) > 0 &&
		 has_verb(r, start))
		q->role = QUANTITY_TARGET;
	else if (reader_before(r, READ_CHANGE_BY, start, NULL) > 0 &&
		 has_verb(r, start))
		q->role = QUANTITY_CHANGE;
	else if (relative &&
		 reader_before(r, READ_CHANGE_VERB, start, &way) > 0 &&
		 way != 3)
		q->role = QUANTITY_CHANGE;
}

bool
role_is_change(const struct reader *r, const struct token *start,
    const struct token *second, bool counted)
{
	int weak = 1;

	if (reader_before(r, READ_CHANGE_TO, second, NULL) == 0 &&
	    reader_before(r, READ_CHANGE_ARROW, second, NULL) == 0)
		return false;
	reader_before(r, READ_CHANGE_FROM, start, &weak);
	return !counted || weak == 1 || has_verb(r, start);
}

static bool
same_kind(const struct quantity *a, const struct quantity *b)
{
	return a->kind == b->kind || a->kind == QUANTITY_PLAIN ||
	       b->kind == QUANTITY_PLAIN || a->kind == QUANTITY_COUNT ||
	       b->kind == QUANTITY_COUNT;
}

/* "from 11 minutes to 4": the second end has the unit of the first. */
static void
share_unit(const struct reader *r, const struct quantity *a, struct quantity *b)
{
	struct unit unit;

	if (b->kind != QUANTITY_PLAIN || a->kind == QUANTITY_PLAIN ||
	    a->kind == QUANTITY_FREQUENCY || span_empty(a->unit))
		return;
	unit_read(r, r->first + a->unit.start, &unit);
	if (unit.kind != a->kind)
		return;
	b->kind = a->kind;
	b->unit = a->unit;
	b->low *= unit.factor;
	b->high *= unit.factor;
	memcpy(b->currency, a->currency, sizeof b->currency);
}

/* "from 34 to 20 a quarter": both come round as often. */
static void
share_period(struct quantity *a, const struct quantity *b)
{
	if (b->kind != QUANTITY_FREQUENCY || b->round <= 0 || b->hours > 0 ||
	    (a->kind != QUANTITY_PLAIN && a->kind != QUANTITY_COUNT))
		return;
	a->kind = QUANTITY_FREQUENCY;
	a->round = b->round;
	a->low *= b->round;
	a->high *= b->round;
	a->per_week = a->low;
	if (span_empty(a->unit))
		a->unit = b->unit;
}

/* "3 days instead of 8": the second is the start of the first. */
static bool
replaces(
    const struct reader *r, const struct quantity *a, const struct quantity *b)
{
	const struct token *stop = r->first + a->words.end;
	const struct token *t = r->first + b->words.start;
	size_t n;

	if (b->role != QUANTITY_BASELINE || a->kind == QUANTITY_FREQUENCY ||
	    (a->role != QUANTITY_VALUE && a->role != QUANTITY_TARGET) ||
	    !same_kind(a, b))
		return false;
	n = reader_before(r, READ_BASELINE_BEFORE, t, NULL);
	if (reader_mark(r, stop, ',') || reader_mark(r, stop, '('))
		stop++;
	return n > 0 && stop == t - n;
}

/* "down to 21 days from 38": the second is the start of the first, told behind
 * it and as bare, or in the same unit. */
static bool
turns_back(
    const struct reader *r, const struct quantity *a, const struct quantity *b)
{
	const struct token *stop = r->first + a->words.end;
	const struct token *t = r->first + b->words.start;
	const struct token *end = r->first + b->words.end;
	size_t n = reader_before(r, READ_CHANGE_FROM, t, NULL);

	if (n == 0 || (b->kind != a->kind &&
			  (b->kind != QUANTITY_PLAIN ||
			      (end < r->end && end->kind != TOKEN_MARK))))
		return false;
	if (reader_mark(r, stop, ','))
		stop++;
	return stop == t - n && reader_before(r, READ_CHANGE_TO,
				    r->first + a->words.start, NULL) > 0;
}

void
role_pair(const struct reader *r, struct quantity *q, size_t n)
{
	for (size_t i = 0; i + 1 < n; i++) {
		const struct token *from = r->first + q[i].words.start;
		const struct token *stop = r->first + q[i].words.end;
		const struct token *to = r->first + q[i + 1].words.start;
		bool arrow, opens;

		if (turns_back(r, &q[i], &q[i + 1]) ||
		    replaces(r, &q[i], &q[i + 1])) {
			share_unit(r, &q[i], &q[i + 1]);
			q[i].role = QUANTITY_TARGET;
			q[i + 1].role = QUANTITY_BASELINE;
			i++;
			continue;
		}
		if (to - stop > PAIR_REACH ||
		    (!same_kind(&q[i], &q[i + 1]) &&
			(to - stop > 2 || !has_verb(r, from))))
			continue;
		arrow = reader_before(r, READ_CHANGE_ARROW, to, NULL) > 0;
		opens = reader_before(r, READ_CHANGE_FROM, from, NULL) > 0 &&
			reader_before(r, READ_CHANGE_TO, to, NULL) > 0;
		if (!arrow && !opens)
			continue;
		share_unit(r, &q[i], &q[i + 1]);
		share_period(&q[i], &q[i + 1]);
		q[i].role = QUANTITY_BASELINE;
		q[i + 1].role = QUANTITY_TARGET;
		i++;
	}
}
