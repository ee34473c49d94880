/* A sentence into its clause behind what leads to it: "In the next year, I". */

#include "gist.h"

#include "finder.h"
#include "word/token.h"

enum {
	PREFACE_MAX = 9,    /* tokens of "By the end of the spring of 2027," */
	PURPOSE_MAX = 16,   /* tokens of "For my daughter's wedding," */
	CONDITION_MAX = 12, /* tokens of "If the state grant is renewed," */
	IF = 1,		    /* the value of "if" and the like, unlike "when" */
	DENIES = 9,	    /* that of "not" among the words of grammar */
	FOR = 1 /* the value of "for" and the like, which need no verb */
};

/* Whether what stands before a comma only says of what it is that the writer
 * means to do something: "At work, I want to pass", but neither "In this
 * course, we will learn" nor "For that, I will ask". */
static bool
leads_to_intent(const struct finder *f, struct span before, struct span rest)
{
	return finder_begins(f, CUE_ASPECT, before) && gist_wants(f, rest) &&
	       !finder_occurs(f, CUE_TEXT, before) &&
	       !finder_occurs(f, CUE_BACK, before) &&
	       !finder_occurs(f, CUE_READER, before);
}

/* Behind what it is done for, "For my daughter's wedding, I"; or its start. */
static uint32_t
behind_purpose(const struct finder *f, struct span span)
{
	const struct token *t = finder_token(f, span.start);
	const struct token *end = finder_token(f, span.end);

	if (!cue_begins(&f->cues, CUE_REASON, t, end) &&
	    cue_value(&f->cues, CUE_PURPOSE, t, end) != FOR &&
	    !(cue_begins(&f->cues, CUE_LEAD, t, end) &&
		cue_action(&f->cues, t + 1, end)))
		return span.start;
	for (uint32_t i = 1; i < PURPOSE_MAX && t + i < end; i++)
		if (token_is(t + i, end, ',') &&
		    cue_value(&f->cues, CUE_WRITER, t + i + 1, end) > 0)
			/* "To reach my goals, I" leads to advice */
			return cue_occurs(&f->cues, CUE_GOAL, t, t + i) ||
				       cue_occurs(&f->cues, CUE_GOALS, t, t + i)
				   ? span.start
				   : span.start + i + 1;
	return span.start;
}

/* Behind a condition for how much somebody will do, "If the grant comes, the
 * town will lay 4 km"; its start if there is none, or it warns: "If not". */
static uint32_t
behind_condition(const struct finder *f, struct span span)
{
	const struct token *end = finder_token(f, span.end);
	uint32_t at = span.start;
	struct span rest = { at + 1, span.end };

	if (finder_value(f, CUE_CONDITION, span) != IF)
		return at;
	for (; rest.start < at + CONDITION_MAX && rest.start < span.end;
	     rest.start++) {
		const struct token *t = finder_token(f, rest.start);

		if (token_is(t, end, ','))
			break;
		if (cue_value(&f->cues, CUE_FUNCTION, t, end) == DENIES)
			return at;
	}
	rest.start++;
	return rest.start < span.end && rest.start <= at + CONDITION_MAX &&
		       (gist_intends(f, rest) || gist_wants(f, rest)) &&
		       gist_measures(f, rest)
		   ? rest.start
		   : at;
}

static struct span
cut_preface(const struct finder *f, struct span span)
{
	const struct token *start = finder_token(f, span.start), *t = start;
	const struct token *end = finder_token(f, span.end);
	size_t n = cue_match(&f->cues, CUE_FIRST, t, end, NULL);
	struct span before = { span.start, span.start };
	struct span rest = { behind_purpose(f, span), span.end };

	if (rest.start == span.start)
		rest.start = behind_condition(f, span);
	if (rest.start > span.start)
		return rest;
	for (; before.end < span.start + PREFACE_MAX && t < end;
	     before.end++, t++) {
		rest.start = before.end;
		if (t > start &&
		    (cue_begins(&f->cues, CUE_INTENT, t, end) ||
			cue_begins(&f->cues, CUE_DETERMINER, t, end) ||
			/* "In 2028 plant", but not "2028 forecast" */
			(t > start + 1 && t[-1].kind == TOKEN_NUMBER &&
			    cue_imperative(&f->cues, t, end))) &&
		    heading_date(&f->cues, start, t))
			return rest;
		rest.start++;
		if (token_is(t, end, ',') &&
		    (n == (size_t)(t - start) ||
			heading_date(&f->cues, start, t) ||
			leads_to_intent(f, before, rest)))
			return rest;
	}
	return span;
}

struct span
gist_clause(const struct finder *f, struct span span)
{
	struct finder_clause *memo = f->clause;

	if (span_empty(span))
		return span;
	if (memo->sentence.start != span.start ||
	    memo->sentence.end != span.end)
		*memo = (struct finder_clause){ span, cut_preface(f, span) };
	return memo->clause;
}
