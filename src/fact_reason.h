/* Words into reasons: what a goal is good for, or what is lost without it. */

#ifndef FACT_REASON_H
#define FACT_REASON_H

#include "fact_read.h"

/* Add the reason that a sentence of prose gives: a word that says so, or what
 * is at stake; not where it goes on to say what is done about it. */
void fact_reason_prose(struct facts *facts, const struct fact_reading *reading,
    struct span sentence);

/* Add the first words of a span that say that a reason follows. */
void fact_reason_first(
    struct facts *facts, const struct fact_reading *reading, struct span span);

/* Add the reasons in a statement; "plan to increase" is none. */
void fact_reason_statement(struct facts *facts,
    const struct fact_reading *reading, struct span sentence);

#endif
