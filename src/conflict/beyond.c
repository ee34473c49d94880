/* Steps on the way that aim at more than their goal does, or fall back. */

#include "conflict_check.h"

#include "account.h"
#include "date/date.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity.h"
#include "quantity/reader.h"
#include "target.h"
#include "word/token.h"

#include <stdbool.h>

/* Tokens of a step, and of a statement, that are looked at; dates of a step. */
enum { STEP = 20, STATEMENT = 40, DATES = 2 };

/* What is so many times as much is no slip: it counts something else. Steps
 * that make so many times the way are no parts of it. */
static const double far = 2, levels = 1.25;

/* What a goal aims at, which way it goes there, and its steps so far. */
struct aim {
	const struct account *account;
	int goal;
	const struct quantity *target;
	bool tied; /* a start tells the way: */
	bool down;
	bool below;		      /* a step shows that the way is up */
	int steps;		      /* that name the same as the target */
	const struct quantity *only;  /* beyond it, if there are no others */
	const struct quantity *start; /* if tied */
	double all;		      /* of all steps together */
	bool added;		      /* a step is no level on the way */
	bool rose;		      /* a step is more than the one before */
	const struct quantity *last;  /* the latest step; NULL: none yet */
	int day;		      /* by which it is */
	const struct quantity *back, *before; /* the first that falls back */
};

static bool
is_exact(const struct quantity *q)
{
	return quantity_exact(q) && q->low > 0;
}

static bool
can_aim(const struct quantity *q)
{
	return q->kind == QUANTITY_COUNT || q->kind == QUANTITY_MONEY ||
	       (q->kind == QUANTITY_FREQUENCY && !span_empty(q->unit) &&
		   q->slot == 0 && q->hours == 0) ||
	       q->kind == QUANTITY_SHARE || q->kind == QUANTITY_LENGTH ||
	       q->kind == QUANTITY_MASS || q->kind == QUANTITY_OTHER;
}

/* Whether a verb of change makes the amount one that is added or taken away;
 * money that is raised is all there will be. */
static bool
is_change(const struct account *account, int index, const struct quantity *q)
{
	const struct goal *goal = &account->goals->at[index];
	struct span before = { goal->statement.start, q->words.start };
	struct reader r;
	int way;

	account_reader(
	    account, &r, account_language(account, goal->block), before);
	for (const struct token *t = r.first; t < r.end; t++)
		if (reader_match(&r, READ_CHANGE_VERB, t, &way) > 0 &&
		    (way != 1 || q->kind != QUANTITY_MONEY))
			return true;
	return false;
}

/* The one amount that the statement aims at, or where its change ends. */
static bool
find_aim(struct aim *aim, const struct account *account, int index)
{
	const struct facts *facts = &account->facts[index];
	struct target t = target_find(account, index);

	*aim = (struct aim){ .account = account, .goal = index };
	if (t.tied) {
		aim->target = t.end;
		aim->tied = true;
		aim->down = t.end->low < t.start->low;
		aim->start = t.start;
		return t.start->kind == t.end->kind && is_exact(t.start) &&
		       t.start->low != t.end->low && is_exact(t.end) &&
		       (can_aim(t.end) || t.end->kind == QUANTITY_PLAIN);
	}
	if (t.start)
		return false;
	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct fact_amount *a = &facts->amounts[i];

		if (a->part > 0)
			break;
		if (aim->target)
			return false;
		aim->target = &a->amount;
	}
	return aim->target && is_exact(aim->target) && can_aim(aim->target) &&
	       (aim->target->role == QUANTITY_TARGET ||
		   (aim->target->role == QUANTITY_VALUE &&
		       !is_change(account, index, aim->target)));
}

/* Things that are to be, "2,000 signatures", money or a way add up step by
 * step; a level, "to 30 families", may fall. */
static bool
is_deed(const struct quantity *target)
{
	return (target->kind == QUANTITY_COUNT ||
		   target->kind == QUANTITY_MONEY ||
		   target->kind == QUANTITY_LENGTH) &&
	       target->per_week == 0 && target->role == QUANTITY_VALUE;
}

/* Whether the goal's statement has the word too, "signatures". */
static bool
is_said(const struct aim *aim, const struct token *t)
{
	struct span said = aim->account->goals->at[aim->goal].statement;

	if (said.end > said.start + STATEMENT)
		said.end = said.start + STATEMENT;
	return account_has_word(aim->account, said, t);
}

