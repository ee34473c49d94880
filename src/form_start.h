/* Whether a date form may begin at a token, told before it is tried. */

#ifndef FORM_START_H
#define FORM_START_H

#include "form.h"

struct token;

/* Whether a form may begin at a token of [start, end): of a word it is known
 * from the token behind it too. */
bool form_start_may(const struct forms *forms, const struct token *t,
    const struct token *start, const struct token *end);

/* The first token from t on at which one may; end if there is none. */
const struct token *form_start_next(const struct forms *forms,
    const struct token *t, const struct token *start, const struct token *end);

#endif
