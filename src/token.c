/* Words, numbers and marks: the form in which everything is matched. */

#include "token.h"

#include "arena.h"
#include "utf8.h"
#include "word.h"

/* Longer words are no words of ours. */
enum { FOLD_MAX = 64 };

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

/* The end of a word of ASCII letters alone, folded into out; NULL if it is
 * none or long. */
static const char *
scan_ascii(struct token *t, const char *s, const char *end, char *folded)
{
	const char *start = s, *stop = end - s > FOLD_MAX ? s + FOLD_MAX : end;
	size_t capitals = 0, n;

	for (; s < stop; s++) {
		unsigned c = (unsigned char)*s;

		if ((c | 0x20) - 'a' >= 26)
			break;
		folded[s - start] = (char)(c | 0x20);
		capitals += !(c & 0x20);
	}
	if (s < end && (s == stop || (unsigned char)*s >= 0x80))
		return NULL;
	n = (size_t)(s - start);
	t->letters = capitals == 0			 ? TOKEN_LOWER
		     : capitals == n && n > 1		 ? TOKEN_UPPER
		     : capitals == 1 && !(*start & 0x20) ? TOKEN_CAPITAL
							 : TOKEN_MIXED;
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
	t->letters = capitals == 0			  ? TOKEN_LOWER
		     : capitals == letters && letters > 1 ? TOKEN_UPPER
		     : capitals == 1 && first		  ? TOKEN_CAPITAL
							  : TOKEN_MIXED;
	*n = utf8_fold(folded, FOLD_MAX, start, (size_t)(s - start));
	return s;
}

static const char *
scan_word(struct arena *a, struct token *t, const struct vocabulary *v,
    const char *s, const char *end)
{
	char folded[FOLD_MAX];
	const char *stop = scan_ascii(t, s, end, folded);
	size_t n;

	if (stop)
		n = (size_t)(stop - s);
	else
		stop = scan_letters(t, s, end, folded, &n);
	t->kind = TOKEN_WORD;
	if (v)
		word_shape(t, word_form(v, a, folded, n));
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

/* Add to *glue what stands before the next token; returns its start. */
static const char *
skip_glue(const char *s, const char *end, bool after_word, uint8_t *glue)
{
	while (s < end) {
		const char *next = s;
		uint32_t point, mark;

		if (*s == ' ') {
			*glue |= TOKEN_SPACE;
			s++;
			continue;
		}
		if ((*s | 0x20) >= 'a' && (*s | 0x20) <= 'z')
			break;
		point = utf8_next(&next, end);
		mark = plain_mark(point);

		if (point == '\n' || point == '\r')
			*glue |= TOKEN_LINE;
		else if (point == 0xad || (point >= 0x200b && point <= 0x200f))
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

void
token_scan(struct arena *a, struct tokens *tokens, const struct vocabulary *v,
    const char *plain, uint32_t start, uint32_t end_at)
{
	const char *s = plain + start, *end = plain + end_at;
	uint8_t glue = TOKEN_LINE;
	bool after_word = false;

	for (;;) {
		struct token t = { .classes = ~(uint64_t)0 };
		uint32_t point;

		s = skip_glue(s, end, after_word, &glue);
		if (s >= end)
			break;
		t.start = (uint32_t)(s - plain);
		t.glue = glue;
		point = point_at(s, end);
		if (utf8_is_letter(point)) {
			s = scan_word(a, &t, v, s, end);
		} else if (is_digit(point)) {
			s = scan_number(&t, s, end);
		} else {
			utf8_next(&s, end);
			t.kind = TOKEN_MARK;
			t.id = plain_mark(point);
		}
		t.end = (uint32_t)(s - plain);
		after_word = t.kind == TOKEN_WORD;
		glue = 0;
		if (tokens->n == tokens->cap)
			tokens->at = arena_more(
			    a, tokens->at, tokens->n, &tokens->cap, sizeof t);
		tokens->at[tokens->n++] = t;
	}
}

void
token_stem(struct vocabulary *v, int language, const char *plain,
    struct token *t, struct token *end)
{
	(void)plain;
	for (; t < end; t++)
		if (t->kind == TOKEN_WORD)
			word_stem(v, language, t);
}

bool
token_is(const struct token *t, const struct token *end, uint32_t mark)
{
	return t < end && t->kind == TOKEN_MARK && t->id == mark;
}

bool
token_touches(const struct token *t)
{
	return !(t->glue & (TOKEN_SPACE | TOKEN_LINE));
}
