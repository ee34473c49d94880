/* A table whose headings name no goals into what states them all the same. */

#ifndef GRID_GUESS_H
#define GRID_GUESS_H

#include <stdbool.h>

struct grid;

/* Set the goal column and its weight by what the cells say, if they do;
 * planned: whatever its columns hold is planned; road: it stands in a roadmap,
 * in no section of goals. */
void grid_guess(struct grid *grid, bool planned, bool road);

/* The same for a table with a date in each row: the last column of what is to
 * be there then. */
void grid_guess_end(struct grid *grid);

#endif
