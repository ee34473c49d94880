/* Tokens behind a number into its unit: what it measures and how much. */

#include "quantity_part.h"

#include "quantity.h"
#include "reader.h"
#include "word/token.h"

#include <string.h>

enum { NOUN_WORDS = 4 };

/* The classes of measures, first match wins; base is how many of the list's
 * own values make one of the kind's base unit, 0: the value says nothing. */
static const struct measure {
	uint8_t class, kind;
	double base;
} measures[] = {
	{ READ_UNIT_POINTS, QUANTITY_POINTS, 0 },
	{ READ_UNIT_PERCENT, QUANTITY_SHARE, 0 },
	{ READ_UNIT_MULTIPLE, QUANTITY_MULTIPLE, 0 },
	{ READ_UNIT_GRADE, QUANTITY_GRADE, 0 },
	{ READ_UNIT_OTHER, QUANTITY_OTHER, 0 },
	{ READ_UNIT_TIME, QUANTITY_TIME, 1 },
	{ READ_UNIT_INSTANT, QUANTITY_TIME, 1e9 },
	{ READ_UNIT_LENGTH, QUANTITY_LENGTH, 1e3 },
	{ READ_UNIT_MASS, QUANTITY_MASS, 1e3 },
};

static const struct {
	int number;
	char name[4];
} currencies[] = {
	{ 36, "AUD" },
	{ 124, "CAD" },
	{ 156, "CNY" },
	{ 356, "INR" },
	{ 392, "JPY" },
	{ 410, "KRW" },
	{ 504, "MAD" },
	{ 566, "NGN" },
	{ 710, "ZAR" },
	{ 752, "SEK" },
	{ 756, "CHF" },
	{ 788, "TND" },
	{ 826, "GBP" },
	{ 840, "USD" },
	{ 952, "XOF" },
	{ 978, "EUR" },
	{ 986, "BRL" },
};

size_t
unit_currency(const struct reader *r, const struct token *t, struct unit *out)
{
	int number;
	size_t n = reader_match(r, READ_CURRENCY, t, &number);

	if (n == 0)
		return 0;
	*out = (struct unit){ .factor = 1, .kind = QUANTITY_MONEY };
	for (size_t i = 0; i < sizeof currencies / sizeof *currencies; i++)
		if (currencies[i].number == number)
			memcpy(out->currency, currencies[i].name, 4);
	return n;
}

/* Square and cube metres, and speeds, are no lengths. */
static size_t
read_power(const struct reader *r, const struct token *t, struct unit *unit)
{
	int seconds;
	size_t n;

	if (unit->kind != QUANTITY_LENGTH)
		return 0;
	if (reader_touches(r, t) &&
	    (reader_mark(r, t, 0xb2) || reader_mark(r, t, 0xb3) ||
		(reader_number(r, t) && (t->id == 2 || t->id == 3)))) {
		*unit = (struct unit){ .factor = 1, .kind = QUANTITY_OTHER };
		return 1;
	}
	if (reader_mark(r, t, '/') &&
	    (n = reader_match(r, READ_UNIT_TIME, t + 1, &seconds)) > 0 &&
	    seconds <= 3600) {
		*unit = (struct unit){ .factor = 1, .kind = QUANTITY_OTHER };
		return n + 1;
	}
	return 0;
}

static size_t
read_measure(const struct reader *r, const struct token *t, struct unit *out)
{
	size_t best = 0;

	if (t == r->end || !word_begins(t, r->units))
		return 0;
	for (size_t i = 0; i < sizeof measures / sizeof *measures; i++) {
		const struct measure *m = &measures[i];
		int value;
		size_t n = reader_match(r, m->class, t, &value);

		if (n <= best ||
		    (t + n < r->end && (t[n].glue & TOKEN_APOSTROPHE)))
			continue;
		if (n == 1 && reader_length(t) == 1 && m->base > 0 &&
		    t->letters == TOKEN_CAPITAL)
			continue;
		best = n;
		*out = (struct unit){ .kind = m->kind,
			.factor = m->base > 0 ? value / m->base : 1 };
	}
	return best;
}

/* Whether no noun goes on with this word. */
static bool
ends_noun(const struct reader *r, const struct token *t, bool first)
{
	static const int enders[] = { READ_COUNT_STOP, READ_NUMBER_WORD,
		READ_FREQUENCY, READ_PER, READ_EVERY, READ_BOUND_AFTER };
	size_t n = first ? 2 : sizeof enders / sizeof *enders;

	for (size_t i = 0; i < n; i++)
		if (reader_match(r, enders[i], t, NULL) > 0)
			return true;
	return false;
}

/* The noun that is counted: up to a few words. */
static size_t
read_noun(const struct reader *r, const struct token *t)
{
	size_t n = 0, open = 0;

	if (reader_mark(r, t, '"') || reader_mark(r, t, '\'') ||
	    reader_mark(r, t, 0xab))
		open = 1;
	t += open;
	while (n < NOUN_WORDS && reader_word(r, t + n) &&
	       !ends_noun(r, t + n, n == 0))
		n++;
	return n > 0 ? open + n : 0;
}

size_t
unit_read(const struct reader *r, const struct token *t, struct unit *out)
{
	int slot;
	size_t n;

	*out = (struct unit){ .factor = 1, .kind = QUANTITY_PLAIN };
	if (t < r->end && t->kind == TOKEN_MARK && t->id == '-' &&
	    token_touches(t) && reader_word(r, t + 1) && token_touches(t + 1))
		return (n = unit_read(r, t + 1, out)) ? n + 1 : 0;
	if ((n = unit_currency(r, t, out)) > 0)
		return n;
	if ((n = read_measure(r, t, out)) > 0) {
		if (reader_match(r, READ_SLOT, t, &slot) > 0)
			out->slot = (uint8_t)slot;
		return n + read_power(r, t + n, out);
	}
	if ((n = read_noun(r, t)) > 0) {
		out->kind = QUANTITY_COUNT;
		/* "two more evenings" */
		if (reader_match(r, READ_SLOT, t, &slot) > 0 ||
		    reader_match(r, READ_SLOT, t + n - 1, &slot) > 0)
			out->slot = (uint8_t)slot;
	}
	return n;
}
