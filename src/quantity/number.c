/* Tokens into a number: digits in groups, decimals, number words, scales. */

#include "quantity_part.h"

#include "reader.h"
#include "word/token.h"

/* More digits than a double holds exactly are no amount of anybody's. */
enum { DIGITS_MAX = 15 };

/* The value of "half a" among READ_NUMBER_ONE. */
enum { HALF = 3 };

static double
power_of_ten(int exponent)
{
	double power = 1;

	for (; exponent > 0; exponent--)
		power *= 10;
	return power;
}

static double
digits_value(const struct reader *r, const struct token *t)
{
	double value = 0;

	for (uint32_t i = t->start;
	     i < token_end(t) && i - t->start < DIGITS_MAX; i++)
		value = value * 10 + (r->plain[i] - '0');
	return value;
}

/* Whether a mark and a number touch behind t[i]: the tail of "1,200". */
static bool
has_tail(const struct reader *r, const struct token *t)
{
	return t < r->end && t->kind == TOKEN_MARK && token_touches(t) &&
	       reader_number(r, t + 1) && token_touches(t + 1);
}

/* Whether the three digits behind the mark at t are a group of thousands and
 * no decimals: where the mark is not the decimal one of the language, or
 * another group or the other mark follows. */
static bool
is_group(const struct reader *r, const struct token *t)
{
	if (!has_tail(r, t) || reader_length(t + 1) != 3)
		return false;
	if (t->id == '\'')
		return true;
	if (t->id != ',' && t->id != '.')
		return false;
	if (reader_match(r, READ_NUMBER_DECIMAL, t, NULL) == 0 || t[1].id == 0)
		return true;
	return has_tail(r, t + 2) && (t[2].id == ',' || t[2].id == '.') &&
	       (t[2].id != t->id || reader_length(t + 3) == 3);
}

static bool
is_spaced_group(const struct reader *r, const struct token *t)
{
	return reader_number(r, t) && t->glue == TOKEN_SPACE &&
	       reader_length(t) == 3;
}

static size_t
read_groups(const struct reader *r, const struct token *t, double *value)
{
	size_t n = 1;
	uint32_t mark = 0;

	*value = digits_value(r, t);
	if (reader_length(t) > 3 || r->plain[t->start] == '0')
		return n;
	for (;;) {
		if (mark <= 1 && is_spaced_group(r, t + n)) {
			*value = *value * 1000 + digits_value(r, t + n);
			mark = 1;
			n++;
		} else if (mark != 1 && t + n < r->end &&
			   (mark == 0 || mark == t[n].id) &&
			   (mark ? has_tail(r, t + n) &&
				       reader_length(t + n + 1) == 3
				 : is_group(r, t + n))) {
			*value = *value * 1000 + digits_value(r, t + n + 1);
			mark = t[n].id;
			n += 2;
		} else {
			return n;
		}
	}
}

static double
vulgar_fraction(const struct reader *r, const struct token *t)
{
	if (t >= r->end || t->kind != TOKEN_MARK)
		return 0;
	switch (t->id) {
	case 0xbc:
		return 0.25;
	case 0xbd:
		return 0.5;
	case 0xbe:
		return 0.75;
	case 0x2153:
		return 1.0 / 3;
	case 0x2154:
		return 2.0 / 3;
	default:
		return 0;
	}
}

/* The "1/2" of "1 1/2 hours". */
static double
written_fraction(const struct reader *r, const struct token *t)
{
	if (!reader_number(r, t) || t->glue != TOKEN_SPACE ||
	    !reader_mark(r, t + 1, '/') || !token_touches(t + 1) ||
	    !reader_number(r, t + 2) || !token_touches(t + 2) || t[2].id > 4 ||
	    t->id >= t[2].id || t->id == 0)
		return 0;
	return (double)t->id / t[2].id;
}

static size_t
read_digits(const struct reader *r, const struct token *t, double *value)
{
	size_t n = read_groups(r, t, value);

	if (has_tail(r, t + n) && (t[n].id == '.' || t[n].id == ',') &&
	    (n == 1 || t[n].id != t[1].id) && reader_length(t + n + 1) <= 6) {
		*value += digits_value(r, t + n + 1) /
			  power_of_ten((int)reader_length(t + n + 1));
		n += 2;
	} else if (n == 1 && written_fraction(r, t + n) > 0) {
		*value += written_fraction(r, t + n);
		n += 3;
	} else if (vulgar_fraction(r, t + n) > 0) {
		*value += vulgar_fraction(r, t + n);
		n++;
	}
	return n;
}

