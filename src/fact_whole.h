/* What a verb acts on into whether that is a whole, which can be done with. An
 * empty span is none. */

#ifndef FACT_WHOLE_H
#define FACT_WHOLE_H

#include "fact_clause.h"

/* "the Requiem", « La valse »: a work of its own, and not "Breton basics". */
bool fact_whole_title(const struct fact_clause *clause, struct span object);

/* "backups", behind a verb that sets them up: they run from then on, and are
 * no more than what they are called. */
bool fact_whole_installed(const struct fact_clause *clause, struct span object);

/* "a launch", "a horse to the sea", behind a verb of an activity: it is done
 * once. */
bool fact_whole_once(const struct fact_clause *clause, struct span object);

/* "rain barrel": notes leave determiners out, and what has no ending of
 * several, and is none of the things that are never done with, is one. */
bool fact_whole_bare(const struct fact_clause *clause, struct span object);

/* "checks for the parser", "posts to this site": several things, but those
 * that one known thing takes. */
bool fact_whole_bounded(const struct fact_clause *clause, struct span object);

#endif
