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
	       cue_match(&f->cues, CUE_INTENT, finder_token(f, span.start),
		   finder_token(f, span.end), &value) > 1 &&
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
handles(const struct finder *f, const struct token *t, const struct token *end)
{
	static const enum cue known[] = { CUE_FUNCTION, CUE_NOMINAL, CUE_VERB,
		CUE_POINTER, CUE_HORIZON };
	int kind;

	if (t + 2 >= end || t->letters != TOKEN_CAPITAL ||
	    t[1].letters != TOKEN_LOWER || t[1].glue != TOKEN_SPACE ||
	    !cue_begins(&f->cues, CUE_DETERMINER, t + 1, end) ||
	    cue_value(&f->cues, CUE_PAST, t, end) == CUE_TOLD ||
	    instructs(f, t))
		return false;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (cue_begins(&f->cues, known[i], t, end))
			return false;
	/* « à » is no "a" */
	return word_match(f->cues.v, f->document->language,
		   f->cues.classes[CUE_FUNCTION], t + 1, end, &kind) > 0 &&
	       kind <= ARTICLE;
}

bool
gist_bids(const struct finder *f, struct span span)
{
	struct span text = finder_strip(f, span);
	const struct token *t, *end = finder_token(f, text.end);

	/* « S'inscrire au club » */
	text.start += finder_value(f, CUE_LEAD, text) == ONESELF;
	t = finder_token(f, text.start);
	return cue_imperative(&f->cues, t, end) || handles(f, t, end);
}

bool
gist_abstains(const struct finder *f, struct span span)
{
	const struct token *t = finder_token(f, span.start);
	const struct token *end = finder_token(f, span.end);

	if (cue_value(&f->cues, CUE_LEAD, t, end) != NEGATES)
		return false;
	while (cue_begins(&f->cues, CUE_LEAD, t, end))
		t++;
	return cue_imperative(&f->cues, t, end);
}

bool
gist_bids_bold(const struct finder *f, struct span span)
{
	struct span bold = finder_bold(f, span);

	return bold.end >= bold.start + BOLD_MIN &&
	       (finder_ends(f, bold, '.') || finder_ends(f, bold, '!')) &&
	       gist_bids(f, bold);
}

/* Behind "If we are lucky,", which an action waits for; t: it is not there. */
static const struct token *
behind_condition(
    const struct finder *f, const struct token *t, const struct token *end)
{
	bool waits = false;

	if (!cue_begins(&f->cues, CUE_CONDITION, t, end))
		return t;
	for (int i = 0; i < CONDITION_MAX && t + i < end; i++)
		if (token_is(t + i, end, ','))
			return waits ? t + i + 1 : t;
		else
			waits |=
			    cue_begins(&f->cues, CUE_PERMISSION, t + i, end);
	return t;
}

bool
gist_acts(const struct finder *f, struct span span)
{
	struct span text = finder_strip(f, span);
	const struct token *end = finder_token(f, text.end);
	const struct token *t =
	    behind_condition(f, finder_token(f, text.start), end);

	/* "See the page", but "See whether I can sing", "See 80 % of them" */
	if ((cue_begins(&f->cues, CUE_POINTER, t, end) &&
		!cue_begins(&f->cues, CUE_HEDGE, t, end) &&
		!(t + 2 < end && t[1].kind == TOKEN_NUMBER)) ||
	    cue_begins(&f->cues, CUE_PLAN, t, end))
		return false;
	for (int i = 0; i < LEAD_MAX && t + i < end; i++) {
		if (cue_begins(&f->cues, CUE_INTENT, t + i, end) ||
		    cue_action(&f->cues, t + i, end))
			return true;
		if (!cue_begins(&f->cues, CUE_LEAD, t + i, end))
			break;
	}
	return handles(f, t, end);
}

