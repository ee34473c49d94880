/* What a rate brings each time it comes round. */

#ifndef RATE_EACH_H
#define RATE_EACH_H

#include <stdbool.h>
#include <stddef.h>

struct account;
struct fact_amount;
struct quantity;

/* "Record descriptions of 140 exhibits", "4 recordings a week": what is counted
 * is the deed of the statement, done to each of them; "2 training sessions" may
 * be for all, and so may a deed that is done to people. */
bool rate_is_deed(const struct account *account, int goal,
    const struct fact_amount *rate, const struct quantity *target);

/* "One session a month, 8 people each", of a goal for so many people: what is
 * counted behind its i-th amount, how often something is held; NULL: nothing
 * is. */
const struct quantity *rate_each(const struct account *account, int goal,
    size_t i, const struct quantity *target);

#endif
