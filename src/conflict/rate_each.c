/* What a rate brings each time it comes round, and how long it is kept up. */

#include "rate_each.h"

#include "account.h"
#include "date/date.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity.h"
#include "quantity/quantity_part.h"
#include "quantity/reader.h"
#include "word/token.h"

/* Words between how often something is held and for how many; how many amounts
 * a goal may have of which no other counts people; words of a sentence behind
 * what is put aside, as it may go on with more. */
enum { LINK = 2, FEW = 8, NEAR = 4 };

/* Dates of a sentence that are looked at. */
enum { DATES = 4 };

/* Tokens between a rate and how long it is kept up, "for". */
enum { FOR_REACH = 2 };

/* In seconds: from how many on hours are work that may be done in parts. */
enum { HOUR_SECONDS = 3600, WORK = 5 * HOUR_SECONDS };

/* Of two years. */
enum { WEEKS = 104 };

/* Whether an amount is how often something is done: "60 times". */
static bool
is_times(const struct account *account, int block, const struct quantity *q)
{
	const struct token *t = account->document->tokens.at + q->words.end - 1;
	struct reader r;

	account_reader(account, &r, block, q->words);
	return t > r.first && reader_match(&r, READ_TIMES, t, NULL) == 1;
}

/* Whether nothing but small words and when stands between an amount and a rate:
 * "by the end of May:", but not ": lessons,". */
static bool
is_apart_by_date(
    const struct account *account, int index, int block, struct span between)
{
	struct date dates[DATES];
	size_t n = account_dates(account, index, block, between, dates, DATES);
	const struct token *t = account->document->tokens.at + between.start;
	const struct token *end = account->document->tokens.at + between.end;

	for (uint32_t at = 0; t + at < end; at++) {
		size_t i = 0;

		while (i < n &&
		       (at < dates[i].words.start || at >= dates[i].words.end))
			i++;
		if (i == n && t[at].kind != TOKEN_MARK &&
		    account_match(account, block, ACCOUNT_FUNCTION, t + at, end,
			NULL) == 0)
			return false;
	}
	return true;
}

bool
rate_is_saving(const struct account *account, const struct fact_amount *amount)
{
	const struct part *part = amount->part;
	struct span before = { part->tokens.start, amount->amount.words.start };
	int value = 0;

	before = span_last(before, NEAR);
	for (; before.start < before.end; before.start++)
		if (account_match(account, part->block, ACCOUNT_WORKED,
			account->document->tokens.at + before.start,
			account->document->tokens.at + before.end,
			&value) == before.end - before.start &&
		    value == ACCOUNT_SAVED)
			return true;
	return false;
}

/* Whether a rate is that of a sum that is saved: it or one before it stands
 * behind the colon, "Save 3,000: 50 a week until June, then 100 a week". */
static bool
is_saving(const struct account *account, const struct fact_amount *sum,
    const struct fact_amount *rate)
{
	const struct token *t = account->document->tokens.at;
	const struct fact_amount *first = sum;

	while (first < rate && first < sum + FEW &&
	       first->amount.kind != QUANTITY_FREQUENCY)
		first++;
	return first->part == sum->part && rate->part == sum->part &&
	       token_is(t + first->amount.words.start - 1,
		   t + first->amount.words.start, ':') &&
	       rate_is_saving(account, sum);
}

/* Whether a rate may be of money: it stands behind the sum and its day, or the
 * colon behind what is saved, and two years of it make as much. */
static bool
is_money(const struct account *account, int index,
    const struct fact_amount *rate, const struct quantity *target)
{
	const struct fact_amount *all = account->facts[index].amounts;
	const struct fact_amount *sum = all;
	int block = rate->part->block;
	struct span between = { target->words.end, rate->amount.words.start };

	if (rate->amount.high * WEEKS < target->low ||
	    between.start >= between.end)
		return false;
	while (sum < rate && sum < all + FEW && &sum->amount != target)
		sum++;
	return (&sum->amount == target && is_saving(account, sum, rate)) ||
	       (target->kind == QUANTITY_MONEY &&
		   is_apart_by_date(account, index, block, between));
}

