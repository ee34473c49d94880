/* List items into goals, key results, steps and fields. */

#ifndef ITEM_H
#define ITEM_H

struct finder;

/* Read one list item. */
void item_read(struct finder *f, int block);

#endif
