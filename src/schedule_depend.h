/* Which goal another one depends on. */

#ifndef SCHEDULE_DEPEND_H
#define SCHEDULE_DEPEND_H

#include <stddef.h>

struct document;
struct goals;

/* The goal that a goal's "depends on" field names, by its number or by its
 * words; of several the first in the document. GOAL_NONE if there is none, or
 * when *budget, counted down by the comparisons made, is used up. */
int schedule_depend(const struct document *document, const struct goals *goals,
    int goal, size_t *budget);

#endif
