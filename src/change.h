/* A stated change, "+40 %", "triple" or "lose 7 kg", against the two ends that
 * it goes between. */

#ifndef CHANGE_H
#define CHANGE_H

struct account;

/* Add change-mismatch to a goal's facts. Args: stated change, true change,
 * baseline, target; words: the change; second: both ends. */
void change_check(const struct account *account, int goal);

#endif
