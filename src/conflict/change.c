/* A stated change, "+40 %", "triple" or "lose 7 kg", against the two ends that
 * it goes between. */

#include "conflict_check.h"

#include "account.h"
#include "base/arena.h"
#include "date/date.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity.h"
#include "quantity/quantity_part.h"
#include "quantity/reader.h"
#include "target.h"
#include "word/token.h"

#include <stdbool.h>
#include <stddef.h>

/* How many tokens may stand between a change and its ends: words that tie them
 * and a date, or what is tripled. */
enum { REACH = 12, OBJECT_REACH = 8 };

/* What a third is counted in. */
enum { PER_CENT = 100 };

/* Whether a change is told in what its ends are: "lose 7 kg"; "by a third" is
 * not. */
static bool
is_difference(const struct quantity *q)
{
	return q->kind != QUANTITY_MULTIPLE && q->kind != QUANTITY_SHARE &&
	       !(q->kind == QUANTITY_FRACTION && q->whole == PER_CENT);
}

/* The change that takes one value to the other, as the stated one is. */
static bool
matches(const struct quantity *change, const struct quantity *start,
    const struct quantity *end, double *true_change)
{
	double stated = change->low, ratio, part;

	if (start->low <= 0)
		return true;
	ratio = end->low / start->low;
	if (change->kind == QUANTITY_MULTIPLE) {
		*true_change = ratio;
		/* "grow by half" */
		return account_apart(ratio, stated) <= 0.15 * stated ||
		       account_apart(1 / ratio, stated) <= 0.15 * stated ||
		       (stated < 1 &&
			   account_apart(ratio, 1 + stated) <= 0.15 * stated);
	}
	if (is_difference(change)) {
		*true_change = account_apart(start->low, end->low);
		return account_apart(*true_change, stated) <=
		       0.1 * *true_change;
	}
	part = account_apart(ratio, 1) * 100;
	*true_change = part;
	if (start->kind == QUANTITY_SHARE &&
	    account_apart(account_apart(end->low, start->low), stated) < 0.51)
		return true;
	return account_apart(part, stated) <= 1 + 0.05 * part;
}

/* Whether nothing but a date and words that tie a change to its ends stand
 * between them: "from 20 to 30, that is an increase of 40 %", « de 80 % pour
 * passer de 1 000 € », "8 kg by 30 June: from 84 kg". */
static bool
is_tied(const struct account *account, int block, uint32_t from, uint32_t to)
{
	struct reader r;
	const struct token *t;
	struct date date;

	if (to < from || to - from > REACH)
		return false;
	account_reader(account, &r, block, (struct span){ from, to });
	t = r.first;
	if (date_read(account->v, account_language(account, block), t, r.end,
		&date_alone, &date, 1) == 1 &&
	    date.words.start == 0)
		t += date.words.end;
	while (t < r.end) {
		size_t n =
		    t->kind == TOKEN_MARK && t->id != '.' && t->id != ';';
		int value = 0;

		if (n == 0)
			n = account_match(
			    account, block, ACCOUNT_MAKES, t, r.end, NULL);
		if (n == 0 &&
		    (n = account_match(account, block, ACCOUNT_WORKED, t, r.end,
			 &value)) > 0 &&
		    value != ACCOUNT_CHANGED)
			n = 0;
		if (n == 0)
			n = reader_match(&r, READ_CHANGE_LINK, t, NULL);
		if (n == 0)
			n = reader_match(&r, READ_CHANGE_FROM, t, NULL);
		if (n == 0)
			return false;
		t += n;
	}
	return true;
}

/* Whether a colon or a bracket leads to what r reads up to. */
static bool
is_set_off(const struct reader *r, const struct token *t)
{
	t--;
	return t >= r->first &&
	       (reader_mark(r, t, ':') || reader_mark(r, t, '('));
}

/* "Triple the number of volunteers from 20": what is tripled stands in
 * between, and nothing else is done. A colon or a bracket may open the ends. */
