/* The marks on a line and on what it stands below into its goal's status. */

#ifndef FINDER_STATUS_H
#define FINDER_STATUS_H

#include "goal.h"
#include "span.h"

struct finder;

/* The status that a line of a block shows; without a box of its own, that of
 * the topics that it stands below in no goal, "- [x] Kitchen" and what was to
 * be done there, and of the headings around it. */
enum goal_status finder_status(
    const struct finder *f, int block, struct span line);

#endif
