/* PCRE2 expressions of rule pages, run within limits that hold on any input. */

#ifndef PATTERN_H
#define PATTERN_H

#include "base/span.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct pattern;

/* The longest expression, and the longest stretch of text it is run on. */
enum { PATTERN_LENGTH = 4096, PATTERN_SUBJECT = 8192 };

enum pattern_result {
	PATTERN_NONE,  /* no match */
	PATTERN_MATCH, /* found */
	PATTERN_LIMIT, /* given up: it took too many steps or too much room */
};

/* Take an expression (UTF-8); nothing is compiled yet. It and all that it
 * needs live on the arena, which must be the process's. */
struct pattern *pattern_new(struct arena *a, const char *source, size_t len);

/* A text that patterns are looked for in, well-formed UTF-8. */
struct pattern_text {
	const char *bytes;
	size_t len;
	bool has[256]; /* bytes */
};
void pattern_read(struct pattern_text *text, const char *bytes, size_t len);

/* Compile it, case ignored and Unicode classes on, if that has not been done.
 * Returns NULL, or what is wrong with it; *offset is the byte where. */
const char *pattern_compile(struct pattern *pattern, size_t *offset);

/* The first match at or behind byte from of a text, at most PATTERN_SUBJECT
 * bytes of it; an empty match is none. A pattern that does not compile matches
 * nothing; a text without a letter that all its matches have is not read.
 * Limits on steps (100,000), heap (20 MiB) and JIT stack (1 MiB) bound one call
 * to about 30 ms. */
enum pattern_result pattern_find(struct pattern *pattern,
    const struct pattern_text *text, size_t from, struct span *found);

#endif
