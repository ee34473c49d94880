/* What only decorates or counts a line: emoji, arrows, ":tada:", "1.2". */

#ifndef ORNAMENT_H
#define ORNAMENT_H

#include "token.h"

#include <stdbool.h>

/* Whether a mark, by its code point, or a token is an ornament: an emoji, an
 * arrow, a stray marker. */
bool ornament_is_mark(uint32_t mark);
static inline bool
ornament_is(const struct token *t)
{
	return t->kind == TOKEN_MARK && ornament_is_mark(t->id);
}

/* The first token from t on that is no ornament; end if there is none. */
const struct token *ornament_behind(
    const struct token *t, const struct token *end);

/* Behind the last token of [t, end) that is no ornament; t if there is none. */
const struct token *ornament_before(
    const struct token *t, const struct token *end);

/* The first of tokens [t, end), which are of one block, that is neither an
 * ornament nor part of a shortcode or of the number of a list; end if there is
 * none. "35.7 % of" keeps its figure. */
const struct token *ornament_skip_marks(
    const struct token *t, const struct token *end);
static inline const struct token *
ornament_skip(const struct token *t, const struct token *end)
{
	return t < end && t->kind == TOKEN_WORD ? t
						: ornament_skip_marks(t, end);
}

#endif
