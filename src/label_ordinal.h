/* The numbers of labels: "2", "n° 3", "#4", "1.1". */

#ifndef LABEL_ORDINAL_H
#define LABEL_ORDINAL_H

#include "token.h"

#include <stdbool.h>
#include <stdint.h>

struct cues;

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

/* Behind the ornaments and the numbers that begin a line at i, "1.2 Mend the
 * gate": an amount is no such number, "1.5 million visits". */
uint32_t label_ordinal_behind_marks(const struct cues *cues,
    const struct token *tokens, uint32_t i, uint32_t end);
static inline uint32_t
label_ordinal_behind(const struct cues *cues, const struct token *tokens,
    uint32_t i, uint32_t end)
{
	return i < end && tokens[i].kind == TOKEN_WORD
		   ? i
		   : label_ordinal_behind_marks(cues, tokens, i, end);
}

#endif
