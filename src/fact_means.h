/* Words into means: who does it, with what money, hours and equipment. */

#ifndef FACT_MEANS_H
#define FACT_MEANS_H

#include "fact_read.h"

/* Add the means that a sentence of prose names: those who do the work, money
 * or time and where it comes from, things and that they are there. */
void fact_means_prose(struct facts *facts, const struct fact_reading *reading,
    struct span sentence);

/* The same of a field that says how: whom and what one deals with is named in
 * it too, so only who does it and what is given to it count. */
void fact_means_how(
    struct facts *facts, const struct fact_reading *reading, struct span field);

/* Of a field for time, "Time: 4 mornings a week", which names no day: how much
 * of it is given. */
void fact_means_time(
    struct facts *facts, const struct fact_reading *reading, struct span field);

/* Add the means in a statement: company, and what its remarks say. What can
 * be measured in it is known. */
void fact_means_statement(struct facts *facts,
    const struct fact_reading *reading, struct span sentence);

#endif
