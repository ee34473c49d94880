/* Tables into goals, key results, steps and fields. */

#ifndef GRID_H
#define GRID_H

struct finder;

/* Read the table whose first cell is this block; returns the first block
 * behind it. */
int grid_read(struct finder *f, int block);

#endif
