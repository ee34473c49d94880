/* Costs, and the budgets that they must not exceed. */

#include "sum_check.h"

#include "base/arena.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "word/token.h"

#include <string.h>

/* How many tokens name what costs so much, before the sum; stand between the
 * word for a budget and the sum, and between it and what raises the budget; how
 * many cells a cost stands below its heading. */
enum { LABEL = 8, BEFORE = 3, RAISED = 8, CELLS = 400 };

/* "on a budget of 3,000 €": the word for it stands right before the sum, and
 * nobody raises it. */
static bool
is_set(const struct account *account, const struct part *part,
    const struct quantity *q)
{
	struct span before = { part->tokens.start, q->words.start };

	return account_has(account, part->block, ACCOUNT_BUDGET,
		   span_last(before, BEFORE)) &&
	       !account_has(account, part->block, ACCOUNT_DIRECTION,
		   span_last(before, RAISED));
}

/* "250 € per person": how many there are is not told. */
static bool
is_for_one(const struct account *account, const struct part *part,
    const struct quantity *q)
{
	struct reader r;

	account_reader(account, &r, part->block,
	    (struct span){ q->words.end, part->tokens.end });
	return reader_match(&r, READ_PER, r.first, NULL) > 0 ||
	       account_match(account, part->block, ACCOUNT_EACH, r.first, r.end,
		   NULL) > 0;
}

bool
sum_budget_is(const struct account *account, const struct part *part,
    const struct quantity *q)
{

	if (q->kind != QUANTITY_MONEY || is_for_one(account, part, q))
		return false;
	if (part->kind != PART_FIELD)
		return is_set(account, part, q);
	return part->field == FIELD_MEANS &&
	       account_has(account, part->block, ACCOUNT_BUDGET, part->label);
}

/* The same of a goal's own words or a field. */
static bool
is_budget(const struct account *account, const struct part *part,
    const struct quantity *q)
{
	return (part->kind == PART_STATEMENT || part->kind == PART_FIELD) &&
	       sum_budget_is(account, part, q);
}

/* The one sum that a goal names for its budget. */
static const struct quantity *
find_budget(const struct account *account, int index)
{
	const struct facts *facts = &account->facts[index];
	const struct quantity *found = NULL;

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct fact_amount *a = &facts->amounts[i];

		if (!is_budget(account, a->part, &a->amount))
			continue;
		if (found || !sum_term_can(&a->amount))
			return NULL;
		found = &a->amount;
	}
	return found;
}

static void
judge_budget(const struct account *account, int goal,
    const struct sum_term *sum, const struct quantity *budget)
{
	int block = account->goals->at[goal].block;

	if (sum->broken || sum->n == 0 ||
	    sum->total <= budget->low * (1 + sum_term_rounding))
		return;
	account_add(account, goal,
	    (struct mark){ .fact = FACT_BUDGET_EXCEEDED,
		.tokens = sum->last->words,
		.second = budget->words,
		.args = { sum_term_write(account, block, sum, budget),
		    account_words(account, budget->words) } });
}

/* Whether a part ends in an amount, but for marks. */
static bool
ends_in(const struct account *account, const struct part *part,
    const struct quantity *q)
{
	const struct token *t = account->document->tokens.at;

	return token_behind_marks(t + q->words.end, t + part->tokens.end) ==
	       t + part->tokens.end;
}

/* How a step's money counts: 0 not at all, 1 as a cost, -1 as something that
 * leaves the costs open. "New floor: 1,800 €" needs no word for a cost; what
 * alone is over the budget may be one thing or another: "new: 14,000 €". */
static int
cost_of(const struct account *account, const struct part *part,
    const struct quantity *q, const struct quantity *budget)
{
	int value = 0;
	bool paid =
	    account_has(account, part->block, ACCOUNT_COST, part->tokens);

	if (account_find(account, part->block, ACCOUNT_NOT_COST, part->tokens,
		&value) < part->tokens.end)
		return value == 2 ? 0 : -1;
	return paid || (ends_in(account, part, q) && q->low <= budget->low &&
			   q->words.start > part->tokens.start &&
			   q->words.start - part->tokens.start <= LABEL)
		   ? 1
		   : -1;
}

/* Whether a field names a thing or a stage and says nothing but what it costs,
 * "Equipment: 1,200 €": neither the budget again nor who pays. */
static bool
is_priced(const struct account *account, const struct part *part,
    const struct quantity *q, const struct quantity *budget)
{

	return (part->field == FIELD_MEANS || part->field == FIELD_HOW) &&
	       q->words.start == part->tokens.start &&
	       ends_in(account, part, q) && q->low <= budget->low &&
	       !account_has(
		   account, part->block, ACCOUNT_BUDGET, part->label) &&
	       !account_has(
		   account, part->block, ACCOUNT_NOT_COST, part->label);
}

/* The heading of the column that a cell stands in; NULL: it has none near. */
static const struct block *
head_of(const struct account *account, int block)
{
	const struct block *cell = &account->document->blocks[block];

	for (int i = 1; i < CELLS && i <= block; i++)
		if (cell[-i].kind != BLOCK_CELL ||
		    cell[-i].table != cell->table)
			return NULL;
		else if (cell[-i].row == 0 && cell[-i].column == cell->column)
			return &cell[-i];
	return NULL;
}

/* Whether a step is a cell that holds nothing but a sum, behind the cell that
 * names what for: "Marquee | 900 €". */
static bool
is_entry(const struct account *account, const struct goal *goal,
    const struct part *p, const struct quantity *q)
{
	const struct block *b = &account->document->blocks[p->block];

	return p > goal->parts && b->kind == BLOCK_CELL &&
	       p[-1].block == p->block - 1 && b[-1].kind == BLOCK_CELL &&
	       b[-1].row == b->row && q->words.start == p->tokens.start &&
	       ends_in(account, p, q);
}

