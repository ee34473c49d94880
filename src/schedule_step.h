/* Which of a goal's dates are those of steps on the way. */

#ifndef SCHEDULE_STEP_H
#define SCHEDULE_STEP_H

#include "span.h"

#include <stdbool.h>

struct document;
struct goals;
struct period_date;
struct vocabulary;

struct schedule_step {
	const struct document *document;
	const struct goals *goals;
	const struct vocabulary *v;
	int reason, lasting; /* word classes */
};

void schedule_step_open(struct schedule_step *s,
    const struct document *document, const struct goals *goals,
    struct vocabulary *v);

/* Whether a date of a goal is that of a step on the way. One that is only
 * spoken of is none, nor is one that a reason speaks of; one without a year may
 * have been put into the wrong year unless dated: something tells it. */
bool schedule_step_is(const struct schedule_step *s, int goal,
    const struct period_date *d, bool dated);

/* "through 2028", "for H1 2027", so many days: how long something lasts or what
 * it is for, rather than when it ends. The words stand in this block. */
bool schedule_step_lasts(
    const struct schedule_step *s, int block, struct span words, int days);

#endif
