/* The five letters of SMART as headings or labels into the goal that the first
 * of them states. */

#ifndef LETTERS_H
#define LETTERS_H

#include <stdbool.h>

struct cues;
struct document;
struct finder;

/* Whether at least four of the five letters label lines of a document. */
bool letters_used(const struct cues *cues, const struct document *document);

/* Read a block as the statement of a goal if it is what "Specific" says, two
 * more of the letters follow and nothing around them states the goal; they
 * then belong to it. Of a heading that only names one, "Running", it becomes
 * the second statement. False: the block is something else. */
bool letters_read(struct finder *f, int block);

#endif
