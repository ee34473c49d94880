/* A share of more than the whole into whether there can be so much. */

#include "target.h"

#include "account.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity.h"
#include "quantity/reader.h"
#include "word/token.h"

#include <stddef.h>

/* How many words may stand between "120 % of" and what it is of, and how many
 * tokens between the name of a share and how much it is. */
enum { WHOLE_REACH = 3, SHARE_REACH = 8 };

/* Whether it is a share of people or things: "120 % of our customers". */
static bool
is_of_whole(const struct account *account, int block, struct span behind)
{
	struct reader r;
	size_t n;

	if (span_empty(behind))
		return false;
	account_reader(account, &r, block, behind);
	if ((n = reader_match(&r, READ_FRACTION_LINK, r.first, NULL)) == 0 &&
	    (n = reader_match(&r, READ_COUNT_OF, r.first, NULL)) == 0)
		return false;
	behind.start += (uint32_t)n;
	behind = span_first(behind, WHOLE_REACH);
	return account_has(account, block, ACCOUNT_WHOLE, behind);
}

/* Whether the words of one share of a goal's part end where it is from: "test
 * coverage from 55 % to 120 %". */
static bool
is_from(const struct reader *r, const struct fact_amount *amount)
{
	const struct quantity *start = &amount[-1].amount;

	return start->kind == QUANTITY_SHARE &&
	       start->role == QUANTITY_BASELINE &&
	       amount->amount.role == QUANTITY_TARGET &&
	       reader_before(r, READ_CHANGE_FROM, r->end, NULL) > 0;
}

/* Whether what is measured is a share by its name: "turnout of 120 %". Another
 * amount between the two, but where it is from, may be what has that name, and
 * "130 % of the mean" or "accuracy 150 % better" is more than the name says. */
static bool
is_proportion(const struct account *account, int index,
    const struct fact_amount *amount, struct span before, struct span behind)
{
	const struct facts *facts = &account->facts[index];
	const struct part *part = amount->part;
	bool second =
	    amount > facts->amounts && amount[-1].part == amount->part;
	struct reader r;

	if (span_empty(before))
		return false;
	account_reader(account, &r, part->block, behind);
	if (amount->amount.role == QUANTITY_BASELINE ||
	    reader_match(&r, READ_COUNT_OF, r.first, NULL) > 0 ||
	    reader_match(&r, READ_FRACTION_LINK, r.first, NULL) > 0)
		return false;
	if (second)
		before.end = amount[-1].amount.words.start;
	if (before.end <= before.start)
		return false;
	account_reader(account, &r, part->block, before);
	if (second ? !is_from(&r, amount)
		   : !reader_mark(&r, r.end - 1, ':') &&
			 reader_before(&r, READ_CHANGE_TO, r.end, NULL) == 0 &&
			 reader_before(&r, READ_COUNT_OF, r.end, NULL) == 0)
		return false;
	before = span_last(before, SHARE_REACH);
	before.start = account_find(
	    account, part->block, ACCOUNT_PROPORTION, before, NULL);
	return !span_empty(before) &&
	       !account_has(account, part->block, ACCOUNT_DIRECTION, before);
}

/* Whether the word of change before it says that something falls. */
static bool
is_fall(const struct account *account, int block, struct span before)
{
	struct reader r;
	int way = 0, last = 0;

	account_reader(account, &r, block, before);
	for (const struct token *t = r.first; t < r.end; t++)
		if (reader_match(&r, READ_CHANGE_VERB, t, &way) > 0)
			last = way;
	return last == 2;
}

void
target_share_check(
    const struct account *account, int index, const struct fact_amount *amount)
{
	const struct part *part = amount->part;
	const struct quantity *q = &amount->amount;
	struct span before = { part->tokens.start, q->words.start };
	struct span behind = { q->words.end, part->tokens.end };

	if (q->kind != QUANTITY_SHARE || q->low <= 100 ||
	    !(q->role == QUANTITY_CHANGE
		    ? is_fall(account, part->block, before)
		    : is_of_whole(account, part->block, behind) ||
			  is_proportion(
			      account, index, amount, before, behind)))
		return;
	account_add(account, index,
	    (struct mark){ .fact = FACT_SHARE_OVER_100,
		.tokens = q->words,
		.args = { account_words(account, q->words) } });
}
