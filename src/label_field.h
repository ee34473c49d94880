/* Labels into the fields that they name. */

#ifndef LABEL_FIELD_H
#define LABEL_FIELD_H

#include "goal.h"

#include <stdbool.h>

struct cues;
struct token;

/* The field that the words [start, stop) name, at their start or end; *exact:
 * it is all of them. "Define indicators" and "Response time" name none, nor
 * does "This year aims at three areas of impact". */
enum field label_field_named(const struct cues *cues, const struct token *start,
    const struct token *stop, bool *exact);

/* Whether a field follows what the label [t, stop) names: "KR deadline",
 * "Objective owner", but not « Objectif à long terme ». */
bool label_field_ends(
    const struct cues *cues, const struct token *t, const struct token *stop);

#endif
