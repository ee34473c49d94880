/* Parts of a number beside all of it: they are no more, and make the share that
 * is told. */

#include "sum_check.h"

#include "base/arena.h"
#include "fact/fact.h"
#include "quantity/reader.h"
#include "word/token.h"

/* Tokens between a part and its whole; the value of "of them". */
enum { OF_REACH = 3, DECLARED = 1 };

/* Tokens that say of whom, and a bracket. */
enum { OF_WHOM = 5 };

/* What is so many times its whole is no slip: "4 on the 2 sites". */
static const double far = 2;

/* No more are counted one by one. */
enum { COUNTED = 1000000 };

/* The best mark that is no month and no pressure of blood. */
enum { TWENTY = 20 };

/* The value of what only a whole stands behind, "out of". */
enum { OUT_OF = 2 };

/* The most that marks are given out of. */
static bool
is_scale(double most)
{
	return most == 5 || most == 10 || most == 20 || most == 100;
}

/* Whether "the", "our" or the like stands before an amount. */
static bool
is_determined(const struct sum_sentence *s, const struct quantity *q)
{
	struct span before = { q->words.start - 1, q->words.start };

	return q->words.start > s->tokens.start &&
	       (sum_sentence_match(s, ACCOUNT_FUNCTION, before, NULL) > 0 ||
		   sum_sentence_match(s, ACCOUNT_OWN, before, NULL) > 0);
}

/* Whether nothing but "of the", "out of", "des", "sur" leads from one amount to
 * the next, which is less, and one of them is a bare number, or both and the
 * second is the best mark there is: "22 sur 20". "Rate the 12 trails out of 10"
 * tells no part, and « une terrasse de 12 sur 10 mètres » how long it is. */
static bool
is_of(const struct sum_sentence *s, const struct quantity *part,
    const struct quantity *whole)
{
	struct span between = { part->words.end, whole->words.start };
	bool bare = part->kind == QUANTITY_PLAIN, best = is_scale(whole->low);
	bool mark = bare && best && whole->kind == QUANTITY_PLAIN;
	struct reader r;
	int value = 0;
	size_t n;

	if (part->low <= whole->low || part->low >= far * whole->low ||
	    part->low > COUNTED || (part->low > (int)part->low && !mark) ||
	    span_empty(between) || between.end - between.start > OF_REACH ||
	    (!bare && best && is_determined(s, part)) ||
	    (bare ? whole->kind != QUANTITY_COUNT && !mark
		  : part->kind != QUANTITY_COUNT ||
			whole->kind != QUANTITY_PLAIN))
		return false;
	account_reader(s->account, &r, s->block, between);
	n = reader_match(&r, READ_FRACTION_LINK, r.first, &value);
	/* "12 teams of 5" */
	if (!bare && value != OUT_OF && between.end - between.start < 2)
		return false;
	if (n == 0 && bare && !mark)
		n = reader_match(&r, READ_COUNT_OF, r.first, NULL);
	return n > 0 && (r.first + n == r.end ||
			    account_has(s->account, s->block, ACCOUNT_FUNCTION,
				(struct span){ between.start + (uint32_t)n,
				    between.end }));
}

/* Where "40 of them", "dont 40" begins and ends; empty if an amount is no
 * declared part. */
static struct span
read_declared(const struct sum_sentence *s, const struct quantity *q)
{
	struct span words = q->words, behind = { words.end, s->tokens.end };
	int value = 0;
	size_t n = sum_sentence_match(s, ACCOUNT_SUM, behind, &value);

	if (n > 0 && value == DECLARED) {
		words.end += (uint32_t)n;
		return words;
	}
	words.start =
	    sum_sentence_phrase(s, ACCOUNT_SUM, DECLARED, q->words.start);
	if (words.start == q->words.start)
		words.end = words.start;
	return words;
}

