/* The words of a label into whether they name a goal, a key result or a rank.
 */

#ifndef LABEL_NAME_H
#define LABEL_NAME_H

#include "cue.h"

#include <stdbool.h>
#include <stddef.h>

struct token;

/* Whether a name with this value, behind which these tokens stand up to end,
 * labels anything here: not if it does only where OKRs are, or before a number,
 * and there are none. */
bool label_name_counts(const struct cues *cues, const struct token *behind,
    const struct token *end, int value);

/* How many tokens at t, up to end, name what cue labels, CUE_GOAL, CUE_RESULT
 * or CUE_RANK; 0: none do, or only elsewhere (LABEL_LETTERS, LABEL_NUMBERED).
 * *value: that of the word, if any. */
static inline size_t
label_name_match(const struct cues *cues, enum cue cue, const struct token *t,
    const struct token *end, int *value)
{
	size_t n = cue_match(cues, cue, t, end, value);

	return n > 0 && label_name_counts(cues, t + n, end, *value) ? n : 0;
}

/* How the words [start, stop) name it: at the start, "Objective 2 (growth)",
 * or at the end, "First goal". limit: the end of the line. The value of the
 * word that does; 0: none. */
int label_name_value(const struct cues *cues, enum cue cue,
    const struct token *start, const struct token *stop,
    const struct token *limit);

/* Whether what follows a word for goals makes it the name of a tool: a capital
 * and a dash, "Goal Kit - plan your year"; not "Goal One - sell 12 boats". */
bool label_names_tool(
    const struct cues *cues, const struct token *t, const struct token *end);

#endif
