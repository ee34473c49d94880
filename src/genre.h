/* Whether a document only speaks about goals without setting any. */

#ifndef GENRE_H
#define GENRE_H

#include <stdbool.h>

struct finder;

/* A design document (goals beside non-goals), a manual or a record kept for
 * reference; a lesson on the method or advice to the reader if its writer's
 * own goals stand nowhere in it: all other sections are closed then. */
bool genre_excludes(struct finder *f);

#endif
