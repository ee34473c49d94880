/* A goal's parts into named facts, each with the words it was read from.
 * Facts hold no opinion: pages judge. */

#ifndef FACT_H
#define FACT_H

#include "span.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct vocabulary;

/* Built-in facts have numbers below FACT_BUILTIN; pages may define more. */
enum { FACT_MAX = 192 };

struct fact_set {
	uint64_t bits[FACT_MAX / 64];
};

/* One sighting of a fact. Token spans are of the goal's document. */
struct mark {
	int fact;
	struct span tokens;  /* the words that show it; empty: the statement */
	struct span second;  /* a second place, for the note; may be empty */
	const char *args[4]; /* fill {0} to {3} of the page's messages: dates
			      * as YYYY-MM-DD, sums, names; NULL where unused */
};

struct facts {
	struct fact_set set;
	struct mark *marks;
	size_t n_marks, cap_marks;
	int period_start, deadline; /* days, or DATE_NONE */
};

/* Add a fact to a goal's facts with its words. */
void fact_add(struct facts *facts, struct arena *a, struct mark mark);

bool fact_has(const struct facts *facts, int fact);

/* The number of a fact by name ("vague-verb"), -1 if there is none; and its
 * name. */
int fact_find(const char *name);
const char *fact_name(int fact);

#endif
