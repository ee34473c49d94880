/* Totals and the parts that are declared to make them up. */

#include "sum.h"

#include "account.h"
#include "arena.h"
#include "document.h"
#include "fact.h"
#include "goal.h"
#include "quantity.h"
#include "token.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* How many terms of a sum are written out. */
enum { TERMS_MAX = 6 };

/* What is nearer to the total than this part of it was rounded. */
static const double rounding = 0.005;

/* Parts as they are added up. */
struct sum {
	double total;
	size_t n;
	const struct quantity *first, *last;
	const char *terms; /* "4 oaks + 3 limes"; NULL: none yet */
	bool broken;	   /* one of them cannot be added */
};

/* Kinds of which parts make a whole. */
static bool
can_add(const struct quantity *q)
{
	return (q->kind == QUANTITY_COUNT || q->kind == QUANTITY_PLAIN ||
		   q->kind == QUANTITY_MONEY || q->kind == QUANTITY_TIME ||
		   q->kind == QUANTITY_LENGTH || q->kind == QUANTITY_MASS ||
		   q->kind == QUANTITY_SHARE) &&
	       q->low == q->high && q->bound == BOUND_EXACT &&
	       q->per_week == 0 &&
	       (q->role == QUANTITY_VALUE || q->role == QUANTITY_TARGET);
}

static bool
is_counted(const struct quantity *q)
{
	return q->kind == QUANTITY_COUNT || q->kind == QUANTITY_PLAIN;
}

static void
add(const struct account *account, struct sum *sum, const struct quantity *q,
    const struct quantity *total)
{
	bool alike =
	    q->kind == total->kind || (is_counted(q) && is_counted(total));

	if (!can_add(q) || !alike ||
	    strcmp(q->currency, total->currency) != 0) {
		sum->broken = true;
		return;
	}
	sum->total += q->low;
	if (++sum->n <= TERMS_MAX)
		sum->terms = arena_print(account->arena, "%s%s%s",
		    sum->terms ? sum->terms : "", sum->terms ? " + " : "",
		    account_words(account, q->words));
	sum->last = q;
	if (!sum->first)
		sum->first = q;
}

/* "4 oaks + 3 limes = 7 trees", or what one part makes. */
static const char *
write_sum(const struct account *account, int language, const struct sum *sum,
    const struct quantity *total)
{
	const char *amount =
	    account_amount(account, language, sum->total, total);

	if (sum->n < 2)
		return amount;
	return arena_print(account->arena, "%s%s = %s", sum->terms,
	    sum->n > TERMS_MAX ? " + …" : "", amount);
}

