/* A rate, a target and a deadline that do not fit each other. */

#ifndef RATE_H
#define RATE_H

struct account;

/* Add rate-short to the goals whose own rates, and those of their sub-goals,
 * cannot make their target by its deadline. Args: the rate, the most that it
 * makes, the deadline, the target; words: the rate; second: the target. A goal
 * with more than one target, a rate of "at least" or a step that brings
 * some of the target once is passed over; where nothing tells when it began,
 * it may have run for a year. */
void rate_check(const struct account *account);

#endif
