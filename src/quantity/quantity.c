/* Tokens into amounts: values, units, bounds, changes and frequencies. */

#include "quantity.h"

#include "quantity_part.h"
#include "reader.h"
#include "word/token.h"

enum { DAY = 86400, HOUR = 3600 };

/* How many words may stand between a habit and how long it takes. */
enum { MERGE_REACH = 5 };

/* What is added to the parts that stand by themselves, in per cent, and to
 * those that do so between two levels alone. */
enum { PART_BARE = 1000, PART_BETWEEN = 2000 };

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
	return unit.kind == QUANTITY_SHARE || unit.kind == QUANTITY_MONEY ||
		       reader_before(r, READ_CURRENCY, t, NULL) > 0 ||
		       reader_before(r, READ_BOUND, t, NULL) > 0
		   ? 1
		   : 0;
}

/* "a double bed", "une double validation", "Double Moving Average": before a
 * bare noun, unless it opens as a verb does. */
static bool
is_adjective(const struct reader *r, const struct token *t, size_t n)
{
	const struct token *next = t + n;
	bool opens = reader_opens(r, t);
	int verb = 0;

	if (reader_match(r, READ_MULTIPLE_BARE, t, &verb) != n)
		return false;
	if (reader_mark(r, next, ')') || reader_mark(r, next, '_') ||
	    (t->letters != TOKEN_LOWER && !opens))
		return true;
	if (!reader_word(r, next) ||
	    reader_match(r, READ_COUNT_STOP, next, NULL) > 0)
		return false;
	return next->letters != TOKEN_LOWER ||
	       (reader_before(r, READ_MULTIPLE_VERB, t, NULL) == 0 &&
		   !(opens && verb == 2));
}

/* The part of a whole that words name, as *value per cent: "a third of"; and "a
 * third" by itself, where nothing follows that it might number, "a third
 * visit", as "half" does behind "from" or "to". 0: none. */
static size_t
read_part(const struct reader *r, const struct token *t, int *value)
{
	size_t n = reader_match(r, READ_FRACTION, t, value);
	bool bare = n > 0 && *value >= PART_BARE;
	bool between = n > 0 && *value >= PART_BETWEEN;

	if (n == 0 || reader_match(r, READ_DURATION, t, NULL) > 0)
		return 0;
	*value -= between ? PART_BETWEEN : bare ? PART_BARE : 0;
	if (between && reader_before(r, READ_CHANGE_TO, t, NULL) == 0 &&
	    reader_before(r, READ_CHANGE_FROM, t, NULL) == 0)
		return 0;
	t += n;
	return !bare || !reader_word(r, t) ||
		       reader_match(r, READ_COUNT_STOP, t, NULL) > 0 ||
		       reader_match(r, READ_CHANGE_BY, t, NULL) > 0 ||
		       reader_match(r, READ_BASELINE_AFTER, t, NULL) > 0
		   ? n
		   : 0;
}

/* Amounts that are words of their own: double, half of, daily, B2, $N. */
static size_t
read_alone(const struct reader *r, const struct token *t, struct quantity *q)
{
	const struct token *start = t, *stop;
	struct frequency f;
	int value;
	size_t n;

	if (!word_begins(t, r->alone) &&
	    !(t->kind == TOKEN_NUMBER && reader_touches(r, t + 1)))
		return 0; /* nor is it "2nd" */
	*q = (struct quantity){ 0 };
	if ((n = frequency_read(r, t, &f)) > 0) {
		q->kind = QUANTITY_FREQUENCY;
		q->low = q->high = q->per_week = f.per_week;
		q->slot = f.slot;
		q->weekdays = f.weekdays;
	} else if ((n = reader_match(r, READ_MULTIPLE, t, &value)) > 0 &&
		   value > 0 && !(t + n < r->end && t[n].glue & TOKEN_HYPHEN) &&
		   !is_adjective(r, t, n)) {
		q->kind = QUANTITY_MULTIPLE;
		q->low = q->high = value / 100.0;
	} else if ((n = read_part(r, t, &value)) > 0) {
		q->kind = QUANTITY_FRACTION;
		q->low = q->high = value;
		q->whole = 100;
	} else if ((n = reader_match(r, READ_RANK_WORD, t, &value)) > 0) {
		q->kind = QUANTITY_RANK;
		q->low = q->high = value;
	} else if ((n = reader_match(r, READ_FREQUENCY_TIMES, t, &value)) > 0 &&
		   value > 1) {
		q->kind = QUANTITY_COUNT;
		q->low = q->high = value;
	} else if ((n = read_masked(r, t)) > 0) {
		q->kind = QUANTITY_MASKED;
	} else {
		return 0;
	}
	stop = amount_slot(r, t + n, q);
	if (q->kind == QUANTITY_FREQUENCY)
		amount_bound(r, &start, &stop, q);
	q->words.start = (uint32_t)(start - r->first);
	q->words.end = (uint32_t)(stop - r->first);
	role_set(r, t, q);
	return (size_t)(stop - t);
}

