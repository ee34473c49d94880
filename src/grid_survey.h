/* A table into what each of its columns holds and what states its goals. */

#ifndef GRID_SURVEY_H
#define GRID_SURVEY_H

#include "column.h"

#include <stdbool.h>

struct finder;

enum { GRID_COLUMNS = 16 }; /* more are not looked at */

/* A lone number between these is a year. */
enum { GRID_YEAR_MIN = 1990, GRID_YEAR_MAX = 2100 };

/* No column. */
enum { GRID_NONE = -1 };

/* How a column states goals, the surest last. */
enum grid_weight {
	GRID_UNSTATED,
	GRID_GUESSED, /* by its cells alone */
	GRID_WEAK,    /* "Initiative" */
	GRID_METRIC,  /* "KPI" beside "Target" */
	GRID_PERIODS, /* a goal a cell, under the quarters of a year */
	GRID_STRONG,  /* "Goal" */
};

struct grid {
	struct finder *f;
	int first, end; /* blocks of its cells */
	bool open;	/* it stands in a section of goals */
	struct column columns[GRID_COLUMNS];
	int n_columns;
	int goal_column, result_column; /* GRID_NONE: none */
	int weight;	/* enum grid_weight, of the goal column */
	bool supported; /* a deadline stands beside, or two of numbers of a
			 * target, a start, an owner and a status */
	bool backed;	/* one of these, a reason or a plan does */
	bool dated;	/* a deadline does */
	bool assigned;	/* a deadline does, and a measure or one of those */
	bool mapped;	/* nothing known stands beside: a mapping */
	bool staged;	/* its first column names the parts of a plan */
	bool timeline;	/* of a plan, by the heading above it */
	bool serves;	/* a column names the goals that its rows serve */
	bool metadata;	/* two columns of names and values */
};

/* Survey the table whose first cell is this block. */
void grid_survey(struct grid *grid, struct finder *f, int first);

#endif
