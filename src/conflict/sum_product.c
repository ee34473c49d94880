/* Amounts that are written out with what they make. */

#include "sum_check.h"

#include "base/arena.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/reader.h"
#include "word/token.h"

/* How many words may stand between a share and what it is of; what "half" is
 * counted in. */
enum { OF_REACH = 4, PER_CENT = 100 };

/* What people round: a part of a product, one of what is counted. */
static const double rounding = 0.02, one = 1;

/* A product that is so many times its total is none. */
static const double far = 2;

/* Neighbours among the amounts of one part of a goal. */
struct row {
	const struct account *account;
	int goal, language;
	const struct fact_amount *at;
	size_t n; /* from this one on */
};

static const struct token *
token(const struct row *row, uint32_t at)
{
	return row->account->document->tokens.at + at;
}

static bool
is_exact(const struct quantity *q)
{
	return quantity_exact(q) && q->per_week == 0 && q->low > 0;
}

static bool
is_alike(
    const struct row *row, const struct quantity *a, const struct quantity *b)
{
	return account_same_unit(row->account, a, b) ||
	       (quantity_counts(a) && quantity_counts(b) &&
		   (a->kind == QUANTITY_PLAIN || b->kind == QUANTITY_PLAIN));
}

/* Whether nothing but a word of the list stands between two amounts, and marks
 * before it; the noun of the first may have taken it in: "300 donors giving".
 */
static bool
links(const struct row *row, size_t i, enum account_list list)
{
	const struct quantity *q = &row->at[i].amount;
	struct span between = { q->words.end,
		row->at[i + 1].amount.words.start };
	const struct token *end = token(row, between.end), *t;
	size_t n;

	if (between.start == between.end && q->unit.end == q->words.end &&
	    q->unit.end > q->unit.start + 1)
		between.start--;
	for (t = token(row, between.start); t < end; t++)
		if ((n = account_match(
			 row->account, row->language, list, t, end, NULL)) > 0)
			return t + n == end;
		else if (t->kind != TOKEN_MARK)
			return false;
	return false;
}

/* Whether an amount opens brackets, or stands right behind a colon; and whether
 * one closes them, or the sentence, "each" or nothing in between. */
static bool
opens(const struct row *row, size_t i, uint32_t mark)
{
	const struct token *t = token(row, row->at[i].amount.words.start);

	return token_is(t - 1, t, mark);
}

static bool
closes(const struct row *row, size_t i, bool sentence)
{
	const struct part *part =
	    &row->account->goals->at[row->goal].parts[row->at[i].part];
	const struct token *t = token(row, row->at[i].amount.words.end);
	const struct token *end = token(row, part->tokens.end);

	t += account_match(
	    row->account, row->language, ACCOUNT_EACH, t, end, NULL);
	return token_is(t, end, ')') ||
	       (sentence &&
		   (t == end || (t + 1 == end && token_is(t, end, '.'))));
}

/* An amount as written, without the "of" of "half of" and what its noun took in
 * of "300 donors giving". */
static const char *
write_bare(const struct row *row, struct span words)
{
	const struct token *end = token(row, words.end);
	struct reader r;
	size_t n;

	account_reader(row->account, &r, row->language, words);
	n = reader_before(&r, READ_COUNT_OF, r.end, NULL);
	if (n < words.end - words.start)
		words.end -= (uint32_t)n;
	if (n == 0 && words.end > words.start + 1 &&
	    account_match(row->account, row->language, ACCOUNT_TIMES, end - 1,
		end, NULL) == 1)
		words.end--;
	return account_words(row->account, words);
}

static const char *
write(const struct row *row, const struct quantity *a, const struct quantity *b,
    double value, const struct quantity *like)
{
	const struct account *account = row->account;

	return arena_print(account->arena, "%s × %s = %s",
	    write_bare(row, a->words), account_words(account, b->words),
	    account_amount(account, row->language, value, like));
}

/* What two amounts make is not the third. */
static void
report(const struct row *row, const struct quantity *first,
    const struct quantity *last, const struct quantity *made, const char *terms)
{
	struct span words = { first->words.start, last->words.end };

	if (words.start > words.end)
		words = (struct span){ last->words.start, first->words.end };
	account_add(row->account, row->goal,
	    (struct mark){ .fact = FACT_SUM_MISMATCH,
		.tokens = words,
		.second = made->words,
		.args = { terms, account_words(row->account, made->words) } });
}

/* Whether "of" leads from the first amount to the next, "of our 150 members".
 */
static bool
is_of(const struct row *row)
{
	struct reader r;
	struct span between = { row->at[0].amount.words.end,
		row->at[1].amount.words.start };

	if (span_empty(between) || between.end - between.start > OF_REACH)
		return false;
	account_reader(row->account, &r, row->language, between);
	return (reader_match(&r, READ_COUNT_OF, r.first, NULL) > 0 ||
		   (row->at[0].amount.kind == QUANTITY_SHARE &&
		       reader_match(&r, READ_FRACTION_LINK, r.first, NULL) >
			   0)) &&
	       !token_holds(r.first, r.end, TOKEN_MARK);
}

static void
check_product(const struct row *row, const struct quantity *a,
    const struct quantity *b, const struct quantity *made)
{
	double value = a->low * b->low;

	if (quantity_counts(a) && !quantity_counts(b) && is_exact(a) &&
	    is_exact(b) && is_exact(made) && is_alike(row, b, made) &&
	    account_apart(value, made->low) > rounding * made->low)
		report(row, a, b, made, write(row, a, b, value, made));
}

