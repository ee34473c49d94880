/* Amounts in a row into the total that is told behind them. */

#include "sum_check.h"

#include "fact/fact.h"
#include "word/token.h"

/* Tokens from one amount of a row to the next: a mark, a name, "and". */
enum { GAP = 6 };

/* Whether a sentence tells a total and nothing else: "Total: 4,200 €." */
static bool
tells_total(const struct sum_sentence *s)
{
	const struct quantity *q = &s->at->amount;
	uint32_t at = q->words.start, label;

	if (s->n != 1 || !sum_term_can(q) ||
	    !sum_sentence_closes(s, q->words.end))
		return false;
	if (at > s->tokens.start && sum_sentence_token(s, at - 1)->id == ':')
		at--;
	label = sum_sentence_phrase(s, ACCOUNT_TOTAL, ACCOUNT_ANY, at);
	return label < at && label > s->tokens.start &&
	       sum_sentence_token(s, label - 1)->kind == TOKEN_MARK;
}

/* Whether the next amount stands in a row behind this one: "tools 1,400 €, rent
 * 2,400 €", but not "rent 2,400 €, less 600 €". */
static bool
is_next(const struct sum_sentence *s, const struct quantity *q,
    const struct quantity *next)
{
	const struct token *end = sum_sentence_token(s, next->words.start);
	const struct token *mark = sum_sentence_token(s, q->words.end);

	if (next->words.start > q->words.end + GAP || mark >= end ||
	    (mark->kind == TOKEN_MARK && !token_is(mark, end, ',') &&
		!token_is(mark, end, ';') && !token_is(mark, end, '+')))
		return false;
	for (const struct token *t = mark + 1; t < end; t++)
		if (t->kind == TOKEN_MARK && t->id != ':')
			return false;
	return !account_has(s->account, s->language, ACCOUNT_TOTAL_NOT,
	    (struct span){ q->words.end, next->words.start });
}

void
sum_total_check(const struct sum_sentence *s)
{
	const struct fact_amount *all = s->account->facts[s->goal].amounts;
	const struct fact_amount *first = s->at;
	struct sum_term sum = { 0 };

	if (!tells_total(s))
		return;
	while (
	    first > all && first[-1].part == s->at->part &&
	    (first == s->at || is_next(s, &first[-1].amount, &first->amount)))
		first--;
	for (; first < s->at; first++)
		sum_term_add(s->account, &sum, &first->amount, &s->at->amount);
	sum_term_judge(s->account, s->goal, &sum, &s->at->amount, true);
}
