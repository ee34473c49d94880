/* A table of the levels of a plan, as projects that are funded have it, into
 * goals: "Goal | ...", "Outcome 1 | ...", "Activity 1.1 | ...". */

#ifndef GRID_FRAME_H
#define GRID_FRAME_H

#include <stdbool.h>

struct grid;

/* Read the rows of a surveyed table as the levels of a plan: a goal each, part
 * of the one a level above it, and what is done for the goal before it. over:
 * the goal that the table stands under, or GOAL_NONE. False: it is no such
 * table, as one that only says what the levels mean. */
bool grid_frame_read(struct grid *grid, int over);

#endif
