/* What prose says of a budget and of what it is spent on. */

#include "sum_told.h"

#include "account.h"
#include "document.h"
#include "fact.h"
#include "goal.h"
#include "quantity.h"
#include "reader.h"
#include "sum_term.h"
#include "token.h"

#include <stdint.h>

/* Tokens of a phrase before a sum, between two sums, and of a sentence behind
 * one. */
enum { PHRASE = 6, BETWEEN = 5, SENTENCE = 40 };

/* Whether words of this value stand right before a sum. */
static bool
is_behind(const struct account *account, const struct part *part,
    const struct quantity *q, enum account_worked what)
{
	const struct token *at = account->document->tokens.at + q->words.start;
	uint32_t most = q->words.start - part->tokens.start;
	int language = account_language(account, part->block), value = 0;

	for (uint32_t n = 1; n <= PHRASE && n <= most; n++)
		if (account_match(account, language, ACCOUNT_WORKED, at - n, at,
			&value) == n &&
		    value == (int)what)
			return true;
	return false;
}

bool
sum_told_budget(const struct account *account, const struct part *part,
    const struct quantity *q)
{
	return is_behind(account, part, q, ACCOUNT_ALLOWED);
}

/* Whether "and" stands among these tokens. */
static bool
has_and(const struct account *account, int language, struct span words)
{
	struct reader r;

	account_reader(account, &r, language, words);
	return reader_within(&r, READ_RANGE_AND, r.first, r.end);
}

/* "900 €, the chairs 400 €": what costs so much too is named by one word, and
 * nothing is done. */
static bool
goes_on(const struct account *account, int language, struct span between)
{
	struct reader r;
	int words = 0;

	if (between.end < between.start ||
	    between.end - between.start > BETWEEN)
		return false;
	account_reader(account, &r, language, between);
	for (const struct token *t = r.first; t < r.end; t++)
		if (t->kind == TOKEN_MARK && t->id != ',' && t->id != '\'')
			return false;
		else if (t->kind == TOKEN_WORD)
			words += account_match(account, language,
				     ACCOUNT_FUNCTION, t, r.end, NULL) == 0;
	return words == 1;
}

/* The rest of the sentence behind a sum. */
static struct span
rest_of(const struct account *account, const struct part *part,
    const struct quantity *q)
{
	struct span words = { q->words.end, q->words.end };

	while (words.end < part->tokens.end &&
	       words.end - q->words.end < SENTENCE &&
	       !sum_term_ends(account, words.end, words.end + 1))
		words.end++;
	return words;
}

int
sum_told_cost(const struct account *account, const struct part *part,
    const struct fact_amount *amount, bool first)
{
	const struct quantity *q = &amount->amount;
	int language = account_language(account, part->block);
	struct span between;

	if (!is_behind(account, part, q, ACCOUNT_COSTING)) {
		if (first || amount[-1].part != amount->part ||
		    sum_told_budget(account, part, &amount[-1].amount))
			return -1;
		between = (struct span){ amount[-1].amount.words.end,
			q->words.start };
		/* "new lamps cost 1,500 €, old ones 700 €" */
		if (!goes_on(account, language, between) ||
		    !(has_and(account, language, between) ||
			has_and(account, language, rest_of(account, part, q))))
			return -1;
	}
	return account_has(account, language, ACCOUNT_NOT_COST,
		   rest_of(account, part, q))
		   ? -1
		   : 1;
}
