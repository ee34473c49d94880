/* How long a rate is kept up. */

#include "rate_each.h"

#include "account.h"
#include "document.h"
#include "fact.h"
#include "goal.h"
#include "quantity.h"
#include "token.h"

#include <stdbool.h>

/* How many tokens may stand between a rate and how long it is kept up, "for";
 * before that, with "I have"; and between the two in a sentence. */
enum { FOR_REACH = 2, HAVE_REACH = 4, NEAR = 24 };

static bool
is_time(const struct fact_amount *a, const struct fact_amount *rate)
{
	return a->part == rate->part && a->amount.kind == QUANTITY_TIME &&
	       a->amount.bound == BOUND_EXACT;
}

/* "I have 12 weeks and write 5 pages a week": how long there is for it stands
 * before the rate, in its sentence. */
static bool
is_given(const struct account *account, int index,
    const struct fact_amount *time, const struct fact_amount *rate)
{
	const struct part *part = &account->goals->at[index].parts[time->part];
	const struct token *t = account->document->tokens.at;
	struct span before = { part->tokens.start, time->amount.words.start };

	for (uint32_t at = time->amount.words.end;
	     at < rate->amount.words.start; at++)
		if (token_is(t + at, t + part->tokens.end, '.'))
			return false;
	if (before.end - before.start > HAVE_REACH)
		before.start = before.end - HAVE_REACH;
	return rate->amount.words.start - time->amount.words.end <= NEAR &&
	       account_has(account, account_language(account, part->block),
		   ACCOUNT_CAPACITY, before);
}

const struct fact_amount *
rate_length(const struct account *account, int index, size_t i)
{
	const struct facts *facts = &account->facts[index];
	const struct fact_amount *rate = &facts->amounts[i], *next = rate + 1;

	if (i + 1 < facts->n_amounts && is_time(next, rate) &&
	    next->amount.words.start - rate->amount.words.end <= FOR_REACH)
		return next;
	return i > 0 && is_time(rate - 1, rate) &&
		       is_given(account, index, rate - 1, rate)
		   ? rate - 1
		   : NULL;
}
