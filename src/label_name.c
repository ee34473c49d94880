/* The words of a label into whether they name a goal, a key result or a rank.
 */

#include "label_name.h"

#include "label.h"
#include "label_ordinal.h"
#include "token.h"

enum { NAME_MAX = 5 /* tokens of a name; a sentence is longer */ };

/* Whether the word at i only says what another is of: "the approach to the
 * goal", "l'approche du défi". */
static bool
is_of(const struct cues *cues, const struct token *tokens, uint32_t start,
    uint32_t i)
{
	const struct token *t = &tokens[i];

	if (i > start + 1 && cue_is(cues, CUE_DETERMINER, t - 1, t))
		t--;
	return t > &tokens[start] && cue_is(cues, CUE_OF, t - 1, t);
}

/* Whether a word goes on at t behind a hyphen: "Goal-oriented". */
static bool
is_joined(const struct token *t, const struct token *end)
{
	return t < end && (t->glue & TOKEN_HYPHEN) && t->kind == TOKEN_WORD;
}

/* Whether what follows the word that names a goal is half a sentence: "goal
 * board with neither pins nor paper". A number settles it: "Goal 2". */
static bool
runs_on(const struct cues *cues, const struct token *t, const struct token *end)
{
	int words = 0, links = 0;

	for (; t < end; t++) {
		if (t->kind != TOKEN_WORD)
			return false;
		if (cue_begins(cues, CUE_FUNCTION, t, end))
			links++;
		else
			words++;
	}
	return words >= NAME_MAX && links > 0;
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
label_name_counts(const struct cues *cues, const struct token *tokens,
    uint32_t behind, uint32_t end, int value)
{
	return !((value & LABEL_LETTERS) && !cues->letters) &&
	       !((value & LABEL_NUMBERED) &&
		   !label_ordinal_counts(tokens, behind, end));
}

int
label_name_value(const struct cues *cues, enum cue cue,
    const struct token *tokens, uint32_t start, uint32_t stop, uint32_t limit)
{
	uint32_t end = stop;

	while (end > start && tokens[end - 1].kind != TOKEN_WORD)
		end--;
	/* "The aim of this lesson:", "objectif atteint :" */
	if (cue == CUE_GOAL &&
	    cue_weight(cues, CUE_CLOSED, &tokens[start], &tokens[stop]) > 1)
		return 0;
	if (start + 1 < end && cue_match(cues, CUE_DETERMINER, &tokens[start],
				   &tokens[end], NULL) == 1)
		start++;
	for (uint32_t i = start; i < end; i++) {
		int value = 0;
		size_t n = label_name_match(cues, cue, tokens, i, stop, &value);
		/* "But n° 1" */
		bool alone =
		    i == start &&
		    (i + n == end || label_ordinal_skip(tokens, i + (uint32_t)n,
					 stop) == stop);

		/* "`goal add`: add a goal" is a command */
		if (n > 0 && (tokens[i].style & TOKEN_CODE) &&
		    !label_ordinal_counts(tokens, i + (uint32_t)n, stop))
			return 0;
		if (n == 0 || (i != start && i + n != end) ||
		    (i == start &&
			runs_on(cues, &tokens[i + n], &tokens[end])) ||
		    is_joined(&tokens[i + n], &tokens[stop]) ||
		    is_file(&tokens[i + n], &tokens[stop]) ||
		    (i == start && label_names_tool(
				       cues, &tokens[i + n], &tokens[limit])) ||
		    (i != start && is_of(cues, tokens, start, i)))
			continue;
		if (!(value & LABEL_ALONE) ||
		    (alone && ((tokens[start].style & TOKEN_STRONG) ||
				  (stop < limit && token_is(&tokens[stop],
						       &tokens[limit], ':')))))
			return value;
		return 0;
	}
	return 0;
}
