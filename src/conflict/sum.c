/* Totals and the parts that are declared to make them up. */

#include "conflict_check.h"

#include "account.h"
#include "date/date.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity.h"
#include "sum_check.h"
#include "word/token.h"

#include <stdbool.h>
#include <stdint.h>

/* The word that declares parts, behind a total of the same part of a goal;
 * its value in *value. */
static uint32_t
find_word(const struct account *account, int index,
    const struct fact_amount *total, int *value)
{
	const struct part *part = &account->goals->at[index].parts[total->part];
	struct span behind = { total->amount.words.end, part->tokens.end };
	uint32_t at;

	if (span_empty(behind))
		return UINT32_MAX;
	at = account_find(account, account_language(account, part->block),
	    ACCOUNT_SUM, behind, value);
	return at < behind.end ? at : UINT32_MAX;
}

/* "Split into 5 groups of 12": a bare number is how large each of them is. */
static bool
is_size(const struct account *account, int language, const struct quantity *q)
{
	struct reader r;

	if (q->kind != QUANTITY_PLAIN || q->words.start == 0)
		return false;
	account_reader(account, &r, language,
	    (struct span){ q->words.start - 1, q->words.end });
	return reader_match(&r, READ_COUNT_OF, r.first, NULL) == 1;
}

/* "24 trees, of which 10 oaks and 16 limes", in one sentence. */
static void
check_inside(
    const struct account *account, int index, size_t i, uint32_t word, bool all)
{
	const struct facts *facts = &account->facts[index];
	const struct fact_amount *total = &facts->amounts[i];
	int language = account_language(
	    account, account->goals->at[index].parts[total->part].block);
	struct sum_term sum = { 0 };

	for (size_t j = i + 1; j < facts->n_amounts; j++) {
		const struct fact_amount *a = &facts->amounts[j];

		if (a->part != total->part ||
		    sum_term_ends(account, word, a->amount.words.start))
			break;
		if (a->amount.words.start < word ||
		    is_size(account, language, &a->amount))
			return;
		sum_term_add(account, &sum, &a->amount, &total->amount);
	}
	sum_term_judge(account, index, &sum, &total->amount, all);
}

/* All of what shares are taken of. */
static const struct quantity hundred = {
	.kind = QUANTITY_SHARE, .low = 100, .high = 100
};

/* "The money goes 60 % to books and 50 % to games": one sentence from the i-th
 * amount on; returns how many it has. */
static size_t
check_shares(const struct account *account, int index, size_t i)
{
	const struct facts *facts = &account->facts[index];
	const struct fact_amount *a = &facts->amounts[i];
	const struct part *part = &account->goals->at[index].parts[a->part];
	struct span before = { part->tokens.start, a->amount.words.start };
	struct sum_term sum = { 0 };
	int value = 0;
	size_t n = 0;

	before.start =
	    account_find_last(account, account_language(account, part->block),
		ACCOUNT_SHARE, before, &value);
	if (span_empty(before) ||
	    sum_term_ends(account, before.start, before.end))
		return 1;
	for (; i + n < facts->n_amounts && a[n].part == a->part &&
	       !sum_term_ends(account, before.end, a[n].amount.words.start);
	     n++)
		sum_term_add(account, &sum, &a[n].amount, &hundred);
	sum_term_judge(account, index, &sum, &hundred,
	    value == 2 && n > 0 &&
		!sum_term_leaves_rest(account, index, &a[n - 1]));
	return n;
}

/* "Split my week:", and in the list below "50 % lessons": what the steps that
 * open with a share make: all there is if all steps do. */
