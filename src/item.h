/* Items of lists into goals, or into what they are of one. */

#ifndef ITEM_H
#define ITEM_H

#include "span.h"

#include <stdbool.h>

struct finder;
struct list;

/* Read one list item. */
void item_read(struct finder *f, int block);

/* Whether a line of a loose list is a goal: where nothing in the document names
 * goals it must say how much by when, be one of a series of which another does,
 * or be all that the document is about. block: the item's. */
bool item_alone_is(
    const struct finder *f, struct list *list, int block, struct span line);

#endif
