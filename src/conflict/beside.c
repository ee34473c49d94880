/* What cannot hold in the parts of a document that belong to no goal. */

#include "beside.h"

#include "account.h"
#include "base/arena.h"
#include "date/calendar.h"
#include "date/date.h"
#include "document/document.h"
#include "goal/goal.h"
#include "word/token.h"
#include "word/word.h"

#include <stdbool.h>

/* How many dates are read of a block; the days that some month lacks. */
enum { DATES = 64, DAY_FIRST = 29, DAY_LAST = 39, DAY_ALWAYS = 30 };

/* In days; of a year, one of which is no leap year. */
enum { WEEK = 7, MONTHS = 12, COMMON = 2027 };

void
beside_add(struct beside *b, int block, struct mark mark)
{
	ARENA_MORE(b->account->arena, b->at, b->n, b->cap);
	b->at[b->n++] = (struct beside_mark){ mark, block };
}

size_t
beside_dates(
    const struct beside *b, int block, int year, struct date *dates, size_t max)
{
	const struct document *document = b->account->document;
	struct date_context context = date_alone;
	size_t n;

	context.today = b->account->today;
	if (year > 0) {
		context.first = date_day(year, 1, 1);
		context.last = date_day(year, 12, 31);
	}
	n = date_read(b->account->v, account_language(b->account, block),
	    document_first(document, block), document_end(document, block),
	    &context, dates, max);
	for (size_t i = 0; i < n; i++)
		span_shift(
		    &dates[i].words, document->blocks[block].tokens.start);
	return n;
}

static bool
may_lack(const struct token *t)
{
	return t->kind == TOKEN_NUMBER && t->id >= DAY_FIRST &&
	       t->id <= DAY_LAST;
}

/* A bit for the month that a token writes, as a word or in "31/04"; 0: none. */
static unsigned
month_of(const struct account *account, int block, const struct token *t,
    const struct token *first, const struct token *end)
{
	int class = account->lists[ACCOUNT_MONTH], month = 0;

	if (t->kind == TOKEN_NUMBER)
		return t->id <= MONTHS && t > first &&
			       t[-1].kind == TOKEN_MARK && token_touches(t)
			   ? 1u << t->id
			   : 0;
	return word_match(account->v, account_language(account, block), class,
		   t, end, &month) > 0
		   ? 1u << month
		   : 0;
}

/* Whether a weekday stands with a number in what is left of a block, or a day
 * with a month that lacks it. */
static bool
has_day(const struct account *account, int block, const struct token *first,
    const struct token *end)
{
	int class = account->lists[ACCOUNT_WEEKDAY], last = 0;
	unsigned months = 0;

	for (const struct token *t = first; t < end; t++) {
		if (word_may_start(class, t, end))
			return true;
		if (may_lack(t) && (int)t->id > last)
			last = (int)t->id;
		months |= month_of(account, block, t, first, end);
	}
	for (int month = 1; month <= MONTHS; month++)
		if ((months >> month & 1) &&
		    last > calendar_month_days(COMMON, month))
			return true;
	return false;
}

static bool
has_number(const struct token *t, const struct token *end)
{
	while (t < end && t->kind != TOKEN_NUMBER)
		t++;
	return t < end;
}

/* "31 April", "30/02/2027": no calendar has it, whatever the year. "Q5" may be
 * a question's number, and "in June 31 pupils" is no day; prose without a year
 * may speak of dates as such. */
static bool
is_never(const struct account *account, int block, const struct date *d)
{
	const struct token *first = account->document->tokens.at, *t;
	const struct token *end = first + d->words.end;
	bool day = false, month = false;
	int numbers = 0;

	for (t = first + d->words.start; t < end; t++) {
		numbers += t->kind == TOKEN_NUMBER;
		if (account_match(account, block, ACCOUNT_MONTH, t, end, NULL) >
		    0)
			month = true;
		else if (may_lack(t) && (!d->yearless || !month))
			day |= !d->yearless || t->id >= DAY_ALWAYS;
	}
	if (d->yearless &&
	    account->document->blocks[block].kind == BLOCK_PARAGRAPH)
		return false;
	return day && (month || (!d->yearless && numbers > 2));
}

/* "04/11/14, Friday": where months go before days, it is one. */
static bool
is_swapped(const struct account *account, const struct date *d)
{
	const struct token *t = account->document->tokens.at;
	int year, month, day;

	for (uint32_t at = d->words.start; at < d->words.end; at++)
		if (word_may_start(account->lists[ACCOUNT_MONTH], t + at,
			t + d->words.end))
			return false;
	date_civil(d->first, &year, &month, &day);
	return date_exists(year, day, month) &&
	       (date_day(year, day, month) - d->other_first) % WEEK == 0;
}

static bool
is_plain(const struct account *account, struct span words)
{
	for (uint32_t at = words.start; at < words.end; at++)
		if (account->document->tokens.at[at].style &
		    (TOKEN_CODE | TOKEN_STRUCK))
			return false;
	return true;
}

static void
read_dates(struct beside *b, int block)
{
	const struct account *account = b->account;
	struct date dates[DATES];
	size_t n = beside_dates(b, block, 0, dates, DATES);

	for (size_t i = 0; i < n; i++) {
		const struct date *d = &dates[i];
		struct mark mark = { .fact = FACT_IMPOSSIBLE_DATE };

		if (d->problem == DATE_WRONG_WEEKDAY && !d->yearless &&
		    !is_swapped(account, d))
			mark = (struct mark){ .fact = FACT_WRONG_WEEKDAY,
				.args = { date_print(account->arena, d->first),
				    date_print(
					account->arena, d->other_first) } };
		else if (d->problem != DATE_IMPOSSIBLE ||
			 !is_never(account, block, d))
			continue;
		mark.tokens = date_bare(account->lists[ACCOUNT_MONTH],
		    account->lists[ACCOUNT_WEEKDAY],
		    account->document->tokens.at, d->words);
		if (is_plain(account, d->words))
			beside_add(b, block, mark);
	}
}

void
beside_read(struct beside *b)
{
	const struct account *account = b->account;
	const struct document *document = account->document;
	struct beside_week week = { .beside = b, .above = BLOCK_NONE };
	const bool *taken;

	arena_reset(account->scratch);
	beside_range_keys(b);
	taken =
	    goal_blocks(account->goals, account->scratch, document->n_blocks);
	for (int i = 0; i < document->n_blocks; i++) {
		const struct token *first = document_first(document, i);
		const struct token *end = document_end(document, i);

		if (taken[i] || document->blocks[i].quote > 0 ||
		    !has_number(first, end))
			continue;
		beside_range_read(b, i);
		if (has_day(account, i, first, end)) {
			read_dates(b, i);
			beside_week_read(&week, i);
		}
	}
	beside_week_end(&week);
	arena_reset(account->scratch);
}