/* "10k", "5 M€", "2 million": what multiplies the number. */
static size_t
read_suffix(
    const struct reader *r, const struct token *t, bool money, int *exponent)
{
	size_t n = reader_match(r, READ_NUMBER_SCALE, t, exponent);
	bool currency_next;

	if (n > 0 || !reader_word(r, t))
		return n;
	currency_next = reader_touches(r, t + 1) &&
			reader_match(r, READ_CURRENCY, t + 1, NULL) > 0;
	if (!token_touches(t) && !currency_next &&
	    (t->letters != TOKEN_CAPITAL ||
		reader_match(r, READ_COUNT_OF, t + 1, NULL) == 0))
		return 0;
	if ((money || currency_next) &&
	    (n = reader_match(r, READ_CURRENCY_SUFFIX, t, exponent)) > 0)
		return n;
	if ((n = reader_match(r, READ_NUMBER_SUFFIX, t, exponent)) != 1)
		return 0;
	if (t->letters == TOKEN_LOWER && !currency_next &&
	    (reader_match(r, READ_UNIT_LENGTH, t, NULL) == 1 ||
		reader_match(r, READ_UNIT_TIME, t, NULL) == 1))
		return 0;
	if (reader_touches(r, t + 1) && t[1].kind == TOKEN_NUMBER)
		return 0;
	return n;
}

/* Whether the number words so far can take one more: forty two, cent dix,
 * soixante quinze. */
static bool
can_add(int value, int more)
{
	int tens = value % 100;

	if (value >= 100 && tens == 0)
		return more < 100;
	return tens >= 20 && tens % 10 == 0 &&
	       more < (tens == 60 || tens == 80 ? 20 : 10) && more > 0;
}

/* Number words up to the thousands, "two hundred and fifty". */
static size_t
read_words(const struct reader *r, const struct token *t, double *value,
    bool *collective)
{
	size_t n = 0, link, len;
	double total = 0;
	int current = -1, word;

	for (;;) {
		link =
		    n > 0 ? reader_match(r, READ_NUMBER_AND, t + n, NULL) : 0;
		len = reader_match(r, READ_NUMBER_WORD, t + n + link, &word);
		if (len > 0 && current >= 0 && can_add(current, word)) {
			current += word;
			n += link + len;
		} else if (len > 0 && current < 0 && link == 0) {
			current = word;
			n += len;
		} else if ((len = reader_match(
				r, READ_NUMBER_SCALE, t + n, &word)) > 0 &&
			   (n > 0 || len > 1 || word <= 3)) {
			if (word > 2) {
				total += (current < 0 ? 1 : current) *
					 power_of_ten(word);
				current = -1;
				*collective = word >= 6;
			} else {
				current = (current < 1 ? 1 : current) * 100;
			}
			n += len;
		} else {
			break;
		}
		if (current > 999 || n > 12)
			break;
	}
	*value = total + (current < 0 ? 0 : current);
	return n;
}

/* "Half a" before a unit or a scale, "half a kilo", "half a million"; len: its
 * tokens. */
static size_t
read_half(const struct reader *r, const struct token *t, size_t len,
    struct number *out)
{
	int scale = 0;
	size_t n = reader_match(r, READ_NUMBER_SCALE, t + len, &scale);

	out->value = power_of_ten(scale) / 2;
	out->collective = scale >= 6;
	return len + n;
}

/* The number at t into *out; its length. */
static size_t
read_at(const struct reader *r, const struct token *t, bool money,
    struct number *out)
{
	size_t n, len, half;
	int value;

	if (t >= r->end)
		return 0;
	if (t->kind == TOKEN_NUMBER) {
		n = read_digits(r, t, &out->value);
		out->whole = n == 1;
		if ((len = read_suffix(r, t + n, money, &value)) > 0) {
			out->scale = power_of_ten(value);
			out->value *= out->scale;
			out->whole = false;
			out->collective = value >= 6;
		}
		return n + len;
	}
	if (t->kind == TOKEN_MARK) {
		out->value = vulgar_fraction(r, t);
		return out->value > 0;
	}
	out->words = true;
	if ((n = reader_match(r, READ_NUMBER_COLLECTIVE, t, &value)) > 0) {
		out->value = value;
		out->collective = true;
		return n;
	}
	n = reader_match(r, READ_NUMBER_ONE, t, &value);
	if (n > 0 && value == HALF)
		return read_half(r, t, n, out);
	len = read_words(r, t, &out->value, &out->collective);
	if (len > 0 &&
	    (half = reader_match(r, READ_NUMBER_HALF, t + len, NULL)) > 0) {
		out->value += 0.5;
		return len + half;
	}
	if (len > n)
		return len;
	out->one = n > 0;
	out->value = 1;
	return n;
}

size_t
number_read(const struct reader *r, const struct token *t, bool money,
    struct number *out)
{
	*out = (struct number){ .scale = 1 };
	return out->n = read_at(r, t, money, out);
}
