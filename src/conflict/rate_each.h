/* What a rate brings each time it comes round, and how long it is kept up. */

#ifndef RATE_EACH_H
#define RATE_EACH_H

#include <stdbool.h>
#include <stddef.h>

struct account;
struct fact_amount;
struct quantity;

/* "Knit 60 scarves by May, 3 a week": a frequency that says no "times" counts
 * what its sentence counts before it, or the money if it is large enough, "Save
 * £3,000: 200 a month"; and ", once a week" counts how often, "Swim 60 times by
 * May". */
bool rate_counts_on(const struct account *account, int goal,
    const struct fact_amount *rate, const struct quantity *target);

/* "Save 3,000", "put aside £400": whether an amount is money to be saved, even
 * if no currency tells. */
bool rate_is_saving(
    const struct account *account, const struct fact_amount *amount);

/* What comes round brings each time. */
struct rate_each {
	double much;		       /* in the target's unit; 0: nothing */
	const struct quantity *amount; /* that says so apart, or NULL */
};

/* What the i-th amount, how often something is done, brings of a target: "one
 * session a month, 8 people each", "every month I put 400 € aside", "2 hours a
 * week" of "30 hours of driving". */
struct rate_each rate_each(const struct account *account, int goal, size_t i,
    const struct quantity *target);

/* Whether an amount is so many hours of something, which may add up. */
bool rate_is_work(
    const struct account *account, const struct fact_amount *amount);

/* "12 plays, one a month, with 3 helpers": whether the i-th amount tells with
 * what a rate right before it is kept up. */
bool rate_is_tool(const struct account *account, int goal, size_t i);

/* The time that the i-th amount of a goal, a rate, is kept up: "20 km a week
 * for 10 weeks". NULL: that is not told. */
const struct fact_amount *rate_length(
    const struct account *account, int goal, size_t i);

/* "20 words a week, plus 500 in summer": whether an amount is a bare number
 * behind a rate that counts, in its words: it may come besides. */
bool rate_leaves_room(
    const struct fact_amount *amount, const struct quantity *rate);

/* "At present I run 15 km a week", "some 10 members leave every year": how it
 * is now or goes back, not how it is to be done. */
bool rate_is_aside(
    const struct account *account, const struct fact_amount *rate);

/* The day from which the i-th amount's own sentence says that it is kept up, "I
 * start on 1 May 2027 and write a page a day"; DATE_NONE: it tells none, or no
 * year. */
int rate_start(const struct account *account, int goal, size_t i);

#endif
