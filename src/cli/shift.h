/* A run: documents linted, one after the other or in many processes, into
 * reports and figures. */

#ifndef SHIFT_H
#define SHIFT_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct known;
struct reports;
struct setup;
struct walk;

/* What a run has come to. */
struct shift_tally {
	size_t files, goals, findings;
	int worst; /* enum rule_level */
	bool unread;
};

/* What is linted, and where that goes. */
struct shift {
	const struct walk *walk;
	const struct setup *setup;
	struct arena *document; /* reset before each */
	struct known *known;
	struct reports *reports;
	struct shift_tally *tally;
};

/* Lint all, or with --add-suppressions silence what is found. Ends early when
 * standard output is lost. */
void shift_run(const struct shift *shift);

#endif
