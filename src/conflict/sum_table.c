/* Tables and lists of amounts, and the totals that close them. */

#include "sum_check.h"

#include "base/arena.h"
#include "beside.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/reader.h"
#include "word/token.h"

/* The amounts read of one line; a total is this near to the sum, or not meant
 * for it; a share is rounded by so much. */
enum { READ_MAX = 2 };
static const double nearly = 0.75, rounded = 0.51;

/* One column, or the lines of a list. */
struct column {
	const struct account *account;
	struct sum_term sum;
	struct quantity *total; /* that of the last line */
	double most;
	bool broken;
};

/* The first block behind those of the table that begins here. */
static int
table_end(const struct document *document, int block)
{
	int table = document->blocks[block].table, end = block;

	while (end < document->n_blocks &&
	       document->blocks[end].kind == BLOCK_CELL &&
	       document->blocks[end].table == table)
		end++;
	return end;
}

/* Whether a row stands out from the others: it may be a sum of its own, or be
 * left out of the total. */
static bool
is_strong(const struct account *account, int block)
{
	struct span words = account->document->blocks[block].tokens;

	return !span_empty(words) &&
	       (account->document->tokens.at[words.start].style & TOKEN_STRONG);
}

/* Whether a line is no further part of the total below it: "of which drinks",
 * "- drinks" below "Food", "minus the discount". */
static bool
is_no_part(const struct account *account, int block)
{
	struct span words = account->document->blocks[block].tokens;
	const struct token *t = account->document->tokens.at + words.start;

	return token_is(t, account->document->tokens.at + words.end, '-') ||
	       account_has(account, block, ACCOUNT_TOTAL_NOT, words);
}

/* Whether it is "about" so much, or less than nothing. */
static bool
is_unfit(const struct account *account, int block, struct span before)
{
	struct reader r;

	if (span_empty(before))
		return false;
	account_reader(account, &r, block, before);
	for (const struct token *t = r.first; t < r.end; t++)
		if (reader_match(&r, READ_APPROXIMATE, t, NULL) > 0 ||
		    reader_mark(&r, t, '-') || reader_mark(&r, t, '~'))
			return true;
	return false;
}

/* The one amount that these words name; NULL: they name more, or none that can
 * be summed. On the arena. */
static struct quantity *
read_one(const struct account *account, int block, struct span words)
{
	const struct document *document = account->document;
	const struct token *t = document->tokens.at;
	struct quantity found[READ_MAX], *q;

	if (span_empty(words) ||
	    quantity_read(account->v, account_language(account, block),
		document->plain, t + words.start, t + words.end, found,
		READ_MAX) != 1 ||
	    !sum_term_can(&found[0]) ||
	    is_unfit(account, block,
		(struct span){
		    words.start, words.start + found[0].words.start + 1 }))
		return NULL;
	q = arena_alloc(account->arena, sizeof *q);
	*q = found[0];
	quantity_shift(q, words.start);
	return q;
}

/* Whether only marks stand between these tokens. */
static bool
is_blank(const struct account *account, uint32_t from, uint32_t to)
{
	const struct token *t = account->document->tokens.at;

	return token_behind_marks(t + from, t + to) == t + to;
}

/* The same of words that are nothing else but for marks around it. */
static struct quantity *
read_amount(const struct account *account, int block, struct span words)
{
	struct quantity *q = read_one(account, block, words);

	return q && is_blank(account, words.start, q->words.start) &&
		       is_blank(account, q->words.end, words.end)
		   ? q
		   : NULL;
}

static void
add(struct column *c, const struct quantity *q)
{
	if (!q) {
		c->broken = true;
		return;
	}
	if (q->low > c->most)
		c->most = q->low;
	sum_term_add(c->account, &c->sum, q, c->total);
}

static void
judge(const struct column *c, struct beside *beside, int block)
{
	const struct sum_term *sum = &c->sum;
	const struct quantity *total = c->total;
	double room = total->kind == QUANTITY_SHARE
			  ? rounded * (double)sum->n
			  : sum_term_rounding * total->low;

	if (c->broken || sum->broken || sum->n < 2 || total->low <= 0 ||
	    total->low <= c->most || sum->last->low == total->low ||
	    sum->total < total->low * nearly ||
	    sum->total > total->low / nearly ||
	    account_apart(sum->total, total->low) <= room ||
	    (total->kind == QUANTITY_SHARE && total->low != 100))
		return;
	beside_add(beside, block,
	    (struct mark){ .fact = FACT_SUM_MISMATCH,
		.tokens = sum->last->words,
		.second = total->words,
		.args = { sum_term_write(c->account, block, sum, total),
		    span_empty(total->words)
			? account_amount(
			      c->account, block, total->low, sum->last)
			: account_words(c->account, total->words) } });
}

/* Whether the last of these rows is the only one of totals, each other one has
 * all of its cells and is a part of the total, and none stands out. */
static bool
has_total(const struct account *account, int first, int last, int columns)
{
	const struct block *b = account->document->blocks;

	if (last <= first + columns || b[last].column != 0 ||
	    !sum_total_is(account, last))
		return false;
	for (int i = first + columns; i < last; i++)
		if (b[i].column != (i - first) % columns ||
		    (b[i].column == 0 &&
			(is_strong(account, i) !=
				is_strong(account, first + columns) ||
			    is_no_part(account, i) ||
			    sum_total_end(account, i, b[i].tokens) >
				b[i].tokens.start)))
			return false;
	return true;
}

/* The column that this cell of a total closes, below the header that begins
 * at the block first. */
