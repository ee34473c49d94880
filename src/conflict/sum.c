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
find_word(
    const struct account *account, const struct fact_amount *total, int *value)
{
	const struct part *part = total->part;
	struct span behind = { total->amount.words.end, part->tokens.end };
	uint32_t at;

	if (span_empty(behind))
		return UINT32_MAX;
	at = account_find(account, part->block, ACCOUNT_SUM, behind, value);
	return at < behind.end ? at : UINT32_MAX;
}

/* "Split into 5 groups of 12": a bare number is how large each of them is. */
static bool
is_size(const struct account *account, int block, const struct quantity *q)
{
	struct reader r;

	if (q->kind != QUANTITY_PLAIN || q->words.start == 0)
		return false;
	account_reader(account, &r, block,
	    (struct span){ q->words.start - 1, q->words.end });
	return reader_match(&r, READ_COUNT_OF, r.first, NULL) == 1;
}

/* "Of which 12 in summer and 8 at Christmas": whether a bare number goes on
 * from the word at this token, from a mark or "and"; "with a crew of 50". */
static bool
goes_on(const struct account *account, int block, const struct quantity *q,
    uint32_t word)
{
	const struct token *t = account->document->tokens.at + q->words.start;
	struct span link = { q->words.start - 1, q->words.start };
	struct reader r;

	if (q->kind != QUANTITY_PLAIN || t[-1].kind == TOKEN_MARK)
		return true;
	account_reader(account, &r, block, link);
	if (reader_match(&r, READ_RANGE_AND, r.first, NULL) > 0)
		return true;
	link.start = word;
	return account_match(account, block, ACCOUNT_SUM, t - (link.end - word),
		   t, NULL) == link.end - word;
}

/* "24 trees, of which 10 oaks and 16 limes", in one sentence. */
static void
check_inside(
    const struct account *account, int index, size_t i, uint32_t word, bool all)
{
	const struct facts *facts = &account->facts[index];
	const struct fact_amount *total = &facts->amounts[i];
	int block = total->part->block;
	struct sum_term sum = { 0 };

	for (size_t j = i + 1; j < facts->n_amounts; j++) {
		const struct fact_amount *a = &facts->amounts[j];
		const struct quantity *named;

		if (a->part != total->part ||
		    account_ends(account, word, a->amount.words.start))
			break;
		if (a->amount.words.start < word ||
		    is_size(account, block, &a->amount))
			return;
		named =
		    sum_term_named(account, block, &a->amount, &total->amount);
		if (named != &a->amount &&
		    !goes_on(account, block, &a->amount, word))
			return;
		sum_term_add(account, &sum, named, &total->amount);
	}
	sum_term_judge(account, index, &sum, &total->amount, all);
}

/* All of what shares are taken of. */
static const struct quantity hundred = {
	.kind = QUANTITY_SHARE, .low = 100, .high = 100
};

/* Whether a day or month is told between the first and the last term of a sum.
 */
static bool
is_dated(const struct sum_sentence *s, const struct sum_term *sum)
{
	return date_occurs(s->account->v,
	    account_language(s->account, s->block),
	    sum_sentence_token(s, sum->first->words.end),
	    sum_sentence_token(s, sum->last->words.start));
}

/* "The money goes 60 % to books and 50 % to games". */
static void
check_shares(const struct sum_sentence *s)
{
	const struct account *account = s->account;
	struct sum_term sum = { 0 };
	bool rises = true;
	int value = 0;

	for (size_t i = 0; i < s->n; i++) {
		struct span before = { s->tokens.start,
			s->at[i].amount.words.start };

		if (s->at[i].amount.kind != QUANTITY_SHARE)
			continue;
		before.start = account_find_last(
		    account, s->block, ACCOUNT_SHARE, before, &value);
		if (span_empty(before) || value == 0 ||
		    account_ends(account, before.start, before.end))
			continue;
		for (; i < s->n; i++) {
			const struct quantity *q = &s->at[i].amount;

			rises &= !sum.last || q->low > sum.last->low;
			sum_term_add(account, &sum, q, &hundred);
		}
		/* "50 % of the shops by May, all by July" */
		if (rises && sum.total > hundred.low && is_dated(s, &sum))
			return;
		sum_term_judge(account, s->goal, &sum, &hundred,
		    value == 2 && !account_leaves_rest(account, &s->at[i - 1]));
	}
}

/* Lines below a goal that are to make a total. */
struct whole {
	const struct account *account;
	const struct quantity *total;
	struct sum_term sum;
	size_t lines;
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

/* A line may open with a share, but not tell a day: "40 % by June" is a level
 * on the way. */
static bool
add_share(void *whole, const struct sum_line *line)
{
	struct whole *w = whole;
	const struct token *t = w->account->document->tokens.at;

	w->lines++;
	return line->at == line->end ||
	       (line->at->amount.words.start == line->words.start &&
		   !date_occurs(w->account->v,
		       account_language(w->account, line->block),
		       t + line->words.start, t + line->words.end) &&
		   add_line(whole, line));
}

/* "Split my week:", and in the list below "50 % lessons": all there is if all
 * lines are shares; one may be "the rest for maps". */
static void
check_shares_below(const struct account *account, int index)
{
	const struct goal *goal = &account->goals->at[index];
	struct whole whole = { .account = account, .total = &hundred };
	int value = 0;

	if (account_find(account, goal->block, ACCOUNT_SHARE, goal->statement,
		&value) < goal->statement.end &&
	    sum_below(account, index, add_share, &whole))
		sum_term_judge(account, index, &whole.sum, &hundred,
		    value == 2 && whole.sum.n == whole.lines);
}

static void
check_amounts(const struct account *account, int index)
{
	const struct facts *facts = &account->facts[index];
	int value;

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct fact_amount *a = &facts->amounts[i];
		struct whole whole = { .account = account,
			.total = &a->amount };
		uint32_t word;

		if (!sum_term_can_be(&a->amount) ||
		    (i > 0 && a[-1].part == a->part))
			continue;
		if ((word = find_word(account, a, &value)) == UINT32_MAX) {
			sum_part_check(account, index, i);
			continue;
		}
		if (i + 1 < facts->n_amounts && a[1].part == a->part)
			check_inside(account, index, i, word, value == 2);
		else if (a->part->kind == PART_STATEMENT &&
			 sum_below(account, index, add_line, &whole))
			sum_term_judge(account, index, &whole.sum, whole.total,
			    value == 2);
		return;
	}
}

/* What each sentence of a goal works out. */
static void
check_sentences(const struct account *account, int index)
{
	static void (*const checks[])(
	    const struct sum_sentence *) = { check_shares, sum_product_check,
		sum_fraction_check, sum_pace_check, sum_rounds_check,
		sum_course_check, sum_over_check, sum_plus_check,
		sum_total_check, sum_hours_check, sum_night_check };
	const struct facts *facts = &account->facts[index];

	for (size_t i = 0; i < facts->n_amounts;) {
		const struct fact_amount *a = &facts->amounts[i];
		const struct part *part = a->part;
		struct sum_sentence s = { account, index, part->block,
			part->tokens, a, 1 };

		while (i + s.n < facts->n_amounts && a[s.n].part == a->part &&
		       !account_ends(account, a[s.n - 1].amount.words.end,
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
			check_shares_below(account, i);
			check_sentences(account, i);
		}
	sum_budget_check(account);
}
