/* A least that is more than the most. */

#include "conflict_check.h"

#include "account.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity.h"
#include "quantity/reader.h"
#include "word/token.h"

#include <stdbool.h>

/* Tokens that may stand between the two; words before "between" that tell what
 * lies there. */
enum { APART = 3, BEFORE = 4 };

/* What is more is no age; a word of change stands so near before one. */
enum { AGE = 99, CHANGE = 12 };

enum { HOUR_SECONDS = 3600 };

/* In seconds. */
static const double year = 365 * 86400.0;

/* Whether nothing but marks and "and" stands between them. */
static bool
are_joined(const struct account *account, int block, const struct quantity *a,
    const struct quantity *b)
{
	struct span between = { a->words.end, b->words.start };
	struct reader r;
	const struct token *t;

	if (span_empty(between) || between.end - between.start > APART)
		return false;
	account_reader(account, &r, block, between);
	for (t = r.first; t < r.end;) {
		size_t n = reader_match(&r, READ_RANGE_AND, t, NULL);

		if (n == 0 && !reader_mark(&r, t, ','))
			return false;
		t += n > 0 ? n : 1;
	}
	return true;
}

/* Whether "between" stands before the first: not "the gap between". */
static bool
opens(const struct account *account, const struct part *part,
    const struct quantity *a)
{
	struct span before = { part->tokens.start, a->words.start };
	struct reader r;
	size_t n;

	account_reader(account, &r, part->block, before);
	if ((n = reader_before(&r, READ_RANGE_OPEN, r.end, NULL)) == 0)
		return false;
	before.end -= (uint32_t)n;
	return !account_has(account, part->block, ACCOUNT_BETWEEN_NOT,
	    span_last(before, BEFORE));
}

/* Whether both count the same; what comes round shares its unit with the first
 * of two numbers, "5 to 3 talks a week". */
static bool
is_alike(const struct account *account, const struct quantity *a,
    const struct quantity *b)
{
	if (b->kind == QUANTITY_FREQUENCY &&
	    (a->kind == QUANTITY_COUNT || a->kind == QUANTITY_TIME))
		return (a->kind == QUANTITY_TIME) == (b->hours > 0) &&
		       a->unit.start == b->unit.start;
	if (a->kind == QUANTITY_PLAIN)
		return true;
	return a->per_week == b->per_week && account_same_unit(account, a, b);
}

/* Things or hours that come round, "30 children every Monday". */
static bool
comes_round(const struct quantity *q)
{
	return q->kind == QUANTITY_FREQUENCY && q->round > 0 &&
	       !span_empty(q->unit);
}

/* How many there are at a time, or seconds. */
static double
level_of(const struct quantity *q)
{
	if (!comes_round(q))
		return q->low;
	return q->hours > 0 ? q->hours * HOUR_SECONDS : q->low / q->round;
}

/* An age is none: "for those over 65 and under 18 years". */
static bool
is_level(const struct quantity *q)
{
	return q->low == q->high && q->low > 0 &&
	       (q->kind != QUANTITY_TIME || q->low < year) &&
	       (q->kind != QUANTITY_FREQUENCY || comes_round(q)) &&
	       q->kind != QUANTITY_RANK && q->kind != QUANTITY_MASKED &&
	       q->kind != QUANTITY_CONFIDENCE;
}

/* "2-hour sessions" are no amount of their own. */
static bool
is_adjective(const struct account *account, const struct quantity *q)
{
	const struct token *t = account->document->tokens.at;

	for (uint32_t at = q->words.start; at < q->words.end; at++)
		if (token_is(t + at, t + q->words.end, '-'))
			return true;
	return false;
}

/* The two bounds: true if the first is the lower one, but is more. */
static bool
is_reversed(const struct account *account, const struct part *part,
    const struct quantity *a, const struct quantity *b)
{

	if (b->kind == QUANTITY_PLAIN || is_adjective(account, b) ||
	    !is_level(a) || !is_level(b) || !is_alike(account, a, b) ||
	    !are_joined(account, part->block, a, b))
		return false;
	if (a->bound == BOUND_EXACT && b->bound == BOUND_EXACT)
		return level_of(a) > level_of(b) && opens(account, part, a);
	if (a->bound == BOUND_LEAST && b->bound == BOUND_MOST)
		return level_of(a) > level_of(b);
	return a->bound == BOUND_MOST && b->bound == BOUND_LEAST &&
	       level_of(a) < level_of(b);
}

