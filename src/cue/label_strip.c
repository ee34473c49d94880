/* Lines into the statements in them: without ornaments, numbers, label,
 * "[Legal]" and "Head of Eng:". */

#include "label_part.h"

#include "word/ornament.h"

enum { DECIMAL = 3 /* tokens of "1.5" */ };

const struct token *
label_ordinal_skip(const struct token *t, const struct token *end)
{
	if (t + 1 < end && t->kind == TOKEN_WORD && t->len == 1 &&
	    token_is(t + 1, end, 0xb0))
		t += 2;
	if (token_is(t, end, '#'))
		t++;
	while (t < end && (t->kind == TOKEN_NUMBER ||
			      (token_is(t, end, '.') && token_touches(t))))
		t++;
	return t;
}

const struct token *
label_ordinal_only(const struct token *t, const struct token *end)
{
	const struct token *stop = label_ordinal_skip(t, end);

	/* "a long-term objective. But" has none */
	return stop > t && !token_is(t, end, '.') ? stop : NULL;
}

bool
label_ordinal_counts(const struct token *t, const struct token *end)
{
	const struct token *stop = label_ordinal_skip(t, end);

	while (t < stop && t->kind != TOKEN_NUMBER)
		t++;
	return t < stop && t->id < LABEL_ORDINAL_MAX;
}

const struct token *
label_ordinal_behind_marks(struct phrase p)
{
	const struct token *u = ornament_skip(p.t, p.end);

	if (u < p.t + DECIMAL || u >= p.end || u->kind != TOKEN_WORD ||
	    u->letters != TOKEN_LOWER || u[-1].kind != TOKEN_NUMBER ||
	    !token_is(u - 2, p.end, '.') || !token_touches(u - 1) ||
	    !token_touches(u - 2) || u[-DECIMAL].kind != TOKEN_NUMBER ||
	    (u > p.t + DECIMAL && token_touches(u - DECIMAL)) ||
	    cue_imperative(phrase_from(p, u)))
		return u;
	return u - DECIMAL;
}

enum {
	ROLE_MAX = 8,	/* tokens of "Head of the sales team:", */
	ASIDE_MAX = 16, /* with those in its brackets */
	ROLE_WORDS = 4,
	CODE_MAX = 4,	   /* letters of "WP2" */
	NUMERO_LETTERS = 2 /* of "no." */
};

/* Skip "[Legal]" when more follows it. */
static const struct token *
skip_bracket(const struct token *t, const struct token *end)
{
	const struct token *u = t;

	if (!token_is(t, end, '['))
		return t;
	while (u < end && u < t + ROLE_MAX + 2 && !token_is(u, end, ']'))
		u++;
	/* "[text][label]" is a link whose label is not defined */
	return token_is(u, end, ']') && u + 3 < end && !token_touches(u + 1)
		   ? u + 1
		   : t;
}

/* Whether a figure begins at a token: "99.9 %", "< 2 seconds", "-8 %", "$40k".
 * What stands before it names what is measured, not who does it. */
static bool
is_figure(const struct token *t, const struct token *end)
{
	static const uint32_t signs[] = { '-', '+', '~', '$', 0xa3, 0x20ac,
		0x2212, 0x2248 };

	if (t->kind != TOKEN_MARK)
		return t->kind == TOKEN_NUMBER;
	if (t->id == '<' || t->id == '>' || t->id == 0x2264 || t->id == 0x2265)
		return true;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (t->id == signs[i])
			return t + 1 < end && t[1].kind == TOKEN_NUMBER;
	return false;
}

/* Skip "Head of Eng:", "Sales (Closing Deals):" when a clause follows; what
 * holds an action is no role, unless it stands in its brackets. */
