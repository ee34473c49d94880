/* Two goals that set one metric to different levels. */

#include "conflict.h"

#include "account.h"
#include "conflict_pair.h"
#include "date/date.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity.h"
#include "quantity/reader.h"
#include "target.h"
#include "word/token.h"

#include <stdbool.h>
#include <stdint.h>

/* How many dates of a line are looked at. */
enum { DATES = 4 };

/* Whether a goal is set to a level without a start, in its line alone and for a
 * time of its own: "Reduce the number of late trams to 12 by May". Without such
 * a time a list of them may be the steps of a ladder. */
static bool
is_level(const struct account *account, int index, const struct target *target)
{
	const struct goal *goal = &account->goals->at[index];
	struct span before = goal->statement;

	if (target->fields || target->start || !target->end ||
	    !fact_has(&account->facts[index], FACT_DEADLINE) ||
	    goal->n_parts > 1 || goal->n_children > 0 ||
	    account->document->blocks[goal->block].kind == BLOCK_CELL ||
	    target->end->bound != BOUND_EXACT)
		return false;
	before.end = target->end->words.start;
	return account_has(account, account_language(account, goal->block),
	    ACCOUNT_DIRECTION, before);
}

/* Add the words and numbers of a stretch to a key, but for what only says that
 * something changes; returns how many. */
static int
mix_words(const struct account *account, int language, struct span words,
    uint64_t *hash)
{
	struct reader r;
	int n = 0;

	account_reader(account, &r, language, words);
	for (const struct token *t = r.first; t < r.end; t++) {
		struct span one = { (uint32_t)(t - r.first) + words.start, 0 };

		one.end = one.start + 1;
		if (t->kind == TOKEN_MARK ||
		    reader_match(&r, READ_COUNT_STOP, t, NULL) > 0 ||
		    reader_match(&r, READ_CHANGE_VERB, t, NULL) > 0 ||
		    account_has(account, language, ACCOUNT_DIRECTION, one))
			continue;
		*hash = conflict_mix(account, *hash, t);
		n++;
	}
	return n;
}

uint64_t
conflict_metric_key(const struct account *account, int index)
{
	const struct goal *goal = &account->goals->at[index];
	struct target target = target_find(account, index);
	struct span words = { 0, 0 };
	uint64_t hash;

	if (!target.tied && !is_level(account, index, &target))
		return 0;
	words.start = conflict_line(account, index).start;
	words.end = (target.tied ? target.start : target.end)->words.start;
	hash = conflict_place(account, index);
	return words.start < words.end &&
		       mix_words(account,
			   account_language(account, goal->block), words,
			   &hash) > 0
		   ? hash | 1
		   : 0;
}

/* A key of what the line says behind the target, but for dates: "in France". */
static uint64_t
rest_key(const struct account *account, int index, const struct quantity *end)
{
	int language =
	    account_language(account, account->goals->at[index].block);
	const struct token *t = account->document->tokens.at;
	struct span line = conflict_line(account, index), words;
	struct date dates[DATES];
	uint64_t hash = 1;
	size_t n;

	line.start = words.start = end->words.end;
	if (line.start >= line.end)
		return hash;
	n = date_read(account->v, language, t + line.start, t + line.end,
	    &date_alone, dates, DATES);
	for (size_t i = 0; i < n; i++) {
		words.end = line.start + dates[i].words.start;
		if (words.start < words.end)
			mix_words(account, language, words, &hash);
		words.start = line.start + dates[i].words.end;
	}
	words.end = line.end;
	if (words.start < words.end)
		mix_words(account, language, words, &hash);
	return hash;
}

void
conflict_metrics(const struct account *account, int first, int second)
{
	struct target a = target_find(account, first);
	struct target b = target_find(account, second);
	const struct quantity *left = a.end, *right = b.end;

	if ((a.start && b.start && a.start->kind != b.start->kind) ||
	    !account_same_unit(account, left, right) ||
	    rest_key(account, first, left) != rest_key(account, second, right))
		return;
	if (a.start && b.start && left->low == right->low &&
	    left->high == right->high) {
		left = a.start;
		right = b.start;
	}
	if (left->low == right->low && left->high == right->high)
		return;
	account_add_pair(account, second, FACT_METRIC_CONFLICT, right, left);
}
