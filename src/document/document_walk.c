/* A text node's literal, walked in step with its source. */

#include "document_walk.h"

#include "base/utf8.h"

#include <string.h>

/* Bytes in which the attributes of a block end, if they do. */
enum { ATTRIBUTES_MAX = 200 };

static uint8_t
style(const struct document_walk *w)
{
	return (uint8_t)((w->strong ? TOKEN_STRONG : 0) |
			 (w->emphasis ? TOKEN_EMPHASIS : 0) |
			 (w->links ? TOKEN_LINK : 0) |
			 (w->autolink ? TOKEN_CODE : 0) |
			 (w->struck ? TOKEN_STRUCK : 0));
}

int
document_walk_peek(const struct document_walk *w)
{
	return content_peek(w->content, w->at);
}

void
document_walk_take(struct document_walk *w, uint32_t len, uint8_t more_style)
{
	uint32_t start = w->at.at, stop = start + len;

	w->at.at = stop;
	if (start < w->skip_until)
		start = w->skip_until < stop ? w->skip_until : stop;
	if (w->images == 0)
		plain_add(w->plain, start, stop - start, style(w) | more_style);
}

static void
take_decoded(
    struct document_walk *w, const char *bytes, uint32_t len, uint32_t from)
{
	if (w->images == 0 && w->at.at >= w->skip_until)
		plain_decoded(w->plain, bytes, len, w->at.at, from, style(w));
	w->at.at += from;
}

void
document_walk_line(struct document_walk *w)
{
	content_step(w->content, &w->at);
	if (w->images == 0 && w->at.at >= w->skip_until)
		plain_line(w->plain);
}

/* The code points that end the entities which stand for two. */
static bool
is_second_point(uint32_t point)
{
	return point == 0x338 || point == 0x20d2 || point == 0x333 ||
	       point == 0x20e5 || point == 0xfe00 || point == 0x200a ||
	       point == 'j';
}

static bool
is_ampersand(const char *entity, uint32_t len)
{
	static const char *const forms[] = { "&amp;", "&AMP;", "&#38;",
		"&#x26;", "&#X26;" };

	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (strlen(forms[i]) == len &&
		    memcmp(entity, forms[i], len) == 0)
			return true;
	return false;
}

/* How much of the literal the entity there became; 0: it is itself. */
static uint32_t
decoded_length(
    const struct document_walk *w, const char *literal, uint32_t entity)
{
	const char *source = w->content->bytes + w->at.at;
	const char *end = literal + strlen(literal), *next = literal;
	uint32_t len;

	if (strncmp(literal, source, entity) == 0 &&
	    !is_ampersand(source, entity))
		return 0;
	if (literal == end)
		return 0;
	utf8_next(&next, end);
	len = (uint32_t)(next - literal);
	if (next < end && is_second_point(utf8_next(&next, end)) &&
	    source[1] != '#' && *literal != '&' &&
	    source[entity] != literal[len])
		len = (uint32_t)(next - literal);
	return len;
}

/* Step over a byte that the literal has, too. */
static bool
walk_byte(struct document_walk *w, const char **literal, int byte)
{
	if ((unsigned char)**literal != byte)
		return false;
	document_walk_take(w, 1, 0);
	(*literal)++;
	return true;
}

static bool
walk_entity(struct document_walk *w, const char **literal)
{
	uint32_t entity = content_entity(w->content, w->at), len;

	if (entity > 0 && (len = decoded_length(w, *literal, entity)) > 0) {
		take_decoded(w, *literal, len, entity);
		*literal += len;
		return true;
	}
	return walk_byte(w, literal, '&');
}

static bool
walk_escape(struct document_walk *w, const char **literal)
{
	struct cursor next = w->at;
	int byte;

	content_step(w->content, &next);
	byte = content_peek(w->content, next);
	if (content_is_punctuation(byte) && !w->autolink)
		w->at = next;
	else
		byte = '\\';
	return walk_byte(w, literal, byte);
}

