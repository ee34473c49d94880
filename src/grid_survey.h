/* A table into what each of its columns is for, and what that is guessed
 * from. */

#ifndef GRID_SURVEY_H
#define GRID_SURVEY_H

#include "column.h"

#include <stdbool.h>

struct finder;
struct section;

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

/* Whether several rows say in the column of goals what will be done. */
bool grid_survey_deeds(const struct grid *grid);

/* Set the goal column and its weight by what the cells say, if they do;
 * planned: whatever its columns hold is planned; road: it stands in a roadmap,
 * in no section of goals. */
void grid_guess(struct grid *grid, bool planned, bool road);

/* The same for a table with a date in each row: the last column of what is to
 * be there then. */
void grid_guess_end(struct grid *grid);

/* The same for a table of what is at one level and is to reach another, in a
 * section of goals or with a deadline: "Skill | Now | Target | By". */
bool grid_guess_levels(struct grid *grid);

/* The same for a table below a period, "Q2 2027", that says of each row how far
 * it is or what it needs, and for those behind it that have the same headings:
 * what the first phrases describe will be done then. Opens the table. */
void grid_guess_work(struct grid *grid, const struct section *section);

/* The same for a table of one's areas and what is to be reached in each by a
 * time that the heading gives, "Area | 6-month target", wherever it stands. */
bool grid_guess_aims(struct grid *grid);

/* Where a column tells where the rows stand, "From", "Today", and amounts stand
 * in the next one that names no field of its own, that is their target: "To",
 * "End of 2027". Nothing happens where the table has a column of targets, or
 * where neither it nor its section speaks of goals: a report tells such pairs
 * too. */
void grid_level_pair(struct grid *grid);

/* Mark the columns that only name goals or key results of the document, "O2",
 * "O2-KR3", "Objective 1, 2", beside what is done for them; whether there is
 * one. Its heading states no goals then. */
bool grid_serve_mark(struct grid *grid);

/* How many cells of a column are what. */
struct grid_cells {
	int filled, phrases, acts, numbers;
};

/* Look at the cells of a column below its heading. With deeds, it is also
 * looked which of them say what will be done. */
struct grid_cells grid_cells_read(
    const struct grid *grid, int column, bool deeds);

/* Whether the cells of a column only say which row it is: links, numbers,
 * dates. */
bool grid_cells_name(const struct grid *grid, int column);

#endif
