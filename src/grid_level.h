/* Two columns of amounts into where each row stands and where it shall be. */

#ifndef GRID_LEVEL_H
#define GRID_LEVEL_H

struct grid;

/* Where a column tells where the rows stand, "From", "Today", and amounts stand
 * in the next one that names no field of its own, that is their target: "To",
 * "End of 2027". Nothing happens where the table has a column of targets, or
 * where neither it nor its section speaks of goals: a report tells such pairs
 * too. */
void grid_level_pair(struct grid *grid);

#endif
