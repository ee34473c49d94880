/* Numbers that say a part, a degree or a place: 7 of 17, 15/20, B2, top 10. */

#ifndef RATIO_H
#define RATIO_H

#include <stdbool.h>
#include <stddef.h>

struct quantity;
struct reader;
struct token;
struct value;

/* Make of a value what the words around it say: a fraction, a grade, a rank,
 * a confidence, or a frequency such as "1 week-end / 2". Moves the ends of v
 * and sets q; false, with both as they were, if it is none of these. */
bool ratio_read(const struct reader *r, struct value *v, struct quantity *q);

/* Whether the amount in [start, stop) says how sure its author is: "80 %
 * confident". */
bool ratio_is_confidence(const struct reader *r, const struct token *start,
    const struct token *stop);

/* Read a level of the European framework for languages (CEFR), "B2", where a
 * language or a level is spoken of near by: 1 for A1 to 6 for C2; or one of the
 * Japanese-Language Proficiency Test, 1 for N5 to 5 for N1. Returns its length
 * in tokens, 0 if there is none. */
size_t ratio_level(
    const struct reader *r, const struct token *t, struct quantity *q);

#endif
