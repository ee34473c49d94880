/* Parts of a number that are more than all of it. */

#include "sum_over.h"

#include "account.h"
#include "fact.h"
#include "quantity.h"
#include "reader.h"
#include "sum_sentence.h"
#include "sum_term.h"
#include "token.h"

#include <stdbool.h>

/* Tokens between a part and "of them", or between a whole and its part. */
enum { OF_REACH = 2, DECLARED = 1 };

/* Whether nothing but "of the", "des", "sur" leads from one amount to the next,
 * and one of them is a bare number. */
static bool
is_of(const struct sum_sentence *s, const struct quantity *part,
    const struct quantity *whole)
{
	struct span between = { part->words.end, whole->words.start };
	struct reader r;
	size_t n;

	if (between.end <= between.start ||
	    between.end - between.start > OF_REACH)
		return false;
	account_reader(s->account, &r, s->language, between);
	if (part->kind == QUANTITY_PLAIN && whole->kind == QUANTITY_COUNT)
		n = reader_match(&r, READ_COUNT_OF, r.first, NULL);
	else if (part->kind == QUANTITY_COUNT && whole->kind == QUANTITY_PLAIN)
		n = reader_match(&r, READ_FRACTION_LINK, r.first, NULL);
	else
		return false;
	return n > 0 &&
	       (r.first + n == r.end ||
		   account_has(s->account, s->language, ACCOUNT_FUNCTION,
		       (struct span){
			   between.start + (uint32_t)n, between.end }));
}

/* Where "40 of them", "dont 40" begins and ends; empty if an amount is no
 * declared part. */
static struct span
read_declared(const struct sum_sentence *s, const struct quantity *q)
{
	const struct token *end = sum_sentence_token(s, s->tokens.end);
	struct span none = { 0, 0 }, words = q->words;
	int value = 0;
	size_t n = word_match(s->account->v, s->language,
	    s->account->lists[ACCOUNT_SUM], sum_sentence_token(s, q->words.end),
	    end, &value);

	if (n > 0 && value == DECLARED) {
		words.end += (uint32_t)n;
		return words;
	}
	for (int k = 1; k <= OF_REACH + 1; k++) {
		uint32_t at = q->words.start - (uint32_t)k;

		if (q->words.start < s->tokens.start + (uint32_t)k)
			break;
		if (word_match(s->account->v, s->language,
			s->account->lists[ACCOUNT_SUM],
			sum_sentence_token(s, at),
			sum_sentence_token(s, q->words.start),
			&value) == (size_t)k &&
		    value == DECLARED)
			return (struct span){ at, q->words.end };
	}
	return none;
}

static void
report(const struct sum_sentence *s, struct span words, struct span whole)
{
	account_add(s->account, s->goal,
	    (struct mark){ .fact = FACT_SHARE_OVER_100,
		.tokens = words,
		.second = whole,
		.args = { account_words(s->account, words) } });
}

void
sum_over_check(const struct sum_sentence *s)
{
	for (size_t i = 0; i + 1 < s->n; i++) {
		const struct quantity *a = &s->at[i].amount;
		const struct quantity *b = &s->at[i + 1].amount;
		struct span words;

		if (!sum_term_can(a) || !sum_term_can(b))
			continue;
		if (a->low > b->low && is_of(s, a, b)) {
			report(s, (struct span){ a->words.start, b->words.end },
			    b->words);
			return;
		}
		if (b->low <= a->low || a->kind == QUANTITY_PLAIN ||
		    a->kind == QUANTITY_SHARE ||
		    ((b->kind != QUANTITY_PLAIN || a->kind != QUANTITY_COUNT) &&
			!account_same_unit(s->account, a, b) &&
			!(account_has(s->account, s->language, ACCOUNT_PEOPLE,
			      a->unit) &&
			    account_has(s->account, s->language, ACCOUNT_PEOPLE,
				b->unit))))
			continue;
		words = read_declared(s, b);
		if (words.start < words.end) {
			report(s, words, a->words);
			return;
		}
	}
}
