/* Where a goal starts and where it wants to go, and what is wrong with that. */

#ifndef TARGET_H
#define TARGET_H

#include <stdbool.h>

struct account;
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
 * share-over-100     see target_share.h
 * unit-mismatch      args: target, baseline; words: target; second: baseline
 * relative-change    args: the change
 * bare-number        args: the number
 * low-confidence     args: per cent
 */
void target_check(const struct account *account, int goal);

#endif
