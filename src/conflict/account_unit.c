/* Whether amounts are of the same thing, by their kinds and the words of their
 * units. */

#include "account.h"

#include "base/utf8.h"
#include "quantity/quantity.h"
#include "word/token.h"

#include <string.h>

/* Words are compared over so many bytes. */
enum { FOLD_MAX = 64 };

static size_t
strip(const char *word, size_t n)
{
	while (n > 3 && (word[n - 1] == 's' || word[n - 1] == 'x'))
		n--;
	return n;
}

/* Take the mark of a plural off a folded word: "cats", « chevaux », "sashes",
 * "stories". */
static size_t
singular(char *word, size_t n)
{
	n = strip(word, n);
	if (n > 4 && word[n - 1] == 'e' && word[n - 2] == 'i')
		word[--n - 1] = 'y';
	else if (n > 3 && word[n - 1] == 'e' &&
		 (strchr("xz", word[n - 2]) ||
		     (strchr("cs", word[n - 3]) && word[n - 2] == 'h') ||
		     (word[n - 3] == 's' && word[n - 2] == 's')))
		n = strip(word, n - 1);
	return n;
}

/* Whether two words are the same but for case, accents and a plural. */
static bool
same_word(const char *plain, const struct token *a, const struct token *b)
{
	char left[FOLD_MAX], right[FOLD_MAX];
	size_t n, m;

	if (a->kind != TOKEN_WORD || b->kind != TOKEN_WORD)
		return false;
	n = utf8_fold(left, sizeof left, plain + a->start, a->len);
	m = utf8_fold(right, sizeof right, plain + b->start, b->len);
	n = singular(left, n);
	m = singular(right, m);
	return n == m && memcmp(left, right, n) == 0;
}

/* Whether a word ends like a plural, "cats", « chevaux ». */
static bool
ends_plural(const struct account *account, uint32_t at)
{
	const struct token *t = &account->document->tokens.at[at];
	char last = account->document->plain[t->start + t->len - 1];

	return t->kind == TOKEN_WORD && (last == 's' || last == 'x');
}

/* Whether a word of a unit only says which: "farm" in "farm cats", but not the
 * « chats » of « chats errants ». */
static bool
is_modifier(const struct account *account, uint32_t at, struct span unit)
{
	return at + 1 < unit.end && ends_plural(account, unit.end - 1) &&
	       !ends_plural(account, at);
}

/* Whether two units have a word in common; one letter is a unit only by itself,
 * "62 l", and the « d » of « pages d'or » is none. */
static bool
share_word(const struct account *account, struct span a, struct span b)
{
	const struct token *first = account->document->tokens.at;

	for (uint32_t i = a.start; i < a.end; i++)
		for (uint32_t j = b.start; j < b.end; j++)
			if (((first[i].len > 1 && first[j].len > 1) ||
				(i == a.start && j == b.start)) &&
			    is_modifier(account, i, a) ==
				is_modifier(account, j, b) &&
			    same_word(
				account->document->plain, first + i, first + j))
				return true;
	return false;
}

bool
account_has_word(
    const struct account *account, struct span tokens, const struct token *t)
{
	for (uint32_t i = tokens.start; i < tokens.end && t->len > 1; i++)
		if (same_word(account->document->plain,
			account->document->tokens.at + i, t))
			return true;
	return false;
}

int
account_kind(const struct quantity *q)
{
	return q->kind == QUANTITY_FREQUENCY ? QUANTITY_COUNT : q->kind;
}

bool
account_same_unit(const struct account *account, const struct quantity *a,
    const struct quantity *b)
{
	if (account_kind(a) != account_kind(b))
		return false;
	switch (account_kind(a)) {
	case QUANTITY_MONEY:
		return strcmp(a->currency, b->currency) == 0;
	case QUANTITY_COUNT:
	case QUANTITY_OTHER:
		return share_word(account, a->unit, b->unit);
	case QUANTITY_GRADE:
		return a->whole == b->whole;
	default:
		return true;
	}
}
