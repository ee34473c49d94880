/* The letters of SMART as labels: "S:", "M (measurable):". */

#include "label_part.h"

#include "word/ornament.h"

enum {
	FIRST = 2, /* the value of the first letter in their list */
	INSIDE = 6 /* tokens of "(time-bound)" */
};

/* "R" is realistic in the profile that is meant by default. */
static const enum field fields[LABEL_LETTERS_OF_SMART] = { FIELD_OTHER,
	FIELD_TARGET, FIELD_REACH, FIELD_REACH, FIELD_DEADLINE };

/* Whether it is a dash or "=", which parts a letter from what it says. */
static bool
parts(const struct token *t, const struct token *end)
{
	return token_is_dash(t, end) || token_is(t, end, '=');
}

/* Behind the word that says the letter again, in brackets or behind a dash. */
static const struct token *
skip_word(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *u = t + 1;
	size_t n;

	if (parts(t, end)) {
		n = cue_match(cues, CUE_LETTER, u, end, NULL);
		return n > 0 && token_is(u + n, end, ':') ? u + n : t;
	}
	if (!token_is(t, end, '('))
		return t;
	while (u < end && u - t <= INSIDE && !token_is(u, end, ')'))
		u++;
	return token_is(u, end, ')') ? u + 1 : t;
}

/* The field of the word that says a letter again, up to t; else its own. */
static enum field
field_of(const struct cues *cues, int letter, const struct token *start,
    const struct token *t)
{
	enum field field = FIELD_NONE;
	size_t n;

	if (start + 2 < t)
		field = cue_field(cues, start + 2, t, &n);
	return field != FIELD_NONE ? field : fields[letter];
}

enum field
label_letter_field(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	int value = 0;

	return t + 1 == end && t->len == 1 &&
		       cue_match(cues, CUE_LETTER, t, end, &value) == 1 &&
		       value >= FIRST && value < FIRST + LABEL_LETTERS_OF_SMART
		   ? fields[value - FIRST]
		   : FIELD_NONE;
}

int
label_letter_read(const struct cues *cues, const struct token *tokens,
    struct span line, struct label *label)
{
	const struct token *end = tokens + line.end;
	const struct token *start = ornament_behind(tokens + line.start, end);
	const struct token *t;
	int value = 0;

	if (start >= end || start->kind != TOKEN_WORD || start->len != 1 ||
	    start->letters == TOKEN_LOWER ||
	    cue_match(cues, CUE_LETTER, start, end, &value) != 1 ||
	    value < FIRST || value >= FIRST + LABEL_LETTERS_OF_SMART)
		return -1;
	t = skip_word(cues, start + 1, end);
	if (t >= end || (t->glue & TOKEN_LINE) ||
	    !(token_is(t, end, ':') || (parts(t, end) && !token_touches(t)) ||
		(t == start + 1 && (start->style & TOKEN_STRONG) &&
		    !(t->style & TOKEN_STRONG) && !token_touches(t))))
		return -1;
	*label = (struct label){ .kind = LABEL_FIELD,
		.field = (uint8_t)field_of(cues, value - FIRST, start, t),
		.exact = true,
		.words = { (uint32_t)(start - tokens), (uint32_t)(t - tokens) },
		.rest = (uint32_t)(ornament_behind(
				       t + (t->kind == TOKEN_MARK), end) -
				   tokens) };
	return value - FIRST;
}
