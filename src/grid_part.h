/* Rows of tables that are no goals into parts of those that they are about. */

#ifndef GRID_PART_H
#define GRID_PART_H

#include "goal.h"
#include "grid_row.h"

struct grid;

/* Hang a row on a goal as a step; who takes it, and with what, are the goal's
 * means. Nothing happens where it holds only dates and figures. */
void grid_part_steps(const struct grid *grid, struct grid_row row, int goal);

/* Hang a row on a goal in the field that its section or its columns name;
 * GOAL_NONE: on all in the list above the table. */
void grid_part_fields(
    const struct grid *grid, struct grid_row row, int goal, enum field field);

#endif
