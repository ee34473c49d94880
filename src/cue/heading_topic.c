/* Lines into whether they are topics, questions, names of fields. */

#include "heading.h"

#include "announce.h"
#include "label_part.h"
#include "word/ornament.h"

enum {
	ADJECTIVES = 2,	 /* before what names a goal: "my one big goal" */
	SAID = 3,	 /* tokens that say what the goal is, or more */
	DATE_TOKENS = 4, /* of "for May 2027" */
	TITLE_CUE = 2,	 /* the value of a word of a title, */
	ACCOUNT_CUE = 3, /* and of an account, be it of a meeting or a week */
	TOPIC_WORDS = 3,
	ABLE_FROM = 3, /* tokens of what is to be done, "Build a shelter", */
	ABLE_MAX = 7,  /* and of "that allows the people of the quarter to" */
	ONE_GOAL = 2   /* the value of a word for a single one */
};

bool
heading_topic(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *first = end;
	int words = 0;

	for (; t < end; t++) {
		if (t->kind == TOKEN_NUMBER || t->kind > TOKEN_MARK)
			return false;
		if (t->kind != TOKEN_WORD)
			continue;
		if (++words > TOPIC_WORDS)
			return false;
		if (words == 1)
			first = t;
	}
	return !cue_imperative(cues, first, end) ||
	       cue_is(cues, CUE_HEDGE, first, end);
}

/* Behind the word that names a goal, and whose it is before it: "My one big
 * goal", "Goal"; NULL: it begins with no such word. */
static const struct token *
behind_goal(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	size_t n = cue_match(cues, CUE_DETERMINER, t, end, NULL);
	int most = n > 0 ? ADJECTIVES : 0;

	t += n;
	for (int i = 0; i <= most && t < end; i++, t++) {
		n = cue_match(cues, CUE_GOALS, t, end, NULL);
		if (n == 0)
			n = cue_match(cues, CUE_GOAL, t, end, NULL);
		if (n > 0)
			return t + n;
	}
	return NULL;
}

bool
heading_declares(const struct cues *cues, const struct token *t,
    const struct token *end, bool own)
{
	const struct token *behind;
	size_t n = 0;

	t = ornament_behind(t, end);
	end = token_before_marks(t, end);
	behind = behind_goal(cues, t, end);
	if (!behind || (own && !cue_begins(cues, CUE_OWN, t, end)))
		return false;
	for (t = behind; t < end && t - behind <= DATE_TOKENS; t++)
		if ((n = cue_match(cues, CUE_IS, t, end, NULL)) > 0)
			break;
	return n > 0 && end - t >= (ptrdiff_t)n + SAID - 1 &&
	       (t == behind || announce_dated(cues, behind, t) ||
		   announce_dated(cues, behind + 1, t)) &&
	       !cue_occurs(cues, CUE_HERE, t, end);
}

bool
heading_unfinished(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	end = token_before_marks(t, end);
	return end > t && cue_is(cues, CUE_ON, end - 1, end);
}

bool
heading_able(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *found;
	int value = 0;
	size_t n;

	t = ornament_behind(t, end);
	end = token_before_marks(t, end);
	t += cue_match(cues, CUE_INTENT, t, end, NULL);
	if (end - t <= ABLE_FROM || !cue_imperative(cues, t, end) ||
	    cue_begins(cues, CUE_BEING, t, end))
		return false;
	found = end - t > ABLE_FROM + ABLE_MAX ? end - ABLE_MAX : t + ABLE_FROM;
	for (; (found = cue_find(cues, CUE_ABLE, found, end, &n)); found++) {
		cue_match(cues, CUE_ABLE, found, end, &value);
		/* "a crew that will be able to:" */
		if (value == 1 || found + n == end)
			return true;
	}
	return false;
}

bool
heading_asks(const struct token *t, const struct token *end)
{
	end = ornament_before(t, end);
	return end > t && token_is(end - 1, end, '?');
}

bool
heading_softly(const struct cues *cues, enum cue cue, const struct token *t,
    const struct token *end)
{
	const struct token *found;
	int value = 0;
	size_t n;

	/* "Our findings (from the survey of May)" */
	for (found = t + 1; cue == CUE_CLOSED && found < end; found++)
		if (token_is(found, end, '('))
			end = found;
	n = cue_match(cues, cue, t, end, &value);
	/* "Review the manual" is a deed */
	if (n > 0)
		return value > 0 && !(cue == CUE_CLOSED && n == 1 &&
					cue_handles(cues, t, end));
	/* "The rules of the house", « Nos valeurs et nos principes » */
	found = t + cue_match(cues, CUE_DETERMINER, t, end, NULL);
	n = cue == CUE_CLOSED && found > t
		? cue_match(cues, cue, found, end, &value)
		: 0;
	if (n > 0 && value > 0 && found + n < end &&
	    !token_is(end - 1, end, ':') &&
	    cue_begins(cues, CUE_FUNCTION, found + n, end))
		return true;
	if (!heading_topic(cues, t, end))
		return false;
	found = cue_find(cues, cue, t, end, &n);
	/* "Care & documentation" is about care first */
	return found && !cue_begins(cues, CUE_JOINER, found - 1, found);
}

enum field
heading_field(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	bool colon = t < end && token_is(end - 1, end, ':');
	enum field field;
	size_t n;

	end = token_before_marks(t, end);
	/* "Order:" tells of a goal, a chapter "Order" of anything */
	field = colon ? cue_field(cues, t, end, &n)
		      : cue_field_within(cues, t, end, &n);
	return field != FIELD_NONE && n == (size_t)(end - t) ? field
							     : FIELD_NONE;
}

bool
heading_smart(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	for (; t < end; t++)
		if (t->letters == TOKEN_UPPER &&
		    cue_is(cues, CUE_SMART, t, t + 1))
			return true;
	return false;
}

int
heading_opening(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *bracket = token_before_bracket(t, end), *found;
	int best = 0;
	size_t n;

	for (; (found = cue_find(cues, CUE_OPEN, t, end, &n)); t = found + n) {
		int value = cue_value(cues, CUE_OPEN, found, end);
		bool joined = found + n < end &&
			      (found[n].glue & TOKEN_HYPHEN) &&
			      !cue_begins(cues, CUE_QUALIFIER, found + n, end);

		/* "Goals Progress — Q1" has goals, "Goal Kit" is a thing */
		/* "Training plan (season goal)" says what one thing is */
		if (value > best && !joined &&
		    !(value == ONE_GOAL &&
			(label_names_tool(cues, found + n, end) ||
			    found > bracket)))
			best = value;
	}
	return best;
}

bool
heading_meeting(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	bool account = false;

	for (const struct token *u = t; u < end; u++) {
		int value = cue_value(cues, CUE_MINUTES, u, end);

		if (value == TITLE_CUE &&
		    !(u > t && u[-1].kind == TOKEN_NUMBER))
			return true;
		account |= value == ACCOUNT_CUE;
	}
	return account && !cue_occurs(cues, CUE_WHEN, t, end);
}

bool
heading_which(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	return end - t == 2 && heading_opening(cues, t, end) > 0 &&
	       !cue_occurs(cues, CUE_CLOSED, t, end) &&
	       (cue_is(cues, CUE_OPEN, t + 1, end) ||
		   cue_is(cues, CUE_QUALIFIER, t + 1, end));
}
