/* Steps on the way: what one says and by when. */

#include "beyond_step.h"

#include "account.h"
#include "date/date.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity.h"
#include "quantity/reader.h"
#include "word/token.h"

/* Tokens of a statement that are looked at; dates of a step. */
enum { STATEMENT = 40, DATES = 2 };

/* Whether the goal's statement has the word too, "signatures". */
static bool
is_said(const struct aim *aim, const struct token *t)
{
	struct span said = aim->account->goals->at[aim->goal].statement;

	return account_has_word(aim->account, span_first(said, STATEMENT), t);
}

/* "Reach 5,000 readers" of a goal "to 8,000 readers": whether a word tells of
 * two levels that they are reached. */
static bool
is_reached(const struct aim *aim, const struct quantity *q,
    const struct reader *r, const struct token *t)
{
	return aim->target->role == QUANTITY_TARGET &&
	       q->role == QUANTITY_TARGET &&
	       (reader_match(r, READ_TARGET_BEFORE, t, NULL) > 0 ||
		   reader_match(r, READ_CHANGE_VERB, t, NULL) > 0);
}

bool
beyond_bare(const struct aim *aim, int block, struct span words,
    const struct quantity *q, const struct date *dates, size_t n)
{
	const struct account *account = aim->account;
	struct reader r;

	account_reader(account, &r, block, words);
	for (uint32_t at = words.start; at < words.end; at++) {
		const struct token *t = r.first + (at - words.start);
		struct span one = { at, at + 1 };
		bool unit = at >= q->unit.start && at < q->unit.end;
		bool known =
		    (at >= q->words.start && at < q->words.end && !unit) ||
		    t->kind == TOKEN_MARK;

		for (size_t i = 0; i < n; i++)
			known |= at - words.start >= dates[i].words.start &&
				 at - words.start < dates[i].words.end;
		if (!known &&
		    (t->kind != TOKEN_WORD ||
			!(account_has(account, block, ACCOUNT_FUNCTION, one) ||
			    is_said(aim, t) || is_reached(aim, q, &r, t))))
			return false;
	}
	return true;
}

bool
beyond_within(const struct aim *aim, const struct date *dates, size_t n)
{
	const struct facts *facts = &aim->account->facts[aim->goal];

	return n == 1 && dates->last != DATE_NONE && !dates->relative &&
	       dates->problem == DATE_FINE && dates->role != DATE_PAST &&
	       facts->deadline != DATE_NONE && dates->last <= facts->deadline;
}

bool
beyond_dated_beside(
    const struct aim *aim, const struct goal *goal, const struct part *part)
{
	const struct block *blocks = aim->account->document->blocks;
	const struct part *next = part + 1;
	struct date dates[DATES];
	size_t n;

	if (next == goal->parts + goal->n_parts ||
	    blocks[part->block].kind != BLOCK_CELL ||
	    blocks[next->block].kind != BLOCK_CELL ||
	    blocks[part->block].table != blocks[next->block].table ||
	    blocks[part->block].row != blocks[next->block].row ||
	    next->field != FIELD_DEADLINE)
		return false;
	n = account_dates(
	    aim->account, aim->goal, next->block, next->tokens, dates, DATES);
	return beyond_within(aim, dates, n);
}

bool
beyond_last(const struct aim *aim, const struct date *d)
{
	const struct facts *facts = &aim->account->facts[aim->goal];

	return d->last == facts->deadline && fact_has(facts, FACT_DEADLINE);
}
