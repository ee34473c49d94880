/* Ends that lie outside of the period they stand under. */

#include "schedule_check.h"

#include "date/date.h"
#include "document/document.h"
#include "goal/goal.h"
#include "period/period.h"
#include "word/word.h"

/* In days. */
enum { YEAR = 365 };

/* Headings around a goal, and dates in one, that are looked at; tokens before a
 * date; of a label before one. */
enum { SECTIONS = 8, DATES = 4, BEFORE = 4, LABEL = 12 };

/* "Waste pact 2023: no landfill by 2028", "Our vision 2035: 3 shops by 2030",
 * "Today (January) | December": a year that tells when something was written
 * or how far it looks, and the head of a column, bound no end. */
static bool
is_free(const struct document *document, const struct date_context *context,
    const struct period *p)
{
	const struct block *b = &document->blocks[p->block];

	if (b->kind == BLOCK_CELL && b->row == 0)
		return true;
	if (p->around_last - p->around_first < YEAR - 1)
		return false;
	return p->deadline > p->around_last + YEAR ||
	       (p->deadline < p->around_first &&
		   p->around_first > context->today + YEAR);
}

/* Whether the end lies between two days; "by 1 April" is the end of March, and
 * "the February review" goes with a week of it. */
static bool
is_within(const struct schedule_step *s, const struct period *p,
    struct span words, int first, int last)
{
	int slack = schedule_step_slack(s, p->words, words);

	first -= slack;
	last += slack;
	if (!p->until && p->first != DATE_NONE)
		return p->first <= last && p->deadline >= first;
	return p->deadline <= last + 1 && p->deadline >= first;
}

/* Whether a heading has a time besides the period around, "Week 4 (16-22
 * February)", that holds the end; or, nearer than it, one of which only the
 * month is told: "The theme of April" in a review of March. What lies in "this
 * week" cannot be told where nothing tells the day, and what ends before "next
 * month" may do so in the month that begins now. */
static bool
is_headed(const struct schedule_step *s, const struct date_context *context,
    const struct period *p, int block)
{
	const struct block *b = &s->document->blocks[block];
	const struct token *first = document_first(s->document, block);
	const struct token *end = document_end(s->document, block);
	struct date dates[DATES];
	size_t n;

	if ((p->around_words.start < b->tokens.start ||
		p->around_words.start >= b->tokens.end) &&
	    schedule_step_has(s, block, s->month, b->tokens))
		return true;
	n = date_read(s->v, b->language, first, end, context, dates, DATES);
	for (size_t i = 0; i < n; i++)
		if (dates[i].last != DATE_NONE &&
		    ((dates[i].relative &&
			 (context->written == DATE_NONE ||
			     (p->deadline >= context->written &&
				 p->deadline < p->around_first))) ||
			is_within(
			    s, p, p->words, dates[i].first, dates[i].last)))
			return true;
	return false;
}

/* "The volume to appear in January 2028": the day is that of a thing. */
static bool
is_of_thing(const struct schedule_step *s, const struct period *p)
{
	const struct block *b;
	const struct token *t = s->document->tokens.at;
	struct span before = { p->words.start, p->words.start };

	if (p->block == BLOCK_NONE)
		return false;
	b = &s->document->blocks[p->block];
	before.start = before.end > b->tokens.start + BEFORE
			   ? before.end - BEFORE
			   : b->tokens.start;
	for (uint32_t at = before.start; at < before.end; at++) {
		int value = 0;
		size_t n = word_match(s->v, b->language, s->thing, t + at,
		    t + p->words.end, &value);

		/* "prévu en mars": the date may have its preposition */
		if (n > 0 && value != SCHEDULE_STEP_SUBJECT &&
		    at + n >= before.end)
			return true;
	}
	return false;
}

/* "Review after the quarter: 9 April 2027": words right before the date tell
 * what is done when the period is over. */
