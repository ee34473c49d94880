/* A rate, a target and a deadline that do not fit each other. */

#include "conflict_check.h"

#include "account.h"
#include "base/arena.h"
#include "date/calendar.h"
#include "date/date.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity.h"
#include "rate_each.h"
#include "word/token.h"

#include <stdbool.h>

/* What is short by less than this part of the target is near enough. */
static const double slack = 0.02;

/* Days that a goal may have run already where nothing tells when it began; for
 * which a rate may be kept up before its first day; how many amounts may be its
 * target. */
enum { YEAR = 365, AHEAD = 35, TARGETS = 8 };

enum { DAY_SECONDS = 86400 };

/* What comes round by the calendar: the days between, and the months. */
static const struct {
	double from, to;
	int months;
} calendar_rounds[] = {
	{ 28, 31, 1 },
	{ 89, 92, 3 },
	{ 360, 366, 12 },
};

/* The days in which a goal is reached. */
struct stretch {
	int start, end;
	bool begun; /* it may have begun a year before */
};

/* The rates that were found for a goal's target. */
struct rate {
	const struct quantity *target, *first; /* NULL: none */
	const struct quantity *each; /* what the first brings each time, if that
				      * is told apart */
	double most;   /* what they make from the goal's start to its end */
	double before; /* what they made in the year before that */
	bool open;     /* one is "at least", or an amount is no rate */
};

static bool
is_rate(const struct quantity *q)
{
	return q->per_week > 0 && q->kind != QUANTITY_CONFIDENCE &&
	       !(q->kind == QUANTITY_FREQUENCY && q->hours > 0);
}

/* How often at most it comes round in a stretch: the months that it
 * touches, and each week or day of it, even if only a part is left of the last.
 */
static double
rounds(double every, struct stretch stretch)
{
	int year[2], month[2], dom;
	double whole, n = (stretch.end - stretch.start + 1) / every;

	for (size_t i = 0; i < sizeof calendar_rounds / sizeof *calendar_rounds;
	     i++) {
		int months = calendar_rounds[i].months, from, to;

		if (every < calendar_rounds[i].from ||
		    every > calendar_rounds[i].to)
			continue;
		calendar_civil(stretch.start, &year[0], &month[0], &dom);
		calendar_civil(stretch.end, &year[1], &month[1], &dom);
		from = (year[0] * 12 + month[0] - 1) / months;
		to = (year[1] * 12 + month[1] - 1) / months;
		return to - from + 1;
	}
	whole = (double)(long long)n;
	return whole < n ? whole + 1 : whole;
}

/* How many days pass from one time to the next. */
static double
days_between(const struct quantity *q)
{
	return 7 / (q->round > 0 ? q->round : 1);
}

/* How much a rate makes in a stretch at most. */
static double
made(const struct quantity *q, struct stretch stretch)
{
	double weekly =
	    q->kind == QUANTITY_FREQUENCY ? q->high : q->high * q->per_week;
	double every = days_between(q);

	return weekly * every / 7 * rounds(every, stretch);
}

static bool
can_sum(const struct quantity *q)
{
	return q->kind == QUANTITY_COUNT || q->kind == QUANTITY_MONEY ||
	       q->kind == QUANTITY_LENGTH || q->kind == QUANTITY_MASS;
}

static bool
is_target(const struct account *account, const struct fact_amount *amount)
{
	const struct part *part = amount->part;
	const struct quantity *q = &amount->amount;

	return (part->kind == PART_STATEMENT || part->field == FIELD_TARGET) &&
	       !is_rate(q) && quantity_aims(q) &&
	       (can_sum(q) || (q->kind == QUANTITY_PLAIN &&
				  rate_is_saving(account, amount))) &&
	       q->role != QUANTITY_CHANGE && q->bound != BOUND_MOST;
}

/* Whether one of the goal's own rates counts what the amount does, or brings
 * some of it each time. */
static bool
is_fed(const struct account *account, int index, const struct quantity *target)
{
	const struct facts *facts = &account->facts[index];

	for (size_t i = 0; i < facts->n_amounts; i++)
		if ((is_rate(&facts->amounts[i].amount) &&
			account_same_unit(
			    account, &facts->amounts[i].amount, target)) ||
		    rate_each(account, index, i, target).much > 0)
			return true;
	return false;
}

