/* The marks on a line into the status of the goal that it states. */

#ifndef STATUS_H
#define STATUS_H

#include "base/span.h"
#include "goal.h"

struct block;
struct cues;
struct token;

/* The status that a goal's own line shows (tokens of one block): a ticked
 * box, a sign, a struck statement, or a word set off from it: "(done)",
 * "— cancelled", "DONE". A word in the run of the sentence says nothing. */
enum goal_status status_read(const struct cues *cues,
    const struct token *tokens, const struct block *block, struct span line);

/* The status that the value of a status field gives. */
enum goal_status status_field(
    const struct cues *cues, const struct token *tokens, struct span value);

#endif
