/* Lines into the statements in them: what stands before one, and the numbers
 * of labels, "2", "n° 3", "#4", "1.1". */

#ifndef LABEL_STRIP_H
#define LABEL_STRIP_H

#include "label.h"
#include "token.h"

#include <stdbool.h>

/* As label_strip, of a line with this label. */
struct span label_strip_anew(const struct cues *cues,
    const struct token *tokens, struct span line, struct label label);

/* A number that counts is less; a year is not. */
enum { LABEL_ORDINAL_MAX = 100 };

/* Behind the number at t, up to end; t: there is none, or only a sign for one.
 */
const struct token *label_ordinal_skip(
    const struct token *t, const struct token *end);

/* The same; NULL: there is none, or a full stop, "a long-term objective. But".
 */
const struct token *label_ordinal_only(
    const struct token *t, const struct token *end);

/* Whether a number that counts stands at t, and no year. */
bool label_ordinal_counts(const struct token *t, const struct token *end);

/* Behind the ornaments and the numbers that begin a line at t, "1.2 Mend the
 * gate": an amount is no such number, "1.5 million visits". */
const struct token *label_ordinal_behind_marks(
    const struct cues *cues, const struct token *t, const struct token *end);
static inline const struct token *
label_ordinal_behind(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	return t < end && t->kind == TOKEN_WORD
		   ? t
		   : label_ordinal_behind_marks(cues, t, end);
}

#endif
