/* Documents whose nesting would make the Markdown parser slow, refused before
 * it sees them. */

#ifndef GUARD_H
#define GUARD_H

#include "base/span.h"

#include <stdbool.h>

struct arena;
struct text;

/* Whether the text from a byte on is safe to parse; if not, *where is what is
 * wrong with it and *why says so in a few words. */
bool guard_check(const struct text *text, struct arena *a, uint32_t from,
    struct span *where, const char **why);

#endif
