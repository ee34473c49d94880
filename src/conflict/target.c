/* Where a goal starts and where it wants to go, and what is wrong with that. */

#include "target.h"

#include "account.h"
#include "base/arena.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity.h"
#include "quantity/reader.h"
#include "word/token.h"

#include <stddef.h>
#include <string.h>

/* How many tokens may stand between two ends and the change they make, and
 * before the amount of a field; what counts as doubt, and as all there is, in
 * per cent. */
enum { CHANGE_REACH = 4, VALUE_REACH = 2, DOUBT = 30, WHOLE = 100 };

static bool
in_statement(const struct fact_amount *amount)
{
	return amount->part->kind == PART_STATEMENT;
}

static bool
in_field(const struct fact_amount *amount, int field)
{
	return amount->part->kind == PART_FIELD && amount->part->field == field;
}

/* The amount of the statement with this role; the first. */
static const struct quantity *
find_role(const struct facts *facts, int role)
{
	for (size_t i = 0; i < facts->n_amounts; i++)
		if (in_statement(&facts->amounts[i]) &&
		    facts->amounts[i].amount.role == role)
			return &facts->amounts[i].amount;
	return NULL;
}

/* The amount of a field, if it names just one, near its start: "Measures: send
 * a text message two days ahead" tells of no level. */
static const struct quantity *
find_field(const struct facts *facts, int field)
{
	const struct quantity *found = NULL;

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct quantity *q = &facts->amounts[i].amount;

		if (!in_field(&facts->amounts[i], field) ||
		    q->kind == QUANTITY_CONFIDENCE)
			continue;
		if (found ||
		    q->words.start >
			facts->amounts[i].part->tokens.start + VALUE_REACH)
			return NULL;
		found = q;
	}
	return found;
}

/* "from A to B" in the statement, or in a field for it: two neighbours with
 * these roles. */
static bool
find_pair(const struct facts *facts, struct target *out)
{
	for (size_t i = 0; i + 1 < facts->n_amounts; i++) {
		const struct fact_amount *a = &facts->amounts[i];

		if (a->part == a[1].part &&
		    (in_statement(a) || in_field(a, FIELD_TARGET)) &&
		    a->amount.role == QUANTITY_BASELINE &&
		    a[1].amount.role == QUANTITY_TARGET &&
		    a[1].amount.words.start - a->amount.words.end <=
			CHANGE_REACH) {
			out->start = &a->amount;
			out->end = &a[1].amount;
			return out->tied = true;
		}
	}
	return false;
}

/* "Tickets solved in 24 hours | 62 % | 80 %": two fields for them, beside which
 * what the statement counts belongs to its name. */
static bool
find_fields(const struct facts *facts, struct target *out)
{
	const struct quantity *start = find_field(facts, FIELD_BASELINE);
	const struct quantity *end = find_field(facts, FIELD_TARGET);

	if (!start || !end)
		return false;
	out->start = start;
	out->end = end;
	return out->fields = true;
}

/* "2 hours a day" as so many hours a week; of another kind as it is. */
static const struct quantity *
in_hours(const struct account *account, const struct quantity *q)
{
	struct quantity *all;

	if (!q || q->kind != QUANTITY_FREQUENCY || q->hours <= 0)
		return q;
	all = arena_alloc(account->arena, sizeof *all);
	*all = *q;
	all->low *= q->hours;
	all->high *= q->hours;
	return all;
}

struct target
target_find(const struct account *account, int index)
{
	const struct facts *facts = &account->facts[index];
	struct target target = { 0 };

	if (facts->n_amounts == 0)
		return (struct target){ .fields = true };
	if (!find_pair(facts, &target) && !find_fields(facts, &target)) {
		target.start = find_role(facts, QUANTITY_BASELINE);
		target.end = find_role(facts, QUANTITY_TARGET);
		target.fields = !target.start && !target.end;
		if (!target.start)
			target.start = find_field(facts, FIELD_BASELINE);
		if (!target.end)
			target.end = find_field(facts, FIELD_TARGET);
	}
	target.start = in_hours(account, target.start);
	target.end = in_hours(account, target.end);
	return target;
}

/* Places count downwards: a goal that speaks of one is left alone. */
static bool
speaks_of_rank(const struct account *account, const struct goal *goal)
{
	struct reader r;

	account_reader(account, &r, goal->block, goal->statement);
	return reader_within(&r, READ_RANK_BEFORE, r.first, r.end) ||
	       reader_within(&r, READ_RANK_AFTER, r.first, r.end);
}

