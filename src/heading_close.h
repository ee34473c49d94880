/* The words of a heading into how much they close its section. */

#ifndef HEADING_CLOSE_H
#define HEADING_CLOSE_H

#include "heading.h"

/* How much the words of a heading close its section: the value of what closes
 * it, 0 for nothing. What is said before the sentence that announces goals does
 * not: "The ferry is old. Our goals are:", nor what an action is about: "Learn
 * how to weld". opens: how much they open it. */
int heading_close_weight(const struct section *section, const struct cues *cues,
    const struct token *t, const struct token *end, int opens);

#endif
