/* Goals that one person cannot keep, as both take the same hours of a day. */

#include "conflict_check.h"

#include "account.h"
#include "base/bits.h"
#include "clock.h"
#include "date/date.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity.h"
#include "quantity/reader.h"
#include "word/token.h"

#include <limits.h>
#include <stdbool.h>

/* How many times of a document are compared; tokens between a day and its
 * hours, behind and before it, and with the hours before it. */
enum { TIMES = 64, BEHIND = 4, AHEAD = 2, REACH = 16 };

/* The value of what stands before a time at which something begins. */
enum { BEGINS = 1 };

/* In minutes: what two times must share. */
enum { SHARED = 15 };

/* The value of "I" and "my" in their lists, and that of "we". */
enum { ALONE = 2, SEVERAL = 3 };

/* When a goal is worked for, every week. */
struct taken {
	int goal;
	uint64_t owner; /* 0: none is told */
	uint8_t weekdays;
	struct clock_hours hours;
	int first, last; /* days between which it goes on */
	struct span words;
};

/* These words and the bracket behind them, if they open it. */
static struct span
close_bracket(const struct reader *r, const struct token *t, struct span words)
{
	uint32_t at = words.end;

	if (reader_mark(r, t + at, ')'))
		while (at > words.start)
			if (token_is(t + --at, r->end, '('))
				return (
				    struct span){ words.start, words.end + 1 };
	return words;
}

/* The hours that stand right behind or before the weekdays of an amount; false:
 * there are none. */
static bool
find_hours(const struct account *account, const struct part *part,
    const struct quantity *q, struct taken *out)
{
	const struct token *t = account->document->tokens.at;
	uint32_t at = q->words.start;
	struct reader r;
	size_t n;

	account_reader(account, &r, part->block, part->tokens);
	while (at > part->tokens.start && q->words.start - at < REACH)
		at--;
	for (; at < part->tokens.end && at <= q->words.end + BEHIND; at++) {
		uint32_t start, end;
		int how = BEGINS;

		if (account_ends(account, at, at + 1) && at >= q->words.end)
			return false;
		if ((n = clock_hours_read(&r, t + at, &out->hours)) == 0)
			continue;
		end = at + (uint32_t)n;
		start = at - (uint32_t)reader_before(
				 &r, READ_CLOCK_BEFORE, t + at, NULL);
		if (end + AHEAD < q->words.start) {
			at = end - 1;
			continue;
		}
		out->words = close_bracket(&r, t,
		    (struct span){
			start < q->words.start ? start : q->words.start,
			end > q->words.end ? end : q->words.end });
		/* "before Monday at 18:00" */
		reader_before(
		    &r, READ_CLOCK_BEFORE, t + out->words.start, &how);
		return (out->hours.from < out->hours.to || how == BEGINS) &&
		       !account_ends(account, out->words.start, out->words.end);
	}
	return false;
}

/* "On Mondays 18:00-19:30 every other week": another Monday may be free. */
static bool
is_at_times(const struct facts *facts, size_t i)
{
	const struct fact_amount *a = &facts->amounts[i];

	return i + 1 < facts->n_amounts && a[1].part == a->part &&
	       a[1].amount.kind == QUANTITY_FREQUENCY &&
	       a[1].amount.weekdays == 0;
}

/* Add the times of one goal. */
static size_t
read_goal(const struct account *account, int index, struct taken *at, size_t n)
{
	const struct facts *facts = &account->facts[index];

	for (size_t i = 0; i < facts->n_amounts && n < TIMES; i++) {
		const struct quantity *q = &facts->amounts[i].amount;
		const struct part *part = facts->amounts[i].part;
		struct taken *out = &at[n];

		if (q->kind != QUANTITY_FREQUENCY || !q->weekdays ||
		    q->per_week != bits_count(q->weekdays) ||
		    part->kind >= PART_CONTEXT || is_at_times(facts, i) ||
		    account_has(account, part->block, ACCOUNT_ALTERNATIVE,
			part->tokens) ||
		    !find_hours(account, part, q, out))
			continue;
		out->goal = index;
		out->owner = account_owner(account, index);
		out->weekdays = q->weekdays;
		out->first = facts->period_start == DATE_NONE
				 ? INT_MIN
				 : facts->period_start;
		out->last =
		    facts->deadline == DATE_NONE ? INT_MAX : facts->deadline;
		n++;
	}
	return n;
}

/* Whether a document speaks of "I" or "my", and not of "we" or "our". */
static bool
is_of_one(const struct account *account)
{
	const struct document *document = account->document;
	const struct token *t = document->tokens.at;
	bool alone = false;

	for (int b = 0; b < document->n_blocks; b++) {
		const struct block *block = &document->blocks[b];
		const struct token *end = t + block->tokens.end;

		for (uint32_t i = block->tokens.start; i < block->tokens.end;
		     i++) {
			int own = 0, who = 0;

			if ((account_match(account, b, ACCOUNT_OWN, t + i, end,
				 &own) > 0 &&
				own != ALONE) ||
			    (account_match(account, b, ACCOUNT_PRONOUN, t + i,
				 end, &who) > 0 &&
				who == SEVERAL))
				return false;
			alone |= own == ALONE || who == ALONE;
		}
	}
	return alone;
}

/* Whether a goal is the other one or a part of it, or the other way round. */
static bool
are_kin(const struct account *account, int a, int b)
{
	const struct goals *goals = account->goals;
	int low = a < b ? a : b, high = a < b ? b : a;

	while (high > low)
		high = goals->at[high].parent;
	return high == low;
}

/* Whether both have exactly the same hours, which may be one session that
 * serves two goals. */
static bool
are_one(const struct taken *a, const struct taken *b)
{
	return a->weekdays == b->weekdays && a->hours.from == b->hours.from &&
	       a->hours.to == b->hours.to;
}

/* For how many minutes both go on; one that only begins must do so within the
 * other. */
static int
shared(const struct clock_hours *a, const struct clock_hours *b)
{
	if (a->from == a->to)
		return a->from > b->from ? b->to - a->from : 0;
	if (b->from == b->to)
		return shared(b, a);
	return (a->to < b->to ? a->to : b->to) -
	       (a->from > b->from ? a->from : b->from);
}

static bool
do_clash(
    const struct account *account, const struct taken *a, const struct taken *b)
{
	return a->owner == b->owner && (a->weekdays & b->weekdays) &&
	       !are_one(a, b) && shared(&a->hours, &b->hours) >= SHARED &&
	       a->first <= b->last && b->first <= a->last &&
	       !are_kin(account, a->goal, b->goal);
}

void
clash_check(const struct account *account)
{
	struct taken at[TIMES];
	size_t n = 0;
	int one = -1; /* not asked yet */

	for (int i = 0; i < account->goals->n && n < TIMES; i++)
		if (account->goals->at[i].status == GOAL_OPEN)
			n = read_goal(account, i, at, n);
	for (size_t i = 1; i < n; i++)
		for (size_t k = 0; k < i; k++) {
			if (!do_clash(account, &at[k], &at[i]))
				continue;
			if (one < 0)
				one = is_of_one(account);
			if (at[i].owner == 0 && !one)
				continue;
			account_add(account, at[i].goal,
			    (struct mark){ .fact = FACT_TIME_CLASH,
				.tokens = at[i].words,
				.second = at[k].words,
				.args = { account_words(account, at[i].words),
				    account_words(account, at[k].words) } });
			break;
		}
}
