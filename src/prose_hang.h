/* Lines of prose that are no goals onto the goals they say more of. */

#ifndef PROSE_HANG_H
#define PROSE_HANG_H

#include "goal.h"
#include "label.h"

struct finder;
struct prose_line;

/* Whether a goal is only a name of a few words so far, as a heading or behind a
 * label: "Running", "Goal: fitness". */
bool prose_hang_names(const struct finder *f, const struct goal *goal);

/* Give the list right behind a block, if one follows, to a goal: the one of the
 * line that leads to it. */
void prose_hang_list(struct finder *f, int block, int goal);

/* Hang a line on the goal it stands under (GOAL_NONE: under none), else on the
 * one just above it, else on all that follow in an open section. What begins
 * with what is to be done, right below a heading that is only a name, is what
 * the goal says: a second PART_STATEMENT. */
void prose_hang_note(struct finder *f, const struct prose_line *line, int goal);

/* Hang what stands behind a line's label on a goal as this field of it, or
 * without one on those that the section speaks of. */
void prose_hang_field(struct finder *f, const struct prose_line *line, int goal,
    struct label label, enum field field);

#endif
