/* Totals and the parts that are declared to make them up. */

#include "sum.h"

#include "account.h"
#include "arena.h"
#include "document.h"
#include "fact.h"
#include "goal.h"
#include "quantity.h"
#include "sum_budget.h"
#include "sum_term.h"
#include "token.h"

#include <stdbool.h>
#include <stdint.h>

/* Amounts behind a colon make this part of their total at least, if they are
 * its parts. */
static const double nearly = 0.6;

/* all: the parts are all there is; else they may be some of it. */
static void
judge(const struct account *account, int goal, const struct sum_term *sum,
    const struct quantity *total, bool all)
{
	int language =
	    account_language(account, account->goals->at[goal].block);
	double over = sum->total - total->low;

	if (sum->broken || sum->n < 2 || total->low <= 0)
		return;
	if (over < 0 && (!all || -over <= sum_term_rounding * total->low))
		return;
	if (over <= sum_term_rounding * total->low && over >= 0)
		return;
	account_add(account, goal,
	    (struct mark){ .fact = FACT_SUM_MISMATCH,
		.tokens = { sum->first->words.start, sum->last->words.end },
		.second = total->words,
		.args = { sum_term_write(account, language, sum, total),
		    account_words(account, total->words) } });
}

/* The word that declares parts, behind a total of the same part of a goal;
 * its value in *all. */
static uint32_t
find_word(const struct account *account, int index,
    const struct fact_amount *total, int *value)
{
	const struct part *part = &account->goals->at[index].parts[total->part];
	struct span behind = { total->amount.words.end, part->tokens.end };
	uint32_t at;

	if (behind.start >= behind.end)
		return UINT32_MAX;
	at = account_find(account, account_language(account, part->block),
	    ACCOUNT_SUM, behind, value);
	return at < behind.end ? at : UINT32_MAX;
}

static bool
ends_sentence(const struct account *account, uint32_t from, uint32_t to)
{
	const struct token *first = account->document->tokens.at;

	for (; from < to; from++)
		if (token_is(first + from, first + to, '.') ||
		    token_is(first + from, first + to, ';'))
			return true;
	return false;
}

/* "24 trees, of which 10 oaks and 16 limes", in one sentence. */
static void
check_inside(
    const struct account *account, int index, size_t i, uint32_t word, bool all)
{
	const struct facts *facts = &account->facts[index];
	const struct fact_amount *total = &facts->amounts[i];
	struct sum_term sum = { 0 };

	for (size_t j = i + 1; j < facts->n_amounts; j++) {
		const struct fact_amount *a = &facts->amounts[j];

		if (a->part != total->part ||
		    ends_sentence(account, word, a->amount.words.start))
			break;
		if (a->amount.words.start < word)
			return;
		sum_term_add(account, &sum, &a->amount, &total->amount);
	}
	judge(account, index, &sum, &total->amount, all);
}

/* The colon behind a total that its parts follow; UINT32_MAX: there is none. */
static uint32_t
find_colon(
    const struct account *account, int index, const struct fact_amount *total)
{
	const struct part *part = &account->goals->at[index].parts[total->part];
	const struct token *t = account->document->tokens.at;
	uint32_t at = total->amount.words.end;

	while (at < part->tokens.end &&
	       !token_is(t + at, t + part->tokens.end, ':'))
		at++;
	return at < part->tokens.end ? at : UINT32_MAX;
}

/* "10,000 €: 4,000 € from the town and 5,000 € from the fair", "30 readers: 12
 * in the hills and 20 by the sea". Only what nearly makes the total can be
 * meant for its parts, and things that have names of their own hardly are. */
