/* Amounts behind a total, or listed below it, that must be its parts though no
 * word says so. */

#include "sum_check.h"

#include "date/date.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/reader.h"
#include "word/token.h"

/* Parts make this much of their total at least: sums of money and numbers that
 * name no thing; and things that are named. */
static const double nearly_plain = 0.6, nearly_named = 0.75;

/* So many lines with a label, "Schools: 350 children", are no levels, "least:
 * 600 trees"; lines that are held against the others. */
enum { LABELS = 3, LINES = 16 };

/* A total and what may be its parts. */
struct parts {
	const struct account *account;
	int goal;
	const struct quantity *total;
	double nearly;
	struct sum_term sum;
	bool rises; /* each is more than the one before, and it may go on from
		     * that: a distance, or a line that names nothing */
	bool label; /* one stands before a line's amount */
	double each[LINES]; /* of the lines, in order */
	bool open; /* what money is spent on may leave some of it over */
	bool all;  /* it is named for the total */
};

/* "40 rye" of "100 loaves": what is counted is not named again, as a language
 * shows that marks several. */
static bool
is_short(const struct parts *p, int block, struct span unit)
{
	struct span total = p->total->unit;

	return unit.end == unit.start + 1 && !span_empty(total) &&
	       account_has(p->account, block, ACCOUNT_PLURAL,
		   (struct span){ total.end - 1, total.end }) &&
	       !account_has(p->account, block, ACCOUNT_PLURAL, unit);
}

/* "2 km", "3 hours": what the parts of it are, words behind them must tell. */
static bool
is_measure(const struct quantity *q)
{
	return q->kind == QUANTITY_TIME || q->kind == QUANTITY_LENGTH ||
	       q->kind == QUANTITY_MASS;
}

/* Whether a word stands behind an amount, "800 m crawl", before the end. */
static bool
is_named(const struct parts *p, const struct quantity *q, uint32_t end)
{
	const struct token *t = p->account->document->tokens.at;

	return q->words.end < end && t[q->words.end].kind == TOKEN_WORD;
}

/* Whether an amount counts some of what the total counts; its line ends
 * there. */
static bool
is_part(struct parts *p, int block, const struct quantity *q, uint32_t end)
{
	const struct quantity *total = p->total;

	if (is_measure(total))
		return (q->kind == total->kind || q->kind == QUANTITY_PLAIN) &&
		       is_named(p, q, end);
	if (total->kind == QUANTITY_MONEY || q->kind == QUANTITY_PLAIN)
		return q->kind == QUANTITY_PLAIN || q->kind == total->kind;
	if (p->nearly < nearly_named)
		p->nearly = nearly_named;
	return q->kind == QUANTITY_COUNT &&
	       (account_same_unit(p->account, q, total) ||
		   is_short(p, block, q->unit) ||
		   (account_has(p->account, block, ACCOUNT_PEOPLE, q->unit) &&
		       account_has(
			   p->account, block, ACCOUNT_PEOPLE, total->unit)));
}

/* Add a part; of money it must be told that it comes "from the town", or it may
 * be what is spent. */
static void
add(struct parts *p, int block, struct span words, const struct quantity *q)
{
	const struct token *t = p->account->document->tokens.at;

	if (q->kind == QUANTITY_MONEY &&
	    account_match(p->account, block, ACCOUNT_FROM, t + q->words.end,
		t + words.end, NULL) == 0)
		p->open = true;
	sum_term_add(p->account, &p->sum,
	    sum_term_named(p->account, block, q, p->total), p->total);
}

/* Whether lines with labels may be no parts: they are few, or all but one make
 * the total, and that one tells of the others, "Women: 12 people". */
static bool
may_overlap(const struct parts *p)
{
	if (!p->label)
		return false;
	for (size_t i = 0; i < p->sum.n && i < LINES; i++)
		if (account_apart(p->sum.total - p->each[i], p->total->low) <
		    p->total->low * sum_term_rounding)
			return true;
	return p->sum.n < LABELS || p->sum.n > LINES;
}

static void
judge(const struct parts *p)
{
	double total = p->total->low;

	if (may_overlap(p))
		return;
	if (!p->rises && !(p->open && !p->all && p->sum.total < total) &&
	    p->sum.total >= total * p->nearly &&
	    p->sum.total <= total / p->nearly)
		sum_term_judge(p->account, p->goal, &p->sum, p->total, true);
}

/* The first of these marks from a token on; the end if there is none. */
static uint32_t
find_mark(
    const struct account *account, uint32_t at, uint32_t end, uint32_t mark)
{
	const struct token *t = account->document->tokens.at;

	while (at < end && !token_is(t + at, t + end, mark))
		at++;
	return at;
}

/* Where the parts begin that follow a total: behind a colon, or in brackets if
 * a number opens them; *end: where they end at the latest. UINT32_MAX: there
 * is none. */
static uint32_t
find_open(const struct account *account, const struct fact_amount *total,
    uint32_t *end)
{
	const struct part *part = total->part;
	const struct token *t = account->document->tokens.at;
	uint32_t from = total->amount.words.end, last = part->tokens.end;
	uint32_t colon = find_mark(account, from, last, ':'), close;

	*end = last;
	for (uint32_t at = from; at + 1 < colon; at++) {
		if (!token_is(t + at, t + last, '(') ||
		    (t[at + 1].kind != TOKEN_NUMBER &&
			!(t[at + 1].kind == TOKEN_MARK && at + 2 < colon &&
			    token_touches(t + at + 2) &&
			    t[at + 2].kind == TOKEN_NUMBER)))
			continue;
		if ((close = find_mark(account, at, last, ')')) == last)
			break; /* nor does any other end */
		*end = close;
		return at;
	}
	return colon < last ? colon : UINT32_MAX;
}

