/* The heading of a table's column into what its cells are. */

#include "column.h"

#include "cue/cue.h"
#include "cue/heading.h"
#include "word/token.h"

enum { STRONG = 2 }; /* of CUE_COLUMN: surely goals */

/* The noun phrase of a heading: up to a bracket, a slash or a comma. */
struct phrase {
	const struct token *t, *end;
};

static struct phrase
phrase_of(const struct token *tokens, struct span head)
{
	struct phrase phrase = { tokens + head.start, tokens + head.end };
	const struct token *t;

	phrase.t = token_behind_marks(phrase.t, phrase.end);
	for (t = phrase.t; t < phrase.end; t++)
		if (t->kind == TOKEN_MARK && (t->id == '(' || t->id == '[' ||
						 t->id == '/' || t->id == ','))
			phrase.end = t;
	phrase.end = token_before_marks(phrase.t, phrase.end);
	return phrase;
}

static bool
is_function(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	return cue_begins(cues, CUE_FUNCTION, t, end);
}

/* Whether the n words at t are what the phrase speaks of: neither the
 * qualifier of a noun behind them ("goal area") nor an object of one before
 * them ("status of the goal"), nor a number's name ("KR #2"). */
static bool
is_head(const struct cues *cues, struct phrase phrase, const struct token *t,
    size_t n)
{
	const struct token *after = t + n;

	if (t > phrase.t && is_function(cues, t - 1, phrase.end))
		return false;
	if (after >= phrase.end)
		return true;
	if (after->kind == TOKEN_MARK)
		return after->id != '#';
	return is_function(cues, after, phrase.end) ||
	       cue_begins(cues, CUE_QUALIFIER, after, phrase.end) ||
	       heading_period(cues, after, phrase.end);
}

/* The highest value of a list's words that head the phrase; 0: none does. */
static int
heads(const struct cues *cues, enum cue cue, struct phrase phrase)
{
	int best = 0;

	for (const struct token *t = phrase.t; t < phrase.end; t++) {
		int value;
		size_t n = cue_match(cues, cue, t, phrase.end, &value);

		if (n > 0 && value > best && is_head(cues, phrase, t, n))
			best = value;
	}
	return best;
}

/* The field that the phrase names at its start, or at its end. */
static enum field
field_of(const struct cues *cues, struct phrase phrase)
{
	enum field field;
	size_t n;

	for (const struct token *t = phrase.t; t < phrase.end; t++) {
		field = t == phrase.t
			    ? cue_field(cues, t, phrase.end, &n)
			    : cue_field_within(cues, t, phrase.end, &n);
		if (field != FIELD_NONE &&
		    (t == phrase.t || t + n == phrase.end) &&
		    (t == phrase.t || !is_function(cues, t - 1, phrase.end)))
			return field;
	}
	return cue_is(cues, CUE_END, phrase.t, phrase.end) ? FIELD_DEADLINE
							   : FIELD_NONE;
}

/* Whether the cells tell if, or when, a row was done: "Date achieved". */
static bool
is_done(const struct cues *cues, struct phrase phrase)
{
	size_t n, done;

	if (cue_field(cues, phrase.t, phrase.end, &n) == FIELD_DEADLINE)
		phrase.t += n;
	done = cue_match(cues, CUE_DONE, phrase.t, phrase.end, NULL);
	phrase.t += done;
	return done > 0 &&
	       (phrase.t == phrase.end || (cue_field(cues, phrase.t, phrase.end,
					       &n) == FIELD_DEADLINE &&
					      phrase.t + n == phrase.end));
}

struct column
column_read(
    const struct cues *cues, const struct token *tokens, struct span head)
{
	struct phrase phrase = phrase_of(tokens, head);
	struct column column = { .role = COLUMN_OTHER, .head = head };
	int weight = heads(cues, CUE_COLUMN, phrase);

	column.field = (uint8_t)field_of(cues, phrase);
	column.ticked = is_done(cues, phrase);
	column.letter = cue_is(cues, CUE_LETTER, phrase.t, phrase.end);
	column.stage = heads(cues, CUE_STAGE, phrase) > 0;
	if (column.ticked)
		column.field = FIELD_STATUS;
	if (!token_holds(phrase.t, phrase.end, TOKEN_WORD))
		column.role = COLUMN_BLANK;
	else if (heads(cues, CUE_RESULT, phrase) > 0)
		column.role = COLUMN_RESULT;
	else if (weight == STRONG)
		column.role = COLUMN_GOAL;
	else if (heads(cues, CUE_METRIC, phrase) > 0)
		column.role = COLUMN_METRIC;
	else if (weight > 0)
		column.role = COLUMN_WEAK;
	else if (column.field != FIELD_NONE)
		column.role = COLUMN_FIELD;
	else if (heads(cues, CUE_GROUP, phrase) > 0)
		column.role = COLUMN_GROUP;
	else if (heads(cues, CUE_STEPS, phrase) > 0)
		column.role = COLUMN_STEP;
	return column;
}
