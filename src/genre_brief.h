/* A document into whether it is short enough to be about one goal. */

#ifndef GENRE_BRIEF_H
#define GENRE_BRIEF_H

#include <stdbool.h>

struct finder;

/* Whether it has no heading but its title and few blocks beside those that say
 * more of an item above them. */
bool genre_brief(const struct finder *f);

#endif
