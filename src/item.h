/* Lists into goals, key results, steps and fields. */

#ifndef ITEM_H
#define ITEM_H

struct finder;

/* Count what each list holds; once, before item_read. */
void item_survey(struct finder *f);

/* Read one list item; its list's role is decided at its first item. */
void item_read(struct finder *f, int block);

#endif
