/* A leaf block's text as a chain of source lines, and the scanners of
 * Markdown's inline syntax that walk along it. */

#include "content.h"

#include <string.h>

/* CommonMark 0.30, 6.3, 4.7: longer labels, deeper parentheses: no link. */
enum { LABEL_MAX = 1000, PARENTHESES_MAX = 32, ENTITY_MAX = 32 };

int
content_peek(const struct content *c, struct cursor cursor)
{
	if (cursor.line >= c->n_lines)
		return CONTENT_END;
	if (cursor.at < c->lines[cursor.line].end)
		return (unsigned char)c->bytes[cursor.at];
	return cursor.line + 1 < c->n_lines ? '\n' : CONTENT_END;
}

void
content_step(const struct content *c, struct cursor *cursor)
{
	if (cursor->line >= c->n_lines)
		return;
	if (cursor->at < c->lines[cursor->line].end) {
		cursor->at++;
	} else if (cursor->line + 1 < c->n_lines) {
		cursor->line++;
		cursor->at = c->lines[cursor->line].start;
	}
}

bool
content_is_blank(int byte)
{
	return byte == ' ' || byte == '\t' || byte == '\v' || byte == '\f';
}

void
content_skip_blanks(const struct content *c, struct cursor *cursor)
{
	while (content_is_blank(content_peek(c, *cursor)))
		content_step(c, cursor);
}

static void
skip_space(const struct content *c, struct cursor *cursor)
{
	int byte;

	while (
	    content_is_blank(byte = content_peek(c, *cursor)) || byte == '\n')
		content_step(c, cursor);
}

bool
content_is_punctuation(int byte)
{
	return (byte >= '!' && byte <= '/') || (byte >= ':' && byte <= '@') ||
	       (byte >= '[' && byte <= '`') || (byte >= '{' && byte <= '~');
}

/* Step over a run of backticks; returns its length. */
static uint32_t
skip_backticks(const struct content *c, struct cursor *cursor)
{
	uint32_t n = 0;

	for (; content_peek(c, *cursor) == '`'; n++)
		content_step(c, cursor);
	return n;
}

bool
content_code(const struct content *c, struct cursor *cursor,
    struct cursor *inside, struct cursor *stop)
{
	struct cursor at = *cursor;
	uint32_t n = skip_backticks(c, &at);

	*inside = at;
	if (n == 0)
		return false;
	while (content_peek(c, at) != CONTENT_END) {
		*stop = at;
		if (content_peek(c, at) != '`') {
			content_step(c, &at);
		} else if (skip_backticks(c, &at) == n) {
			*cursor = at;
			return true;
		}
	}
	return false;
}

static bool
skip_angle_destination(const struct content *c, struct cursor *at)
{
	content_step(c, at);
	for (;;) {
		int byte = content_peek(c, *at);

		if (byte == CONTENT_END || byte == '\n' || byte == '<')
			return false;
		content_step(c, at);
		if (byte == '>')
			return true;
		if (byte == '\\')
			content_step(c, at);
	}
}

static bool
skip_destination(const struct content *c, struct cursor *at)
{
	int open = 0;

	if (content_peek(c, *at) == '<')
		return skip_angle_destination(c, at);
	for (struct cursor start = *at;;) {
		int byte = content_peek(c, *at);

		if (byte == CONTENT_END)
			return false;
		if (content_is_blank(byte) || byte == '\n')
			return at->at != start.at;
		if (byte == '(' && ++open > PARENTHESES_MAX)
			return false;
		if (byte == ')' && open-- == 0)
			return true;
		content_step(c, at);
		if (byte == '\\' &&
		    content_is_punctuation(content_peek(c, *at)))
			content_step(c, at);
	}
}

/* Step over a title, if there is one. */
static void
skip_title(const struct content *c, struct cursor *title)
{
	struct cursor at = *title;
	int open = content_peek(c, at), byte;
	int close = open == '(' ? ')' : open;

	if (open != '"' && open != '\'' && open != '(')
		return;
	for (content_step(c, &at);; content_step(c, &at)) {
		byte = content_peek(c, at);
		if (byte == CONTENT_END || (open == '(' && byte == '('))
			return;
		if (byte == close)
			break;
		if (byte == '\\')
			content_step(c, &at);
	}
	content_step(c, &at);
	*title = at;
}

static bool
skip_inline_tail(const struct content *c, struct cursor *cursor)
{
	struct cursor at = *cursor, space;

	content_step(c, &at);
	skip_space(c, &at);
	if (!skip_destination(c, &at))
		return false;
	space = at;
	skip_space(c, &at);
	if (at.line != space.line || at.at != space.at)
		skip_title(c, &at);
	skip_space(c, &at);
	if (content_peek(c, at) != ')')
		return false;
	content_step(c, &at);
	*cursor = at;
	return true;
}

static void
skip_label(const struct content *c, struct cursor *cursor)
{
	struct cursor at = *cursor;

	content_step(c, &at);
	for (int n = 0; n <= LABEL_MAX; n++) {
		int byte = content_peek(c, at);

		if (byte == CONTENT_END || byte == '[')
			return;
		content_step(c, &at);
		if (byte == ']') {
			*cursor = at;
			return;
		}
		if (byte == '\\' &&
		    content_is_punctuation(content_peek(c, at))) {
			content_step(c, &at);
			n++;
		}
	}
}

void
content_link_tail(const struct content *c, struct cursor *cursor)
{
	if (content_peek(c, *cursor) == '(' && skip_inline_tail(c, cursor))
		return;
	if (content_peek(c, *cursor) == '[')
		skip_label(c, cursor);
}

uint32_t
content_entity(const struct content *c, struct cursor cursor)
{
	const char *s = c->bytes + cursor.at, *start = s;
	const char *end = c->bytes + c->lines[cursor.line].end;

	if (s == end || *s++ != '&')
		return 0;
	if (s < end && *s == '#')
		s++;
	for (const char *name = s; s < end; s++) {
		if (*s == ';')
			return s > name ? (uint32_t)(s + 1 - start) : 0;
		if (content_is_punctuation(*s) || (unsigned char)*s <= ' ' ||
		    (unsigned char)*s > 0x7e || s - name >= ENTITY_MAX)
			return 0;
	}
	return 0;
}

bool
content_template(const struct content *c, struct cursor *cursor)
{
	static const char *const tags[] = { "{{}}", "{%%}", "<%%>" };
	const struct span *line = &c->lines[cursor->line];
	const char *tag = NULL;
	struct cursor at = *cursor;

	if (line->end - at.at < 2)
		return false;
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
		if (memcmp(c->bytes + at.at, tags[i], 2) == 0)
			tag = tags[i];
	if (!tag)
		return false;
	at.at += 2;
	for (int last = 0, byte;; last = byte) {
		byte = content_peek(c, at);
		if (byte == CONTENT_END)
			return false;
		content_step(c, &at);
		if (last == tag[2] && byte == tag[3])
			break;
	}
	*cursor = at;
	return true;
}