static void
check_listed(const struct account *account, int index, size_t i)
{
	const struct facts *facts = &account->facts[index];
	const struct fact_amount *total = &facts->amounts[i];
	bool money = total->amount.kind == QUANTITY_MONEY;
	uint32_t colon = find_colon(account, index, total);
	struct sum_term sum = { 0 };

	if (colon == UINT32_MAX ||
	    (!money && total->amount.kind != QUANTITY_COUNT))
		return;
	for (size_t j = i + 1; j < facts->n_amounts; j++) {
		const struct fact_amount *a = &facts->amounts[j];

		if (a->part != total->part ||
		    ends_sentence(account, colon, a->amount.words.start))
			break;
		if (a->amount.words.start < colon ||
		    (!money && a->amount.kind != QUANTITY_PLAIN))
			return;
		sum_term_add(account, &sum, &a->amount, &total->amount);
	}
	if (sum.total >= total->amount.low * nearly &&
	    sum.total <= total->amount.low / nearly)
		judge(account, index, &sum, &total->amount, true);
}

/* The one amount that a sub-goal aims at; NULL if there are more or none. */
static const struct quantity *
only_amount(const struct account *account, int index)
{
	const struct facts *facts = &account->facts[index];
	const struct goal *goal = &account->goals->at[index];
	const struct quantity *found = NULL;

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct fact_amount *a = &facts->amounts[i];

		if (goal->parts[a->part].kind != PART_STATEMENT)
			continue;
		if (found)
			return NULL;
		found = &a->amount;
	}
	return found;
}

/* What a goal declares about the sub-goals and steps under it. */
struct whole {
	const struct quantity *total; /* NULL: nothing */
	bool all;
	struct sum_term sum;
};

/* Steps are parts of the total too, each by its one amount. */
static void
add_steps(const struct account *account, int index, struct whole *whole)
{
	const struct facts *facts = &account->facts[index];
	const struct goal *goal = &account->goals->at[index];

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct fact_amount *a = &facts->amounts[i];

		if (goal->parts[a->part].kind != PART_STEP)
			continue;
		sum_term_add(account, &whole->sum, &a->amount, whole->total);
		if (i > 0 && a[-1].part == a->part)
			whole->sum.broken = true;
	}
}

static void
check_amounts(const struct account *account, int index, struct whole *whole)
{
	const struct facts *facts = &account->facts[index];
	const struct goal *goal = &account->goals->at[index];
	int value;

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct fact_amount *a = &facts->amounts[i];
		uint32_t word;

		if (!sum_term_can(&a->amount) ||
		    (i > 0 && a[-1].part == a->part))
			continue;
		if ((word = find_word(account, index, a, &value)) ==
		    UINT32_MAX) {
			check_listed(account, index, i);
			continue;
		}
		if (i + 1 < facts->n_amounts && a[1].part == a->part) {
			check_inside(account, index, i, word, value == 2);
			return;
		}
		if (goal->parts[a->part].kind == PART_STATEMENT) {
			*whole = (struct whole){ .total = &a->amount,
				.all = value == 2 };
			add_steps(account, index, whole);
		}
		return;
	}
}

static void
add_below(const struct account *account, int child, struct whole *whole)
{
	const struct quantity *q = only_amount(account, child);

	if (q)
		sum_term_add(account, &whole->sum, q, whole->total);
	else
		whole->sum.broken = true;
}

void
sum_check(const struct account *account)
{
	int n = account->goals->n;
	struct whole *wholes =
	    arena_alloc(account->scratch, ((size_t)n + 1) * sizeof *wholes);

	for (int i = 0; i < n; i++) {
		int parent = account->goals->at[i].parent;

		if (account->goals->at[i].status == GOAL_OPEN &&
		    account->facts[i].n_amounts > 0)
			check_amounts(account, i, &wholes[i]);
		if (parent >= 0 && parent < i && wholes[parent].total)
			add_below(account, i, &wholes[parent]);
	}
	for (int i = 0; i < n; i++)
		if (wholes[i].total)
			judge(account, i, &wholes[i].sum, wholes[i].total,
			    wholes[i].all);
	sum_budget_check(account);
}
