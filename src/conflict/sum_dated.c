/* Amounts of one time after another, listed below the total that they are to
 * make. */

#include "sum_check.h"

#include "date/date.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "word/token.h"

/* Days of a month at least; those that may lie between two stretches, and
 * before the first or behind the last; dates of a line; its tokens. */
enum { MONTH = 27, GAP = 1, EDGE = 31, DATES = 2, LINE = 24 };

/* Parts make this much of their total at least. */
static const double nearly = 0.75;

/* A total, and what falls to each stretch so far. */
struct stretches {
	const struct account *account;
	int goal;
	const struct quantity *total;
	struct sum_term sum;
	int first, last; /* days of all; DATE_NONE: none yet */
	bool parts;	 /* they are no levels: one is less than that before,
			  * or is what others make */
	bool gaps;	 /* some of the time lies between two */
};

static bool
can_total(const struct quantity *q)
{
	return (q->kind == QUANTITY_MONEY || q->kind == QUANTITY_COUNT ||
		   q->kind == QUANTITY_LENGTH || q->kind == QUANTITY_MASS) &&
	       q->role == QUANTITY_VALUE && sum_term_can(q);
}

/* "6 × 300 € = 1,800 €": whether the last amount is what the others make. */
static bool
is_made(const struct stretches *s, int block, const struct quantity *before,
    const struct quantity *q)
{
	struct span between = { before->words.end, q->words.start };

	return account_has(s->account, block, ACCOUNT_MAKES, between);
}

/* The one amount of a line, or what all of it makes. */
static const struct quantity *
find_amount(struct stretches *s, const struct sum_line *line)
{
	const struct fact_amount *last = line->end;

	if (line->at == line->end)
		return NULL;
	if (--last > line->at) {
		if (!is_made(s, line->block, &last[-1].amount, &last->amount))
			return NULL;
		s->parts = true;
	}
	return &last->amount;
}

/* The stretch that a line is about: "in Q1", "July to December:". */
static bool
find_stretch(
    const struct stretches *s, int block, struct span words, struct date *d)
{
	struct date dates[DATES];

	if (account_dates(s->account, s->goal, block, words, dates, DATES) != 1)
		return false;
	*d = dates[0];
	return (d->role == DATE_MENTION || d->role == DATE_SPAN) &&
	       d->problem == DATE_FINE && !d->relative && !d->unresolved &&
	       !d->edge && d->first != DATE_NONE && d->last - d->first >= MONTH;
}

static bool
is_part(const struct stretches *s, const struct quantity *q)
{
	return q->role == QUANTITY_VALUE && q->per_week == 0 &&
	       (account_same_unit(s->account, q, s->total) ||
		   (q->kind == QUANTITY_PLAIN &&
		       s->total->kind == QUANTITY_COUNT));
}

static bool
add_line(void *stretches, const struct sum_line *line)
{
	struct stretches *s = stretches;
	const struct account *account = s->account;
	const struct quantity *q = find_amount(s, line);
	struct span words = line->words;
	struct date d;

	if (!q || words.end - words.start > LINE || !is_part(s, q) ||
	    account_has(account, line->block, ACCOUNT_COST, words) ||
	    !find_stretch(s, line->block, words, &d) ||
	    (s->last != DATE_NONE && d.first <= s->last))
		return false;
	if (s->first == DATE_NONE)
		s->first = d.first;
	else
		s->gaps |= d.first - s->last > GAP;
	s->last = d.last;
	s->parts |= s->sum.last && q->low <= s->sum.last->low;
	sum_term_add(account, &s->sum, q, s->total);
	return true;
}

/* Whether the stretches are all of the time that the goal has. */
static bool
is_whole(const struct stretches *s)
{
	const struct facts *facts = &s->account->facts[s->goal];

	return !s->gaps && facts->deadline != DATE_NONE &&
	       s->last + EDGE > facts->deadline &&
	       (facts->period_start == DATE_NONE ||
		   s->first < facts->period_start + EDGE);
}

bool
sum_dated_check(const struct account *account, int index, size_t i)
{
	const struct facts *facts = &account->facts[index];
	struct stretches s = { .account = account,
		.goal = index,
		.total = &facts->amounts[i].amount,
		.first = DATE_NONE,
		.last = DATE_NONE };

	if (!can_total(s.total) || !sum_below(account, index, add_line, &s) ||
	    s.sum.n < 2)
		return false;
	if (s.parts && s.sum.total >= s.total->low * nearly &&
	    s.sum.total <= s.total->low / nearly)
		sum_term_judge(account, index, &s.sum, s.total, is_whole(&s));
	return true;
}
