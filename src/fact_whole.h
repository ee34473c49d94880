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

/* Whether the first deed is told whole before this token: what it acts on, and
 * no verb in between that the next one could go with. */
bool fact_whole_told(const struct fact_clause *clause, uint32_t end);

/* Whether a second deed follows that has no end: "rebuild the barn and keep it
 * clean". */
bool fact_whole_open_end(const struct fact_clause *clause);

/* "Respond to all tickets": whether the clause takes in all of a set, which can
 * be gone through. */
bool fact_whole_all(const struct fact_clause *clause);

/* "get the first guest": what has not been done before is done once. */
bool fact_whole_first(const struct fact_clause *clause);

/* The first "to" or « pour » of these tokens that a verb follows, which is not
 * vague, or their end. */
uint32_t fact_whole_purpose(
    const struct fact_reading *reading, struct span span);

/* "Allow tenants to book a room", « Permettre aux élèves de rendre un livre »:
 * whether what can be done from this token on has a thing of its own. */
bool fact_whole_lets(const struct fact_clause *clause, uint32_t at);

#endif
