/* A rule's page as text to be read in a pager. */

#ifndef EXPLAIN_H
#define EXPLAIN_H

#include <stddef.h>
#include <stdio.h>

struct arena;
struct rules;

/* Write the rule of this name, or all those of a criterion or group: its
 * criterion and level, message and hint in this language, why it matters, and
 * its examples in this language (in all, if it has none). Returns how many. */
size_t explain_write(FILE *out, struct arena *a, const struct rules *rules,
    const char *name, int language);

#endif
