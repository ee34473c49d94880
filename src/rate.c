/* A rate, a target and a deadline that do not fit each other. */

#include "rate.h"

#include "account.h"
#include "arena.h"
#include "date.h"
#include "document.h"
#include "fact.h"
#include "goal.h"
#include "number.h"
#include "quantity.h"
#include "reader.h"
#include "token.h"

#include <stdbool.h>

/* What is short by less than this part of the target is near enough. */
static const double slack = 0.02;

/* Days that a goal may have run already where nothing tells when it began; how
 * many amounts may be its target. */
enum { YEAR = 365, TARGETS = 8 };

/* The rates that were found for a goal's target. */
struct rate {
	const struct quantity *target, *first; /* NULL: none */
	double per_week;
	bool open; /* one is "at least", or an amount is no rate */
};

static bool
is_rate(const struct quantity *q)
{
	return q->per_week > 0 && q->kind != QUANTITY_CONFIDENCE &&
	       !(q->kind == QUANTITY_FREQUENCY && q->hours > 0);
}

/* How much it makes in a week at most. */
static double
weekly(const struct quantity *q)
{
	return q->kind == QUANTITY_FREQUENCY ? q->high : q->high * q->per_week;
}

static bool
can_sum(const struct quantity *q)
{
	return q->kind == QUANTITY_COUNT || q->kind == QUANTITY_MONEY ||
	       q->kind == QUANTITY_LENGTH;
}

static bool
is_target(const struct goal *goal, const struct fact_amount *amount)
{
	const struct part *part = &goal->parts[amount->part];
	const struct quantity *q = &amount->amount;

	return (part->kind == PART_STATEMENT || part->field == FIELD_TARGET) &&
	       !is_rate(q) && can_sum(q) && quantity_aims(q) &&
	       q->role != QUANTITY_CHANGE && q->bound != BOUND_MOST;
}

/* Whether one of the goal's own rates counts what the amount does. */
static bool
is_fed(const struct account *account, const struct facts *facts,
    const struct quantity *target)
{
	for (size_t i = 0; i < facts->n_amounts; i++)
		if (is_rate(&facts->amounts[i].amount) &&
		    account_same_unit(
			account, &facts->amounts[i].amount, target))
			return true;
	return false;
}

/* The one amount that a goal aims at and that a rate could add up to; of
 * several ("300 scarves with three looms") the one that its rates count. */
static const struct quantity *
find_target(const struct account *account, int index)
{
	const struct goal *goal = &account->goals->at[index];
	const struct facts *facts = &account->facts[index];
	const struct quantity *found = NULL, *fed = NULL;
	int n_found = 0, n_fed = 0;

	for (size_t i = 0; i < facts->n_amounts && n_found < TARGETS; i++) {
		const struct quantity *q = &facts->amounts[i].amount;

		if (!is_target(goal, &facts->amounts[i]))
			continue;
		found = q;
		n_found++;
		if (is_fed(account, facts, q)) {
			fed = q;
			n_fed++;
		}
	}
	return n_found == 1 ? found : n_fed == 1 ? fed : NULL;
}

/* Where it starts, if that is said in the same unit. */
static double
find_start(
    const struct account *account, int index, const struct quantity *target)
{
	const struct facts *facts = &account->facts[index];

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct fact_amount *a = &facts->amounts[i];
		const struct part *part =
		    &account->goals->at[index].parts[a->part];

		if ((a->amount.role == QUANTITY_BASELINE ||
			part->field == FIELD_BASELINE) &&
		    (account_same_unit(account, &a->amount, target) ||
			a->amount.kind == QUANTITY_PLAIN) &&
		    a->amount.high < target->low)
			return a->amount.high;
	}
	return 0;
}

/* "Knit 60 scarves by May, 3 a week": a frequency that says no "times" and
 * stands behind a mark counts what its sentence counts. */
static bool
counts_on(const struct account *account, int index,
    const struct fact_amount *rate, const struct quantity *target)
{
	const struct goal *goal = &account->goals->at[index];
	const struct part *part = &goal->parts[rate->part];
	const struct token *t =
	    account->document->tokens.at + rate->amount.words.start;
	struct reader r;
	struct number number;
	size_t n;

	if (rate->amount.kind != QUANTITY_FREQUENCY ||
	    target->kind != QUANTITY_COUNT ||
	    target->words.start < part->tokens.start ||
	    target->words.end >= rate->amount.words.start ||
	    t[-1].kind != TOKEN_MARK)
		return false;
	account_reader(account, &r, account_language(account, goal->block),
	    rate->amount.words);
	n = number_read(&r, t, false, &number);
	return n > 0 && (reader_match(&r, READ_PER, t + n, NULL) > 0 ||
			    reader_mark(&r, t + n, '/'));
}

/* Add the rates of one goal to those of the goal whose target they serve. A
 * step that brings some of it once leaves open how much is left for them. */
static void
add_rates(const struct account *account, int index, struct rate *rate)
{
	const struct facts *facts = &account->facts[index];
	const struct goal *goal = &account->goals->at[index];

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct quantity *q = &facts->amounts[i].amount;

		if (q->role == QUANTITY_BASELINE ||
		    (!account_same_unit(account, q, rate->target) &&
			!counts_on(
			    account, index, &facts->amounts[i], rate->target)))
			continue;
		if (!is_rate(q)) {
			rate->open |=
			    q != rate->target &&
			    goal->parts[facts->amounts[i].part].field !=
				FIELD_BASELINE;
			continue;
		}
		if (q->bound == BOUND_LEAST)
			rate->open = true;
		if (!rate->first)
			rate->first = q;
		rate->per_week += weekly(q);
	}
}

static void
judge(const struct account *account, int index, const struct rate *rate)
{
	const struct facts *facts = &account->facts[index];
	int language =
	    account_language(account, account->goals->at[index].block);
	int start = facts->period_start, spent = 0;
	double most, missing, perday;
	char day[11];

	if (!rate->target || !rate->first || rate->open ||
	    facts->deadline == DATE_NONE)
		return;
	if (start == DATE_NONE) {
		start = account->today;
		spent = YEAR;
	}
	if (facts->deadline < start)
		return;
	perday = rate->per_week / 7;
	most = perday * (facts->deadline - start + 1);
	missing = rate->target->low - find_start(account, index, rate->target);
	if (most + perday * spent >= missing * (1 - slack))
		return;
	date_format(facts->deadline, day);
	account_add(account, index,
	    (struct mark){ .fact = FACT_RATE_SHORT,
		.tokens = rate->first->words,
		.second = rate->target->words,
		.args = { account_words(account, rate->first->words),
		    account_amount(account, language,
			rate->target->kind == QUANTITY_COUNT
			    ? (double)(long long)most
			    : most,
			rate->target),
		    arena_copy(account->arena, day, 10),
		    account_words(account, rate->target->words) } });
}

void
rate_check(const struct account *account)
{
	int n = account->goals->n;
	struct rate *rates =
	    arena_alloc(account->scratch, ((size_t)n + 1) * sizeof *rates);

	for (int i = 0; i < n; i++) {
		int parent = account->goals->at[i].parent;

		if (account->facts[i].n_amounts == 0)
			continue;
		rates[i].target = find_target(account, i);
		if (rates[i].target)
			add_rates(account, i, &rates[i]);
		if (parent >= 0 && parent < i && rates[parent].target)
			add_rates(account, i, &rates[parent]);
	}
	for (int i = 0; i < n; i++)
		if (account->goals->at[i].status == GOAL_OPEN)
			judge(account, i, &rates[i]);
}
