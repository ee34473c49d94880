/* The cells of a table's column into what they are like. */

#ifndef GRID_CELLS_H
#define GRID_CELLS_H

#include <stdbool.h>

struct grid;

/* How many of its cells are what. */
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