/* The one amount that a goal aims at and that a rate could add up to; of
 * several ("300 scarves with three looms") the one that its rates count. */
static const struct quantity *
find_target(const struct account *account, int index)
{
	const struct facts *facts = &account->facts[index];
	const struct quantity *found = NULL, *fed = NULL, *work = NULL;
	int n_found = 0, n_fed = 0, n_work = 0;

	for (size_t i = 0; i < facts->n_amounts && n_found < TARGETS; i++) {
		const struct quantity *q = &facts->amounts[i].amount;

		if (rate_is_work(account, &facts->amounts[i])) {
			work = q;
			n_work++;
		}
		if (!is_target(account, &facts->amounts[i]) ||
		    rate_is_tool(account, index, i))
			continue;
		found = q;
		n_found++;
		if (is_fed(account, index, q)) {
			fed = q;
			n_fed++;
		}
	}
	if (n_found == 0)
		return n_work == 1 ? work : NULL;
	return n_found == 1 ? found : n_fed == 1 ? fed : NULL;
}

/* How much there is to make: the target, or its way from where it starts, if
 * that is said in the same unit, up or down: "from 92 to 84 kg" is 8 kg. */
static double
find_need(
    const struct account *account, int index, const struct quantity *target)
{
	const struct facts *facts = &account->facts[index];

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct fact_amount *a = &facts->amounts[i];
		const struct part *part = a->part;

		if ((a->amount.role != QUANTITY_BASELINE &&
			part->field != FIELD_BASELINE) ||
		    (!account_same_unit(account, &a->amount, target) &&
			a->amount.kind != QUANTITY_PLAIN))
			continue;
		if (a->amount.high < target->low)
			return target->low - a->amount.high;
		if (a->amount.low > target->high)
			return a->amount.low - target->high;
	}
	return target->low;
}

static void
add_rate(struct rate *rate, const struct quantity *q, struct stretch stretch)
{
	struct stretch year = { stretch.start - YEAR, stretch.start - 1,
		false };

	rate->most += made(q, stretch);
	if (stretch.begun)
		rate->before += made(q, year);
}

/* The days of a goal, of which only so many count as its rate is kept up, or
 * from the day on that it says; a month more than they are may have begun
 * before. A target of hours, "half an hour a day on 200 hours", tells none. */
static struct stretch
stretch_of(const struct account *account, int index, size_t i,
    struct stretch stretch, const struct quantity *target)
{
	const struct fact_amount *rate = &account->facts[index].amounts[i];
	const struct fact_amount *length = rate_length(account, index, i);
	double days;
	int day = stretch.begun ? rate_start(account, index, i) : DATE_NONE;

	if (day != DATE_NONE && day <= stretch.end) {
		stretch.start = day;
		stretch.begun = false;
	}
	if (!length || &length->amount == target)
		return stretch;
	days = length->amount.high / DAY_SECONDS;
	if (days < days_between(&rate->amount) ||
	    days > stretch.end - stretch.start + AHEAD)
		return stretch;
	stretch.end = stretch.start + (int)days - 1;
	stretch.begun = false;
	return stretch;
}

/* "One session a month, 8 people each": whether it is the first rate of a
 * target that it brings some of each time. */
static bool
add_each(const struct account *account, int index, size_t i,
    struct stretch stretch, struct rate *rate)
{
	const struct fact_amount *a = &account->facts[index].amounts[i];
	struct rate_each each = { 0, NULL };
	struct quantity all = a->amount;

	if (!rate->first)
		each = rate_each(account, index, i, rate->target);
	if (each.much == 0 || rate_is_aside(account, a))
		return false;
	rate->open |= all.bound == BOUND_LEAST ||
		      (each.amount && each.amount->bound == BOUND_LEAST);
	rate->first = &a->amount;
	rate->each = each.amount;
	all.high *= each.much;
	if (all.round == 0)
		all.round = all.per_week; /* "every month" */
	add_rate(
	    rate, &all, stretch_of(account, index, i, stretch, rate->target));
	return true;
}

