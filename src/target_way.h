/* Which way a goal's words go: up or down, or to more of a thing. */

#ifndef TARGET_WAY_H
#define TARGET_WAY_H

#include <stdbool.h>
#include <stdint.h>

struct account;
struct goal;
struct target;

/* Which way the nearest word before the amounts points, "reduce", "improve our
 * response time": 1 up, -1 down, 0: the words do not say. */
int target_way(const struct account *account, const struct goal *goal,
    const struct target *target);

/* Whether the goal's words before the token at end bring about what it counts:
 * "hire 3 nurses" come on top of those who are there. */
bool target_adds(
    const struct account *account, const struct goal *goal, uint32_t end);

#endif
