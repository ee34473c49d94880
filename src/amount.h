/* Tokens that begin with a number into an amount: unit, range, bound, period.
 */

#ifndef AMOUNT_H
#define AMOUNT_H

#include <stddef.h>

struct quantity;
struct reader;
struct token;

/* Read the amount whose number (or currency) starts at t. Returns how many
 * tokens it takes from t on, 0 if it is an article or no number. A deadline is
 * read past, and leaves out without words.
 * The words of out may begin before t, with a bound or a currency. */
size_t amount_read(
    const struct reader *r, const struct token *t, struct quantity *out);

/* The slot that a frequency's words name behind it, at t: "twice a week in the
 * evening". Returns what stands behind that, else t. */
const struct token *amount_slot(
    const struct reader *r, const struct token *t, struct quantity *q);

/* A bound before or behind the amount in [*start, *stop), which grows by its
 * words: "at least", "ou plus". The head of an arrow is none. */
void amount_bound(const struct reader *r, const struct token **start,
    const struct token **stop, struct quantity *q);

#endif
