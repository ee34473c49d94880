/* HTML tags and comments in Markdown: which text of an HTML block is shown,
 * and which comments are directives. */

#include "html.h"

#include "base/arena.h"
#include "plain.h"
#include "text/text.h"

#include <string.h>
#include <strings.h>

enum { NAME_MAX_LEN = 10 };

static const struct {
	char name[NAME_MAX_LEN];
	uint8_t kind, level;
} names[] = {
	{ "br", HTML_BREAK, 0 },
	{ "div", HTML_BREAK, 0 },
	{ "li", HTML_ITEM, 0 },
	{ "ol", HTML_LIST, 1 },
	{ "p", HTML_BREAK, 0 },
	{ "del", HTML_STRIKE, 0 },
	{ "s", HTML_STRIKE, 0 },
	{ "strike", HTML_STRIKE, 0 },
	{ "table", HTML_TABLE, 0 },
	{ "tr", HTML_ROW, 0 },
	{ "td", HTML_CELL, 0 },
	{ "th", HTML_CELL, 0 },
	{ "ul", HTML_LIST, 0 },
	{ "script", HTML_SCRIPT, 0 },
	{ "style", HTML_SCRIPT, 0 },
	{ "summary", HTML_SUMMARY, 0 },
	{ "h1", HTML_HEADING, 1 },
	{ "h2", HTML_HEADING, 2 },
	{ "h3", HTML_HEADING, 3 },
	{ "h4", HTML_HEADING, 4 },
	{ "h5", HTML_HEADING, 5 },
	{ "h6", HTML_HEADING, 6 },
};

static bool
is_name_byte(char c)
{
	return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ||
	       (c >= '0' && c <= '9');
}

/* Where the needle begins in the range; its end if it does not. */
static uint32_t
find(const char *bytes, struct span range, const char *needle)
{
	size_t len = strlen(needle);

	while (range.end - range.start >= len) {
		const char *s = memchr(bytes + range.start, needle[0],
		    range.end - range.start - len + 1);

		if (!s)
			break;
		range.start = (uint32_t)(s - bytes);
		if (memcmp(s, needle, len) == 0)
			return range.start;
		range.start++;
	}
	return range.end;
}

static struct html_tag
comment(const char *bytes, struct span range)
{
	struct html_tag tag = { .kind = HTML_COMMENT, .source = range };

	tag.inside.start = range.start + 4;
	tag.inside.end =
	    find(bytes, (struct span){ tag.inside.start, range.end }, "-->");
	if (tag.inside.end < range.end)
		tag.source.end = tag.inside.end + 3;
	return tag;
}

struct html_tag
html_tag(const char *bytes, struct span range)
{
	struct html_tag tag = { .source = { range.start, range.start } };
	uint32_t at = range.start + 1, name;

	if (range.end - range.start < 2 || bytes[range.start] != '<')
		return tag;
	if (range.end - range.start >= 4 &&
	    memcmp(bytes + range.start, "<!--", 4) == 0)
		return comment(bytes, range);
	tag.closes = bytes[at] == '/';
	name = at += tag.closes;
	while (at < range.end && is_name_byte(bytes[at]))
		at++;
	if (at == name)
		return tag;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strlen(names[i].name) == at - name &&
		    strncasecmp(names[i].name, bytes + name, at - name) == 0) {
			tag.kind = names[i].kind;
			tag.level = names[i].level;
		}
	tag.source.end = find(bytes, (struct span){ at, range.end }, ">");
	if (tag.source.end < range.end)
		tag.source.end++;
	return tag;
}

/* Where a tag's text ends: where it closes, or at one that cannot be in it. */
static uint32_t
text_end(const char *bytes, struct span range, enum html_kind kind)
{
	while (range.start < range.end) {
		struct html_tag tag;

		range.start = find(bytes, range, "<");
		tag = html_tag(bytes, range);
		if (tag.kind == kind || tag.kind == HTML_ROW ||
		    tag.kind == HTML_TABLE ||
		    (kind == HTML_ITEM && tag.kind >= HTML_LIST))
			return range.start;
		range.start = tag.source.end > range.start
				  ? tag.source.end
				  : range.start + !span_empty(range);
	}
	return range.end;
}

/* Step behind the end of a script, which may lie behind that of the block. */
static void
skip_script(struct html *html)
{
	struct span rest = { html->rest.start, html->end };

	if (html->open)
		return;
	while (rest.start < rest.end) {
		struct html_tag tag;

		rest.start = find(html->bytes, rest, "</");
		tag = html_tag(html->bytes, rest);
		if (tag.kind == HTML_SCRIPT) {
			html->hidden = tag.source.end;
			html->rest.start = tag.source.end < html->rest.end
					       ? tag.source.end
					       : html->rest.end;
			return;
		}
		rest.start += rest.start < rest.end;
	}
	html->open = true;
}

bool
html_next(struct html *html, struct html_tag *tag)
{
	while (html->rest.start < html->rest.end) {
		html->rest.start = find(html->bytes, html->rest, "<");
		*tag = html_tag(html->bytes, html->rest);
		html->rest.start = tag->source.end > html->rest.start
				       ? tag->source.end
				       : html->rest.start + 1;
		if (tag->kind == HTML_COMMENT || tag->kind == HTML_LIST)
			return true;
		if (tag->closes)
			continue;
		if (tag->kind == HTML_SCRIPT) {
			skip_script(html);
		} else if (tag->kind == HTML_TABLE) {
			html->tables++;
			html->row = html->column = -1;
		} else if (tag->kind == HTML_ROW) {
			html->row++;
			html->column = -1;
		} else if (tag->kind >= HTML_CELL) {
			html->column += tag->kind == HTML_CELL;
			tag->inside.start = html->rest.start;
			tag->inside.end =
			    text_end(html->bytes, html->rest, tag->kind);
			html->rest.start = tag->inside.end;
			return true;
		}
	}
	return false;
}

void
html_directive(struct plain *p, struct span inside, bool within)
{
	static const char name[] = "goallint";
	struct document *d = p->document;
	const char *bytes = d->text->bytes;
	struct directive directive = { inside, inside, d->n_blocks + within };

	while (directive.text.start < inside.end &&
	       (unsigned char)bytes[directive.text.start] <= ' ')
		directive.text.start++;
	if (inside.end - directive.text.start < sizeof name - 1 ||
	    memcmp(bytes + directive.text.start, name, sizeof name - 1) != 0)
		return;
	directive.text.start += sizeof name - 1;
	ARENA_MORE(p->arena, d->directives, d->n_directives, p->cap_directives);
	d->directives[d->n_directives++] = directive;
}
