/* What sums over goals need: amounts compared, and written as people do. */

#include "account.h"

#include "base/arena.h"
#include "base/hash.h"
#include "date/date.h"
#include "quantity/quantity.h"
#include "quantity/quantity_part.h"
#include "word/token.h"

#include <string.h>

/* Digits that stand together in a long number. */
enum { GROUP = 3 };

/* Tokens of a sentence on either side that are looked at; those behind an
 * amount that may leave the rest to something else. */
enum { SIDE = 24, REST = 12 };

/* Days of a year less one: a goal without a start has as many. */
enum { YEAR = 364 };

/* From here on cents say nothing. */
static const double whole_from = 1000;

static const char *const names[ACCOUNT_LISTS] = {
	[ACCOUNT_DIRECTION] = "direction",
	[ACCOUNT_WHOLE] = "whole",
	[ACCOUNT_PROPORTION] = "proportion",
	[ACCOUNT_NEEDS_UNIT] = "needs-unit",
	[ACCOUNT_SUM] = "sum",
	[ACCOUNT_BUDGET] = "budget",
	[ACCOUNT_COST] = "cost",
	[ACCOUNT_NOT_COST] = "not-cost",
	[ACCOUNT_HABIT] = "habit",
	[ACCOUNT_CAPACITY] = "capacity",
	[ACCOUNT_TIMES] = "sum-times",
	[ACCOUNT_MAKES] = "sum-makes",
	[ACCOUNT_EACH] = "sum-each",
	[ACCOUNT_SHARE] = "sum-share",
	[ACCOUNT_PEOPLE] = "people",
	[ACCOUNT_TOTAL] = "total",
	[ACCOUNT_TOTAL_NOT] = "total-not",
	[ACCOUNT_FUNCTION] = "function",
	[ACCOUNT_TALLY] = "tally",
	[ACCOUNT_TALLY_NOT] = "tally-not",
	[ACCOUNT_TARGET] = "target-field",
	[ACCOUNT_PLURAL] = "plural",
	[ACCOUNT_WEEKDAY] = "weekday",
	[ACCOUNT_MONTH] = "month",
	[ACCOUNT_START] = "field-start",
	[ACCOUNT_END] = "meta-deadline",
	[ACCOUNT_FROM] = "sum-from",
	[ACCOUNT_PERSON] = "person",
	[ACCOUNT_BETWEEN_NOT] = "between-not",
	[ACCOUNT_BASELINE] = "baseline",
	[ACCOUNT_METRIC_WAY] = "metric-way",
	[ACCOUNT_AGE_NAMED] = "age-named",
	[ACCOUNT_AGE_AFTER] = "age-after",
	[ACCOUNT_AGE_TO] = "age-to",
	[ACCOUNT_VERB] = "verb",
	[ACCOUNT_WORKED] = "sum-worked",
	[ACCOUNT_ALTERNATIVE] = "alternative",
	[ACCOUNT_PRONOUN] = "pronoun",
	[ACCOUNT_OWN] = "own",
	[ACCOUNT_RESULT] = "label-result",
};

void
account_open(struct account *account, struct vocabulary *v)
{
	account->v = v;
	account->scratch = document_scratch();
	account->goals_most = ACCOUNT_GOALS_MOST;
	account->pileup_most = ACCOUNT_PILEUP_MOST;
	account->lists = word_classes(v, names, ACCOUNT_LISTS);
}

uint32_t
account_find(const struct account *account, int block, enum account_list list,
    struct span tokens, int *value)
{
	const struct token *first = account->document->tokens.at;
	const struct token *t = first + tokens.start;
	const struct token *end = first + tokens.end;
	int class = account->lists[list];

	for (t = word_skip_to(class, t, end); t < end;
	     t = word_skip_to(class, t + 1, end))
		if (account_match(account, block, list, t, end, value) > 0)
			return (uint32_t)(t - first);
	return tokens.end;
}

bool
account_has(const struct account *account, int block, enum account_list list,
    struct span tokens)
{
	return account_find(account, block, list, tokens, NULL) < tokens.end;
}

