/* Two amounts that make a third, beside which it is told. */

#include "sum_check.h"

#include "base/arena.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/reader.h"
#include "word/token.h"

/* Tokens between a share and what it is of; of "4 groups of 12", the fewest. */
enum { OF_REACH = 4, GROUPS = 4, HOUR_SECONDS = 3600 };

/* What people round: a part of a product, and of a time; one of what is
 * counted. A product that is so many times its total is none. */
static const double rounding = 0.02, time_rounding = 0.06, one = 1, far = 2;

/* More than a month comes round in a week; how often people pay in one. */
static const double monthly = 0.24, paid = 4;

/* Per cent: the least part that is told by whole ones well enough. */
static const double rough = 20;

enum product_kind {
	PRODUCT_PRICE, /* "80 jars × 4 €", "3 evenings of 2 hours" */
	PRODUCT_SHARE, /* "20 % of 150 members" */
	PRODUCT_PARTS, /* "4 groups of 12", "10 instalments of 400 €" */
};

/* Two amounts of a sentence, or one that says both, and what they make. */
struct product {
	enum product_kind kind;
	size_t first, last;	     /* of the sentence's amounts */
	double n, value;	     /* n: how many parts */
	const struct quantity *each; /* NULL: a bare number of the whole's */
};

static const struct quantity *
amount(const struct sum_sentence *s, size_t i)
{
	return &s->at[i].amount;
}

static bool
is_alike(const struct sum_sentence *s, const struct quantity *a,
    const struct quantity *b)
{
	return account_same_unit(s->account, a, b) ||
	       (quantity_counts(a) && quantity_counts(b) &&
		   (a->kind == QUANTITY_PLAIN || b->kind == QUANTITY_PLAIN));
}

/* The tokens between the i-th amount and the next. */
static struct span
between(const struct sum_sentence *s, size_t i)
{
	return (struct span){ amount(s, i)->words.end,
		amount(s, i + 1)->words.start };
}

/* Whether nothing but "times", "at" stands between the i-th amount and the
 * next, and marks before it; the noun of the first may have taken it in: "300
 * donors giving". */
static bool
is_times(const struct sum_sentence *s, size_t i)
{
	const struct quantity *q = amount(s, i);
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

	if (amount(s, i)->kind == QUANTITY_FREQUENCY &&
	    link.end == link.start + 2)
		link.start++; /* "12 monthly" payments */
	if (span_empty(link) || link.end - link.start > OF_REACH)
		return false;
	account_reader(s->account, &r, s->language, link);
	return (reader_match(&r, READ_COUNT_OF, r.first, NULL) > 0 ||
		   (amount(s, i)->kind == QUANTITY_SHARE &&
		       reader_match(&r, READ_FRACTION_LINK, r.first, NULL) >
			   0)) &&
	       !token_holds(r.first, r.end, TOKEN_MARK);
}

/* "Half of the 150 members": whether the i-th amount is such a part of the
 * next, "of" with it; of smaller parts, "an eighth", whole per cents are too
 * rough. */
static bool
is_part_of(const struct sum_sentence *s, size_t i)
{
	const struct quantity *q = amount(s, i);
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
	const struct quantity *q = amount(s, p->first);
	uint32_t end = q->words.end;
	struct reader r;
	const struct token *t;

	if (q->kind != QUANTITY_FRACTION || !sum_sentence_exact(q) ||
	    end - q->words.start < GROUPS)
		return false;
	if (account_has_worked(s->account, s->language,
		(struct span){ end - 1, end }, ACCOUNT_HEADS))
		end--; /* "of 12 people" */
	t = sum_sentence_token(s, end - 2);
	account_reader(s->account, &r, s->language, q->words);
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

/* What the i-th amount makes with the next, or alone; false: it is no product.
 */
static bool
read_product(const struct sum_sentence *s, size_t i, struct product *p)
{
	const struct quantity *q = amount(s, i);
	bool of;

	*p = (struct product){ .first = i, .last = i, .n = count_of(q) };
	if (read_parts(s, p))
		return true;
	if (i + 1 == s->n)
		return false;
	p->last = i + 1;
	p->each = amount(s, i + 1);
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
		return of && q->kind == QUANTITY_COUNT && p->n >= 2 &&
		       p->each->low >= 2;
	}
	return of || is_times(s, i) || span_empty(between(s, i));
}

