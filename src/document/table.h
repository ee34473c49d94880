/* The rows and cells of a GFM table. */

#ifndef TABLE_H
#define TABLE_H

#include "base/span.h"

#include <stdbool.h>
#include <stdint.h>

/* The next cell of a row, without the blanks around it; *at, at first the
 * row's start, steps behind its '|'. A '|' behind a backslash or in a code
 * span parts no cells (GFM 4.10 would part code, but its authors did not mean
 * that). False at the row's end. */
bool table_cell(
    const char *bytes, struct span row, uint32_t *at, struct span *cell);

/* How many cells a row has. */
uint32_t table_cells(const char *bytes, struct span row);

/* Whether a row is a delimiter row, "|---|:-:|", with a '|' in it. */
bool table_is_delimiter(const char *bytes, struct span row);

#endif
