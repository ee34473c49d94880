/* Rule pages run on their own examples. */

#ifndef TRIAL_H
#define TRIAL_H

#include <stddef.h>
#include <stdio.h>

struct arena;
struct rules;

/* What became of the pages. */
struct trial {
	FILE *out;		/* where each failure is written, one a line */
	struct arena *process;	/* for the whole trial */
	struct arena *document; /* emptied for each example */
	size_t passed, failed;
};

/* Run all pages: each Bad block must yield its rule, no Good block may; every
 * word of a page must be one that a text can match, and every pattern must
 * match in a Bad block. A page of a user's needs a Bad block: a rule that
 * nothing shows to fire may be one that cannot. Dates are judged as on
 * 2026-11-21, by usual settings, with all rules on. */
void trial_run(struct trial *trial, const struct rules *rules);

#endif
