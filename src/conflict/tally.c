/* How many goals a line announces, against how many are listed below it; and
 * how often in a week, against the weekdays that are named for it. */

#include "conflict_check.h"

#include "account.h"
#include "base/arena.h"
#include "beside.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity.h"
#include "quantity/quantity_part.h"
#include "quantity/reader.h"
#include "word/token.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How many may be announced; what is listed is at most so many times as much
 * or as little; words between the number and what it counts; blocks of a
 * section that are looked at; levels of headings. */
enum { LEAST = 2, MOST = 20, TIMES = 2, BETWEEN = 2, LOOK = 400, LEVELS = 7 };

struct tally {
	const struct account *account;
	int block;	   /* that announces it */
	struct span words; /* "four main goals" */
	int announced;
};

/* What stands below: the first list or table right there, and all there is to
 * the section's end. */
struct listed {
	int first; /* items of its top level, or rows */
	int deep;  /* the same with those below them */
	int items; /* of the top level of all lists */
	int rows;
	int headings[LEVELS];
	int last; /* the last block of the first */
};

static bool
matches(const struct tally *tally, enum account_list list, uint32_t at,
    uint32_t end, uint32_t *n, int *value)
{
	const struct token *t = tally->account->document->tokens.at;

	*n = (uint32_t)account_match(
	    tally->account, tally->block, list, t + at, t + end, value);
	return *n > 0;
}

/* Whether what stands before the number leaves open how many there are, or it
 * is the number of what stands there: "Week 2 goals". */
static bool
is_open_before(const struct tally *tally, uint32_t start, uint32_t at)
{
	const struct token *t = tally->account->document->tokens.at;
	uint32_t n;

	if (at > start &&
	    (t[at - 1].kind == TOKEN_MARK ||
		(t[at].kind == TOKEN_NUMBER &&
		    !matches(tally, ACCOUNT_FUNCTION, at - 1, at, &n, NULL))))
		return true;
	for (uint32_t i = at; i > start && i + BETWEEN >= at; i--)
		if (matches(tally, ACCOUNT_TALLY_NOT, i - 1, at, &n, NULL) &&
		    i - 1 + n == at)
			return true;
	return false;
}

/* "Three goals, at least", "Two goals for the choir and one for the hall", "To
 * reach our two goals, we need:". */
static bool
is_open_behind(const struct tally *tally, const struct reader *r, uint32_t end)
{
	const struct token *t = tally->account->document->tokens.at;
	uint32_t at = tally->words.end, n;
	bool heading = tally->account->document->blocks[tally->block].kind ==
		       BLOCK_HEADING;
	struct number more;
	int value;

	for (uint32_t i = at; i + 1 < end; i++) {
		bool cut = token_is(t + i, t + end, ',') ||
			   token_is(t + i, t + end, ';');

		if (cut && !heading)
			return true;
		if ((cut || reader_match(r, READ_RANGE_AND, t + i, NULL) > 0) &&
		    number_read(r, t + i + 1, false, &more) > 0 &&
		    more.value <= MOST)
			return true;
	}
	at = (uint32_t)(token_behind_marks(t + at, t + end) - t);
	return at < end &&
	       matches(tally, ACCOUNT_TALLY_NOT, at, end, &n, &value) &&
	       value == 2;
}

/* "Four main goals" from the number on. */
static bool
read_at(struct tally *tally, const struct reader *r, uint32_t at)
{
	struct span all = tally->account->document->blocks[tally->block].tokens;
	const struct token *t = tally->account->document->tokens.at;
	struct number number;
	size_t n = number_read(r, t + at, false, &number);
	uint32_t next = at + (uint32_t)n, len;

	if (n == 0 || number.value < LEAST || number.value > MOST ||
	    number.value != (int)number.value ||
	    is_open_before(tally, all.start, at))
		return false;
	for (uint32_t i = next; i < all.end && i <= next + BETWEEN; i++) {
		if (t[i].kind != TOKEN_WORD ||
		    matches(tally, ACCOUNT_TALLY_NOT, i, all.end, &len, NULL))
			return false;
		if (!matches(tally, ACCOUNT_TALLY, i, all.end, &len, NULL))
			continue;
		tally->words = (struct span){ at, i + len };
		tally->announced = (int)number.value;
		return !is_open_behind(tally, r, all.end);
	}
	return false;
}

