/* A clause into its deeds: whether there are two of them, and whether they are
 * decided on. */

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

#endif
