/* Paragraphs of a section into whether they are rows of goals alike. */

#ifndef PROSE_ROW_H
#define PROSE_ROW_H

#include "label.h"

#include <stdbool.h>

struct finder;
struct prose_line;

/* Whether a line is one of several below a heading of goals that bid, "Bake
 * bread", or that name somebody who is to, "**Juniors** - grow to 30". */
bool prose_row_is(const struct finder *f, const struct prose_line *line);

/* Whether a label that could name means, "**Money:** save 50 € a month", names
 * what the goal is about, as those of the paragraphs beside it do. */
bool prose_row_area(
    const struct finder *f, const struct prose_line *line, struct label label);

/* Whether a bold action at the start of a paragraph is one of several, a
 * paragraph each, one of which says how much by when. */
bool prose_row_promises(const struct finder *f, const struct prose_line *line);

/* Whether it is nothing but a name in bold or in italics, and the paragraph
 * below says what will be done there: "**Garden**", "Plant 12 trees." */
bool prose_row_names(const struct finder *f, const struct prose_line *line);

#endif
