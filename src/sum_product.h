/* Amounts that are written out with what they make. */

#ifndef SUM_PRODUCT_H
#define SUM_PRODUCT_H

struct account;

/* Add sum-mismatch to a goal's facts where a product, "80 jars × 4 € = 360 €",
 * a share of a number, "20 % of 150 members, that is 45", "half of our 40
 * rooms", or a fraction in per cent, "100 of 400 (40 %)", is not what stands
 * beside it. */
void sum_product_check(const struct account *account, int goal);

#endif
