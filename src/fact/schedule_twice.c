/* What a goal says of its time twice, and not alike. */

#include "schedule_check.h"

#include "date/date.h"
#include "document/document.h"
#include "fact.h"
#include "fact_clue.h"
#include "goal/goal.h"
#include "period/period.h"
#include "word/token.h"
#include "word/word.h"

/* In days: how far the ends of days, and of longer times, are from each other
 * that still are one; how far two may be of which one lacks its year. */
enum { NEAR = 1, NEAR_LONG = 7, NEAR_EDGE = 14, HALF_YEAR = 180 };

/* Words of "in the course of"; days of a month, and until when one still looks
 * back on what was done in it. */
enum { WITHIN = 4, MONTH = 27, BACK = 61 };

/* Whether a date is an end in the goal's own words; or what a field for it
 * says. */
static bool
is_said(const struct goal *goal, const struct period_date *d)
{
	return goal->parts[d->part].kind == PART_STATEMENT &&
	       d->date.role == DATE_END;
}

static bool
is_field(const struct goal *goal, const struct period_date *d)
{
	const struct part *part = &goal->parts[d->part];

	return part->kind == PART_FIELD && part->field == FIELD_DEADLINE &&
	       d->date.role != DATE_START && d->date.role != DATE_PAST;
}

/* Whether two ends cannot be one. */
static bool
are_apart(
    const struct schedule_step *s, const struct date *a, const struct date *b)
{
	bool days = a->first == a->last && b->first == b->last;
	bool edge = a->edge || b->edge; /* "mid-May" */
	int gap = a->first > b->last ? a->first - b->last : b->first - a->last;

	return gap > (edge	? NEAR_EDGE
			 : days ? NEAR
				: NEAR_LONG) &&
	       gap > schedule_step_slack(s, a->words, b->words) &&
	       (a->yearless == b->yearless || gap < HALF_YEAR);
}

/* Whether a field tells when something is looked back at, or a day that the
 * goal's words name as well. */
static bool
is_other(const struct schedule_goal *g, const struct period_date *field)
{
	const struct part *part = &g->goal->parts[field->part];
	const struct period_date *d = g->period->dates;

	if (schedule_step_follows(g->step, part->block, part->label))
		return true;
	for (size_t i = 0; i < g->period->n_dates; i++, d++)
		if (g->goal->parts[d->part].kind == PART_STATEMENT &&
		    d->date.first != DATE_NONE &&
		    !are_apart(g->step, &d->date, &field->date))
			return true;
	return false;
}

static void
add_conflict(const struct schedule_goal *g, const struct date *end,
    const struct date *said)
{
	fact_add(g->facts, g->a,
	    (struct mark){ .fact = FACT_DEADLINE_CONFLICT,
		.tokens = end->words,
		.second = said->words,
		.args = { date_print(g->a, end->last),
		    date_print(g->a, said->last) } });
}

/* Where "in the course of" begins, right before a date or at its head: the
 * index behind its first word; 0: it is not there. */
static uint32_t
within_start(const struct schedule_step *s, const struct part *part,
    const struct date *d)
{
	const struct token *t = s->document->tokens.at;
	int language = s->document->blocks[part->block].language;
	uint32_t at = d->words.start;

	if (word_match(
		s->v, language, s->within, t + at, t + d->words.end, NULL) > 0)
		return at + 1;
	for (uint32_t n = 1; n <= WITHIN && n <= at - part->tokens.start; n++)
		if (word_match(s->v, language, s->within, t + at - n, t + at,
			NULL) == n)
			return at - n + 1;
	return 0;
}

/* Whether the word before the token at is what was done to something, with the
 * thing before it; not "the catalogue", "the old shed", though they end as what
 * was done does. */
static bool
is_participle(
    const struct schedule_step *s, const struct part *part, uint32_t at)
{
	const struct token *t = s->document->tokens.at;
	const char *plain = s->document->plain;
	int language = s->document->blocks[part->block].language, value = 0;
	uint32_t end;

	if (at <= part->tokens.start + 1)
		return false;
	end = token_end(t + at - 1);
	return word_match(s->v, language, s->participle, t + at - 1, t + at,
		   &value) > 0 &&
	       word_match(s->v, language, s->function, t + at - 2, t + at - 1,
		   NULL) == 0 &&
	       word_match(s->v, language, s->quality, t + at - 2, t + at - 1,
		   NULL) == 0 &&
	       (value < PARTICIPLE_ACCENTED || (plain[end - 1] & 0x80) ||
		   (plain[end - 2] & 0x80));
}

/* "The votes cast in Q1", "the loan taken out in May": what was done then is
 * spoken of. */
static bool
was_done(const struct schedule_step *s, const struct part *part, uint32_t at)
{
	const struct token *t = s->document->tokens.at;
	int language = s->document->blocks[part->block].language;

	return is_participle(s, part, at) ||
	       (at > part->tokens.start &&
		   word_match(s->v, language, s->function, t + at - 1, t + at,
		       NULL) > 0 &&
		   is_participle(s, part, at - 1));
}

/* "Papers about the school in July": the date may be that of what they are
 * about. */
static bool
is_of_subject(const struct schedule_step *s, const struct part *part,
    const struct date *d)
{
	const struct token *t = s->document->tokens.at;
	int language = s->document->blocks[part->block].language, value;

	for (uint32_t at = part->tokens.start; at < d->words.start; at++)
		if (word_match(s->v, language, s->thing, t + at,
			t + d->words.start, &value) > 0 &&
		    value == SCHEDULE_STEP_SUBJECT)
			return true;
	return false;
}