/* all: the parts are all there is; else they may be some of it. */
static void
judge(const struct account *account, int goal, const struct sum *sum,
    const struct quantity *total, bool all)
{
	int language =
	    account_language(account, account->goals->at[goal].block);
	double over = sum->total - total->low;

	if (sum->broken || sum->n < 2 || total->low <= 0)
		return;
	if (over < 0 && (!all || -over <= rounding * total->low))
		return;
	if (over <= rounding * total->low && over >= 0)
		return;
	account_add(account, goal,
	    (struct mark){ .fact = FACT_SUM_MISMATCH,
		.tokens = { sum->first->words.start, sum->last->words.end },
		.second = total->words,
		.args = { write_sum(account, language, sum, total),
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
	struct sum sum = { 0 };

	for (size_t j = i + 1; j < facts->n_amounts; j++) {
		const struct fact_amount *a = &facts->amounts[j];

		if (a->part != total->part ||
		    ends_sentence(account, word, a->amount.words.start))
			break;
		if (a->amount.words.start < word)
			return;
		add(account, &sum, &a->amount, &total->amount);
	}
	judge(account, index, &sum, &total->amount, all);
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
	struct sum sum;
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
		add(account, &whole->sum, &a->amount, whole->total);
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

		if (!can_add(&a->amount) || (i > 0 && a[-1].part == a->part))
			continue;
		if ((word = find_word(account, index, a, &value)) == UINT32_MAX)
			continue;
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
		add(account, &whole->sum, q, whole->total);
	else
		whole->sum.broken = true;
}

/* The sum that a goal's budget field names. */
static const struct quantity *
find_budget(const struct account *account, int index)
{
	const struct facts *facts = &account->facts[index];
	const struct goal *goal = &account->goals->at[index];
	const struct quantity *found = NULL;

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct fact_amount *a = &facts->amounts[i];
		const struct part *part = &goal->parts[a->part];
		int language = account_language(account, part->block);

		if (a->amount.kind != QUANTITY_MONEY ||
		    part->kind != PART_FIELD || part->field != FIELD_MEANS ||
		    account_find(account, language, ACCOUNT_BUDGET, part->label,
			NULL) == part->label.end)
			continue;
		if (found || !can_add(&a->amount))
			return NULL;
		found = &a->amount;
	}
	return found;
}

static void
judge_budget(const struct account *account, int goal, const struct sum *sum,
    const struct quantity *budget)
{
	int language =
	    account_language(account, account->goals->at[goal].block);

	if (sum->broken || sum->n == 0 ||
	    sum->total <= budget->low * (1 + rounding))
		return;
	account_add(account, goal,
	    (struct mark){ .fact = FACT_BUDGET_EXCEEDED,
		.tokens = sum->last->words,
		.second = budget->words,
		.args = { write_sum(account, language, sum, budget),
		    account_words(account, budget->words) } });
}

/* The costs that steps name against the budget of their goal. */
static void
check_costs(
    const struct account *account, int index, const struct quantity *budget)
{
	const struct facts *facts = &account->facts[index];
	const struct goal *goal = &account->goals->at[index];
	struct sum sum = { 0 };

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct fact_amount *a = &facts->amounts[i];
		const struct part *part = &goal->parts[a->part];

		if (a->amount.kind != QUANTITY_MONEY || part->kind != PART_STEP)
			continue;
		if (account_find(account,
			account_language(account, part->block), ACCOUNT_COST,
			part->tokens, NULL) == part->tokens.end)
			sum.broken = true;
		add(account, &sum, &a->amount, budget);
	}
	judge_budget(account, index, &sum, budget);
}

/* The budget that the front matter gives to the document. */
static const struct quantity *
document_budget(const struct account *account)
{
	const struct document *document = account->document;
	struct quantity *q = arena_alloc(account->scratch, sizeof *q);

	for (int i = 0; i < document->n_blocks; i++) {
		const struct block *b = &document->blocks[i];
		const struct token *first = document->tokens.at;

		if (b->kind != BLOCK_META || !b->key ||
		    strcmp(b->key, "budget") != 0 ||
		    quantity_read(account->v, account_language(account, i),
			document->plain, first + b->tokens.start,
			first + b->tokens.end, q, 1) != 1 ||
		    q->kind != QUANTITY_MONEY || !can_add(q))
			continue;
		q->words.start += b->tokens.start;
		q->words.end += b->tokens.start;
		q->unit.start += b->tokens.start;
		q->unit.end += b->tokens.start;
		return q;
	}
	return NULL;
}

/* Each goal's budget is a cost of the goal above it, or of the document. */
static void
check_budgets(const struct account *account)
{
	int n = account->goals->n, last = GOAL_NONE;
	const struct quantity *all = document_budget(account);
	const struct quantity **budgets =
	    arena_alloc(account->scratch, ((size_t)n + 1) * sizeof *budgets);
	struct sum *sums =
	    arena_alloc(account->scratch, ((size_t)n + 1) * sizeof *sums);

	for (int i = 0; i < n; i++) {
		int parent = account->goals->at[i].parent;

		if (account->goals->at[i].status != GOAL_OPEN ||
		    !(budgets[i] = find_budget(account, i)))
			continue;
		check_costs(account, i, budgets[i]);
		if (parent >= 0 && parent < i && budgets[parent]) {
			add(account, &sums[parent], budgets[i],
			    budgets[parent]);
		} else if (parent < 0 && all) {
			add(account, &sums[n], budgets[i], all);
			last = i;
		}
	}
	for (int i = 0; i < n; i++)
		if (budgets[i])
			judge_budget(account, i, &sums[i], budgets[i]);
	if (last >= 0)
		judge_budget(account, last, &sums[n], all);
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
	check_budgets(account);
}
