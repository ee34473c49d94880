/* Lists of plans and roadmaps into what their items are. */

#ifndef PLANNED_H
#define PLANNED_H

#include "finder.h"

/* What a list is that stands in no section of goals and belongs to no goal;
 * first: the block of its first item. LIST_LOOSE: no plan speaks for it. */
enum list_role planned_role(const struct finder *f, const struct list *list,
    const struct section *section, int first);

#endif
