/* What a clause names into whether all of it is general: "our communication",
 * "momentum", "value for the volunteers". */

#ifndef FACT_GENERAL_H
#define FACT_GENERAL_H

#include "fact_clause.h"

/* Whether the clause, whose verb and names are read, names general things
 * behind its verb, and nothing else: no name, no amount, no number. */
bool fact_general_only(const struct fact_clause *clause);

/* Whether an object of these tokens is a thing of its own, "a diesel pump",
 * and neither "the web" nor "it". */
bool fact_general_beyond(
    const struct fact_reading *reading, struct span object);

#endif
