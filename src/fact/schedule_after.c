/* Which goal a sentence waits for without naming it. */

#include "schedule_check.h"

#include "base/utf8.h"
#include "document/document.h"
#include "goal/goal.h"
#include "word/token.h"
#include "word/word.h"

/* Words of a clause, and of a goal, that are compared; how many more than the
 * clause a goal may have. */
enum { CLAUSE = 5, STATEMENT = 24, FOLD = 48, MORE = 1 };

/* Two forms of a word begin with so many letters that are the same, and end
 * with so few that are not: sign, signed; isoler, isolation. */
enum { STEM = 3, ENDING = 3, STEM_LONG = 4, ENDING_LONG = 5 };

/* The words of a stretch that carry sense. */
struct words {
	const struct token *at[STATEMENT];
	size_t n;
};

static bool
is_word(const struct schedule_depend *d, const struct token *t,
    const struct token *end)
{
	return t->kind == TOKEN_WORD && t->len > 1 &&
	       word_match_any(d->v, d->function, t, end, NULL) == 0 &&
	       word_match_any(d->v, d->month, t, end, NULL) == 0;
}

static bool
are_forms(const char *plain, const struct token *a, const struct token *b)
{
	char left[FOLD], right[FOLD];
	size_t n = utf8_fold(left, FOLD, plain + a->start, a->len);
	size_t m = utf8_fold(right, FOLD, plain + b->start, b->len), same = 0;

	while (same < n && same < m && left[same] == right[same])
		same++;
	n -= same;
	m -= same;
	return (same >= STEM && n <= ENDING && m <= ENDING) ||
	       (same >= STEM_LONG && n <= ENDING_LONG && m <= ENDING_LONG);
}

/* The words of a clause that begins here, up to the next mark or number; more
 * than are compared make none. */
static void
read_clause(const struct schedule_depend *d, struct words *words,
    const struct token *t, const struct token *end)
{
	words->n = 0;
	for (; t < end && t->kind == TOKEN_WORD; t++) {
		if (!is_word(d, t, end))
			continue;
		if (words->n == CLAUSE) {
			words->n = 0;
			return;
		}
		words->at[words->n++] = t;
	}
}

/* The words of a goal, up to its first mark or number. */
static void
read_goal(const struct schedule_depend *d, struct words *words, int goal)
{
	struct span s = d->goals->at[goal].statement;
	const struct token *first = d->document->tokens.at, *t;

	words->n = 0;
	for (t = first + s.start; t < first + s.end && words->n < STATEMENT;
	     t++)
		if (is_word(d, t, first + s.end))
			words->at[words->n++] = t;
		else if (t->kind != TOKEN_WORD && words->n > 0)
			break;
}

/* Whether all words of the clause are forms of the goal's, and its first, and
 * the goal has hardly any more. */
static bool
is_said(const struct schedule_depend *d, const struct words *clause,
    const struct words *goal)
{
	const char *plain = d->document->plain;
	bool first = false;

	for (size_t i = 0; i < clause->n; i++) {
		size_t k = 0;

		while (k < goal->n &&
		       !are_forms(plain, clause->at[i], goal->at[k]))
			k++;
		if (k == goal->n)
			return false;
		first |= k == 0;
	}
	return first && goal->n <= clause->n + MORE;
}

/* The one goal that a clause speaks of. */
static int
find(struct schedule_depend *d, int goal, const struct words *clause)
{
	size_t cost = clause->n * STATEMENT;
	int found = GOAL_NONE;

	for (int i = 0; i < d->goals->n; i++) {
		struct words words;

		if (d->budget < cost)
			return GOAL_NONE;
		d->budget -= cost;
		read_goal(d, &words, i);
		if (i == goal || !is_said(d, clause, &words))
			continue;
		if (found != GOAL_NONE)
			return GOAL_NONE;
		found = i;
	}
	return found;
}

int
schedule_after(struct schedule_depend *d, int goal)
{
	const struct goal *from = &d->goals->at[goal];
	const struct token *first = d->document->tokens.at;
	const struct token *t = first + from->statement.start;
	const struct token *end = first + from->statement.end;
	struct words clause;
	size_t n;

	for (; (t = word_skip_to(d->after, t, end)) < end; t++) {
		n = word_match(d->v, from->language, d->after, t, end, NULL);
		if (n == 0)
			continue;
		read_clause(d, &clause, t + n, end);
		if (clause.n >= 2)
			return find(d, goal, &clause);
	}
	return GOAL_NONE;
}
