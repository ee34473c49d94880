/* Steps on the way to what a goal aims at. */

#ifndef BEYOND_STEP_H
#define BEYOND_STEP_H

#include "base/span.h"

#include <stdbool.h>
#include <stddef.h>

struct account;
struct date;
struct goal;
struct part;
struct quantity;

/* What a goal aims at, which way it goes there, and its steps so far. */
struct aim {
	const struct account *account;
	int goal;
	const struct quantity *target;
	bool tied; /* a start tells the way: */
	bool down;
	bool below;		      /* a step shows that the way is up */
	int steps;		      /* that name the same as the target */
	const struct quantity *only;  /* beyond it, if there are no others */
	const struct quantity *other; /* another level at the goal's end */
	const struct quantity *start; /* if tied */
	double all;		      /* of all steps together */
	bool added;		      /* a step is no level on the way */
	bool rose;		      /* a step is more than the one before */
	const struct quantity *last;  /* the latest step; NULL: none yet */
	int day;		      /* by which it is */
	const struct quantity *back, *before; /* the first that falls back */
};

/* Whether a step says nothing but an amount and when: "350 members by June"; of
 * a level it may say that it is reached. */
bool beyond_bare(const struct aim *aim, int block, struct span words,
    const struct quantity *q, const struct date *dates, size_t n);

/* Whether one day is told, and it lies in the goal's time. */
bool beyond_within(const struct aim *aim, const struct date *dates, size_t n);

/* Whether a step's day is the one by which its goal is to be reached. */
bool beyond_last(const struct aim *aim, const struct date *d);

/* Whether the other cells of a step's row tell that day: the next part does. */
bool beyond_dated_beside(
    const struct aim *aim, const struct goal *goal, const struct part *part);

#endif
