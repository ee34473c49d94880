/* What prose says of a budget and of what it is spent on. */

#include "sum_check.h"

#include "base/arena.h"
#include "date/date.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/reader.h"
#include "word/token.h"

#include <string.h>

/* Tokens between two sums. */
enum { BETWEEN = 5 };

/* Tokens of a line before its colon; blocks among which it is sought. */
enum { LABEL = 6, FIRST_BLOCKS = 64 };

/* Whether words of this value stand right before a sum. */
static bool
is_behind(const struct sum_sentence *note, const struct quantity *q,
    enum account_worked what)
{
	return sum_sentence_phrase(note, ACCOUNT_WORKED, (int)what,
		   q->words.start) < q->words.start;
}

/* Where the sentence of the costs begins: behind the budget and the full stop,
 * with nothing between them but "for it"; 0: they are not told so. */
static uint32_t
costs_start(const struct sum_sentence *note)
{
	const struct token *t = note->account->document->tokens.at;
	uint32_t at = note->at->amount.words.end;

	for (; at < note->tokens.end && t[at].kind == TOKEN_WORD; at++)
		if (account_match(note->account, note->block, ACCOUNT_FUNCTION,
			t + at, t + at + 1, NULL) == 0)
			return 0;
	return account_ends(note->account, at, at + 1) ? at + 1 : 0;
}

/* Whether "and" stands among these tokens. */
static bool
has_and(const struct sum_sentence *note, struct span words)
{
	struct reader r;

	account_reader(note->account, &r, note->block, words);
	return reader_within(&r, READ_RANGE_AND, r.first, r.end);
}

/* "900 €, the chairs 400 €": what costs so much too is named by one word, and
 * nothing is done. */
static bool
goes_on(const struct sum_sentence *note, struct span between)
{
	struct reader r;
	int words = 0;

	if (between.end - between.start > BETWEEN)
		return false;
	account_reader(note->account, &r, note->block, between);
	for (const struct token *t = r.first; t < r.end; t++)
		if (t->kind == TOKEN_MARK && t->id != ',' && t->id != '\'')
			return false;
		else if (t->kind == TOKEN_WORD)
			words += account_match(note->account, note->block,
				     ACCOUNT_FUNCTION, t, r.end, NULL) == 0;
	return words == 1;
}

/* Whether the k-th amount is a cost and the sentence still lists them. */
static bool
is_cost(const struct sum_sentence *note, size_t k)
{
	const struct quantity *q = &note->at[k].amount;
	struct span between = { note->at[k - 1].amount.words.end,
		q->words.start };

	if (q->kind != QUANTITY_MONEY || span_empty(between))
		return false;
	if (k == 1)
		return is_behind(note, q, ACCOUNT_COSTING);
	return !account_ends(note->account, between.start, between.end) &&
	       (is_behind(note, q, ACCOUNT_COSTING) ||
		   goes_on(note, between)) &&
	       (k + 1 < note->n || has_and(note, between));
}

/* Whether two costs or more are all that the note says behind the budget: in
 * one sentence, which tells of no other number, as a year is, and closes. */
static bool
lists_costs(const struct sum_sentence *note)
{
	const struct token *t = note->account->document->tokens.at;
	const struct token *end = t + note->tokens.end;
	struct span words = { costs_start(note), note->tokens.end };
	const struct quantity *last = &note->at[note->n - 1].amount;

	if (note->n < 3 || words.start == 0 ||
	    words.start > note->at[1].amount.words.start ||
	    account_ends(
		note->account, words.start, note->at[1].amount.words.start) ||
	    token_behind_marks(t + last->words.end, end) != end ||
	    account_has(note->account, note->block, ACCOUNT_NOT_COST, words))
		return false;
	for (; words.start < note->at[1].amount.words.start; words.start++)
		if (t[words.start].kind == TOKEN_NUMBER)
			return false;
	for (size_t k = 1; k < note->n; k++)
		if (!is_cost(note, k))
			return false;
	return true;
}

/* The note of a goal; NULL: it has none, or several. */
static const struct part *
only_note(const struct goal *goal)
{
	const struct part *found = NULL;

	for (size_t i = 0; i < (size_t)goal->n_parts; i++)
		if (goal->parts[i].kind == PART_NOTE) {
			if (found)
				return NULL;
			found = &goal->parts[i];
		}
	return found;
}

