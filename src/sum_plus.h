/* Sums that are written out with plus signs. */

#ifndef SUM_PLUS_H
#define SUM_PLUS_H

struct sum_sentence;

/* Add sum-mismatch where a sentence adds up what does not make what it says, "5
 * + 4 + 2 = 12". Sums with other signs than plus are left alone. */
void sum_plus_check(const struct sum_sentence *s);

#endif
