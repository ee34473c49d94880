/* A line into what it says of goals: names them, declares one, aims at one. */

#include "gist.h"

#include "cue/announce.h"
#include "document/document.h"
#include "finder.h"
#include "word/ornament.h"
#include "word/token.h"

enum {
	DECLARE_MAX = 16, /* tokens in which a sentence says what the goal is */
	ADJECTIVES = 3,	  /* tokens from "my" to "goal" */
	PUPILS = 3,	  /* the value of what is said of students, */
	SKILLED = 4,	  /* and of what they will know how to do */
	NAMES_AIM = 2,	  /* the value of a noun that names a goal */
	NAME_MAX = 9,	  /* tokens of "Our goals for the second week" */
	NAME_WORDS = 3	  /* of "Other guest goals" */
};

bool
gist_mentions(const struct finder *f, struct span span)
{
	return word_occurs(&f->cues.named, finder_token(f, span.start),
		   finder_token(f, span.end)) &&
	       (finder_occurs(f, CUE_GOALS, span) ||
		   finder_occurs(f, CUE_METHOD, span) ||
		   finder_occurs(f, CUE_RESULT, span));
}

/* Whether a word names a goal. */
static bool
names_goal(struct phrase p)
{
	return cue_value(p, CUE_AIMS) == NAMES_AIM || cue_begins(p, CUE_GOAL) ||
	       cue_begins(p, CUE_GOALS);
}

/* Whether it says what a goal is: "what we want", "an aim to be reached",
 * "a measurable outcome that", « un but ambitieux qui ». */
static bool
says_what(struct phrase p)
{

	bool named, whose;
	size_t n;

	/* « Que personne n'attende » wishes */
	if (cue_begins(p, CUE_QUESTION))
		return true;
	n = cue_match(p, CUE_DETERMINER, NULL);
	whose = n > 0;
	p.t += n;
	n = cue_match(p, CUE_TRAIT, NULL);
	p.t += n;
	named = p.t < p.end && names_goal(p);
	if (p.t == p.end || (n == 0 && !named))
		return false;
	p.t++;
	p.t += cue_match(p, CUE_TRAIT, NULL);
	return cue_begins(p, CUE_RELATIVE) ||
	       (named && whose && cue_begins(p, CUE_LEAD));
}

/* Whether it says so behind a name of the method, "Objective: what we want to
 * achieve", but not "Objective: what if we housed 40 dogs?". */
static bool
tells_name(const struct finder *f, struct span span)
{
	struct label label = finder_label(f, span);
	struct span rest = { label.rest, span.end };

	if (finder_ends(f, span, '?') && gist_counts(f, rest))
		return false;
	return (label.kind == LABEL_GOAL || label.kind == LABEL_RESULT) &&
	       !span_empty(rest) &&
	       finder_token(f, label.words.end - 1)->kind != TOKEN_NUMBER &&
	       says_what(finder_phrase(f, rest));
}

bool
gist_defines(const struct finder *f, struct span span)
{
	struct phrase p = finder_phrase(f, span);
	size_t n;

	if (tells_name(f, span))
		return true;
	p.t = ornament_skip(p.t, p.end);
	if (cue_begins(p, CUE_DETERMINER) && !cue_begins(p, CUE_OWN))
		p.t++;
	n = p.t < p.end ? cue_match(p, CUE_GOALS, NULL) : 0;
	if (n == 0 && p.t < p.end)
		n = cue_match(p, CUE_RESULT, NULL);
	return n > 0 && p.t + n + 1 < p.end &&
	       cue_match(phrase_behind(p, n), CUE_WHICH, NULL) == 1 &&
	       p.t[n + 1].kind == TOKEN_WORD;
}

bool
gist_names_goals(const struct finder *f, struct span text)
{
	struct phrase p = finder_phrase(f, text);
	const struct token *stop = p.t;

	while (stop < p.end && stop - p.t <= NAME_WORDS &&
	       stop->kind == TOKEN_WORD)
		stop++;
	if (stop - p.t < 2 || stop == p.end || !token_is(stop, p.end, '.'))
		return false;
	text.start += (uint32_t)(stop - p.t);
	p = phrase_to(p, stop);
	return cue_is(phrase_from(p, stop - 1), CUE_GOALS) &&
	       heading_topic(p) && gist_mentions(f, text);
}

/* Whether the words of a link are the title of goals: "Q3 2027 OKRs". */
static bool
titles_goals(struct phrase p)
{
	return cue_begins(p, CUE_GOALS) ||
	       cue_begins(phrase_last(p, 1), CUE_GOALS);
}