const struct quantity *
sum_told(const struct account *account, int goal, struct sum_term *sum)
{
	const struct goal *g = &account->goals->at[goal];
	const struct facts *facts = &account->facts[goal];
	const struct part *part = only_note(g);
	struct sum_sentence note = { .account = account, .goal = goal };
	const struct quantity *budget;

	for (size_t i = 0; part && i < facts->n_amounts; i++)
		if (facts->amounts[i].part == part && note.n++ == 0)
			note.at = &facts->amounts[i];
	if (note.n == 0)
		return NULL;
	note.block = part->block;
	note.tokens = part->tokens;
	budget = &note.at->amount;
	if (budget->kind != QUANTITY_MONEY || !sum_term_can(budget) ||
	    !is_behind(&note, budget, ACCOUNT_ALLOWED) || !lists_costs(&note))
		return NULL;
	for (size_t k = 1; k < note.n; k++)
		sum_term_add(account, sum, &note.at[k].amount, budget);
	return budget;
}

/* The one sum that words of a block are, if it may be a budget; NULL: they are
 * anything else. */
static const struct quantity *
read_sum(const struct account *account, int block, struct span words)
{
	const struct document *document = account->document;
	const struct token *first = document->tokens.at;
	struct quantity *q = arena_alloc(account->scratch, sizeof *q);

	if (quantity_read(account->v, account_language(account, block),
		document->plain, first + words.start, first + words.end, q,
		1) != 1 ||
	    q->kind != QUANTITY_MONEY || !sum_term_can(q))
		return NULL;
	quantity_shift(q, words.start);
	return q;
}

const struct quantity *
sum_told_label(const struct account *account, const struct part *part)
{
	return part->field == FIELD_MEANS && !span_empty(part->label) &&
		       account_has(
			   account, part->block, ACCOUNT_BUDGET, part->label)
		   ? read_sum(account, part->block, part->label)
		   : NULL;
}

/* How many tokens a word takes that may stand in such a label: for a budget
 * (*named is set), for all of it, "our", and the year of the goals; 0:
 * it is none. */
static size_t
read_label(const struct account *account, int block, const struct token *t,
    const struct token *end, bool *named)
{
	int day = account->facts[0].deadline, year = 0, month, dom;
	size_t n = account_match(account, block, ACCOUNT_BUDGET, t, end, NULL);

	*named |= n > 0;
	if (n > 1 && token_is(t + n - 1, end, ':'))
		n--;
	if (n > 0)
		return n;
	if (day != DATE_NONE)
		date_civil(day, &year, &month, &dom);
	if (t->kind == TOKEN_NUMBER)
		return t->id == (uint32_t)year;
	return account_match(account, block, ACCOUNT_TOTAL, t, end, NULL) +
		   account_match(account, block, ACCOUNT_OWN, t, end, NULL) >
	       0;
}

/* Where the sum begins in a line that says nothing but what the budget of all
 * is, "Total budget 2027: 12,000 €"; 0: it is no such line. */
static uint32_t
find_sum(const struct account *account, int block)
{
	const struct document *document = account->document;
	const struct token *t = document_first(document, block);
	const struct token *end = document_end(document, block);
	bool named = false;

	for (size_t n, k = 0; t < end && k < LABEL; t += n, k++)
		if (token_is(t, end, ':'))
			return named ? (uint32_t)(t + 1 - document->tokens.at)
				     : 0;
		else if ((n = read_label(account, block, t, end, &named)) == 0)
			return 0;
	return 0;
}

/* Whether what stands below a heading is all of the document. */
static bool
is_title(const struct document *document, int heading)
{
	for (int i = heading + 1; i < document->n_blocks; i++)
		if (document->blocks[i].kind == BLOCK_HEADING &&
		    document->blocks[i].level <=
			document->blocks[heading].level)
			return false;
	return true;
}

const struct quantity *
sum_told_budget(const struct account *account)
{
	const struct document *document = account->document;
	const struct goals *goals = account->goals;
	int first = goals->n > 0 ? goals->at[0].block : 0;

	for (int i = 0; i < document->n_front; i++) {
		const struct block *b = &document->blocks[i];
		const struct quantity *q;

		if (strcmp(b->key, "budget") == 0 &&
		    (q = read_sum(account, i, b->tokens)))
			return q;
	}
	if (first > document->n_front + FIRST_BLOCKS)
		first = document->n_front + FIRST_BLOCKS;
	for (int i = document->n_front; i < first; i++) {
		const struct block *b = &document->blocks[i];
		struct span words = { 0, b->tokens.end };
		const struct token *t = document->tokens.at;
		const struct quantity *q;

		if (b->kind != BLOCK_PARAGRAPH || b->depth > 0 ||
		    b->quote > 0 || (words.start = find_sum(account, i)) == 0 ||
		    words.start >= words.end ||
		    (goals->above[i] != BLOCK_NONE &&
			!is_title(document, goals->above[i])))
			continue;
		q = read_sum(account, i, words);
		return q && token_behind_marks(t + q->words.end,
				t + words.end) == t + words.end
			   ? q
			   : NULL;
	}
	return NULL;
}
