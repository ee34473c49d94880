/* The amounts of one sentence, and how they hang together. */

#ifndef SUM_SENTENCE_H
#define SUM_SENTENCE_H

#include "account.h"
#include "document.h"
#include "quantity.h"
#include "span.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The amounts of one sentence of a goal's part. */
struct sum_sentence {
	const struct account *account;
	int goal, language;
	struct span tokens; /* of the part */
	const struct fact_amount *at;
	size_t n;
};

static inline const struct token *
sum_sentence_token(const struct sum_sentence *s, uint32_t at)
{
	return s->account->document->tokens.at + at;
}

/* account_match of these tokens. */
static inline size_t
sum_sentence_match(const struct sum_sentence *s, enum account_list list,
    struct span tokens, int *value)
{
	return account_match(s->account, s->language, list,
	    sum_sentence_token(s, tokens.start),
	    sum_sentence_token(s, tokens.end), value);
}

/* Whether an amount says how much there is to be, and nothing around it. */
bool sum_sentence_exact(const struct quantity *q);

/* Add sum-mismatch: what the parts make is not the whole. Terms: the sum as it
 * is shown. */
void sum_sentence_report(const struct sum_sentence *s, struct span parts,
    struct span whole, const char *terms);

/* Whether nothing is said from a token on but the end of the sentence, of
 * brackets or of a clause, by when it is done, or "each". */
bool sum_sentence_closes(const struct sum_sentence *s, uint32_t at);

/* Where a list's phrase of this value, ACCOUNT_ANY: of any, that ends right
 * before a token begins; the token if none does. */
uint32_t sum_sentence_phrase(const struct sum_sentence *s,
    enum account_list list, int value, uint32_t at);

/* Whether what stands before a token says that it makes the amounts before it:
 * a colon, brackets, "that is". */
bool sum_sentence_made(const struct sum_sentence *s, uint32_t at);

#endif
