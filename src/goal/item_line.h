/* A line of an item, and where it stands. */

#ifndef ITEM_LINE_H
#define ITEM_LINE_H

#include "finder.h"

struct item_line {
	struct list *list;
	int index; /* the item's block */
	int above; /* the goal that it belongs to, or GOAL_NONE */
	struct span span;
	struct label label;
	enum list_role role; /* what it is in its list */
};

/* Make its label what it is in its list: no topic's name; "Goal: 200" below a
 * goal is a target. */
void item_label_settle(const struct finder *f, struct item_line *l);

#endif
