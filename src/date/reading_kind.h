/* Tokens into how many of them are a number or a word of a kind; inline, as a
 * walk over forms asks at every edge. */

#ifndef READING_KIND_H
#define READING_KIND_H

#include "reading.h"
#include "word/token.h"
#include "word/word.h"

#include <stddef.h>

/* The number at t, which is a token of the reader's, with its suffix ("3rd") if
 * it is of this kind: how many tokens, 1 or 2, and its value. 0: it is not. */
static inline size_t
reading_number_length(const struct reader *r, const struct form_kind *kind,
    const struct token *t, int *value)
{
	uint32_t digits = t->len;
	bool suffixed = false;

	if (digits < kind->low_digits || digits > kind->high_digits ||
	    t->id < (uint32_t)kind->low || t->id > (uint32_t)kind->high)
		return 0;
	if (kind->plain && t->id % 100 == 0)
		return 0;
	*value = (int)t->id;
	if (kind->suffix != SUFFIX_NONE && t + 1 < r->end &&
	    t[1].kind == TOKEN_WORD && token_touches(t + 1))
		suffixed = word_match(r->v, r->language, r->forms->suffix,
			       t + 1, t + 2, NULL) == 1;
	if (kind->suffix == SUFFIX_MUST && !suffixed)
		return 0;
	return suffixed ? 2 : 1;
}

/* The words of a class at t, as many tokens as match; 0: none. */
static inline size_t
reading_list_length(
    const struct reader *r, int class, const struct token *t, int *value)
{
	return word_match(r->v, r->language, class, t, r->end, value);
}

/* The words of a kind's lists at t, unless they are in the list of those that
 * are not meant; 0: none. */
static inline size_t
reading_kind_length(const struct reader *r, const struct form_lists *lists,
    const struct token *t, int *value)
{
	size_t best = 0;
	int ignored;

	for (int i = 0; i < 2 && best == 0; i++)
		if (lists->classes[i] != WORD_NONE)
			best =
			    reading_list_length(r, lists->classes[i], t, value);
	if (best > 0 && lists->not != WORD_NONE &&
	    reading_list_length(r, lists->not, t, &ignored) > 0)
		return 0;
	return best;
}

#endif
