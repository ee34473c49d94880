/* The words of a label into whether they name a goal, a key result or a rank.
 */

#include "label_part.h"

enum { NAME_MAX = 5 /* tokens of a name; a sentence is longer */ };

/* Whether its last word says what another is of: "the approach to the goal". */
static bool
is_of(struct phrase p)
{
	if (p.end > p.t + 1 && cue_is(phrase_last(p, 1), CUE_DETERMINER))
		p.end--;
	return p.end > p.t && cue_is(phrase_last(p, 1), CUE_OF);
}

bool
label_names_tool(struct phrase p)
{
	const struct token *stop = p.t;

	if (p.t >= p.end || p.t->kind != TOKEN_WORD || p.t->len == 1 ||
	    p.t->letters != TOKEN_CAPITAL || cue_begins(p, CUE_NUMBER) ||
	    cue_begins(p, CUE_FUNCTION) || cue_begins(p, CUE_QUALIFIER))
		return false;
	while (
	    stop < p.end && stop - p.t < NAME_MAX && stop->kind == TOKEN_WORD)
		stop++;
	return token_is_dash(stop, p.end) && !token_touches(stop);
}

/* Whether the word before is the name of a file: "GOAL.md". */
static bool
is_file(const struct token *t, const struct token *end)
{
	return t + 1 < end && token_is(t, end, '.') && token_touches(t) &&
	       t[1].kind == TOKEN_WORD && token_touches(&t[1]);
}

bool
label_name_counts(struct phrase p, int value)
{
	return !((value & LABEL_LETTERS) && !p.cues->letters) &&
	       !((value & LABEL_NUMBERED) && !label_ordinal_counts(p.t, p.end));
}

int
label_name_value(struct phrase p, enum cue cue, const struct token *limit)
{
	/* "General objective (GO):", but "Key results (OKRs)" is a title */
	const struct token *end =
	    cue == CUE_GOAL ? token_before_bracket(p.t, p.end) : p.end;

	while (end > p.t && end[-1].kind != TOKEN_WORD)
		end--;
	/* "The aim of this lesson:", "objectif atteint :" */
	if (cue == CUE_GOAL && cue_weight(p, CUE_CLOSED) > 1)
		return 0;
	if (p.t + 1 < end &&
	    cue_match(phrase_to(p, end), CUE_DETERMINER, NULL) == 1)
		p.t++;
	for (const struct token *t = p.t; t < end; t++) {
		int value = 0;
		size_t n = label_name_match(phrase_from(p, t), cue, &value);
		const struct token *behind = t + n;
		/* "But n° 1" */
		bool alone =
		    t == p.t && (behind == end ||
				    label_ordinal_skip(behind, p.end) == p.end);

		/* "`goal add`: add a goal" is a command */
		if (n > 0 && (t->style & TOKEN_CODE) &&
		    !label_ordinal_counts(behind, p.end))
			return 0;
		if (n == 0 || (t != p.t && behind != end) ||
		    /* "Goal-oriented" */
		    (behind < p.end && (behind->glue & TOKEN_HYPHEN) &&
			behind->kind == TOKEN_WORD) ||
		    is_file(behind, p.end) ||
		    (t == p.t &&
			label_names_tool(phrase_cut(p, behind, limit))) ||
		    (t != p.t && is_of(phrase_to(p, t))))
			continue;
		/* "Goal sheet: Ann", but "Goal sheet 2: swim" */
		if (cue == CUE_GOAL && end > p.t + 1 &&
		    end[-1].kind == TOKEN_WORD && p.end == end &&
		    cue_occurs(phrase_to(p, end), CUE_SHEET))
			return 0;
		if (!(value & LABEL_ALONE) ||
		    (alone && ((p.t->style & TOKEN_STRONG) ||
				  token_is(p.end, limit, ':'))))
			return value;
		return 0;
	}
	return 0;
}
