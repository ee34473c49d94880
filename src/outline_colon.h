/* A line that leads to a list, "Goals:", into where its section ends. */

#ifndef OUTLINE_COLON_H
#define OUTLINE_COLON_H

struct document;

/* The first block behind the section that such a line, a block, opens: behind
 * its list, its table or its one paragraph. */
int outline_colon_end(const struct document *document, int index);

#endif
