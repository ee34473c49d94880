/* The numbers of labels: "2", "n° 3", "#4", "1.1". */

#include "label_ordinal.h"

#include "cue.h"
#include "ornament.h"
#include "token.h"

enum { DECIMAL = 3 /* tokens of "1.5" */ };

uint32_t
label_ordinal_skip(const struct token *tokens, uint32_t i, uint32_t end)
{
	if (i + 1 < end && tokens[i].kind == TOKEN_WORD && tokens[i].len == 1 &&
	    token_is(&tokens[i + 1], &tokens[end], 0xb0))
		i += 2;
	if (token_is(&tokens[i], &tokens[end], '#'))
		i++;
	while (i < end && (tokens[i].kind == TOKEN_NUMBER ||
			      (token_is(&tokens[i], &tokens[end], '.') &&
				  token_touches(&tokens[i]))))
		i++;
	return i;
}

uint32_t
label_ordinal_only(const struct token *tokens, uint32_t i, uint32_t end)
{
	uint32_t j = label_ordinal_skip(tokens, i, end);

	/* "a long-term objective. But" has none */
	return j > i && !token_is(&tokens[i], &tokens[end], '.') ? j : 0;
}

bool
label_ordinal_counts(const struct token *tokens, uint32_t i, uint32_t end)
{
	uint32_t stop = label_ordinal_skip(tokens, i, end);

	while (i < stop && tokens[i].kind != TOKEN_NUMBER)
		i++;
	return i < stop && tokens[i].id < LABEL_ORDINAL_MAX;
}

uint32_t
label_ordinal_behind_marks(const struct cues *cues, const struct token *tokens,
    uint32_t i, uint32_t end)
{
	uint32_t j = ornament_skip(tokens, i, end);

	if (j < i + DECIMAL || j >= end || tokens[j].kind != TOKEN_WORD ||
	    tokens[j].letters != TOKEN_LOWER ||
	    tokens[j - 1].kind != TOKEN_NUMBER ||
	    !token_is(&tokens[j - 2], &tokens[end], '.') ||
	    !token_touches(&tokens[j - 1]) || !token_touches(&tokens[j - 2]) ||
	    tokens[j - DECIMAL].kind != TOKEN_NUMBER ||
	    (j > i + DECIMAL && token_touches(&tokens[j - DECIMAL])) ||
	    cue_imperative(cues, &tokens[j], &tokens[end]))
		return j;
	return j - DECIMAL;
}
