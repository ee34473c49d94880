/* The cells of a table's column into whether they name the goal that each row
 * serves. */

#ifndef GRID_SERVE_H
#define GRID_SERVE_H

#include <stdbool.h>

struct grid;

/* Mark the columns that only name goals or key results of the document, "O2",
 * "O2-KR3", "Objective 1, 2", beside what is done for them; whether there is
 * one. Its heading states no goals then. */
bool grid_serve_mark(struct grid *grid);

#endif
