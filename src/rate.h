/* A rate, a target and a deadline that do not fit each other. */

#ifndef RATE_H
#define RATE_H

struct account;

/* Add rate-short to the goals whose own rates, and those of their sub-goals,
 * cannot make their target by its deadline. Args: the rate, the most that it
 * makes, the deadline, the target; words: the rate; second: the target. A goal
 * with more than one target or a rate of "at least" is passed over. */
void rate_check(const struct account *account);

#endif
