/* What prose says of a budget and of what it is spent on. */

#ifndef SUM_TOLD_H
#define SUM_TOLD_H

struct account;
struct quantity;
struct sum_term;

/* The sum that a goal's one note says may be spent, with what it is spent on
 * added to *sum: "We have 900 € for it. Planks cost 800 € and ropes cost 300
 * €." NULL: there is none, or the note says anything else behind it; one cost
 * alone may be a reason to do something else. */
const struct quantity *sum_told(
    const struct account *account, int goal, struct sum_term *sum);

#endif
