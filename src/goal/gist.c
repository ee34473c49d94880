/* A line into what it says: that it acts, intends, tells. */

#include "gist.h"

#include "document/document.h"
#include "finder.h"
#include "word/ornament.h"
#include "word/token.h"

enum {
	ABOVE_LIST = 2, /* the value of what announces goals in a list only */
	LEAD_MAX = 6,	/* tokens in which an action must begin */
	JOINED = 4,	/* more, if two are to act */
	ASIDE_MAX = 10, /* tokens between two commas before one */
	CONDITION_MAX = 7,  /* tokens of "If we are lucky," */
	BACK_MAX = 8,	    /* of a sentence: its verb and object */
	BEFORE_ACTION = 2,  /* the value of a modal that needs an action */
	OUTCOME_TOKENS = 8, /* in which what became of a thing is said */
	BOLD_MIN = 3,	    /* tokens of a bold sentence */
	NAME_TOKENS = 9,    /* tokens of a bold name */
	PLAYER_MAX = 6,	    /* tokens for whom a user story speaks */
	WISHED = 2,	    /* the value of what such a story wants */
	ONESELF = 3,	    /* of a pronoun before an action: « se » */
	NEGATES = 2,	    /* of what leads to an action denied */
	ARTICLE = 2,	    /* of a function word: "the" or "a" at most */
};

bool
gist_announced(const struct finder *f, struct span span)
{
	int value = finder_value(f, CUE_INTENT, span);

	return value > 0 && value != ABOVE_LIST;
}

bool
gist_wants(const struct finder *f, struct span span)
{
	int value = 0;

	return finder_begins(f, CUE_PRONOUN, span) &&
	       cue_match(finder_phrase(f, span), CUE_INTENT, &value) > 1 &&
	       value > 0;
}

/* « Vissez le pied » tells its reader what to do. */
static bool
instructs(const struct finder *f, const struct token *t)
{
	const char *behind = f->document->plain + token_end(t);

	return t->len > 2 && behind[-1] == 'z' && behind[-2] == 'e';
}

/* Whether an unknown word begins it, then its object: "Caulk the hull". */
static bool
handles(const struct finder *f, struct phrase p)
{
	static const enum cue known[] = { CUE_FUNCTION, CUE_NOMINAL, CUE_VERB,
		CUE_POINTER, CUE_HORIZON };
	int kind;

	if (p.t + 2 >= p.end || p.t->letters != TOKEN_CAPITAL ||
	    p.t[1].letters != TOKEN_LOWER || p.t[1].glue != TOKEN_SPACE ||
	    !cue_begins(phrase_behind(p, 1), CUE_DETERMINER) ||
	    cue_value(p, CUE_PAST) == CUE_TOLD || instructs(f, p.t))
		return false;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (cue_begins(p, known[i]))
			return false;
	/* « à » is no "a" */
	return word_match(f->cues.v, f->document->language,
		   f->cues.classes[CUE_FUNCTION], p.t + 1, p.end, &kind) > 0 &&
	       kind <= ARTICLE;
}

bool
gist_bids(const struct finder *f, struct span span)
{
	struct span text = finder_strip(f, span);
	struct phrase p;

	/* « S'inscrire au club » */
	text.start += finder_value(f, CUE_LEAD, text) == ONESELF;
	p = finder_phrase(f, text);
	return cue_imperative(p) || handles(f, p);
}

bool
gist_abstains(const struct finder *f, struct span span)
{
	struct phrase p = finder_phrase(f, span);

	if (cue_value(p, CUE_LEAD) != NEGATES)
		return false;
	while (cue_begins(p, CUE_LEAD))
		p.t++;
	return cue_imperative(p);
}

bool
gist_bids_bold(const struct finder *f, struct span span)
{
	struct span bold = finder_bold(f, span);

	return bold.end >= bold.start + BOLD_MIN &&
	       (finder_ends(f, bold, '.') || finder_ends(f, bold, '!')) &&
	       gist_bids(f, bold);
}

/* Behind "If we are lucky,", which an action waits for; its start: it is not
 * there. */
