/* Where a line's own text begins behind the marks of the block quotes and
 * list items that it stands in. */

#ifndef PREFIX_H
#define PREFIX_H

#include "base/span.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A container: an item (columns its text is indented), a quote (0), another. */
struct prefix {
	enum { PREFIX_NONE, PREFIX_QUOTE, PREFIX_ITEM } kind;
	uint32_t width;
};

/* A place in a line; a tab may be half used (CommonMark 2.2). */
struct prefix_place {
	uint32_t at;	 /* offset in the source */
	uint32_t column; /* from 0, tabs to multiples of 4 */
};

/* Step over the prefixes of the containers, outermost first, and stop before
 * the first that the line does not have: it is a lazy continuation. all: it has
 * them all, or begins them; a marker is as wide as what continues its item. */
struct prefix_place prefix_skip(const char *bytes, struct span line,
    const struct prefix *containers, size_t n, bool all);

/* Step over blanks. */
struct prefix_place prefix_blanks(
    const char *bytes, struct span line, struct prefix_place place);

/* The length of the list marker at an offset: "-", "10)"; 0 if there is none
 * or no blank behind it. *number is an ordered marker's number, else -1. */
uint32_t prefix_marker(
    const char *bytes, struct span line, uint32_t at, int *number);

/* The width of the item whose marker is on this line behind all prefixes. */
uint32_t prefix_item_width(const char *bytes, struct span line,
    const struct prefix *containers, size_t n);

#endif
