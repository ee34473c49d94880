/* The ends of a document's goals into facts. */

#include "schedule.h"

#include "base/arena.h"
#include "date/calendar.h"
#include "date/date.h"
#include "document/document.h"
#include "fact.h"
#include "goal/goal.h"
#include "period/period.h"
#include "schedule_check.h"

/* In days. */
enum { BRIEF = 45 };

struct schedule {
	struct arena *arena; /* of what is kept */
	const struct document *document;
	const struct goals *goals;
	const struct vocabulary *v;
	const struct period *at; /* parallel to goals->at */
	struct facts *facts;
	struct date_context context;
	struct schedule_step step;
	struct schedule_depend depend;
	uint8_t *told; /* a bit for each token that begins a heading's end:
			* what is wrong with it was said */
};

static void
add(const struct schedule *s, int i, enum fact fact, struct span tokens,
    struct span second, int day, int other)
{
	fact_add(&s->facts[i], s->arena,
	    (struct mark){ .fact = (int)fact,
		.tokens = tokens,
		.second = second,
		.args = {
		    date_print(s->arena, day), date_print(s->arena, other) } });
}

/* The same with a day and no second place. */
static void
add_day(const struct schedule *s, int i, enum fact fact, struct span tokens,
    int day)
{
	add(s, i, fact, tokens, (struct span){ 0, 0 }, day, DATE_NONE);
}

/* The first day of the time a goal has; DATE_NONE if nothing tells it. */
static int
begin(const struct period *p)
{
	if (p->start != DATE_NONE)
		return p->start;
	/* "deadline: 2027-06-30" above all is an end, and no day for them */
	if (p->first != DATE_NONE && !p->until &&
	    !(p->source == PERIOD_META && p->first == p->deadline))
		return p->first;
	return p->around_first < p->deadline ? p->around_first : DATE_NONE;
}

/* Whether it is that of minutes or a report: nothing ends then. */
static bool
is_entry(const struct period *p)
{
	return p->entry &&
	       (p->source == PERIOD_HEADING || p->source == PERIOD_META);
}

/* "2026-05-04" over minutes: the day on which something was said, no end. */
static bool
is_day_of_entry(const struct period *p)
{
	return is_entry(p) && p->first == p->deadline;
}

/* Whether the goal ends at all, as the criterion asks. */
static void
add_end(const struct schedule *s, int i)
{
	const struct period *p = &s->at[i];

	if (is_day_of_entry(p))
		return;
	s->facts[i].period_start = begin(p);
	s->facts[i].deadline = p->deadline;
	if (p->source != PERIOD_NONE && p->floating)
		add_day(s, i, FACT_VAGUE_DEADLINE, p->words, p->deadline);
	else if (p->source != PERIOD_NONE)
		add_day(s, i, period_is_own(p) ? FACT_DEADLINE : FACT_PERIOD,
		    p->words, p->deadline);
	if (!span_empty(p->vague))
		add_day(s, i, FACT_VAGUE_DEADLINE, p->vague, DATE_NONE);
}

/* What one date is by itself. */
static void
add_problem(const struct schedule *s, int i, const struct date *d)
{
	struct span none = { 0, 0 };
	struct span words = date_bare(
	    s->step.month, s->step.weekday, s->document->tokens.at, d->words);

	if (d->problem == DATE_IMPOSSIBLE)
		add_day(s, i, FACT_IMPOSSIBLE_DATE, words, DATE_NONE);
	else if (d->problem == DATE_BACKWARDS)
		add(s, i, FACT_START_AFTER_END, d->words, none, d->first,
		    d->last);
	else if (d->problem != DATE_FINE)
		add(s, i,
		    d->problem == DATE_AMBIGUOUS ? FACT_AMBIGUOUS_DATE
						 : FACT_WRONG_WEEKDAY,
		    words, none, d->first, d->other_first);
}

/* "(over 6 months)" in the prose below a goal, "Duration: 6 months", or an end
 * in what stands below its first step, which may be that of the step. */
static bool
is_told_in_prose(const struct goal *goal, const struct period *p)
{
	if (p->source == PERIOD_FIELD && p->relative)
		return true;
	if (p->source != PERIOD_NOTE || p->relative)
		return p->source == PERIOD_NOTE;
	for (size_t i = 0; i < goal->n_parts; i++)
		if (goal->parts[i].kind == PART_STEP ||
		    goal->parts[i].field == FIELD_HOW)
			return p->words.start > goal->parts[i].tokens.start;
	return false;
}

