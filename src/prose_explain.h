/* Lines of paragraphs into whether they explain a thing to their reader. */

#ifndef PROSE_EXPLAIN_H
#define PROSE_EXPLAIN_H

#include <stdbool.h>

struct finder;
struct prose_line;

/* Whether a line is of prose alone that speaks to the reader, or tells at some
 * length what neither acts nor counts nor names a time: "The property `flex` is
 * a friend of yours". */
bool prose_explain_is(const struct finder *f, const struct prose_line *line);

#endif
