/* Headings that say what will be done, "Support cycling", on a page about a
 * town into whether they are its programme. */

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

#endif
