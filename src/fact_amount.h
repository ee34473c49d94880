/* A goal's part into the amounts that it names. */

#ifndef FACT_AMOUNT_H
#define FACT_AMOUNT_H

#include "fact_read.h"

#include <stdint.h>

struct part;

/* Add the amounts of a part, which has this index among its goal's, to the
 * goal's facts. */
void fact_amount_add(struct facts *facts, const struct fact_scope *scope,
    const struct part *part, uint32_t index);

/* Give a reading of that part its amounts, of those that were added part by
 * part. *from: where they are sought, 0 for the first part; behind them then.
 */
void fact_amount_give(struct fact_reading *reading, const struct facts *facts,
    uint32_t index, size_t *from);

#endif
