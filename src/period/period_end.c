/* The dates of a goal's parts into which of them may be its end. */

#include "period_around.h"

#include "document/document.h"
#include "goal/goal.h"
#include "period.h"
#include "word/token.h"
#include "word/word.h"

/* In days, YEAR from its first to its last; of the list "column-end": a column
 * that may say either; of the list "date-aside": the first of what is done. */
enum { DECADE = 3652, YEAR = 364, EITHER = 2, FIRST = 2 };

/* Headings around a block that are looked at; tokens of a clause, and of "12 in
 * 2026". */
enum { NEST = 16, CLAUSE = 12, LEVEL = 3 };

bool
period_end_timed(const struct part *part)
{
	switch (part->kind) {
	case PART_STATEMENT:
	case PART_NOTE:
		return true;
	case PART_FIELD:
		return part->field == FIELD_DEADLINE ||
		       part->field == FIELD_TARGET ||
		       part->field == FIELD_OTHER || part->field == FIELD_REACH;
	default:
		return false;
	}
}

bool
period_end_field(const struct part *part)
{
	return part->kind == PART_FIELD && part->field == FIELD_DEADLINE;
}

/* Whether a date that is merely named in a statement may be the goal's end:
 * not one before all that the document is about, nor a quarter or year other
 * than that of its section ("find 3 speakers for 2028"), nor a bare year that
 * is over ("the level of 2019"). */
static bool
is_near(const struct period *period, const struct date *d,
    const struct date_context *context)
{
	if (d->last == DATE_NONE)
		return true;
	if (period->around_first == DATE_NONE && context->written == DATE_NONE)
		return d->last >= context->today ||
		       d->words.end - d->words.start > 1;
	if (period->around_first == DATE_NONE)
		return d->last >= context->written;
	if (d->first == d->last || d->last - d->first < 31)
		return d->last >= period->around_first;
	/* a report of 2026 ends with what is to be done "in 2027" */
	if (period->entry && !d->relative && d->first > period->around_last)
		return true;
	return d->first >= period->around_first &&
	       d->last <= period->around_last;
}

/* "From September 2027 to June 2028" below "Goals 2027": a range in words that
 * begins in the time around the goal may end behind it; "the 2027-2028 season"
 * is that of a thing. */
static bool
goes_on(
    const struct period *period, const struct token *t, const struct date *d)
{
	return d->role == DATE_SPAN && d->first != DATE_NONE &&
	       t[d->words.start].kind == TOKEN_WORD &&
	       !token_holds(t + d->words.start, t + d->words.end, TOKEN_MARK) &&
	       d->first >= period->around_first &&
	       d->first <= period->around_last;
}

/* "Sell 400 (2026: 310)", "Read 20 (12 in 2026)": brackets from a token on with
 * the level of a year, the date, behind the one to reach. */
static bool
is_level_of_year(const struct token *t, const struct part *part, uint32_t open,
    const struct date *d)
{
	const struct token *end = t + part->tokens.end;

	if (d->last - d->first < YEAR ||
	    !token_holds(t + part->tokens.start, t + open, TOKEN_NUMBER))
		return false;
	return open == d->words.start
		   ? token_is(t + d->words.end, end, ':')
		   : t[open].kind == TOKEN_NUMBER &&
			 d->words.end - open <= LEVEL &&
			 token_is(t + d->words.end, end, ')');
}

/* "4 of 5 (3.1 in October)", "(October: 3.1)": a date of some other time, told
 * by the way with what was so then. */
static bool
is_by_the_way(const struct period *period, const struct token *t,
    const struct part *part, const struct date *d)
{
	uint32_t open = d->words.start;

	if (d->last == DATE_NONE)
		return false;
	while (open > part->tokens.start && t[open - 1].id != '(' &&
	       t[open - 1].id != ')')
		open--;
	if (open == part->tokens.start || t[open - 1].id != '(')
		return false;
	if (is_level_of_year(t, part, open, d))
		return true;
	return period->around_first != DATE_NONE &&
	       (d->first < period->around_first ||
		   d->last > period->around_last) &&
	       (open < d->words.start ||
		   (d->words.end < part->tokens.end &&
		       token_is(&t[d->words.end], t + part->tokens.end, ':')));
}

/* Whether a date says by when a target is to be reached, "Target: 10 % in
 * 2028", "Target 2028: 10 %"; a bare year may be that of a level to beat. */
static bool
is_of_target(const struct part *part, const struct date *d)
{
	return part->kind == PART_FIELD && part->field == FIELD_TARGET &&
	       (d->words.start < part->tokens.start ||
		   d->words.end - d->words.start > 1);
}

/* Whether a date of the part may be the goal's end. In prose only what says
 * that something ends then. */
static bool
is_end(const struct period *period, const struct token *t,
    const struct part *part, const struct date *d,
    const struct date_context *context)
{
	if (d->role == DATE_PAST || d->role == DATE_START || d->unresolved ||
	    d->vague || !period_end_timed(part))
		return false;
	if (d->relative && period->around_first != DATE_NONE &&
	    d->last < period->around_first)
		return false;
	if (d->role == DATE_END || period_end_field(part))
		return true;
	return (part->kind == PART_STATEMENT || is_of_target(part, d)) &&
	       (is_near(period, d, context) || goes_on(period, t, d)) &&
	       !is_by_the_way(period, t, part, d);
}

