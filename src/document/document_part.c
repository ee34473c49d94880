/* A long document in parts, which libcmark reads one after the other: its tree
 * takes more memory than all else that is known of a document. */

#include "document_reader.h"

#include "base/arena.h"
#include "document_walk.h"
#include "text/text.h"

#include <string.h>

/* Bytes that a part has at least. */
enum { PART = 1 << 18 };

/* Whether there may be link definitions, which count in the whole document. */
static bool
may_define(const struct text *text)
{
	const char *s = text->bytes, *end = s + text->len;

	while ((s = memchr(s, ']', (size_t)(end - s))))
		if (*++s == ':')
			return true;
	return false;
}

/* Whether these bytes can only begin a block outside of all containers, if
 * they begin a line behind a blank one and not inside of code or HTML. */
static bool
begins_block(const char *bytes)
{
	return *bytes == '#' || ((unsigned char)*bytes | 0x20u) - 'a' < 26;
}

/* Where a part ends that begins at start and has that many bytes at least. */
static uint32_t
part_end(const struct text *text, uint32_t start, uint32_t least)
{
	if (text->len - start <= least)
		return text->len;
	for (uint32_t i = text_line(text, start + least); i < text->n_lines;
	     i++)
		if (begins_block(text->bytes + text->lines[i]) &&
		    document_blank(text->bytes, text_line_span(text, i)))
			return text->lines[i];
	return text->len;
}

/* Whether code or HTML may go on behind this line. */
static bool
is_open(const struct document_reader *r, cmark_node *root, uint32_t line)
{
	cmark_node *last = cmark_node_last_child(root);
	cmark_node_type type = cmark_node_get_type(last);

	return (type == CMARK_NODE_CODE_BLOCK ||
		   type == CMARK_NODE_HTML_BLOCK) &&
	       document_line_number(r, cmark_node_get_end_line(last)) >= line;
}

/* Give back what a part took. */
static void
forget(struct document_reader *r)
{
	arena_reset(r->scratch);
	r->frames = NULL;
	r->prefixes = NULL;
	r->lines = NULL;
	r->pieces = NULL;
	r->seen = NULL;
	r->cap_frames = r->cap_prefixes = r->cap_lines = r->cap_pieces = 0;
}

void
document_read_parts(struct document_reader *r, uint32_t start)
{
	const struct text *text = r->document->text;
	uint32_t least = text->len, end;
	bool defines = may_define(text);

	if (text->len > PART && !defines)
		least = PART;
	r->whole |= defines || memchr(text->bytes, DOCUMENT_REST, text->len) ||
		    memchr(text->bytes, DOCUMENT_LINE, text->len);
	for (uint32_t wanted = least; start < text->len; forget(r)) {
		cmark_node *root;
		const char *bytes = text->bytes + start;
		uint32_t len;

		r->first_line = text_line(text, start) - 1;
		end = part_end(text, start, wanted);
		len = end - start;
		if (!r->whole)
			bytes = document_shorten(r, start, &len);
		root = document_parse(r->scratch, bytes, len);
		if (end < text->len &&
		    is_open(r, root, text_line(text, end) - 1)) {
			wanted = (end - start) * 2;
			continue;
		}
		document_read_blocks(r, root);
		start = end;
		wanted = least;
	}
}