static const struct token *
behind_condition(struct phrase p)
{
	bool waits = false;

	if (!cue_begins(p, CUE_CONDITION))
		return p.t;
	for (int i = 0; i < CONDITION_MAX && p.t + i < p.end; i++)
		if (token_is(p.t + i, p.end, ','))
			return waits ? p.t + i + 1 : p.t;
		else
			waits |=
			    cue_begins(phrase_behind(p, i), CUE_PERMISSION);
	return p.t;
}

bool
gist_acts(const struct finder *f, struct span span)
{
	struct phrase p = finder_phrase(f, finder_strip(f, span));

	p.t = behind_condition(p);
	/* "See the page", but "See whether I can sing", "See 80 % of them" */
	if ((cue_begins(p, CUE_POINTER) && !cue_begins(p, CUE_HEDGE) &&
		!(p.t + 2 < p.end && p.t[1].kind == TOKEN_NUMBER)) ||
	    cue_begins(p, CUE_PLAN))
		return false;
	for (int i = 0; i < LEAD_MAX && p.t + i < p.end; i++) {
		if (cue_begins(phrase_behind(p, i), CUE_INTENT) ||
		    cue_action(phrase_behind(p, i)))
			return true;
		if (!cue_begins(phrase_behind(p, i), CUE_LEAD))
			break;
	}
	return handles(f, p);
}

bool
gist_names_deed(const struct finder *f, struct span span)
{
	struct span text = finder_strip(f, span);
	struct phrase p = finder_phrase(f, text);
	size_t n = cue_match(p, CUE_DEED, NULL);

	if (n == 0)
		return false;
	p.t += n;
	/* one word may part them: « Rénovation complète du hall » */
	return cue_begins(p, CUE_OF) ||
	       (p.t < p.end && p.t->kind == TOKEN_WORD &&
		   cue_begins(phrase_behind(p, 1), CUE_OF));
}

/* Behind what stands between two commas at t: ", if all agree, to". */
static const struct token *
behind_aside(const struct token *t, const struct token *end)
{
	const struct token *stop = t + 1;

	if (!token_is(t, end, ','))
		return t;
	while (stop < end && stop - t < ASIDE_MAX && !token_is(stop, end, ','))
		stop++;
	return token_is(stop, end, ',') ? stop + 1 : t;
}

/* Whether an action follows, after an aside and small words at most. */
static bool
acts_soon(struct phrase p)
{
	p.t = behind_aside(p.t, p.end);
	while (cue_begins(p, CUE_LEAD))
		p.t++;
	return cue_action(p);
}

bool
gist_tells(const struct finder *f, struct span span)
{
	struct span text = finder_strip(f, span);

	while (finder_ends(f, text, '"'))
		text.end--;
	return span_empty(text) || finder_ends(f, text, '?') ||
	       finder_value(f, CUE_PAST, text) == CUE_TOLD;
}

bool
gist_recounts(const struct finder *f, struct span span)
{
	struct span text = finder_strip(f, span);
	struct phrase p = finder_phrase(f, text);
	size_t n = cue_match(p, CUE_PRONOUN, NULL);

	if (n == 0)
		return false;
	if (cue_value(p, CUE_PAST) == CUE_TOLD)
		return true;
	p.t += n;
	/* "I finally sold it" */
	while (cue_value(p, CUE_PAST) != CUE_TOLD && cue_begins(p, CUE_LEAD))
		p.t++;
	return cue_value(p, CUE_PAST) == CUE_TOLD;
}

bool
gist_reports(const struct finder *f, struct span span)
{
	struct phrase p = finder_phrase(f, span);
	const struct token *last = phrase_first(p, OUTCOME_TOKENS).end;

	if (!cue_begins(p, CUE_DETERMINER) && !cue_begins(p, CUE_OWN))
		return false;
	for (p.t++; p.t < last && p.t->kind == TOKEN_WORD; p.t++)
		if (!cue_begins(p, CUE_DETERMINER) &&
		    cue_value(p, CUE_PAST) == CUE_TOLD)
			return true;
	return false;
}

