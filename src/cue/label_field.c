/* Labels into the fields that they name. */

#include "label_part.h"

#include "date/date.h"

enum {
	LABEL_NAME = 5, /* tokens of "Owner of the goal"; a sentence has more */
	DAY_TOKENS = 6	/* of "end of the month of May" */
};

/* Whether the word before it is what is done: "Start playing the harp". */
static bool
is_deed(struct phrase p)
{
	size_t n, named;

	if (p.t + 1 >= p.end)
		return false;
	n = cue_match(p, CUE_JOINER, NULL);
	/* "Plan and lead a hike", but not "Start and end" */
	if (n > 0 && p.t + n + 1 < p.end)
		return cue_imperative(phrase_behind(p, n)) &&
		       cue_field(phrase_behind(p, n), &named) == FIELD_NONE;
	return cue_begins(p, CUE_OWN) ||
	       (cue_action(phrase_from(p, p.t - 1)) &&
		   (cue_begins(p, CUE_DETERMINER) ||
		       (cue_action(p) && !cue_imperative(p)) ||
		       (cue_match(p, CUE_LEAD, NULL) == 1 &&
			   cue_imperative(phrase_behind(p, 1)))));
}

/* Whether the label says when, as "end of May" does and "End:" does not. */
static bool
is_date(struct phrase p)
{
	struct date date;

	/* "Begin week 1" is done */
	if (p.end - p.t > DAY_TOKENS || (p.end[-1].kind == TOKEN_NUMBER &&
					    p.end[-1].id < LABEL_ORDINAL_MAX))
		return false;
	for (int i = 0; i < p.cues->languages; i++)
		if (cue_dates(p, i, &date, 1) > 0 && date.words.start == 0 &&
		    date.words.end == (uint32_t)(p.end - p.t))
			return true;
	return false;
}

/* Whether the rest only adds another field's name: "Budget and team". */
static bool
adds(struct phrase p)
{
	size_t n = cue_match(p, CUE_JOINER, NULL), named;

	return n > 0 && cue_field(phrase_behind(p, n), &named) != FIELD_NONE &&
	       p.t + n + named == p.end;
}

enum field
label_field_named(struct phrase p, bool *exact)
{
	bool sentence = false;
	size_t n = cue_match(p, CUE_MEASURE, NULL);
	/* "The why:", « Le comment : » */
	bool article = cue_match(p, CUE_DETERMINER, NULL) == 1;

	if (n > 1)
		return FIELD_NONE;
	for (const struct token *t = p.t; t < p.end; t++) {
		enum field field =
		    t == p.t ? cue_field(phrase_from(p, t), &n)
			     : cue_field_within(phrase_from(p, t), &n);

		/* « Temps libre », « Objectif actuel » */
		if (field == FIELD_NONE && n > 0) {
			t += n - 1;
			continue;
		}
		/* "Back-end", "Know-how" */
		if (field != FIELD_NONE &&
		    ((t->glue & TOKEN_HYPHEN) ||
			(t + n < p.end && (t[n].glue & TOKEN_HYPHEN))))
			continue;
		/* "By:" names one, "We measure it by:" does not */
		if (field != FIELD_NONE && t != p.t &&
		    (sentence || cue_begins(phrase_from(p, t), CUE_ON) ||
			cue_imperative(p)))
			return FIELD_NONE;
		if (field != FIELD_NONE && t == p.t &&
		    is_deed(phrase_from(p, t + n)))
			return FIELD_NONE;
		/* "Less screen time:" says when nothing is due */
		if (field != FIELD_NONE && t > p.t + 1 && t + n == p.end &&
		    cue_is(phrase_from(p, t - 1), CUE_MEASURE))
			return FIELD_NONE;
		if (field != FIELD_NONE && (t == p.t || t + n == p.end)) {
			*exact =
			    (t == p.t || (t == p.t + 1 && article)) &&
			    (t + n == p.end || adds(phrase_from(p, t + n)));
			return !*exact && is_date(p) ? FIELD_NONE : field;
		}
		sentence |= t > p.t + LABEL_NAME - 2 &&
			    cue_begins(phrase_from(p, t), CUE_ON);
	}
	return FIELD_NONE;
}

bool
label_field_begins(struct phrase p, enum field field)
{
	size_t n, named;

	if (field != FIELD_OWNER && field != FIELD_DEADLINE &&
	    field != FIELD_STATUS && field != FIELD_CONFIDENCE)
		return false;
	if (cue_field(p, &n) != field)
		return false;
	p.t += n;
	p.t += cue_match(p, CUE_OF, NULL);
	named = cue_match(p, CUE_GOAL, NULL);
	if (named == 0)
		named = cue_match(p, CUE_RESULT, NULL);
	return named > 0 && label_ordinal_counts(p.t + named, p.end) &&
	       label_ordinal_skip(p.t + named, p.end) == p.end;
}

bool
label_field_ends(struct phrase p)
{
	size_t n = cue_match(p, CUE_RESULT, NULL);

	if (n == 0)
		n = cue_match(p, CUE_GOAL, NULL);
	if (n == 0)
		return false;
	for (p.t += n; p.t < p.end; p.t++) {
		/* « Objectif à long terme », « Objectif spécifique » */
		if (cue_is(p, CUE_HORIZON) ||
		    (p.t + 1 == p.end && p.t->len > 1 && cue_is(p, CUE_LETTER)))
			return false;
		if (cue_field_within(p, &n) != FIELD_NONE && p.t + n == p.end)
			return true;
	}
	return false;
}