static bool
acts_on(const struct account *account, int block, uint32_t from, uint32_t start)
{
	const struct token *end;
	struct reader r;

	if (start < from || start - from > OBJECT_REACH)
		return false;
	account_reader(account, &r, block, (struct span){ from, start });
	end = r.end - reader_before(&r, READ_CHANGE_FROM, r.end, NULL);
	end -= is_set_off(&r, end);
	for (const struct token *t = r.first; t < end; t++)
		if ((t->kind == TOKEN_MARK && t->id != ',') ||
		    reader_match(&r, READ_RANGE_AND, t, NULL) > 0 ||
		    reader_match(&r, READ_CHANGE_VERB, t, NULL) > 0)
			return false;
	return true;
}

/* "Réduire de 25 % la consommation, de 200 à 160 kWh": a mark and "from" lead
 * from what changes to its start. */
static bool
opens_ends(
    const struct account *account, int block, uint32_t from, uint32_t start)
{
	struct reader r;
	const struct token *t;

	if (start < from + 2)
		return false;
	account_reader(account, &r, block, (struct span){ from, start });
	t = r.end - reader_before(&r, READ_CHANGE_FROM, r.end, NULL);
	return t < r.end && t > r.first &&
	       (token_is(t - 1, r.end, ',') || is_set_off(&r, t));
}

/* Whether nothing but a mark or by when it is done stands behind such a change,
 * and it counts what its ends do: "10 % over the plan" is another. */
static bool
is_closed(const struct account *account, int block, const struct part *part,
    const struct quantity *start, const struct quantity *q)
{
	struct span behind = { q->words.end, part->tokens.end };
	const struct token *t;
	struct reader r;

	if (q->kind == QUANTITY_COUNT && start->kind != QUANTITY_COUNT)
		return false;
	if (span_empty(behind))
		return true;
	account_reader(account, &r, block, behind);
	t = r.first; /* "a 60 % increase" */
	t += account_match(account, block, ACCOUNT_DIRECTION, t, r.end, NULL);
	return t == r.end || t->kind == TOKEN_MARK || role_leads_to_date(&r, t);
}

/* Whether a goal goes on behind these ends to others of the same unit: "from 3
 * bins to 2 at home, from 4 to 1 in the hall", "from 60 kg to 45 kg by June,
 * then to 30 kg". */
static bool
has_more(const struct account *account, int index, const struct target *target)
{
	const struct facts *facts = &account->facts[index];

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct quantity *q = &facts->amounts[i].amount;

		if (q->words.start >= target->end->words.end &&
		    (q->role == QUANTITY_BASELINE ||
			account_same_unit(account, q, target->end)))
			return true;
	}
	return false;
}

/* Whether the change is that of the two ends. More than a multiple that stands
 * farther off says is no contradiction: "double the members, from 40 to 95". */
static bool
belongs(const struct account *account, int index, const struct part *part,
    const struct target *target, const struct quantity *q, struct span ends)
{
	int block = account->goals->at[index].block;
	double stated = q->low;
	bool less = stated > 1 ? target->end->low < target->start->low * stated
			       : target->end->low > target->start->low * stated;

	if ((is_tied(account, block, ends.end, q->words.start) &&
		is_closed(account, block, part, target->start, q)) ||
	    is_tied(account, block, q->words.end, ends.start))
		return true;
	return !has_more(account, index, target) &&
	       ((q->kind == QUANTITY_MULTIPLE && less) ||
		   (q->kind == QUANTITY_SHARE &&
		       opens_ends(account, block, q->words.end, ends.start))) &&
	       acts_on(account, block, q->words.end, ends.start);
}

/* Whether a verb of change stands right before it: "lose 7 kg". */
static bool
is_changed_by(
    const struct account *account, int index, const struct quantity *q)
{
	const struct goal *goal = &account->goals->at[index];
	const struct token *t = account->document->tokens.at + q->words.start;
	struct reader r;
	int way;

	if (q->words.start < goal->statement.start ||
	    q->words.start >= goal->statement.end)
		return false;
	account_reader(account, &r, goal->block, goal->statement);
	return reader_before(&r, READ_CHANGE_VERB, t, &way) > 0 && way != 3;
}

/* Whether a change is counted in what its ends are; a bare number is, and
 * points are of shares. */