/* Whether a product is near enough to a total to be meant for it. */
static bool
is_near(const struct fact_amount *at, const struct quantity *total)
{
	double value = at[0].amount.low * at[1].amount.low;

	return value > total->low / far && value < total->low * far;
}

/* "300 tickets at 8 € for the gala on 12 June, that is 2,400 €": whether the
 * word for it stands right before an amount, in the same sentence. */
static bool
is_made(const struct row *row, size_t i)
{
	uint32_t from = row->at[i - 1].amount.words.end;
	uint32_t to = row->at[i].amount.words.start;

	if (sum_term_ends(row->account, from, to))
		return false;
	for (uint32_t at = to; at > from && to - at < OF_REACH;) {
		at--;
		if (account_match(row->account, row->language, ACCOUNT_MAKES,
			token(row, at), token(row, to), NULL) == to - at)
			return true;
	}
	return false;
}

/* "300 tickets at 8 € and 100 at 5 €, that is 2,900 €": whether another product
 * stands right before this one, so that both make what follows. */
static bool
goes_on(const struct row *row, const struct fact_amount *before)
{
	struct row other = *row;

	if (!before || before == row->account->facts[row->goal].amounts ||
	    before[-1].part != before->part)
		return false;
	other.at = before - 1;
	other.n = 2;
	return links(&other, 0, ACCOUNT_TIMES);
}

/* "120 tickets at 10 € = 1,500 €", "1,500 € by May (120 tickets at 10 €)", "20
 * hours by June: 8 evenings of 2 hours". */
static void
check_price(const struct row *row, const struct fact_amount *before)
{
	const struct fact_amount *at = row->at;

	if (row->n < 2 ||
	    !(links(row, 0, ACCOUNT_TIMES) ||
		(at[1].amount.kind != QUANTITY_MONEY && is_of(row))) ||
	    goes_on(row, before))
		return;
	if (row->n > 2 && is_made(row, 2))
		check_product(row, &at[0].amount, &at[1].amount, &at[2].amount);
	else if (before &&
		 (opens(row, 0, '(')
			 ? closes(row, 1, false)
			 : opens(row, 0, ':') && closes(row, 1, true)) &&
		 is_near(at, &before->amount))
		check_product(
		    row, &at[0].amount, &at[1].amount, &before->amount);
}

/* Whether words alone lead from "half of" to the next amount, "our". */
static bool
is_half_of(const struct row *row)
{
	uint32_t at = row->at[0].amount.words.end;
	uint32_t end = row->at[1].amount.words.start;

	if (row->at[0].amount.kind != QUANTITY_FRACTION ||
	    row->at[0].amount.whole != PER_CENT || at > end ||
	    end - at > OF_REACH)
		return false;
	while (at < end && token(row, at)->kind == TOKEN_WORD)
		at++;
	return at == end;
}

/* "20 % of our 150 members, that is 45 members", "(45)", "half of our 40 rooms,
 * that is 25". */
static void
check_share(const struct row *row)
{
	const struct quantity *share = &row->at[0].amount, *whole, *made;
	double value;

	if (row->n < 3 ||
	    !((share->kind == QUANTITY_SHARE && is_of(row)) ||
		is_half_of(row)) ||
	    !(links(row, 1, ACCOUNT_MAKES) ||
		(opens(row, 2, '(') && closes(row, 2, false))))
		return;
	whole = &row->at[1].amount;
	made = &row->at[2].amount;
	value = share->low * whole->low / 100;
	if (quantity_counts(whole) && is_exact(share) && is_exact(whole) &&
	    is_exact(made) && is_alike(row, whole, made) &&
	    account_apart(value, made->low) > one + rounding * value)
		report(row, share, whole, made,
		    write(row, share, whole, value, made));
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

/* "100 of 400 (40 %)", and the other way round. */
static void
check_fraction(const struct row *row)
{
	const struct quantity *part = &row->at[0].amount, *share;
	double value;

	if (row->n < 2 || !opens(row, 1, '(') || !closes(row, 1, false) ||
	    row->at[1].amount.words.start != part->words.end + 1)
		return;
	share = &row->at[1].amount;
	if (part->kind == QUANTITY_SHARE) {
		const struct quantity *other = part;

		part = share;
		share = other;
	}
	if (part->kind != QUANTITY_FRACTION || share->kind != QUANTITY_SHARE ||
	    part->whole <= 0 || part->low > part->whole || !is_exact(part) ||
	    !is_exact(share))
		return;
	value = part->low / part->whole * 100;
	if (account_apart(value, share->low) > room(share->low))
		report(row, part, part, share,
		    arena_print(row->account->arena, "%s = %s",
			account_words(row->account, part->words),
			account_amount(
			    row->account, row->language, value, share)));
}

void
sum_product_check(const struct account *account, int index)
{
	const struct facts *facts = &account->facts[index];
	const struct goal *goal = &account->goals->at[index];

	for (size_t i = 0, n; i + 1 < facts->n_amounts; i++) {
		const struct fact_amount *a = &facts->amounts[i];
		struct row row = { account, index,
			account_language(account, goal->parts[a->part].block),
			a, 1 };

		for (n = i + 1; n < facts->n_amounts && row.n < 3 &&
				facts->amounts[n].part == a->part;
		     n++)
			row.n++;
		check_price(
		    &row, i > 0 && a[-1].part == a->part ? a - 1 : NULL);
		check_share(&row);
		check_fraction(&row);
	}
}
