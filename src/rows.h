/* Short lines below one another, which make a list without its bullets. */

#ifndef ROWS_H
#define ROWS_H

#include "span.h"

#include <stdbool.h>

struct finder;

/* Whether a paragraph in a section of goals is one of several that are a short
 * line each, most of which act. */
bool rows_item(const struct finder *f, int block);

/* Whether each line of a paragraph is an item: none is wrapped, and most of
 * them act. A first line that leads to them ends in a colon. */
bool rows_within(const struct finder *f, int block);

/* Whether the first of such lines leads to goals in the others: "My goals for
 * May:", "Goals for 2027". */
bool rows_leads(const struct finder *f, struct span line);

/* Whether a line is the bold name or the name before a colon, "**Health**", of
 * what the other lines of its paragraph list. */
bool rows_heads(const struct finder *f, int index, struct span line);

/* Behind the line of the source that begins at token i, at end at most. */
uint32_t rows_line_end(const struct finder *f, uint32_t i, uint32_t end);

#endif
