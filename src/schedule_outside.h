/* Ends that lie outside of the period they stand under. */

#ifndef SCHEDULE_OUTSIDE_H
#define SCHEDULE_OUTSIDE_H

#include <stdbool.h>

struct date_context;
struct period;
struct schedule_step;

/* Whether the own end of the i-th goal lies outside of the period that the
 * headings around it give; at is parallel to the goals. */
bool schedule_outside(const struct schedule_step *step, const struct period *at,
    const struct date_context *context, int i);

#endif
