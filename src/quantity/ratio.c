/* Numbers that say a part, a degree or a place: 7 of 17, 15/20, B2, top 10. */

#include "quantity_part.h"

#include "quantity.h"
#include "reader.h"
#include "word/token.h"

enum { DAY = 86400, ROUND = 10 };

/* How far the word may stand that makes B2 a level, in tokens. */
enum { LEVEL_REACH = 30 };

/* The letter and the lowest level of the Japanese-Language Proficiency Test. */
enum { JAPANESE = 'N', LOWEST = 5 };

/* What a mark is given out of: 15/20, 8/10, 4 out of 5. */
static bool
is_scale(const struct value *whole)
{
	double n = whole->number.value;

	return whole->unit.kind != QUANTITY_COUNT &&
	       (n == 5 || n == 10 || n == 20 || n == 100);
}

/* What people say "one in so many" of. */
static bool
is_round(double n)
{
	return (n >= 2 && n <= ROUND) || n == 12 || n == 20 || n == 50 ||
	       n == 100 || n == 1000;
}

/* "2/3 of", "3/3 releases", but no date and no name: "5/25 Rule". */
static bool
is_part(const struct value *v, const struct value *whole)
{
	if (!v->number.whole)
		return false;
	return whole->unit.kind == QUANTITY_PLAIN
		   ? whole->number.value <= 5
		   : whole->unit_start->letters != TOKEN_CAPITAL;
}

/* "one in ten", "3 in 4 pupils", "one visitor in ten"; but not "by 3 in 4
 * towns", nor "3 stages in 5 days". */
static bool
read_in(const struct reader *r, struct value *v, struct quantity *q)
{
	size_t n = reader_match(r, READ_FRACTION_IN, v->stop, NULL);
	bool plain = v->unit.kind == QUANTITY_PLAIN;
	struct value whole;

	if (n == 0 || !value_read(r, v->stop + n, &whole) ||
	    (!plain && (!v->number.one || v->unit.kind != QUANTITY_COUNT)) ||
	    v->number.value >= whole.number.value || v->number.value >= ROUND ||
	    !is_round(whole.number.value) ||
	    (whole.unit.kind != QUANTITY_PLAIN &&
		(!plain || whole.unit.kind != QUANTITY_COUNT)) ||
	    reader_before(r, READ_CHANGE_BY, v->start, NULL) > 0)
		return false;
	q->kind = QUANTITY_FRACTION;
	q->whole = whole.number.value;
	v->stop = whole.stop;
	return true;
}

/* "7 out of 17", "8 clients sur 10", "15/20". */
static bool
read_fraction(const struct reader *r, struct value *v, struct quantity *q)
{
	const struct token *t = v->stop;
	int weak = 0;
	size_t n = reader_match(r, READ_FRACTION_LINK, t, &weak);
	bool slash =
	    n == 0 && reader_mark(r, t, '/') && v->unit.kind == QUANTITY_PLAIN;
	bool plain =
	    v->unit.kind == QUANTITY_PLAIN || v->unit.kind == QUANTITY_GRADE;
	bool one = v->number.one && (slash || weak == 1);
	struct value whole;
	uint8_t kind;

	if (slash)
		n = 1;
	if (n == 0 || !value_read(r, t + n, &whole) || whole.number.one ||
	    whole.number.value < v->number.value ||
	    (!plain && v->unit.kind != QUANTITY_COUNT) ||
	    (whole.unit.kind != QUANTITY_PLAIN &&
		whole.unit.kind != QUANTITY_GRADE &&
		(whole.unit.kind != QUANTITY_COUNT || one)))
		return false;
	if (one && (v->unit.kind != QUANTITY_COUNT ||
		       reader_match(r, READ_COUNT_OF, t, NULL) > 0))
		return false;
	kind = plain && is_scale(&whole) && !v->number.one ? QUANTITY_GRADE
							   : QUANTITY_FRACTION;
	if (slash && kind == QUANTITY_FRACTION && !is_part(v, &whole))
		return false;
	q->kind = kind;
	q->whole = whole.number.value;
	v->stop = whole.stop;
	return true;
}

bool
ratio_is_confidence(
    const struct reader *r, const struct token *start, const struct token *stop)
{
	int value = 0;

	/* "make sure that 9 in 10" is no odds */
	for (int i = 0; i < 3 && start > r->first; i++, start--)
		if (reader_before(r, READ_CONFIDENCE, start, &value) > 0)
			return value > 0;
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
	if (!ratio_is_confidence(r, v->start, t) || whole.number.value <= 0)
		return false;
	q->kind = QUANTITY_CONFIDENCE;
	q->low = q->high = v->number.value / whole.number.value * 100;
	v->stop = t;
	return true;
}

