/* Fields that belong to all goals of a list. */

#ifndef FINDER_SHARE_H
#define FINDER_SHARE_H

#include "goal.h"

struct finder;

/* Hang a field on every goal of the section around its own: of the list that
 * stands above "To get there:". Returns the last of them, GOAL_NONE if there
 * is none. */
int finder_share(struct finder *f, struct part part);

/* Hang a field on every goal of the section before its own, at the same level:
 * "To reach these goals …". Returns the last of them, GOAL_NONE if there is
 * none. */
int finder_share_before(struct finder *f, struct part part);

#endif
