/* Paragraphs into whether they answer what stands above them. */

#ifndef PROSE_ANSWER_H
#define PROSE_ANSWER_H

#include <stdbool.h>

struct finder;
struct prose_line;

/* Whether a paragraph states a goal as the answer to a question for one's
 * goals, or below a name beside others that have lists of goals. */
bool prose_answer_is(const struct finder *f, const struct prose_line *line);

/* Whether it is what "Objectives" above it has: a paragraph that begins with an
 * action, and nothing else but prose and steps. */
bool prose_answer_heading(
    const struct finder *f, const struct prose_line *line);

#endif
