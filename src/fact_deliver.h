/* A clause into what its verbs bring about: one thing that will be there or
 * not, so that anyone can tell. */

#ifndef FACT_DELIVER_H
#define FACT_DELIVER_H

#include "fact_clause.h"

/* Whether what it says will be there or not, and anyone can tell. */
bool fact_deliver(const struct fact_clause *clause);

/* Whether this verb of the clause and what it acts on bring one thing about.
 * Verbs in a chain act on one thing: "finish reading the notes". */
bool fact_deliver_verb(
    const struct fact_clause *clause, const struct sight *verb);

#endif
