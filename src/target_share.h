/* A share of more than the whole into whether there can be so much. */

#ifndef TARGET_SHARE_H
#define TARGET_SHARE_H

struct account;
struct fact_amount;

/* Add share-over-100 to a goal's facts if this amount of it is such a share:
 * there are no more than all customers, and nothing falls by more than it is.
 * args: the share. */
void target_share_check(
    const struct account *account, int goal, const struct fact_amount *amount);

#endif
