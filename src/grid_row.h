/* A row of a table into which of its cells state what. */

#ifndef GRID_ROW_H
#define GRID_ROW_H

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

#endif
