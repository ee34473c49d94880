/* What names a total, and amounts in a row into the one that is told behind
 * them. */

#include "sum_check.h"

#include "fact/fact.h"
#include "word/token.h"

/* Tokens from one amount of a row to the next: a mark, a name, "and". */
enum { GAP = 6 };

/* Words of a total's name. */
enum { TOTAL = 2 };

uint32_t
sum_total_end(const struct account *account, int block, struct span words)
{
	const struct token *all = account->document->tokens.at;
	const struct token *end = all + words.end;
	const struct token *t = token_behind_marks(all + words.start, end);
	size_t n = account_match(account, block, ACCOUNT_TOTAL, t, end, NULL);

	return n > 0 ? (uint32_t)(t + n - all) : words.start;
}

/* "New members, total": a mark and the name of a total close these words. */
static bool
is_closed_by_total(const struct account *account, int block, struct span words)
{
	const struct token *all = account->document->tokens.at;
	const struct token *first = all + words.start, *t;
	const struct token *end = token_before_marks(first, all + words.end);

	for (t = end - 1; t > first + 1 && end - t <= TOTAL; t--)
		if (t[-1].kind == TOKEN_MARK)
			return account_match(account, block, ACCOUNT_TOTAL, t,
				   end, NULL) == (size_t)(end - t);
	return false;
}

bool
sum_total_is(const struct account *account, int block)
{
	const struct token *t = account->document->tokens.at;
	struct span words = account->document->blocks[block].tokens;
	uint32_t at = sum_total_end(account, block, words), more = 0;

	if (at == words.start)
		return is_closed_by_total(account, block, words);
	for (; at < words.end; at++)
		more += t[at].kind != TOKEN_MARK;
	return more <= 1;
}

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
	return !account_has(s->account, s->block, ACCOUNT_TOTAL_NOT,
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
