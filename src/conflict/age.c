/* Ages of the writer before which a goal is to be reached, beside the day that
 * ends it, against when they were born. */

#include "conflict_check.h"

#include "account.h"
#include "date/date.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity_part.h"
#include "quantity/reader.h"
#include "word/token.h"

#include <stdbool.h>
#include <stdint.h>

/* Ages that somebody turns; tokens between the word for a birth and its year,
 * before an age that tell whose it is; from
 * "I" to "born" or an age; between an age and the day that ends a goal; the
 * years of a birth. */
enum { YOUNGEST = 10, OLDEST = 99, REACH = 4, BE = 2, NEAR = 3 };
enum { BORN = 1920, BORN_LAST = 2020 };

/* The last month and its last day. */
enum { MONTHS = 12, LAST = 31 };

/* The value of words for the writer alone. */
enum { ALONE = 2 };

/* An age before which a goal is to be reached. */
struct turn {
	struct span words;
	int age;
};

static bool
is_age(const struct token *t)
{
	return t->kind == TOKEN_NUMBER && t->id >= YOUNGEST && t->id <= OLDEST;
}

/* Whether a list has this value at a token. */
static bool
has(const struct account *account, int block, enum account_list list,
    const struct token *t, const struct token *end, int wanted)
{
	int value = 0;

	return t < end &&
	       account_match(account, block, list, t, end, &value) > 0 &&
	       value == wanted;
}

/* Whether one of the few tokens before a token has it. */
static bool
has_before(const struct account *account, int block, enum account_list list,
    const struct token *first, const struct token *t, int reach, int wanted)
{
	const struct token *at = t - first > reach ? t - reach : first;

	for (; at < t; at++)
		if (has(account, block, list, at, t, wanted))
			return true;
	return false;
}

/* Whether words of more than grammar stand at t: "turn 40 pages", « mes 40 ans
 * de mariage », which « de » leads to. */
static bool
goes_on(const struct account *account, int block, const struct reader *r,
    const struct token *t)
{
	return t < r->end && t->kind != TOKEN_MARK &&
	       (account_match(
		    account, block, ACCOUNT_FUNCTION, t, r->end, NULL) == 0 ||
		   reader_match(r, READ_COUNT_OF, t, NULL) > 0) &&
	       !role_leads_to_date(r, t);
}

/* How many tokens say behind a number that it is an age: « ans », "th
 * birthday"; 0: none do. */
static size_t
read_age(const struct account *account, int block, const struct reader *r,
    const struct token *t)
{
	size_t n = account_match(
	    account, block, ACCOUNT_AGE_AFTER, t + 1, r->end, NULL);

	if (n > 0)
		return n;
	n = reader_match(r, READ_ORDINAL, t + 1, NULL);
	return n > 0 && has(account, block, ACCOUNT_WORKED, t + 1 + n, r->end,
			    ACCOUNT_AGE_BEHIND)
		   ? n + 1
		   : 0;
}

/* Whether something is done before the number at t, which is an age of the
 * writer: "before I turn 40", "before my 40th birthday", « avant mes 40 ans ».
 * What is for a birthday, or is as it once was, tells no end. */
static bool
read_turn(const struct account *account, int block, const struct reader *r,
    const struct token *t, struct turn *turn)
{
	const struct token *all = account->document->tokens.at,
			   *first = r->first;
	size_t n = read_age(account, block, r, t);
	bool own = n > 0 && has(account, block, ACCOUNT_OWN, t - 1, t, ALONE);

	if (!own &&
	    !has(account, block, ACCOUNT_WORKED, t - 1, t, ACCOUNT_AGE_TURN))
		return false;
	turn->age = (int)t->id;
	turn->words = (struct span){ (uint32_t)(t - 1 - all),
		(uint32_t)(t + 1 + n - all) };
	return !goes_on(account, block, r, t + 1 + n) &&
	       has_before(account, block, ACCOUNT_WORKED, first, t - 1, REACH,
		   ACCOUNT_AGE_BEFORE);
}

/* The first that a goal's statement names. */
static bool
find_turn(
    const struct account *account, const struct goal *goal, struct turn *turn)
{
	struct span said = goal->statement;
	const struct token *t = account->document->tokens.at + said.start;
	const struct token *end = account->document->tokens.at + said.end;
	int own = account->lists[ACCOUNT_OWN];
	int lead = account->lists[ACCOUNT_WORKED];
	struct reader r;

	for (t++; t < end; t++) {
		if (!is_age(t) || !(word_may_start(lead, t - 1, t) ||
				      word_may_start(own, t - 1, t)))
			continue;
		account_reader(account, &r, goal->block, said);
		if (read_turn(account, goal->block, &r, t, turn))
			return true;
	}
	return false;
}

