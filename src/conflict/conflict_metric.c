/* One metric that is set to different levels, by two goals or by one. */

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
	return account_has(account, goal->block, ACCOUNT_DIRECTION, before);
}

/* Add the words and numbers of a stretch to a key, but for what only says that
 * something changes; returns how many. */
static int
mix_words(
    const struct account *account, int block, struct span words, uint64_t *hash)
{
	struct reader r;
	int n = 0;

	account_reader(account, &r, block, words);
	for (const struct token *t = r.first; t < r.end; t++) {
		struct span one = { (uint32_t)(t - r.first) + words.start, 0 };

		one.end = one.start + 1;
		if (t->kind == TOKEN_MARK ||
		    reader_match(&r, READ_COUNT_STOP, t, NULL) > 0 ||
		    reader_match(&r, READ_CHANGE_VERB, t, NULL) > 0 ||
		    account_has(account, block, ACCOUNT_DIRECTION, one))
			continue;
		*hash = conflict_mix(account, *hash, t);
		n++;
	}
	return n;
}

/* A line without the label that only numbers it: "KR2: ...". */
static struct span
skip_number(const struct account *account, int block, struct span line)
{
	const struct token *t = account->document->tokens.at + line.start;
	const struct token *end = account->document->tokens.at + line.end;
	size_t n = account_match(account, block, ACCOUNT_RESULT, t, end, NULL);

	if (n > 0 && t + n + 1 < end && t[n].kind == TOKEN_NUMBER &&
	    t[n + 1].kind == TOKEN_MARK)
		line.start += (uint32_t)n + 2;
	return line;
}

uint64_t
conflict_metric_key(const struct account *account, int index)
{
	const struct goal *goal = &account->goals->at[index];
	struct target target = target_find(account, index);
	struct span words;
	uint64_t hash;

	if (!target.tied && !is_level(account, index, &target))
		return 0;
	words =
	    skip_number(account, goal->block, conflict_line(account, index));
	words.end = (target.tied ? target.start : target.end)->words.start;
	hash = conflict_place(account, index);
	return words.start < words.end &&
		       mix_words(account, goal->block, words, &hash) > 0
		   ? hash | 1
		   : 0;
}

/* A key of what the line says behind the target, but for dates: "in France". */
static uint64_t
rest_key(const struct account *account, int index, const struct quantity *end)
{
	int block = account->goals->at[index].block;
	const struct token *t = account->document->tokens.at;
	struct span line = conflict_line(account, index), words;
	struct date dates[DATES];
	uint64_t hash = 1;
	size_t n;

	line.start = words.start = end->words.end;
	if (line.start >= line.end)
		return hash;
	n = date_read(account->v, account_language(account, block),
	    t + line.start, t + line.end, &date_alone, dates, DATES);
	for (size_t i = 0; i < n; i++) {
		words.end = line.start + dates[i].words.start;
		if (words.start < words.end)
			mix_words(account, block, words, &hash);
		words.start = line.start + dates[i].words.end;
	}
	words.end = line.end;
	if (words.start < words.end)
		mix_words(account, block, words, &hash);
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

/* Targets that differ by more are not of one thing; by less, they are rounded.
 */
static const double far = 2, close = 1.01;

/* Whether an amount is a target that another one could contradict; what stands
 * in a field for it may be a bare number or share. */
static bool
is_target(const struct quantity *q, bool field)
{
	return ((field && q->kind == QUANTITY_PLAIN) ||
		   q->kind == QUANTITY_COUNT || q->kind == QUANTITY_MONEY ||
		   q->kind == QUANTITY_MASS || q->kind == QUANTITY_LENGTH ||
		   (q->kind == QUANTITY_SHARE &&
		       (field || q->role == QUANTITY_TARGET))) &&
	       (q->role == QUANTITY_VALUE || q->role == QUANTITY_TARGET) &&
	       q->bound != BOUND_MOST && q->low == q->high &&
	       q->per_week == 0 && q->low > 0;
}

/* Whether a field is named "Target" and no more: not "Stretch target". */
static bool
is_plain(const struct account *account, const struct part *part)
{
	const struct token *all = account->document->tokens.at;
	const struct token *t = all + part->label.start;
	const struct token *end = token_before_marks(t, all + part->label.end);

	return part->kind == PART_FIELD && part->field == FIELD_TARGET &&
	       end > t &&
	       account_match(account, part->block, ACCOUNT_TARGET, t, end,
		   NULL) == (size_t)(end - t);
}

/* The one amount of the statement, or of all fields for the target. */
static const struct quantity *
find_one(const struct account *account, int index, bool field)
{
	const struct facts *facts = &account->facts[index];
	const struct token *t = account->document->tokens.at;
	const struct quantity *found = NULL;

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct part *part = facts->amounts[i].part;

		if (field ? part->field != FIELD_TARGET ||
				part->kind != PART_FIELD
			  : part->kind != PART_STATEMENT)
			continue;
		/* a level with a day of its own is to be reached then */
		if (found ||
		    (field &&
			(!is_plain(account, part) ||
			    date_occurs(account->v,
				account_language(account, part->block),
				t + part->tokens.start, t + part->tokens.end))))
			return NULL;
		found = &facts->amounts[i].amount;
	}
	return found;
}

void
conflict_own(const struct account *account, int index)
{
	const struct quantity *said, *field;
	double more, less;

	if (!(field = find_one(account, index, true)) ||
	    !is_target(field, true) ||
	    !(said = find_one(account, index, false)) ||
	    !is_target(said, false) ||
	    (field->kind == QUANTITY_PLAIN
		    ? said->kind != QUANTITY_COUNT
		    : !account_same_unit(account, said, field)))
		return;
	more = said->low > field->low ? said->low : field->low;
	less = said->low > field->low ? field->low : said->low;
	if (more <= less * close || more >= less * far)
		return;
	account_add_pair(account, index, FACT_METRIC_CONFLICT, field, said);
}
