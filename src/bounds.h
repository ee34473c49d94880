/* A least that is more than the most. */

#ifndef BOUNDS_H
#define BOUNDS_H

struct account;

/* Add to a goal's facts, of two amounts that are the bounds of one, "between
 * 80 and 60 %", "at least 40 and at most 30 volunteers", and of ages, "children
 * aged 14 to 10":
 *
 * bounds-reversed  args: the lower bound, the upper; words: both
 */
void bounds_check(const struct account *account, int goal);

#endif
