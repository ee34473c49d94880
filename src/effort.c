/* The commitments of one person against the evenings, days and hours that a
 * week has, or that are declared. */

#include "effort.h"

#include "account.h"
#include "arena.h"
#include "budget.h"
#include "date.h"
#include "document.h"
#include "fact.h"
#include "goal.h"
#include "quantity.h"
#include "token.h"

#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* What fills an evening or a morning, in hours; how many terms of a sum are
 * written out; how many amounts are read from a block beside the goals. */
enum { SLOT_HOURS = 3, TERMS_MAX = 6, READ_MAX = 16 };

/* The slots, and behind them hours, are accounts of their own. */
enum { HOURS = SLOT_WEEKEND + 1, PURSES };

/* How many of each a week has; 0: as many as are declared. */
static const double week_has[PURSES] = {
	[SLOT_EVENING] = 7,
	[SLOT_MORNING] = 7,
	[SLOT_AFTERNOON] = 7,
	[SLOT_NIGHT] = 7,
	[SLOT_WEEKEND] = 1,
};

struct commitment {
	const struct quantity *amount;
	int goal;	 /* GOAL_NONE: a habit that the document mentions */
	uint64_t owner;	 /* hash of the name; 0: none */
	double weight;	 /* how much of the purse it takes a week */
	int first, last; /* days between which it runs */
	uint8_t purse;	 /* a slot, or HOURS */
};

struct effort {
	const struct account *account;
	struct commitment *at;
	size_t n, cap;
	double declared[PURSES]; /* 0: not */
	struct span where[PURSES];
	bool *covered; /* of a goal: a goal above has commitments */
};

static struct span
sentence_of(const struct effort *e, struct span within, struct span words)
{
	const struct token *first = e->account->document->tokens.at;
	struct span s = words;

	while (s.start > within.start &&
	       !token_is(first + s.start - 1, first + within.end, '.') &&
	       !token_is(first + s.start - 1, first + within.end, ';'))
		s.start--;
	while (s.end < within.end &&
	       !token_is(first + s.end, first + within.end, '.') &&
	       !token_is(first + s.end, first + within.end, ';'))
		s.end++;
	return s;
}

static bool
says(const struct effort *e, int language, enum account_list list,
    struct span within)
{
	return account_find(e->account, language, list, within, NULL) <
	       within.end;
}

static void
add(struct effort *e, struct commitment c)
{
	e->at =
	    arena_more(e->account->arena, e->at, e->n, &e->cap, sizeof *e->at);
	e->at[e->n++] = c;
}

/* Whether it takes a slot each time: what is done every day, or more often
 * than there are days, is done in passing. */
static bool
takes_slots(const struct quantity *q)
{
	if (q->weekdays)
		return true;
	return q->unit.start < q->unit.end &&
	       (q->round <= 1.01 || q->per_week <= 7) && q->round < 7;
}

/* What a habit takes of a week's slots: "6 evenings a week", "Wednesday and
 * Friday evenings". Rituals, "every evening", take none of them; short ones
 * only their part. And of its hours. */
static void
take(struct effort *e, const struct quantity *q, int goal, uint64_t owner)
{
	const struct facts *facts = goal >= 0 ? &e->account->facts[goal] : NULL;
	struct commitment c = { .amount = q,
		.goal = goal,
		.owner = owner,
		.first = INT_MIN,
		.last = INT_MAX,
		.purse = q->slot };
	double part =
	    q->hours > 0 && q->hours < SLOT_HOURS ? q->hours / SLOT_HOURS : 1;

	if (q->kind != QUANTITY_FREQUENCY || q->per_week <= 0 ||
	    q->bound == BOUND_MOST || q->role == QUANTITY_BASELINE)
		return;
	if (facts && facts->period_start != DATE_NONE)
		c.first = facts->period_start;
	if (facts && facts->deadline != DATE_NONE)
		c.last = facts->deadline;
	if (q->slot != SLOT_ANY && takes_slots(q)) {
		c.weight = q->per_week * part;
		add(e, c);
	}
	if (q->hours > 0) {
		c.purse = HOURS;
		c.weight = q->per_week * q->hours;
		add(e, c);
	}
}

/* Whether it is hours or parts of a day; "we have a weekly report" has none. */
static bool
declare(struct effort *e, const struct quantity *q)
{
	int purse = q->hours > 0 ? HOURS : q->slot;
	double amount = q->hours > 0 ? q->hours * q->per_week : q->per_week;

	if (q->kind != QUANTITY_FREQUENCY || q->per_week <= 0 ||
	    purse == SLOT_ANY)
		return false;
	if (e->declared[purse] <= 0) {
		e->declared[purse] = amount;
		e->where[purse] = q->words;
	}
	return true;
}

/* The first frequency of a statement is the goal's own; any other counts
 * only where the words say that it already takes place. Steps are parts of
 * what the statement says. */
static void
read_goal(struct effort *e, int index)
{
	const struct goal *goal = &e->account->goals->at[index];
	const struct facts *facts = &e->account->facts[index];
	uint64_t owner =
	    facts->n_amounts > 0 ? account_owner(e->account, index) : 0;
	bool own = goal->parent >= 0 && goal->parent < index &&
		   e->covered[goal->parent];

	e->covered[index] = own;
	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct fact_amount *a = &facts->amounts[i];
		const struct part *part = &goal->parts[a->part];
		int language = account_language(e->account, part->block);
		struct span said;

		if (a->amount.kind != QUANTITY_FREQUENCY)
			continue;
		if (part->kind == PART_STATEMENT && !own) {
			take(e, &a->amount, index, owner);
			own = e->covered[index] = true;
			continue;
		}
		said = sentence_of(e, part->tokens, a->amount.words);
		if (part->kind == PART_STATEMENT)
			said.end = a->amount.words.start;
		if (part->kind != PART_STEP &&
		    (says(e, language, ACCOUNT_CAPACITY, said) ||
			says(e, language, ACCOUNT_CAPACITY, part->label))) {
			if (declare(e, &a->amount))
				account_add(e->account, index,
				    (struct mark){ .fact = FACT_CAPACITY,
					.tokens = a->amount.words });
		} else if ((part->kind == PART_STATEMENT ||
			       part->kind == PART_NOTE) &&
			   says(e, language, ACCOUNT_HABIT, said))
			take(e, &a->amount, index, owner);
	}
}

