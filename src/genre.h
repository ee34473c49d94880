/* Whether a document only speaks about goals without setting any. */

#ifndef GENRE_H
#define GENRE_H

#include <stdbool.h>

struct finder;

/* A design document (goals beside non-goals), a manual, a lesson on the
 * method, advice to the reader, or a record kept for reference. */
bool genre_excludes(const struct finder *f);

#endif
