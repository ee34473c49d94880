/* What two amounts make against the total that is told beside them. */

#include "sum_check.h"
#include "sum_factor.h"

#include "base/arena.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/reader.h"
#include "word/token.h"

enum { HOUR_SECONDS = 3600 };

/* What people round: a part of a product, and of a time; one of what is
 * counted. A product that is so many times its total is none; those
 * who are so many times as many as there is room for come one after another. */
static const double rounding = 0.02, time_rounding = 0.06, one = 1, far = 2;
static const double crowd = 1.3;

static const struct quantity *
amount(const struct sum_sentence *s, size_t i)
{
	return &s->at[i].amount;
}

/* The value of people who come as several, "families". */
enum { SEVERAL = 2 };

/* Whether an amount counts people one by one, and the other those people,
 * whoever they are: "80 % of our 500 members (400 people)". "20 people
 * more" are no part of them. */
static bool
are_heads(const struct sum_sentence *s, const struct quantity *people,
    const struct quantity *heads)
{
	int value = 0;

	return account_find(s->account, s->block, ACCOUNT_PEOPLE, people->unit,
		   &value) < people->unit.end &&
	       value != SEVERAL && heads->role != QUANTITY_CHANGE &&
	       !account_has(
		   s->account, s->block, ACCOUNT_FUNCTION, heads->unit) &&
	       account_has_worked(
		   s->account, s->block, heads->unit, ACCOUNT_HEADS);
}

static bool
is_alike(const struct sum_sentence *s, const struct quantity *a,
    const struct quantity *b)
{
	return account_same_unit(s->account, a, b) || are_heads(s, a, b) ||
	       (quantity_counts(a) && quantity_counts(b) &&
		   (a->kind == QUANTITY_PLAIN || b->kind == QUANTITY_PLAIN));
}

/* "900 tickets (5 shows, 150 seats each)": whether each place that parts of a
 * product hold is that of one ticket; into rooms and halls they lead more than
 * once. */
static bool
are_entries(const struct sum_sentence *s, const struct product *p,
    const struct quantity *whole)
{
	return account_has_worked(
		   s->account, s->block, whole->unit, ACCOUNT_ENTRY) &&
	       account_has_worked(
		   s->account, s->block, p->each->unit, ACCOUNT_HEADS) &&
	       account_has_worked(s->account, s->block,
		   amount(s, p->first)->words, ACCOUNT_SHOWN);
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
		   are_heads(s, whole, p->each) || are_entries(s, p, whole));
}

/* "8 rooms of 4": nobody finds a place behind the last; a group may be larger
 * by one. */
static bool
holds(const struct sum_sentence *s, const struct product *p)
{
	return account_has_worked(s->account, s->block,
		   amount(s, p->first)->words, ACCOUNT_HOLDS) ||
	       account_has_worked(s->account, s->block,
		   amount(s, p->first)->words, ACCOUNT_SHOWN);
}

/* "4 groups": parts that are made, of which none is too many; tents may be. */
static bool
is_division(const struct sum_sentence *s, const struct product *p)
{
	return account_has_worked(
	    s->account, s->block, amount(s, p->first)->words, ACCOUNT_PARTS);
}

/* "Bring the till to 900 €", « à 900 € »: whether an amount is what is reached,
 * with all there was. */
static bool
is_level(const struct sum_sentence *s, const struct quantity *q)
{
	struct reader r;

	account_reader(s->account, &r, s->block,
	    (struct span){ s->tokens.start, q->words.start });
	return reader_before(&r, READ_CHANGE_TO, r.end, NULL) > 0;
}

/* "Earn 900 € by selling 80 jars at 10 €": whether a product is said to bring
 * in the sum before it, and does not: what is left of more may be all there is
 * to earn. */
static bool
is_sold(const struct sum_sentence *s, const struct product *p)
{
	const struct quantity *first = amount(s, p->first);

	return p->each->kind == QUANTITY_MONEY &&
	       !is_level(s, amount(s, p->first - 1)) &&
	       p->value < amount(s, p->first - 1)->low &&
	       sum_sentence_phrase(s, ACCOUNT_WORKED, ACCOUNT_SOLD,
		   first->words.start) < first->words.start;
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
		return sum_sentence_made(s, at) || is_sold(s, p);
	/* not "starting with" */
	return (by < at && by == sum_sentence_phrase(
				     s, ACCOUNT_WORKED, ACCOUNT_ANY, at)) ||
	       (sum_sentence_made(s, at) &&
		   (!is_division(s, p) || account_has(s->account, s->block,
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
	    account_leaves_rest(s->account, last))
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
		       !(holds(s, p) && low > crowd * p->value) &&
		       (p->value <= low - (holds(s, p) ? one : p->n) ||
			   ((p->n - 1) / p->n * p->value >= low &&
			       is_division(s, p)));
	if (whole->per_week > 0) {
		week = read_week(s, whole, p->each);
		return week > 0 &&
		       account_apart(p->value, week) > time_rounding * week;
	}
	if (!sum_sentence_exact(whole) || !is_alike(s, p->each, whole))
		return false;
	if (p->kind == PRODUCT_SHARE) /* each client may be several people */
		return off > one + rounding * p->value &&
		       (low <= p->each->low || !are_heads(s, p->each, whole));
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
		return account_number(s->account, s->block, q->low);
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
		: account_amount(account, s->block, p->value, whole);

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
	const struct part *part = s->at->part;
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
		       !account_leaves_rest(s->account, last)
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
		if (!sum_factor_read(s, i, &p))
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