static size_t
match(const struct account *account, int block, enum account_list list,
    const struct token *t, const struct token *end)
{
	return account_match(account, block, list, t, end, NULL);
}

/* Whether a list has what stands right before a token. */
static bool
is_behind(const struct account *account, int block, enum account_list list,
    const struct token *first, const struct token *t)
{
	for (int n = 1; n <= BEFORE && n <= t - first; n++)
		if (match(account, block, list, t - n, t) == (size_t)n)
			return true;
	return false;
}

/* Whether "14 to 10" are ages: behind "aged", or of people and in years, with
 * no word of change, "lower the age of members from 18 to 16 years". */
static bool
are_ages(const struct account *account, int block, const struct token *first,
    const struct token *a, const struct token *b, const struct token *end)
{
	const struct token *next = b + 1;
	uint32_t at = (uint32_t)(a - account->document->tokens.at);
	uint32_t near = a - first > CHANGE ? CHANGE : (uint32_t)(a - first);
	struct span before = { at - near, at };

	if (is_behind(account, block, ACCOUNT_AGE_NAMED, first, a))
		return true;
	if (token_is(next, end, '-'))
		next++;
	if (next >= end ||
	    match(account, block, ACCOUNT_AGE_AFTER, next, end) == 0)
		return false;
	/* "children of 14 to 10 years" */
	return a - first > 1 && a[-1].kind == TOKEN_WORD &&
	       !account_has(account, block, ACCOUNT_DIRECTION, before) &&
	       is_behind(account, block, ACCOUNT_PEOPLE, first, a - 1);
}

/* "20 children aged 14 to 10". */
static void
check_ages(const struct account *account, int index, const struct part *part)
{
	const struct token *t = account->document->tokens.at;
	const struct token *first = t + part->tokens.start;
	const struct token *end = t + part->tokens.end, *b;

	for (const struct token *a = first; a + 2 < end; a++) {
		size_t n;

		if (a->kind != TOKEN_NUMBER || a->id > AGE ||
		    (n = match(account, part->block, ACCOUNT_AGE_TO, a + 1,
			 end)) == 0 ||
		    (b = a + 1 + n) >= end || b->kind != TOKEN_NUMBER ||
		    b->id >= a->id || b->id == 0 ||
		    !are_ages(account, part->block, first, a, b, end))
			continue;
		account_add(account, index,
		    (struct mark){ .fact = FACT_BOUNDS_REVERSED,
			.tokens = { (uint32_t)(a - t), (uint32_t)(b - t) + 1 },
			.args = { account_words(
				      account, (struct span){ (uint32_t)(a - t),
						   (uint32_t)(a - t) + 1 }),
			    account_words(
				account, (struct span){ (uint32_t)(b - t),
					     (uint32_t)(b - t) + 1 }) } });
	}
}

void
bounds_check(const struct account *account, int index)
{
	const struct facts *facts = &account->facts[index];
	const struct goal *goal = &account->goals->at[index];

	for (size_t i = 0; i < goal->n_parts; i++)
		if (goal->parts[i].kind < PART_CONTEXT)
			check_ages(account, index, &goal->parts[i]);
	for (size_t i = 0; i + 1 < facts->n_amounts; i++) {
		const struct fact_amount *at = &facts->amounts[i];
		const struct quantity *a = &at->amount, *b = &at[1].amount;
		bool swap = a->bound == BOUND_MOST;

		if (at->part != at[1].part ||
		    !is_reversed(account, at->part, a, b))
			continue;
		account_add(account, index,
		    (struct mark){ .fact = FACT_BOUNDS_REVERSED,
			.tokens = { a->words.start, b->words.end },
			.args = {
			    account_words(account, swap ? b->words : a->words),
			    account_words(
				account, swap ? a->words : b->words) } });
	}
}
