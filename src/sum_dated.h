/* Amounts of one time after another, listed below the total that they are to
 * make. */

#ifndef SUM_DATED_H
#define SUM_DATED_H

#include <stdbool.h>
#include <stddef.h>

struct account;

/* Add sum-mismatch to a goal's facts where the lines below its i-th amount, the
 * only one of its statement, tell how much of it falls to each stretch of its
 * time, "£1,500 in Q1", and nearly make it. Stretches that leave some of the
 * time out may leave some of the total over; and amounts that never fall from
 * one line to the next may be levels reached. False: they are no such lines. */
bool sum_dated_check(const struct account *account, int goal, size_t i);

#endif
