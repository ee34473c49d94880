/* Costs that are listed right behind a budget. */

#include "sum_check.h"

#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/reader.h"
#include "word/token.h"

/* Tokens between two costs; words between the budget and its list, and behind
 * the last cost; costs that need no "and" between them. */
enum { GAP = 6, LEAD = 3, TAIL = 4, COSTS = 3 };

/* Costs that make more of their budget are offers to choose from. */
static const double far = 1.35;

/* A budget and the words of its part that list its costs. */
struct list {
	const struct account *account;
	const struct part *part;
	const struct quantity *budget;
	const struct fact_amount *at, *end; /* of the part, behind the budget */
	struct span words;
	bool joined; /* by "and" */
};

/* Where a list begins behind the budget: after a colon or a bracket, to which
 * only words such as "in all" lead; where it ends too. False: there is none. */
static bool
find_words(struct list *list)
{
	const struct token *t = list->account->document->tokens.at;
	uint32_t at = list->budget->words.end, end = list->part->tokens.end;
	uint32_t most = at + LEAD < end ? at + LEAD : end;

	while (at < most && t[at].kind == TOKEN_WORD)
		at++;
	if (at == most || at + 1 >= end ||
	    (!token_is(t + at, t + end, ':') &&
		!token_is(t + at, t + end, '(')))
		return false;
	list->words = (struct span){ at + 1, at + 1 };
	for (; list->words.end < end; list->words.end++)
		if (token_is(t + list->words.end, t + end, ')') ||
		    token_is(t + list->words.end, t + end, ';'))
			break;
	return true;
}

/* Whether these tokens lead from one cost to the next, and name what for; a
 * colon stands only right before a cost, not in "offers: Arno 300 €". */
static bool
is_gap(struct list *list, struct span gap, bool first)
{
	const struct token *t;
	struct reader r;
	bool parted = first, named = false;

	if (span_empty(gap) || gap.end - gap.start > GAP)
		return false;
	account_reader(list->account, &r, list->part->block, gap);
	for (t = r.first; t < r.end; t++)
		if (reader_match(&r, READ_RANGE_AND, t, NULL) > 0)
			parted = list->joined = true;
		else if (t->kind == TOKEN_WORD)
			named = true;
		else if (t->kind != TOKEN_MARK || t->id == '.' ||
			 t->id == '(' || t->id == ')' ||
			 (t->id == ':' && t + 1 < r.end))
			return false;
		else
			parted |= t->id == ',' || t->id == '+';
	return parted && (named || first);
}

/* Whether all of the words are costs and what they are for. */
static bool
read_costs(struct list *list, struct sum_term *sum)
{
	const struct quantity *budget = list->budget;
	const struct token *t = list->account->document->tokens.at;
	uint32_t last = list->words.start;

	for (const struct fact_amount *a = list->at;
	     a < list->end && a->amount.words.start < list->words.end; a++) {
		const struct quantity *q = &a->amount;
		struct span gap = { last, q->words.start };

		if ((q->kind != QUANTITY_MONEY && q->kind != QUANTITY_PLAIN) ||
		    (!(sum->n == 0 && span_empty(gap)) &&
			!is_gap(list, gap, sum->n == 0)))
			return false;
		q = sum_term_named(list->account, list->part->block, q, budget);
		if (q->low >= budget->low)
			return false;
		sum_term_add(list->account, sum, q, budget);
		last = a->amount.words.end;
	}
	for (uint32_t n = 0; last < list->words.end; last++, n++)
		if (token_is(t + last, t + list->words.end, '.'))
			break;
		else if (t[last].kind != TOKEN_WORD || n == TAIL)
			return false;
	return true;
}

static bool
read_list(struct list *list, struct sum_term *sum)
{
	const struct account *account = list->account;

	*sum = (struct sum_term){ 0 };
	return find_words(list) && !span_empty(list->words) &&
	       !account_has(
		   account, list->part->block, ACCOUNT_NOT_COST, list->words) &&
	       !account_has(account, list->part->block, ACCOUNT_ALTERNATIVE,
		   list->words) &&
	       !account_has(account, list->part->block, ACCOUNT_TOTAL_NOT,
		   list->words) &&
	       read_costs(list, sum) && !sum->broken &&
	       (sum->n >= COSTS || (sum->n == 2 && list->joined)) &&
	       sum->total <= far * list->budget->low;
}

/* The budget of a part: that of a field in its label, "Budget of 900 €:", or
 * the first of its amounts that is one, at or behind *at, which is moved behind
 * it. NULL: there is none. */
static const struct quantity *
find_budget(const struct account *account, const struct part *part,
    const struct fact_amount **at, const struct fact_amount *end)
{
	const struct quantity *q;

	if (part->kind == PART_FIELD &&
	    (q = sum_told_label(account, part)) != NULL)
		return q;
	while (*at < end) {
		q = &(*at)++->amount;
		if (q->kind == QUANTITY_MONEY && sum_term_can(q) &&
		    sum_budget_is(account, part, q))
			return q;
	}
	return NULL;
}

const struct quantity *
sum_listed(const struct account *account, int goal, struct sum_term *sum)
{
	const struct facts *facts = &account->facts[goal];
	const struct fact_amount *a, *next, *end;

	if (facts->n_amounts < 2)
		return NULL;
	end = facts->amounts + facts->n_amounts;
	for (a = facts->amounts; a < end; a = next) {
		const struct part *part = a->part;
		struct list list = { .account = account, .part = part };

		for (next = a; next < end && next->part == a->part;)
			next++;
		list.at = a;
		list.end = next;
		list.budget = next - a < 2
				  ? NULL
				  : find_budget(account, part, &list.at, next);
		if (list.budget && read_list(&list, sum))
			return list.budget;
	}
	return NULL;
}