/* How many a part is taken of: "/ 2", "sur deux", "in two" but not "in two
 * weeks"; the tokens it takes, or 0. */
static size_t
read_whole(const struct reader *r, const struct token *t, struct number *whole)
{
	size_t n = reader_match(r, READ_FRACTION_LINK, t, NULL), len;
	struct value value;

	if (n == 0 && reader_mark(r, t, '/'))
		n = 1;
	if (n > 0 && value_read(r, t + n, &value) &&
	    value.unit.kind == QUANTITY_TIME && value.unit.factor < DAY)
		return 0; /* "3 evenings of 90 minutes" */
	if (n > 0)
		return (len = number_read(r, t + n, false, whole)) ? n + len
								   : 0;
	n = reader_match(r, READ_FRACTION_IN, t, NULL);
	if (n == 0 || !value_read(r, t + n, &value) ||
	    value.unit.kind != QUANTITY_PLAIN)
		return 0;
	*whole = value.number;
	return (size_t)(value.stop - t);
}

/* "1 week-end / 2", "un jour sur deux", "one evening in three". */
static bool
read_one_in(const struct reader *r, struct value *v, struct quantity *q)
{
	struct number whole;
	int slot = SLOT_ANY, seconds = DAY, day = 0;
	size_t n = read_whole(r, v->stop, &whole);
	double round;

	if (n == 0 ||
	    (reader_match(r, READ_SLOT, v->unit_start, &slot) == 0 &&
		reader_match(r, READ_UNIT_TIME, v->unit_start, &seconds) == 0 &&
		reader_match(r, READ_WEEKDAY, v->unit_start, &day) == 0) ||
	    seconds < DAY || whole.value < v->number.value || whole.value < 1)
		return false;
	round = slot == SLOT_WEEKEND || day ? 1 : 7.0 * DAY / seconds;
	if (day)
		q->weekdays = (uint8_t)(1u << (unsigned)(day - 1) % 7);
	q->kind = QUANTITY_FREQUENCY;
	q->low = q->high = q->per_week = round * v->number.value / whole.value;
	q->slot = (uint8_t)slot;
	v->stop += n;
	return true;
}

static bool
read_rank(const struct reader *r, struct value *v, struct quantity *q)
{
	const struct token *t = v->stop;
	size_t n;

	if (v->start > r->first && reader_mark(r, v->start - 1, '#') &&
	    reader_before(r, READ_RANK_BEFORE, v->start - 1, NULL) > 0)
		v->start--;
	/* « dans les neuf mois » is a time */
	if ((v->unit.kind != QUANTITY_TIME || v->unit.factor <= DAY) &&
	    (n = reader_before(r, READ_RANK_BEFORE, v->start, NULL)) > 0) {
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

bool
ratio_read(const struct reader *r, struct value *v, struct quantity *q)
{
	if (read_one_in(r, v, q) || read_confidence(r, v, q))
		return true;
	return (!v->number.one && read_rank(r, v, q)) ||
	       read_fraction(r, v, q) || read_in(r, v, q);
}

/* How high a level of language is, "B2" of the European framework or "N5" of
 * the Japanese test; 0: it is none. */
static double
height(char letter, uint64_t n)
{
	if (letter == JAPANESE)
		return n >= 1 && n <= LOWEST ? (double)(LOWEST + 1 - n) : 0;
	return letter >= 'A' && letter <= 'C' && (n == 1 || n == 2)
		   ? (letter - 'A') * 2 + (double)n
		   : 0;
}

/* Such a level, where a language or a level is spoken of. */
size_t
ratio_level(const struct reader *r, const struct token *t, struct quantity *q)
{
	double level;

	if (t->kind != TOKEN_WORD || reader_length(t) != 1 ||
	    t->letters == TOKEN_LOWER || !reader_number(r, t + 1) ||
	    !token_touches(t + 1) || reader_length(t + 1) != 1 ||
	    (level = height(r->plain[t->start], t[1].id)) == 0 ||
	    (reader_touches(r, t + 2) && t[2].kind == TOKEN_WORD) ||
	    (reader_touches(r, t)) ||
	    !reader_within(
		r, READ_GRADE_NEAR, t - LEVEL_REACH, t + LEVEL_REACH) ||
	    (reader_before(r, READ_NAME_BEFORE, t, NULL) > 0 &&
		!reader_within(r, READ_GRADE_NEAR, t - 1, t)))
		return 0; /* "room B1" */
	*q = (struct quantity){ .kind = QUANTITY_GRADE };
	q->low = q->high = level;
	q->words.start = (uint32_t)(t - r->first);
	q->words.end = q->words.start + 2;
	role_set(r, t, q);
	return 2;
}
