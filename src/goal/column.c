/* The heading of a table's column into what its cells are. */

#include "column.h"

#include "cue/cue.h"
#include "cue/heading_time.h"
#include "word/token.h"

enum { STRONG = 2 }; /* of CUE_COLUMN: surely goals */

/* The noun phrase of a heading: up to a bracket, a slash or a comma. */
static struct phrase
noun_of(struct phrase p)
{
	p.t = token_behind_marks(p.t, p.end);
	for (const struct token *t = p.t; t < p.end; t++)
		if (t->kind == TOKEN_MARK && (t->id == '(' || t->id == '[' ||
						 t->id == '/' || t->id == ','))
			p.end = t;
	p.end = token_before_marks(p.t, p.end);
	return p;
}

/* Whether the n words at t are what the phrase speaks of: neither the
 * qualifier of a noun behind them ("goal area") nor an object of one before
 * them ("status of the goal"), nor a number's name ("KR #2"). */
static bool
is_head(struct phrase p, const struct token *t, size_t n)
{
	const struct token *after = t + n;

	if (t > p.t && cue_begins(phrase_from(p, t - 1), CUE_FUNCTION))
		return false;
	if (after >= p.end)
		return true;
	if (after->kind == TOKEN_MARK)
		return after->id != '#';
	return cue_begins(phrase_from(p, after), CUE_FUNCTION) ||
	       cue_begins(phrase_from(p, after), CUE_QUALIFIER) ||
	       heading_period(phrase_from(p, after));
}

/* The highest value of a list's words that head the phrase; 0: none does. */
static int
heads(struct phrase p, enum cue cue)
{
	int best = 0;

	for (const struct token *t = p.t; t < p.end; t++) {
		int value;
		size_t n = cue_match(phrase_from(p, t), cue, &value);

		if (n > 0 && value > best && is_head(p, t, n))
			best = value;
	}
	return best;
}

/* The field that the phrase names at its start, or at its end. */
static enum field
field_of(struct phrase p)
{
	enum field field;
	size_t n;

	for (const struct token *t = p.t; t < p.end; t++) {
		field = t == p.t ? cue_field(phrase_from(p, t), &n)
				 : cue_field_within(phrase_from(p, t), &n);
		if (field != FIELD_NONE && (t == p.t || t + n == p.end) &&
		    (t == p.t ||
			!cue_begins(phrase_from(p, t - 1), CUE_FUNCTION)))
			return field;
	}
	return cue_is(p, CUE_END) ? FIELD_DEADLINE : FIELD_NONE;
}

/* Whether the cells tell if, or when, a row was done: "Date achieved". */
static bool
is_done(struct phrase p)
{
	size_t n, done;

	if (cue_field(p, &n) == FIELD_DEADLINE)
		p.t += n;
	done = cue_match(p, CUE_DONE, NULL);
	p.t += done;
	return done > 0 &&
	       (p.t == p.end ||
		   (cue_field(p, &n) == FIELD_DEADLINE && p.t + n == p.end));
}

struct column
column_read(
    const struct cues *cues, const struct token *tokens, struct span head)
{
	struct phrase p =
	    noun_of(phrase_of(cues, tokens + head.start, tokens + head.end));
	struct column column = { .role = COLUMN_OTHER, .head = head };
	int weight = heads(p, CUE_COLUMN);

	column.field = (uint8_t)field_of(p);
	column.ticked = is_done(p);
	column.letter = cue_is(p, CUE_LETTER);
	column.stage = heads(p, CUE_STAGE) > 0;
	if (column.ticked)
		column.field = FIELD_STATUS;
	if (!token_holds(p.t, p.end, TOKEN_WORD))
		column.role = COLUMN_BLANK;
	else if (heads(p, CUE_RESULT) > 0)
		column.role = COLUMN_RESULT;
	else if (weight == STRONG)
		column.role = COLUMN_GOAL;
	else if (heads(p, CUE_METRIC) > 0)
		column.role = COLUMN_METRIC;
	else if (weight > 0)
		column.role = COLUMN_WEAK;
	else if (column.field != FIELD_NONE)
		column.role = COLUMN_FIELD;
	else if (heads(p, CUE_GROUP) > 0)
		column.role = COLUMN_GROUP;
	else if (heads(p, CUE_STEPS) > 0)
		column.role = COLUMN_STEP;
	return column;
}
