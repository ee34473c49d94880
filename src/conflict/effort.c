/* The commitments of one person against the evenings, days and hours that a
 * week has, or that are declared. */

#include "conflict_check.h"

#include "account.h"
#include "base/arena.h"
#include "base/budget.h"
#include "commitment.h"
#include "fact/fact.h"
#include "goal/goal.h"

#include <string.h>

enum {
	TERMS_MAX = 6, /* of a sum that are written out */
	DAILY = 7      /* how often in a week a day comes round */
};

/* How many of each a week has for all that takes some; 0: as many as are
 * declared. */
static const double week_has[COMMITMENT_PURSES] = {
	[SLOT_EVENING] = 7,
	[SLOT_MORNING] = 7,
	[SLOT_AFTERNOON] = 7,
	[SLOT_NIGHT] = 7,
	[SLOT_WEEKEND] = 1,
};

/* How many it has for one commitment: a day has room for more than one, and
 * several people have more hours than one, but not "30 hours a day". */
static const double week_has_once[COMMITMENT_PURSES] = {
	[SLOT_DAY] = 7,
	[COMMITMENT_HOURS] = 168,
};

static int
compare(const void *left, const void *right)
{
	const struct commitment *a = left, *b = right;

	if (a->purse != b->purse)
		return a->purse - b->purse;
	if (a->owner != b->owner)
		return a->owner < b->owner ? -1 : 1;
	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	return (a->amount->words.start > b->amount->words.start) -
	       (a->amount->words.start < b->amount->words.start);
}

/* "6 + 2 = 8", of those that run on this day. */
static const char *
write_sum(const struct commitments *e, const struct commitment *c, size_t n,
    int day, int block)
{
	struct arena *arena = e->account->arena;
	const char *sum = "";
	double total = 0;
	int terms = 0;

	for (size_t i = 0; i < n; i++) {
		if (c[i].last < day)
			continue;
		total += c[i].weight;
		if (++terms <= TERMS_MAX)
			sum = arena_print(arena, "%s%s%s", sum,
			    terms > 1 ? " + " : "",
			    account_number(e->account, block, c[i].weight));
	}
	if (terms == 1)
		return sum;
	return arena_print(arena, "%s%s = %s", sum,
	    terms > TERMS_MAX ? " + …" : "",
	    account_number(e->account, block, total));
}

/* What is counted, in the words of the document: "evenings" where one is about
 * several and another says "evening". */
static const char *
write_unit(const struct commitments *e, const struct commitment *c, size_t n)
{
	struct span words = c[0].amount->words;
	const char *plural = NULL;

	if (c->purse == COMMITMENT_HOURS)
		return "h";
	for (size_t i = 0; i < n; i++) {
		struct span unit = c[i].amount->unit;
		const char *word;

		if (span_empty(unit))
			continue;
		unit.end = unit.start + 1;
		word = account_words(e->account, unit);
		if (!plural || strlen(word) > strlen(plural))
			plural = word;
	}
	if (plural)
		return plural;
	return account_words(
	    e->account, (struct span){ words.end - 1, words.end });
}

/* Report the commitments c[0..n), of which the last no longer fits. */
static void
report(struct commitments *e, const struct commitment *c, size_t n,
    double capacity)
{
	const struct commitment *last = &c[n - 1], *goal = last;
	int day = last->first, block;
	struct span second = e->where[last->purse];
	double largest = 0;

	for (size_t i = n; goal->goal == GOAL_NONE && i > 0; i--)
		if (c[i - 1].last >= day)
			goal = &c[i - 1];
	if (goal->goal == GOAL_NONE ||
	    e->account->goals->at[goal->goal].status != GOAL_OPEN)
		return;
	for (size_t i = 0; i < n; i++)
		if (&c[i] != goal && c[i].last >= day &&
		    c[i].weight > largest) {
			largest = c[i].weight;
			second = c[i].amount->words;
		}
	block = e->account->goals->at[goal->goal].block;
	account_add(e->account, goal->goal,
	    (struct mark){ .fact = FACT_CAPACITY_EXCEEDED,
		.tokens = goal->amount->words,
		.second = second,
		.args = { write_sum(e, c, n, day, block), write_unit(e, c, n),
		    account_number(e->account, block, capacity) } });
}

/* The end of the group of c[0]: one purse of one owner. */
static size_t
group_end(const struct commitment *c, size_t n)
{
	size_t i = 1;

	while (i < n && c[i].purse == c->purse && c[i].owner == c->owner)
		i++;
	return i;
}

static int
compare_ends(const void *left, const void *right)
{
	const struct commitment *a = left, *b = right;

	return (a->last > b->last) - (a->last < b->last);
}

/* Report each commitment that no week has room for; whether there is one. */
static bool
check_alone(struct commitments *e, const struct commitment *c, size_t n)
{
	double most = week_has_once[c->purse];
	bool found = false;

	for (size_t i = 0; i < n && most > 0; i++)
		if (c[i].weight > most && (c->purse != COMMITMENT_HOURS ||
					      c[i].amount->round >= DAILY)) {
			report(e, c + i, 1, most);
			found = true;
		}
	return found;
}

/* Commitments sorted by their starts: when one begins, those that ended
 * before have left. The first sum that is too large is reported. */
static void
check_group(struct commitments *e, const struct commitment *c, size_t n)
{
	double capacity = e->declared[c->purse] > 0 ? e->declared[c->purse]
						    : week_has[c->purse];
	struct commitment *ends =
	    arena_alloc(e->account->scratch, n * sizeof *ends);
	size_t left = 0;
	double total = 0;

	if (check_alone(e, c, n) || capacity <= 0)
		return;
	memcpy(ends, c, n * sizeof *ends);
	budget_sort(ends, n, sizeof *ends, compare_ends);
	for (size_t i = 0; i < n; i++) {
		while (ends[left].last < c[i].first)
			total -= ends[left++].weight;
		total += c[i].weight;
		if (total > capacity * 1.001) {
			report(e, c, i + 1, capacity);
			return;
		}
	}
}

void
effort_check(const struct account *account)
{
	struct commitments e;

	commitment_read(&e, account);
	if (e.n == 0)
		return;
	budget_sort(e.at, e.n, sizeof *e.at, compare);
	for (size_t i = 0, n; i < e.n; i += n) {
		n = group_end(e.at + i, e.n - i);
		check_group(&e, e.at + i, n);
	}
}
