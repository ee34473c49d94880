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
skip_word(struct phrase p)
{
	const struct token *u = p.t + 1;
	size_t n;

	if (parts(p.t, p.end)) {
		n = cue_match(phrase_from(p, u), CUE_LETTER, NULL);
		return n > 0 && token_is(u + n, p.end, ':') ? u + n : p.t;
	}
	if (!token_is(p.t, p.end, '('))
		return p.t;
	while (u < p.end && u - p.t <= INSIDE && !token_is(u, p.end, ')'))
		u++;
	return token_is(u, p.end, ')') ? u + 1 : p.t;
}

/* The field of the word that says a letter again, up to t; else its own. */
static enum field
field_of(struct phrase p, int letter)
{
	enum field field = FIELD_NONE;
	size_t n;

	if (p.t + 2 < p.end)
		field = cue_field(phrase_behind(p, 2), &n);
	return field != FIELD_NONE ? field : fields[letter];
}

enum field
label_letter_field(struct phrase p)
{
	int value = 0;

	return p.t + 1 == p.end && p.t->len == 1 &&
		       cue_match(p, CUE_LETTER, &value) == 1 &&
		       value >= FIRST && value < FIRST + LABEL_LETTERS_OF_SMART
		   ? fields[value - FIRST]
		   : FIELD_NONE;
}

int
label_letter_read(const struct cues *cues, const struct token *tokens,
    struct span line, struct label *label)
{
	struct phrase p =
	    phrase_of(cues, tokens + line.start, tokens + line.end);
	const struct token *t;
	int value = 0;

	p.t = ornament_behind(p.t, p.end);
	if (p.t >= p.end || p.t->kind != TOKEN_WORD || p.t->len != 1 ||
	    p.t->letters == TOKEN_LOWER ||
	    cue_match(p, CUE_LETTER, &value) != 1 || value < FIRST ||
	    value >= FIRST + LABEL_LETTERS_OF_SMART)
		return -1;
	t = skip_word(phrase_behind(p, 1));
	if (t >= p.end || (t->glue & TOKEN_LINE) ||
	    !(token_is(t, p.end, ':') ||
		(parts(t, p.end) && !token_touches(t)) ||
		(t == p.t + 1 && (p.t->style & TOKEN_STRONG) &&
		    !(t->style & TOKEN_STRONG) && !token_touches(t))))
		return -1;
	*label = (struct label){ .kind = LABEL_FIELD,
		.field = (uint8_t)field_of(phrase_to(p, t), value - FIRST),
		.exact = true,
		.words = { (uint32_t)(p.t - tokens), (uint32_t)(t - tokens) },
		.rest = (uint32_t)(ornament_behind(
				       t + (t->kind == TOKEN_MARK), p.end) -
				   tokens) };
	return value - FIRST;
}
