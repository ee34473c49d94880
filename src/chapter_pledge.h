/* Headings that say what will be done though no goals are expected, "Support
 * cycling", into whether they are goals. */

#ifndef CHAPTER_PLEDGE_H
#define CHAPTER_PLEDGE_H

#include "span.h"

#include <stdbool.h>

struct finder;
struct section;

/* Whether a heading begins with a verb of programmes: "Support", "Preserve". */
bool chapter_pledge_vague(const struct finder *f, struct span line);

/* Whether a heading says, beside others that do, what will be done for a town
 * that the whole page is about: "1.2 Improve the footpaths". */
bool chapter_pledge_is(const struct finder *f, const struct section *section);

/* Whether it says how far it goes from which level, "Cut the queue from 9 to 4
 * minutes", and by when, or heads all that a short page tells; on such a page
 * the front matter may give the end instead of the level. */
bool chapter_pledge_promises(
    const struct finder *f, const struct section *section);

#endif
