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

/* Whether that value is of a title which keeps track of goals, "OKR tracker":
 * only what is labelled as a goal is one below it. */
bool heading_close_tracks(const struct section *section, int closes);

/* Whether it asks what nothing below answers: "What are goals?", "Did I reach
 * my goals?", but not "What are my goals for 2027?" nor "Use public transit?",
 * nor, above a list, "What are the goals of the project?". opens: how much it
 * opens a section of goals. */
bool heading_close_asks(const struct cues *cues,
    const struct document *document, const struct block *block,
    const struct token *t, const struct token *end, int opens);

/* Whether the last sentence of a line before a list says what somebody has done
 * or may do, "Every member can:", or will not, and not what the goals are. */
bool heading_close_tells(const struct section *section, const struct cues *cues,
    const struct token *t, const struct token *end);

#endif
