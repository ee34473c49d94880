/* Totals and the parts that are declared to make them up. */

#ifndef SUM_H
#define SUM_H

struct account;

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

#endif
