/* Costs, and the budgets that they must not exceed. */

#ifndef SUM_BUDGET_H
#define SUM_BUDGET_H

struct account;

/* Add to the facts of goals whose costs are over their budget, field or front
 * matter: each goal's budget is a cost of the goal above it, or of the
 * document. */
void sum_budget_check(const struct account *account);

#endif
