/* Wholes that are divided into groups of so many each. */

#include "sum_check.h"

#include "base/arena.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/reader.h"
#include "word/token.h"

/* The fewest tokens of "4 groups of 12". */
enum { GROUPS = 4 };

/* A whole that is so many times what a plan makes is more than it is for. */
static const double far = 2;

/* Whether each of some groups has so much of what a whole is: "of 12", "of 12
 * people", "of 300 €". */
static bool
is_each(const struct sum_sentence *s, const struct quantity *q,
    const struct quantity *whole)
{
	return sum_sentence_exact(q) && q->per_week == 0 &&
	       (q->kind == QUANTITY_PLAIN ||
		   account_same_unit(s->account, q, whole) ||
		   (account_has(
			s->account, s->language, ACCOUNT_PEOPLE, whole->unit) &&
		       sum_term_has(
			   s->account, s->language, q->unit, ACCOUNT_HEADS)));
}

/* "4 groups of 12" of a whole: the amounts from the i-th on, as n and m; how
 * many amounts they are, 0: they say nothing of the kind. */
static size_t
read_groups(const struct sum_sentence *s, size_t i,
    const struct quantity *whole, double *n, double *m)
{
	const struct quantity *a = &s->at[i].amount, *b = a;
	struct reader r;
	const struct token *t;
	uint32_t end = a->words.end;

	if (!sum_sentence_exact(a))
		return 0;
	*n = a->low;
	if (a->kind == QUANTITY_FRACTION &&
	    a->words.end - a->words.start >= GROUPS) {
		*m = a->whole;
		if (sum_term_has(s->account, s->language,
			(struct span){ end - 1, end }, ACCOUNT_HEADS))
			end--; /* "of 12 people" */
		t = sum_sentence_token(s, end - 2);
	} else if (a->kind == QUANTITY_COUNT && i + 1 < s->n) {
		b = &s->at[i + 1].amount;
		if (!is_each(s, b, whole))
			return 0;
		*m = b->low;
		t = sum_sentence_token(s, b->words.start - 1);
	} else {
		return 0;
	}
	account_reader(s->account, &r, s->language,
	    (struct span){ a->words.start, b->words.end });
	/* "4 of 12" are some of them */
	if (reader_match(&r, READ_COUNT_OF, t, NULL) != 1 || t < r.first + 2 ||
	    t[-1].kind != TOKEN_WORD || *n < 2 || *m < 2)
		return 0;
	return b == a ? 1 : 2;
}

/* "4 groups": parts that are made, of which none is too many; tents may be. */
static bool
is_division(const struct sum_sentence *s, struct span parts)
{
	return sum_term_has(s->account, s->language, parts, ACCOUNT_PARTS);
}

/* Whether words say that the groups divide the whole: of groups behind a mark,
 * "8 lessons: 2 groups of 12", only a whole of people is sure to be. */
static bool
is_divided(const struct sum_sentence *s, struct span parts)
{
	if (sum_sentence_phrase(
		s, ACCOUNT_WORKED, ACCOUNT_DIVIDED, parts.start) < parts.start)
		return true;
	return sum_sentence_made(s, parts.start) &&
	       (!is_division(s, parts) ||
		   account_has(s->account, s->language, ACCOUNT_PEOPLE,
		       s->at[0].amount.unit));
}

/* What groups make is not the whole: some of it is left out, or a group is. */
static void
judge_groups(const struct sum_sentence *s, struct span parts, double n,
    double m, const struct quantity *whole)
{
	if (n * m <= whole->low - n ||
	    ((n - 1) * m >= whole->low && is_division(s, parts)))
		sum_sentence_report(s, parts, whole->words,
		    arena_print(s->account->arena, "%s = %s",
			account_words(s->account, parts),
			account_amount(s->account, s->language, n * m, whole)));
}

/* "60 pupils in 4 groups of 12". */
static void
check_groups(const struct sum_sentence *s)
{
	const struct quantity *whole = &s->at[0].amount;
	double n, m;
	size_t k;

	if (s->n < 2 || !sum_sentence_exact(whole) ||
	    (whole->kind != QUANTITY_COUNT && whole->kind != QUANTITY_MONEY))
		return;
	for (size_t i = 1; i < s->n; i++) {
		struct span parts = s->at[i].amount.words;

		if ((k = read_groups(s, i, whole, &n, &m)) == 0)
			continue;
		parts.end = s->at[i + k - 1].amount.words.end;
		if (i + k == s->n && sum_sentence_closes(s, parts.end) &&
		    is_divided(s, parts) &&
		    !sum_term_leaves_rest(
			s->account, s->goal, &s->at[i + k - 1]))
			judge_groups(s, parts, n, m, whole);
		return;
	}
}

/* The number of people that a goal is about if it counts no others but these
 * amounts; NULL: it has none, or several. */
static const struct quantity *
only_people(
    const struct sum_sentence *s, const struct fact_amount *but, size_t n_but)
{
	const struct facts *facts = &s->account->facts[s->goal];
	const struct quantity *found = NULL;

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct fact_amount *a = &facts->amounts[i];
		bool people = a->amount.kind == QUANTITY_COUNT &&
			      account_has(s->account, s->language,
				  ACCOUNT_PEOPLE, a->amount.unit);

		if ((a >= but && a < but + n_but) ||
		    (a->amount.kind != QUANTITY_PLAIN && !people))
			continue;
		if (found || !people || a->part != 0 ||
		    !sum_sentence_exact(&a->amount))
			return NULL;
		found = &a->amount;
	}
	return found;
}

/* Whether no step and no other field tells what is done for the goal. */
static bool
is_only_way(const struct sum_sentence *s, const struct part *part)
{
	const struct goal *goal = &s->account->goals->at[s->goal];

	for (size_t i = 0; i < goal->n_parts; i++)
		if (goal->parts[i].kind == PART_STEP ||
		    (goal->parts[i].kind == PART_FIELD &&
			goal->parts[i].field == FIELD_HOW &&
			&goal->parts[i] != part))
			return false;
	return true;
}

/* "Train 150 volunteers", "Plan: 6 workshops of 20 people each, one a month": a
 * field that opens with all that is done for it. */
static void
check_plan(const struct sum_sentence *s, const struct part *part)
{
	const struct quantity *whole;
	struct span parts = s->at[0].amount.words;
	double n, m;
	size_t k;

	if (part->kind != PART_FIELD || part->field != FIELD_HOW ||
	    parts.start != part->tokens.start ||
	    !(whole = only_people(s, s->at, s->n)) ||
	    (k = read_groups(s, 0, whole, &n, &m)) == 0)
		return;
	for (size_t i = k; i < s->n; i++)
		if (s->at[i].amount.kind != QUANTITY_FREQUENCY)
			return;
	parts.end = s->at[k - 1].amount.words.end;
	if (n * m < whole->low && n * m * far >= whole->low &&
	    is_only_way(s, part) && sum_sentence_closes(s, parts.end) &&
	    !sum_term_leaves_rest(s->account, s->goal, &s->at[k - 1]))
		judge_groups(s, parts, n, m, whole);
}

void
sum_groups_check(const struct sum_sentence *s, const struct part *part)
{
	check_groups(s);
	check_plan(s, part);
}
