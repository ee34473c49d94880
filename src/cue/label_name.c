/* The words of a label into whether they name a goal, a key result or a rank.
 */

#include "label_part.h"

enum { NAME_MAX = 5 /* tokens of a name; a sentence is longer */ };

/* Whether the word at t says what another is of: "the approach to the goal". */
static bool
is_of(const struct cues *cues, const struct token *start, const struct token *t)
{
	if (t > start + 1 && cue_is(cues, CUE_DETERMINER, t - 1, t))
		t--;
	return t > start && cue_is(cues, CUE_OF, t - 1, t);
}

bool
label_names_tool(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *stop = t;

	if (t >= end || t->kind != TOKEN_WORD || t->len == 1 ||
	    t->letters != TOKEN_CAPITAL ||
	    cue_begins(cues, CUE_NUMBER, t, end) ||
	    cue_begins(cues, CUE_FUNCTION, t, end) ||
	    cue_begins(cues, CUE_QUALIFIER, t, end))
		return false;
	while (stop < end && stop - t < NAME_MAX && stop->kind == TOKEN_WORD)
		stop++;
	return token_is_dash(stop, end) && !token_touches(stop);
}

/* Whether the word before is the name of a file: "GOAL.md". */
static bool
is_file(const struct token *t, const struct token *end)
{
	return t + 1 < end && token_is(t, end, '.') && token_touches(t) &&
	       t[1].kind == TOKEN_WORD && token_touches(&t[1]);
}

bool
label_name_counts(const struct cues *cues, const struct token *behind,
    const struct token *end, int value)
{
	return !((value & LABEL_LETTERS) && !cues->letters) &&
	       !((value & LABEL_NUMBERED) &&
		   !label_ordinal_counts(behind, end));
}

int
label_name_value(const struct cues *cues, enum cue cue,
    const struct token *start, const struct token *stop,
    const struct token *limit)
{
	/* "General objective (GO):", but "Key results (OKRs)" is a title */
	const struct token *end =
	    cue == CUE_GOAL ? token_before_bracket(start, stop) : stop;

	while (end > start && end[-1].kind != TOKEN_WORD)
		end--;
	/* "The aim of this lesson:", "objectif atteint :" */
	if (cue == CUE_GOAL && cue_weight(cues, CUE_CLOSED, start, stop) > 1)
		return 0;
	if (start + 1 < end &&
	    cue_match(cues, CUE_DETERMINER, start, end, NULL) == 1)
		start++;
	for (const struct token *t = start; t < end; t++) {
		int value = 0;
		size_t n = label_name_match(cues, cue, t, stop, &value);
		const struct token *behind = t + n;
		/* "But n° 1" */
		bool alone =
		    t == start &&
		    (behind == end || label_ordinal_skip(behind, stop) == stop);

		/* "`goal add`: add a goal" is a command */
		if (n > 0 && (t->style & TOKEN_CODE) &&
		    !label_ordinal_counts(behind, stop))
			return 0;
		if (n == 0 || (t != start && behind != end) ||
		    /* "Goal-oriented" */
		    (behind < stop && (behind->glue & TOKEN_HYPHEN) &&
			behind->kind == TOKEN_WORD) ||
		    is_file(behind, stop) ||
		    (t == start && label_names_tool(cues, behind, limit)) ||
		    (t != start && is_of(cues, start, t)))
			continue;
		/* "Goal sheet: Ann", but "Goal sheet 2: swim" */
		if (cue == CUE_GOAL && end > start + 1 &&
		    end[-1].kind == TOKEN_WORD && stop == end &&
		    cue_occurs(cues, CUE_SHEET, start, end))
			return 0;
		if (!(value & LABEL_ALONE) ||
		    (alone && ((start->style & TOKEN_STRONG) ||
				  token_is(stop, limit, ':'))))
			return value;
		return 0;
	}
	return 0;
}