/* A block beside the goals: habits it mentions, time it says there is. */
static void
read_beside(struct effort *e, int block)
{
	const struct document *document = e->account->document;
	const struct block *b = &document->blocks[block];
	const struct token *first = document->tokens.at + b->tokens.start;
	int language = account_language(e->account, block);
	int above = e->account->goals->above[block];
	bool habits =
	    above != BLOCK_NONE &&
	    says(e, language, ACCOUNT_HABIT, document->blocks[above].tokens);
	struct quantity found[READ_MAX];
	size_t n = quantity_read(e->account->v, language, document->plain,
	    first, document->tokens.at + b->tokens.end, found, READ_MAX);

	for (size_t i = 0; i < n; i++) {
		struct quantity *q = arena_alloc(e->account->arena, sizeof *q);
		struct span said;

		*q = found[i];
		q->words.start += b->tokens.start;
		q->words.end += b->tokens.start;
		q->unit.start += b->tokens.start;
		q->unit.end += b->tokens.start;
		said = sentence_of(e, b->tokens, q->words);
		if (b->kind == BLOCK_META
			? b->key && strcmp(b->key, "capacity") == 0
			: says(e, language, ACCOUNT_CAPACITY, said))
			declare(e, q);
		else if (b->kind != BLOCK_META &&
			 (habits || says(e, language, ACCOUNT_HABIT, said)))
			take(e, q, GOAL_NONE, 0);
	}
}

/* The blocks in which no goal stands. */
static void
read_rest(struct effort *e)
{
	const struct document *document = e->account->document;
	const struct goals *goals = e->account->goals;
	bool *taken =
	    arena_alloc(e->account->arena, (size_t)document->n_blocks + 1);

	for (int i = 0; i < goals->n; i++)
		for (size_t p = 0; p < goals->at[i].n_parts; p++)
			if (goals->at[i].parts[p].kind < PART_CONTEXT)
				taken[goals->at[i].parts[p].block] = true;
	for (int i = 0; i < document->n_blocks; i++)
		if (!taken[i] && document->blocks[i].kind != BLOCK_HEADING &&
		    document->blocks[i].kind != BLOCK_CELL)
			read_beside(e, i);
}

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
write_sum(const struct effort *e, const struct commitment *c, size_t n, int day,
    int language)
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
			    account_number(e->account, language, c[i].weight));
	}
	if (terms == 1)
		return sum;
	return arena_print(arena, "%s%s = %s", sum,
	    terms > TERMS_MAX ? " + …" : "",
	    account_number(e->account, language, total));
}

/* What is counted, in the words of the document: "evenings" where one is about
 * several and another says "evening". */
static const char *
write_unit(const struct effort *e, const struct commitment *c, size_t n)
{
	struct span words = c[0].amount->words;
	const char *plural = NULL;

	if (c->purse == HOURS)
		return "h";
	for (size_t i = 0; i < n; i++) {
		struct span unit = c[i].amount->unit;
		const char *word;

		if (unit.start >= unit.end)
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
report(struct effort *e, const struct commitment *c, size_t n, double capacity)
{
	const struct commitment *last = &c[n - 1], *goal = last;
	int day = last->first, language;
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
	language = account_language(
	    e->account, e->account->goals->at[goal->goal].block);
	account_add(e->account, goal->goal,
	    (struct mark){ .fact = FACT_CAPACITY_EXCEEDED,
		.tokens = goal->amount->words,
		.second = second,
		.args = { write_sum(e, c, n, day, language),
		    write_unit(e, c, n),
		    account_number(e->account, language, capacity) } });
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

/* Commitments sorted by their starts: when one begins, those that ended
 * before have left. The first sum that is too large is reported. */
static void
check_group(struct effort *e, const struct commitment *c, size_t n)
{
	double capacity = e->declared[c->purse] > 0 ? e->declared[c->purse]
						    : week_has[c->purse];
	struct commitment *ends =
	    arena_alloc(e->account->arena, n * sizeof *ends);
	size_t left = 0;
	double total = 0;

	if (capacity <= 0)
		return;
	memcpy(ends, c, n * sizeof *ends);
	budget_hold();
	qsort(ends, n, sizeof *ends, compare_ends);
	budget_release();
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
	struct effort e = { .account = account };
	size_t goals = (size_t)account->goals->n;

	e.covered = arena_alloc(account->arena, goals + 1);
	for (size_t i = 0; i < goals; i++)
		if (account->goals->at[i].status == GOAL_OPEN)
			read_goal(&e, (int)i);
	if (e.n == 0)
		return;
	read_rest(&e);
	if (e.declared[HOURS] <= 0)
		e.declared[HOURS] = account->hours;
	if (e.declared[SLOT_EVENING] <= 0)
		e.declared[SLOT_EVENING] = account->evenings;
	budget_hold();
	qsort(e.at, e.n, sizeof *e.at, compare);
	budget_release();
	for (size_t i = 0, n; i < e.n; i += n) {
		n = group_end(e.at + i, e.n - i);
		check_group(&e, e.at + i, n);
	}
}
