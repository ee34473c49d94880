/* What prose says of a budget and of what it is spent on. */

#ifndef SUM_TOLD_H
#define SUM_TOLD_H

#include <stdbool.h>

struct account;
struct fact_amount;
struct part;
struct quantity;

/* Whether a note names a sum that may be spent: "We have 900 € for it", "The
 * budget is 900 €". */
bool sum_told_budget(const struct account *account, const struct part *part,
    const struct quantity *q);

/* How a sum in a note counts, by what the one before says too if it is not the
 * first of the goal: 1 as a cost, "The lamps cost 900 €, the chairs 400 €"; -1
 * as something that leaves the costs open. */
int sum_told_cost(const struct account *account, const struct part *part,
    const struct fact_amount *amount, bool first);

#endif
