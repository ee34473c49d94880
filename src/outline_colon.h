/* A line that leads to a list, "Goals:", into where its section ends and
 * whether it is sure to open it. */

#ifndef OUTLINE_COLON_H
#define OUTLINE_COLON_H

#include <stdbool.h>

struct cues;
struct document;
struct outline;
struct section;

/* The first block behind the section that such a line, a block, opens: behind
 * its list, its table or its one paragraph. */
int outline_colon_end(const struct document *document, int index);

/* Whether more than "we will" in a line says that the list below it holds
 * goals: it or a heading around it names them or a period. */
bool outline_colon_backed(const struct outline *outline,
    const struct section *section, const struct document *document,
    const struct cues *cues);

#endif
