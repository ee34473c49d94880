/* What only decorates or counts a line: emoji, arrows, ":tada:", "1.2". */

#include "ornament.h"

bool
ornament_is_mark(uint32_t c)
{
	if (c < 0x80)
		return c == '=' || c == '*' || c == '_' || c == '~' ||
		       c == '|' || c == ':' || c == '!' || c == '.' ||
		       c == ';' || c == ',' || c == '-';
	return c == 0xb7 || c == 0xfffd || c == 0xfe0f || c == 0x2022 ||
	       c == 0x2026 || (c >= 0x2190 && c < 0x2200) ||
	       (c >= 0x2300 && c < 0x3000) || c >= 0x1f000;
}

const struct token *
ornament_behind(const struct token *t, const struct token *end)
{
	while (t < end && ornament_is(t))
		t++;
	return t;
}

const struct token *
ornament_before(const struct token *t, const struct token *end)
{
	while (end > t && ornament_is(end - 1))
		end--;
	return end;
}

/* Skip "1.", "2)", "1.2 -" before a word. */
static uint32_t
skip_number(const struct token *tokens, uint32_t i, uint32_t end)
{
	uint32_t j = i;

	while (j + 1 < end && tokens[j].kind == TOKEN_NUMBER &&
	       (token_is(&tokens[j + 1], &tokens[end], '.') ||
		   token_is(&tokens[j + 1], &tokens[end], ')'))) {
		if (!token_touches(&tokens[j + 1]))
			return i;
		j += 2;
		if (j < end && token_touches(&tokens[j]) &&
		    tokens[j].kind != TOKEN_NUMBER)
			return i;
	}
	if (j > i && j + 1 < end && tokens[j].kind == TOKEN_NUMBER &&
	    token_touches(&tokens[j]))
		j++;
	/* "35.7 % of" and "1.2.2027" are no numbers of a list */
	if (j > i && j < end &&
	    (token_touches(&tokens[j]) || tokens[j].kind == TOKEN_MARK) &&
	    !ornament_is(&tokens[j]) && tokens[j].id != '"' &&
	    tokens[j].id != '[')
		return i;
	return j;
}

/* Skip ":tada:". */
static uint32_t
skip_shortcode(const struct token *tokens, uint32_t i, uint32_t end)
{
	uint32_t j = i + 1;

	if (!token_is(&tokens[i], &tokens[end], ':'))
		return i;
	while (
	    j < end && token_touches(&tokens[j]) &&
	    (tokens[j].kind == TOKEN_WORD || tokens[j].kind == TOKEN_NUMBER ||
		token_is(&tokens[j], &tokens[end], '_')))
		j++;
	return j > i + 1 && token_is(&tokens[j], &tokens[end], ':') &&
		       token_touches(&tokens[j])
		   ? j + 1
		   : i;
}

uint32_t
ornament_skip_marks(const struct token *tokens, uint32_t i, uint32_t end)
{
	while (i < end && tokens[i].kind != TOKEN_WORD) {
		uint32_t j = skip_shortcode(tokens, i, end);

		if (j == i)
			j = skip_number(tokens, i, end);
		if (j == i && ornament_is(&tokens[i]))
			j = i + 1;
		/* what is left of an emoji in another encoding */
		if (j == i && i + 1 < end &&
		    token_is(&tokens[i], &tokens[end], '?') &&
		    !token_touches(&tokens[i + 1]))
			j = i + 1;
		if (j == i)
			break;
		i = j;
	}
	return i;
}
