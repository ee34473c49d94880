/* Which way a goal's words go: up or down, or to more of a thing. */

#include "target.h"

#include "account.h"
#include "document/document.h"
#include "fact/fact_clue.h"
#include "goal/goal.h"
#include "quantity/quantity.h"
#include "quantity/quantity_part.h"
#include "quantity/reader.h"
#include "word/token.h"
#include "word/word.h"

/* How many tokens there may be from the name of what is measured to its
 * amounts. */
enum { METRIC_REACH = 8 };

/* From this value on of a metric, nobody plans the other way. */
enum { SURE = 3 };

/* The last value of a determiner among the words that carry grammar. */
enum { DETERMINER = 2 };

/* "The lower meadow": between a determiner and what it is said of, a word of
 * change tells which thing is meant. */
static bool
describes(const struct account *account, const struct goal *goal, uint32_t at)
{
	const struct token *t = account->document->tokens.at;
	const struct token *end = t + goal->statement.end;
	int class = account->lists[ACCOUNT_FUNCTION], value = 0;

	return at > goal->statement.start &&
	       word_match(account->v, account_language(account, goal->block),
		   class, t + at - 1, end, &value) == 1 &&
	       value <= DETERMINER && t + at + 1 < end &&
	       t[at + 1].kind == TOKEN_WORD &&
	       word_match(account->v, account_language(account, goal->block),
		   class, t + at + 1, end, NULL) == 0;
}

static bool
is_function(const struct account *account, int block, uint32_t at)
{
	const struct token *t = account->document->tokens.at + at;

	return account_match(account, block, ACCOUNT_FUNCTION, t, t + 1, NULL) >
	       0;
}

/* "No longer lose": which way that goes is not known. */
static bool
is_negated(const struct account *account, int block, uint32_t at)
{
	const struct token *t = account->document->tokens.at + at;
	int value = 0;

	return at > 0 &&
	       account_match(
		   account, block, ACCOUNT_FUNCTION, t - 1, t, &value) > 0 &&
	       value == GRAMMAR_NEGATION;
}

/* Which way is better of what a verb makes better, "Improve our response time":
 * 1 up, -1 down, 0: it is not known. What is measured is named first behind the
 * verb, right before its amounts, or anywhere with fields for them: "sorting of
 * waste" and "waste sorting" are no waste. */
static int
find_way(
    const struct account *account, int block, struct span words, bool fields)
{
	const struct token *t = account->document->tokens.at;
	bool named = false;

	for (uint32_t at = words.start + 1; at < words.end; at++) {
		int way = 0;
		uint32_t n = (uint32_t)account_match(account, block,
		    ACCOUNT_METRIC_WAY, t + at, t + words.end, &way);
		uint32_t next = at + n;

		if (n > 0 && (next == words.end || t[next].kind != TOKEN_WORD ||
				 is_function(account, block, next)))
			return !fields && words.end - at > METRIC_REACH ? 0
			       : way % 2 == 1				? 1
									: -1;
		if (t[at].kind != TOKEN_WORD)
			return 0;
		if (!is_function(account, block, at))
			named = true;
		else if (named)
			return 0;
	}
	return 0;
}

/* Which way alone is better of what a statement without a verb names and
 * nothing else, "Customer satisfaction": nobody plans less of it. 0: it names
 * nothing of the kind; "answered complaints" are none. */
static int
sure_way(const struct account *account, const struct goal *goal,
    const struct quantity *end)
{
	struct span words = goal->statement;
	const struct token *t = account->document->tokens.at;
	int way = 0;
	uint32_t at = words.end - words.start > METRIC_REACH
			  ? words.end
			  : account_find(account, goal->block,
				ACCOUNT_METRIC_WAY, words, &way);

	if (at == words.end || way < SURE ||
	    at + account_match(account, goal->block, ACCOUNT_METRIC_WAY, t + at,
		     t + words.end, NULL) <
		words.end)
		return 0;
	if (way % 2 == 0)
		return at == words.start ? -1 : 0;
	return end->kind == QUANTITY_SHARE || end->kind == QUANTITY_PLAIN;
}

/* Whether the target, right behind these words of the statement, is told of
 * something with a name of its own: "from 1 to 3 yoga classes", "to 50 % of our
 * meals". */
static bool
names_own(const struct account *account, const struct goal *goal,
    const struct quantity *end, struct span before)
{
	const struct token *t = account->document->tokens.at;
	struct span behind = { end->words.end, goal->statement.end };
	struct reader r;

	if (account_kind(end) == QUANTITY_COUNT && end->hours == 0) {
		for (uint32_t at = end->unit.start; at < end->unit.end; at++)
			if (account_has_word(account, before, t + at))
				return false;
		return true;
	}
	account_reader(account, &r, goal->block, behind);
	return behind.start < behind.end && r.first->kind == TOKEN_WORD &&
	       !role_leads_to_date(&r, r.first);
}

int
target_way(const struct account *account, const struct goal *goal,
    const struct target *target)
{
	struct span before = goal->statement, all;
	uint32_t at, lead;
	int value = 0;
	const struct token *t = account->document->tokens.at;
	struct reader r;
	bool own;

	if (target->tied)
		before.end = target->start->words.start;
	else if (target->end && target->end->words.start >= before.start &&
		 target->end->words.start < before.end)
		before.end = target->end->words.start;
	account_reader(account, &r, goal->block, before);
	lead = before.end -
	       (uint32_t)reader_before(&r, READ_CHANGE_FROM, r.end, NULL);
	all = before;
	own = target->tied && names_own(account, goal, target->end, all);
	for (;;) {
		at = account_find_last(
		    account, goal->block, ACCOUNT_DIRECTION, before, &value);
		if (at == before.end)
			return target->fields
				   ? sure_way(account, goal, target->end)
				   : 0;
		if (!describes(account, goal, at) &&
		    !(value == 3 && at + 1 == lead && at > all.start &&
			token_is(t + at - 1, t + at, ':') && !own))
			break;
		before.end = at;
	}
	if ((own && token_holds(t + at, t + all.end, TOKEN_MARK)) ||
	    is_negated(account, goal->block, at))
		return 0;
	if (value == 5 && !target->tied && !target->fields)
		return 0;
	if (value == 5)
		return find_way(account, goal->block,
		    (struct span){ at, all.end }, target->fields);
	if (value == 4) /* "faster" */
		return target->end && target->end->kind == QUANTITY_TIME ? -1
									 : 0;
	return value == 1 ? 1 : value == 2 ? -1 : 0;
}

bool
target_adds(
    const struct account *account, const struct goal *goal, uint32_t end)
{
	int value = 0;
	struct span before = { goal->statement.start, end };

	while ((before.start = account_find(account, goal->block, ACCOUNT_VERB,
		    before, &value)) < before.end) {
		if (value == VERB_RESULT || value == VERB_MAKE ||
		    value == VERB_SET_UP)
			return true;
		before.start++;
	}
	return false;
}
