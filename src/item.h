/* Lists into goals, key results, steps and fields. */

#ifndef ITEM_H
#define ITEM_H

#include <stdbool.h>

struct finder;
struct list;

/* Count what each list holds; once, before item_read. */
void item_survey(struct finder *f);

/* Whether a list's items are topics with lists of their own below. */
bool item_topics(const struct list *list);

/* Read one list item; its list's role is decided at its first item. */
void item_read(struct finder *f, int block);

#endif
