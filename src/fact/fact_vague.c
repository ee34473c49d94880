/* A clause into the words in it that say too little. */

#include "fact_sentence.h"

#include "fact.h"
#include "word/token.h"

/* A habit said in so few words ("exercise regularly") needs a number; "ne"
 * stands so near. */
enum { HABIT_WORDS = 4, NEAR_TOKENS = 4 };

/* "ne … plus de": no comparison. */
static bool
is_negated(const struct fact_reading *r, uint32_t at)
{
	for (uint32_t i = 0; i < NEAR_TOKENS; i++)
		if (fact_read_is(r, --at, GRAMMAR_NEGATION))
			return true;
	return false;
}

/* "paint, brushes, etc." names what it is about. */
static bool
ends_list(const struct fact_clause *c, uint32_t at)
{
	uint32_t commas = 0;

	for (uint32_t i = c->words.start; i + 1 < at; i++)
		commas += token_is(fact_read_token(c->reading, i),
		    fact_read_token(c->reading, at), ',');
	return commas > 0 && !fact_read_find(c->reading, CLUE_VAGUE_WORD,
				 (struct span){ c->words.start, at });
}

/* "the lower field", « le plus ancien »: which one it is. */
static bool
tells_which(const struct fact_reading *r, const struct sight *sight)
{
	uint32_t end = sight->words.end;

	return fact_read_is(r, sight->words.start - 1, GRAMMAR_DEFINITE) &&
	       (end > sight->words.start + 1 ||
		   (end < r->tokens.end &&
		       fact_read_token(r, end)->kind == TOKEN_WORD &&
		       !fact_read_at(r, CLUE_FUNCTION, end)));
}

/* A word that compares nothing here: "the lower field", "ne … plus de". */
static bool
is_settled(const struct fact_reading *r, const struct sight *sight)
{
	uint32_t at = sight->words.start;
	const struct token *t = fact_read_token(r, at);

	if (at > r->tokens.start && t->letters == TOKEN_CAPITAL &&
	    t[-1].kind == TOKEN_WORD && t[-1].letters == TOKEN_CAPITAL &&
	    sight->words.end == at + 1 && sight->value == WORD_MORE)
		return true; /* "Park Glacier" */
	return (sight->value == WORD_MORE && is_negated(r, at)) ||
	       (fact_read_is(r, at - 1, GRAMMAR_SINGLE) &&
		   sight->words.end > at + 1) || /* "one more than now" */
	       fact_read_at(r, CLUE_QUESTION, at - 1) || /* "how many" */
	       tells_which(r, sight);
}

/* « moins de 12 ans »: it compares with a number that measures nothing. */
static bool
bounds_number(const struct fact_reading *r, const struct sight *sight)
{
	uint32_t at = sight->words.end;

	/* not "less in 2027" */
	return sight->value == WORD_MORE && at < r->tokens.end &&
	       at > sight->words.start + 1 &&
	       fact_read_token(r, at)->kind == TOKEN_NUMBER;
}

/* "post it in several groups", « tester l'orgue sur plusieurs jeux »: where or
 * how what is acted on is done, and not how many are done. */
static bool
is_beside(const struct fact_clause *c, const struct sight *sight)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = sight->words.start;

	return sight->value == WORD_MANY && at > c->verb.end + 1 &&
	       fact_read_is(r, at - 1, GRAMMAR_PREPOSITION) &&
	       !fact_read_at(r, CLUE_WITH, at - 1) &&
	       fact_read_value(r, CLUE_NOUN_OF, at - 1) < NOUN_OF_THING &&
	       (!fact_read_verb(r, at - 2) ||
		   fact_read_is_article(fact_read_grammar(r, at - 3)));
}

/* "fewer sick days than last year": it is compared with a level that is known.
 * Both, or nothing. */
static struct span
read_known(const struct fact_clause *c, const struct sight *more)
{
	const struct fact_reading *r = c->reading;
	struct span rest = { more->words.end, c->words.end };
	const struct sight *known = fact_read_find(r, CLUE_BASELINE, rest);
	int kind;

	if (more->value != WORD_MORE || !known ||
	    known->words.start <= rest.start)
		return (struct span){ 0, 0 };
	kind = fact_read_grammar(r, known->words.start - 1);
	return kind == GRAMMAR_PREPOSITION || kind == GRAMMAR_CONJUNCTION
		   ? (struct span){ more->words.start, known->words.end }
		   : (struct span){ 0, 0 };
}