/* "Documentation | 100 % | 100 %": there is no more to reach. */
static bool
is_all(const struct target *t)
{
	return t->fields && t->end->kind == QUANTITY_SHARE &&
	       t->end->low >= WHOLE;
}

/* Whether the target lies on the wrong side of the start, or on it. A time
 * that is to grow may be one that someone holds out, or one that is cut: then
 * only the same value is wrong. */
static bool
is_no_better(const struct target *t, int direction)
{
	if (t->start->low == t->end->low)
		return quantity_exact(t->start) && quantity_exact(t->end) &&
		       !is_all(t) &&
		       (t->tied || direction != 0 ||
			   (t->fields && t->end->kind != QUANTITY_PLAIN));
	if (direction > 0)
		return t->end->kind != QUANTITY_TIME &&
		       t->end->high <= t->start->low;
	return direction < 0 && t->end->low >= t->start->high;
}

/* "-5 °C": the sign is not read. */
static bool
is_negative(const struct account *account, const struct quantity *q)
{
	const struct token *t = account->document->tokens.at + q->words.start;

	return t->kind == TOKEN_MARK && (t->id == '-' || t->id == 0x2212);
}

/* Whether the two ends can be held against each other, in one currency. */
static bool
are_comparable(const struct account *account, const struct target *t)
{
	return t->start && t->end && t->start->kind == t->end->kind &&
	       (t->start->hours > 0) == (t->end->hours > 0) &&
	       t->end->kind != QUANTITY_RANK &&
	       t->end->kind != QUANTITY_MASKED &&
	       !is_negative(account, t->start) &&
	       !is_negative(account, t->end) &&
	       (t->tied || account_same_unit(account, t->start, t->end)) &&
	       strcmp(t->start->currency, t->end->currency) == 0;
}

/* The one amount that the statement aims at, NULL if it has others. */
static const struct quantity *
only_aim(const struct facts *facts)
{
	const struct quantity *found = NULL;

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct quantity *q = &facts->amounts[i].amount;

		if (!in_statement(&facts->amounts[i]) ||
		    q->role == QUANTITY_BASELINE)
			continue;
		if (found)
			return NULL;
		found = q;
	}
	return found;
}

/* The one level of today that the parts of a goal tell, NULL if they tell none
 * or several. */
static const struct quantity *
only_start(const struct facts *facts)
{
	const struct quantity *found = NULL;

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct fact_amount *a = &facts->amounts[i];

		if (a->amount.role != QUANTITY_BASELINE &&
		    !in_field(a, FIELD_BASELINE))
			continue;
		if (found && (found->low != a->amount.low ||
				 found->hours != a->amount.hours))
			return NULL;
		found = &a->amount;
	}
	return found;
}

/* "Sing 14 songs", then "Level today: 14": as many as there are. */
static void
check_kept(const struct account *account, int index)
{
	const struct goal *goal = &account->goals->at[index];
	const struct facts *facts = &account->facts[index];
	const struct quantity *end = only_aim(facts);
	const struct quantity *start = end ? only_start(facts) : NULL;

	if (!start || start->low != end->low || start->hours != end->hours ||
	    !quantity_exact(start) || !quantity_exact(end) ||
	    (((start->kind != QUANTITY_PLAIN && end->kind != QUANTITY_PLAIN) ||
		 end->kind == QUANTITY_TIME) &&
		!account_same_unit(account, start, end)) ||
	    end->role == QUANTITY_CHANGE || end->kind == QUANTITY_RANK ||
	    end->kind == QUANTITY_MASKED || end->low <= 1 ||
	    fact_has(facts, FACT_KEEPING) ||
	    fact_has(facts, FACT_TARGET_NOT_BETTER) ||
	    target_adds(account, goal, end->words.start) ||
	    speaks_of_rank(account, goal))
		return;
	account_add_pair(account, index, FACT_TARGET_NOT_BETTER, end, start);
}

static void
check_better(const struct account *account, int index, const struct target *t)
{
	const struct goal *goal = &account->goals->at[index];

	if (!are_comparable(account, t) ||
	    !is_no_better(t, target_way(account, goal, t)) ||
	    (t->start->low == t->end->low &&
		fact_has(&account->facts[index], FACT_KEEPING)) ||
	    speaks_of_rank(account, goal))
		return;
	account_add_pair(
	    account, index, FACT_TARGET_NOT_BETTER, t->end, t->start);
}