/* Add the rates of one goal to those of the goal whose target they serve, and
 * whose days are given. A step that brings some of it once leaves open how much
 * is left for them. */
static void
add_rates(const struct account *account, int index, struct stretch stretch,
    struct rate *rate)
{
	const struct facts *facts = &account->facts[index];

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct quantity *q = &facts->amounts[i].amount;

		if (q == rate->each ||
		    add_each(account, index, i, stretch, rate))
			continue;
		rate->open |= rate->first && q != rate->target &&
			      rate_leaves_room(&facts->amounts[i], rate->first);
		if (q->role == QUANTITY_BASELINE ||
		    (is_rate(q) &&
			rate_is_aside(account, &facts->amounts[i])) ||
		    (!account_same_unit(account, q, rate->target) &&
			!rate_counts_on(
			    account, index, &facts->amounts[i], rate->target)))
			continue;
		if (!is_rate(q)) {
			rate->open |=
			    q != rate->target &&
			    facts->amounts[i].part->field != FIELD_BASELINE;
			continue;
		}
		if (q->bound == BOUND_LEAST ||
		    account_leaves_rest(account, &facts->amounts[i]))
			rate->open = true;
		if (!rate->first)
			rate->first = q;
		add_rate(rate, q,
		    stretch_of(account, index, i, stretch, rate->target));
	}
}

/* The days of a goal whose target rates could make; false: it has none. */
static bool
find_stretch(const struct account *account, int index, struct stretch *stretch)
{
	const struct facts *facts = &account->facts[index];

	stretch->begun = facts->period_start == DATE_NONE ||
			 facts->period_start == facts->deadline;
	stretch->start = stretch->begun ? account->today : facts->period_start;
	stretch->end = facts->deadline;
	return facts->deadline != DATE_NONE && stretch->start <= stretch->end;
}

static const char *
write_rate(const struct account *account, const struct rate *rate)
{
	const char *words = account_words(account, rate->first->words);

	return rate->each ? arena_print(account->arena, "%s × %s", words,
				account_words(account, rate->each->words))
			  : words;
}

/* "A 90,000-word novel": the unit of the target is that of no other number. */
static bool
is_compound(const struct account *account, const struct quantity *target)
{
	const struct token *t = account->document->tokens.at;

	return token_is(t + target->unit.start, t + target->unit.end, '-');
}

static void
judge(const struct account *account, int index, const struct rate *rate)
{
	const struct quantity *target = rate->target, *like;
	int block = account->goals->at[index].block;
	double most = rate->most, need;

	if (!target || !rate->first || rate->open)
		return;
	need = find_need(account, index, target);
	if (most + rate->before >= need * (1 - slack))
		return;
	if (target->kind == QUANTITY_COUNT)
		most = (double)(long long)most;
	like = is_compound(account, target) ? rate->first : target;
	account_add(account, index,
	    (struct mark){ .fact = FACT_RATE_SHORT,
		.tokens = rate->first->words,
		.second = target->words,
		.args = { write_rate(account, rate),
		    account_amount(account, block, most, like),
		    date_print(account->arena, account->facts[index].deadline),
		    need == target->low && like == target
			? account_words(account, target->words)
			: account_amount(account, block, need, like) } });
}

void
rate_check(const struct account *account)
{
	int n = account->goals->n;
	struct rate *rates =
	    arena_alloc(account->scratch, ((size_t)n + 1) * sizeof *rates);
	struct stretch stretch;

	for (int i = 0; i < n; i++) {
		int parent = account->goals->at[i].parent;

		if (account->facts[i].n_amounts == 0)
			continue;
		if (find_stretch(account, i, &stretch) &&
		    (rates[i].target = find_target(account, i)))
			add_rates(account, i, stretch, &rates[i]);
		if (parent >= 0 && parent < i && rates[parent].target &&
		    find_stretch(account, parent, &stretch))
			add_rates(account, i, stretch, &rates[parent]);
	}
	for (int i = 0; i < n; i++)
		if (account->goals->at[i].status == GOAL_OPEN)
			judge(account, i, &rates[i]);
}
