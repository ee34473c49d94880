/* Times that end before they begin, beside the goals. */

#include "beside.h"

#include "account.h"
#include "date/calendar.h"
#include "date/date.h"
#include "document/document.h"
#include "document/frontmatter.h"
#include "word/token.h"

#include <stdbool.h>
#include <string.h>

/* Dates read of a block; keys of front matter that are looked at; blocks among
 * which a line with a label may tell the time of all, tokens of such a line and
 * of its label; digits of a year, and those that are years. */
enum {
	DATES = 8,
	KEYS = 64,
	FIRST_BLOCKS = 16,
	LINE = 32,
	LABEL = 6,
	DIGITS = 4,
	CENTURY = 2000,
	CENTURY_END = 2099
};

static void
add(struct beside *b, int block, struct span words, struct span second,
    int first, int last)
{
	struct arena *a = b->account->arena;

	beside_add(b, block,
	    (struct mark){ .fact = FACT_START_AFTER_END,
		.tokens = words,
		.second = second,
		.args = { date_print(a, first), date_print(a, last) } });
}

/* The year that a token is, 0 if it is none. */
static int
year_of(const struct token *t)
{
	return t->kind == TOKEN_NUMBER && t->len == DIGITS &&
		       t->id >= CENTURY && t->id <= CENTURY_END
		   ? (int)t->id
		   : 0;
}

/* "2028-2026": two years and a dash, nothing else touching them. The newer
 * first tells of what was, unless it is to come. */
static void
read_years(struct beside *b, int block)
{
	const struct document *document = b->account->document;
	const struct token *first = document_first(document, block), *t = first;
	const struct token *end = document_end(document, block);
	int year, other, this_year, month, dom;

	calendar_civil(b->account->today, &this_year, &month, &dom);
	for (; t + 2 < end; t++) {
		uint32_t at = (uint32_t)(t - document->tokens.at);

		year = year_of(t);
		other = year_of(t + 2);
		if (other == 0 || year <= other || year <= this_year ||
		    !token_is(t + 1, end, '-') ||
		    (t > first && token_touches(t)) ||
		    (t + 3 < end && token_touches(t + 3)))
			continue;
		add(b, block, (struct span){ at, at + 3 },
		    (struct span){ 0, 0 }, calendar_day(year, 1, 1),
		    calendar_day(other, 12, 31));
	}
}

/* Whether days are written so that only one reading of them turns back: no
 * version, "2.3.12 / 2011-06-22", and in numbers only where days go first. */
static bool
is_clear(const struct account *account, int block, struct span words)
{
	const struct token *t = account->document->tokens.at;
	bool day_first =
	    date_day_first(account->v, account_language(account, block));

	for (uint32_t at = words.start; at < words.end; at++) {
		if (t[at].style & (TOKEN_CODE | TOKEN_STRUCK))
			return false;
		if (t[at].id == '.' && t[at].kind == TOKEN_MARK)
			return false;
		if (t[at].id == '/' && t[at].kind == TOKEN_MARK &&
		    (!day_first || !token_touches(&t[at])))
			return false;
	}
	return true;
}

static void
read_ranges(struct beside *b, int block)
{
	struct date dates[DATES];
	size_t n = beside_dates(b, block, 0, dates, DATES);

	for (size_t i = 0; i < n; i++)
		if (dates[i].problem == DATE_BACKWARDS && !dates[i].yearless &&
		    is_clear(b->account, block, dates[i].words))
			add(b, block, dates[i].words, (struct span){ 0, 0 },
			    dates[i].first, dates[i].last);
}

/* Whether two numbers stand in a block: a range has as many. */
static bool
has_numbers(const struct document *document, int block)
{
	const struct token *t = document_first(document, block);
	const struct token *end = document_end(document, block);
	int n = 0;

	for (; t < end && n < 2; t++)
		n += t->kind == TOKEN_NUMBER;
	return n == 2;
}

/* "Project period: May 2027 - April 2027", among the first lines and above all
 * goals: a short line with a label. */
static bool
is_label_line(const struct account *account, int block)
{
	const struct document *document = account->document;
	const struct token *t = document_first(document, block);
	const struct token *end = document_end(document, block);

	if (block >= FIRST_BLOCKS || block >= account->goals->at[0].block ||
	    document->blocks[block].kind != BLOCK_PARAGRAPH || end - t > LINE)
		return false;
	for (int i = 0; t < end && i < LABEL; t++, i++)
		if (token_is(t, end, ':'))
			return true;
	return false;
}

static bool
key_is(const struct account *account, int block, enum account_list list)
{
	return frontmatter_key(
	    account->document, account->v, block, account->lists[list]);
}

/* The one day that a value is; DATE_NONE: it is more or less than that. */
static int
day_of(const struct beside *b, int block)
{
	struct date dates[2];

	return beside_dates(b, block, 0, dates, 2) == 1 &&
		       dates->first == dates->last &&
		       dates->problem == DATE_FINE && !dates->yearless &&
		       !dates->relative
		   ? dates->first
		   : DATE_NONE;
}

void
beside_range_keys(struct beside *b)
{
	const struct account *account = b->account;
	const struct document *document = account->document;
	int start = BLOCK_NONE, end = BLOCK_NONE, first, last;

	for (int i = 0;
	     account->goals->n > 0 && i < document->n_front && i < KEYS; i++) {
		if (strchr(document->blocks[i].key, '.'))
			continue;
		if (start == BLOCK_NONE && key_is(account, i, ACCOUNT_START))
			start = i;
		else if (end == BLOCK_NONE && key_is(account, i, ACCOUNT_END))
			end = i;
	}
	if (start == BLOCK_NONE || end == BLOCK_NONE)
		return;
	first = day_of(b, start);
	last = day_of(b, end);
	if (first != DATE_NONE && last != DATE_NONE && first > last)
		add(b, start, document->blocks[start].tokens,
		    document->blocks[end].tokens, first, last);
}

void
beside_range_read(struct beside *b, int i)
{
	const struct account *account = b->account;
	const struct block *block = &account->document->blocks[i];
	bool above = block->kind == BLOCK_HEADING || block->kind == BLOCK_META;

	if (account->goals->n == 0 || (!above && !is_label_line(account, i)) ||
	    !has_numbers(account->document, i))
		return;
	read_ranges(b, i);
	if (above)
		read_years(b, i);
}