bool
gist_names_deed(const struct finder *f, struct span span)
{
	struct span text = finder_strip(f, span);
	const struct token *t = finder_token(f, text.start);
	const struct token *end = finder_token(f, text.end);
	size_t n = cue_match(&f->cues, CUE_DEED, t, end, NULL);

	if (n == 0)
		return false;
	t += n;
	/* one word may part them: « Rénovation complète du hall » */
	return cue_begins(&f->cues, CUE_OF, t, end) ||
	       (t < end && t->kind == TOKEN_WORD &&
		   cue_begins(&f->cues, CUE_OF, t + 1, end));
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
acts_soon(
    const struct finder *f, const struct token *t, const struct token *end)
{
	t = behind_aside(t, end);
	while (cue_begins(&f->cues, CUE_LEAD, t, end))
		t++;
	return cue_action(&f->cues, t, end);
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
	const struct token *t = finder_token(f, text.start);
	const struct token *end = finder_token(f, text.end);
	size_t n = cue_match(&f->cues, CUE_PRONOUN, t, end, NULL);

	if (n == 0)
		return false;
	if (cue_value(&f->cues, CUE_PAST, t, end) == CUE_TOLD)
		return true;
	t += n;
	/* "I finally sold it" */
	while (cue_value(&f->cues, CUE_PAST, t, end) != CUE_TOLD &&
	       cue_begins(&f->cues, CUE_LEAD, t, end))
		t++;
	return cue_value(&f->cues, CUE_PAST, t, end) == CUE_TOLD;
}

bool
gist_reports(const struct finder *f, struct span span)
{
	const struct token *t = finder_token(f, span.start);
	const struct token *end = finder_token(f, span.end);
	const struct token *last =
	    end - t > OUTCOME_TOKENS ? t + OUTCOME_TOKENS : end;

	if (!cue_begins(&f->cues, CUE_DETERMINER, t, end) &&
	    !cue_begins(&f->cues, CUE_OWN, t, end))
		return false;
	for (t++; t < last && t->kind == TOKEN_WORD; t++)
		if (!cue_begins(&f->cues, CUE_DETERMINER, t, end) &&
		    cue_value(&f->cues, CUE_PAST, t, end) == CUE_TOLD)
			return true;
	return false;
}

bool
gist_user_story(const struct finder *f, struct span span)
{
	struct span text = finder_strip(f, span);
	const struct token *t = finder_token(f, text.start);
	const struct token *end = finder_token(f, text.end);
	size_t n = cue_match(&f->cues, CUE_STORY, t, end, NULL);

	if (n == 0)
		return false;
	t += n;
	for (int i = 0; i < PLAYER_MAX && t < end; i++, t++)
		if (cue_value(&f->cues, CUE_STORY, t, end) == WISHED)
			return true;
	return false;
}

bool
gist_intends(const struct finder *f, struct span span)
{
	const struct token *t = finder_token(f, span.start);
	const struct token *end = finder_token(f, span.end);
	bool conditional = cue_begins(&f->cues, CUE_CONDITION, t, end);
	int most = LEAD_MAX;

	for (int i = 0; t < end; i++, t++) {
		int value = 0;
		size_t n;

		/* "The crews, whether they row or sail, will" */
		if (i >= most && (conditional || token_is(t, end, '.')))
			return false;
		if (i >= most && !token_is(t - 1, end, ','))
			continue;
		n = cue_match(&f->cues, CUE_MODAL, t, end, &value);
		/* "the board and the staff will" */
		if (i == LEAD_MAX - 1 &&
		    cue_occurs(&f->cues, CUE_JOINER, t - JOINED, t + 1))
			most += JOINED;
		/* "there will be" foretells */
		if (n > 0 && value == 0)
			return false;
		/* "If we would like, in time, to grow" */
		if (n > 0 && t + n < end && token_is(t + n, end, ',') &&
		    conditional)
			return false;
		if (n > 0 && (i > 0 || n > 1) && t->letters == TOKEN_LOWER &&
		    (value != BEFORE_ACTION || acts_soon(f, t + n, end)))
			return true;
	}
	return false;
}

bool
gist_wavers(const struct finder *f, struct span span)
{
	const struct token *t = finder_token(f, span.start);
	const struct token *end = finder_token(f, span.end);

	for (int i = 0; i < LEAD_MAX && t < end; i++, t++) {
		size_t n = cue_match(&f->cues, CUE_HEDGE, t, end, NULL);

		if (i > 0 && n > 0 && t->letters == TOKEN_LOWER &&
		    acts_soon(f, t + n, end))
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
	const struct token *t = finder_token(f, span.start);
	const struct token *end = finder_token(f, span.end);

	end = token_before_marks(t, end);
	/* "We work with the following sellers:" */
	return end > t && cue_action(&f->cues, end - 1, end) &&
	       !cue_occurs(&f->cues, CUE_HERE, t, end);
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
