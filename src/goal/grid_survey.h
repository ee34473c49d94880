/* A table into what each of its columns is for, and what that is guessed
 * from. */

#ifndef GRID_SURVEY_H
#define GRID_SURVEY_H

#include "column.h"
#include "goal.h"

#include <stdbool.h>

struct block;
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
 * planned: whatever they hold is; road: a roadmap outside of goals. */
void grid_guess(struct grid *grid, bool planned, bool road);

/* The same of a table with dates: the last column of what is to be there. */
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

/* Where a column tells where the rows stand, "From", "Today", amounts in the
 * next one, if it names no field of its own, are their target: "To", "End of
 * 2027". Not where there is a column of targets, nor where neither table nor
 * section speaks of goals: a report tells such pairs too. */
void grid_level_pair(struct grid *grid);

/* Mark the columns that only name goals of the document, "O2", "O2-KR3", beside
 * what is done for them: they state none. Whether there is one. */
bool grid_serve_mark(struct grid *grid);

/* How many cells of a column are what. */
struct grid_cells {
	int filled, phrases, acts, numbers;
};

/* Look at a column below its heading; deeds: also which cells act. */
struct grid_cells grid_cells_read(
    const struct grid *grid, int column, bool deeds);

/* Whether a column only says which row it is: links, numbers, dates. */
bool grid_cells_name(const struct grid *grid, int column);

/* One row, [first, end) of its cells, which are blocks. */
struct grid_row {
	int first, end;
};

/* Step to the row behind this one that is no heading; false: there is none. At
 * first both ends are the table's start. */
bool grid_row_next(const struct grid *grid, struct grid_row *row);

/* The column of a cell; NULL of one beyond the table's head. */
const struct column *grid_row_column(
    const struct grid *grid, const struct block *cell);

/* The cell of a row in a column, NULL if it has none. */
const struct block *grid_row_cell(
    const struct grid *grid, struct grid_row row, int column);

/* Whether there is a word or a number in a cell. */
bool grid_row_filled(const struct grid *grid, const struct block *cell);

/* Whether a target in the row says how much. */
bool grid_row_measured(const struct grid *grid, struct grid_row row);

/* The cell that states a goal: of the column, or the next one that has text
 * where that holds only a label ("KR 2"), a number or a sign ("M1.2"). NULL if
 * there is none, and if there is no such column. */
const struct block *grid_row_stating(
    const struct grid *grid, struct grid_row row, int column);

/* Make what the label of the sole of two cells, of goals and of key results,
 * says against its column: a key result, "KR 1.1: two pumps", of the objective,
 * or an objective, "O1: dry boats". GOAL_NONE: nothing. */
int grid_row_labelled(const struct grid *grid, const struct block *goal,
    const struct block *result, int objective);

/* The only filled cell of a row, NULL if there is none or more. */
const struct block *grid_row_sole(const struct grid *grid, struct grid_row row);

/* Hang a row on a goal as a step; who takes it, and with what, are the goal's
 * means. Nothing happens where it holds only dates and figures. */
void grid_part_steps(const struct grid *grid, struct grid_row row, int goal);

/* Hang a row on a goal in the field that its section or its columns name;
 * GOAL_NONE: on all in the list above the table. */
void grid_part_fields(
    const struct grid *grid, struct grid_row row, int goal, enum field field);

/* The heading of a column says when its cells end: hang it on a goal. */
void grid_hang_head(
    const struct grid *grid, int goal, const struct column *column);

/* Hang the cells of a row, each under its heading, on its goal but for skip. */
void grid_hang_cells(
    const struct grid *grid, struct grid_row row, int goal, int skip);

/* Hang what a row says why, with what and by whom on the objective that it
 * states beside a key result; nothing happens for GOAL_NONE. */
void grid_hang_shared(const struct grid *grid, struct grid_row row, int goal);

/* Read the rows of a surveyed table as the levels of a plan: a goal each, part
 * of the one a level above it, and what is done for the goal before it. over:
 * the goal that the table stands under, or GOAL_NONE. False: it is no such
 * table, as one that only says what the levels mean. */
bool grid_frame_read(struct grid *grid, int over);

/* Whether the table of cells [first, end) names fields, one a row. */
bool grid_card_is(const struct finder *f, int first, int end);

/* Whether its first row is a goal: "Goal | Dig it" above "Today | none". */
bool grid_card_heads(const struct finder *f, int first, int end);

/* Hang its values on the goal that it stands under. Where there is none, a
 * card of the words of SMART states it itself, in an open section. */
void grid_card_read(struct finder *f, int first, int end);

/* Whether each row of the table of cells [first, end) labels what it states:
 * "Objective: | Open the mill", "Key result 1 | 12 bakers buy flour". */
bool grid_card_states(const struct finder *f, int first, int end);

/* Make what such a table states goals and key results. */
void grid_card_make(struct finder *f, int first, int end);

#endif
