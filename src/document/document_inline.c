/* A leaf block's inline nodes, walked in step with its source. */

#include "document_walk.h"

#include "html.h"

#include <string.h>

/* libcmark's inline positions cannot be used: columns are wrong behind
 * entities, escapes and lazy lines, lines behind a hard break. Each node says
 * what must stand next; if it does not, nothing of this block is believed. */

static bool
expect(struct document_walk *w, const char *bytes)
{
	for (; *bytes; bytes++) {
		if (document_walk_peek(w) != (unsigned char)*bytes)
			return false;
		content_step(w->content, &w->at);
	}
	return true;
}

static bool
walk_code(struct document_walk *w)
{
	struct cursor inside, stop, end = w->at;

	if (!content_code(w->content, &end, &inside, &stop))
		return false;
	for (w->at = inside; w->at.line < stop.line; document_walk_line(w))
		document_walk_take(w,
		    w->content->lines[w->at.line].end - w->at.at, TOKEN_CODE);
	document_walk_take(w, stop.at - w->at.at, TOKEN_CODE);
	w->at = end;
	return true;
}

static bool
walk_html(struct document_walk *w, const char *literal)
{
	uint32_t start = w->at.at;
	struct html_tag tag;

	for (const char *s = literal; *s; s++) {
		int byte = document_walk_peek(w);

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
	else if ((tag.kind == HTML_BREAK || tag.kind == HTML_ITEM) &&
		 w->images == 0)
		plain_line(w->plain);
	else if (tag.kind == HTML_STRIKE)
		w->struck += tag.closes ? -(w->struck > 0) : 1;
	return true;
}

static bool
walk_break(struct document_walk *w, bool hard)
{
	content_skip_blanks(w->content, &w->at);
	w->after_backslash = hard && document_walk_peek(w) == '\\';
	if (w->after_backslash)
		content_step(w->content, &w->at);
	if (document_walk_peek(w) != '\n')
		return false;
	document_walk_line(w);
	return true;
}

/* The delimiters of emphasis cannot be told apart in "***", nor need be. */
static bool
walk_delimiters(struct document_walk *w, int n)
{
	int byte = document_walk_peek(w);

	if (byte != '*' && byte != '_')
		return false;
	for (; n > 0; n--) {
		if (document_walk_peek(w) != byte)
			return false;
		content_step(w->content, &w->at);
	}
	return true;
}

static bool
enter(struct document_walk *w, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_TEXT:
		return document_walk_text(w, cmark_node_get_literal(node));
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
		w->autolink = document_walk_peek(w) == '<';
		if (!expect(w, w->autolink ? "<" : "["))
			return false;
		w->link = w->at.at;
		return true;
	case CMARK_NODE_IMAGE:
		w->images++;
		return expect(w, "![");
	default:
		return false;
	}
}

static bool
leave(struct document_walk *w, cmark_node *node)
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
		if (w->images == 0)
			plain_link(w->plain, (struct span){ w->link, w->at.at },
			    cmark_node_get_url(node));
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
walk_children(struct document_walk *w, cmark_node *leaf, size_t skip)
{
	cmark_node *node = cmark_node_first_child(leaf), *next;

	if (node && skip > 0) {
		const char *literal = cmark_node_get_literal(node);

		if (!literal || strlen(literal) < skip)
			return false;
		if (!document_walk_text(w, literal + skip))
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
	struct document_walk w = {
		.plain = p, .content = c, .at = *cursor, .joined = joined
	};
	bool good = walk_children(&w, leaf, skip);

	*cursor = w.at;
	return good;
}

void
document_inline_text(
    struct plain *p, const struct content *c, const char *literal)
{
	struct document_walk w = { .plain = p,
		.content = c,
		.at = { 0, c->lines[0].start },
		.joined = true };

	document_walk_text(&w, literal);
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
