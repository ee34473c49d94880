/* The head of a sentence into its verb, behind all that announces it. */

#ifndef FACT_HEAD_H
#define FACT_HEAD_H

#include "fact_read.h"

/* The token behind a label and its colon at the start of these tokens;
 * span.start if there is none. A label that is set in bold may be longer. */
uint32_t fact_head_label(const struct fact_reading *r, struct span span);

/* The token behind their first dash between blanks, if a verb follows it:
 * "Cycling – widen the lanes"; span.start if none does. */
uint32_t fact_head_dash(const struct fact_reading *r, struct span span);

/* The verb at the head of a sentence, behind all that announces it: a phrase
 * and its comma, "we will", a number. *at is where the search ended. NULL if
 * another word comes first. */
const struct sight *fact_head_verb(
    const struct fact_reading *r, struct span span, uint32_t *at);

#endif
