/* A statement into whether it only keeps what is, or raises it. */

#ifndef FACT_AMBITION_H
#define FACT_AMBITION_H

#include "span.h"

struct fact_clause;
struct facts;

/* Add keeping and raise, as a sentence and its clause tell them. Keeping is
 * what the sentence is about only where its verb says so, or where several
 * words do ("as today"); a level to reach that is not that of today raises. */
void fact_ambition_read(struct facts *facts, const struct fact_clause *clause,
    struct span sentence);

#endif
