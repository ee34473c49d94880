/* Sums that are written out with plus signs. */

#include "sum_check.h"

#include "fact/fact.h"
#include "word/token.h"

/* U+00D7, U+00F7, U+2212. */
enum { TIMES = 0xd7, DIVIDED = 0xf7, MINUS = 0x2212 };

/* Whether a token is a sign that reckons. */
static bool
is_sign(const struct sum_sentence *s, uint32_t at)
{
	static const uint32_t signs[] = { '+', '*', '/', '-', '=', TIMES,
		DIVIDED, MINUS };
	const struct token *t = sum_sentence_token(s, at);

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (t->kind == TOKEN_MARK && t->id == signs[i])
			return true;
	return false;
}

/* Whether nothing but this mark stands between the i-th amount and the next. */
static bool
is_tied(const struct sum_sentence *s, size_t i, uint32_t mark)
{
	uint32_t at = s->at[i].amount.words.end;
	uint32_t to = s->at[i + 1].amount.words.start;

	return to == at + 1 && token_is(sum_sentence_token(s, at),
				   sum_sentence_token(s, to), mark);
}

/* Whether the terms from the i-th to the k-th amount, and what they make, are
 * all there is: no sign leads to them or on from there, nor an "x". */
static bool
is_whole(const struct sum_sentence *s, size_t i, size_t k)
{
	uint32_t start = s->at[i].amount.words.start;
	uint32_t end = s->at[k + 1].amount.words.end;

	return (start == s->tokens.start || !is_sign(s, start - 1)) &&
	       (end >= s->tokens.end || !is_sign(s, end)) &&
	       sum_sentence_phrase(s, ACCOUNT_TIMES, ACCOUNT_ANY, start) ==
		   start &&
	       sum_sentence_match(s, ACCOUNT_TIMES,
		   (struct span){ end, s->tokens.end }, NULL) == 0;
}

void
sum_plus_check(const struct sum_sentence *s)
{
	for (size_t i = 0, k; i + 2 < s->n; i = k + 1) {
		struct sum_term sum = { 0 };
		const struct quantity *made;

		for (k = i; k + 1 < s->n && is_tied(s, k, '+'); k++)
			;
		if (k == i || k + 1 >= s->n || !is_tied(s, k, '=') ||
		    !is_whole(s, i, k))
			continue;
		made = &s->at[k + 1].amount;
		if (!sum_term_can(made))
			continue;
		for (size_t j = i; j <= k; j++)
			sum_term_add(s->account, &sum, &s->at[j].amount, made);
		sum_term_judge(s->account, s->goal, &sum, made, true);
	}
}
