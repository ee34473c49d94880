/* A part into whether it was filled in: "TBD", "see the plan", "item 4 of the
 * minutes" say nothing by themselves. */

#include "fact_read.h"

#include "word/token.h"

/* Tokens of what is blank, and of a reference; the number of one stands so near
 * behind its name. */
enum { BLANK_WORDS = 4, REFERENCE_WORDS = 7, CODE = 3 };

static uint32_t
count_words(const struct fact_reading *r, struct span span)
{
	uint32_t words = 0;

	for (uint32_t at = span.start; at < span.end; at++)
		words += fact_read_token(r, at)->kind != TOKEN_MARK;
	return words;
}

/* Whether a time stands behind a mark or a preposition, "Chapter 3 by the end
 * of May", "Chapter 3, May"; that of a paper, "item 4 of the minutes of May",
 * does not. */
static bool
has_time(const struct fact_reading *r, uint32_t at)
{
	bool behind = false;

	for (; at < r->tokens.end; at++) {
		const struct token *t = fact_read_token(r, at);

		behind |=
		    t->kind == TOKEN_MARK ||
		    (fact_read_is(r, at, GRAMMAR_PREPOSITION) &&
			fact_read_value(r, CLUE_NOUN_OF, at) < NOUN_OF_THING);
		if (behind && ((t->kind == TOKEN_NUMBER && !token_touches(t)) ||
				  fact_read_at(r, CLUE_CALENDAR, at)))
			return true;
	}
	return false;
}

/* "point 3 of the harbour meeting", "form C-12": what is told stands there;
 * "article 5 forbids it", "chapter 3: reread it" tell it. */
static bool
is_numbered(const struct fact_reading *r, const struct sight *blank)
{
	uint32_t at = blank->words.end;

	if (blank->words.start != r->tokens.start)
		return false;
	while (at < r->tokens.end && at < blank->words.end + CODE &&
	       fact_read_token(r, at)->kind != TOKEN_NUMBER)
		at++;
	if (at == r->tokens.end || at++ == blank->words.end + CODE)
		return false;
	return at >= r->tokens.end ||
	       (!fact_read_is_mark(r, at, ':') &&
		   (!fact_read_is_word(r, at) ||
		       fact_read_is(r, at, GRAMMAR_PREPOSITION) ||
		       fact_read_at(r, CLUE_NOUN_OF, at)) &&
		   !has_time(r, at));
}

bool
fact_read_blank(const struct fact_reading *r)
{
	const struct sight *blank;
	uint32_t words;

	words = count_words(r, r->tokens);
	if (words == 0)
		return true;
	if (words > REFERENCE_WORDS)
		return false;
	blank = fact_read_find(r, CLUE_BLANK, r->tokens);
	/* "0 %, with none left out" */
	if (!blank || (blank->words.end < r->tokens.end &&
			  fact_read_amount(r, (struct span){ r->tokens.start,
						  blank->words.start })))
		return false;
	if (blank->value == BLANK_NUMBERED)
		return is_numbered(r, blank);
	if (blank->value >= BLANK_ANSWER)
		return count_words(r, blank->words) == words;
	return blank->value == BLANK_REFERENCE
		   ? blank->words.start == r->tokens.start
		   : words <= BLANK_WORDS;
}