static void
check_shares_below(const struct account *account, int index)
{
	const struct facts *facts = &account->facts[index];
	const struct goal *goal = &account->goals->at[index];
	const struct token *t = account->document->tokens.at;
	struct sum_term sum = { 0 };
	size_t steps = 0;
	int value = 0;

	if (account_find(account, account_language(account, goal->block),
		ACCOUNT_SHARE, goal->statement, &value) == goal->statement.end)
		return;
	for (size_t i = 0; i < goal->n_parts; i++)
		steps += goal->parts[i].kind == PART_STEP;
	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct fact_amount *a = &facts->amounts[i];
		const struct part *part = &goal->parts[a->part];

		if (part->kind != PART_STEP)
			continue;
		if (a->amount.words.start != part->tokens.start ||
		    /* "40 % by June": a level on the way */
		    date_occurs(account->v,
			account_language(account, part->block),
			t + part->tokens.start, t + part->tokens.end))
			return;
		sum_term_add(account, &sum, &a->amount, &hundred);
	}
	/* "the rest for maps" */
	sum_term_judge(
	    account, index, &sum, &hundred, value == 2 && sum.n == steps);
}

/* What a goal declares about the sub-goals and steps under it. */
struct whole {
	const struct account *account;
	const struct quantity *total;
	struct sum_term sum;
};

/* A line below is a part by its one amount. */
static bool
add_line(void *whole, const struct sum_line *line)
{
	struct whole *w = whole;

	if (line->end - line->at != 1)
		return false;
	sum_term_add(w->account, &w->sum, &line->at->amount, w->total);
	return true;
}

static void
check_amounts(const struct account *account, int index)
{
	const struct facts *facts = &account->facts[index];
	const struct goal *goal = &account->goals->at[index];
	int value;

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct fact_amount *a = &facts->amounts[i];
		struct whole whole = { .account = account,
			.total = &a->amount };
		uint32_t word;

		if (!sum_term_can_be(&a->amount) ||
		    (i > 0 && a[-1].part == a->part))
			continue;
		if ((word = find_word(account, index, a, &value)) ==
		    UINT32_MAX) {
			sum_part_check(account, index, i);
			continue;
		}
		if (i + 1 < facts->n_amounts && a[1].part == a->part)
			check_inside(account, index, i, word, value == 2);
		else if (goal->parts[a->part].kind == PART_STATEMENT &&
			 sum_below(account, index, add_line, &whole))
			sum_term_judge(account, index, &whole.sum, whole.total,
			    value == 2);
		return;
	}
}

static void
check_split(const struct account *account, int index)
{
	const struct facts *facts = &account->facts[index];

	for (size_t i = 0; i < facts->n_amounts;)
		i += facts->amounts[i].amount.kind == QUANTITY_SHARE
			 ? check_shares(account, index, i)
			 : 1;
}

/* What each sentence of a goal works out. */
static void
check_sentences(const struct account *account, int index)
{
	static void (*const checks[])(
	    const struct sum_sentence *) = { sum_product_check,
		sum_fraction_check, sum_pace_check, sum_rounds_check,
		sum_course_check, sum_over_check, sum_plus_check };
	const struct facts *facts = &account->facts[index];
	const struct goal *goal = &account->goals->at[index];

	for (size_t i = 0; i < facts->n_amounts;) {
		const struct fact_amount *a = &facts->amounts[i];
		const struct part *part = &goal->parts[a->part];
		struct sum_sentence s = { account, index,
			account_language(account, part->block), part->tokens, a,
			1 };

		while (i + s.n < facts->n_amounts && a[s.n].part == a->part &&
		       !sum_term_ends(account, a[s.n - 1].amount.words.end,
			   a[s.n].amount.words.start))
			s.n++;
		for (size_t k = 0; k < sizeof checks / sizeof *checks; k++)
			checks[k](&s);
		i += s.n;
	}
}

void
sum_check(const struct account *account)
{
	for (int i = 0; i < account->goals->n; i++)
		if (account->goals->at[i].status == GOAL_OPEN &&
		    account->facts[i].n_amounts > 0) {
			check_amounts(account, i);
			check_split(account, i);
			check_shares_below(account, i);
			check_sentences(account, i);
		}
	sum_budget_check(account);
}
