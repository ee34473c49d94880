/* How many goals a line announces, against how many are listed below it. */

#include "conflict_check.h"

#include "account.h"
#include "base/arena.h"
#include "beside.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
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
	int block, language; /* that announces it */
	struct span words;   /* "four main goals" */
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
	    tally->account, tally->language, list, t + at, t + end, value);
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
	account_reader(tally->account, &r, tally->language, b->tokens);
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
		struct tally tally = { account, i, account_language(account, i),
			{ 0, 0 }, 0 };
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
