/* A leaf block's inline nodes, walked in step with its source. */

#include "document_inline.h"

#include "html.h"
#include "utf8.h"

#include <string.h>

/* libcmark's inline positions cannot be used: columns are wrong behind
 * entities, escapes and lazy lines, lines are wrong behind a hard break. Each
 * node says what must stand in the source next; if it does not, nothing from
 * this block is believed. */

struct walk {
	struct plain *plain;
	const struct content *content;
	struct cursor at;
	uint32_t skip_until; /* inside a templating tag: where it ends */
	bool endless[3];     /* no {{, {%, <% ends in this block any more */
	bool joined, autolink, after_backslash;
	int strong, emphasis, links, images, struck;
};

static uint8_t
style(const struct walk *w)
{
	return (uint8_t)((w->strong ? TOKEN_STRONG : 0) |
			 (w->emphasis ? TOKEN_EMPHASIS : 0) |
			 (w->links ? TOKEN_LINK : 0) |
			 (w->autolink ? TOKEN_CODE : 0) |
			 (w->struck ? TOKEN_STRUCK : 0));
}

static int
peek(const struct walk *w)
{
	return content_peek(w->content, w->at);
}

/* Add len bytes at the cursor and step over them. */
static void
take(struct walk *w, uint32_t len, uint8_t more_style)
{
	uint32_t start = w->at.at, stop = start + len;

	w->at.at = stop;
	if (start < w->skip_until)
		start = w->skip_until < stop ? w->skip_until : stop;
	if (w->images == 0)
		plain_add(w->plain, start, stop - start, style(w) | more_style);
}

static void
take_decoded(struct walk *w, const char *bytes, uint32_t len, uint32_t from)
{
	if (w->images == 0 && w->at.at >= w->skip_until)
		plain_decoded(w->plain, bytes, len, w->at.at, from, style(w));
	w->at.at += from;
}

static void
take_line(struct walk *w)
{
	content_step(w->content, &w->at);
	if (w->images == 0 && w->at.at >= w->skip_until)
		plain_line(w->plain);
}

static bool
expect(struct walk *w, const char *bytes)
{
	for (; *bytes; bytes++) {
		if (peek(w) != (unsigned char)*bytes)
			return false;
		content_step(w->content, &w->at);
	}
	return true;
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

/* How much of the literal the entity at the cursor became; 0 if it is no
 * entity and stands for itself. */
static uint32_t
decoded_length(const struct walk *w, const char *literal, uint32_t entity)
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

static bool
walk_entity(struct walk *w, const char **literal)
{
	uint32_t entity = content_entity(w->content, w->at), len;

	if (entity > 0 && (len = decoded_length(w, *literal, entity)) > 0) {
		take_decoded(w, *literal, len, entity);
		*literal += len;
		return true;
	}
	if (**literal != '&')
		return false;
	take(w, 1, 0);
	(*literal)++;
	return true;
}

static bool
walk_escape(struct walk *w, const char **literal)
{
	struct cursor next = w->at;
	int byte;

	content_step(w->content, &next);
	byte = content_peek(w->content, next);
	if (content_is_punctuation(byte) && !w->autolink)
		w->at = next;
	else
		byte = '\\';
	if (**literal != byte)
		return false;
	take(w, 1, 0);
	(*literal)++;
	return true;
}

/* "~~" and "==" may be marks; other numbers of them are not. */
static bool
walk_marks(struct walk *w, const char **literal, int byte)
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
	take(w, n,
	    n != 2 || w->autolink || w->at.at < w->skip_until ? 0
	    : byte == '~'				      ? PLAIN_TILDES
							      : PLAIN_EQUALS);
	return true;
}

