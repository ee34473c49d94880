/* The amounts of one sentence, and how they hang together. */

#include "sum_check.h"

#include "base/arena.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity_part.h"
#include "quantity/reader.h"
#include "word/token.h"

/* Words of a phrase that stands before an amount. */
enum { PHRASE = 6 };

enum { MINUTES = 60, MINUTE_SECONDS = 60, HOUR_SECONDS = 3600 };

/* From so many hours on their minutes say nothing. */
enum { LONG = 1000 };

/* Whether this mark stands right before a token, in the same part. */
static bool
is_behind(const struct sum_sentence *s, uint32_t at, uint32_t mark)
{
	return at > s->tokens.start &&
	       token_is(sum_sentence_token(s, at - 1),
		   sum_sentence_token(s, s->tokens.end), mark);
}

bool
sum_sentence_exact(const struct quantity *q)
{
	return quantity_exact(q) && q->low > 0 &&
	       q->role != QUANTITY_BASELINE && q->role != QUANTITY_CHANGE;
}

void
sum_sentence_report(const struct sum_sentence *s, struct span parts,
    struct span whole, const char *terms)
{
	account_add(s->account, s->goal,
	    (struct mark){ .fact = FACT_SUM_MISMATCH,
		.tokens = parts,
		.second = whole,
		.args = { terms, account_words(s->account, whole) } });
}

bool
sum_sentence_ends(const struct sum_sentence *s, uint32_t at)
{
	const struct token *end = sum_sentence_token(s, s->tokens.end), *t;

	at += (uint32_t)sum_sentence_match(
	    s, ACCOUNT_EACH, (struct span){ at, s->tokens.end }, NULL);
	t = sum_sentence_token(s, at);
	return t == end || token_is(t, end, ')') ||
	       (token_is(t, end, '.') && t + 1 == end);
}

bool
sum_sentence_closes(const struct sum_sentence *s, uint32_t at)
{
	const struct token *t = sum_sentence_token(s, at),
			   *end = sum_sentence_token(s, s->tokens.end);
	struct reader r;

	account_reader(
	    s->account, &r, s->block, (struct span){ at, s->tokens.end });
	t += account_match(s->account, s->block, ACCOUNT_EACH, t, end, NULL);
	return t == end || token_is(t, end, ')') || token_is(t, end, '.') ||
	       token_is(t, end, ',') || token_is(t, end, ';') ||
	       role_leads_to_date(&r, t);
}

uint32_t
sum_sentence_phrase(const struct sum_sentence *s, enum account_list list,
    int value, uint32_t at)
{
	struct span words = { at, at };
	int found;

	for (int n = 0; n < PHRASE && words.start > s->tokens.start; n++) {
		words.start--;
		if (sum_sentence_match(s, list, words, &found) ==
			words.end - words.start &&
		    (value == ACCOUNT_ANY || found == value))
			at = words.start;
	}
	return at;
}

bool
sum_sentence_made(const struct sum_sentence *s, uint32_t at)
{
	return is_behind(s, at, ':') || is_behind(s, at, '(') ||
	       sum_sentence_phrase(s, ACCOUNT_MAKES, ACCOUNT_ANY, at) < at;
}

const char *
sum_sentence_time(const struct sum_sentence *s, double seconds)
{
	struct arena *a = s->account->arena;
	int minutes;

	if (seconds >= (double)LONG * HOUR_SECONDS)
		return arena_print(a, "%.0f h", seconds / HOUR_SECONDS);
	minutes = (int)(seconds / MINUTE_SECONDS + 0.5);
	if (minutes < MINUTES)
		return arena_print(a, "%d min", minutes);
	return minutes % MINUTES == 0
		   ? arena_print(a, "%d h", minutes / MINUTES)
		   : arena_print(a, "%d h %d min", minutes / MINUTES,
			 minutes % MINUTES);
}

const char *
sum_sentence_write(
    const struct sum_sentence *s, double made, const struct quantity *each)
{
	return each->kind == QUANTITY_TIME || each->hours > 0
		   ? sum_sentence_time(s, made)
		   : account_amount(s->account, s->block, made, each);
}

const struct quantity *
sum_sentence_people(const struct sum_sentence *s)
{
	const struct facts *facts = &s->account->facts[s->goal];
	const struct quantity *found = NULL;

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct fact_amount *a = &facts->amounts[i];
		bool people = a->amount.kind == QUANTITY_COUNT &&
			      account_has(s->account, s->block, ACCOUNT_PEOPLE,
				  a->amount.unit);

		if ((a >= s->at && a < s->at + s->n) ||
		    (a->amount.kind != QUANTITY_PLAIN && !people))
			continue;
		if (found || !people ||
		    a->part != s->account->goals->at[s->goal].parts ||
		    !sum_sentence_exact(&a->amount))
			return NULL;
		found = &a->amount;
	}
	return found;
}

bool
sum_sentence_only_way(const struct sum_sentence *s)
{
	const struct goal *goal = &s->account->goals->at[s->goal];
	const struct part *part = s->at->part;

	for (size_t i = 0; i < goal->n_parts; i++)
		if (goal->parts[i].kind == PART_STEP ||
		    (goal->parts[i].kind == PART_FIELD &&
			goal->parts[i].field == FIELD_HOW &&
			&goal->parts[i] != part))
			return false;
	return true;
}