/* "x3": the sign before its number. */
static size_t
read_times_before(
    const struct reader *r, const struct token *t, struct quantity *q)
{
	struct number number;
	size_t n = reader_match(r, READ_UNIT_MULTIPLE, t, NULL), len;

	if (n != 1 || reader_length(t) > 2 ||
	    (reader_touches(r, t) && t[-1].id != '(') ||
	    !reader_touches(r, t + 1) || !reader_number(r, t + 1) ||
	    (len = number_read(r, t + 1, false, &number)) == 0 ||
	    number.value <= 1 || reader_joints(r, t + len) > 0)
		return 0;
	*q = (struct quantity){ .kind = QUANTITY_MULTIPLE,
		.role = QUANTITY_CHANGE };
	q->low = q->high = number.value;
	q->words.start = (uint32_t)(t - r->first);
	q->words.end = q->words.start + 1 + (uint32_t)len;
	return 1 + len;
}

/* Whether what stands between a habit and its duration or days ties them:
 * link words, the part of the day; and a few words more, up to the frequency
 * of "30 min de marche 3 fois par semaine" or to the link of "daily walks of
 * 30 minutes". */
static bool
are_one(const struct reader *r, const struct token *t, const struct token *stop,
    int most, bool linked, int *slot)
{
	bool link = !linked || t == stop;
	int words = 0;
	size_t n;

	while (t < stop) {
		if ((n = reader_match(r, READ_SLOT_ALONE, t, slot)) > 0) {
			t += n;
			continue;
		}
		n = reader_match(r, READ_DURATION_LINK, t, NULL);
		link |= n > 0;
		if (n == 0 &&
		    (reader_mark(r, t, ',') || reader_mark(r, t, '('))) {
			n = 1;
			link = true;
		}
		if (n == 0 && (++words > most || t->kind != TOKEN_WORD ||
				  reader_match(r, READ_RANGE_AND, t, NULL)))
			return false;
		t += n > 0 ? n : 1;
	}
	return link;
}

/* Take a duration or further weekdays of the same habit into the frequency
 * before: "45 minutes, three times a week", "twice a week, on Monday and
 * Thursday", "twice a day, morning and evening". Returns whether b went into a.
 */
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
	bool again = a->kind == QUANTITY_FREQUENCY && a->kind == b->kind &&
		     a->per_week == b->per_week && b->hours == 0 && !b->slot &&
		     !b->weekdays;
	uint32_t start = a->words.start;
	int slot = 0, most;

	if (!lasts && !lasting && !named && !again)
		return false;
	most = lasts ? MERGE_REACH : lasting && b->bound != BOUND_MOST ? 2 : 0;
	if (!are_one(r, t, stop, most, lasting && t < stop, &slot))
		return false;
	if (slot && !b->slot)
		a->slot = (uint8_t)slot;
	if (named) {
		a->weekdays = b->weekdays;
		if (b->slot)
			a->slot = b->slot;
	} else if (lasting) {
		a->hours = b->low / HOUR;
	} else if (lasts) {
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

/* The amount at t into q; returns how many tokens to go on by, at least one.
 * q->words stays empty if there is none. */
static size_t
read_at(const struct reader *r, const struct token *t, struct quantity *q)
{
	struct number number;
	bool bare;
	size_t n;

	*q = (struct quantity){ 0 };
	/* of no list, and nothing touches it as in "2nd": no amount alone */
	bare = token_starts(t)->classes == 0 && !reader_touches(r, t + 1);
	if (!bare && ((n = reader_match(r, READ_NOT_AMOUNT, t, NULL)) > 0 ||
			 (n = read_alone(r, t, q)) > 0 ||
			 (n = ratio_level(r, t, q)) > 0 ||
			 (n = read_times_before(r, t, q)) > 0))
		return n;
	*q = (struct quantity){ 0 };
	if (number_read(r, t, false, &number) == 0 &&
	    reader_match(r, READ_DURATION, t, NULL) == 0)
		return 1;
	if ((n = naming_read(r, t, &number)) > 0 ||
	    (n = amount_read(r, t, q)) > 0)
		return n;
	*q = (struct quantity){ 0 };
	return number.n > 0 ? number.n : 1;
}

size_t
quantity_read(const struct vocabulary *v, int language, const char *plain,
    const struct token *t, const struct token *end, struct quantity *out,
    size_t max)
{
	struct reader r;
	uint32_t floor = 0;
	size_t n = 0;

	reader_open(&r, v, language, plain, t, end);
	while (t < end && !reader_starts(&r, t))
		t++;
	if (t < end)
		reader_see(&r);
	while (t < end && n < max) {
		struct quantity q;

		if (!reader_starts(&r, t)) {
			t++;
			continue;
		}
		t += read_at(&r, t, &q);
		if (q.words.end == 0)
			continue;
		if (q.words.start < floor)
			q.words.start = floor;
		floor = q.words.end;
		if (n == 0 || !merge(&r, &out[n - 1], &q))
			out[n++] = q;
	}
	role_pair(&r, out, n);
	return n;
}
