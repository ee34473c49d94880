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
heading_topic(struct phrase p)
{
	const struct token *first = p.end;
	int words = 0;

	for (; p.t < p.end; p.t++) {
		if (p.t->kind == TOKEN_NUMBER || p.t->kind > TOKEN_MARK)
			return false;
		if (p.t->kind != TOKEN_WORD)
			continue;
		if (++words > TOPIC_WORDS)
			return false;
		if (words == 1)
			first = p.t;
	}
	return !cue_imperative(phrase_from(p, first)) ||
	       cue_is(phrase_from(p, first), CUE_HEDGE);
}

/* Behind the word that names a goal, and whose it is before it: "My one big
 * goal", "Goal"; NULL: it begins with no such word. */
static const struct token *
behind_goal(struct phrase p)
{
	size_t n = cue_match(p, CUE_DETERMINER, NULL);
	int most = n > 0 ? ADJECTIVES : 0;

	p.t += n;
	for (int i = 0; i <= most && p.t < p.end; i++, p.t++) {
		n = cue_match(p, CUE_GOALS, NULL);
		if (n == 0)
			n = cue_match(p, CUE_GOAL, NULL);
		if (n > 0)
			return p.t + n;
	}
	return NULL;
}

bool
heading_declares(struct phrase p, bool own)
{
	const struct token *behind;
	size_t n = 0;

	p.t = ornament_behind(p.t, p.end);
	p.end = token_before_marks(p.t, p.end);
	behind = behind_goal(p);
	if (!behind || (own && !cue_begins(p, CUE_OWN)))
		return false;
	for (p.t = behind; p.t < p.end && p.t - behind <= DATE_TOKENS; p.t++)
		if ((n = cue_match(p, CUE_IS, NULL)) > 0)
			break;
	return n > 0 && p.end - p.t >= (ptrdiff_t)n + SAID - 1 &&
	       (p.t == behind || announce_dated(phrase_cut(p, behind, p.t)) ||
		   announce_dated(phrase_cut(p, behind + 1, p.t))) &&
	       !cue_occurs(p, CUE_HERE);
}

bool
heading_unfinished(struct phrase p)
{
	p.end = token_before_marks(p.t, p.end);
	return p.end > p.t && cue_is(phrase_last(p, 1), CUE_ON);
}

bool
heading_able(struct phrase p)
{
	const struct token *found;
	size_t n;

	p.t = ornament_behind(p.t, p.end);
	p.end = token_before_marks(p.t, p.end);
	p.t += cue_match(p, CUE_INTENT, NULL);
	if (p.end - p.t <= ABLE_FROM || !cue_imperative(p) ||
	    cue_begins(p, CUE_BEING))
		return false;
	found = p.end - p.t > ABLE_FROM + ABLE_MAX ? p.end - ABLE_MAX
						   : p.t + ABLE_FROM;
	for (; (found = cue_find(phrase_from(p, found), CUE_ABLE, &n)); found++)
		/* "a crew that will be able to:" */
		if (cue_value(phrase_from(p, found), CUE_ABLE) == 1 ||
		    found + n == p.end)
			return true;
	return false;
}

bool
heading_asks(struct phrase p)
{
	p.end = ornament_before(p.t, p.end);
	return phrase_ends(p, '?');
}

bool
heading_softly(struct phrase p, enum cue cue)
{
	const struct token *found;
	int value = 0;
	size_t n;

	/* "Our findings (from the survey of May)" */
	for (found = p.t + 1; cue == CUE_CLOSED && found < p.end; found++)
		if (token_is(found, p.end, '('))
			p.end = found;
	n = cue_match(p, cue, &value);
	/* "Review the manual" is a deed */
	if (n > 0)
		return value > 0 &&
		       !(cue == CUE_CLOSED && n == 1 && cue_handles(p));
	/* "The rules of the house", « Nos valeurs et nos principes » */
	found = p.t + cue_match(p, CUE_DETERMINER, NULL);
	n = cue == CUE_CLOSED && found > p.t
		? cue_match(phrase_from(p, found), cue, &value)
		: 0;
	if (n > 0 && value > 0 && found + n < p.end && !phrase_ends(p, ':') &&
	    cue_begins(phrase_from(p, found + n), CUE_FUNCTION))
		return true;
	if (!heading_topic(p))
		return false;
	found = cue_find(p, cue, &n);
	/* "Care & documentation" is about care first */
	return found &&
	       !cue_begins(phrase_cut(p, found - 1, found), CUE_JOINER);
}

enum field
heading_field(struct phrase p)
{
	bool colon = phrase_ends(p, ':');
	enum field field;
	size_t n;

	p.end = token_before_marks(p.t, p.end);
	/* "Order:" tells of a goal, a chapter "Order" of anything */
	field = colon ? cue_field(p, &n) : cue_field_within(p, &n);
	return field != FIELD_NONE && n == (size_t)(p.end - p.t) ? field
								 : FIELD_NONE;
}

bool
heading_smart(struct phrase p)
{
	for (; p.t < p.end; p.t++)
		if (p.t->letters == TOKEN_UPPER &&
		    cue_is(phrase_to(p, p.t + 1), CUE_SMART))
			return true;
	return false;
}

/* Whether what stands from t to next is part of a name that hyphens hold
 * together on both sides: "harbour-goals-2030", but not "sub-goals". */
static bool
in_slug(const struct token *t, const struct token *next, struct phrase p)
{
	return (t->glue & TOKEN_HYPHEN) && next < p.end &&
	       token_is(next, p.end, '-') && token_touches(next);
}

int
heading_opening(struct phrase p)
{
	const struct token *bracket = token_before_bracket(p.t, p.end), *found;
	int best = 0;
	size_t n;

	for (; (found = cue_find(p, CUE_OPEN, &n)); p.t = found + n) {
		int value = cue_value(phrase_from(p, found), CUE_OPEN);
		bool joined =
		    found + n < p.end && (found[n].glue & TOKEN_HYPHEN) &&
		    !cue_begins(phrase_from(p, found + n), CUE_QUALIFIER);

		/* "Goals Progress — Q1" has goals, "Goal Kit" is a thing */
		/* "Training plan (season goal)" says what one thing is */
		if (value > best && !joined && !in_slug(found, found + n, p) &&
		    !(value == ONE_GOAL &&
			(label_names_tool(phrase_from(p, found + n)) ||
			    found > bracket)))
			best = value;
	}
	return best;
}

bool
heading_meeting(struct phrase p)
{
	bool account = false;

	for (const struct token *u = p.t; u < p.end; u++) {
		int value = cue_value(phrase_from(p, u), CUE_MINUTES);

		if (value == TITLE_CUE &&
		    !(u > p.t && u[-1].kind == TOKEN_NUMBER))
			return true;
		account |= value == ACCOUNT_CUE;
	}
	return account && !cue_occurs(p, CUE_WHEN);
}

bool
heading_which(struct phrase p)
{
	return p.end - p.t == 2 && heading_opening(p) > 0 &&
	       !cue_occurs(p, CUE_CLOSED) &&
	       (cue_is(phrase_behind(p, 1), CUE_OPEN) ||
		   cue_is(phrase_behind(p, 1), CUE_QUALIFIER));
}
