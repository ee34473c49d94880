/* The questions of a sheet, "What:", "Why:", "When:", into whether what answers
 * the first of them is a goal. */

#ifndef SHEET_H
#define SHEET_H

#include "span.h"

#include <stdbool.h>

struct cues;
struct document;
struct token;

/* Whether a line of a document, or a cell of its tables, asks what is to be
 * done, the answer acts or counts, and at least three of why, how, with what,
 * by when and the like are answered right behind it; where something takes
 * place is asked of events. */
bool sheet_used(const struct cues *cues, const struct document *document);

/* Whether the words [t, end) ask what is to be done, in a document that has
 * such a sheet (cues->asked): "What", « Le quoi ». */
bool sheet_asks(
    const struct cues *cues, const struct token *t, const struct token *end);

#endif
