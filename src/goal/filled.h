/* A line into which fields of a goal are filled in behind or below it. */

#ifndef FILLED_H
#define FILLED_H

#include "base/span.h"

#include <stdbool.h>

struct finder;

/* The fields that an item names and fills in, in the sentences behind its first
 * ("Hire two cooks. Why: the queue."), in its paragraphs and in the items right
 * below it; a bit each by enum field, of those that goals are asked for. */
unsigned filled_below(const struct finder *f, int item);

/* The same of the blocks between a heading and the next; 0: one is a goal. */
unsigned filled_under(const struct finder *f, int heading);

/* Whether what such fields stand beside is filled in as a goal is: they say
 * why, and two more of what goals are asked for. */
bool filled_asks(unsigned fields);

/* Hang the sentences behind a goal's statement, text of a block, on it: a field
 * each that begins with one's name, "With: two cooks.", or a note. */
void filled_hang(struct finder *f, int goal, int block, struct span text);

#endif
