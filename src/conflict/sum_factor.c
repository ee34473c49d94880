/* Two amounts of a sentence into what they make. */

#include "sum_factor.h"

#include "fact/fact.h"
#include "quantity/reader.h"
#include "sum_check.h"
#include "word/token.h"

/* Tokens between a share and what it is of; of "4 groups of 12", the fewest. */
enum { OF_REACH = 4, GROUPS = 4 };

/* More than a month comes round in a week; how often people pay in one. */
static const double monthly = 0.24, paid = 4;

/* Per cent: the least part that is told by whole ones well enough. */
static const double rough = 20;

/* The tokens between the i-th amount and the next. */
static struct span
between(const struct sum_sentence *s, size_t i)
{
	return (struct span){ s->at[i].amount.words.end,
		s->at[i + 1].amount.words.start };
}

/* Whether nothing but "times", "at" stands between the i-th amount and the
 * next, and marks before it; the noun of the first may have taken it in: "300
 * donors giving". */
static bool
is_times(const struct sum_sentence *s, size_t i)
{
	const struct quantity *q = &s->at[i].amount;
	struct span link = between(s, i);
	size_t n;

	if (link.start == link.end && q->unit.end == q->words.end &&
	    q->unit.end > q->unit.start + 1)
		link.start--;
	for (; link.start < link.end; link.start++)
		if ((n = sum_sentence_match(s, ACCOUNT_TIMES, link, NULL)) > 0)
			return n == link.end - link.start;
		else if (sum_sentence_token(s, link.start)->kind != TOKEN_MARK)
			return false;
	return false;
}

/* Whether "of" leads from the i-th amount to the next, "of our 150 members". */
static bool
is_of(const struct sum_sentence *s, size_t i)
{
	struct span link = between(s, i);
	struct reader r;

	if (s->at[i].amount.kind == QUANTITY_FREQUENCY &&
	    link.end == link.start + 2)
		link.start++; /* "12 monthly" payments */
	if (span_empty(link) || link.end - link.start > OF_REACH)
		return false;
	account_reader(s->account, &r, s->block, link);
	return (reader_match(&r, READ_COUNT_OF, r.first, NULL) > 0 ||
		   (s->at[i].amount.kind == QUANTITY_SHARE &&
		       reader_match(&r, READ_FRACTION_LINK, r.first, NULL) >
			   0)) &&
	       !token_holds(r.first, r.end, TOKEN_MARK);
}

/* "6 rooms with 4 beds each": whether hardly anything leads from the i-th
 * amount to the next, and each has so many. */
static bool
is_each(const struct sum_sentence *s, size_t i)
{
	struct span link = between(s, i);
	struct span behind = { s->at[i + 1].amount.words.end, s->tokens.end };
	int value = 0;

	return link.end == link.start + 1 && behind.start < behind.end &&
	       sum_sentence_match(s, ACCOUNT_EACH, behind, NULL) > 0 &&
	       (token_is(sum_sentence_token(s, link.start),
		    sum_sentence_token(s, link.end), ',') ||
		   (sum_sentence_match(s, ACCOUNT_WORKED, link, &value) == 1 &&
		       value == ACCOUNT_DIVIDED));
}

/* "Half of the 150 members": whether the i-th amount is such a part of the
 * next, "of" with it; of smaller parts, "an eighth", whole per cents are too
 * rough. */
static bool
is_part_of(const struct sum_sentence *s, size_t i)
{
	const struct quantity *q = &s->at[i].amount;
	struct span link = between(s, i);

	return q->kind == QUANTITY_FRACTION && q->whole == 100 &&
	       q->low >= rough &&
	       sum_sentence_token(s, q->words.end - 1)->kind == TOKEN_WORD &&
	       link.end - link.start <= 1 &&
	       (span_empty(link) ||
		   sum_sentence_match(s, ACCOUNT_FUNCTION, link, NULL) == 1 ||
		   sum_sentence_match(s, ACCOUNT_OWN, link, NULL) == 1);
}

/* "4 groups of 12", which is read as one amount; "4 of 12" are some of them. */
static bool
read_parts(const struct sum_sentence *s, struct product *p)
{
	const struct quantity *q = &s->at[p->first].amount;
	uint32_t end = q->words.end;
	struct reader r;
	const struct token *t;

	if (q->kind != QUANTITY_FRACTION || !sum_sentence_exact(q) ||
	    end - q->words.start < GROUPS)
		return false;
	if (account_has_worked(s->account, s->block,
		(struct span){ end - 1, end }, ACCOUNT_HEADS))
		end--; /* "of 12 people" */
	t = sum_sentence_token(s, end - 2);
	account_reader(s->account, &r, s->block, q->words);
	p->kind = PRODUCT_PARTS;
	p->value = q->low * q->whole;
	return reader_match(&r, READ_COUNT_OF, t, NULL) == 1 &&
	       t >= r.first + 2 && t[-1].kind == TOKEN_WORD && q->low >= 2 &&
	       q->whole >= 2;
}

/* How many an amount counts: "12 monthly payments" are 12, as nobody pays so
 * often a month. */
static double
count_of(const struct quantity *q)
{
	double round = q->round > 0 && q->round < monthly ? q->round : 0;

	if (q->kind != QUANTITY_FREQUENCY)
		return q->per_week > 0 ? 0 : q->low;
	return q->low > round * paid && round > 0 ? q->low / round : 0;
}

bool
sum_factor_read(const struct sum_sentence *s, size_t i, struct product *p)
{
	const struct quantity *q = &s->at[i].amount;
	bool of;

	*p = (struct product){ .first = i, .last = i, .n = count_of(q) };
	if (read_parts(s, p))
		return true;
	if (i + 1 == s->n)
		return false;
	p->last = i + 1;
	p->each = &s->at[i + 1].amount;
	p->value = p->n * p->each->low;
	if (!sum_sentence_exact(q) || !sum_sentence_exact(p->each) ||
	    p->n <= 0 || p->each->per_week > 0)
		return false;
	of = is_of(s, i);
	if (q->kind == QUANTITY_FREQUENCY) {
		p->kind = PRODUCT_PARTS;
		return of && p->each->kind == QUANTITY_MONEY;
	}
	if ((q->kind == QUANTITY_SHARE && of) || is_part_of(s, i)) {
		p->kind = PRODUCT_SHARE;
		p->value /= 100;
		return quantity_counts(p->each);
	}
	if (!quantity_counts(q) && q->kind != QUANTITY_MULTIPLE)
		return false;
	p->kind = PRODUCT_PRICE;
	if (quantity_counts(p->each) ||
	    (p->each->kind == QUANTITY_MONEY && of)) {
		p->kind = PRODUCT_PARTS;
		return (of || is_each(s, i)) && q->kind == QUANTITY_COUNT &&
		       p->n >= 2 && p->each->low >= 2;
	}
	return of || is_times(s, i) || span_empty(between(s, i));
}
