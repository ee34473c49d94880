/* Where a goal starts and where it wants to go: which way its words go, what
 * of a share it is, and what is wrong with that. */

#ifndef TARGET_H
#define TARGET_H

#include <stdbool.h>
#include <stdint.h>

struct account;
struct fact_amount;
struct goal;
struct quantity;

struct target {
	const struct quantity *start, *end; /* NULL: not said */
	bool tied;   /* one stretch says both: "from 4 to 10" */
	bool fields; /* a field of its own says each */
};

/* Find the baseline and the target of a goal in its statement, else in the
 * fields for them. */
struct target target_find(const struct account *account, int goal);

/* Add what is wrong with a goal's targets to its facts:
 *
 * target-not-better  args: target, baseline; words: target; second: baseline
 * share-over-100     see target_share
 * unit-mismatch      args: target, baseline; words: target; second: baseline
 * relative-change    args: the change
 * bare-number        args: the number
 * low-confidence     args: per cent
 */
void target_check(const struct account *account, int goal);

/* Add share-over-100 to a goal's facts if this amount of it is such a share:
 * there are no more than all customers, and nothing falls by more than it is.
 * args: the share. */
void target_share_check(
    const struct account *account, int goal, const struct fact_amount *amount);

/* Which way the nearest word before the amounts points, "reduce", "improve our
 * response time": 1 up, -1 down, 0: the words do not say. */
int target_way(const struct account *account, const struct goal *goal,
    const struct target *target);

/* Whether the goal's words before the token at end bring about what it counts:
 * "hire 3 nurses" come on top of those who are there. */
bool target_adds(
    const struct account *account, const struct goal *goal, uint32_t end);

#endif
