/* How often in a week, against the weekdays that are named for it. */

#ifndef TALLY_DAYS_H
#define TALLY_DAYS_H

struct account;

/* Add count-mismatch to a goal's facts where it says "twice a week: Monday,
 * Wednesday and Friday". Args: how many days there are; words: how often;
 * second: the last days. */
void tally_days(const struct account *account, int goal);

#endif
