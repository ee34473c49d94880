/* Which goal another one depends on. */

#ifndef SCHEDULE_DEPEND_H
#define SCHEDULE_DEPEND_H

struct document;
struct goals;

/* The goal that a goal's "depends on" field names, by its number or by its
 * words; of several the last in the document. GOAL_NONE if there is none. */
int schedule_depend(
    const struct document *document, const struct goals *goals, int goal);

#endif
