/* Amounts into a sum, term by term. */

#ifndef SUM_TERM_H
#define SUM_TERM_H

#include "account.h"
#include "span.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct fact_amount;
struct quantity;

/* What is nearer to a total than this part of it was rounded. */
static const double sum_term_rounding = 0.005;

/* Parts as they are added up. */
struct sum_term {
	double total;
	size_t n;
	const struct quantity *first, *last;
	const char *terms; /* "4 oaks + 3 limes"; NULL: none yet */
	bool broken;	   /* one of them cannot be added */
};

/* Whether it is of a kind of which parts make a whole, exact, and no rate. */
bool sum_term_can(const struct quantity *q);

/* Whether it can be a whole: it may be "no more than" so much too. */
bool sum_term_can_be(const struct quantity *total);

/* Add an amount as a part of the total; the sum is broken if it is none. */
void sum_term_add(const struct account *account, struct sum_term *sum,
    const struct quantity *q, const struct quantity *total);

/* Add sum-mismatch to a goal's facts if two parts or more make something else
 * than the total. All: they are all there is; else there may be others. */
void sum_term_judge(const struct account *account, int goal,
    const struct sum_term *sum, const struct quantity *total, bool all);

/* Whether a sentence ends between two tokens. */
bool sum_term_ends(const struct account *account, uint32_t from, uint32_t to);

/* Whether a word of ACCOUNT_WORKED with this value stands among these. */
bool sum_term_has(const struct account *account, int language,
    struct span words, enum account_worked what);

/* "£200 a month and the rest in June", "30 % to games, the rest to maps":
 * whether this sentence or the next leaves some to something else behind an
 * amount. */
bool sum_term_leaves_rest(
    const struct account *account, int goal, const struct fact_amount *amount);

/* "4 oaks + 3 limes = 7 trees", or what one part makes; on the arena. */
const char *sum_term_write(const struct account *account, int language,
    const struct sum_term *sum, const struct quantity *total);

#endif