/* Whether something tells in which year a goal's days without one lie. */
static bool
is_dated(const struct schedule *s, int i)
{
	return s->at[i].around_first != DATE_NONE ||
	       s->context.written != DATE_NONE;
}

/* The words that give the first day of the goal's time. */
static struct span
begin_words(const struct period *p)
{
	return p->start != DATE_NONE		    ? p->start_words
	       : p->first != DATE_NONE && !p->until ? p->words
						    : p->around_words;
}

/* Steps that end after their goal, in the year before it, or before the step
 * above them. */
static void
add_steps(struct schedule *s, int i)
{
	const struct period *p = &s->at[i];
	const struct part *parts = s->goals->at[i].parts;
	const struct period_date *last = NULL, *d = p->dates;
	bool ordered = true;
	size_t at = 0;

	for (size_t k = 0; k < p->n_dates; k++, d++) {
		if (!schedule_step_is(&s->step, i, p, k, is_dated(s, i)))
			continue;
		if (p->deadline != DATE_NONE && !p->floating && !is_entry(p) &&
		    !is_told_in_prose(&s->goals->at[i], p) &&
		    schedule_step_late(
			&s->step, p, &d->date, s->context.today)) {
			if (schedule_step_follows(&s->step,
				parts[d->part].block, parts[d->part].tokens))
				continue;
			add(s, i, FACT_MILESTONE_LATE, d->date.words, p->words,
			    d->date.role == DATE_SPAN ? d->date.last
						      : d->date.first,
			    p->deadline);
			continue; /* that it is out of order comes of it */
		}
		if (!is_entry(p) && schedule_step_early(&s->step, i, p, d,
					begin(p), s->context.today)) {
			add(s, i, FACT_MILESTONE_EARLY, d->date.words,
			    begin_words(p), d->date.last, begin(p));
			continue;
		}
		if (schedule_order_recurs(&s->facts[i], parts + d->part, &at))
			continue;
		/* what ends with the goal stands first in another order */
		ordered &= !last || last->date.last != p->deadline ||
			   d->date.last >= last->date.first;
		if (ordered && last && d->date.last < last->date.first &&
		    schedule_order_alike(&s->facts[i], parts, d, last) &&
		    schedule_order_listed(&s->step, parts[d->part].block,
			parts[last->part].block))
			add(s, i, FACT_MILESTONE_ORDER, d->date.words,
			    last->date.words, d->date.first, last->date.first);
		last = d;
	}
}

/* Whether an inherited end has been complained of at an earlier goal. */
static bool
is_told(const struct schedule *s, const struct period *p)
{
	uint8_t *told = &s->told[p->words.start / 8];
	uint8_t bit = (uint8_t)(1u << p->words.start % 8), before = *told & bit;

	*told |= bit;
	return before != 0;
}

/* "within 7 days", "over a month": of a habit or of each one who comes, it
 * began when they did. */
static bool
is_brief(const struct period *p)
{
	return p->relative && p->first != DATE_NONE &&
	       p->deadline - p->first <= BRIEF;
}

static void
add_own_end(const struct schedule *s, int i)
{
	const struct period *p = &s->at[i];
	struct span none = { 0, 0 };

	if (p->deadline == DATE_NONE)
		return;
	/* "after summer" in a list for July tells when something else is */
	if (p->start != DATE_NONE && p->start > p->deadline && !p->relative &&
	    (p->start_field ||
		(period_is_own(p) && !schedule_step_parted(&s->step, p))))
		add(s, i, FACT_START_AFTER_END, p->start_words,
		    p->start_words.start == p->words.start ? none : p->words,
		    p->start, p->deadline);
	if (p->deadline < s->context.today && !p->floating && !is_entry(p) &&
	    !is_brief(p) && s->goals->at[i].status == GOAL_OPEN &&
	    !span_empty(p->words) &&
	    (period_is_own(p) ||
		(p->source != PERIOD_PARENT && !is_told(s, p))))
		add(s, i, FACT_PAST_DEADLINE, p->words, none, p->deadline,
		    s->context.today);
	if (schedule_outside(&s->step, s->at, &s->context, i))
		add(s, i, FACT_OUTSIDE_PERIOD, p->words, p->around_words,
		    p->around_first, p->around_last);
}

/* An end that was reckoned from another day than the one written. */
static void
add_relative(const struct schedule *s, int i)
{
	const struct period *p = &s->at[i];

	for (size_t k = 0; k < p->n_dates; k++) {
		const struct date *d = &p->dates[k].date;

		if (d->relative && d->words.start == p->words.start &&
		    p->deadline != DATE_NONE && period_is_own(p)) {
			add_day(s, i, FACT_RELATIVE_DEADLINE, d->words,
			    p->deadline);
			return;
		}
	}
}

