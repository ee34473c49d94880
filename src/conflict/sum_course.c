/* What comes round for so long, and all that it makes. */

#include "sum_check.h"

#include "base/arena.h"
#include "goal/goal.h"
#include "rate_each.h"

enum { HOUR_SECONDS = 3600, WEEK_SECONDS = 7 * 24 * HOUR_SECONDS };

/* Tokens between what comes round and for how long; more rounds than anybody
 * counts. */
enum { FOR_REACH = 2, ROUNDS = 10000 };

/* How far a course may be from whole rounds, and how much of all it brings may
 * be lost. */
static const double whole_rounds = 0.05, part_lost = 0.15;

/* "6 a week for 8 weeks": the k-th amount and the next, as what comes together;
 * in seconds if it is hours that come round. 0: they are nothing of the kind.
 */
static double
read_course(const struct sum_sentence *s, size_t k)
{
	const struct quantity *q = &s->at[k].amount, *time;
	double rounds, each;

	if (k + 1 >= s->n || q->per_week <= 0 || q->round <= 0 || q->weekdays ||
	    !sum_sentence_exact(q))
		return 0;
	time = &s->at[k + 1].amount;
	if (time->kind != QUANTITY_TIME || !quantity_exact(time) ||
	    time->words.start < q->words.end ||
	    time->words.start - q->words.end > FOR_REACH)
		return 0;
	rounds = time->low / WEEK_SECONDS * q->round;
	if (rounds < 2 || rounds > ROUNDS ||
	    rounds - (int)(rounds + 0.5) > whole_rounds ||
	    (int)(rounds + 0.5) - rounds > whole_rounds)
		return 0;
	each = (q->kind == QUANTITY_FREQUENCY ? q->low : q->low * q->per_week) /
	       q->round;
	if (q->kind == QUANTITY_FREQUENCY && q->hours > 0)
		each *= q->hours * HOUR_SECONDS;
	return each * (int)(rounds + 0.5);
}

/* Whether "in all" stands behind an amount. */
static bool
is_all(const struct sum_sentence *s, const struct quantity *q)
{
	int value = 0;
	struct span behind = { q->words.end, s->tokens.end };

	return sum_sentence_match(s, ACCOUNT_WORKED, behind, &value) > 0 &&
	       value == ACCOUNT_IN_ALL;
}

/* Whether the sentence stands below the statement, where no target is that a
 * rate could fail. */
static bool
is_step(const struct sum_sentence *s)
{

	return s->at->part->kind != PART_STATEMENT;
}

/* Whether a whole counts what the k-th amount brings: not "5 talks a week for 8
 * weeks (2 speakers)". */
static bool
counts_it(const struct sum_sentence *s, size_t k, const struct quantity *whole)
{
	const struct quantity *q = &s->at[k].amount;
	uint32_t at = whole->words.start;

	if (q->kind == QUANTITY_FREQUENCY && q->hours > 0)
		return whole->kind == QUANTITY_TIME;
	return whole->kind == QUANTITY_PLAIN ||
	       account_same_unit(s->account, q, whole) ||
	       rate_counts_on(s->account, s->goal, &s->at[k], whole) ||
	       (whole->kind == QUANTITY_COUNT &&
		   (is_all(s, whole) || sum_sentence_phrase(s, ACCOUNT_MAKES,
					    ACCOUNT_ANY, at) < at));
}

void
sum_course_check(const struct sum_sentence *s)
{
	for (size_t k = 0; k + 1 < s->n; k++) {
		const struct quantity *q = &s->at[k].amount, *whole = NULL;
		const struct quantity *time = &s->at[k + 1].amount;
		double made = read_course(s, k);
		bool all;

		if (made == 0)
			continue;
		all = k + 2 < s->n && is_all(s, &s->at[k + 2].amount);
		if (all ||
		    (k + 2 < s->n &&
			sum_sentence_made(s, s->at[k + 2].amount.words.start) &&
			sum_sentence_closes(s, s->at[k + 2].amount.words.end)))
			whole = &s->at[k + 2].amount;
		else if (k == 1 && sum_sentence_made(s, q->words.start) &&
			 sum_sentence_closes(s, time->words.end))
			whole = &s->at[0].amount;
		if (!whole || !sum_sentence_exact(whole) ||
		    whole->per_week > 0 || !counts_it(s, k, whole) ||
		    (made - whole->low < whole->low * part_lost &&
			(!(is_step(s) || (all && !account_same_unit(
						     s->account, q, whole))) ||
			    whole->low - made < whole->low * part_lost)))
			return;
		sum_sentence_report(s,
		    (struct span){ q->words.start, time->words.end },
		    whole->words,
		    arena_print(s->account->arena, "%s × %s = %s",
			account_words(s->account, q->words),
			account_words(s->account, time->words),
			account_amount(s->account, s->block, made, whole)));
		return;
	}
}
