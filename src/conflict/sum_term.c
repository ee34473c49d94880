/* Amounts into a sum, term by term, and the lines below a goal into what may be
 * its terms. */

#include "sum_check.h"

#include "base/arena.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity_part.h"
#include "quantity/reader.h"
#include "word/token.h"

#include <string.h>

/* How many terms of a sum are written out. */
enum { TERMS_MAX = 6 };

bool
sum_term_can(const struct quantity *q)
{
	return (quantity_counts(q) || q->kind == QUANTITY_MONEY ||
		   q->kind == QUANTITY_TIME || q->kind == QUANTITY_LENGTH ||
		   q->kind == QUANTITY_MASS || q->kind == QUANTITY_SHARE ||
		   q->kind == QUANTITY_OTHER) &&
	       quantity_exact(q) && q->per_week == 0 &&
	       (q->role == QUANTITY_VALUE || q->role == QUANTITY_TARGET);
}

bool
sum_term_can_be(const struct quantity *total)
{
	struct quantity q = *total;

	if (q.bound == BOUND_MOST)
		q.bound = BOUND_EXACT;
	return sum_term_can(&q);
}

const struct quantity *
sum_term_named(const struct account *account, int block,
    const struct quantity *q, const struct quantity *total)
{
	struct quantity *named;
	struct reader r;
	struct number number;
	const struct token *t;
	size_t n;

	if (q->kind != QUANTITY_PLAIN || quantity_counts(total) ||
	    total->kind == QUANTITY_SHARE || span_empty(total->words))
		return q;
	account_reader(account, &r, block, total->words);
	for (t = r.first; t < r.end && t->kind != TOKEN_NUMBER;)
		t++;
	n = t < r.end ? number_read(&r, t, false, &number) : 0;
	if (n == 0 || number.value <= 0 ||
	    token_holds(t + n, r.end, TOKEN_NUMBER))
		return q;
	named = arena_alloc(account->arena, sizeof *named);
	*named = *q;
	named->kind = total->kind;
	named->low *= total->low / number.value;
	named->high *= total->low / number.value;
	memcpy(named->currency, total->currency, sizeof named->currency);
	return named;
}

void
sum_term_add(const struct account *account, struct sum_term *sum,
    const struct quantity *q, const struct quantity *total)
{
	bool alike = q->kind == total->kind ||
		     (quantity_counts(q) && quantity_counts(total));

	if (!sum_term_can(q) || !alike ||
	    (q->kind == QUANTITY_OTHER &&
		!account_same_unit(account, q, total)) ||
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

const char *
sum_term_write(const struct account *account, int block,
    const struct sum_term *sum, const struct quantity *total)
{
	const char *amount = account_amount(account, block, sum->total,
	    span_empty(total->words) ? sum->last : total);

	if (sum->n < 2)
		return amount;
	return arena_print(account->arena, "%s%s = %s", sum->terms,
	    sum->n > TERMS_MAX ? " + …" : "", amount);
}

/* A total without the words that make it the most there may be. */
static struct quantity
bare(const struct account *account, const struct quantity *total)
{
	const struct token *t = account->document->tokens.at;
	struct quantity q = *total;

	while (q.bound == BOUND_MOST && q.words.start < q.words.end &&
	       q.words.start != q.unit.start &&
	       t[q.words.start].kind != TOKEN_NUMBER)
		q.words.start++;
	if (q.bound == BOUND_MOST && q.unit.start > q.words.start)
		q.words.end = q.unit.end; /* "3 200 € au plus" */
	return q;
}

void
sum_term_judge(const struct account *account, int goal,
    const struct sum_term *sum, const struct quantity *total, bool all)
{
	int block = account->goals->at[goal].block;
	double over = sum->total - total->low;
	struct quantity said = bare(account, total);

	if (sum->broken || sum->n < 2 || total->low <= 0)
		return;
	if (over < 0 && total->bound == BOUND_MOST)
		return; /* "no more than" */
	if (over < 0 && (!all || -over <= sum_term_rounding * total->low))
		return;
	if (over <= sum_term_rounding * total->low && over >= 0)
		return;
	account_add(account, goal,
	    (struct mark){ .fact = FACT_SUM_MISMATCH,
		.tokens = { sum->first->words.start, sum->last->words.end },
		.second = total->words,
		.args = { sum_term_write(account, block, sum, &said),
		    !span_empty(said.words) ? account_words(account, said.words)
					    : account_amount(account, block,
						  total->low, sum->last) } });
}

static bool
add_steps(const struct account *account, int index,
    bool (*add)(void *sum, const struct sum_line *line), void *sum)
{
	const struct facts *facts = &account->facts[index];
	const struct goal *goal = &account->goals->at[index];
	size_t next = 0;

	for (uint32_t i = 0; i < goal->n_parts; i++) {
		const struct part *part = &goal->parts[i];
		struct sum_line line = { part->block, part->tokens, NULL,
			NULL };
		size_t first;

		if (part->kind != PART_STEP)
			continue;
		while (
		    next < facts->n_amounts && facts->amounts[next].part < part)
			next++;
		for (first = next; next < facts->n_amounts &&
				   facts->amounts[next].part == part;)
			next++;
		if (next > first) {
			line.at = &facts->amounts[first];
			line.end = line.at + (next - first);
		}
		if (!add(sum, &line))
			return false;
	}
	return true;
}

static bool
add_children(const struct account *account, int index,
    bool (*add)(void *sum, const struct sum_line *line), void *sum)
{
	const struct goals *goals = account->goals;

	for (int i = index + 1; i < goals->n && goals->at[i].parent >= index;
	     i++) {
		const struct goal *child = &goals->at[i];
		const struct facts *facts = &account->facts[i];
		struct sum_line line = { child->block, child->statement, NULL,
			NULL };

		if (facts->n_amounts > 0) {
			line.at = facts->amounts;
			line.end = line.at + facts->n_amounts;
		}
		if (child->parent != index || child->n_parts > 1 ||
		    !add(sum, &line))
			return false;
	}
	return true;
}

bool
sum_below(const struct account *account, int goal,
    bool (*add)(void *sum, const struct sum_line *line), void *sum)
{
	return add_steps(account, goal, add, sum) &&
	       add_children(account, goal, add, sum);
}
