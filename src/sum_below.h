/* The lines below a goal into what may be its parts. */

#ifndef SUM_BELOW_H
#define SUM_BELOW_H

#include "span.h"

#include <stdbool.h>

struct account;
struct fact_amount;

/* A line of a block, and its amounts [at, end), which may be none. */
struct sum_line {
	int block;
	struct span words; /* tokens */
	const struct fact_amount *at, *end;
};

/* Hand every step of a goal, and every sub-goal that is one line, to add with
 * the sum that the caller keeps; false: one of them is refused, or a sub-goal
 * says more than one line. */
bool sum_below(const struct account *account, int goal,
    bool (*add)(void *sum, const struct sum_line *line), void *sum);

#endif