/* Whether a heading is nothing but a word for costs, "Amount (€)". */
static bool
heads_costs(const struct account *account, const struct block *head)
{
	const struct token *t = account->document->tokens.at;
	const struct token *end = t + head->tokens.end;
	int block = (int)(head - account->document->blocks), value = 0;
	size_t n;

	t += head->tokens.start;
	n = account_match(account, block, ACCOUNT_WORKED, t, end, &value);
	return n > 0 && value == ACCOUNT_COSTS &&
	       token_behind_marks(t + n, end) == end;
}

/* How such a cell counts: as a cost if the heading of its column says so and
 * neither that of the names nor its row names a total or money that comes in.
 */
static int
cost_in_row(const struct account *account, const struct part *p)
{
	const struct block *head = head_of(account, p->block);
	const struct block *names = head_of(account, p[-1].block);
	int value = 0;

	if (!head || !names || !heads_costs(account, head) ||
	    account_has(account, p->block, ACCOUNT_NOT_COST, names->tokens))
		return -1;
	if (account_find(account, p->block, ACCOUNT_NOT_COST, p[-1].tokens,
		&value) < p[-1].tokens.end)
		return value == 2 ? 0 : -1;
	return 1;
}

/* How what a part names counts, the same way: "Cost: 900 €" beside the budget
 * or in the row of a step, unless the row is that of a total. */
static int
cost_in(const struct account *account, const struct goal *goal,
    const struct part *p, const struct quantity *q,
    const struct quantity *budget)
{
	int value = 0;
	struct span row = p > goal->parts ? p[-1].tokens : p->label;

	if (p->kind == PART_STEP)
		return is_entry(account, goal, p, q)
			   ? cost_in_row(account, p)
			   : cost_of(account, p, q, budget);
	if (p->kind != PART_FIELD ||
	    (!is_priced(account, p, q, budget) &&
		(p->field != FIELD_MEANS ||
		    !account_has(account, p->block, ACCOUNT_COST, p->label))))
		return 0;
	if (account_find(account, p->block, ACCOUNT_NOT_COST, p->label,
		&value) < p->label.end ||
	    account_find(account, p->block, ACCOUNT_NOT_COST, row, &value) <
		row.end)
		return value == 2 ? 0 : -1;
	return 1;
}

/* The costs that steps name against the budget of their goal. */
static void
check_costs(
    const struct account *account, int index, const struct quantity *budget)
{
	const struct facts *facts = &account->facts[index];
	const struct goal *goal = &account->goals->at[index];
	struct sum_term sum = { 0 };

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct fact_amount *a = &facts->amounts[i];
		int cost;

		if (a->amount.kind != QUANTITY_MONEY || &a->amount == budget)
			continue;
		cost = cost_in(account, goal, a->part, &a->amount, budget);
		sum.broken |= cost < 0;
		if (cost > 0)
			sum_term_add(account, &sum, &a->amount, budget);
	}
	judge_budget(account, index, &sum, budget);
}

/* Whether a sum-mismatch tells already what these costs make. */
static bool
is_told(const struct account *account, int index, const struct sum_term *sum)
{
	const struct facts *facts = &account->facts[index];

	for (size_t i = 0; i < facts->n_marks; i++)
		if (facts->marks[i].fact == FACT_SUM_MISMATCH &&
		    facts->marks[i].tokens.start == sum->first->words.start)
			return true;
	return false;
}

/* The costs that a note tells, and those listed behind a budget, against it. */
static void
check_told(const struct account *account, int index)
{
	struct sum_term sum = { 0 };
	const struct quantity *budget = sum_told(account, index, &sum);

	if (budget)
		judge_budget(account, index, &sum, budget);
	budget = sum_listed(account, index, &sum);
	if (budget && !is_told(account, index, &sum))
		judge_budget(account, index, &sum, budget);
}

/* The only open goal that is no part of another one; GOAL_NONE: there are
 * several. */
static int
only_goal(const struct account *account)
{
	int found = GOAL_NONE;

	for (int i = 0; i < account->goals->n; i++) {
		const struct goal *goal = &account->goals->at[i];

		if (goal->status != GOAL_OPEN || goal->parent >= 0)
			continue;
		if (found != GOAL_NONE)
			return GOAL_NONE;
		found = i;
	}
	return found;
}

void
sum_budget_check(const struct account *account)
{
	int n = account->goals->n, last = GOAL_NONE, only = only_goal(account);
	const struct quantity *all = sum_told_budget(account);
	const struct quantity **budgets =
	    arena_alloc(account->scratch, ((size_t)n + 1) * sizeof *budgets);
	struct sum_term *sums =
	    arena_alloc(account->scratch, ((size_t)n + 1) * sizeof *sums);

	for (int i = 0; i < n; i++) {
		int parent = account->goals->at[i].parent;

		if (account->goals->at[i].status != GOAL_OPEN)
			continue;
		check_told(account, i);
		if (!(budgets[i] = find_budget(account, i))) {
			if (all && i == only)
				check_costs(account, i, all);
			continue;
		}
		check_costs(account, i, budgets[i]);
		if (parent >= 0 && parent < i && budgets[parent]) {
			sum_term_add(account, &sums[parent], budgets[i],
			    budgets[parent]);
		} else if (parent < 0 && all) {
			sum_term_add(account, &sums[n], budgets[i], all);
			last = i;
		}
	}
	for (int i = 0; i < n; i++)
		if (budgets[i])
			judge_budget(account, i, &sums[i], budgets[i]);
	if (last >= 0)
		judge_budget(account, last, &sums[n], all);
}
