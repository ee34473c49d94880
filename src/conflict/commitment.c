/* What goals and habits take of a week, and what is declared that it has. */

#include "commitment.h"

#include "account.h"
#include "base/arena.h"
#include "date/date.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "word/token.h"

#include <limits.h>
#include <string.h>

/* What fills an evening or a morning, in hours; how many amounts are read from
 * a block beside the goals. */
enum { SLOT_HOURS = 3, READ_MAX = 16 };

static void
add(struct commitments *e, struct commitment c)
{
	ARENA_MORE(e->account->scratch, e->at, e->n, e->cap);
	e->at[e->n++] = c;
}

/* Whether it takes a slot each time: what is done every day, or more often
 * than there are days, is done in passing. */
static bool
takes_slots(const struct quantity *q)
{
	if (q->weekdays)
		return true;
	return !span_empty(q->unit) && (q->round <= 1.01 || q->per_week <= 7) &&
	       q->round < 7;
}

/* What a habit takes of a week's slots: "6 evenings a week", "Wednesday and
 * Friday evenings". Rituals, "every evening", take none of them; short ones
 * only their part. And of its hours. */
static void
take(struct commitments *e, const struct quantity *q, int goal, uint64_t owner)
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
		/* "twice a weekend" takes one */
		if (q->slot == SLOT_WEEKEND && c.weight > 1)
			c.weight = 1;
		add(e, c);
	}
	if (q->hours > 0) {
		c.purse = COMMITMENT_HOURS;
		c.weight = q->per_week * q->hours;
		add(e, c);
	}
}

/* Whether the words around an amount say that so much time is there: not "I
 * have spent 2 hours a week". */
static bool
is_capacity(const struct commitments *e, int block, struct span said,
    const struct quantity *q)
{
	const struct account *account = e->account;
	const struct token *t = account->document->tokens.at;
	struct span behind = said, word;
	int value;
	size_t n;

	if (q->bound == BOUND_LEAST)
		return false;
	for (behind.start = said.start; behind.start < said.end;) {
		uint32_t at = account_find(
		    account, block, ACCOUNT_CAPACITY, behind, &value);

		if (at == said.end)
			return false;
		if (value == 1)
			return true;
		n = account_match(account, block, ACCOUNT_CAPACITY, t + at,
		    t + said.end, NULL);
		behind.start = at + (uint32_t)n;
		for (word.start = behind.start; word.start < q->words.start;
		     word.start++) {
			word.end = word.start + 1;
			if (!account_has(
				account, block, ACCOUNT_FUNCTION, word))
				break;
		}
		if (word.start == q->words.start)
			return true;
	}
	return false;
}

/* Whether it is hours or parts of a day; "we have a weekly report" has none. */
static bool
declare(struct commitments *e, const struct quantity *q)
{
	int purse = q->hours > 0 ? COMMITMENT_HOURS : q->slot;
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
read_goal(struct commitments *e, int index)
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
		const struct part *part = a->part;
		struct span said;

		if (a->amount.kind != QUANTITY_FREQUENCY)
			continue;
		if (part->kind == PART_STATEMENT && !own) {
			take(e, &a->amount, index, owner);
			own = e->covered[index] = true;
			continue;
		}
		said =
		    account_sentence(e->account, part->tokens, a->amount.words);
		if (part->kind == PART_STATEMENT)
			said.end = a->amount.words.start;
		if (part->kind != PART_STEP &&
		    (is_capacity(e, part->block, said, &a->amount) ||
			account_has(e->account, part->block, ACCOUNT_CAPACITY,
			    part->label))) {
			if (declare(e, &a->amount))
				account_add(e->account, index,
				    (struct mark){ .fact = FACT_CAPACITY,
					.tokens = a->amount.words });
		} else if ((part->kind == PART_STATEMENT ||
			       part->kind == PART_NOTE) &&
			   account_has(
			       e->account, part->block, ACCOUNT_HABIT, said))
			take(e, &a->amount, index, owner);
	}
}

/* A block beside the goals: habits it mentions, time it says there is. */
static void
read_beside(struct commitments *e, int block)
{
	const struct document *document = e->account->document;
	const struct block *b = &document->blocks[block];
	const struct token *first = document->tokens.at + b->tokens.start;
	int above = e->account->goals->above[block];
	bool habits =
	    above != BLOCK_NONE && account_has(e->account, block, ACCOUNT_HABIT,
				       document->blocks[above].tokens);
	struct quantity found[READ_MAX];
	size_t n = quantity_read(e->account->v,
	    account_language(e->account, block), document->plain, first,
	    document->tokens.at + b->tokens.end, found, READ_MAX);

	for (size_t i = 0; i < n; i++) {
		struct quantity *q =
		    arena_alloc(e->account->scratch, sizeof *q);
		struct span said;

		*q = found[i];
		quantity_shift(q, b->tokens.start);
		said = account_sentence(e->account, b->tokens, q->words);
		if (b->kind == BLOCK_META ? strcmp(b->key, "capacity") == 0
					  : is_capacity(e, block, said, q))
			declare(e, q);
		else if (b->kind != BLOCK_META &&
			 (habits || account_has(e->account, block,
					ACCOUNT_HABIT, said)))
			take(e, q, GOAL_NONE, 0);
	}
}

/* The blocks in which no goal stands. */
static void
read_rest(struct commitments *e)
{
	const struct document *document = e->account->document;
	const bool *taken = goal_blocks(
	    e->account->goals, e->account->scratch, document->n_blocks);

	for (int i = 0; i < document->n_blocks; i++)
		if (!taken[i] && document->blocks[i].kind != BLOCK_HEADING &&
		    document->blocks[i].kind != BLOCK_CELL)
			read_beside(e, i);
}

void
commitment_read(struct commitments *e, const struct account *account)
{
	size_t goals = (size_t)account->goals->n;

	*e = (struct commitments){ .account = account };
	e->covered = arena_alloc(account->scratch, goals + 1);
	for (size_t i = 0; i < goals; i++)
		if (account->goals->at[i].status == GOAL_OPEN)
			read_goal(e, (int)i);
	if (e->n == 0)
		return;
	read_rest(e);
	if (e->declared[COMMITMENT_HOURS] <= 0)
		e->declared[COMMITMENT_HOURS] = account->hours;
	if (e->declared[SLOT_EVENING] <= 0)
		e->declared[SLOT_EVENING] = account->evenings;
}