/* Whether a step says nothing but an amount and when: "350 members by June". */
static bool
is_bare(const struct aim *aim, int block, struct span words,
    const struct quantity *q, const struct date *dates, size_t n)
{
	const struct account *account = aim->account;
	int language = account_language(account, block);
	struct reader r;

	account_reader(account, &r, language, words);
	for (uint32_t at = words.start; at < words.end; at++) {
		const struct token *t = r.first + (at - words.start);
		struct span one = { at, at + 1 };
		bool unit = at >= q->unit.start && at < q->unit.end;
		bool known =
		    (at >= q->words.start && at < q->words.end && !unit) ||
		    t->kind == TOKEN_MARK;

		for (size_t i = 0; i < n; i++)
			known |= at - words.start >= dates[i].words.start &&
				 at - words.start < dates[i].words.end;
		if (!known &&
		    (t->kind != TOKEN_WORD || !(account_has(account, language,
						    ACCOUNT_FUNCTION, one) ||
						  is_said(aim, t))))
			return false;
	}
	return true;
}

/* Whether one day is told, and it lies in the goal's time. */
static bool
is_within(const struct aim *aim, const struct date *dates, size_t n)
{
	const struct facts *facts = &aim->account->facts[aim->goal];

	return n == 1 && dates->last != DATE_NONE && !dates->relative &&
	       dates->problem == DATE_FINE && dates->role != DATE_PAST &&
	       facts->deadline != DATE_NONE && dates->last <= facts->deadline;
}

/* Whether the other cells of a step's row tell that day: the next part does. */
static bool
is_dated_beside(const struct aim *aim, const struct goal *goal, size_t part)
{
	const struct block *blocks = aim->account->document->blocks;
	const struct part *p = &goal->parts[part], *next = p + 1;
	struct date dates[DATES];
	size_t n;

	if (part + 1 >= goal->n_parts || blocks[p->block].kind != BLOCK_CELL ||
	    blocks[next->block].kind != BLOCK_CELL ||
	    blocks[p->block].table != blocks[next->block].table ||
	    blocks[p->block].row != blocks[next->block].row ||
	    next->field != FIELD_DEADLINE)
		return false;
	n = account_dates(
	    aim->account, aim->goal, next->block, next->tokens, dates, DATES);
	return is_within(aim, dates, n);
}

static bool
is_alike(const struct aim *aim, const struct quantity *q)
{
	const struct quantity *target = aim->target;

	return is_exact(q) && q->round == target->round &&
	       (q->per_week > 0) == (target->per_week > 0) &&
	       (q->role == QUANTITY_VALUE || q->role == QUANTITY_TARGET) &&
	       (account_same_unit(aim->account, q, target) ||
		   (q->kind == QUANTITY_PLAIN &&
		       target->kind == QUANTITY_COUNT));
}

static bool
is_beyond(const struct aim *aim, const struct quantity *q)
{
	const struct quantity *target = aim->target;

	return aim->down ? q->low < target->low && q->low * far > target->low
			 : q->low > target->low && q->low < target->low * far;
}

static void
add(const struct aim *aim, const struct quantity *q)
{
	const struct account *account = aim->account;

	account_add_pair(
	    account, aim->goal, FACT_MILESTONE_BEYOND, q, aim->target);
}

/* Hold a step and its day against the one before it; what lies behind the start
 * is no level but comes on top of it. */
static void
follow(struct aim *aim, const struct quantity *q, const struct date *d)
{
	aim->all += q->low;
	if (aim->start)
		aim->added |= aim->down ? q->low > aim->start->low
					: q->low < aim->start->low;
	if (aim->last && !aim->back && d->last > aim->day &&
	    (aim->down ? q->low > aim->last->low : q->low < aim->last->low)) {
		aim->back = q;
		aim->before = aim->last;
	}
	aim->rose |= aim->last && q->low > aim->last->low;
	aim->last = q;
	aim->day = d->last;
}

/* Words of a part that name just one amount: a step, the statement of a goal
 * below, or one of several, "48 by May, 52 by July". "75 kg by June" may be on
 * the way down to 70: without a start, a step below the target shows that it is
 * not. */
static void
check_step(struct aim *aim, const struct goal *goal, size_t part,
    struct span words, const struct quantity *q)
{
	const struct part *p = &goal->parts[part];
	struct date dates[DATES];
	size_t n;

