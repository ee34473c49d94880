/* A sentence beside a goal into whether it tells what others do, or what
 * happens: that is why the goal is set. */

#ifndef FACT_WORLD_H
#define FACT_WORLD_H

#include "fact_read.h"

/* "The shops list only large producers", « Le tram s'arrête en juin »: a
 * thing or others act in it. Not what is ("the hall has two doors"), not what
 * somebody by name does, nor what only describes: the list "stake". That it
 * tells no means and no way must be known. */
bool fact_world_acts(const struct fact_reading *reading, struct span sentence);

/* Whether a thing or others are its first words: "the grant", "nobody". */
bool fact_world_opens(const struct fact_reading *reading, struct span sentence);

#endif
