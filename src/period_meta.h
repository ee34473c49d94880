/* What a document says of its own time: in its front matter, its first lines
 * and the order of its dates. */

#ifndef PERIOD_META_H
#define PERIOD_META_H

#include "period_around.h"

#include <stdbool.h>
#include <stddef.h>

struct block;

/* Read them into the context (written, day_first) and meta. */
void period_meta_read(struct period_around *around, struct vocabulary *v);

/* Whether a block opens with a label such as "Date:" or "Written on". */
bool period_meta_is_label(
    const struct period_around *around, const struct block *block);

/* Whether a date in a heading or in the front matter says when what stands
 * below it is to be done; the first of them that does, or NULL. */
bool period_meta_is_period(const struct date *d);
const struct date *period_meta_first(const struct date *dates, size_t n);

/* Whether it names one day that is over: when something was written or held,
 * more likely than when it is to be done. */
bool period_meta_is_day(
    const struct period_around *around, const struct date *d);

/* Whether a number of a block may be a year, or a day written as one, 20260105.
 */
bool period_meta_has_year(
    const struct period_around *around, const struct block *block);

/* Whether a block speaks of minutes or of a report. */
bool period_meta_is_report(const struct period_around *around, int block);

/* The context in which what stands under this period (NULL: the front
 * matter's) is read. */
struct date_context period_meta_context(
    const struct period_around *around, const struct date *d);

/* A relative date is none any more where there is a day to count it from. */
void period_meta_anchor(struct date *d, const struct date_context *context);

#endif
