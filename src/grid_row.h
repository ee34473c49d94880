/* Rows of tables, or of boxes drawn with lines, into goals and parts of
 * goals. */

#ifndef GRID_ROW_H
#define GRID_ROW_H

#include "goal.h"

#include <stdbool.h>

struct block;
struct column;
struct grid;

/* One row, [first, end) of its cells, which are blocks. */
struct grid_row {
	int first, end;
};

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

/* Make what the label of the sole of two cells, of a column of goals and of one
 * of key results, says it is where its column says another thing: a key result,
 * "KR 1.1: two pumps", of the objective, or an objective, "O1: dry boats".
 * GOAL_NONE: nothing was made. */
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

/* Hang the other cells of a row on its goal, each under its heading; skip: the
 * column that states the goal. */
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

#endif
