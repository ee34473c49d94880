/* What tells genre.c the kind of a document, and what is left of one. */

#ifndef GENRE_PART_H
#define GENRE_PART_H

#include "cue/phrase.h"

#include <stdbool.h>

struct finder;

/* Whether words near the top say that it is kept as a record. */
bool genre_archives(struct phrase p);

/* Whether a document is short enough for one goal: no heading but its title,
 * few blocks but for what is below the first items of lists. */
bool genre_brief(const struct finder *f);

/* Whether an item below "Objectives" or "Key results" of OKRs says no goal but
 * what one is like: "ambitious", "should be easy to remember". */
bool genre_traits(const struct finder *f, int block);

/* Close all sections of a design document but those that announce goals for a
 * period, or say of one how much and by when; false: there are none. */
bool genre_keep_dated(struct finder *f);

/* Close all sections of a lesson but the writer's own goals; false: none. */
bool genre_keep_own(struct finder *f);

#endif
