/* Which sections of a document that speaks about goals set some of its own. */

#ifndef GENRE_KEEP_H
#define GENRE_KEEP_H

#include <stdbool.h>

struct finder;

/* Close all sections of a design document but those that announce goals for a
 * period, or say of one how much and by when; false: there are none. */
bool genre_keep_dated(struct finder *f);

/* Close all sections of a lesson or an advice but those that announce its
 * writer's own goals; false: there are none. */
bool genre_keep_own(struct finder *f);

#endif