bool
rate_counts_on(const struct account *account, int index,
    const struct fact_amount *rate, const struct quantity *target)
{
	const struct goal *goal = &account->goals->at[index];
	const struct part *part = rate->part;
	const struct token *t =
	    account->document->tokens.at + rate->amount.words.start;
	struct reader r;
	struct number number;
	size_t n;

	if (rate->amount.kind != QUANTITY_FREQUENCY ||
	    (target->kind != QUANTITY_COUNT &&
		!is_money(account, index, rate, target)) ||
	    target->words.start < part->tokens.start ||
	    target->words.end >= rate->amount.words.start)
		return false;
	if (is_times(account, goal->block, target))
		return t > account->document->tokens.at &&
		       t[-1].kind == TOKEN_MARK;
	account_reader(account, &r, goal->block, rate->amount.words);
	n = number_read(&r, t, false, &number);
	return n > 0 && (reader_match(&r, READ_PER, t + n, NULL) > 0 ||
			    reader_mark(&r, t + n, '/'));
}

/* Whether "each", "per session", "par atelier" stands at the token. */
static bool
is_each(const struct account *account, const struct part *part, uint32_t at)
{
	const struct token *t = account->document->tokens.at + at;
	struct reader r;
	size_t n;

	if (at >= part->tokens.end)
		return false;
	account_reader(
	    account, &r, part->block, (struct span){ at, part->tokens.end });
	if (account_match(account, part->block, ACCOUNT_EACH, t, r.end, NULL) >
	    0)
		return true;
	n = reader_match(&r, READ_PER, t, NULL);
	return n > 0 && t->kind == TOKEN_WORD && reader_word(&r, t + n) &&
	       reader_match(&r, READ_UNIT_TIME, t + n, NULL) == 0;
}

/* Whether the second amount may count what the target does. */
static bool
counts_alike(const struct account *account, int block, const struct quantity *q,
    const struct quantity *target)
{
	return account_same_unit(account, q, target) ||
	       (account_has(account, block, ACCOUNT_PEOPLE, target->unit) &&
		   account_has_worked(account, block, q->unit, ACCOUNT_HEADS));
}

/* Whether a goal counts people a third time: "and a camp of 30". */
static bool
counts_others(const struct account *account, int index, int block,
    const struct quantity *target, const struct quantity *each)
{
	const struct facts *facts = &account->facts[index];

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct quantity *q = &facts->amounts[i].amount;

		if (q != target && q != each &&
		    (q->kind == QUANTITY_PLAIN ||
			(q->kind == QUANTITY_COUNT &&
			    counts_alike(account, block, q, target))))
			return true;
	}
	return false;
}

/* "Every month I will put £400 aside": the sentence has a word for it. */
static bool
is_saved(const struct account *account, const struct part *part,
    const struct fact_amount *rate, const struct quantity *each)
{
	struct span sentence = { rate->amount.words.start, each->words.end };

	if (account_ends(account, sentence.start, sentence.end))
		return false;
	while (sentence.end < part->tokens.end &&
	       sentence.end - each->words.end < NEAR &&
	       !account_ends(account, sentence.end, sentence.end + 1))
		sentence.end++;
	return sentence.end - each->words.end < NEAR &&
	       account_has_worked(
		   account, part->block, sentence, ACCOUNT_SAVED);
}

/* Whether the amount behind a rate of people says how many each time. */
static bool
is_for_each(const struct account *account, int index,
    const struct fact_amount *rate, const struct fact_amount *each,
    const struct quantity *target)
{
	const struct part *part = each->part;
	bool linked = each->part == rate->part &&
		      each->amount.words.start >= rate->amount.words.end &&
		      each->amount.words.start - rate->amount.words.end <= LINK;

	return each->amount.kind == QUANTITY_COUNT &&
	       target->kind == QUANTITY_COUNT &&
	       (linked || is_each(account, part, each->amount.words.end)) &&
	       counts_alike(account, part->block, &each->amount, target) &&
	       !counts_others(
		   account, index, part->block, target, &each->amount);
}