/* Kinds that no change turns into each other. */
static bool
is_strict(const struct quantity *q)
{
	return q->kind == QUANTITY_MONEY || q->kind == QUANTITY_TIME ||
	       q->kind == QUANTITY_LENGTH || q->kind == QUANTITY_MASS ||
	       q->kind == QUANTITY_SHARE;
}

/* "From 900 kWh to 700 €": another unit beside money. */
static bool
is_paid(const struct quantity *q, const struct quantity *money)
{
	return q->kind == QUANTITY_OTHER && money->kind == QUANTITY_MONEY;
}

static void
check_units(const struct account *account, int index, const struct target *t)
{
	if (!t->start || !t->end ||
	    !(is_strict(t->start) || is_paid(t->start, t->end)) ||
	    !(is_strict(t->end) || is_paid(t->end, t->start)) ||
	    t->end->role == QUANTITY_CHANGE ||
	    ((t->start->per_week > 0 || t->end->per_week > 0) &&
		(!t->tied || t->start->kind == t->end->kind)) ||
	    account_same_unit(account, t->start, t->end))
		return;
	account_add_pair(account, index, FACT_UNIT_MISMATCH, t->end, t->start);
}

/* "1.2x the size of the file", "(x 2)": what it is of is told, or it counts a
 * thing. */
static bool
is_of_known(const struct account *account, int block, const struct goal *goal,
    const struct quantity *q)
{
	const struct token *t = account->document->tokens.at;
	struct span before = { goal->statement.start, q->words.start };

	if (q->kind != QUANTITY_MULTIPLE)
		return false;
	for (uint32_t i = q->words.start; i < q->words.end; i++)
		if (t[i].kind == TOKEN_NUMBER)
			return !account_has(
			    account, block, ACCOUNT_DIRECTION, before);
	return false;
}

/* A relative change, and a doubt that its author states in numbers. */
static void
check_alone(
    const struct account *account, int index, const struct fact_amount *amount)
{
	const struct goal *goal = &account->goals->at[index];
	const struct quantity *q = &amount->amount;
	struct mark mark = { .tokens = q->words };

	if (q->kind == QUANTITY_CONFIDENCE) {
		mark.fact =
		    q->low > DOUBT ? FACT_CONFIDENCE : FACT_LOW_CONFIDENCE;
		mark.args[0] = account_number(account, goal->block, q->low);
	} else if (in_statement(amount) && q->role == QUANTITY_CHANGE &&
		   !is_of_known(account, goal->block, goal, q) &&
		   (q->kind == QUANTITY_SHARE ||
		       q->kind == QUANTITY_MULTIPLE) &&
		   !find_role(&account->facts[index], QUANTITY_TARGET)) {
		mark.fact = FACT_RELATIVE_CHANGE;
		mark.args[0] = account_words(account, q->words);
	} else {
		return;
	}
	account_add(account, index, mark);
}

/* "revenue to 500": a number without its unit where it says nothing. */
static void
check_bare(const struct account *account, int index, const struct target *t)
{
	const struct goal *goal = &account->goals->at[index];
	struct span before = goal->statement;

	if (!t->end || t->end->kind != QUANTITY_PLAIN ||
	    t->end->words.start < before.start ||
	    t->end->words.start >= before.end || t->end->low < 2)
		return;
	before.end = t->end->words.start;
	if (!account_has(account, goal->block, ACCOUNT_NEEDS_UNIT, before))
		return;
	account_add(account, index,
	    (struct mark){ .fact = FACT_BARE_NUMBER,
		.tokens = t->end->words,
		.args = { account_words(account, t->end->words) } });
}

void
target_check(const struct account *account, int goal)
{
	const struct facts *facts = &account->facts[goal];
	struct target target;

	if (facts->n_amounts == 0)
		return;
	target = target_find(account, goal);
	check_better(account, goal, &target);
	check_kept(account, goal);
	check_units(account, goal, &target);
	check_bare(account, goal, &target);
	for (size_t i = 0; i < facts->n_amounts; i++) {
		target_share_check(account, goal, &facts->amounts[i]);
		check_alone(account, goal, &facts->amounts[i]);
	}
}