/* "Start the course in Q2 2027": it may end whenever its field says. */
static bool
only_begins(const struct schedule_goal *g)
{
	return schedule_step_has(
	    g->step, g->goal->block, g->step->begins, g->goal->statement);
}

/* "Open the shop in Q2 2027": the goal's own words say during what, before a
 * mark or the end. */
static bool
is_during(const struct schedule_goal *g, const struct period_date *d)
{
	const struct schedule_step *s = g->step;
	const struct part *part = &g->goal->parts[d->part];
	const struct token *t = s->document->tokens.at;
	uint32_t start;

	if (part->kind != PART_STATEMENT || d->date.role != DATE_MENTION ||
	    d->date.last - d->date.first < MONTH || d->date.yearless ||
	    (start = within_start(s, part, &d->date)) == 0)
		return false;
	return start - 1 == part->tokens.start
		   ? token_is(t + d->date.words.end, t + part->tokens.end, ',')
		   : (d->date.words.end == part->tokens.end ||
			 t[d->date.words.end].kind == TOKEN_MARK) &&
			 !was_done(s, part, start - 1) &&
			 !is_of_subject(s, part, &d->date);
}

/* "(deadline: 31 May 2027)": an end in brackets is what a field would be. */
static bool
is_bracketed(const struct schedule_goal *g, const struct period_date *d)
{
	const struct part *part = &g->goal->parts[d->part];
	const struct token *t = g->step->document->tokens.at;
	struct span words = d->date.words;

	return part->kind == PART_STATEMENT && d->date.role == DATE_END &&
	       words.start > part->tokens.start &&
	       words.end < part->tokens.end &&
	       t[words.start].kind == TOKEN_WORD &&
	       token_is(t + words.start - 1, t + words.start, '(') &&
	       token_is(t + words.end, t + part->tokens.end, ')');
}

/* What the goal's words say it is done in against an end long after it, in
 * brackets or in its field: an earlier one may be that of what prepares it, one
 * soon after that of a report on it. */
static void
check_during(const struct schedule_goal *g)
{
	const struct goal *goal = g->goal;
	const struct period_date *said = NULL, *end = NULL;

	for (size_t i = 0; i < g->period->n_dates; i++) {
		const struct period_date *d = &g->period->dates[i];

		if (is_field(goal, d) || is_bracketed(g, d)) {
			if (end || !schedule_step_plain(&d->date))
				return;
			end = d;
		} else if (goal->parts[d->part].kind == PART_STATEMENT) {
			if (said || !schedule_step_plain(&d->date) ||
			    !is_during(g, d))
				return;
			said = d;
		}
	}
	if (said && end && end->date.first - said->date.last > BACK &&
	    are_apart(g->step, &said->date, &end->date) && !only_begins(g) &&
	    !schedule_step_follows(g->step, goal->block, goal->statement) &&
	    !schedule_step_follows(g->step, goal->parts[end->part].block,
		goal->parts[end->part].label))
		add_conflict(g, &end->date, &said->date);
}

/* The end in the goal's words against that of its field. */
static void
check_ends(const struct schedule_goal *g)
{
	const struct goal *goal = g->goal;
	const struct period_date *said = NULL, *field = NULL;

	for (size_t i = 0; i < g->period->n_dates; i++) {
		const struct period_date *d = &g->period->dates[i];
		const struct period_date **slot = is_said(goal, d)    ? &said
						  : is_field(goal, d) ? &field
								      : NULL;

		if (!slot)
			continue;
		if (*slot || !schedule_step_plain(&d->date))
			return;
		*slot = d;
	}
	if (said && field && are_apart(g->step, &said->date, &field->date) &&
	    !is_other(g, field))
		add_conflict(g, &field->date, &said->date);
}

/* Whether the first sentence of a note tells the goal's end: "This must be
 * done by March", "The deadline is 5 May". */
static bool
is_told(const struct schedule_step *s, const struct part *part,
    const struct date *d)
{
	const struct token *t = s->document->tokens.at;
	size_t n = word_match(s->v, s->document->blocks[part->block].language,
	    s->told, t + part->tokens.start, t + d->words.end, NULL);
	uint32_t at = part->tokens.start + (uint32_t)n;

	/* an article may stand in between: "est le 5 mai" */
	return n > 0 && at + 1 >= d->words.start && at <= d->words.end;
}

/* The end in the goal's words, or in its field, against that of the prose right
 * below. */
static void
check_prose(const struct schedule_goal *g)
{
	const struct goal *goal = g->goal;
	const struct period_date *end = NULL, *told = NULL;

	for (size_t i = 0; i < g->period->n_dates; i++) {
		const struct period_date *d = &g->period->dates[i];

		if (d->date.words.start == g->period->words.start)
			end = d;
		if (!told && d->part > 0 &&
		    goal->parts[d->part].kind == PART_NOTE &&
		    goal->parts[d->part - 1].kind != PART_NOTE &&
		    is_told(g->step, &goal->parts[d->part], &d->date))
			told = d;
	}
	if (!told || !end || !schedule_step_plain(&told->date) ||
	    !schedule_step_plain(&end->date) ||
	    (!is_said(goal, end) && !is_field(goal, end)) ||
	    !are_apart(g->step, &told->date, &end->date) || is_other(g, told))
		return;
	add_conflict(g, &told->date, &end->date);
}

void
schedule_twice(const struct schedule_goal *g)
{
	check_ends(g);
	check_prose(g);
	check_during(g);
}