	if (words.end - words.start > STEP || !is_alike(aim, q))
		return;
	n = account_dates(
	    aim->account, aim->goal, p->block, words, dates, DATES);
	if (!is_bare(aim, p->block, words, q, dates, n) ||
	    (words.end < p->tokens.end && n == 0))
		return;
	aim->steps++;
	aim->below |= q->low < aim->target->low;
	if ((aim->tied || (is_deed(aim->target) &&
			      aim->target->kind != QUANTITY_LENGTH)) &&
	    is_within(aim, dates, n))
		follow(aim, q, dates);
	if (!is_beyond(aim, q) || !(n > 0 ? is_within(aim, dates, n)
					  : is_dated_beside(aim, goal, part)))
		return;
	if (aim->tied || aim->below)
		add(aim, q);
	else
		aim->only = q;
}

static bool
is_mark(const struct token *t, const struct token *end)
{
	return token_is(t, end, ',') || token_is(t, end, ';') ||
	       token_is(t, end, '(') || token_is(t, end, ')') ||
	       token_is(t, end, ':');
}

/* The words around an amount between marks that part several. */
static struct span
around(const struct aim *aim, struct span part, const struct quantity *q)
{
	const struct token *t = aim->account->document->tokens.at;
	struct span words = q->words;

	while (words.start > part.start &&
	       q->words.start - words.start < STEP &&
	       !is_mark(t + words.start - 1, t + part.end))
		words.start--;
	while (words.end < part.end && words.end - q->words.end < STEP &&
	       !is_mark(t + words.end, t + part.end))
		words.end++;
	return words;
}

/* Several amounts of one part, each with its day: those of a step, or what
 * stands in brackets behind the ends of a change, "from 82 kg to 76 kg (80 kg
 * in March, 78 kg in June)". */
static void
check_several(struct aim *aim, const struct goal *goal,
    const struct fact_amount *a, const struct fact_amount *end)
{
	const struct part *part = &goal->parts[a->part];
	const struct token *t = aim->account->document->tokens.at;
	bool own = part->kind == PART_STATEMENT;

	for (; a < end; a++) {
		struct span words = around(aim, part->tokens, &a->amount);

		if (own && (!aim->tied ||
			       a->amount.words.start < aim->target->words.end ||
			       !token_is(t + words.end, t + part->tokens.end,
				   a + 1 == end ? ')' : ',')))
			continue;
		check_step(aim, goal, a->part, words, &a->amount);
	}
}

/* The parts of one kind, each amount of them with its own words. */
static void
check_parts(struct aim *aim, int index, enum part_kind kind)
{
	const struct goal *goal = &aim->account->goals->at[index];
	const struct facts *facts = &aim->account->facts[index];
	const struct fact_amount *a = facts->amounts;
	const struct fact_amount *end = a ? a + facts->n_amounts : NULL, *next;

	for (; a < end; a = next) {
		for (next = a + 1; next < end && next->part == a->part;)
			next++;
		if (goal->parts[a->part].kind != kind ||
		    (kind == PART_FIELD &&
			goal->parts[a->part].field != FIELD_HOW))
			continue;
		if (next == a + 1)
			check_step(aim, goal, a->part,
			    goal->parts[a->part].tokens, &a->amount);
		else
			check_several(aim, goal, a, next);
	}
}

void
beyond_check(const struct account *account, int goal)
{
	const struct goals *goals = account->goals;
	struct aim aim;
	double way;

	if (account->facts[goal].n_amounts == 0 ||
	    account->facts[goal].deadline == DATE_NONE ||
	    !find_aim(&aim, account, goal))
		return;
	check_parts(&aim, goal, PART_STEP);
	if (aim.tied)
		check_parts(&aim, goal, PART_STATEMENT);
	check_parts(&aim, goal, PART_FIELD);
	for (int i = goal + 1; i < goals->n && goals->at[i].parent >= goal; i++)
		if (goals->at[i].parent == goal &&
		    goals->at[i].status == GOAL_OPEN)
			check_parts(&aim, i, PART_STATEMENT);
	way = aim.tied ? account_apart(aim.start->low, aim.target->low)
		       : aim.target->low;
	/* "Repay 900 €: 600 € by May, 300 € by July" tells what is left */
	if (aim.back && (aim.tied || aim.rose) && !aim.added &&
	    aim.all > way * levels)
		account_add_pair(
		    account, goal, FACT_MILESTONE_BACK, aim.back, aim.before);
	if (aim.only && aim.steps == 1 && is_deed(aim.target))
		add(&aim, aim.only);
}
