/* The numbers of labels: "2", "n° 3", "#4", "1.1". */

#include "label_strip.h"

#include "cue.h"
#include "ornament.h"
#include "token.h"

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
label_ordinal_behind_marks(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *u = ornament_skip(t, end);

	if (u < t + DECIMAL || u >= end || u->kind != TOKEN_WORD ||
	    u->letters != TOKEN_LOWER || u[-1].kind != TOKEN_NUMBER ||
	    !token_is(u - 2, end, '.') || !token_touches(u - 1) ||
	    !token_touches(u - 2) || u[-DECIMAL].kind != TOKEN_NUMBER ||
	    (u > t + DECIMAL && token_touches(u - DECIMAL)) ||
	    cue_imperative(cues, u, end))
		return u;
	return u - DECIMAL;
}
