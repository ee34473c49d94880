/* Lines into the statements in them: without ornaments, label, "[Legal]" and
 * "Head of Eng:". */

#include "label_strip.h"

#include "label_ordinal.h"
#include "ornament.h"
#include "token.h"

enum {
	ROLE_MAX = 8, /* tokens of "Sales (Deal Optimization):" */
	ROLE_WORDS = 4,
	CODE_MAX = 4,	   /* letters of "WP2" */
	NUMERO_LETTERS = 2 /* of "no." */
};

/* Skip "[Legal]" when more follows it. */
static uint32_t
skip_bracket(const struct token *tokens, uint32_t i, uint32_t end)
{
	uint32_t j = i;

	if (!token_is(&tokens[i], &tokens[end], '['))
		return i;
	while (j < end && j < i + ROLE_MAX + 2 &&
	       !token_is(&tokens[j], &tokens[end], ']'))
		j++;
	/* "[text][label]" is a link whose label is not defined */
	return token_is(&tokens[j], &tokens[end], ']') && j + 3 < end &&
		       !token_touches(&tokens[j + 1])
		   ? j + 1
		   : i;
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
 * holds an action is no role. */
static uint32_t
skip_role(const struct cues *cues, const struct token *tokens, uint32_t i,
    uint32_t end)
{
	uint32_t j = i;
	int words = 0;

	for (; j < end && !token_is(&tokens[j], &tokens[end], ':'); j++) {
		if (j == i + ROLE_MAX || tokens[j].kind == TOKEN_NUMBER ||
		    (j > i && (tokens[j].glue & TOKEN_LINE)))
			return i;
		words += tokens[j].kind == TOKEN_WORD;
	}
	if (end - j < 4 || words > ROLE_WORDS ||
	    token_touches(&tokens[j + 1]) ||
	    is_figure(&tokens[j + 1], &tokens[end]) ||
	    (words > 1 && cue_is(cues, CUE_MEASURE, &tokens[i], &tokens[j])))
		return i;
	for (uint32_t k = i; k < j; k++)
		if (cue_imperative(cues, &tokens[k], &tokens[end]) ||
		    cue_begins(cues, CUE_PAST, &tokens[k], &tokens[end]))
			return i;
	return j + 1;
}

/* Skip "T5.1 -", "WP2:", "SO1." when a capital follows: the number of the line
 * in a plan. "Q3" and "T2" alone may be a time. */
static uint32_t
skip_code(const struct token *tokens, uint32_t i, uint32_t end)
{
	uint32_t j = i + 2;
	bool dotted = false;

	if (j + 1 >= end || tokens[i].kind != TOKEN_WORD ||
	    tokens[i].len > CODE_MAX || tokens[i].letters == TOKEN_LOWER ||
	    (tokens[i].letters == TOKEN_CAPITAL && tokens[i].len > 1) ||
	    tokens[i + 1].kind != TOKEN_NUMBER ||
	    !token_touches(&tokens[i + 1]))
		return i;
	while (j + 2 < end && token_is(&tokens[j], &tokens[end], '.') &&
	       tokens[j + 1].kind == TOKEN_NUMBER &&
	       token_touches(&tokens[j]) && token_touches(&tokens[j + 1])) {
		dotted = true;
		j += 2;
	}
	if (tokens[i].len == 1 && !dotted)
		return i;
	if (token_is(&tokens[j], &tokens[end], '.') ||
	    token_is(&tokens[j], &tokens[end], ':') ||
	    token_is(&tokens[j], &tokens[end], ')') ||
	    token_is_dash(&tokens[j], &tokens[end]))
		j++;
	else if (!dotted)
		return i;
	return j < end && tokens[j].kind == TOKEN_WORD &&
		       tokens[j].letters != TOKEN_LOWER &&
		       !token_touches(&tokens[j])
		   ? j
		   : i;
}

/* Skip "Action 1.2:", the number of the line in a plan. */
static uint32_t
skip_numbered(const struct cues *cues, const struct token *tokens, uint32_t i,
    uint32_t end)
{
	uint32_t j = i + 1, number;

	if (i >= end ||
	    cue_match(cues, CUE_COLUMN, &tokens[i], &tokens[end], NULL) != 1)
		return i;
	/* "n° 3", "no. 3" */
	if (j + 1 < end && tokens[j].kind == TOKEN_WORD &&
	    tokens[j].len <= NUMERO_LETTERS && tokens[j + 1].kind == TOKEN_MARK)
		j += 2;
	number = j;
	while (j < end && (tokens[j].kind == TOKEN_NUMBER ||
			      (j > number && j + 1 < end &&
				  token_is(&tokens[j], &tokens[end], '.') &&
				  tokens[j + 1].kind == TOKEN_NUMBER)))
		j++;
	if (j == number || tokens[number].id >= LABEL_ORDINAL_MAX ||
	    j + 1 >= end ||
	    !(token_is(&tokens[j], &tokens[end], ':') ||
		token_is(&tokens[j], &tokens[end], '.') ||
		token_is_dash(&tokens[j], &tokens[end])) ||
	    token_touches(&tokens[j + 1]))
		return i;
	return j + 1;
}

struct span
label_strip_anew(const struct cues *cues, const struct token *tokens,
    struct span line, struct label label)
{
	uint32_t i =
	    label.kind == LABEL_GOAL || label.kind == LABEL_RESULT ||
		    label.kind == LABEL_RANK
		? label.rest
		: label_ordinal_behind(cues, tokens, line.start, line.end);
	uint32_t end = line.end;

	i = skip_bracket(tokens, i, end);
	i = label_ordinal_behind(cues, tokens, i, end);
	i = skip_code(tokens, i, end);
	i = skip_numbered(cues, tokens, i, end);
	if (i < end)
		i = skip_role(cues, tokens, i, end);
	i = label_ordinal_behind(cues, tokens, i, end);
	while (end > i && ornament_is(&tokens[end - 1]) &&
	       tokens[end - 1].id >= 0x80)
		end--;
	if (i >= end)
		return (struct span){ line.start, line.end };
	return (struct span){ i, end };
}
