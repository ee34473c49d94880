/* Goals that do not go together: the same twice, two ends for one metric, too
 * many at a time. */

#include "conflict.h"

#include "account.h"
#include "base/arena.h"
#include "base/budget.h"
#include "base/hash.h"
#include "conflict_check.h"
#include "conflict_pair.h"
#include "date/date.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "target.h"
#include "word/token.h"

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Statements of fewer words say the same by chance; words are compared over
 * so many bytes. */
enum { WORDS_MIN = 3 };

/* In days. */
enum { WEEK = 7, MONTH = 27 };

/* A goal as it is sorted. */
struct entry {
	uint64_t key; /* of what must be the same; 0: it is left out */
	int goal, first, last;
};

static int
compare(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	return a->goal - b->goal;
}

static int
compare_ends(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;

	return (a->last > b->last) - (a->last < b->last);
}

uint64_t
conflict_mix(
    const struct account *account, uint64_t hash, const struct token *t)
{
	uint64_t key = word_key(t, account->document->plain);

	return hash_bytes(hash, &key, sizeof key);
}

uint64_t
conflict_place(const struct account *account, int index)
{
	const struct goal *goal = &account->goals->at[index];
	const struct facts *facts = &account->facts[index];
	uint64_t hash = account_owner(account, index);

	hash = hash_bytes(hash, &goal->section, sizeof goal->section);
	hash = hash_bytes(hash, &goal->parent, sizeof goal->parent);
	hash =
	    hash_bytes(hash, &facts->period_start, sizeof facts->period_start);
	return hash_bytes(hash, &facts->deadline, sizeof facts->deadline);
}

struct span
conflict_line(const struct account *account, int index)
{
	const struct token *t = account->document->tokens.at;
	const struct goal *goal = &account->goals->at[index];
	struct span all = account->document->blocks[goal->block].tokens;
	struct span line = goal->statement;
	bool before = index > 0 && goal[-1].block == goal->block;
	bool behind =
	    index + 1 < account->goals->n && goal[1].block == goal->block;

	if (!before && !behind)
		return all;
	if (before)
		all.start = goal[-1].statement.end;
	if (behind)
		all.end = goal[1].statement.start;
	while (line.start > all.start && !(t[line.start].glue & TOKEN_LINE))
		line.start--;
	while (line.end < all.end && !(t[line.end].glue & TOKEN_LINE))
		line.end++;
	return line;
}

/* The words of a goal's whole line; 0 if they are too few, or if more hangs
 * on the goal that could tell it from another. */
static uint64_t
line_key(const struct account *account, int index)
{
	const struct document *document = account->document;
	const struct goal *goal = &account->goals->at[index];
	struct span line = conflict_line(account, index);
	uint64_t hash = conflict_place(account, index);
	int words = 0;

	if (goal->n_children > 0 || goal->n_parts > 1)
		return 0;
	for (uint32_t at = line.start; at < line.end; at++) {
		const struct token *t = &document->tokens.at[at];

		if (t->kind == TOKEN_MARK)
			continue;
		words += t->kind == TOKEN_WORD;
		hash = conflict_mix(account, hash, t);
	}
	return words >= WORDS_MIN ? hash | 1 : 0;
}

/* The open goals sorted by a key, those without one left out. */
static struct entry *
sort(const struct account *account,
    uint64_t (*key)(const struct account *, int), size_t *n)
{
	size_t goals = (size_t)account->goals->n;
	struct entry *entries =
	    arena_alloc(account->scratch, (goals + 1) * sizeof *entries);

	*n = 0;
	for (size_t i = 0; i < goals; i++) {
		const struct facts *facts = &account->facts[i];
		struct entry e = { 0, (int)i, INT_MIN, INT_MAX };

		if (account->goals->at[i].status != GOAL_OPEN ||
		    (e.key = key(account, (int)i)) == 0)
			continue;
		if (facts->period_start != DATE_NONE)
			e.first = facts->period_start;
		if (facts->deadline != DATE_NONE)
			e.last = facts->deadline;
		entries[(*n)++] = e;
	}
	budget_sort(entries, *n, sizeof *entries, compare);
	return entries;
}

static void
check_duplicates(const struct account *account)
{
	size_t n;
	struct entry *e = sort(account, line_key, &n);

	for (size_t i = 1; i < n; i++)
		if (e[i].key == e[i - 1].key)
			account_add(account, e[i].goal,
			    (struct mark){ .fact = FACT_DUPLICATE_GOAL,
				.tokens =
				    account->goals->at[e[i].goal].statement,
				.second = account->goals->at[e[i - 1].goal]
					      .statement });
}