struct rate_each
rate_each(const struct account *account, int index, size_t i,
    const struct quantity *target)
{
	const struct facts *facts = &account->facts[index];
	const struct fact_amount *rate = &facts->amounts[i], *each = rate + 1;
	struct rate_each none = { 0, NULL };

	if (rate->amount.kind != QUANTITY_FREQUENCY ||
	    rate->amount.per_week <= 0)
		return none;
	if (rate->amount.hours > 0)
		return target->kind == QUANTITY_TIME
			   ? (struct rate_each){ rate->amount.hours *
						     HOUR_SECONDS,
				     NULL }
			   : none;
	if (i + 1 >= facts->n_amounts || facts->n_amounts > FEW ||
	    each->amount.per_week > 0 || &each->amount == target)
		return none;
	return is_for_each(account, index, rate, each, target) ||
		       (target->kind == QUANTITY_MONEY &&
			   each->part == rate->part &&
			   account_same_unit(account, &each->amount, target) &&
			   is_saved(account, each->part, rate, &each->amount))
		   ? (struct rate_each){ each->amount.high, &each->amount }
		   : none;
}

bool
rate_is_work(const struct account *account, const struct fact_amount *amount)
{
	const struct part *part = amount->part;
	const struct quantity *q = &amount->amount;
	struct reader r;

	if (q->kind != QUANTITY_TIME || q->bound == BOUND_MOST ||
	    q->role != QUANTITY_VALUE || q->low < WORK ||
	    q->words.end >= part->tokens.end)
		return false;
	account_reader(account, &r, part->block,
	    (struct span){ q->words.end, part->tokens.end });
	return reader_match(&r, READ_COUNT_OF, r.first, NULL) > 0;
}

bool
rate_is_tool(const struct account *account, int index, size_t i)
{
	const struct fact_amount *a = &account->facts[index].amounts[i];
	const struct part *part = a->part;
	uint32_t at = a->amount.words.start;

	return i > 0 && a[-1].part == a->part && a[-1].amount.per_week > 0 &&
	       account_has_worked(account, part->block,
		   (struct span){ at - 1, at }, ACCOUNT_DIVIDED);
}

const struct fact_amount *
rate_length(const struct account *account, int index, size_t i)
{
	const struct facts *facts = &account->facts[index];
	const struct fact_amount *rate = &facts->amounts[i], *next = rate + 1;

	return i + 1 < facts->n_amounts && next->part == rate->part &&
		       next->amount.kind == QUANTITY_TIME &&
		       next->amount.bound == BOUND_EXACT &&
		       next->amount.words.start - rate->amount.words.end <=
			   FOR_REACH
		   ? next
		   : NULL;
}

bool
rate_leaves_room(const struct fact_amount *amount, const struct quantity *rate)
{
	const struct part *part = amount->part;
	const struct quantity *q = &amount->amount;

	return q->kind == QUANTITY_PLAIN && q->role == QUANTITY_VALUE &&
	       account_kind(rate) == QUANTITY_COUNT &&
	       rate->words.start >= part->tokens.start &&
	       rate->words.end <= q->words.start;
}

bool
rate_is_aside(const struct account *account, const struct fact_amount *rate)
{
	const struct part *part = rate->part;
	struct span said =
	    account_sentence(account, part->tokens, rate->amount.words);

	return account_has(account, part->block, ACCOUNT_BASELINE, said) ||
	       (account_kind(&rate->amount) == QUANTITY_COUNT &&
		   account_has_worked(
		       account, part->block, said, ACCOUNT_LOST));
}

int
rate_start(const struct account *account, int index, size_t i)
{
	const struct fact_amount *rate = &account->facts[index].amounts[i];
	const struct part *part = rate->part;
	struct span said =
	    account_sentence(account, part->tokens, rate->amount.words);
	struct date dates[DATES];
	size_t n =
	    account_dates(account, index, part->block, said, dates, DATES);

	for (size_t k = 0; k < n; k++)
		if (dates[k].role == DATE_START &&
		    dates[k].problem == DATE_FINE && !dates[k].yearless &&
		    !dates[k].relative && !dates[k].unresolved)
			return dates[k].first;
	return DATE_NONE;
}
