/* How long a rate is kept up. */

#ifndef RATE_LENGTH_H
#define RATE_LENGTH_H

#include <stddef.h>

struct account;
struct fact_amount;

/* The time that the i-th amount of a goal, a rate, is kept up: "20 km a week
 * for 10 weeks", "I have 12 weeks and write 5 pages a week". NULL: that is not
 * told. */
const struct fact_amount *rate_length(
    const struct account *account, int goal, size_t i);

#endif
