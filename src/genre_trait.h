/* Items into whether they say what a good goal is like. */

#ifndef GENRE_TRAIT_H
#define GENRE_TRAIT_H

#include <stdbool.h>

struct finder;

/* Whether a block is an item below "Objectives" or "Key results", where OKRs
 * are spoken of, that says no goal but what one is like: "ambitious", "should
 * be easy to remember". */
bool genre_traits(const struct finder *f, int block);

#endif