/* Whether the statement begins with the date, as a label: "Q3: sail round the
 * island in 3 weeks". */
static bool
is_ahead(const struct token *t, const struct part *part, const struct date *d)
{
	return d->words.start == part->tokens.start &&
	       token_is(t + d->words.end, t + part->tokens.end, ':');
}

int
period_end_strength(const struct period *period, const struct token *t,
    const struct part *part, const struct date *d,
    const struct date_context *context)
{
	if (!is_end(period, t, part, d, context))
		return 0;
	if (part->kind == PART_STATEMENT) {
		if (d->role == DATE_END)
			return d->relative ? 5 : 7;
		/* "for 8 weeks, from 4 January to 28 February 2027" */
		if (is_ahead(t, part, d) ||
		    (d->role == DATE_SPAN && !d->relative))
			return 6;
		return d->role == DATE_SPAN ? 4 : 3;
	}
	return period_end_field(part) ? 3 : 1;
}

/* "Ulysses | 1922": under "Year", a time before all that the document is about
 * is that of the thing. */
static bool
is_of_thing(const struct period_around *around, const struct part *part,
    const struct date *d, const struct date_context *context)
{
	const struct document *document = around->document;
	const struct token *t = document->tokens.at + part->label.start;
	const struct token *end = document->tokens.at + part->label.end;
	int before = context->first != DATE_NONE     ? context->first
		     : context->written != DATE_NONE ? context->written
						     : context->today - DECADE;
	int value = 0;

	t = token_behind_marks(t, end);
	return d->role == DATE_MENTION && d->last != DATE_NONE &&
	       d->last < before && t < end &&
	       word_match(around->v, document->blocks[part->block].language,
		   around->column, t, end, &value) > 0 &&
	       value == EITHER;
}

/* "Target: 1 day", under "To": how long something shall take, not until when.
 */
static bool
is_amount(const struct document *document, const struct part *part,
    const struct date *d)
{
	const struct token *t = document->tokens.at;

	return d->relative && d->words.start == part->tokens.start &&
	       d->words.end == part->tokens.end &&
	       t[d->words.start].kind == TOKEN_NUMBER;
}

/* Whether prose stands below a heading of its own within its goal: "Questions
 * to the board" are no more than that. */
static bool
is_apart(const struct goals *goals, const struct document *document,
    const struct goal *goal, int block)
{
	int nest = 0;

	for (block = goals->above[block]; block > goal->block && nest < NEST;
	     block = goals->above[block], nest++)
		if (document->blocks[block].kind == BLOCK_HEADING)
			return true;
	return false;
}

/* Whether a clause tells in how much time something came about: "the price has
 * doubled in three years"; a goal may begin so, "Have painted the hall". */
static bool
is_told(const struct period_around *around, const struct part *part,
    const struct date *d)
{
	const struct document *document = around->document;
	const struct token *t = document->tokens.at;
	const struct token *end = t + d->words.start, *at = end;
	int language = document->blocks[part->block].language;

	while (at > t + part->tokens.start && end - at < CLAUSE &&
	       (at[-1].kind != TOKEN_MARK || token_touches(at)))
		at--;
	for (at += at == t + part->tokens.start; at < end; at++)
		if (word_match(
			around->v, language, around->told, at, end, NULL) > 0)
			return true;
	return false;
}

/* Whether a target's field only tells when its first comes: "Pace: first
 * session on 4 May". */
static bool
begins_with_first(const struct period_around *around, const struct part *part,
    const struct date *d)
{
	const struct token *t = around->document->tokens.at;
	int value = 0;

	return d->role == DATE_MENTION &&
	       word_match(around->v,
		   around->document->blocks[part->block].language,
		   around->aside, t + part->tokens.start, t + d->words.start,
		   &value) > 0 &&
	       value == FIRST;
}

bool
period_end_aside(const struct period_around *around, const struct goal *goal,
    const struct part *part, const struct date *d,
    const struct date_context *context)
{
	const struct document *document = around->document;
	const struct token *t = document->tokens.at;
	uint32_t start = d->words.start;

	if (period_end_field(part))
		return is_of_thing(around, part, d, context);
	if (d->role == DATE_END && d->relative && is_told(around, part, d))
		return true;
	if (part->kind == PART_FIELD && part->field == FIELD_TARGET)
		return is_amount(document, part, d) ||
		       begins_with_first(around, part, d);
	if (part->kind == PART_NOTE)
		return context->first != DATE_NONE &&
		       is_apart(around->goals, document, goal, part->block);
	if (part->kind != PART_STATEMENT || d->role != DATE_MENTION)
		return false;
	while (start > part->tokens.start &&
	       ((t[start - 1].id != ',' && t[start - 1].id != ';') ||
		   token_touches(&t[start])))
		start--;
	return start > part->tokens.start && start < d->words.start &&
	       word_match(around->v, document->blocks[part->block].language,
		   around->aside, t + start, t + d->words.start, NULL) > 0;
}
