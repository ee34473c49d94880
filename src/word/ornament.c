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
static const struct token *
skip_number(const struct token *t, const struct token *end)
{
	const struct token *u = t;

	while (u + 1 < end && u->kind == TOKEN_NUMBER &&
	       (token_is(u + 1, end, '.') || token_is(u + 1, end, ')'))) {
		if (!token_touches(u + 1))
			return t;
		u += 2;
		if (u < end && token_touches(u) && u->kind != TOKEN_NUMBER)
			return t;
	}
	if (u > t && u + 1 < end && u->kind == TOKEN_NUMBER && token_touches(u))
		u++;
	/* "35.7 % of", "1.2.2027" and "2.5-3.5 kg" are no numbers of a list */
	if (u > t && u < end && (token_touches(u) || u->kind == TOKEN_MARK) &&
	    ((!ornament_is(u) && u->id != '"' && u->id != '[') ||
		(u + 1 < end && u[1].kind == TOKEN_NUMBER &&
		    token_touches(u + 1))))
		return t;
	return u;
}

/* Skip ":tada:". */
static const struct token *
skip_shortcode(const struct token *t, const struct token *end)
{
	const struct token *u = t + 1;

	if (!token_is(t, end, ':'))
		return t;
	while (u < end && token_touches(u) &&
	       (u->kind == TOKEN_WORD || u->kind == TOKEN_NUMBER ||
		   token_is(u, end, '_')))
		u++;
	return u > t + 1 && token_is(u, end, ':') && token_touches(u) ? u + 1
								      : t;
}

const struct token *
ornament_skip_marks(const struct token *t, const struct token *end)
{
	while (t < end && t->kind != TOKEN_WORD) {
		const struct token *next = skip_shortcode(t, end);

		if (next == t)
			next = skip_number(t, end);
		/* "~2.5 kg" */
		if (next == t && ornament_is(t) &&
		    !(t->id == '~' && t + 1 < end &&
			t[1].kind == TOKEN_NUMBER && token_touches(t + 1)))
			next = t + 1;
		/* what is left of an emoji in another encoding */
		if (next == t && t + 1 < end && token_is(t, end, '?') &&
		    !token_touches(t + 1))
			next = t + 1;
		if (next == t)
			break;
		t = next;
	}
	return t;
}