static bool
is_behind(const struct schedule_step *s, const struct period *p)
{
	struct span words = p->words;
	uint32_t start;

	if (p->block == BLOCK_NONE)
		return false;
	start = s->document->blocks[p->block].tokens.start;
	words.start = words.start > start + LABEL ? words.start - LABEL : start;
	return schedule_step_follows(s, p->block, words);
}

/* "Started this quarter and finished in Q2": another date, or a word, says that
 * the goal begins within the period. */
static bool
is_begun(const struct schedule_step *s, const struct goal *goal,
    const struct period *p)
{
	for (size_t i = 0; i < p->n_dates; i++) {
		const struct date *d = &p->dates[i].date;

		if (goal->parts[p->dates[i].part].kind == PART_STATEMENT &&
		    d->words.start != p->words.start &&
		    (d->relative ||
			(d->first != DATE_NONE && d->first >= p->around_first &&
			    d->first <= p->around_last)))
			return true;
	}
	return schedule_step_has(s, goal->block, s->started, goal->statement);
}

/* "By Q4 2027" in a plan whose years begin in July. */
static bool
is_unanchored(const struct period *p)
{
	for (size_t i = 0; i < p->n_dates; i++)
		if (p->dates[i].date.unanchored &&
		    p->dates[i].date.words.start == p->words.start)
			return true;
	return false;
}

/* "By summer" in a list for the first half of the year: it may be over when the
 * season begins, which lies within or right behind the period. */
static bool
is_by_season(const struct schedule_step *s, const struct goal *goal,
    const struct period *p)
{
	return p->until && p->first != DATE_NONE &&
	       p->first >= p->around_first && p->first <= p->around_last + 1 &&
	       schedule_step_has(s, goal->block, s->season, p->words);
}

/* "Newsletter, May 2027", and a section of goals in it: a heading that has a
 * time, other words besides it, none of them for goals or a plan, and headings
 * between it and the goal, may tell when the page was written. */
static bool
is_of_page(const struct schedule_step *s, const struct period *p, int block)
{
	const struct block *b = &s->document->blocks[block];
	const struct token *t = s->document->tokens.at;
	const struct token *end = t + b->tokens.end;
	uint32_t at = b->tokens.start;
	bool other = false;

	for (; at < b->tokens.end; at++) {
		for (int i = 0; i < SCHEDULE_STEP_PLANS; i++)
			if (word_match_any(
				s->v, s->plan[i], t + at, end, NULL) > 0)
				return false;
		other |=
		    (at < p->around_words.start || at >= p->around_words.end) &&
		    t[at].kind == TOKEN_WORD;
	}
	return other;
}

bool
schedule_outside(const struct schedule_step *s, const struct period *at,
    const struct date_context *context, int i)
{
	const struct period *p = &at[i];
	const struct goal *goal = &s->goals->at[i];
	int blocks[SECTIONS];
	size_t n;

	if (goal->parent >= 0 && goal->parent < i &&
	    period_is_own(&at[goal->parent]) &&
	    at[goal->parent].words.start == p->around_words.start)
		return false; /* child-late tells it */
	if (!period_is_own(p) || p->source == PERIOD_NOTE ||
	    p->around_first == DATE_NONE || p->relative || p->entry ||
	    p->around_first == p->around_last ||
	    is_free(s->document, context, p) ||
	    is_within(s, p, p->around_words, p->around_first, p->around_last) ||
	    schedule_step_lasts(s, goal->block, p->words,
		p->first == DATE_NONE ? 0 : p->deadline - p->first) ||
	    is_by_season(s, goal, p) || is_of_thing(s, p) || is_behind(s, p) ||
	    is_begun(s, goal, p) || is_unanchored(p))
		return false;
	n = goal_sections(s->goals, goal->block, blocks, SECTIONS);
	for (size_t k = 0; k < n; k++) {
		if (is_headed(s, context, p, blocks[k]))
			return false;
		if (p->around_words.start >=
			s->document->blocks[blocks[k]].tokens.start &&
		    p->around_words.start <
			s->document->blocks[blocks[k]].tokens.end)
			return k == 0 || !is_of_page(s, p, blocks[k]);
	}
	return true;
}
