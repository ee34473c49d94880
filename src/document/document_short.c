/* A document in short: without the ends of plain lines, of which libcmark would
 * make the same text that stands in the source. */

#include "document_reader.h"

#include "base/arena.h"
#include "document_walk.h"
#include "text/text.h"

#include <string.h>

/* An end that has no more bytes than that is worth no mark. */
enum { FEW = 8 };

/* What a byte is to the line it stands in, and to the lines below. */
enum sign {
	PLAIN,
	PAIRED, /* what it does is known from the byte behind it */
	WHOLE,	/* the line is left whole */
	OPEN,	/* and so are those up to a blank one: it may end there */
};

static const uint8_t signs[UINT8_MAX + 1] = { ['*'] = PAIRED,
	['_'] = PAIRED,
	['`'] = PAIRED,
	['>'] = PAIRED,
	['\0'] = WHOLE,
	['\\'] = WHOLE,
	['&'] = WHOLE,
	['~'] = WHOLE,
	['='] = WHOLE,
	['{'] = WHOLE,
	['['] = OPEN,
	['<'] = OPEN };

/* Bytes that are looked at together, and what is found of each. */
enum { TOGETHER = 16 };

/* Whether one of the bytes has a sign, or is near one that has. */
static bool
have_sign(const char *bytes)
{
	typedef unsigned char lanes __attribute__((vector_size(TOGETHER)));
	lanes x, bent, found;
	uint64_t halves[2];

	memcpy(&x, bytes, sizeof x);
	bent = (x | 0x20) - '{'; /* [\]^_ and {|}~ */
	found = (lanes)(bent < 5) | (lanes)(x - '<' < 3) | (lanes)(x == '`') |
		(lanes)(x == '*') | (lanes)(x == '&') | (lanes)(x == 0);
	memcpy(halves, &found, sizeof halves);
	return (halves[0] | halves[1]) != 0;
}

static bool
is_letter(char byte)
{
	return ((unsigned char)byte | 0x20u) - 'a' < 26;
}

/* Behind a bracket that closes in its line and is no link, as there are no
 * definitions: "[ ] Paint", "[draft]". 0: it may be more. */
static uint32_t
closed_bracket(const char *bytes, uint32_t at, uint32_t end)
{
	while (++at < end && bytes[at] != ']')
		if (signs[(unsigned char)bytes[at]])
			return 0;
	if (at++ >= end || (at < end && strchr("([:", bytes[at])))
		return 0;
	return at;
}

/* Where the plain end of a line begins: behind a letter, all that may begin a
 * block or is paired standing before it. Its own end: nowhere. */
static uint32_t
find_plain(const char *bytes, struct span line, bool *open)
{
	uint32_t at = line.end;

	while (at - line.start >= TOGETHER && !have_sign(bytes + at - TOGETHER))
		at -= TOGETHER;
	if (line.end - line.start >= TOGETHER && at - line.start < TOGETHER &&
	    !have_sign(bytes + line.start)) /* with some of what was seen */
		at = line.start;
	while (at > line.start && !signs[(unsigned char)bytes[at - 1]])
		at--;
	for (uint32_t i = at; i > line.start; i--) {
		enum sign sign = signs[(unsigned char)bytes[i - 1]];
		uint32_t closed = bytes[i - 1] == '['
				      ? closed_bracket(bytes, i - 1, line.end)
				      : 0;

		if (closed > at)
			at = closed;
		if (closed > 0)
			continue;
		*open |= sign == OPEN;
		if (sign >= WHOLE)
			at = line.end;
	}
	while (at < line.end && !is_letter(bytes[at]))
		at++;
	return line.end - at > FEW ? at + 1 : line.end;
}

/* Where code or HTML first begins, or seems to, which ends anywhere below. */
static uint32_t
find_code(const char *bytes, uint32_t start, uint32_t end)
{
	static const char *const marks[] = { "<", "```", "~~~" };

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		const char *sign = marks[i], *s = bytes + start;

		while ((s = memchr(s, *sign, (size_t)(bytes + end - s))) &&
		       strncmp(s, sign, strlen(sign)) != 0)
			s++;
		if (s)
			end = (uint32_t)(s - bytes);
	}
	return end;
}

/* The same of a line that may be open; *open: whether the next one is. */
static uint32_t
next_plain(const char *bytes, struct span line, bool *open)
{
	if (*open && !document_blank(bytes, line))
		return line.end;
	*open = false;
	return find_plain(bytes, line, open);
}

const char *
document_shorten(struct document_reader *r, uint32_t start, uint32_t *len)
{
	const struct text *text = r->document->text;
	uint32_t from = start, end = start + *len;
	uint32_t first = text_line(text, start), last = text_line(text, end);
	uint32_t code = find_code(r->bytes, start, end);
	char *out = arena_room(r->scratch, *len), *s = out;
	bool open = false, prose = false;

	r->seen = arena_room(r->scratch, (last - first + 2) * sizeof *r->seen);
	r->n_seen = 0;
	for (uint32_t i = first; i <= text->n_lines && text->lines[i - 1] < end;
	     i++) {
		struct span line = text_line_span(text, i);
		uint32_t stop = next_plain(r->bytes, line, &open);
		bool shortened = stop < line.end;

		/* what is all plain goes on with the paragraph above it */
		if (prose && shortened && stop == line.start + 1) {
			*s++ = DOCUMENT_LINE;
			from = line.end;
			continue;
		}
		r->seen[r->n_seen++] = i;
		prose = shortened && stop <= code &&
			is_letter(r->bytes[line.start]);
		if (!shortened)
			continue;
		memcpy(s, r->bytes + from, stop - from);
		s += stop - from;
		*s++ = DOCUMENT_REST;
		from = line.end;
	}
	r->seen[r->n_seen] = last + (text->lines[last - 1] < end);
	memcpy(s, r->bytes + from, end - from);
	*len = (uint32_t)(s - out) + end - from;
	return out;
}
