/* Tokens into a value: a number with its unit, in the unit's base. */

#include "quantity_part.h"

#include "quantity.h"
#include "reader.h"
#include "word/token.h"

/* The parts behind the first of a duration: "3 h 36", "1 h 30 min", "2 hours
 * 30", "4'20". */
static const struct token *
read_time_tail(const struct reader *r, struct value *v)
{
	size_t link = reader_match(r, READ_NUMBER_AND, v->stop, NULL), n;
	const struct token *t = v->stop + link;
	double factor = v->unit.factor / 60;
	struct unit next;
	int seconds = 0;

	if (v->unit.kind != QUANTITY_TIME || factor > 60 || factor < 1 ||
	    !reader_number(r, t) || reader_length(t) > 2 || t->id >= 60 ||
	    reader_joints(r, t) > 0)
		return v->stop;
	n = reader_match(r, READ_UNIT_TIME, t + 1, &seconds);
	if (n > 0 ? seconds != factor
		  : link > 0 ||
			(!reader_touches(r, t) && !moment_paces(r, t + 1) &&
			    (factor < 60 || reader_length(t) < 2 ||
				unit_read(r, t + 1, &next) > 0)))
		return v->stop;
	v->amount += t->id * factor;
	return t + 1 + n;
}

/* "4'20", "45'": minutes and seconds; ' and " are marks of no language. */
static bool
read_prime(const struct reader *r, struct value *v)
{
	const struct token *t = v->stop;

	if (!reader_mark(r, t, '\'') || !reader_touches(r, t) ||
	    !v->number.whole)
		return false;
	v->unit = (struct unit){ .kind = QUANTITY_TIME, .factor = 60 };
	v->amount = v->number.value * 60;
	v->stop = t + 1;
	if (reader_number(r, t + 1) && token_touches(t + 1) &&
	    reader_length(t + 1) == 2 && t[1].id < 60) {
		v->amount += t[1].id;
		v->stop = t + 2;
		if (reader_mark(r, v->stop, '"'))
			v->stop++;
	}
	return true;
}

/* "24:30", "3:25:40" where a time is aimed at; minutes and seconds unless
 * there are three parts or a unit says what the first are, "1:45 h". */
static bool
read_colons(const struct reader *r, struct value *v)
{
	const struct token *t = v->stop;
	int parts = 1, seconds = 0;
	size_t n;

	if (!v->number.whole || reader_length(v->start) > 2)
		return false;
	while (parts < 3 && reader_mark(r, t, ':') && reader_touches(r, t) &&
	       reader_number(r, t + 1) && token_touches(t + 1) &&
	       reader_length(t + 1) == 2 && t[1].id < 60) {
		v->amount = v->amount * 60 + t[1].id;
		t += 2;
		parts++;
	}
	if (parts == 1)
		return false;
	v->unit = (struct unit){ .kind = QUANTITY_TIME, .factor = 1 };
	n = reader_match(r, READ_UNIT_TIME, t, &seconds);
	if (n > 0 && parts == 2 && seconds >= 60 && seconds <= 3600) {
		v->amount *= seconds / 60.0;
		t += n;
	}
	v->stop = t;
	return true;
}

/* ".5 %": nothing stands before the point. */
static bool
is_bare_decimal(const struct reader *r, const struct token *t)
{
	return t->kind == TOKEN_NUMBER && reader_touches(r, t) &&
	       reader_mark(r, t - 1, '.') && !reader_touches(r, t - 1);
}

bool
value_read(const struct reader *r, const struct token *t, struct value *v)
{
	struct unit money;
	int seconds;
	size_t prefix = reader_before(r, READ_CURRENCY, t, NULL), n;

	if (prefix == 0 && (n = unit_currency(r, t, &money)) > 0) {
		prefix = n;
		t += n;
	}
	*v = (struct value){ 0 };
	if ((n = reader_match(r, READ_DURATION, t, &seconds)) > 0) {
		v->unit = (struct unit){ .kind = QUANTITY_TIME, .factor = 1 };
		v->amount = v->number.value = seconds;
		v->start = v->unit_start = t;
		v->stop = t + n;
		return true;
	}
	if ((n = number_read(r, t, prefix > 0, &v->number)) == 0)
		return false;
	v->start = t - prefix;
	v->stop = v->unit_start = t + n;
	v->amount = v->number.value;
	if (prefix == 0 && is_bare_decimal(r, t)) {
		for (uint32_t i = 0; i < reader_length(t); i++)
			v->amount /= 10;
		v->number.value = v->amount;
	}
	if (prefix > 0) {
		unit_currency(r, v->start, &v->unit);
		v->unit_start = v->start;
		return true;
	}
	v->unit = (struct unit){ .kind = QUANTITY_PLAIN, .factor = 1 };
	if (read_prime(r, v) || read_colons(r, v))
		return true;
	if (v->number.collective)
		v->stop += reader_match(r, READ_COUNT_OF, v->stop, NULL);
	if (reader_touches(r, v->stop) && reader_mark(r, v->stop, '+')) {
		v->bound = BOUND_LEAST;
		v->stop++;
	}
	v->unit_start = v->stop;
	v->hyphen = reader_mark(r, v->stop, '-');
	v->stop += unit_read(r, v->stop, &v->unit);
	v->amount *= v->unit.factor;
	v->stop = read_time_tail(r, v);
	if (v->unit.kind == QUANTITY_TIME &&
	    (n = reader_match(r, READ_NUMBER_HALF, v->stop, NULL)) > 0) {
		v->amount += v->unit.factor / 2;
		v->stop += n;
	}
	return true;
}
