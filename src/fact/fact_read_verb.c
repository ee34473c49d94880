/* What was seen at a token into whether it is a verb there. */

#include "fact_read.h"

/* Prose behind a deed speaks of somebody or something within so many tokens. */
enum { PROSE = 6 };
enum { PREFIX = 3 }; /* bytes of one of a verb at most: "re-", « dé- » */

bool
fact_read_is_auxiliary(int grammar)
{
	return grammar == GRAMMAR_AUXILIARY || grammar == GRAMMAR_MODAL;
}

/* Whether "of" stands behind a noun of action, or behind what it is like:
 * « modélisation 3D d'un stand ». */
static bool
says_of_what(const struct fact_reading *r, uint32_t at)
{
	uint32_t of = at + 1;

	if (of >= r->tokens.end || fact_read_at(r, CLUE_NOUN_OF, of))
		return of < r->tokens.end;
	if (fact_read_value(r, CLUE_NOUN_ENDING, at) != ENDING_WIDE)
		return false;
	if (fact_read_token(r, of)->kind == TOKEN_NUMBER &&
	    of + 1 < r->tokens.end && token_touches(fact_read_token(r, of + 1)))
		of++;
	else if (!fact_read_is_content(r, of) || fact_read_at(r, CLUE_VERB, of))
		return false;
	return of + 1 < r->tokens.end &&
	       fact_read_value(r, CLUE_NOUN_OF, of + 1) == NOUN_OF_THING;
}

/* "Documentation" has the stem of a verb and is none; "creation of" says what
 * is done. */
static bool
is_noun(const struct fact_reading *r, uint32_t at)
{
	return fact_read_at(r, CLUE_NOUN_ENDING, at) && !says_of_what(r, at);
}

/* "Apple Pay live in France": the second word of a name, and nothing behind it
 * that it could act on. */
static bool
is_named(const struct fact_reading *r, uint32_t at)
{
	const struct token *t = fact_read_token(r, at);

	return at > r->tokens.start && at + 1 < r->tokens.end &&
	       t->letters == TOKEN_CAPITAL && t[-1].letters == TOKEN_CAPITAL &&
	       t[1].kind == TOKEN_WORD && t[1].letters == TOKEN_LOWER &&
	       !(t->glue & TOKEN_LINE) && !fact_read_at(r, CLUE_VERB, at - 1) &&
	       !fact_read_at(r, CLUE_CALENDAR, at - 1) &&
	       !fact_read_is(r, at + 1, GRAMMAR_DEFINITE) &&
	       !fact_read_is(r, at + 1, GRAMMAR_SINGLE);
}

const struct sight *
fact_read_verb(const struct fact_reading *r, uint32_t at)
{
	static const uint8_t lists[] = { CLUE_VERB, CLUE_VAGUE_VERB,
		CLUE_KEEP };
	const struct sight *best = NULL;

	if (!(fact_read_clues(r, at) &
		(fact_read_bit(CLUE_VERB) | fact_read_bit(CLUE_VAGUE_VERB) |
		    fact_read_bit(CLUE_KEEP))))
		return NULL;
	for (size_t i = 0; i < sizeof lists; i++) {
		const struct sight *sight = fact_read_at(r, lists[i], at);

		if (sight && (!best || sight->words.end > best->words.end))
			best = sight;
	}
	/* "ReNEW" is a name */
	if (best && best->words.end == at + 1 &&
	    (is_noun(r, at) || is_named(r, at) ||
		fact_read_token(r, at)->letters == TOKEN_MIXED))
		return NULL;
	/* « peut-être », "well-being" */
	if (best && best->value == VAGUE_BEING &&
	    best->clue == CLUE_VAGUE_VERB &&
	    (fact_read_token(r, at)->glue & TOKEN_HYPHEN))
		return NULL;
	return best;
}

bool
fact_read_is_compound(const struct fact_reading *r, uint32_t at)
{
	return at > r->tokens.start &&
	       (fact_read_token(r, at)->glue & TOKEN_HYPHEN) &&
	       fact_read_token(r, at - 1)->len > PREFIX;
}

uint32_t
fact_read_behind_lead(const struct fact_reading *r)
{
	uint32_t at = r->tokens.start, words = 0;

	if (at >= r->tokens.end ||
	    !(fact_read_token(r, at)->style & TOKEN_STRONG) ||
	    !fact_read_at(r, CLUE_VERB, at))
		return 0;
	for (; at < r->tokens.end && !fact_read_is_mark(r, at, ':') &&
	       fact_read_token(r, at)->style & TOKEN_STRONG;
	     at++)
		words += fact_read_is_word(r, at);
	if (words < 2 || at + 1 >= r->tokens.end ||
	    !fact_read_is_mark(r, at, ':') ||
	    fact_read_at(r, CLUE_VERB, at + 1) ||
	    fact_read_amount(r, (struct span){ at + 1, r->tokens.end }))
		return 0; /* what is counted is told there */
	for (uint32_t i = at + 1; i < at + PROSE && i < r->tokens.end; i++)
		if (fact_read_is(r, i, GRAMMAR_PRONOUN))
			return at + 1;
	return 0;
}
