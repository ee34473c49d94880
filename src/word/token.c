/* Words, numbers and marks: the form in which everything is matched. */

#include "token.h"

#include "base/arena.h"
#include "base/eight.h"
#include "base/utf8.h"
#include "word_sense.h"

static uint32_t
point_at(const char *s, const char *end)
{
	return s < end ? utf8_next(&s, end) : 0;
}

static bool
is_digit(uint32_t point)
{
	return point - '0' < 10;
}

static bool
is_ascii_letter(char byte)
{
	return ((unsigned char)byte | 0x20u) - 'a' < 26;
}

static bool
is_upper(uint32_t point)
{
	return point - 'A' < 26 || (point >= 0xc0 && point <= 0xde) ||
	       point == 0x152;
}

/* Typographic quotes and dashes as their plain forms. */
static uint32_t
plain_mark(uint32_t point)
{
	switch (point) {
	case 0x2018:
	case 0x2019:
	case 0x2bc:
	case 0x2032:
		return '\'';
	case 0x201c:
	case 0x201d:
	case 0x2033:
		return '"';
	case 0x2010:
	case 0x2011:
	case 0x2012:
	case 0x2013:
	case 0x2212:
		return '-';
	case 0xff1a:
		return ':';
	default:
		return point;
	}
}

/* How a word of so many letters, some of them capitals, is written. */
static uint8_t
written(size_t letters, size_t capitals, bool first)
{
	if (capitals == 0)
		return TOKEN_LOWER;
	if (capitals == letters && letters > 1)
		return TOKEN_UPPER;
	return capitals == 1 && first ? TOKEN_CAPITAL : TOKEN_MIXED;
}

/* The first of left bytes, eight at most, the first of them lowest. */
static inline uint64_t
load(const char *s, size_t left)
{
	const unsigned char *p = (const unsigned char *)s;
	uint64_t x = 0;

	if (left >= EIGHT)
		return eight_load(s);
	for (size_t i = 0; i < left; i++)
		x |= (uint64_t)p[i] << 8 * i;
	return x;
}

/* The high bit of each of eight bytes that is no ASCII letter. Without case
 * and high bit no sum reaches the next byte. */
static inline uint64_t
find_others(uint64_t x)
{
	uint64_t low = (x | 0x20 * eight_ones) & 0x7f * eight_ones;

	return (~(low + (0x80 - 'a') * eight_ones) |
		   (low + (0x7f - 'z') * eight_ones) | x) &
	       eight_tops;
}

/* The length of a word of at most eight ASCII letters, which are then in *x,
 * folded; 0 if it is none, or longer. */
static inline size_t
scan_short(const char *s, size_t left, uint64_t *x, unsigned *letters)
{
	uint64_t bytes = load(s, left), others = find_others(bytes);
	uint64_t first = others & -others, mask = (first >> 7) - 1, capitals;
	size_t n = EIGHT;

	if (bytes & first) /* a letter beyond ASCII, maybe */
		return 0;
	if (others != 0)
		n = eight_first(others);
	else if (left > EIGHT &&
		 ((unsigned char)s[EIGHT] >= 0x80 || is_ascii_letter(s[EIGHT])))
		return 0;
	capitals = ~bytes & 0x20 * eight_ones & mask;
	*letters = TOKEN_LOWER;
	if (capitals != 0)
		*letters = capitals == 0x20 ? TOKEN_CAPITAL
			   : capitals == (0x20 * eight_ones & mask)
			       ? TOKEN_UPPER
			       : TOKEN_MIXED;
	*x = (bytes | 0x20 * eight_ones) & mask;
	return n;
}

/* The end of a word of letters of ASCII and Latin-1 whose bases are one letter
 * eight_ones, folded, its length then in *n; NULL if it is none, or long. */
static const char *
scan_latin(
    struct token *t, const char *s, const char *end, char *folded, size_t *n)
{
	const char *start = s;
	size_t letters = 0, capitals = 0;

	if (end - s >= EIGHT) {
		uint64_t bytes = load(s, EIGHT);

		if (find_others(bytes) == 0) { /* most long words begin so */
			for (; letters < EIGHT; letters++)
				folded[letters] =
				    (char)((bytes | 0x20 * eight_ones) >>
					   8 * letters);
			capitals =
			    (~bytes >> 5 & eight_ones) * eight_ones >> 56;
			s += EIGHT;
		}
	}
	while (s < end && letters < FOLD_MAX) {
		unsigned c = (unsigned char)*s;
		uint32_t point = c;
		char base;

		if (is_ascii_letter(*s)) {
			folded[letters++] = (char)(c | 0x20);
			capitals += !(c & 0x20);
			s++;
			continue;
		}
		if (c < 0x80)
			break;
		if (c == 0xc3 && end - s >= 2 &&
		    (base = utf8_base(
			 point = 0xc0 | ((unsigned char)s[1] & 0x3fu)))) {
			folded[letters++] = base;
			capitals += is_upper(point);
			s += 2;
			continue;
		}
		if (utf8_is_letter(point_at(s, end)))
			return NULL;
		break;
	}
	if (letters == 0 || letters == FOLD_MAX)
		return NULL;
	t->letters = written(
	    letters, capitals, capitals == 1 && is_upper(point_at(start, end)));
	*n = letters;
	return s;
}

