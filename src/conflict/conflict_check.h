/* Contradictions inside of goals and between them that have a file of their
 * own. */

#ifndef CONFLICT_CHECK_H
#define CONFLICT_CHECK_H

struct account;
struct beside;

/* Add to a goal's facts, of two amounts that are the bounds of one, "between
 * 80 and 60 %", "at least 40 and at most 30 volunteers", and of ages, "children
 * aged 14 to 10":
 *
 * bounds-reversed  args: the lower bound, the upper; words: both
 */
void bounds_check(const struct account *account, int goal);

/* Add change-mismatch to a goal's facts. Args: stated change, true change,
 * baseline, target; words: the change; second: both ends. */
void change_check(const struct account *account, int goal);

/* Add what does not add up to the goals' facts:
 *
 * sum-mismatch     args: the sum of the parts, the total; words: the parts;
 *		    second: the total. Only where words such as "of which" or
 *		    "split into" declare the parts, or a colon behind a total
 *		    and amounts that nearly make it.
 * budget-exceeded  args: the sum of the costs, the budget; words: the last
 *		    cost; second: the budget. Costs of steps against the
 *		    goal's budget, budgets of goals against that of their
 *		    parent or of the document.
 */
void sum_check(const struct account *account);

/* Add to the facts of a goal of which a step or a part names nothing but an
 * amount and a day, in the goal's time and beyond its target, if a start or
 * another step tells that this is the way, or things are counted:
 *
 * milestone-beyond  args: the step's amount, the target; words: the step's
 *		     amount; second: the target
 *
 * and where each step is a level on the way from a start, or as all of them
 * make more than there is to be:
 *
 * milestone-back    args: the step's amount, that of the one before; words: the
 *		     step's amount; second: the one before
 */
void beyond_check(const struct account *account, int goal);

/* Add rate-short to the goals whose own rates, and those of their sub-goals,
 * cannot make their target by its deadline. Args: the rate, the most that it
 * makes, the deadline, the target; words: the rate; second: the target. A goal
 * with more than one target, a rate of "at least" or a step that brings
 * some of the target once is passed over; where nothing tells when it began,
 * it may have run for a year. */
void rate_check(const struct account *account);

/* Add capacity-exceeded to the goal with which the commitments that run at
 * one time, of one owner or of a document without owners, no longer fit.
 * Habits that the document mentions count too. Args: the sum ("6 + 2 = 8"),
 * what is counted ("evenings", "h"), how many there are; words: the
 * commitment; second: the largest of the others, or what was declared. */
void effort_check(const struct account *account);

/* Add time-clash to the second of two goals that fill the same hours of the
 * same weekday in the same weeks: of one owner, or where the document speaks of
 * its writer alone, "my goals". One that is a part of the other is none, and
 * exactly the same hours may be one session for both.
 *
 * args: when the second is, and the first; words: that of the second goal;
 * second: of the first */
void clash_check(const struct account *account);

/* Add deadline-conflict to goals that end in a year in which their writer is
 * older than their words say: "I was born in 1988", "run a marathon before I
 * turn 40, in 2030". Args: the end, the year of that age; words: the
 * end's; second: the age. */
void age_check(const struct account *account);

/* Add count-mismatch where a heading, or a paragraph that ends with a colon,
 * says "our four goals" and the list, the table or the headings below it are
 * not four in any way of counting. Args: how many there are; words: the
 * number and what it counts; second: the last that was counted. */
void tally_check(struct beside *beside);

/* Add count-mismatch to a goal's facts where it says "twice a week: Monday,
 * Wednesday and Friday". Args: how many days there are; words: how often;
 * second: the last days. */
void tally_days(const struct account *account, int goal);

#endif