/* Whether an amount goes on from a mark or "and": nothing is done with it. */
static bool
is_listed(const struct parts *p, int block, const struct quantity *q)
{
	const struct token *t = p->account->document->tokens.at;
	struct span before = { q->words.start - 1, q->words.start };
	struct reader r;

	if (t[before.start].kind == TOKEN_MARK)
		return true;
	account_reader(p->account, &r, block, before);
	return reader_match(&r, READ_RANGE_AND, r.first, NULL) > 0;
}

/* What follows in the same sentence; false: nothing does. */
static bool
check_behind(struct parts *p, size_t i)
{
	const struct account *account = p->account;
	const struct facts *facts = &account->facts[p->goal];
	const struct fact_amount *total = &facts->amounts[i];
	const struct part *part = total->part;
	bool money = total->amount.kind == QUANTITY_MONEY;
	bool measure = is_measure(&total->amount);
	uint32_t end, open = find_open(account, total, &end);

	if (open == UINT32_MAX)
		return false;
	for (size_t j = i + 1; j < facts->n_amounts; j++) {
		const struct fact_amount *a = &facts->amounts[j];

		if (a->part != total->part || a->amount.words.start >= end ||
		    account_ends(account, open, a->amount.words.start))
			break;
		if (a->amount.words.start < open ||
		    !is_part(p, part->block, &a->amount, part->tokens.end) ||
		    (money && a->amount.kind != QUANTITY_MONEY) ||
		    ((a->amount.kind == QUANTITY_COUNT || measure) &&
			!is_listed(p, part->block, &a->amount)))
			return true;
		p->rises &= !p->sum.last || a->amount.low > p->sum.last->low;
		add(p, part->block, part->tokens, &a->amount);
	}
	judge(p);
	return p->sum.n > 0;
}

/* Whether an amount stands where one of a line is told: at its start, or at its
 * end if it is money or a label stands before, "Schools: 350 children". */
static bool
is_placed(const struct parts *p, struct span line, const struct quantity *q)
{
	const struct token *t = p->account->document->tokens.at;

	return q->words.start == line.start ||
	       (q->words.end == line.end && (q->kind == QUANTITY_MONEY ||
						token_is(t + q->words.start - 1,
						    t + q->words.start, ':')));
}

/* Add the one amount of a line. */
static bool
add_line(void *parts, const struct sum_line *line)
{
	struct parts *p = parts;
	const struct token *t = p->account->document->tokens.at;
	struct span words = line->words;
	const struct quantity *q;

	if (line->end - line->at != 1)
		return false;
	q = &line->at->amount;
	if (!is_part(p, line->block, q, words.end) ||
	    (p->total->kind == QUANTITY_MONEY &&
		(q->kind != QUANTITY_MONEY ||
		    account_has(
			p->account, line->block, ACCOUNT_COST, words))) ||
	    !is_placed(p, words, q) ||
	    /* what it counts may go on from the line above */
	    date_occurs(p->account->v,
		account_language(p->account, line->block), t + words.start,
		t + words.end))
		return false;
	if (p->sum.n < LINES)
		p->each[p->sum.n] = q->low;
	p->label |= q->words.start != words.start && q->kind == QUANTITY_COUNT;
	p->rises &= q->words.end == words.end &&
		    (!p->sum.last || q->low > p->sum.last->low);
	add(p, line->block, words, q);
	return true;
}

/* Money is listed for what it costs too, and hours for how they are filled: a
 * colon must say that all of it comes. */
static bool
may_list(const struct parts *p)
{
	const struct goal *goal = &p->account->goals->at[p->goal];
	const struct token *t = p->account->document->tokens.at;
	uint32_t end = goal->parts[0].tokens.end;

	return p->total->kind == QUANTITY_COUNT || p->all ||
	       (end > 0 && token_is(t + end - 1, t + end, ':'));
}

/* "Total: 9,000 €" */
static bool
names_total(const struct account *account, int index)
{
	const struct goal *goal = &account->goals->at[index];
	const struct token *t = account->document->tokens.at;
	const struct token *end = t + goal->parts[0].tokens.end;
	size_t n;

	t += goal->parts[0].tokens.start;
	n = account_match(account, goal->block, ACCOUNT_TOTAL, t, end, NULL);
	return n > 0 && token_is(t + n, end, ':');
}

void
sum_part_check(const struct account *account, int index, size_t i)
{
	const struct facts *facts = &account->facts[index];
	const struct fact_amount *total = &facts->amounts[i];
	const struct part *parts = account->goals->at[index].parts;
	struct parts p = { .account = account,
		.goal = index,
		.total = &total->amount,
		.nearly = nearly_plain };

	if ((p.rises = is_measure(p.total)))
		p.nearly = nearly_named;
	if (p.total->kind != QUANTITY_MONEY &&
	    p.total->kind != QUANTITY_COUNT && !is_measure(p.total))
		return;
	p.all = names_total(account, index);
	if (check_behind(&p, i) || total->part != parts ||
	    (i + 1 < facts->n_amounts && total[1].part == parts) ||
	    sum_dated_check(account, index, i) || !may_list(&p))
		return;
	p.nearly = nearly_named;
	p.rises = true;
	if (sum_below(account, index, add_line, &p))
		judge(&p);
}