/* Whether a goal names a time between now and its end. */
static bool
names_stage(const struct schedule *s, const struct period *p)
{
	for (size_t k = 0; k < p->n_dates; k++)
		if (p->dates[k].date.first > s->context.today &&
		    p->dates[k].date.first != p->start &&
		    p->dates[k].date.last < p->deadline)
			return true;
	return false;
}

static void
add_horizon(const struct schedule *s, int i)
{
	const struct period *p = &s->at[i];
	int from = begin(p);

	/* the year of a title asks for no milestones of each goal below it */
	if (p->deadline == DATE_NONE || p->floating || !period_is_own(p))
		return;
	if (from == DATE_NONE)
		from = s->context.written;
	from = from > s->context.today ? from : s->context.today;
	if (p->deadline >
		calendar_shift(from, CALENDAR_MONTH, s->context.horizon) &&
	    !names_stage(s, p))
		add_day(s, i, FACT_LONG_HORIZON, p->words, p->deadline);
}

/* A child that ends after its parent. */
static void
add_child(const struct schedule *s, int i)
{
	const struct period *p = &s->at[i], *other;
	int parent = s->goals->at[i].parent;

	if (p->deadline == DATE_NONE || p->floating || parent < 0 ||
	    parent >= i || !period_is_own(p))
		return;
	other = &s->at[parent];
	if (p->yearless && (other->deadline < s->context.today ||
			       other->deadline < s->context.written))
		return; /* of the next year only as seen from there */
	if (period_is_own(other) && !other->floating &&
	    other->deadline != DATE_NONE &&
	    p->deadline -
		    schedule_step_slack(&s->step, p->words, other->words) >
		other->deadline &&
	    !schedule_step_follows(
		&s->step, s->goals->at[i].block, s->goals->at[i].statement))
		add(s, i, FACT_CHILD_LATE, p->words, other->words, p->deadline,
		    other->deadline);
}

/* A goal that ends before what it needs, told of what ends last. */
static void
add_dependency(struct schedule *s, int i)
{
	const struct period *p = &s->at[i], *last = NULL;
	const struct date *day;
	int needed[SCHEDULE_DEPEND_MAX + 1];
	size_t n;

	if (p->deadline == DATE_NONE || p->floating)
		return;
	n = schedule_depend(&s->depend, i, needed);
	needed[n] = schedule_after(&s->depend, i);
	n += needed[n] != GOAL_NONE;
	for (size_t k = 0; k < n; k++) {
		const struct period *other = &s->at[needed[k]];

		if (other->deadline != DATE_NONE && !other->floating &&
		    other->deadline > (last ? last : p)->deadline &&
		    other->deadline - schedule_step_slack(
					  &s->step, p->words, other->words) >
			p->deadline)
			last = other;
	}
	if (last)
		add(s, i, FACT_DEPENDENCY_LATE, p->words, last->words,
		    p->deadline, last->deadline);
	else if ((day = schedule_step_needed(&s->step, i, p)))
		add(s, i, FACT_DEPENDENCY_LATE, p->words, day->words,
		    p->deadline, day->last);
}

void
schedule_facts(struct facts *facts, struct arena *a,
    const struct document *document, const struct goals *goals,
    struct vocabulary *v, const struct date_context *context)
{
	struct schedule s = { .arena = a,
		.document = document,
		.goals = goals,
		.v = v,
		.facts = facts,
		.context = *context };
	struct arena *scratch = document_scratch();

	schedule_step_open(&s.step, document, goals, v);
	arena_reset(scratch);
	schedule_depend_open(&s.depend, scratch, document, goals, v);
	s.at = period_resolve(scratch, document, goals, v, &s.context);
	s.told = arena_alloc(scratch, document->tokens.n / 8 + 1);
	for (int i = 0; i < goals->n; i++) {
		struct schedule_goal goal = { &s.step, a, &facts[i],
			&goals->at[i], &s.at[i] };

		add_end(&s, i);
		for (size_t k = 0; k < s.at[i].n_dates; k++)
			add_problem(&s, i, &s.at[i].dates[k].date);
		add_steps(&s, i);
		add_own_end(&s, i);
		add_relative(&s, i);
		add_horizon(&s, i);
		add_child(&s, i);
		add_dependency(&s, i);
		schedule_twice(&goal);
		schedule_length(&goal);
	}
}
