/* What may follow a node of the trie of forms, known before it is tried. */

#ifndef FORM_START_H
#define FORM_START_H

#include "form.h"

struct token;

/* Find it for all nodes of a table that is complete. */
void form_start_find(struct forms *forms);

/* Whether a form may begin at a token before end that is not the first of
 * all; false only for words. */
bool form_start_may(
    const struct forms *forms, const struct token *t, const struct token *end);

/* Whether a form may go on from a node at t, in the tokens [start, end). What
 * ends at the node itself does not count. */
bool form_start_follows(const struct forms *forms, const struct form_node *node,
    const struct token *t, const struct token *start, const struct token *end);

#endif