/* Whether each of some parts has so much of a whole that does not come round:
 * "of 12", "of 12 people", "of 300 €". */
static bool
is_each(const struct sum_sentence *s, const struct product *p,
    const struct quantity *whole)
{
	return (whole->kind == QUANTITY_COUNT ||
		   whole->kind == QUANTITY_MONEY) &&
	       sum_sentence_exact(whole) && whole->per_week == 0 &&
	       (!p->each || p->each->kind == QUANTITY_PLAIN ||
		   account_same_unit(s->account, p->each, whole) ||
		   (account_has(
			s->account, s->language, ACCOUNT_PEOPLE, whole->unit) &&
		       account_has_worked(s->account, s->language,
			   p->each->unit, ACCOUNT_HEADS)));
}

/* "4 groups": parts that are made, of which none is too many; tents may be. */
static bool
is_division(const struct sum_sentence *s, const struct product *p)
{
	return account_has_worked(
	    s->account, s->language, amount(s, p->first)->words, ACCOUNT_PARTS);
}

/* Whether words say that parts divide a whole before them: of groups behind a
 * mark, "8 lessons: 2 groups of 12", only one of people is sure to be. */
static bool
is_divided(const struct sum_sentence *s, const struct product *p,
    const struct quantity *whole)
{
	uint32_t at = amount(s, p->first)->words.start;
	uint32_t by =
	    sum_sentence_phrase(s, ACCOUNT_WORKED, ACCOUNT_DIVIDED, at);

	if (p->kind != PRODUCT_PARTS)
		return sum_sentence_made(s, at);
	/* not "starting with" */
	return (by < at && by == sum_sentence_phrase(
				     s, ACCOUNT_WORKED, ACCOUNT_ANY, at)) ||
	       (sum_sentence_made(s, at) &&
		   (!is_division(s, p) || account_has(s->account, s->language,
					      ACCOUNT_PEOPLE, whole->unit)));
}

/* The amount that a product is to make: right behind it, "that is 360 €", or
 * before it, "1,500 € by May (120 tickets at 10 €)", when nothing follows. A
 * share stands before what it makes. NULL: there is none. */
static const struct quantity *
find_whole(const struct sum_sentence *s, const struct product *p)
{
	const struct fact_amount *last = &s->at[p->last], *next = last + 1;
	const struct quantity *before;

	if (p->kind != PRODUCT_PARTS && p->last + 1 < s->n &&
	    sum_sentence_made(s, next->amount.words.start) &&
	    (sum_sentence_ends(s, next->amount.words.end) ||
		sum_sentence_phrase(s, ACCOUNT_MAKES, ACCOUNT_ANY,
		    next->amount.words.start) < next->amount.words.start))
		return &next->amount;
	if (p->kind == PRODUCT_SHARE || p->first == 0 || p->last + 1 < s->n ||
	    !sum_sentence_closes(s, last->amount.words.end) ||
	    account_leaves_rest(s->account, s->goal, last))
		return NULL;
	before = amount(s, p->kind == PRODUCT_PARTS ? 0 : p->first - 1);
	return is_divided(s, p, before) &&
		       (p->kind == PRODUCT_PARTS || before->per_week > 0 ||
			   sum_sentence_ends(s, last->amount.words.end))
		   ? before
		   : NULL;
}

/* What a week has of it, in the unit of what its sessions take each; 0: it is
 * nothing of the kind. */
static double
read_week(const struct sum_sentence *s, const struct quantity *q,
    const struct quantity *each)
{
	if (q->round != 1 || !sum_sentence_exact(q))
		return 0;
	if (q->kind != QUANTITY_FREQUENCY)
		return account_same_unit(s->account, q, each) ? q->low : 0;
	if (q->hours > 0)
		return each->kind == QUANTITY_TIME
			   ? q->low * q->hours * HOUR_SECONDS
			   : 0;
	return each->kind == QUANTITY_COUNT && q->slot == SLOT_ANY &&
		       account_has_word(s->account, q->unit,
			   sum_sentence_token(s, each->unit.start))
		   ? q->low
		   : 0;
}

/* Whether a product is not what it is to make: of parts, some of the whole is
 * left out, or a part is. */