/* The first year among a few tokens; 0: there is none. */
static int
find_year(const struct token *t, const struct token *end, int first, int last)
{
	for (int n = 0; t < end && n < REACH; t++, n++)
		if (t->kind == TOKEN_NUMBER && t->len == 4 &&
		    t->id >= (uint32_t)first && t->id <= (uint32_t)last)
			return (int)t->id;
	return 0;
}

/* Whether "I", who is alone, leads to a token: not "my sister and I were", "I
 * have a son born". */
static bool
is_own(const struct account *account, int block, const struct reader *r,
    const struct token *t)
{
	const struct token *from = t - r->first > BE ? t - BE : r->first;

	return has_before(
		   account, block, ACCOUNT_PRONOUN, r->first, t, BE, ALONE) &&
	       reader_before(r, READ_RANGE_AND, from, NULL) == 0;
}

/* The last year in which the writer may be born by what a block tells, "I was
 * born in 1988", or by the age in some year, « J'ai 27 ans en 2027 »; 0: it
 * tells nothing. */
static int
read_birth(const struct account *account, int block)
{
	const struct block *b = &account->document->blocks[block];
	int year;
	struct reader r;
	const struct token *t;

	if (b->quote > 0 || span_empty(b->tokens))
		return 0;
	account_reader(account, &r, block, b->tokens);
	for (t = r.first + 1; t < r.end; t++) {
		int how = 0;
		size_t n = account_match(
		    account, block, ACCOUNT_WORKED, t, r.end, &how);

		if (how != ACCOUNT_BORN)
			n = 0;
		if ((n == 0 && !is_age(t)) || !is_own(account, block, &r, t))
			continue;
		if (n > 0)
			return find_year(t + n, r.end, BORN, BORN_LAST);
		n = account_match(
		    account, block, ACCOUNT_AGE_AFTER, t + 1, r.end, NULL);
		if (n == 0 || goes_on(account, block, &r, t + 1 + n))
			continue;
		year = find_year(t + 1 + n, r.end, BORN, INT16_MAX);
		if (year > 0)
			return year - (int)t->id;
	}
	return 0;
}

/* The year of birth that the blocks beside the goals tell, if one alone does;
 * 0: none does. */
static int
find_birth(const struct account *account)
{
	const struct document *document = account->document;
	const bool *taken =
	    goal_blocks(account->goals, account->scratch, document->n_blocks);
	int found = 0;

	for (int i = document->n_front; i < document->n_blocks; i++) {
		int birth = taken[i] ? 0 : read_birth(account, i);

		if (birth > 0 && found > 0)
			return 0;
		found += birth;
	}
	return found;
}

/* Whether hardly anything stands between an age and a day. */
static bool
are_near(struct span age, struct span day)
{
	return day.start <= age.end + NEAR && age.start <= day.end + NEAR;
}

/* What is done before an age may be done long before, but not behind it; one
 * that is over tells how something was. */
static void
judge(const struct account *account, int index, const struct turn *turn,
    int birth)
{
	const struct facts *facts = &account->facts[index];
	int last = date_day(birth + turn->age, MONTHS, LAST);

	if (facts->deadline <= last || last < account->today)
		return;
	for (size_t i = 0; i < facts->n_marks; i++)
		if (facts->marks[i].fact == FACT_DEADLINE &&
		    are_near(turn->words, facts->marks[i].tokens)) {
			account_add(account, index,
			    (struct mark){ .fact = FACT_DEADLINE_CONFLICT,
				.tokens = facts->marks[i].tokens,
				.second = turn->words,
				.args = {
				    date_print(account->arena, facts->deadline),
				    date_print(account->arena, last) } });
			return;
		}
}

void
age_check(const struct account *account)
{
	int birth = 0;

	for (int i = 0; i < account->goals->n; i++) {
		const struct goal *goal = &account->goals->at[i];
		struct turn turn;

		if (goal->status != GOAL_OPEN ||
		    !fact_has(&account->facts[i], FACT_DEADLINE) ||
		    !find_turn(account, goal, &turn))
			continue;
		if (birth == 0 && (birth = find_birth(account)) == 0)
			return;
		judge(account, i, &turn, birth);
	}
}
