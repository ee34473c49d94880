/* Tables of names and values into the fields of a goal. */

#ifndef GRID_CARD_H
#define GRID_CARD_H

#include <stdbool.h>

struct finder;

/* Whether the table of cells [first, end) names fields, one a row. */
bool grid_card_is(const struct finder *f, int first, int end);

/* Whether such a table begins with a goal for its heading: "Goal | Dig a well",
 * then "Today | none". */
bool grid_card_heads(const struct finder *f, int first, int end);

/* Hang its values on the goal that it stands under. Where there is none, a
 * card of the words of SMART states it itself, in an open section. */
void grid_card_read(struct finder *f, int first, int end);

/* Whether each row of the table of cells [first, end), its first one included,
 * labels what it states: "Objective: | Open the mill", "Key result 1 | 12
 * bakers buy flour". */
bool grid_card_states(const struct finder *f, int first, int end);

/* Make what such a table states goals and key results. */
void grid_card_make(struct finder *f, int first, int end);

#endif