uint32_t
account_find_last(const struct account *account, int block,
    enum account_list list, struct span tokens, int *value)
{
	const struct token *first = account->document->tokens.at;

	for (uint32_t at = tokens.end; at > tokens.start; at--)
		if (account_match(account, block, list, first + at - 1,
			first + tokens.end, value) > 0)
			return at - 1;
	return tokens.end;
}

bool
account_ends(const struct account *account, uint32_t from, uint32_t to)
{
	const struct token *first = account->document->tokens.at;

	for (; from < to; from++)
		if (token_is(first + from, first + to, '.') ||
		    token_is(first + from, first + to, ';'))
			return true;
	return false;
}

bool
account_has_worked(const struct account *account, int block, struct span words,
    enum account_worked what)
{
	const struct token *t = account->document->tokens.at;
	int value;

	for (; words.start < words.end; words.start++)
		if (account_match(account, block, ACCOUNT_WORKED,
			t + words.start, t + words.end, &value) > 0 &&
		    value == (int)what)
			return true;
	return false;
}

bool
account_leaves_rest(
    const struct account *account, const struct fact_amount *amount)
{
	int block = amount->part->block;
	struct span behind = { amount->amount.words.end,
		account->document->blocks[block].tokens.end };

	return account_has_worked(
	    account, block, span_first(behind, REST), ACCOUNT_REST);
}

struct span
account_sentence(
    const struct account *account, struct span within, struct span words)
{
	struct span said = words;

	while (said.start > within.start && words.start - said.start < SIDE &&
	       !account_ends(account, said.start - 1, said.start))
		said.start--;
	while (said.end < within.end && said.end - words.end < SIDE &&
	       !account_ends(account, said.end, said.end + 1))
		said.end++;
	return said;
}

size_t
account_dates(const struct account *account, int goal, int block,
    struct span words, struct date *dates, size_t max)
{
	const struct token *t = account->document->tokens.at;
	const struct facts *facts = &account->facts[goal];
	struct date_context context = date_alone;

	context.today = account->today;
	context.first = facts->period_start;
	context.last = facts->deadline;
	if (context.first == DATE_NONE && context.last != DATE_NONE)
		context.first = context.last - YEAR;
	return date_read(account->v, account_language(account, block),
	    t + words.start, t + words.end, &context, dates, max);
}

void
account_reader(const struct account *account, struct reader *r, int block,
    struct span tokens)
{
	const struct token *first = account->document->tokens.at;

	reader_open(r, account->v, account_language(account, block),
	    account->document->plain, first + tokens.start, first + tokens.end);
}

/* The name that a goal's line opens with: "Anna: swim", "Anna swims"; with a
 * colon it may be any word, if that of another goal is a name. */
static struct span
find_lead(const struct account *account, int index, bool any)
{
	const struct token *t = account->document->tokens.at;
	const struct goal *goal = &account->goals->at[index];
	struct span all = account->document->blocks[goal->block].tokens;
	struct span lead = { all.start, all.start };
	int value;

	if (lead.start < all.end && t[lead.start].kind == TOKEN_WORD &&
	    t[lead.start].letters == TOKEN_CAPITAL &&
	    (any ? token_is(t + lead.start + 1, t + all.end, ':')
		 : word_match_any(account->v, account->lists[ACCOUNT_PERSON],
		       t + lead.start, t + lead.start + 1, &value) > 0 &&
			value == 1))
		lead.end++;
	return lead;
}

void
account_survey(struct account *account)
{
	account->named = false;
	for (int i = 0; i < account->goals->n && !account->named; i++) {
		struct span lead = find_lead(account, i, false);

		account->named = !span_empty(lead);
	}
}

static uint64_t
mix_words(const struct account *account, struct span tokens)
{
	const char *words = account_words(account, tokens);

	return hash_bytes(hash_start, words, strlen(words)) | 1;
}

