/* Steps on the way that aim at more than their goal does, or fall back. */

#ifndef BEYOND_H
#define BEYOND_H

struct account;

/* Add to the facts of a goal of which a step or a part names nothing but an
 * amount and a day, in the goal's time and beyond its target, if a start or
 * another step tells that this is the way, or things are counted:
 *
 * milestone-beyond  args: the step's amount, the target; words: the step's
 *		     amount; second: the target
 *
 * and where each step is a level on the way from a start:
 *
 * milestone-back    args: the step's amount, that of the one before; words: the
 *		     step's amount; second: the one before
 */
void beyond_check(const struct account *account, int goal);

#endif