/* The only number of things that a block announces. */
static bool
read_block(struct tally *tally)
{
	const struct block *b = &tally->account->document->blocks[tally->block];
	const struct token *t = tally->account->document->tokens.at;
	struct reader r;
	int found = 0;

	if (span_empty(b->tokens) ||
	    (b->kind != BLOCK_HEADING &&
		(b->kind != BLOCK_PARAGRAPH ||
		    !token_is(t + b->tokens.end - 1, t + b->tokens.end, ':'))))
		return false;
	account_reader(tally->account, &r, tally->block, b->tokens);
	for (uint32_t at = b->tokens.start; at < b->tokens.end; at++)
		if (t[at].kind != TOKEN_MARK && read_at(tally, &r, at)) {
			found++;
			at = tally->words.end - 1;
		}
	return found == 1;
}

/* Whether the section of the announcing block goes on with this one. */
static bool
is_within(const struct tally *tally, int block)
{
	const struct document *document = tally->account->document;
	const struct block *b = &document->blocks[block];
	const struct block *from = &document->blocks[tally->block];
	int above = tally->account->goals->above[tally->block];

	if (b->kind != BLOCK_HEADING)
		return true;
	if (from->kind == BLOCK_HEADING)
		return b->level > from->level;
	return above == BLOCK_NONE || b->level > document->blocks[above].level;
}

static void
count(const struct tally *tally, struct listed *listed)
{
	const struct document *document = tally->account->document;
	const struct block *from = &document->blocks[tally->block];
	int first = tally->block + 1, list = 0, table = 0;

	*listed = (struct listed){ .last = BLOCK_NONE };
	for (int i = first;
	     i < document->n_blocks && i < first + LOOK && is_within(tally, i);
	     i++) {
		const struct block *b = &document->blocks[i];
		bool item = b->kind == BLOCK_ITEM;

		if (i == first && item)
			list = b->list;
		if (i == first && b->kind == BLOCK_CELL)
			table = b->table;
		if (item && b->list == list) {
			listed->first++;
			listed->last = i;
		}
		if (b->kind == BLOCK_CELL && b->column == 0 && b->row > 0) {
			listed->rows++;
			listed->first += table > 0 && b->table == table;
			if (b->table == table)
				listed->last = i;
		}
		listed->deep += item;
		listed->items += item && b->depth == from->depth + 1;
		if (b->kind == BLOCK_HEADING && b->level < LEVELS)
			listed->headings[b->level]++;
	}
}

/* Whether what is listed is as much as was announced, by any way to count, or
 * something else. */
static bool
holds(const struct tally *tally, const struct listed *listed)
{
	int n = tally->announced;

	if (listed->first < LEAST || listed->first == n || listed->deep == n ||
	    listed->deep - listed->first == n || listed->items == n ||
	    listed->rows == n || listed->first > n * TIMES ||
	    n > listed->first * TIMES)
		return true;
	for (int i = 0; i < LEVELS; i++)
		if (listed->headings[i] == n)
			return true;
	return false;
}

void
tally_check(struct beside *beside)
{
	const struct account *account = beside->account;
	const struct document *document = account->document;

	for (int i = 0; i + 1 < document->n_blocks; i++) {
		struct tally tally = { account, i, { 0, 0 }, 0 };
		struct listed listed;

		if ((document->blocks[i + 1].kind != BLOCK_ITEM &&
			document->blocks[i + 1].kind != BLOCK_CELL) ||
		    document->blocks[i].kind == BLOCK_ITEM ||
		    document->blocks[i].kind == BLOCK_CELL ||
		    !read_block(&tally))
			continue;
		count(&tally, &listed);
		if (!holds(&tally, &listed))
			beside_add(beside, i,
			    (struct mark){ .fact = FACT_COUNT_MISMATCH,
				.tokens = tally.words,
				.second = document->blocks[listed.last].tokens,
				.args = { arena_print(
				    account->arena, "%d", listed.first) } });
	}
}

/* Tokens that may stand between how often and its days: "until 30 June"; days
 * of a week: what is done more often is so twice on some. */
enum { BEHIND = 8, WEEK = 7 };

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
	return word_match(r->v, r->language, account->lists[ACCOUNT_WEEKDAY], t,
		   r->end, NULL) > 0;
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
		n = word_match(r->v, r->language,
		    account->lists[ACCOUNT_FUNCTION], t, r->end, NULL);
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

	account_reader(
	    account, &r, part->block, (struct span){ at, part->tokens.end });
	for (t = r.first; t < r.end; t += n) {
		if ((n = account_match(account, part->block, ACCOUNT_WEEKDAY, t,
			 r.end, NULL)) > 0 &&
		    !(days.n > 0 && (t->glue & TOKEN_HYPHEN))) {
			days.n++;
			days.words.end = at + (uint32_t)(t - r.first + n);
		} else if (account_match(account, part->block,
			       ACCOUNT_ALTERNATIVE, t, r.end, NULL) > 0 ||
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

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct quantity *q = &facts->amounts[i].amount;
		const struct part *part = facts->amounts[i].part;
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