uint64_t
account_owner(const struct account *account, int index)
{
	const struct goal *goal = &account->goals->at[index];
	struct span lead;

	for (size_t i = 0; i < goal->n_parts; i++) {
		const struct part *part = &goal->parts[i];

		if (part->kind != PART_FIELD || part->field != FIELD_OWNER)
			continue;
		return mix_words(account, part->tokens);
	}
	if (!account->named)
		return 0;
	lead = find_lead(account, index, false);
	if (span_empty(lead))
		lead = find_lead(account, index, true);
	return span_empty(lead) ? 0 : mix_words(account, lead);
}

const char *
account_words(const struct account *account, struct span tokens)
{
	const struct token *first = account->document->tokens.at;
	uint32_t start, end;
	char *words;

	if (span_empty(tokens))
		return "";
	start = first[tokens.start].start;
	end = token_end(&first[tokens.end - 1]);
	words = arena_copy(
	    account->arena, account->document->plain + start, end - start);
	for (char *s = words; *s; s++)
		if (*s == '\n' || *s == '\r' || *s == '\t')
			*s = ' ';
	return words;
}

/* Whether a block's language writes 3,5 and not 3.5. */
static bool
uses_comma(const struct account *account, int block)
{
	struct token comma = { .kind = TOKEN_MARK, .id = ',' };
	struct reader r;

	reader_open(&r, account->v, account_language(account, block), ",",
	    &comma, &comma + 1);
	return reader_match(&r, READ_NUMBER_DECIMAL, &comma, NULL) > 0;
}

const char *
account_number(const struct account *account, int block, double value)
{
	char *text, *point;

	text = arena_print(
	    account->arena, value < whole_from ? "%.2f" : "%.0f", value);
	if ((point = strchr(text, '.'))) {
		char *end = point + strlen(point);

		while (end[-1] == '0')
			*--end = '\0';
		if (end[-1] == '.')
			*--end = '\0';
		else if (uses_comma(account, block))
			*point = ',';
	}
	return text;
}

/* How much one of the unit is that an amount was written in. */
static double
factor_of(const struct account *account, int block, const struct quantity *q)
{
	struct reader r;
	struct unit unit;

	if (span_empty(q->unit))
		return 1;
	account_reader(account, &r, block, q->unit);
	unit_read(&r, r.first, &unit);
	return unit.kind == account_kind(q) && unit.factor > 0 ? unit.factor
							       : 1;
}

/* A whole number with a mark between its thousands, as the language has it. */
static const char *
write_groups(const struct account *account, int block, const char *number)
{
	const char *mark = uses_comma(account, block) ? " " : ",";
	size_t digits = strspn(number, "0123456789");
	const char *out = "";

	if (number[digits] != '\0')
		return number;
	for (size_t i = 0; i < digits; i++)
		out = arena_print(account->arena, "%s%s%c", out,
		    i > 0 && (digits - i) % GROUP == 0 ? mark : "", number[i]);
	return out;
}

const char *
account_amount(const struct account *account, int block, double value,
    const struct quantity *like)
{
	const struct token *first = account->document->tokens.at;
	const struct token *t = &first[like->unit.start];
	const char *unit = account_words(account, like->unit), *number;
	bool before = like->kind == QUANTITY_MONEY &&
		      like->unit.start == like->words.start &&
		      like->unit.end < like->words.end;

	if (like->kind != QUANTITY_MONEY)
		value /= factor_of(account, block, like);
	number =
	    write_groups(account, block, account_number(account, block, value));
	if (*unit == '\0')
		return number;
	if (before)
		return arena_print(account->arena, "%s%s", unit, number);
	return arena_print(account->arena, "%s%s%s", number,
	    token_touches(t) &&
		    (t->kind != TOKEN_WORD || t[-1].kind == TOKEN_NUMBER)
		? ""
		: " ", /* not that of « d'euros » */
	    unit);
}

void
account_add(const struct account *account, int goal, struct mark mark)
{
	fact_add(&account->facts[goal], account->arena, mark);
}

void
account_add_pair(const struct account *account, int goal, int fact,
    const struct quantity *amount, const struct quantity *other)
{
	account_add(account, goal,
	    (struct mark){ .fact = fact,
		.tokens = amount->words,
		.second = other->words,
		.args = { account_words(account, amount->words),
		    account_words(account, other->words) } });
}
