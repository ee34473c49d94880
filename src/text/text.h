/* Any input's bytes into UTF-8 with a line index: the one place that knows
 * lines and columns. */

#ifndef TEXT_H
#define TEXT_H

#include "base/span.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

enum text_unit { TEXT_CHAR, TEXT_BYTE, TEXT_UTF16 };

/* The longest input, in bytes; the caller refuses longer ones. */
enum { TEXT_MAX = 1 << 30 };

/* What stands before a multiple of TEXT_STEP bytes: columns of one long line
 * must not cost its length each. */
enum { TEXT_STEP = 1024 };
struct text_count {
	uint32_t inner;	 /* bytes that continue a code point */
	uint32_t astral; /* code points of two UTF-16 units */
};

struct text {
	const char *path;     /* as named by the user; "-" or --stdin-path */
	const char *bytes;    /* UTF-8, NUL-terminated; no byte order mark */
	uint32_t len;	      /* without the NUL */
	const char *encoding; /* what it was read as, "UTF-8" */
	bool guessed;	 /* decoded as WINDOWS-1252 because nothing else fits */
	bool marked;	 /* a byte order mark stood before it */
	uint32_t *lines; /* offset of each line's first byte */
	uint32_t n_lines; /* at least 1; an end of line at the very end of
			   * the text begins no further line */
	struct text_count *counts; /* NULL: all ASCII, or no line is longer than
				    * TEXT_STEP */
};

/* Decode raw bytes: a byte order mark decides; else the NUL pattern of
 * UTF-16; else strict UTF-8; else the encoding named (one of UTF-8, UTF-16LE,
 * UTF-16BE, ISO-8859-1, ISO-8859-15, WINDOWS-1252; NULL: none); else
 * WINDOWS-1252, guessed. Bytes that the encoding lacks become U+FFFD. Lines
 * end at LF, CRLF or a lone CR, which all stay in the text. The result lives
 * on the arena; path and raw are kept, not copied, where nothing changes, so
 * raw[len] must be a NUL and len at most TEXT_MAX. */
void text_decode(struct text *text, struct arena *a, const char *path,
    const char *raw, size_t len, const char *encoding);

/* Whether --encoding may name it; only these are ever given to iconv. */
bool text_encoding_known(const char *name);

/* The 1-based line of a byte offset (at most len); the same, fast when it is
 * the line given or one of the next, which it must not be before. */
uint32_t text_line(const struct text *text, uint32_t offset);
uint32_t text_line_from(
    const struct text *text, uint32_t line, uint32_t offset);

/* The 1-based column of an offset in its line, text_line's, in the unit asked
 * for; a tab is one column. */
uint32_t text_column(const struct text *text, uint32_t line, uint32_t offset,
    enum text_unit unit);

/* The bytes of a 1-based line, without its line end; of a line that is not
 * there, the end of the text. */
static inline struct span
text_line_span(const struct text *text, uint32_t line)
{
	struct span span = { text->len, text->len };

	if (line < 1 || line > text->n_lines)
		return span;
	span.start = text->lines[line - 1];
	if (line < text->n_lines)
		span.end = text->lines[line];
	if (span.end > span.start && text->bytes[span.end - 1] == '\n')
		span.end--;
	if (span.end > span.start && text->bytes[span.end - 1] == '\r')
		span.end--;
	return span;
}

/* Whether a byte is a blank or ends a line. */
static inline bool
text_is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* A stretch of bytes without those around it. */
struct span text_trim(const char *bytes, struct span span);

#endif
