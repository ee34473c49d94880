/* The trie of date forms made flat: what leads on from a node, joins and all,
 * in one stretch of edges sorted by what they ask for. */

#ifndef FORM_FLAT_H
#define FORM_FLAT_H

#include "form.h"
#include "token.h"

/* Make it of a table that is complete, or anew of one that was added to. */
void form_flat_make(struct forms *forms, struct arena *a);

/* So many edges of a node that ask for words are looked through one by one. */
enum { FORM_FEW = 8 };

/* The edges from a node that ask for this word; *n is their number. */
const struct form_edge *form_flat_words(
    const struct forms *forms, uint32_t node, uint32_t id, size_t *n);

/* Whether a node leads on at a number or a mark; true, too, of marks that are
 * like those that lead on. */
static inline bool
form_flat_takes(const struct form_node *node, const struct token *t)
{
	return t->kind == TOKEN_NUMBER ? node->may & FORM_MAY_NUMBER
				       : node->marks >> t->id % 64 & 1;
}

/* Whether a node may lead on at t to anything but a date; true, too, of words
 * that are like those that lead on. */
static inline bool
form_flat_leads(const struct form_node *node, const struct token *t,
    const struct token *end)
{
	if (node->may & FORM_MAY_END)
		return true;
	if (t == end)
		return node->may & FORM_MAY_LAST;
	if ((node->lists & token_starts(t)->classes) ||
	    ((node->may & FORM_MAY_HYPHEN) && (t->glue & TOKEN_HYPHEN)))
		return true;
	if (t->kind != TOKEN_WORD)
		return form_flat_takes(node, t);
	return (node->may & FORM_MAY_ANY) || (node->words >> t->id % 64 & 1);
}

/* Those from the root that ask for it. */
static inline const struct form_edge *
form_flat_first(const struct forms *forms, uint32_t id, size_t *n)
{
	uint32_t first = id < forms->n_firsts ? forms->first_of[id] : 0;
	const struct form_node *node = &forms->firsts[first];

	*n = node->n[FORM_WORDS];
	return forms->flat + node->flat;
}

/* And those that may take a number of so many digits, FORM_DIGITS at most. */
static inline const struct form_edge *
form_flat_number(const struct forms *forms, uint32_t digits, size_t *n)
{
	const struct form_node *node = &forms->behind[digits];

	*n = node->n[FORM_NUMBERS];
	return forms->flat + node->flat;
}

#endif
