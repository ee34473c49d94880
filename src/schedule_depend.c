/* Which goal another one depends on. */

#include "schedule_depend.h"

#include "document.h"
#include "goal.h"
#include "token.h"
#include "utf8.h"

#include <stdbool.h>
#include <string.h>

enum { FOLD = 64, COMPARED = 24 };

/* The number in the label before a goal's statement ("Goal 2:", "3."), as
 * text that may hold dots; empty if it has none. */
static struct span
number_of(const struct document *document, const struct goal *goal)
{
	const struct block *block = &document->blocks[goal->block];
	struct span number = { 0, 0 };

	for (uint32_t i = block->tokens.start;
	     i < goal->statement.start && i < block->tokens.end; i++) {
		const struct token *t = &document->tokens.at[i];

		if (t->kind == TOKEN_NUMBER && number.end == 0)
			number = (struct span){ i, i + 1 };
		else if (number.end == i && i > 0 && token_touches(t) &&
			 (t->kind == TOKEN_NUMBER ||
			     (t->id == '.' && i + 1 < goal->statement.start &&
				 t[1].kind == TOKEN_NUMBER)))
			number.end = i + 1;
	}
	return number;
}

static bool
same_tokens(const struct document *document, uint32_t a, uint32_t b, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		const struct token *x = &document->tokens.at[a + i];
		const struct token *y = &document->tokens.at[b + i];
		char fx[FOLD], fy[FOLD];
		size_t nx, ny;

		if (x->kind != y->kind)
			return false;
		if (x->kind != TOKEN_WORD) {
			if (x->id != y->id)
				return false;
			continue;
		}
		nx = utf8_fold(
		    fx, FOLD, document->plain + x->start, x->end - x->start);
		ny = utf8_fold(
		    fy, FOLD, document->plain + y->start, y->end - y->start);
		if (nx != ny || memcmp(fx, fy, nx) != 0)
			return false;
	}
	return true;
}

static uint32_t
length(struct span s)
{
	return s.end - s.start;
}

/* Whether the goal's number stands at i as a number of its own. */
static bool
has_number(const struct document *document, const struct goal *goal, uint32_t i,
    uint32_t end)
{
	const struct token *t = document->tokens.at;
	struct span number = number_of(document, goal);
	uint32_t n = length(number);

	if (n == 0)
		return document->blocks[goal->block].ordered &&
		       t[i].kind == TOKEN_NUMBER &&
		       (int)t[i].id == document->blocks[goal->block].ordinal;
	return n <= end - i && same_tokens(document, number.start, i, n) &&
	       !(i + n + 1 < end && t[i + n].id == '.' &&
		   token_touches(&t[i + n]) &&
		   t[i + n + 1].kind == TOKEN_NUMBER);
}

/* Whether these words name the goal: its number, or the words it opens with. */
static bool
names(
    const struct document *document, const struct goal *goal, struct span words)
{
	uint32_t n = length(goal->statement);

	if (n > COMPARED)
		n = COMPARED;
	for (uint32_t i = words.start; i < words.end; i++) {
		bool after_word =
		    i > words.start &&
		    document->tokens.at[i - 1].kind == TOKEN_NUMBER;

		if (!after_word && has_number(document, goal, i, words.end))
			return true;
		if (n >= 2 && n <= words.end - i &&
		    same_tokens(document, goal->statement.start, i, n))
			return true;
	}
	return false;
}

int
schedule_depend(const struct document *document, const struct goals *goals,
    int goal, size_t *budget)
{
	const struct goal *from = &goals->at[goal];

	for (size_t p = 0; p < from->n_parts; p++) {
		const struct part *part = &from->parts[p];

		if (part->kind != PART_FIELD || part->field != FIELD_DEPENDS ||
		    length(part->tokens) == 0 || length(part->tokens) > 100)
			continue;
		for (int i = 0; i < goals->n; i++) {
			if (*budget < length(part->tokens))
				return GOAL_NONE;
			*budget -= length(part->tokens);
			if (i != goal && goals->at[i].kind == GOAL_GOAL &&
			    names(document, &goals->at[i], part->tokens))
				return i;
		}
	}
	return GOAL_NONE;
}