bool
gist_outcome(const struct finder *f, struct span span)
{
	struct span text = finder_strip(f, span);
	struct phrase p = finder_phrase(f, text);
	int value = 0;

	p.t += cue_match(p, CUE_DETERMINER, NULL);
	p.t += cue_match(p, CUE_COURSE, &value);
	if (value != PUPILS)
		return value == SKILLED;
	/* « est capable » is of both */
	return cue_begins(phrase_from(p, p.t - 1), CUE_ABLE) ||
	       cue_begins(
		   phrase_behind(p, cue_match(p, CUE_BEING, NULL)), CUE_ABLE);
}

bool
gist_points_away(const struct finder *f, struct span span)
{
	struct phrase p = finder_phrase(f, span);

	if (finder_ends(f, span, '?') && finder_topic(f, span))
		return true;
	for (; p.t < p.end; p.t++) {
		struct phrase link = phrase_to(p, p.t);

		if (!(p.t->style & TOKEN_LINK))
			continue;
		while (link.end < p.end && (link.end->style & TOKEN_LINK))
			link.end++;
		if (cue_is(link, CUE_GOALS) ||
		    (p.t == finder_token(f, span.start) && titles_goals(link) &&
			!gist_acts(f, span)))
			return true;
		p.t = link.end - 1;
	}
	return false;
}

/* Where the verb of a sentence stands that says which the goal is, "My first
 * goal is"; own: only one's own. *whose: the word before "goal" that tells
 * whose it is, NULL at first where one is needed. NULL: no verb does. */
static const struct token *
find_declared(const struct finder *f, struct span span, bool own,
    const struct token **whose)
{
	struct phrase p = finder_phrase(f, span);
	const struct token *start = p.t;
	const struct token *last = phrase_first(p, DECLARE_MAX).end;
	bool named = false;

	if (word_skip_to(f->cues.classes[CUE_IS], p.t, last) == last)
		return NULL;
	for (; p.t < last; p.t++) {
		size_t n;

		if ((p.t->kind == TOKEN_MARK && !ornament_is(p.t)) ||
		    (p.t > start + ADJECTIVES &&
			token_is(p.t - 1, p.end, '.') && !token_touches(p.t)))
			return NULL;
		if (named && cue_begins(p, CUE_IS))
			return p.t;
		/* what a text is for: "The goal of this course is" */
		if (named && cue_begins(p, CUE_TEXT))
			return NULL;
		n = cue_match(p, own ? CUE_OWN : CUE_DETERMINER, NULL);
		if (n == 1 && !named)
			*whose = p.t;
		else if (n > 1) /* "a goal of mine" */
			named |=
			    p.t > start && names_goal(phrase_from(p, p.t - 1));
		else if (*whose && p.t - *whose <= ADJECTIVES)
			named |= names_goal(p);
	}
	return NULL;
}

bool
gist_declares(const struct finder *f, struct span span, bool own)
{
	const struct token *whose = NULL;

	return find_declared(f, span, own, &whose) != NULL;
}

bool
gist_declares_when(const struct finder *f, struct span span)
{
	struct phrase p = finder_phrase(f, span);
	const struct token *whose = p.t;
	const struct token *is = find_declared(f, span, false, &whose);
	struct span subject;

	if (!is)
		return false;
	subject.start = (uint32_t)(whose - f->document->tokens.at);
	subject.end = (uint32_t)(is - f->document->tokens.at);
	is += cue_match(phrase_from(p, is), CUE_IS, NULL);
	/* "is to glaze", but not "is the same" */
	return (cue_begins(phrase_from(p, is - 1), CUE_LEAD) ||
		   cue_action(phrase_from(p, is))) &&
	       gist_lasts(f, subject);
}

bool
gist_aims(const struct finder *f, struct span span)
{
	struct phrase p = finder_phrase(f, span);
	const struct token *start = p.t;
	const struct token *last = phrase_first(p, DECLARE_MAX).end;

	for (; p.t < last; p.t++) {
		int aims = cue_value(p, CUE_AIMS);

		if (aims > 0 && aims != NAMES_AIM && p.t > start)
			return !gist_addresses(f, span);
	}
	return false;
}

struct span
gist_behind_goals(const struct finder *f, struct span span)
{
	struct phrase p = finder_phrase(f, span), name;
	struct span rest = { span.end, span.end };

	p.t = ornament_behind(p.t, p.end);
	name = phrase_to(p, p.t);
	while (name.end < p.end && name.end - p.t < NAME_MAX)
		if (token_is(name.end++, p.end, ':')) {
			rest.start =
			    (uint32_t)(name.end - f->document->tokens.at);
			break;
		}
	if (span_empty(rest) || !cue_occurs(name, CUE_GOALS) ||
	    heading_opening(name) == 0 || cue_occurs(name, CUE_CLOSED) ||
	    !(cue_occurs(name, CUE_WHEN) || announce_dated(name)) ||
	    !gist_bids(f, rest) || gist_addresses(f, rest) ||
	    finder_begins(f, CUE_SPEECH, rest) ||
	    finder_begins(f, CUE_POINTER, rest))
		rest.start = span.end;
	return rest;
}
