/* A leaf block's text as a chain of source lines, and the scanners of
 * Markdown's inline syntax that walk along it. */

#ifndef CONTENT_H
#define CONTENT_H

#include "base/span.h"

#include <stdbool.h>
#include <stdint.h>

/* Each line without its container prefix, leading blanks and line end. */
struct content {
	const char *bytes; /* of the whole source */
	const struct span *lines;
	uint32_t n_lines;
};

/* A place in it: at == lines[line].end is the end of the line. */
struct cursor {
	uint32_t line, at;
};

/* What content_peek gives beside bytes. */
enum { CONTENT_END = -1 };

/* The byte at the cursor, '\n' at a line's end, CONTENT_END at the last's. */
int content_peek(const struct content *c, struct cursor cursor);

/* Step over what content_peek showed; at CONTENT_END nothing happens. */
void content_step(const struct content *c, struct cursor *cursor);

/* Step over blanks of this line. */
void content_skip_blanks(const struct content *c, struct cursor *cursor);

/* Step over a code span: *inside is left at its first byte, *stop at the first
 * of its closing backticks. False: the cursor is at none. */
bool content_code(const struct content *c, struct cursor *cursor,
    struct cursor *inside, struct cursor *stop);

/* Step over what follows the ']' of a link or an image: "(to 'title')",
 * "[label]", "[]" or nothing, in the order of libcmark 0.30 (src/inlines.c). */
void content_link_tail(const struct content *c, struct cursor *cursor);

/* The length of what looks like an entity there, "&amp;", "&#233;"; 0: none. */
uint32_t content_entity(const struct content *c, struct cursor cursor);

/* Step behind the end of a templating tag that begins at the cursor: {{ }},
 * {% %} or <% %>. False if none does, or if it does not end. */
bool content_template(const struct content *c, struct cursor *cursor);

/* Whether a byte, or CONTENT_END, is ASCII punctuation; a blank in a line. */
bool content_is_punctuation(int byte);
bool content_is_blank(int byte);

#endif
