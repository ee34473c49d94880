/* The trie of date forms made flat: what leads on from a node, joins and all,
 * in one stretch of edges sorted by what they ask for. */

#ifndef FORM_FLAT_H
#define FORM_FLAT_H

#include "form.h"

/* Make it of a table that is complete, or anew of one that was added to. */
void form_flat_make(struct forms *forms, struct arena *a);

/* So many edges of a node that ask for words are looked through one by one. */
enum { FORM_FEW = 8 };

/* The edges from a node that ask for this word; *n is their number. */
const struct form_edge *form_flat_words(
    const struct forms *forms, uint32_t node, uint32_t id, size_t *n);

#endif
