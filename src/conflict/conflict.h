/* Goals that do not go together: the same twice, two ends for one metric,
 * too many at a time. */

#ifndef CONFLICT_H
#define CONFLICT_H

struct account;

/* Find all contradictions of a document's goals, inside of them (target.h,
 * and those of conflict_check.h) and between them (there, and these), and add
 * them to their facts:
 *
 * duplicate-goal   words: the second; second: the first
 * metric-conflict  args: its target or start, the other's; words: the second
 *		    goal's; second: the first's
 * too-many-goals   args: how many, how many at most; words: the first goal
 *		    over the limit; second: the first goal
 * deadline-pileup  args: how many, first day, last day; words: the last goal
 */
void conflict_check(struct account *account);

/* Add metric-conflict to a goal's facts where the one amount of its statement
 * and the one of a field for the target measure the same and differ, but not
 * by so much that they must be about something else. Args: the field's, the
 * statement's; words: the field's; second: the statement's. */
void conflict_own(const struct account *account, int goal);

#endif
