/* A clause into whether it refuses: to do without a thing is done or not. */

#ifndef FACT_REFUSE_H
#define FACT_REFUSE_H

#include "fact_clause.h"

/* Whether the verb is denied: "do not buy", "use no". */
bool fact_refuse_denied(const struct fact_clause *clause);

/* Set what a clause of "no sweets", "never buy clothes" or "live without a
 * car" is: an action that needs no verb, and is vague in nothing. Its verb is
 * known, its object not yet. */
void fact_refuse_read(struct fact_clause *clause);

#endif
