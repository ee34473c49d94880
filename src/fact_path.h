/* A sentence into the path that it tells: a plan, a way, steps in their order,
 * and the level from which it starts. */

#ifndef FACT_PATH_H
#define FACT_PATH_H

#include "fact_read.h"

/* Add all of it, and the doubt whether the path leads there. */
void fact_path_read(struct facts *facts, const struct fact_reading *reading,
    struct span sentence);

/* Add that there are steps in their order: a word that says so, or two that
 * tell an order. */
void fact_path_order(
    struct facts *facts, const struct fact_reading *reading, struct span span);

/* Add the deeds that a statement lists behind its colon: "Get fit: walk to
 * work, cook at home". */
void fact_path_deeds(struct facts *facts, const struct fact_reading *reading,
    struct span statement);

/* Add the level to start from: a word such as "today" in a sentence with an
 * amount, and each amount that is one by itself; "currently a novice" needs
 * none. */
void fact_path_baseline(struct facts *facts, const struct fact_reading *reading,
    struct span sentence);

#endif
