/* The numbers of labels: "2", "n° 3", "#4", "1.1". */

#ifndef LABEL_ORDINAL_H
#define LABEL_ORDINAL_H

#include <stdbool.h>
#include <stdint.h>

struct token;

/* A number that counts is less; a year is not. */
enum { LABEL_ORDINAL_MAX = 100 };

/* Behind the number at i, up to end; i: there is none, or only a sign for one.
 */
uint32_t label_ordinal_skip(
    const struct token *tokens, uint32_t i, uint32_t end);

/* The same; 0: there is none, or a full stop, "a long-term objective. But". */
uint32_t label_ordinal_only(
    const struct token *tokens, uint32_t i, uint32_t end);

/* Whether a number that counts stands at i, and no year. */
bool label_ordinal_counts(const struct token *tokens, uint32_t i, uint32_t end);

#endif