bool
gist_user_story(const struct finder *f, struct span span)
{
	struct span text = finder_strip(f, span);
	struct phrase p = finder_phrase(f, text);
	size_t n = cue_match(p, CUE_STORY, NULL);

	if (n == 0)
		return false;
	p.t += n;
	for (int i = 0; i < PLAYER_MAX && p.t < p.end; i++, p.t++)
		if (cue_value(p, CUE_STORY) == WISHED)
			return true;
	return false;
}

bool
gist_intends(const struct finder *f, struct span span)
{
	struct phrase p = finder_phrase(f, span);
	bool conditional = cue_begins(p, CUE_CONDITION);
	int most = LEAD_MAX;

	for (int i = 0; p.t < p.end; i++, p.t++) {
		int value = 0;
		size_t n;

		/* "The crews, whether they row or sail, will" */
		if (i >= most && (conditional || token_is(p.t, p.end, '.')))
			return false;
		if (i >= most && !token_is(p.t - 1, p.end, ','))
			continue;
		n = cue_match(p, CUE_MODAL, &value);
		/* "the board and the staff will" */
		if (i == LEAD_MAX - 1 &&
		    cue_occurs(
			phrase_cut(p, p.t - JOINED, p.t + 1), CUE_JOINER))
			most += JOINED;
		/* "there will be" foretells */
		if (n > 0 && value == 0)
			return false;
		/* "If we would like, in time, to grow" */
		if (n > 0 && p.t + n < p.end && token_is(p.t + n, p.end, ',') &&
		    conditional)
			return false;
		if (n > 0 && (i > 0 || n > 1) && p.t->letters == TOKEN_LOWER &&
		    (value != BEFORE_ACTION || acts_soon(phrase_behind(p, n))))
			return true;
	}
	return false;
}

bool
gist_wavers(const struct finder *f, struct span span)
{
	struct phrase p = finder_phrase(f, span);

	for (int i = 0; i < LEAD_MAX && p.t < p.end; i++, p.t++) {
		size_t n = cue_match(p, CUE_HEDGE, NULL);

		if (i > 0 && n > 0 && p.t->letters == TOKEN_LOWER &&
		    acts_soon(phrase_behind(p, n)))
			return true;
	}
	return false;
}

bool
gist_refers_back(const struct finder *f, struct span span)
{
	if (span.end - span.start > BACK_MAX)
		span.end = span.start + BACK_MAX;
	return finder_occurs(f, CUE_BACK, span);
}

bool
gist_addresses(const struct finder *f, struct span span)
{
	return finder_occurs(f, CUE_READER, span);
}

bool
gist_asks(const struct finder *f, struct span span)
{
	return finder_value(f, CUE_ASKS, finder_strip(f, span)) > 0;
}

bool
gist_goes_on(const struct finder *f, struct span span)
{
	struct phrase p = finder_phrase(f, span);

	p.end = token_before_marks(p.t, p.end);
	/* "We work with the following sellers:" */
	return p.end > p.t && cue_action(phrase_last(p, 1)) &&
	       !cue_occurs(p, CUE_HERE);
}

struct span
gist_behind_name(const struct finder *f, struct span line)
{
	const struct token *end = finder_token(f, line.end);
	uint32_t i = line.start;

	while (i < line.end && ornament_is(finder_token(f, i)) &&
	       !(finder_token(f, i)->style & TOKEN_STRONG))
		i++;
	if (i == line.end || !(finder_token(f, i)->style & TOKEN_STRONG))
		return line;
	for (int n = 0; n < NAME_TOKENS && i + 1 < line.end; n++, i++) {
		const struct token *t = finder_token(f, i);
		struct span name = { line.start, i };

		/* with a number it is the date or the count of something */
		if (token_is(t, end, ':') ||
		    (token_is_dash(t, end) && !(t->style & TOKEN_STRONG) &&
			(t[-1].style & TOKEN_STRONG) && token_apart(t, end) &&
			!finder_holds(f, name, TOKEN_NUMBER)))
			return (struct span){ i + 1, line.end };
	}
	return line;
}

bool
gist_has_name(const struct finder *f, struct span line)
{
	return gist_behind_name(f, line).start > line.start;
}