/* The end of a word of any letters, folded; its length then in *n. */
static const char *
scan_letters(
    struct token *t, const char *s, const char *end, char *folded, size_t *n)
{
	const char *start = s, *next = s;
	size_t letters = 0, capitals = 0;
	bool first = is_upper(point_at(s, end));

	while (next < end) {
		uint32_t point = utf8_next(&next, end);

		if (!utf8_is_letter(point))
			break;
		letters++;
		capitals += is_upper(point);
		s = next;
	}
	t->letters = written(letters, capitals, first);
	*n = utf8_fold(folded, FOLD_MAX, start, (size_t)(s - start));
	return s;
}

/* The length of a token that is as long as that, or longer. */
static unsigned
cut(const char *s, size_t len)
{
	if (len <= TOKEN_LONGEST)
		return (unsigned)len;
	for (len = TOKEN_LONGEST; (s[len] & 0xc0) == 0x80;)
		len--;
	return (unsigned)len;
}

/* A word that scan_short cannot read; returns its end. */
static const char *
scan_long(struct arena *a, struct token *t, const struct vocabulary *v,
    const char *s, const char *end)
{
	char folded[FOLD_MAX];
	size_t n;
	const char *stop = scan_latin(t, s, end, folded, &n);

	if (!stop)
		stop = scan_letters(t, s, end, folded, &n);
	if (v)
		word_shape(v, a, t, folded, n);
	return stop;
}

static const char *
scan_number(struct token *t, const char *s, const char *end)
{
	uint64_t value = 0;

	for (; s < end && is_digit((unsigned char)*s); s++)
		if (value < UINT32_MAX)
			value = value * 10 + (uint64_t)(*s - '0');
	t->kind = TOKEN_NUMBER;
	t->id = value < UINT32_MAX ? (uint32_t)value : UINT32_MAX;
	return s;
}

/* Whether a byte that is no letter is a number or mark whatever stands around:
 * of ASCII, neither blank nor glue. */
static bool
is_sign(char byte)
{
	return byte > ' ' && byte < 0x7f && byte != '-' && byte != '\'';
}

/* Add to *glue what stands before the next token; returns its start. */
static const char *
skip_glue(const char *s, const char *end, bool after_word, uint8_t *glue)
{
	while (s < end && !is_ascii_letter(*s)) {
		const char *next = s;
		uint32_t point, mark;

		if (*s == ' ') {
			*glue |= TOKEN_SPACE;
			s++;
			continue;
		}
		if (is_sign(*s))
			break;
		point = utf8_next(&next, end);
		mark = plain_mark(point);
		if (point == '\n' || point == '\r')
			*glue |= TOKEN_LINE;
		else if (point == 0xad || point == 0x2060 || point == 0xfeff ||
			 (point >= 0x200b && point <= 0x200f))
			;
		else if (utf8_is_space(point))
			*glue |= TOKEN_SPACE;
		else if ((mark == '-' || mark == '\'') && after_word &&
			 *glue == 0 && utf8_is_letter(point_at(next, end)))
			*glue |= mark == '-' ? TOKEN_HYPHEN : TOKEN_APOSTROPHE;
		else
			break;
		s = next;
	}
	return s;
}

/* A number, a mark or a word that scan_short cannot read; returns its end. */
static const char *
scan_other(struct arena *a, struct token *t, const struct vocabulary *v,
    const char *s, const char *end)
{
	uint32_t point;

	if (is_digit((unsigned char)*s))
		return scan_number(t, s, end);
	if (!is_ascii_letter(*s) && is_sign(*s)) {
		t->kind = TOKEN_MARK;
		t->id = (unsigned char)*s;
		return s + 1;
	}
	point = (unsigned char)*s < 0x80 ? (unsigned char)*s : point_at(s, end);
	if (utf8_is_letter(point)) {
		t->kind = TOKEN_WORD;
		return scan_long(a, t, v, s, end);
	}
	utf8_next(&s, end);
	t->kind = TOKEN_MARK;
	t->id = plain_mark(point);
	return s;
}

void
token_scan(struct arena *a, struct tokens *tokens, const struct vocabulary *v,
    const char *plain, uint32_t start, uint32_t end_at)
{
	const char *s = plain + start, *end = plain + end_at;
	uint8_t glue = TOKEN_LINE;
	bool after_word = false;

	for (;;) {
		struct token *t;
		unsigned letters = TOKEN_LOWER;
		bool word = true;
		uint64_t x;
		size_t n;

		if (s < end && *s == ' ') {
			glue |= TOKEN_SPACE;
			s++;
		}
		if (s < end && !is_ascii_letter(*s)) {
			s = skip_glue(s, end, after_word, &glue);
			word = s < end && is_ascii_letter(*s);
		}
		if (s >= end)
			break;
		if (tokens->n == tokens->cap)
			ARENA_MORE(a, tokens->at, tokens->n, tokens->cap);
		t = &tokens->at[tokens->n++];
		n = word ? scan_short(s, (size_t)(end - s), &x, &letters) : 0;
		*t = (struct token){ .start = (uint32_t)(s - plain),
			.glue = glue,
			.letters = letters,
			.len = n };
		s += n;
		after_word = true;
		if (n == 0) {
			const char *from = s;

			s = scan_other(a, t, v, s, end);
			t->len = cut(from, (size_t)(s - from));
			after_word = t->kind == TOKEN_WORD;
		} else if (v) {
			word_shape_short(v, a, t, x, n);
		}
		glue = 0;
	}
}
