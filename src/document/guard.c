/* Documents whose nesting would make the Markdown parser slow, refused before
 * it sees them. */

#include "guard.h"

#include "base/arena.h"
#include "prefix.h"
#include "text/text.h"

#include <string.h>

/* libcmark 0.30.2 needs time in proportion to depth times lines, and to
 * images times links of one block (CVE-2023-24824, CVE-2023-22486). */
enum { DEPTH_MAX = 100, LOOKS_MAX = 20000000 };

struct scan {
	const struct text *text;
	uint32_t columns[DEPTH_MAX]; /* where the open lists' markers stand */
	uint32_t depth;
	uint32_t open;	/* brackets since a blank line */
	uint64_t looks; /* at open brackets, since a blank line */
	uint32_t next_open, next_close; /* brackets behind all seen */
};

/* Whether the line is a thematic break, which looks like many lists. */
static bool
is_break(const char *bytes, struct span line)
{
	char mark = '\0';

	for (uint32_t i = line.start; i < line.end; i++) {
		if (bytes[i] == ' ' || bytes[i] == '\t')
			continue;
		if (mark == '\0')
			mark = bytes[i];
		if (bytes[i] != mark || (mark != '-' && mark != '*'))
			return false;
	}
	return mark != '\0';
}

/* Take in the container markers that begin a line. Lists nest no deeper than
 * their markers' columns grow. Returns false if they are too deep. */
static bool
scan_markers(struct scan *s, struct span line, struct prefix_place *text)
{
	const char *bytes = s->text->bytes;
	struct prefix_place place = { line.start, 0 };
	uint32_t quotes = 0, marker;
	int number;

	*text = (struct prefix_place){ line.start, 0 };
	/* no marker begins with a letter, as most lines of prose do */
	if (span_empty(line) || (unsigned char)bytes[line.start] > '>' ||
	    is_break(bytes, line))
		return true;
	for (;;) {
		place = prefix_blanks(bytes, line, place);
		if (place.at < line.end && bytes[place.at] == '>') {
			marker = 1;
			if (++quotes > DEPTH_MAX)
				return false;
		} else if ((marker = prefix_marker(
				bytes, line, place.at, &number)) > 0) {
			while (s->depth > 0 &&
			       s->columns[s->depth - 1] >= place.column)
				s->depth--;
			if (s->depth == DEPTH_MAX)
				return false;
			s->columns[s->depth++] = place.column;
		} else {
			break;
		}
		place.at += marker;
		place.column += marker;
	}
	*text = place;
	return true;
}

/* Where the next such byte is, looked for only behind the one known. */
static uint32_t
next_byte(const struct text *text, uint32_t known, uint32_t from, char byte)
{
	const char *found;

	if (known >= from)
		return known;
	found = memchr(text->bytes + from, byte, text->len - from);
	return found ? (uint32_t)(found - text->bytes) : text->len;
}

/* Each ']' that closes a link looks at the brackets still open before it. */
static bool
scan_brackets(struct scan *s, struct span line)
{
	for (uint32_t from = line.start; from < line.end;) {
		s->next_open = next_byte(s->text, s->next_open, from, '[');
		s->next_close = next_byte(s->text, s->next_close, from, ']');
		if (s->next_open >= line.end && s->next_close >= line.end)
			break;
		if (s->next_open < s->next_close) {
			from = s->next_open + 1;
			s->open++;
		} else {
			from = s->next_close + 1;
			s->open -= s->open > 0;
			s->looks += s->open;
		}
	}
	return s->looks <= LOOKS_MAX;
}

bool
guard_check(const struct text *text, struct arena *a, uint32_t from,
    struct span *where, const char **why)
{
	struct scan *s = arena_alloc(a, sizeof *s);

	s->text = text;
	for (uint32_t i = text_line(text, from); i <= text->n_lines; i++) {
		struct span line = text_line_span(text, i);
		struct prefix_place place;

		*where = line;
		if (!scan_markers(s, line, &place)) {
			*why = "nested too deeply";
			return false;
		}
		if (place.at == line.end)
			s->open = s->looks = 0;
		if (!scan_brackets(s, line)) {
			*why = "too many open brackets in one paragraph";
			return false;
		}
	}
	return true;
}
