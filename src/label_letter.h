/* The letters of SMART as labels: "S:", "M (measurable):". */

#ifndef LABEL_LETTER_H
#define LABEL_LETTER_H

#include "label.h"

/* How many letters there are. */
enum { LABEL_LETTERS_OF_SMART = 5 };

/* The field of a text that is one of the five letters and nothing else: "M" in
 * the cell of a table; FIELD_NONE. */
enum field label_letter_field(
    const struct cues *cues, const struct token *t, const struct token *end);

/* Which letter a line begins with as its label, 0 for the first; -1: none. A
 * word may say it again, "S (specific):", "S - Specific:". The label, of the
 * field that the letter stands for, goes to *label. */
int label_letter_read(const struct cues *cues, const struct token *tokens,
    struct span line, struct label *label);

#endif
