/* How often in a week, against the weekdays that are named for it. */

#include "conflict_check.h"

#include "account.h"
#include "base/arena.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity.h"
#include "quantity/reader.h"
#include "word/token.h"

#include <stdbool.h>

/* Tokens that may stand between how often and its days: "until 30 June". */
enum { BEHIND = 8 };

/* Days of a week: what is done more often is so twice on some. */
enum { WEEK = 7 };

/* The days that a list names. */
struct days {
	int n;
	struct span words;
	bool open; /* more is said, or one stands for others */
};

/* The token behind the colon or the opened bracket that a list of days may
 * follow, in how often or soon behind; 0: there is none. */
static uint32_t
find_list(const struct account *account, const struct part *part,
    const struct quantity *q)
{
	const struct token *t = account->document->tokens.at;
	const struct token *end = t + part->tokens.end;

	for (uint32_t at = q->words.start + 1;
	     at <= q->words.end + BEHIND && at < part->tokens.end; at++)
		if (token_is(t + at, end, '.') || token_is(t + at, end, ';'))
			return 0;
		else if (token_is(t + at, end, ':') ||
			 token_is(t + at, end, '('))
			return at + 1;
	return 0;
}

static bool
is_day(const struct account *account, const struct reader *r,
    const struct token *t)
{
	return account_match(
		   account, r->language, ACCOUNT_WEEKDAY, t, r->end, NULL) > 0;
}

/* Tokens that go with a day: a mark, "and", "on", "evening"; 0: it is none. */
static size_t
read_filler(const struct reader *r, const struct account *account,
    const struct token *t)
{
	size_t n = reader_match(r, READ_SLOT, t, NULL);

	if (n == 0)
		n = reader_match(r, READ_RANGE_AND, t, NULL);
	if (n == 0 && reader_mark(r, t, ','))
		n = 1;
	if (n == 0 && (reader_match(r, READ_DATE_BEFORE, t, NULL) == 0 ||
			  is_day(account, r, t + 1)))
		n = account_match(
		    account, r->language, ACCOUNT_FUNCTION, t, r->end, NULL);
	return n;
}

/* "Monday to Friday", "Mon-Fri": a link or a hyphen, and a day behind it. */
static bool
is_range(const struct account *account, const struct reader *r,
    const struct token *t)
{
	size_t n = reader_match(r, READ_RANGE_LINK, t, NULL);

	return n > 0 && is_day(account, r, t + n);
}

static struct days
read_days(const struct account *account, const struct part *part, uint32_t at)
{
	struct days days = { .words = { at, at } };
	struct reader r;
	const struct token *t;
	size_t n;
	int language = account_language(account, part->block);

	account_reader(
	    account, &r, language, (struct span){ at, part->tokens.end });
	for (t = r.first; t < r.end; t += n) {
		if ((n = account_match(account, language, ACCOUNT_WEEKDAY, t,
			 r.end, NULL)) > 0 &&
		    !(days.n > 0 && (t->glue & TOKEN_HYPHEN))) {
			days.n++;
			days.words.end = at + (uint32_t)(t - r.first + n);
		} else if (account_match(account, language, ACCOUNT_ALTERNATIVE,
			       t, r.end, NULL) > 0 ||
			   n > 0 || is_range(account, &r, t)) {
			days.n = 0;
			return days;
		} else if ((n = read_filler(&r, account, t)) == 0) {
			break;
		}
	}
	/* "Monday and Friday, 7 to 8 pm" */
	if (reader_number(&r, t) && reader_mark(&r, t - 1, ','))
		t = r.end;
	days.open = t < r.end && !reader_mark(&r, t, ')') &&
		    !reader_mark(&r, t, '.') && !reader_mark(&r, t, ';');
	return days;
}

void
tally_days(const struct account *account, int index)
{
	const struct facts *facts = &account->facts[index];
	const struct goal *goal = &account->goals->at[index];

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct quantity *q = &facts->amounts[i].amount;
		const struct part *part = &goal->parts[facts->amounts[i].part];
		struct days days;
		uint32_t list;

		if (q->kind != QUANTITY_FREQUENCY || !quantity_exact(q) ||
		    q->per_week != q->low || q->low < 2 || q->low > WEEK ||
		    (list = find_list(account, part, q)) == 0)
			continue;
		days = read_days(account, part, list);
		if (days.n < 2 || days.n == q->low ||
		    (days.open && days.n < q->low))
			continue;
		account_add(account, index,
		    (struct mark){ .fact = FACT_COUNT_MISMATCH,
			.tokens = { q->words.start,
			    list - 1 < q->words.end ? list - 1 : q->words.end },
			.second = days.words,
			.args = {
			    arena_print(account->arena, "%d", days.n) } });
	}
}
