/* A line into its first sentence. */

#include "finder.h"

#include "word/token.h"

enum {
	BOLD_MIN = 3,	  /* tokens of a bold sentence */
	BRACKET_MAX = 16, /* of a bracket behind it */
	SHORT_WORD = 2	  /* letters: "e.g." ends no sentence */
};

/* What words cut short stand before. */
enum { BEFORE_NUMBER = 1, BEFORE_NAME };

static bool
ends_sentence(const struct finder *f, uint32_t i, struct span line)
{
	const struct token *t = finder_token(f, i), *next = t + 1;
	int before = 0;

	if (t->kind != TOKEN_MARK ||
	    (t->id != '.' && t->id != '!' && t->id != '?') || i + 1 >= line.end)
		return false;
	/* "(resp. : the board)" goes on */
	if (token_touches(next) || token_is(next, next + 1, ':') ||
	    token_is(next, next + 1, ','))
		return false;
	if (t->id == '.' && i > line.start && t[-1].len <= SHORT_WORD &&
	    t[-1].kind == TOKEN_WORD)
		return false;
	if (t->id == '.' && i > line.start &&
	    cue_match(finder_phrase(f, (struct span){ i - 1, i }),
		CUE_ABBREVIATION, &before) > 0 &&
	    before ==
		(next->kind == TOKEN_NUMBER ? BEFORE_NUMBER : BEFORE_NAME))
		return false;
	return next->kind != TOKEN_WORD || next->letters != TOKEN_LOWER;
}

/* Behind a bracket there that ends a line, "**Sell it** (by May)"; or there. */
static uint32_t
behind_bracket(const struct finder *f, uint32_t start, struct span line)
{
	uint32_t i = start;

	if (i == line.start || i >= line.end ||
	    !token_is(finder_token(f, i), finder_token(f, line.end), '('))
		return start;
	for (; i < line.end && i < start + BRACKET_MAX; i++)
		if (token_is(
			finder_token(f, i), finder_token(f, line.end), ')'))
			return i + 1 < line.end &&
				       (finder_token(f, i + 1)->glue &
					   TOKEN_LINE)
				   ? i + 1
				   : start;
	return start;
}

/* Where the bold words end that a line begins with, if a new sentence follows
 * without a full stop: "**Run two marathons** I have booked one", or they stand
 * on a line of their own. Else 0. */
static uint32_t
bold_end(const struct finder *f, struct span line)
{
	uint32_t i = finder_bold(f, line).end;
	const struct token *next;

	i = behind_bracket(f, i, line);
	next = finder_token(f, i);

	if (i == line.start || i >= line.end || token_is(next - 1, next, ':') ||
	    (i < line.start + BOLD_MIN && !(next->glue & TOKEN_LINE)))
		return 0;
	return next->kind == TOKEN_WORD && next->letters != TOKEN_LOWER ? i : 0;
}

/* Behind the sentence that begins at start. */
static uint32_t
sentence_end(const struct finder *f, uint32_t start, struct span line)
{
	if (start >= line.end)
		return line.end;
	for (uint32_t i = f->cues.stops[start + 1]; i < line.end;
	     i = f->cues.stops[i + 1])
		if (ends_sentence(f, i, line))
			return i + 1;
	return line.end;
}

/* Whether it is one bold word, a name even if it is a verb: "**Work.**" */
static bool
is_bold_word(const struct finder *f, struct span topic)
{
	return finder_token(f, topic.start)->style & TOKEN_STRONG &&
	       finder_words(f, topic) == 1;
}

/* Whether a sentence is a topic in bold, "**Clean water.**", and the one behind
 * it up to end says what will be, with a number or as an action; one that is
 * not bold, "Water. Dig a well", needs the action. */
static bool
is_topic_before(const struct finder *f, struct span topic, uint32_t end)
{
	struct phrase p = finder_phrase(f, topic);
	struct phrase behind =
	    finder_phrase(f, (struct span){ topic.end, end });
	bool bold = finder_bold(f, topic).end + 1 >= topic.end, topical;

	if (topic.end >= end || behind.t->style & TOKEN_STRONG ||
	    p.end[-1].id == '!' ||
	    cue_begins(phrase_behind(p, 1), CUE_DETERMINER))
		return false;
	topical = heading_topic(p);
	/* "**Health.** I want to walk more", but not "I like it" */
	if (cue_begins(behind, CUE_PRONOUN))
		return bold && (topical || is_bold_word(f, topic)) &&
		       cue_value(behind, CUE_INTENT) > 0;
	if (cue_imperative(behind))
		return topical || is_bold_word(f, topic);
	for (; bold && topical && behind.t < behind.end; behind.t++)
		if (behind.t->kind == TOKEN_NUMBER ||
		    cue_begins(behind, CUE_NUMBER))
			return true;
	return false;
}

struct span
finder_sentence_first(const struct finder *f, struct span line)
{
	uint32_t start = line.start;

	line.end = sentence_end(f, start, line);
	return line;
}

struct span
finder_sentence(const struct finder *f, struct span line)
{
	struct span first = { line.start, bold_end(f, line) };
	uint32_t second;

	if (first.end == 0)
		first.end = sentence_end(f, line.start, line);
	second = sentence_end(f, first.end, line);
	if (is_topic_before(f, first, second))
		return (struct span){ first.end, second };
	return first;
}
