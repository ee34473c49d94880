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
	NAME_MAX = 9	  /* tokens of "Our goals for the second week" */
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
names_goal(
    const struct finder *f, const struct token *t, const struct token *end)
{
	return cue_value(&f->cues, CUE_AIMS, t, end) == NAMES_AIM ||
	       cue_begins(&f->cues, CUE_GOAL, t, end) ||
	       cue_begins(&f->cues, CUE_GOALS, t, end);
}

/* Whether [t, end) says what a goal is: "what we want", "an aim to be reached",
 * "a measurable outcome that", « un but ambitieux qui ». */
static bool
says_what(
    const struct finder *f, const struct token *t, const struct token *end)
{
	const struct cues *cues = &f->cues;
	bool named, whose;
	size_t n;

	/* « Que personne n'attende » wishes */
	if (cue_begins(cues, CUE_QUESTION, t, end))
		return true;
	n = cue_match(cues, CUE_DETERMINER, t, end, NULL);
	whose = n > 0;
	t += n;
	n = cue_match(cues, CUE_TRAIT, t, end, NULL);
	t += n;
	named = t < end && names_goal(f, t, end);
	if (t == end || (n == 0 && !named))
		return false;
	t++;
	t += cue_match(cues, CUE_TRAIT, t, end, NULL);
	return cue_begins(cues, CUE_RELATIVE, t, end) ||
	       (named && whose && cue_begins(cues, CUE_LEAD, t, end));
}

/* Whether it says so behind a name of the method, "Objective: what we want to
 * achieve", but not "Objective: what if we housed 40 dogs?". */
static bool
tells_name(const struct finder *f, struct span span)
{
	struct label label = finder_label(f, span);

	if (finder_ends(f, span, '?') &&
	    gist_counts(f, (struct span){ label.rest, span.end }))
		return false;
	return (label.kind == LABEL_GOAL || label.kind == LABEL_RESULT) &&
	       label.rest < span.end &&
	       finder_token(f, label.words.end - 1)->kind != TOKEN_NUMBER &&
	       says_what(
		   f, finder_token(f, label.rest), finder_token(f, span.end));
}

bool
gist_defines(const struct finder *f, struct span span)
{
	const struct token *t = finder_token(f, span.start);
	const struct token *end = finder_token(f, span.end);
	size_t n;

	if (tells_name(f, span))
		return true;
	t = ornament_skip(t, end);
	if (cue_begins(&f->cues, CUE_DETERMINER, t, end) &&
	    !cue_begins(&f->cues, CUE_OWN, t, end))
		t++;
	n = t < end ? cue_match(&f->cues, CUE_GOALS, t, end, NULL) : 0;
	if (n == 0 && t < end)
		n = cue_match(&f->cues, CUE_RESULT, t, end, NULL);
	return n > 0 && t + n + 1 < end &&
	       cue_match(&f->cues, CUE_WHICH, t + n, end, NULL) == 1 &&
	       t[n + 1].kind == TOKEN_WORD;
}

/* Whether the words of a link are the title of goals: "Q3 2027 OKRs". */
static bool
titles_goals(
    const struct finder *f, const struct token *t, const struct token *end)
{
	if (cue_begins(&f->cues, CUE_GOALS, t, end))
		return true;
	return cue_begins(&f->cues, CUE_GOALS, end - 1, end);
}

bool
gist_outcome(const struct finder *f, struct span span)
{
	struct span text = finder_strip(f, span);
	const struct token *t = finder_token(f, text.start);
	const struct token *end = finder_token(f, text.end);
	int value = 0;

	t += cue_match(&f->cues, CUE_DETERMINER, t, end, NULL);
	t += cue_match(&f->cues, CUE_COURSE, t, end, &value);
	if (value != PUPILS)
		return value == SKILLED;
	/* « est capable » is of both */
	return cue_begins(&f->cues, CUE_ABLE, t - 1, end) ||
	       cue_begins(&f->cues, CUE_ABLE,
		   t + cue_match(&f->cues, CUE_BEING, t, end, NULL), end);
}

