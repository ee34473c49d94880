/* A clause into what can be measured about it: amounts to reach, things that
 * will be there, and what asks for all or for the least. */

#ifndef FACT_MEASURE_H
#define FACT_MEASURE_H

#include "fact_clause.h"

struct facts;

/* Add the amounts in the span as targets, frequencies, starting levels. */
void fact_measure_amounts(
    struct facts *facts, const struct fact_clause *clause, struct span span);

/* Add all that can be measured in a sentence, and its absolutes. */
void fact_measure_read(struct facts *facts, const struct fact_clause *clause,
    struct span sentence);

#endif
