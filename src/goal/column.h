/* The heading of a table's column into what its cells are. */

#ifndef COLUMN_H
#define COLUMN_H

#include "base/span.h"

#include <stdbool.h>
#include <stdint.h>

struct cues;
struct token;

enum column_role {
	COLUMN_BLANK,  /* no word in its heading: "#", "" */
	COLUMN_OTHER,  /* nothing known: perhaps what the rows are about */
	COLUMN_GROUP,  /* what sorts the rows: "Theme", "No" */
	COLUMN_GOAL,   /* "Goal" */
	COLUMN_WEAK,   /* "Initiative": goals where no other column is */
	COLUMN_METRIC, /* "KPI": a goal by the target beside it */
	COLUMN_RESULT, /* "Key result" */
	COLUMN_STEP,   /* "Task", "Milestone" */
	COLUMN_FIELD,
};

struct column {
	uint8_t role;	  /* enum column_role */
	uint8_t field;	  /* enum field that its words name, in any role */
	bool ticked;	  /* it says whether a row is done: "Completed" */
	bool letter;	  /* one of the five words of SMART */
	bool period;	  /* a month, a quarter, a year */
	bool stage;	  /* it names the parts of a plan: "Phase", "Sprint" */
	bool dated;	  /* its heading names a year: "Target 2027" */
	int block;	  /* its heading */
	struct span head; /* tokens of its heading */
};

/* Read a heading. What it speaks of counts, not a word that qualifies it: a
 * "Goal area" holds areas, a "KR #2" the scores of one key result. */
struct column column_read(
    const struct cues *cues, const struct token *tokens, struct span head);

#endif
