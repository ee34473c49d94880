/* Items of lists that nothing announces into whether they are goals. */

#ifndef ITEM_ALONE_H
#define ITEM_ALONE_H

#include "span.h"

#include <stdbool.h>

struct finder;
struct list;

/* Whether a line of a loose list is a goal: where nothing in the document names
 * goals it must say how much by when, be one of a series of which another does,
 * or be all that the document is about. block: the item's. */
bool item_alone_is(
    const struct finder *f, struct list *list, int block, struct span line);

#endif
