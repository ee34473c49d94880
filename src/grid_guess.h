/* A table whose headings name no goals into what states them all the same. */

#ifndef GRID_GUESS_H
#define GRID_GUESS_H

#include <stdbool.h>

struct grid;
struct section;

/* Set the goal column and its weight by what the cells say, if they do;
 * planned: whatever its columns hold is planned; road: it stands in a roadmap,
 * in no section of goals. */
void grid_guess(struct grid *grid, bool planned, bool road);

/* The same for a table with a date in each row: the last column of what is to
 * be there then. */
void grid_guess_end(struct grid *grid);

/* The same for a table of what is at one level and is to reach another, in a
 * section of goals or with a deadline: "Skill | Now | Target | By". */
bool grid_guess_levels(struct grid *grid);

/* The same for a table below a period, "Q2 2027", that says of each row how far
 * it is or what it needs, and for those behind it that have the same headings:
 * what the first phrases describe will be done then. Opens the table. */
void grid_guess_work(struct grid *grid, const struct section *section);

/* The same for a table of one's areas and what is to be reached in each by a
 * time that the heading gives, "Area | 6-month target", wherever it stands. */
bool grid_guess_aims(struct grid *grid);

#endif
