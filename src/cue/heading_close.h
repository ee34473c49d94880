/* Words of a heading into whether they close its section to goals. */

#ifndef HEADING_CLOSE_H
#define HEADING_CLOSE_H

#include "phrase.h"
#include "section.h"

#include <stdbool.h>

struct block;
struct document;

/* How much the words of a heading close its section: the value of what does, or
 * 0. Nothing does before the sentence that announces goals, "The ferry is old.
 * Our goals are:", nor what is done to it. opens: how much they open it. */
int heading_close_weight(
    const struct section *section, struct phrase p, int opens);

/* Whether that value is of a title which keeps track of goals, "OKR tracker":
 * only what is labelled as a goal is one below it. */
bool heading_close_tracks(const struct section *section, int closes);

/* Whether it asks what nothing below answers: "What are goals?", "Did I reach
 * my goals?", but not "What are my goals for 2027?" nor, above a list, "What
 * are the goals of the project?". opens: how much it opens its section. */
bool heading_close_asks(struct phrase p, const struct document *document,
    const struct block *block, int opens);

/* Whether the last sentence of a line before a list says what somebody has done
 * or may do, "Every member can:", or will not, and not what the goals are. */
bool heading_close_tells(const struct section *section, struct phrase p);

#endif