bool
gist_points_away(const struct finder *f, struct span span)
{
	const struct token *t = finder_token(f, span.start);
	const struct token *end = finder_token(f, span.end), *start = t;

	if (t < end && token_is(end - 1, end, '?') && finder_topic(f, span))
		return true;
	for (; t < end; t++) {
		const struct token *last = t;

		if (!(t->style & TOKEN_LINK))
			continue;
		while (last < end && (last->style & TOKEN_LINK))
			last++;
		if (cue_is(&f->cues, CUE_GOALS, t, last) ||
		    (t == start && titles_goals(f, t, last) &&
			!gist_acts(f, span)))
			return true;
		t = last - 1;
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
	const struct token *t = finder_token(f, span.start), *start = t;
	const struct token *end = finder_token(f, span.end);
	const struct token *last =
	    end - t > DECLARE_MAX ? t + DECLARE_MAX : end;
	bool named = false;

	if (word_skip_to(f->cues.classes[CUE_IS], t, last) == last)
		return NULL;
	for (; t < last; t++) {
		size_t n;

		if ((t->kind == TOKEN_MARK && !ornament_is(t)) ||
		    (t > start + ADJECTIVES && token_is(t - 1, end, '.') &&
			!token_touches(t)))
			return NULL;
		if (named && cue_begins(&f->cues, CUE_IS, t, end))
			return t;
		/* what a text is for: "The goal of this course is" */
		if (named && cue_begins(&f->cues, CUE_TEXT, t, end))
			return NULL;
		n = cue_match(
		    &f->cues, own ? CUE_OWN : CUE_DETERMINER, t, end, NULL);
		if (n == 1 && !named)
			*whose = t;
		else if (n > 1) /* "a goal of mine" */
			named |= t > start && names_goal(f, t - 1, end);
		else if (*whose && t - *whose <= ADJECTIVES)
			named |= names_goal(f, t, end);
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
	const struct token *end = finder_token(f, span.end);
	const struct token *whose = finder_token(f, span.start);
	const struct token *is = find_declared(f, span, false, &whose);
	struct span subject;

	if (!is)
		return false;
	subject.start = (uint32_t)(whose - f->document->tokens.at);
	subject.end = (uint32_t)(is - f->document->tokens.at);
	is += cue_match(&f->cues, CUE_IS, is, end, NULL);
	/* "is to glaze", but not "is the same" */
	return (cue_begins(&f->cues, CUE_LEAD, is - 1, end) ||
		   cue_action(&f->cues, is, end)) &&
	       gist_lasts(f, subject);
}

bool
gist_aims(const struct finder *f, struct span span)
{
	const struct token *start = finder_token(f, span.start), *t = start;
	const struct token *end = finder_token(f, span.end);
	const struct token *last =
	    end - t > DECLARE_MAX ? t + DECLARE_MAX : end;

	for (; t < last; t++) {
		int aims = cue_value(&f->cues, CUE_AIMS, t, end);

		if (aims > 0 && aims != NAMES_AIM && t > start)
			return !gist_addresses(f, span);
	}
	return false;
}

struct span
gist_behind_goals(const struct finder *f, struct span span)
{
	const struct token *end = finder_token(f, span.end), *stop;
	const struct token *t =
	    ornament_behind(finder_token(f, span.start), end);
	struct span rest = { span.end, span.end };

	for (stop = t; stop < end && stop - t < NAME_MAX;)
		if (token_is(stop++, end, ':')) {
			rest.start = (uint32_t)(stop - f->document->tokens.at);
			break;
		}
	if (span_empty(rest) || !cue_occurs(&f->cues, CUE_GOALS, t, stop) ||
	    heading_opening(&f->cues, t, stop) == 0 ||
	    cue_occurs(&f->cues, CUE_CLOSED, t, stop) ||
	    !(cue_occurs(&f->cues, CUE_WHEN, t, stop) ||
		announce_dated(&f->cues, t, stop)) ||
	    !gist_bids(f, rest) || gist_addresses(f, rest) ||
	    finder_begins(f, CUE_SPEECH, rest) ||
	    finder_begins(f, CUE_POINTER, rest))
		rest.start = span.end;
	return rest;
}