static const struct token *
skip_role(struct phrase p)
{
	const struct token *stop = p.t, *bracket = NULL, *last = p.t + ROLE_MAX;
	int words = 0, open = 0;

	for (; stop < p.end && !token_is(stop, p.end, ':'); stop++) {
		if (stop == last || stop->kind == TOKEN_NUMBER ||
		    (stop > p.t && (stop->glue & TOKEN_LINE)))
			return p.t;
		if (stop->kind == TOKEN_WORD) {
			words += open <= 0;
			continue;
		}
		open += (stop->id == '(') - (stop->id == ')');
		if (!bracket && open > 0) {
			bracket = stop;
			last = p.t + ASIDE_MAX;
		}
	}
	if (p.end - stop < 4 || open > 0 || words > ROLE_WORDS ||
	    token_touches(stop + 1) || is_figure(stop + 1, p.end))
		return p.t;
	if (!bracket || !token_is(stop - 1, p.end, ')'))
		bracket = stop;
	if (words > 1 && cue_is(phrase_to(p, bracket), CUE_MEASURE))
		return p.t;
	for (const struct token *u = p.t; u < bracket; u++)
		if (cue_imperative(phrase_from(p, u)) ||
		    cue_begins(phrase_from(p, u), CUE_PAST))
			return p.t;
	return stop + 1;
}

/* Skip "T5.1 -", "WP2:", "SO1." when a capital follows: the number of the line
 * in a plan. "Q3" and "T2" alone may be a time. */
static const struct token *
skip_code(const struct token *t, const struct token *end)
{
	const struct token *u = t + 2;
	bool dotted = false;

	if (u + 1 >= end || t->kind != TOKEN_WORD || t->len > CODE_MAX ||
	    t->letters == TOKEN_LOWER ||
	    (t->letters == TOKEN_CAPITAL && t->len > 1) ||
	    t[1].kind != TOKEN_NUMBER || !token_touches(t + 1))
		return t;
	while (u + 2 < end && token_is(u, end, '.') &&
	       u[1].kind == TOKEN_NUMBER && token_touches(u) &&
	       token_touches(u + 1)) {
		dotted = true;
		u += 2;
	}
	if (t->len == 1 && !dotted)
		return t;
	if (token_is(u, end, '.') || token_is(u, end, ':') ||
	    token_is(u, end, ')') || token_is_dash(u, end))
		u++;
	else if (!dotted)
		return t;
	return u < end && u->kind == TOKEN_WORD && u->letters != TOKEN_LOWER &&
		       !token_touches(u)
		   ? u
		   : t;
}

/* Skip "Action 1.2:", the number of the line in a plan. */
static const struct token *
skip_numbered(struct phrase p)
{
	const struct token *u = p.t + 1, *number;

	if (p.t >= p.end || cue_match(p, CUE_COLUMN, NULL) != 1)
		return p.t;
	/* "n° 3", "no. 3" */
	if (u + 1 < p.end && u->kind == TOKEN_WORD &&
	    u->len <= NUMERO_LETTERS && u[1].kind == TOKEN_MARK)
		u += 2;
	number = u;
	while (u < p.end &&
	       (u->kind == TOKEN_NUMBER ||
		   (u > number && u + 1 < p.end && token_is(u, p.end, '.') &&
		       u[1].kind == TOKEN_NUMBER)))
		u++;
	if (u == number || number->id >= LABEL_ORDINAL_MAX || u + 1 >= p.end ||
	    !(token_is(u, p.end, ':') || token_is(u, p.end, '.') ||
		token_is_dash(u, p.end)) ||
	    token_touches(u + 1))
		return p.t;
	return u + 1;
}

struct span
label_strip_anew(const struct cues *cues, const struct token *tokens,
    struct span line, struct label label)
{
	struct phrase p =
	    phrase_of(cues, tokens + line.start, tokens + line.end);

	p.t = label.kind == LABEL_GOAL || label.kind == LABEL_RESULT ||
		      label.kind == LABEL_RANK
		  ? tokens + label.rest
		  : label_ordinal_behind(p);
	p.t = skip_bracket(p.t, p.end);
	p.t = label_ordinal_behind(p);
	p.t = skip_code(p.t, p.end);
	p.t = skip_numbered(p);
	if (p.t < p.end)
		p.t = skip_role(p);
	p.t = label_ordinal_behind(p);
	while (p.end > p.t && ornament_is(p.end - 1) && p.end[-1].id >= 0x80)
		p.end--;
	if (p.t >= p.end)
		return line;
	return (struct span){ (uint32_t)(p.t - tokens),
		(uint32_t)(p.end - tokens) };
}
