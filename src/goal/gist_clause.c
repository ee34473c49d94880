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
	struct phrase p = finder_phrase(f, span);

	if (!cue_begins(p, CUE_REASON) && cue_value(p, CUE_PURPOSE) != FOR &&
	    !(cue_begins(p, CUE_LEAD) && cue_action(phrase_behind(p, 1))))
		return span.start;
	for (uint32_t i = 1; i < PURPOSE_MAX && p.t + i < p.end; i++)
		if (token_is(p.t + i, p.end, ',') &&
		    cue_value(phrase_from(p, p.t + i + 1), CUE_WRITER) > 0)
			/* "To reach my goals, I" leads to advice */
			return cue_occurs(phrase_to(p, p.t + i), CUE_GOAL) ||
				       cue_occurs(
					   phrase_to(p, p.t + i), CUE_GOALS)
				   ? span.start
				   : span.start + i + 1;
	return span.start;
}

/* Behind a condition for how much somebody will do, "If the grant comes, the
 * town will lay 4 km"; its start if there is none, or it warns: "If not". */
static uint32_t
behind_condition(const struct finder *f, struct span span)
{
	uint32_t at = span.start;
	struct span rest = { at + 1, span.end };

	if (finder_value(f, CUE_CONDITION, span) != IF)
		return at;
	for (; rest.start < at + CONDITION_MAX && rest.start < span.end;
	     rest.start++) {
		struct phrase p = finder_phrase(f, rest);

		if (token_is(p.t, p.end, ','))
			break;
		if (cue_value(p, CUE_FUNCTION) == DENIES)
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
	struct phrase p = finder_phrase(f, span);
	const struct token *start = p.t;
	size_t n = cue_match(p, CUE_FIRST, NULL);
	struct span before = { span.start, span.start };
	struct span rest = { behind_purpose(f, span), span.end };

	if (rest.start == span.start)
		rest.start = behind_condition(f, span);
	if (rest.start > span.start)
		return rest;
	for (; before.end < span.start + PREFACE_MAX && p.t < p.end;
	     before.end++, p.t++) {
		rest.start = before.end;
		if (p.t > start &&
		    (cue_begins(p, CUE_INTENT) ||
			cue_begins(p, CUE_DETERMINER) ||
			/* "In 2028 plant", but not "2028 forecast" */
			(p.t > start + 1 && p.t[-1].kind == TOKEN_NUMBER &&
			    cue_imperative(p))) &&
		    heading_date(phrase_cut(p, start, p.t)))
			return rest;
		rest.start++;
		if (token_is(p.t, p.end, ',') &&
		    (n == (size_t)(p.t - start) ||
			heading_date(phrase_cut(p, start, p.t)) ||
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
