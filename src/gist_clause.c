/* A sentence into its clause behind what leads to it: "In the next year, I". */

#include "gist.h"

#include "finder.h"
#include "token.h"

enum {
	PREFACE_MAX = 7, /* tokens of "In the next year," */
	PURPOSE_MAX = 16 /* tokens of "For my daughter's wedding," */
};

/* Whether what stands between start and a comma only says of what it is that
 * the writer means to do something: "At work, I want to pass", but neither "In
 * this course, we will learn" nor "For that, I will ask". */
static bool
leads_to_intent(const struct finder *f, const struct token *start,
    const struct token *comma, const struct token *end)
{
	int value = 0;

	return cue_begins(&f->cues, CUE_ASPECT, start, comma) &&
	       cue_begins(&f->cues, CUE_PRONOUN, comma + 1, end) &&
	       cue_match(&f->cues, CUE_INTENT, comma + 1, end, &value) > 1 &&
	       value > 0 && !cue_occurs(&f->cues, CUE_TEXT, start, comma) &&
	       !cue_occurs(&f->cues, CUE_BACK, start, comma) &&
	       !cue_occurs(&f->cues, CUE_READER, start, comma);
}

/* Behind what a sentence first says its writer does it for, "For my daughter's
 * wedding, I"; t if it does not. */
static const struct token *
behind_purpose(
    const struct finder *f, const struct token *t, const struct token *end)
{
	if (!cue_begins(&f->cues, CUE_REASON, t, end) &&
	    !cue_begins(&f->cues, CUE_PURPOSE, t, end) &&
	    !(cue_begins(&f->cues, CUE_LEAD, t, end) &&
		cue_action(&f->cues, t + 1, end)))
		return t;
	for (int i = 1; i < PURPOSE_MAX && t + i < end; i++)
		if (token_is(t + i, end, ',') &&
		    cue_value(&f->cues, CUE_WRITER, t + i + 1, end) > 0) {
			/* "To reach my goals, I" leads to advice */
			if (cue_occurs(&f->cues, CUE_GOAL, t, t + i) ||
			    cue_occurs(&f->cues, CUE_GOALS, t, t + i))
				return t;
			return t + i + 1;
		}
	return t;
}

static struct span
cut_preface(const struct finder *f, struct span span)
{
	const struct token *start = finder_token(f, span.start), *t = start;
	const struct token *end = finder_token(f, span.end);
	size_t n = cue_match(&f->cues, CUE_FIRST, t, end, NULL);
	const struct token *own = behind_purpose(f, t, end);

	if (own > t) {
		span.start += (uint32_t)(own - t);
		return span;
	}
	for (int i = 0; i < PREFACE_MAX && t < end; i++, t++)
		if (t > start &&
		    (cue_begins(&f->cues, CUE_INTENT, t, end) ||
			cue_begins(&f->cues, CUE_DETERMINER, t, end)) &&
		    heading_date(&f->cues, start, t)) {
			span.start += (uint32_t)(t - start);
			break;
		} else if (token_is(t, end, ',') &&
			   (n == (size_t)(t - start) ||
			       heading_date(&f->cues, start, t) ||
			       leads_to_intent(f, start, t, end))) {
			span.start += (uint32_t)(t + 1 - start);
			break;
		}
	return span;
}

struct span
gist_clause(const struct finder *f, struct span span)
{
	struct finder_clause *memo = f->clause;

	if (span.start == span.end)
		return span;
	if (memo->sentence.start != span.start ||
	    memo->sentence.end != span.end)
		*memo = (struct finder_clause){ span, cut_preface(f, span) };
	return memo->clause;
}