/* "60 seats at 8 €", "8 € each": a price is no whole. */
static bool
is_price(const struct sum_sentence *s, const struct quantity *q)
{
	struct span behind = { q->words.end, s->tokens.end };

	return q->kind == QUANTITY_MONEY &&
	       (sum_sentence_match(s, ACCOUNT_EACH, behind, NULL) > 0 ||
		   sum_sentence_phrase(s, ACCOUNT_TIMES, ACCOUNT_ANY,
		       q->words.start) < q->words.start);
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

/* "From 11/20 to 22/20": a mark that is better than the best. A month or a
 * ratio has no such number behind its stroke, but a lens may. */
static void
check_mark(const struct sum_sentence *s, const struct quantity *q)
{
	struct span words = q->words;
	const struct token *t = sum_sentence_token(s, words.end);
	const struct token *end = sum_sentence_token(s, s->tokens.end);

	if (q->kind != QUANTITY_PLAIN || q->role != QUANTITY_TARGET ||
	    end - t < 2 || !token_is(t, end, '/') || !token_touches(t) ||
	    t[1].kind != TOKEN_NUMBER || !token_touches(t + 1) ||
	    t[1].id != TWENTY || q->low <= TWENTY || q->low >= far * TWENTY)
		return;
	words.end += 2;
	report(s, words, (struct span){ words.end - 1, words.end });
}

void
sum_over_check(const struct sum_sentence *s)
{
	for (size_t i = 0; i < s->n; i++)
		check_mark(s, &s->at[i].amount);
	for (size_t i = 0; i + 1 < s->n; i++) {
		const struct quantity *a = &s->at[i].amount;
		const struct quantity *b = &s->at[i + 1].amount;
		struct span words;

		if (!sum_term_can(a) || !sum_term_can(b))
			continue;
		if (is_of(s, a, b)) {
			report(s, (struct span){ a->words.start, b->words.end },
			    b->words);
			return;
		}
		if (b->low <= a->low || a->kind == QUANTITY_PLAIN ||
		    a->kind == QUANTITY_SHARE || is_price(s, a) ||
		    ((b->kind != QUANTITY_PLAIN || a->kind != QUANTITY_COUNT) &&
			!account_same_unit(s->account, a, b) &&
			!(account_has(
			      s->account, s->block, ACCOUNT_PEOPLE, a->unit) &&
			    account_has(s->account, s->block, ACCOUNT_PEOPLE,
				b->unit))))
			continue;
		words = read_declared(s, b);
		if (!span_empty(words)) {
			report(s, words, a->words);
			return;
		}
	}
}

/* How far a share in round numbers may be from the true one, in points. */
static double
room(double share)
{
	int whole = share < 100 ? (int)share : 100;

	if (share != whole || whole % 5 != 0)
		return 1.5;
	return whole % 10 == 0 ? 4 : 2.5;
}

/* Whether nothing but a few words that say of whom, "of the village", stands
 * between the i-th amount and the bracket before the next. */
static bool
is_beside(const struct sum_sentence *s, struct span between)
{
	struct reader r;

	if (between.end == between.start + 1)
		return true;
	if (span_empty(between) || between.end - between.start > OF_WHOM)
		return false;
	account_reader(s->account, &r, s->block, between);
	for (const struct token *t = r.first; t + 1 < r.end; t++)
		if (t->kind != TOKEN_WORD)
			return false;
	return reader_match(&r, READ_NTH_OF, r.first, NULL) > 0 ||
	       reader_match(&r, READ_COUNT_OF, r.first, NULL) > 0;
}

/* A part and, in brackets behind it, its share, or the other way round. */
static void
check_pair(const struct sum_sentence *s, size_t i)
{
	const struct quantity *part = &s->at[i].amount;
	const struct quantity *share = &s->at[i + 1].amount;
	struct span between = { part->words.end, share->words.start };
	const struct token *end = sum_sentence_token(s, share->words.end);
	double value;

	if (!is_beside(s, between) ||
	    !token_is(sum_sentence_token(s, between.end - 1), end, '(') ||
	    !token_is(end, sum_sentence_token(s, s->tokens.end), ')'))
		return;
	if (part->kind == QUANTITY_SHARE) {
		const struct quantity *other = part;

		part = share;
		share = other;
	}
	if (part->kind != QUANTITY_FRACTION || share->kind != QUANTITY_SHARE ||
	    part->whole <= 0 || part->low > part->whole ||
	    share->role == QUANTITY_CHANGE || !quantity_exact(part) ||
	    !quantity_exact(share) || part->low <= 0 || share->low <= 0)
		return;
	value = part->low / part->whole * 100;
	if (account_apart(value, share->low) > room(share->low))
		sum_sentence_report(s, part->words, share->words,
		    arena_print(s->account->arena, "%s = %s",
			account_words(s->account, part->words),
			account_amount(s->account, s->block, value, share)));
}

void
sum_fraction_check(const struct sum_sentence *s)
{
	for (size_t i = 0; i + 1 < s->n; i++)
		check_pair(s, i);
}
