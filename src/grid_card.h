/* Tables of names and values into the fields of a goal. */

#ifndef GRID_CARD_H
#define GRID_CARD_H

#include <stdbool.h>

struct finder;

/* Whether the table of cells [first, end) names fields, one a row. */
bool grid_card_is(const struct finder *f, int first, int end);

/* Hang its values on the goal that it stands under. Where there is none, a
 * card of the words of SMART states it itself, in an open section. */
void grid_card_read(struct finder *f, int first, int end);

#endif