static bool
is_alike(const struct account *account, const struct quantity *a,
    const struct quantity *b)
{
	return account_same_unit(account, a, b) ||
	       (b->kind == QUANTITY_SHARE &&
		   (a->kind == QUANTITY_POINTS || a->kind == QUANTITY_OTHER)) ||
	       (a->kind == QUANTITY_PLAIN && b->kind == QUANTITY_COUNT) ||
	       (a->kind == QUANTITY_COUNT && b->kind == QUANTITY_PLAIN);
}

static bool
is_change(const struct account *account, int index,
    const struct quantity *start, const struct quantity *q)
{
	if (!quantity_exact(q) || q->words.start == start->words.start)
		return false;
	if (!is_difference(q))
		return q->kind != QUANTITY_SHARE || q->role == QUANTITY_CHANGE;
	return is_alike(account, q, start) && q->per_week == 0 &&
	       (q->role == QUANTITY_CHANGE ||
		   (q->role == QUANTITY_VALUE &&
		       is_changed_by(account, index, q)));
}

/* "From 12 to 20 agents by hiring 4 people": fewer come in than are to be more,
 * and nobody else is told of. */
static bool
is_intake(const struct account *account, int index, const struct target *target,
    const struct fact_amount *a)
{
	const struct facts *facts = &account->facts[index];
	const struct part *part = a->part;
	int value = 0;
	struct span behind = { a->amount.words.end, part->tokens.end };
	struct span before = { target->end->words.end, a->amount.words.start };
	const struct quantity *q = &a->amount;
	const struct token *t = account->document->tokens.at;
	struct reader r;

	if (q->kind != QUANTITY_COUNT || !quantity_exact(q) ||
	    q->per_week > 0 || part->kind != PART_STATEMENT ||
	    before.start >= before.end ||
	    a + 1 != facts->amounts + facts->n_amounts ||
	    q->low >= target->end->low - target->start->low ||
	    !(account_same_unit(account, q, target->end) ||
		(account_has(
		     account, part->block, ACCOUNT_PEOPLE, target->end->unit) &&
		    account_has_worked(
			account, part->block, q->unit, ACCOUNT_HEADS))) ||
	    account_leaves_rest(account, a))
		return false;
	account_reader(account, &r, part->block, behind);
	if (reader_within(&r, READ_RANGE_AND, r.first, r.end))
		return false;
	for (uint32_t at = before.start; at < before.end; at++)
		if (account_match(account, part->block, ACCOUNT_WORKED, t + at,
			t + before.end, &value) == before.end - at &&
		    value == ACCOUNT_INTAKE)
			return true;
	return false;
}

/* A change as the stated one is written; that one in its own words, unless
 * they are "triple" or "a third". */
static const char *
write_change(const struct account *account, int block,
    const struct quantity *stated, double change, bool own)
{
	const char *number = account_number(account, block, change);

	if (own && stated->kind != QUANTITY_MULTIPLE &&
	    stated->kind != QUANTITY_FRACTION)
		return account_words(account, stated->words);
	if (is_difference(stated))
		return account_amount(account, block, change, stated);
	return stated->kind == QUANTITY_MULTIPLE
		   ? arena_print(account->arena, "× %s", number)
		   : arena_print(account->arena, "%s %%", number);
}

void
change_check(const struct account *account, int index)
{
	struct target target = target_find(account, index), *t = &target;
	const struct facts *facts = &account->facts[index];
	int block = account->goals->at[index].block;

	if (!t->tied || t->start->kind != t->end->kind ||
	    (t->start->hours > 0) != (t->end->hours > 0) ||
	    !quantity_exact(t->start) || !quantity_exact(t->end))
		return;
	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct quantity *q = &facts->amounts[i].amount;
		struct span ends = { t->start->words.start, t->end->words.end };
		double change;

		if (is_intake(account, index, t, &facts->amounts[i]))
			change = t->end->low - t->start->low;
		else if (!is_change(account, index, t->start, q) ||
			 !belongs(account, index, facts->amounts[i].part, t, q,
			     ends) ||
			 matches(q, t->start, t->end, &change))
			continue;
		account_add(account, index,
		    (struct mark){ .fact = FACT_CHANGE_MISMATCH,
			.tokens = q->words,
			.second = ends,
			.args = { write_change(account, block, q, q->low, true),
			    write_change(account, block, q, change, false),
			    account_words(account, t->start->words),
			    account_words(account, t->end->words) } });
	}
}
