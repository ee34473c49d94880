/* Wholes beside how they are divided: groups, sessions of a week, a way and
 * the speed it is covered at. */

#ifndef SUM_WORKED_H
#define SUM_WORKED_H

struct account;

/* Add sum-mismatch to a goal's facts where one sentence divides a whole and the
 * parts make another: "60 pupils in 4 groups of 12", "5 hours a week: 3
 * evenings of 2 hours", "120 km in 4 hours at 25 km/h". */
void sum_worked_check(const struct account *account, int goal);

#endif
