/* A clause into what is vague, hedged or undecided about it. */

#ifndef FACT_VAGUE_H
#define FACT_VAGUE_H

#include "fact_clause.h"

struct facts;

/* Add the words that stand where the point of the sentence should be. */
void fact_vague_words(struct facts *facts, const struct fact_clause *clause,
    struct span sentence);

/* Add hedges, conditions, open choices, a second goal and too many words. */
void fact_vague_doubts(struct facts *facts, const struct fact_clause *clause,
    struct span sentence);

#endif
