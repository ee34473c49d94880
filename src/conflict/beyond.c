/* Steps on the way that aim at more than their goal does, or fall back. */

#include "conflict_check.h"

#include "account.h"
#include "beyond_step.h"
#include "date/date.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity.h"
#include "quantity/reader.h"
#include "target.h"
#include "word/token.h"

#include <stdbool.h>

/* Tokens of a step that are looked at; its dates. */
enum { STEP = 20, DATES = 2 };

/* What is so many times as much is no slip: it counts something else. Steps
 * that make so many times the way are no parts of it. */
static const double far = 2, levels = 1.25;

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

	account_reader(account, &r, goal->block, before);
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

		if (a->part > account->goals->at[index].parts)
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

/* Whether a level is not that of its goal, but near it; "sell 600 lamps" may be
 * a part of the 900 that are sold. */
static bool
is_other(const struct aim *aim, const struct quantity *q)
{
	double low = aim->target->low;

	return aim->target->role == QUANTITY_TARGET && q->low != low &&
	       q->low < low * far && q->low * far > low;
}

/* Words of a part that name just one amount: a step, the statement of a goal
 * below, or one of several, "48 by May, 52 by July". "75 kg by June" may be on
 * the way down to 70: without a start, a step below the target shows that it is
 * not. */
static void
check_step(struct aim *aim, const struct goal *goal, const struct part *part,
    struct span words, const struct quantity *q)
{
	struct date dates[DATES];
	size_t n;

	if (words.end - words.start > STEP || !is_alike(aim, q))
		return;
	n = account_dates(
	    aim->account, aim->goal, part->block, words, dates, DATES);
	if (!beyond_bare(aim, part->block, words, q, dates, n) ||
	    (words.end < part->tokens.end && n == 0))
		return;
	aim->steps++;
	if (n == 1 && beyond_within(aim, dates, n) && beyond_last(aim, dates) &&
	    is_other(aim, q))
		aim->other = q;
	aim->below |= q->low < aim->target->low;
	if ((aim->tied || (is_deed(aim->target) &&
			      aim->target->kind != QUANTITY_LENGTH)) &&
	    beyond_within(aim, dates, n))
		follow(aim, q, dates);
	if (!is_beyond(aim, q) ||
	    !(n > 0 ? beyond_within(aim, dates, n)
		    : beyond_dated_beside(aim, goal, part)))
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
	const struct part *part = a->part;
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
		if (a->part->kind != kind ||
		    (kind == PART_FIELD && a->part->field != FIELD_HOW))
			continue;
		if (next == a + 1)
			check_step(
			    aim, goal, a->part, a->part->tokens, &a->amount);
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
	else if (aim.other && aim.steps == 1 && !is_beyond(&aim, aim.other))
		account_add_pair(
		    account, goal, FACT_METRIC_CONFLICT, aim.other, aim.target);
}