/* "~~" and "==" may be marks; other numbers of them are not. */
static bool
walk_marks(struct document_walk *w, const char **literal, int byte)
{
	const struct span *line = &w->content->lines[w->at.line];
	const char *source = w->content->bytes + w->at.at;
	uint32_t n = 0, left = line->end - w->at.at;

	while (n < left && source[n] == byte)
		n++;
	for (uint32_t i = 0; i < n; i++)
		if ((*literal)[i] != byte)
			return false;
	*literal += n;
	document_walk_take(w, n,
	    n != 2 || w->autolink || w->at.at < w->skip_until ? 0
	    : byte == '~'				      ? PLAIN_TILDES
							      : PLAIN_EQUALS);
	return true;
}

/* At what may be a templating tag or kramdown's attributes: "{: .lead }". */
static void
find_template(struct document_walk *w)
{
	const struct span *line = &w->content->lines[w->at.line];
	const char *source = w->content->bytes + w->at.at, *close;
	struct cursor end = w->at;
	uint32_t rest;
	bool *endless;

	rest = line->end - w->at.at;
	if (w->at.at < w->skip_until || rest < 2)
		return;
	if (rest > 2 && source[0] == '{' && source[1] == ':' &&
	    source[2] != ':') {
		close = memchr(
		    source, '}', rest < ATTRIBUTES_MAX ? rest : ATTRIBUTES_MAX);
		if (close)
			w->skip_until =
			    w->at.at + (uint32_t)(close + 1 - source);
		return;
	}
	if (source[1] != '%' && (source[1] != '{' || source[0] != '{'))
		return;
	endless = &w->endless[source[0] == '<' ? 2 : source[1] == '%'];
	if (*endless)
		return;
	if (content_template(w->content, &end))
		w->skip_until = end.at;
	else
		*endless = true;
}

static bool
walk_special(struct document_walk *w, const char **literal)
{
	int byte = document_walk_peek(w);

	switch (byte) {
	case '\\':
		return walk_escape(w, literal);
	case '&':
		return walk_entity(w, literal);
	case '~':
	case '=':
		return walk_marks(w, literal, byte);
	case '\n':
		if (!w->joined || **literal != ' ')
			return false;
		document_walk_line(w);
		(*literal)++;
		return true;
	case '\0':
		if (strncmp(*literal, "\xef\xbf\xbd", 3) != 0)
			return false;
		take_decoded(w, *literal, 3, 1);
		*literal += 3;
		return true;
	case '{':
	case '<':
		find_template(w);
		break;
	}
	return walk_byte(w, literal, byte);
}

/* How many bytes are left of the line but for its last blanks. */
static uint32_t
count_rest(const struct document_walk *w)
{
	struct span line = w->content->lines[w->at.line];
	const char *bytes = w->content->bytes;

	while (line.end > w->at.at && content_is_blank(bytes[line.end - 1]))
		line.end--;
	return line.end - w->at.at;
}

/* How many of the first n bytes are the same. */
static uint32_t
same(const char *a, const char *b, uint32_t n)
{
	uint32_t i = 0;

	if (memcmp(a, b, n) == 0)
		return n;
	while (i < n && a[i] == b[i])
		i++;
	return i;
}

/* Step over a line that libcmark does not see, and the end before it. */
static bool
walk_unseen(struct document_walk *w)
{
	content_skip_blanks(w->content, &w->at);
	if (document_walk_peek(w) != '\n')
		return false;
	document_walk_line(w);
	document_walk_take(w, count_rest(w), 0);
	return true;
}

bool
document_walk_text(struct document_walk *w, const char *literal)
{
	const char *special = literal; /* the next, if none before */

	/* libcmark keeps a lazy line's blanks behind a backslash. */
	while (w->after_backslash && (*literal == ' ' || *literal == '\t'))
		literal++;
	w->after_backslash = false;
	while (*literal) {
		const char *source = w->content->bytes + w->at.at;
		uint32_t n = w->content->lines[w->at.line].end - w->at.at;

		if (special <= literal)
			special = literal + strcspn(literal, "\\&~={<\1\2");
		if (n > special - literal)
			n = (uint32_t)(special - literal);
		n = same(source, literal, n);
		literal += n;
		if (*literal == DOCUMENT_REST && source[n] != DOCUMENT_REST) {
			n = count_rest(w);
			literal++;
		}
		document_walk_take(w, n, 0);
		for (; *literal == DOCUMENT_LINE &&
		       document_walk_peek(w) != DOCUMENT_LINE;
		     literal++)
			if (!walk_unseen(w))
				return false;
		if (*literal && !walk_special(w, &literal))
			return false;
	}
	return true;
}