static bool
is_wrong(const struct sum_sentence *s, const struct product *p,
    const struct quantity *whole)
{
	double low = whole->low, off = account_apart(p->value, low), week;
	bool near = p->value > low / far && p->value < low * far;

	if (p->kind == PRODUCT_PARTS)
		return is_each(s, p, whole) &&
		       (p->value <= low - p->n ||
			   ((p->n - 1) / p->n * p->value >= low &&
			       is_division(s, p)));
	if (whole->per_week > 0) {
		week = read_week(s, whole, p->each);
		return week > 0 &&
		       account_apart(p->value, week) > time_rounding * week;
	}
	if (!sum_sentence_exact(whole) || !is_alike(s, p->each, whole))
		return false;
	if (p->kind == PRODUCT_SHARE)
		return off > one + rounding * p->value;
	if (p->first > 0 && /* "8 dinners for 12 guests at 15 €" */
	    account_apart(amount(s, p->first - 1)->low * p->value, low) <=
		rounding * low)
		return false;
	return off > rounding * low &&
	       (near || whole->words.start > p->each->words.start);
}

/* An amount as written, without what its noun took in of "300 donors giving";
 * "3 x" by its number. */
static const char *
write_bare(const struct sum_sentence *s, const struct quantity *q)
{
	struct span words = q->words;
	struct span last = { words.end - 1, words.end };

	if (q->kind == QUANTITY_MULTIPLE)
		return account_number(s->account, s->language, q->low);
	if (last.start > words.start &&
	    sum_sentence_match(s, ACCOUNT_TIMES, last, NULL) == 1)
		words.end--;
	return account_words(s->account, words);
}

static void
report(const struct sum_sentence *s, const struct product *p,
    const struct quantity *whole)
{
	const struct account *account = s->account;
	struct span words = { amount(s, p->first)->words.start,
		amount(s, p->last)->words.end };
	const char *made =
	    whole->per_week > 0
		? sum_sentence_write(s, p->value, p->each)
		: account_amount(account, s->language, p->value, whole);

	sum_sentence_report(s, words, whole->words,
	    p->kind == PRODUCT_PARTS ||
		    amount(s, p->first)->kind == QUANTITY_FRACTION
		? arena_print(account->arena, "%s = %s",
		      account_words(account, words), made)
		: arena_print(account->arena, "%s × %s = %s",
		      write_bare(s, amount(s, p->first)),
		      account_words(account, p->each->words), made));
}

/* "Train 150 volunteers", "Plan: 6 workshops of 20 people each, one a month":
 * those for whom a field that opens with all that is done for them does too
 * little; NULL: it is none. */
static const struct quantity *
find_planned(const struct sum_sentence *s, const struct product *p)
{
	const struct part *part =
	    &s->account->goals->at[s->goal].parts[s->at->part];
	const struct fact_amount *last = &s->at[p->last];
	const struct quantity *whole;

	if (p->kind != PRODUCT_PARTS || p->first > 0 ||
	    part->kind != PART_FIELD || part->field != FIELD_HOW ||
	    s->at->amount.words.start != part->tokens.start)
		return NULL;
	for (size_t i = p->last + 1; i < s->n; i++)
		if (amount(s, i)->kind != QUANTITY_FREQUENCY)
			return NULL;
	whole = sum_sentence_people(s);
	return whole && p->value < whole->low && p->value * far >= whole->low &&
		       sum_sentence_only_way(s) &&
		       sum_sentence_closes(s, last->amount.words.end) &&
		       !account_leaves_rest(s->account, s->goal, last)
		   ? whole
		   : NULL;
}

void
sum_product_check(const struct sum_sentence *s)
{
	struct product p;
	const struct quantity *whole;
	size_t end = s->n; /* behind the product before */

	for (size_t i = 0; i < s->n; i++) {
		if (!read_product(s, i, &p))
			continue;
		whole = find_planned(s, &p);
		/* "300 tickets at 8 € and 100 at 5 €, that is 2,900 €" */
		if (!whole && i != end)
			whole = find_whole(s, &p);
		if (whole && whole->per_week > 0 && p.each)
			p.kind = PRODUCT_PRICE; /* "5 evenings of 12 pages" */
		if (whole && is_wrong(s, &p, whole))
			report(s, &p, whole);
		i = p.last;
		end = i + 1;
	}
}
