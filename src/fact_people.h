/* Words into people who do the work: by their name, their trade and number, or
 * because they are hired for it. */

#ifndef FACT_PEOPLE_H
#define FACT_PEOPLE_H

#include "fact_read.h"

/* Add the first person named in the span as means; of prose, those who are
 * named and go on to do something. */
void fact_people_add(
    struct facts *facts, const struct fact_reading *reading, struct span span);
void fact_people_read(
    struct facts *facts, const struct fact_reading *reading, struct span span);

/* Add whoever helps, by any name that begins here: behind "together with". */
void fact_people_helper(
    struct facts *facts, const struct fact_reading *reading, uint32_t at);

/* Add whoever does a step: "Nerea will", "Ilse/Tomas will", where a name is any
 * word with a capital that no list knows as a thing; by a known name also
 * "Nerea: book the hall", "book the hall (Nerea)". */
void fact_people_doer(
    struct facts *facts, const struct fact_reading *reading, struct span step);

/* The first words in the span that give the work to somebody: "half-time", and
 * "help us" behind somebody who does; NULL if there are none. */
const struct sight *fact_people_given(
    const struct fact_reading *reading, struct span span);

/* Whether those of whom the span tells cannot do it, "Ana is away", and it says
 * no more. */
bool fact_people_away(const struct fact_reading *reading, struct span span);

/* The first in the span who do the work, counted or called by name; NULL if
 * there are none. */
const struct sight *fact_people_staff(
    const struct fact_reading *reading, struct span span);

/* The first in the span of whom there is one: "by having a plumber come"; NULL
 * if there is none. */
const struct sight *fact_people_hand(
    const struct fact_reading *reading, struct span span);

/* Add the first mention, "@nadia", as an owner. */
void fact_people_mention(
    struct facts *facts, const struct fact_reading *reading);

/* Whether people are hired for it: then that is a means of the goal above. */
bool fact_people_staffing(const struct fact_reading *reading);

#endif