/* « Lire plus », « Lire plus pour me détendre »: the last word of what is to be
 * done asks for more of it. */
static const struct sight *
find_last(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	struct span behind = { c->verb.end + 1, c->words.end };
	const struct sight *reason = fact_read_find(r, CLUE_REASON, behind);
	uint32_t at = reason ? reason->words.start : c->words.end;

	while (at > c->verb.end && !fact_read_is_word(r, at - 1))
		at--;
	return at > c->verb.end && c->kind == CLAUSE_ACTION &&
		       (fact_read_grammar(r, at - 2) == 0 ||
			   fact_read_is(r, at - 2, GRAMMAR_ADVERB) ||
			   at - 1 == c->verb.end) &&
		       !is_negated(r, at - 1) && r->n_amounts == 0
		   ? fact_read_at(r, CLUE_VAGUE_LAST, at - 1)
		   : NULL;
}

/* "faster and more informed": what follows is what there is more of. */
static bool
goes_on(const struct fact_reading *r, const struct sight *sight)
{
	uint32_t end = sight->words.end;

	return fact_read_is(r, sight->words.start, GRAMMAR_CONJUNCTION) &&
	       end < r->tokens.end && fact_read_is_word(r, end) &&
	       fact_read_grammar(r, end) == 0;
}

/* "make the review something people come for": what a named thing is to be
 * like, said behind it. */
static bool
is_likened(const struct fact_clause *c, const struct sight *thing)
{
	const struct fact_reading *r = c->reading;
	const struct sight *verb = fact_read_at(r, CLUE_VERB, c->verb.start);

	return verb && verb->value == VERB_MAKE &&
	       thing->words.start > c->verb.end &&
	       fact_read_is_content(r, thing->words.start - 1) &&
	       thing->words.end < c->words.end &&
	       fact_read_is_word(r, thing->words.end);
}

/* "a page that lists things to read", "a stall to show things": told of one
 * known thing, or what it is for. */
static bool
is_told_of(const struct fact_clause *c, const struct sight *thing)
{
	struct span between = { c->object.end, thing->words.start };

	return c->definite && between.start < between.end &&
	       (fact_read_find(c->reading, CLUE_RELATIVE, between) ||
		   fact_read_find(c->reading, CLUE_PURPOSE, between));
}

/* "an ask-me-anything evening": part of another word. */
static bool
is_within_word(const struct fact_reading *r, const struct sight *sight)
{
	return sight->words.start > r->tokens.start &&
	       (fact_read_token(r, sight->words.start)->glue & TOKEN_HYPHEN);
}

void
fact_vague_words(const struct fact_clause *c, struct span sentence)
{
	const struct fact_reading *r = c->reading;
	struct span rest = fact_reason_before(c, sentence);
	const struct sight *sight;

	while (
	    (sight = fact_read_find_plain(r, CLUE_VAGUE_WORD, rest)) != NULL) {
		struct span known = read_known(c, sight);

		if (!span_empty(known)) {
			fact_read_add(r, FACT_TARGET, known);
			fact_read_add(r, FACT_BASELINE, known);
		} else if (is_settled(r, sight) || is_beside(c, sight) ||
			   bounds_number(r, sight) ||
			   (c->acts > 0 &&
			       sight->words.start >= c->verb.start &&
			       sight->words.start < c->verb.end))
			;
		else if (sight->value < WORD_HOW || c->loosely ||
			 (c->contents <= HABIT_WORDS && !c->named))
			fact_read_add(r, FACT_VAGUE_WORD, sight->words);
		if (sight->value == WORD_MORE && !bounds_number(r, sight) &&
		    !tells_which(r, sight))
			fact_read_add(r, FACT_COMPARISON, sight->words);
		rest.start = sight->words.end;
	}
	sight = find_last(c);
	fact_read_add_sight(r, FACT_VAGUE_WORD, sight);
	fact_read_add_sight(r, FACT_COMPARISON, sight);
	sight = fact_read_find_plain(
	    r, CLUE_VAGUE_THING, fact_reason_before(c, c->words));
	if (sight && !goes_on(r, sight) && !is_within_word(r, sight) &&
	    !is_likened(c, sight) && !is_told_of(c, sight) &&
	    (sight->value != THING_UNLISTED ||
		!ends_list(c, sight->words.start)))
		fact_read_add(r, FACT_VAGUE_THING, sight->words);
}
