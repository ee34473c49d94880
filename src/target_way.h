/* Which way a goal's words go: up or down. */

#ifndef TARGET_WAY_H
#define TARGET_WAY_H

struct account;
struct goal;
struct target;

/* Which way the nearest word before the amounts points, "reduce", "improve our
 * response time": 1 up, -1 down, 0: the words do not say. */
int target_way(const struct account *account, const struct goal *goal,
    const struct target *target);

#endif