/* At the first byte of what may be a templating tag. */
static void
find_template(struct walk *w)
{
	const struct span *line = &w->content->lines[w->at.line];
	const char *source = w->content->bytes + w->at.at;
	struct cursor end = w->at;
	bool *endless;

	if (w->at.at < w->skip_until || line->end - w->at.at < 2 ||
	    (source[1] != '%' && (source[1] != '{' || source[0] != '{')))
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
walk_special(struct walk *w, const char **literal)
{
	int byte = peek(w);

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
		take_line(w);
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
	if (byte == CONTENT_END || (unsigned char)**literal != byte)
		return false;
	take(w, 1, 0);
	(*literal)++;
	return true;
}

static bool
walk_text(struct walk *w, const char *literal)
{
	static const bool special[256] = { ['\\'] = true,
		['&'] = true,
		['~'] = true,
		['='] = true,
		['{'] = true,
		['<'] = true,
		['\0'] = true };

	/* libcmark keeps a lazy line's blanks behind a backslash. */
	while (w->after_backslash && (*literal == ' ' || *literal == '\t'))
		literal++;
	w->after_backslash = false;
	while (*literal) {
		const char *source = w->content->bytes + w->at.at;
		uint32_t n = 0, left;

		left = w->content->lines[w->at.line].end - w->at.at;
		while (n < left && source[n] == literal[n] &&
		       !special[(unsigned char)source[n]])
			n++;
		literal += n;
		take(w, n, 0);
		if (*literal && !walk_special(w, &literal))
			return false;
	}
	return true;
}

static bool
walk_code(struct walk *w)
{
	struct cursor inside, stop, end = w->at;

	if (!content_code(w->content, &end, &inside, &stop))
		return false;
	for (w->at = inside; w->at.line < stop.line; take_line(w))
		take(w, w->content->lines[w->at.line].end - w->at.at,
		    TOKEN_CODE);
	take(w, stop.at - w->at.at, TOKEN_CODE);
	w->at = end;
	return true;
}

static bool
walk_html(struct walk *w, const char *literal)
{
	uint32_t start = w->at.at;
	struct html_tag tag;

	for (const char *s = literal; *s; s++) {
		int byte = peek(w);

		if (*s == '\r' && s[1] == '\n')
			s++;
		if (byte == '\n' && (*s == '\n' || *s == '\r' || w->joined)) {
			if (w->joined && *s != ' ')
				return false;
			while (!w->joined && (s[1] == ' ' || s[1] == '\t'))
				s++;
		} else if (byte == 0 && strncmp(s, "\xef\xbf\xbd", 3) == 0) {
			s += 2;
		} else if (byte != (unsigned char)*s) {
			return false;
		}
		content_step(w->content, &w->at);
	}
	tag = html_tag(w->content->bytes, (struct span){ start, w->at.at });
	if (tag.kind == HTML_COMMENT)
		html_directive(w->plain, tag.inside, true);
	else if (tag.kind == HTML_BREAK && w->images == 0)
		plain_line(w->plain);
	else if (tag.kind == HTML_STRIKE)
		w->struck += tag.closes ? -(w->struck > 0) : 1;
	return true;
}

static bool
walk_break(struct walk *w, bool hard)
{
	content_skip_blanks(w->content, &w->at);
	w->after_backslash = hard && peek(w) == '\\';
	if (w->after_backslash)
		content_step(w->content, &w->at);
	if (peek(w) != '\n')
		return false;
	take_line(w);
	return true;
}

/* The delimiters of emphasis cannot be told apart in "***", nor need be. */
static bool
walk_delimiters(struct walk *w, int n)
{
	int byte = peek(w);

	if (byte != '*' && byte != '_')
		return false;
	for (; n > 0; n--) {
		if (peek(w) != byte)
			return false;
		content_step(w->content, &w->at);
	}
	return true;
}

static bool
enter(struct walk *w, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_TEXT:
		return walk_text(w, cmark_node_get_literal(node));
	case CMARK_NODE_SOFTBREAK:
		return walk_break(w, false);
	case CMARK_NODE_LINEBREAK:
		return walk_break(w, true);
	case CMARK_NODE_CODE:
		return walk_code(w);
	case CMARK_NODE_HTML_INLINE:
		return walk_html(w, cmark_node_get_literal(node));
	case CMARK_NODE_EMPH:
		w->emphasis++;
		return walk_delimiters(w, 1);
	case CMARK_NODE_STRONG:
		w->strong++;
		return walk_delimiters(w, 2);
	case CMARK_NODE_LINK:
		w->links++;
		w->autolink = peek(w) == '<';
		return expect(w, w->autolink ? "<" : "[");
	case CMARK_NODE_IMAGE:
		w->images++;
		return expect(w, "![");
	default:
		return false;
	}
}

static bool
leave(struct walk *w, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_EMPH:
		w->emphasis--;
		return walk_delimiters(w, 1);
	case CMARK_NODE_STRONG:
		w->strong--;
		return walk_delimiters(w, 2);
	case CMARK_NODE_LINK:
		w->links--;
		if (w->autolink) {
			w->autolink = false;
			return expect(w, ">");
		}
		break;
	case CMARK_NODE_IMAGE:
		w->images--;
		break;
	default:
		return true;
	}
	if (!expect(w, "]"))
		return false;
	content_link_tail(w->content, &w->at);
	return true;
}

static bool
walk_children(struct walk *w, cmark_node *leaf, size_t skip)
{
	cmark_node *node = cmark_node_first_child(leaf), *next;

	if (node && skip > 0) {
		const char *literal = cmark_node_get_literal(node);

		if (!literal || strlen(literal) < skip)
			return false;
		if (!walk_text(w, literal + skip))
			return false;
		node = cmark_node_next(node);
	}
	while (node) {
		if (!enter(w, node))
			return false;
		if ((next = cmark_node_first_child(node))) {
			node = next;
			continue;
		}
		while (node != leaf) {
			if (!leave(w, node))
				return false;
			if ((next = cmark_node_next(node)))
				break;
			node = cmark_node_parent(node);
		}
		node = next;
	}
	return true;
}

bool
document_inline_read(struct plain *p, const struct content *c,
    struct cursor *cursor, cmark_node *leaf, size_t skip, bool joined)
{
	struct walk w = {
		.plain = p, .content = c, .at = *cursor, .joined = joined
	};
	bool good = walk_children(&w, leaf, skip);

	*cursor = w.at;
	return good;
}

void
document_inline_copy(struct plain *p, uint32_t source, cmark_node *leaf)
{
	cmark_node *node = cmark_node_first_child(leaf), *next;

	while (node) {
		cmark_node_type type = cmark_node_get_type(node);
		const char *literal = cmark_node_get_literal(node);

		if (type == CMARK_NODE_SOFTBREAK ||
		    type == CMARK_NODE_LINEBREAK)
			plain_line(p);
		else if (literal && type != CMARK_NODE_HTML_INLINE)
			plain_decoded(p, literal, (uint32_t)strlen(literal),
			    source, 0,
			    type == CMARK_NODE_CODE ? TOKEN_CODE : 0);
		next = type == CMARK_NODE_IMAGE ? NULL
						: cmark_node_first_child(node);
		while (!next && node != leaf) {
			next = cmark_node_next(node);
			node = cmark_node_parent(node);
		}
		node = next;
	}
}
