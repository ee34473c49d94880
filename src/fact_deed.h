/* What a clause says will be done, and whether that is a deliverable, there
 * or not. */

#ifndef FACT_DEED_H
#define FACT_DEED_H

#include "fact_clause.h"

/* Whether a loose verb serves one that is none: "use the records to map…". A
 * verb that leaves the deed to others needs one known thing there. */
bool fact_deed_purposeful(const struct fact_clause *clause);

/* Where a second goal begins: a verb of its own with an amount or a thing of
 * its own, behind a verb with an amount. Empty if there is none. */
struct span fact_deed_second(const struct fact_clause *clause);

/* Where it leaves two ways open: "or" before a verb of its own, or a question
 * mark at its end. Empty if it does not. */
struct span fact_deed_undecided(const struct fact_clause *clause);

/* Whether what it says will be there or not, and anyone can tell. */
bool fact_deliver(const struct fact_clause *clause);

/* Whether this verb of the clause and what it acts on bring one thing about.
 * Verbs in a chain act on one thing: "finish reading the notes". */
bool fact_deliver_verb(
    const struct fact_clause *clause, const struct sight *verb);

#endif
