/* Words, numbers and marks: the form in which everything is matched. */

#ifndef TOKEN_H
#define TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct vocabulary;
struct word_notes;
struct word_sense;

enum token_kind {
	TOKEN_WORD,   /* letters of one word */
	TOKEN_NUMBER, /* ASCII digits: "1,200" is 1 , 200 */
	TOKEN_MARK,   /* one code point that is neither, blank or glue */
};

/* What stands between a token and the one before it. A hyphen or an
 * apostrophe between two letters is glue, anywhere else a mark; so "d'ici"
 * is two words, "4-6" three tokens, "Q3" two that touch. */
enum token_glue {
	TOKEN_SPACE = 1,
	TOKEN_LINE = 2, /* a line end (soft or hard), or the block's start */
	TOKEN_HYPHEN = 4,
	TOKEN_APOSTROPHE = 8,
};

/* How a token is set (a bit set, laid by document.c). */
enum token_style {
	TOKEN_STRONG = 1,
	TOKEN_EMPHASIS = 2,
	TOKEN_CODE = 4,	  /* in a code span */
	TOKEN_LINK = 8,	  /* in the text of a link */
	TOKEN_STRUCK = 16 /* between ~~ and ~~ */
};

/* How a word is written. */
enum token_case {
	TOKEN_LOWER,
	TOKEN_CAPITAL, /* first letter only */
	TOKEN_UPPER,   /* all of them, and more than one */
	TOKEN_MIXED
};

/* What a word or a sign starts: shared by all tokens of which it is known. */
struct word_start {
	uint64_t classes; /* bits (word_bit) of all that is noted, or all */
	const struct word_notes *notes; /* word_note's; NULL: not yet */
	struct word_sense *sense;	/* word.h's, of words; else NULL */
};

/* The longest token, in bytes; what a word or a number has beyond
 * is left out. */
enum { TOKEN_LONGEST = (1 << 13) - 1 };

/* As small as can be: a document has one for every five of its bytes. */
struct token {
	uint32_t start;	   /* its first byte in the plain text */
	uint32_t id;	   /* WORD: id in the vocabulary, 0 unknown; NUMBER: its
			    * value, UINT32_MAX if larger; MARK: its code point,
			    * with typographic quotes and dashes made plain:
			    * ' " - , and U+2212 and en dash as - */
	uint32_t starts;   /* where token_starts finds it, in bytes; 0: nothing
			    * is known */
	unsigned kind : 8; /* enums above */
	unsigned style : 5, glue : 4, letters : 2;
	unsigned len : 13; /* bytes */
};

/* All that tokens start; it may move whenever a word is read. */
extern struct word_start *word_start_table;

static inline const struct word_start *
token_starts(const struct token *t)
{
	return (const void *)((const char *)word_start_table + t->starts);
}

/* The byte of the plain text behind a token. */
static inline uint32_t
token_end(const struct token *t)
{
	return t->start + t->len;
}

/* Tokens that grow; on an arena. */
struct tokens {
	struct token *at;
	size_t n, cap;
};

/* Append the tokens of plain[start..end). Without a vocabulary (NULL) words
 * have no ids. */
void token_scan(struct arena *a, struct tokens *tokens,
    const struct vocabulary *v, const char *plain, uint32_t start,
    uint32_t end);

/* Whether t is this mark (a code point). Safe to call with t == end. */
static inline bool
token_is(const struct token *t, const struct token *end, uint32_t mark)
{
	return t < end && t->kind == TOKEN_MARK && t->id == mark;
}

/* Whether it is a number of four digits, as a year is written. */
static inline bool
token_is_year(const struct token *t)
{
	return t->kind == TOKEN_NUMBER && t->len == 4;
}

/* Whether it is a dash, long or short; the reader of tokens has made one of all
 * short ones. */
static inline bool
token_is_dash(const struct token *t, const struct token *end)
{
	return token_is(t, end, '-') || token_is(t, end, 0x2014);
}

/* Behind the last word or number of [t, end); t if there is none. */
static inline const struct token *
token_before_marks(const struct token *t, const struct token *end)
{
	while (end > t && end[-1].kind == TOKEN_MARK)
		end--;
	return end;
}

/* Whether a token of a kind stands in [t, end). */
static inline bool
token_holds(
    const struct token *t, const struct token *end, enum token_kind kind)
{
	for (; t < end; t++)
		if (t->kind == kind)
			return true;
	return false;
}

/* The first word or number of [t, end); end if there is none. */
static inline const struct token *
token_behind_marks(const struct token *t, const struct token *end)
{
	while (t < end && t->kind == TOKEN_MARK)
		t++;
	return t;
}

/* Before the bracket that ends [t, end), as in "Goals (2 May)"; end if none
 * does or nothing stands before it. */
static inline const struct token *
token_before_bracket(const struct token *t, const struct token *end)
{
	const struct token *open = end;

	if (t == end || !token_is(end - 1, end, ')'))
		return end;
	while (open > t && !token_is(open, end, '('))
		open--;
	return open > t ? open : end;
}

/* Whether t touches the token before it: neither space nor line between.
 * The first token of a block touches nothing. */
static inline bool
token_touches(const struct token *t)
{
	return !(t->glue & (TOKEN_SPACE | TOKEN_LINE));
}

/* Whether blanks stand on both sides of t, and a token behind it. */
static inline bool
token_apart(const struct token *t, const struct token *end)
{
	return t + 1 < end && !token_touches(t) && !token_touches(t + 1);
}

#endif