static void
check_metrics(const struct account *account)
{
	size_t n;
	struct entry *e = sort(account, conflict_metric_key, &n);

	for (size_t i = 1; i < n; i++)
		if (e[i].key == e[i - 1].key)
			conflict_metrics(account, e[i - 1].goal, e[i].goal);
}

/* Who runs a goal of the top level whose end is known: its owner, else the
 * section that it stands in. What is set for less than a month is a list of
 * things to do. */
static uint64_t
runner_key(const struct account *account, int index)
{
	const struct goal *goal = &account->goals->at[index];
	const struct facts *facts = &account->facts[index];
	uint64_t owner = account_owner(account, index);

	if (goal->kind != GOAL_GOAL || goal->parent >= 0 ||
	    facts->deadline == DATE_NONE ||
	    (facts->period_start != DATE_NONE &&
		facts->deadline - facts->period_start < MONTH))
		return 0;
	return owner ? owner
		     : hash_bytes(1, &goal->section, sizeof goal->section) | 1;
}

static size_t
group_end(const struct entry *e, size_t n)
{
	size_t i = 1;

	while (i < n && e[i].key == e->key)
		i++;
	return i;
}

static const char *
print_count(const struct account *account, size_t n)
{
	return arena_print(account->arena, "%zu", n);
}

/* The most goals of a group that run at once. */
static void
check_crowd(const struct account *account, const struct entry *e, size_t n)
{
	struct entry *ends;
	size_t left = 0, most = 0, limit = (size_t)account->goals_most, at = 0;

	if (n <= limit)
		return;
	ends = arena_room(account->scratch, n * sizeof *ends);
	memcpy(ends, e, n * sizeof *ends);
	budget_sort(ends, n, sizeof *ends, compare_ends);
	for (size_t i = 0; i < n; i++) {
		while (left < i && ends[left].last < e[i].first)
			left++;
		if (i + 1 - left > most) {
			most = i + 1 - left;
			if (most == limit + 1)
				at = i;
		}
	}
	if (most <= limit)
		return;
	account_add(account, e[at].goal,
	    (struct mark){ .fact = FACT_TOO_MANY_GOALS,
		.tokens = account->goals->at[e[at].goal].statement,
		.second = account->goals->at[e[0].goal].statement,
		.args = { print_count(account, most),
		    print_count(account, limit) } });
}

/* Goals whose own words end them within one week of each other. */
static void
check_pileup(const struct account *account, const struct entry *e, size_t n)
{
	struct entry *own;
	size_t n_own = 0, first = 0, limit = (size_t)account->pileup_most;

	if (n <= limit)
		return;
	own = arena_room(account->scratch, n * sizeof *own);
	for (size_t i = 0; i < n; i++)
		if (fact_has(&account->facts[e[i].goal], FACT_DEADLINE))
			own[n_own++] = e[i];
	budget_sort(own, n_own, sizeof *own, compare_ends);
	for (size_t i = 0; i < n_own; i++) {
		while (own[i].last - own[first].last >= WEEK)
			first++;
		if (i - first < limit)
			continue;
		account_add(account, own[i].goal,
		    (struct mark){ .fact = FACT_DEADLINE_PILEUP,
			.tokens = account->goals->at[own[i].goal].statement,
			.second = account->goals->at[own[first].goal].statement,
			.args = { print_count(account, i + 1 - first),
			    date_print(account->arena, own[first].last),
			    date_print(account->arena, own[i].last) } });
		return;
	}
}

/* What those who run goals have set for the same time. */
static void
check_runners(const struct account *account)
{
	size_t n;
	struct entry *e = sort(account, runner_key, &n);

	for (size_t i = 0, len; i < n; i += len) {
		len = group_end(e + i, n - i);
		check_crowd(account, e + i, len);
		check_pileup(account, e + i, len);
	}
}

void
conflict_check(struct account *account)
{
	static void (*const checks[])(const struct account *) = { rate_check,
		sum_check, effort_check, clash_check, check_duplicates,
		check_metrics, check_runners, age_check };

	account_survey(account);
	for (int i = 0; i < account->goals->n; i++)
		if (account->goals->at[i].status == GOAL_OPEN) {
			target_check(account, i);
			change_check(account, i);
			beyond_check(account, i);
			bounds_check(account, i);
			conflict_own(account, i);
			tally_days(account, i);
		}
	for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
		arena_reset(account->scratch);
		checks[i](account);
	}
	arena_reset(account->scratch);
}
