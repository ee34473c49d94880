/* The cells of a row into parts of the goal that the row states. */

#ifndef GRID_HANG_H
#define GRID_HANG_H

#include "grid_row.h"

struct column;
struct grid;

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

#endif
