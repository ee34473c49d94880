/* Labels into the fields that they name. */

#include "label_part.h"

#include "date/date.h"

enum {
	LABEL_NAME = 5, /* tokens of "Owner of the goal"; a sentence has more */
	DAY_TOKENS = 6	/* of "end of the month of May" */
};

/* Whether the word before t is what is done: "Start playing the harp". */
static bool
is_deed(const struct cues *cues, const struct token *t, const struct token *end)
{
	size_t n, named;

	if (t + 1 >= end)
		return false;
	n = cue_match(cues, CUE_JOINER, t, end, NULL);
	/* "Plan and lead a hike", but not "Start and end" */
	if (n > 0 && t + n + 1 < end)
		return cue_imperative(cues, t + n, end) &&
		       cue_field(cues, t + n, end, &named) == FIELD_NONE;
	return cue_begins(cues, CUE_OWN, t, end) ||
	       (cue_action(cues, t - 1, end) &&
		   (cue_begins(cues, CUE_DETERMINER, t, end) ||
		       (cue_action(cues, t, end) &&
			   !cue_imperative(cues, t, end)) ||
		       (cue_match(cues, CUE_LEAD, t, end, NULL) == 1 &&
			   cue_imperative(cues, t + 1, end))));
}

/* Whether the label says when, as "end of May" does and "End:" does not. */
static bool
is_date(
    const struct cues *cues, const struct token *t, const struct token *stop)
{
	struct date date;

	/* "Begin week 1" is done */
	if (stop - t > DAY_TOKENS ||
	    (stop[-1].kind == TOKEN_NUMBER && stop[-1].id < LABEL_ORDINAL_MAX))
		return false;
	for (int i = 0; i < cues->languages; i++)
		if (cue_dates(cues, i, t, stop, &date, 1) > 0 &&
		    date.words.start == 0 &&
		    date.words.end == (uint32_t)(stop - t))
			return true;
	return false;
}

/* Whether the rest only adds another field's name: "Budget and team". */
static bool
adds(const struct cues *cues, const struct token *t, const struct token *stop)
{
	size_t n = cue_match(cues, CUE_JOINER, t, stop, NULL), named;

	return n > 0 && cue_field(cues, t + n, stop, &named) != FIELD_NONE &&
	       t + n + named == stop;
}

enum field
label_field_named(const struct cues *cues, const struct token *start,
    const struct token *stop, bool *exact)
{
	bool sentence = false;
	size_t n = cue_match(cues, CUE_MEASURE, start, stop, NULL);
	/* "The why:", « Le comment : » */
	bool article = cue_match(cues, CUE_DETERMINER, start, stop, NULL) == 1;

	if (n > 1)
		return FIELD_NONE;
	for (const struct token *t = start; t < stop; t++) {
		enum field field = t == start
				       ? cue_field(cues, t, stop, &n)
				       : cue_field_within(cues, t, stop, &n);

		/* « Temps libre », « Objectif actuel » */
		if (field == FIELD_NONE && n > 0) {
			t += n - 1;
			continue;
		}
		/* "Back-end", "Know-how" */
		if (field != FIELD_NONE &&
		    ((t->glue & TOKEN_HYPHEN) ||
			(t + n < stop && (t[n].glue & TOKEN_HYPHEN))))
			continue;
		/* "By:" names one, "We measure it by:" does not */
		if (field != FIELD_NONE && t != start &&
		    (sentence || cue_begins(cues, CUE_ON, t, stop) ||
			cue_imperative(cues, start, stop)))
			return FIELD_NONE;
		if (field != FIELD_NONE && t == start &&
		    is_deed(cues, t + n, stop))
			return FIELD_NONE;
		/* "Less screen time:" says when nothing is due */
		if (field != FIELD_NONE && t > start + 1 && t + n == stop &&
		    cue_is(cues, CUE_MEASURE, t - 1, stop))
			return FIELD_NONE;
		if (field != FIELD_NONE && (t == start || t + n == stop)) {
			*exact = (t == start || (t == start + 1 && article)) &&
				 (t + n == stop || adds(cues, t + n, stop));
			return !*exact && is_date(cues, start, stop)
				   ? FIELD_NONE
				   : field;
		}
		sentence |= t > start + LABEL_NAME - 2 &&
			    cue_begins(cues, CUE_ON, t, stop);
	}
	return FIELD_NONE;
}

bool
label_field_begins(const struct cues *cues, const struct token *t,
    const struct token *stop, enum field field)
{
	size_t n, named;

	if (field != FIELD_OWNER && field != FIELD_DEADLINE &&
	    field != FIELD_STATUS && field != FIELD_CONFIDENCE)
		return false;
	if (cue_field(cues, t, stop, &n) != field)
		return false;
	t += n;
	t += cue_match(cues, CUE_OF, t, stop, NULL);
	named = cue_match(cues, CUE_GOAL, t, stop, NULL);
	if (named == 0)
		named = cue_match(cues, CUE_RESULT, t, stop, NULL);
	return named > 0 && label_ordinal_counts(t + named, stop) &&
	       label_ordinal_skip(t + named, stop) == stop;
}

bool
label_field_ends(
    const struct cues *cues, const struct token *t, const struct token *stop)
{
	size_t n = cue_match(cues, CUE_RESULT, t, stop, NULL);

	if (n == 0)
		n = cue_match(cues, CUE_GOAL, t, stop, NULL);
	if (n == 0)
		return false;
	for (t += n; t < stop; t++) {
		/* « Objectif à long terme », « Objectif spécifique » */
		if (cue_is(cues, CUE_HORIZON, t, stop) ||
		    (t + 1 == stop && t->len > 1 &&
			cue_is(cues, CUE_LETTER, t, stop)))
			return false;
		if (cue_field_within(cues, t, stop, &n) != FIELD_NONE &&
		    t + n == stop)
			return true;
	}
	return false;
}