static struct column
read_column(const struct account *account, int first, int columns, int total)
{
	const struct block *b = account->document->blocks;
	struct column c = { .account = account };

	c.total = read_amount(account, total, b[total].tokens);
	for (int at = first + columns + b[total].column;
	     at < total && c.total && !c.broken; at += columns)
		if (!is_blank(account, b[at].tokens.start, b[at].tokens.end))
			add(&c, read_amount(account, at, b[at].tokens));
	return c;
}

/* The table of the blocks [first, end). Where one column has a mean or a level
 * for a total, others may have one too. */
static void
check_table(struct beside *beside, int first, int end)
{
	const struct account *account = beside->account;
	int columns = account->document->blocks[end - 1].column + 1;
	int last = end - columns;

	if (!has_total(account, first, last, columns))
		return;
	for (int i = last + 1; i < end; i++) {
		struct column c = read_column(account, first, columns, i);

		if (c.total && !c.broken && c.total->low <= c.most)
			return;
	}
	for (int i = last + 1; i < end; i++) {
		struct column c = read_column(account, first, columns, i);

		if (c.total)
			judge(&c, beside, i);
	}
}

/* "Hall: 300 €", "12 oaks in the park": the one amount that an item ends with,
 * or begins with. */
static const struct quantity *
read_item(const struct account *account, int block)
{
	struct span words = account->document->blocks[block].tokens;
	const struct quantity *q = read_one(account, block, words);

	return q && (is_blank(account, words.start, q->words.start) ||
			is_blank(account, q->words.end, words.end))
		   ? q
		   : NULL;
}

/* Whether a block stands in this item's list, or deeper. */
static bool
goes_on(const struct account *account, int item, int block)
{
	const struct document *document = account->document;
	const struct block *b = &document->blocks[block];

	return block >= 0 && block < document->n_blocks &&
	       (b->depth > document->blocks[item].depth ||
		   (b->kind == BLOCK_ITEM &&
		       b->list == document->blocks[item].list));
}

/* The list that a block, its last item or the line right below it, closes with
 * a total. */
static void
check_list(struct beside *beside, int last)
{
	const struct account *account = beside->account;
	const struct block *b = account->document->blocks;
	struct column c = { .account = account };
	struct span words = b[last].tokens;
	int first = last, item = last - (b[last].kind != BLOCK_ITEM);

	words.start = sum_total_end(account, last, words);
	if (words.start == b[last].tokens.start ||
	    goes_on(account, item, last + 1) ||
	    (item < last && b[item].depth > 1) ||
	    !(c.total = read_amount(account, last, words)))
		return;
	while (goes_on(account, item, first - 1))
		first--;
	for (; first < last && !c.broken; first++)
		if (b[first].list == b[item].list)
			add(&c, is_no_part(account, first)
				    ? NULL
				    : read_item(account, first));
	judge(&c, beside, last);
}

/* Whether a line or heading above a list says that all of something is divided
 * below it: "Split of my week:", "Breakdown of the grant". */
static bool
divides(const struct account *account, int block)
{
	const struct block *b = &account->document->blocks[block];
	int value = 0;

	if ((b->kind != BLOCK_HEADING && b->kind != BLOCK_PARAGRAPH) ||
	    account_find(account, block, ACCOUNT_SHARE, b->tokens, &value) ==
		b->tokens.end ||
	    value <= 1)
		return false;
	for (int i = 0; i < account->goals->n; i++)
		if (account->goals->at[i].block == block)
			return false; /* its steps are asked by sum_check */
	return true;
}

/* Whether a sign for per cent stands in a block. */
static bool
has_share(const struct account *account, int block)
{
	const struct token *t = document_first(account->document, block);
	const struct token *end = document_end(account->document, block);

	while (t < end && !(t->kind == TOKEN_MARK && t->id == '%'))
		t++;
	return t < end;
}

/* The list below such a line of which each item opens or ends with a share;
 * what rises from one to the next may be levels reached. */
static void
check_shares(struct beside *beside, int first)
{
	static struct quantity hundred = {
		.kind = QUANTITY_SHARE, .low = 100, .high = 100
	};
	const struct account *account = beside->account;
	const struct block *b = account->document->blocks;
	struct column c = { .account = account, .total = &hundred };
	bool rises = true;
	int at = first;

	if (first == 0 || goes_on(account, first, first - 1) ||
	    !has_share(account, first) || !divides(account, first - 1))
		return;
	for (; goes_on(account, first, at); at++)
		if (b[at].list == b[first].list) {
			double last = c.sum.last ? c.sum.last->low : 0;

			add(&c, read_item(account, at));
			if (c.broken || c.sum.broken)
				return;
			rises &= c.sum.last->low > last;
		}
	if (!rises && c.sum.n > 0)
		judge(&c, beside, at - 1);
}

void
sum_table_check(struct beside *beside)
{
	const struct document *document = beside->account->document;

	for (int i = 0, end; i < document->n_blocks; i = end) {
		end = i + 1;
		if (document->blocks[i].kind == BLOCK_ITEM ||
		    (document->blocks[i].kind == BLOCK_PARAGRAPH && i > 0 &&
			document->blocks[i - 1].kind == BLOCK_ITEM))
			check_list(beside, i);
		if (document->blocks[i].kind == BLOCK_ITEM)
			check_shares(beside, i);
		if (document->blocks[i].kind != BLOCK_CELL)
			continue;
		end = table_end(document, i);
		check_table(beside, i, end);
	}
}
