/* A clause into how far it is meant: hedges, conditions, what is left open, and
 * what asks for all. */

#include "fact_sentence.h"

#include "fact.h"
#include "word/token.h"

/* So near behind a condition stands what it waits for; who acts in "that the
 * pupils may keep" has so many, and who it is fewer than so many; the best of a
 * place stands so near before it. */
enum { WAIT_TOKENS = 7, SUBJECT_TOKENS = 2, NOUN = 4, RANKED = 3 };

/* « peut être envoyé » is no « peut-être ». */
static bool
is_possible(const struct fact_reading *r, const struct sight *hedge)
{
	uint32_t end = hedge->words.end;

	return end - hedge->words.start == 2 &&
	       fact_read_is(r, end - 1, GRAMMAR_AUXILIARY) &&
	       !(fact_read_token(r, end - 1)->glue & TOKEN_HYPHEN) &&
	       fact_read_at(r, CLUE_PARTICIPLE, end);
}

/* The word that opens the clause a token stands in, soon before it, which tells
 * what a thing is like: "people who might lend a hand", "a room that we wish to
 * let"; 0: there is none. */
static uint32_t
find_relative(const struct fact_reading *r, uint32_t at)
{
	for (uint32_t i = 0; i <= SUBJECT_TOKENS && at > r->tokens.start; i++) {
		int kind = fact_read_grammar(r, --at);

		if (fact_read_at(r, CLUE_RELATIVE, at))
			return at;
		if (!fact_read_is_word(r, at) ||
		    (kind > GRAMMAR_SINGLE && kind != GRAMMAR_PRONOUN &&
			kind != GRAMMAR_NEGATION))
			return 0;
	}
	return 0;
}

/* "to people who never come", « aux voisins qui ne viennent jamais »: whether
 * it tells of those whom the goal is for. */
static bool
is_of_others(const struct fact_reading *r, uint32_t at)
{
	uint32_t which = find_relative(r, at);

	for (at = which; at > r->tokens.start && at + NOUN > which; at--) {
		if (fact_read_is(r, at - 1, GRAMMAR_PREPOSITION))
			return true;
		if (!fact_read_is_word(r, at - 1) || fact_read_verb(r, at - 1))
			return false;
	}
	return false;
}

/* "Try a glider", "Try Krav Maga": to have a go at a thing is done or not. */
static bool
is_trial(const struct fact_clause *c, const struct sight *hedge)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = hedge->words.end;
	int kind = fact_read_grammar(r, at);

	return hedge->value == HEDGE_ALONE && at < r->tokens.end &&
	       (fact_read_is_article(kind) || fact_read_amount_over(r, at) ||
		   (fact_object_is_name(c, at) && !fact_read_verb(r, at)));
}

/* "What kind of", "this sort of": a noun. */
static bool
is_noun(const struct fact_reading *r, const struct sight *hedge)
{
	uint32_t at = hedge->words.start;
	int kind;

	if (hedge->value != HEDGE_BARE || at == r->tokens.start)
		return false;
	kind = fact_read_grammar(r, at - 1);
	return fact_read_is_article(kind) || kind == GRAMMAR_OPEN ||
	       kind == GRAMMAR_PRONOUN ||
	       fact_read_at(r, CLUE_QUESTION, at - 1);
}

/* "A release nobody has to think about": nothing follows that is half meant. */
static bool
is_stranded(const struct fact_reading *r, uint32_t end)
{
	return fact_read_is(r, end - 1, GRAMMAR_PREPOSITION) &&
	       (end >= r->tokens.end ||
		   fact_read_token(r, end)->kind == TOKEN_MARK ||
		   fact_read_is(r, end, GRAMMAR_PREPOSITION));
}

/* In brackets a hedge is about what stands before them, unless they hold it
 * alone: "(optional) Add the labels"; some are one only there. */
static bool
is_about_other(const struct fact_reading *r, const struct sight *hedge)
{
	uint32_t at = hedge->words.start, end = hedge->words.end;

	if (!fact_read_aside(r, at))
		return hedge->value == HEDGE_ASIDE; /* "an optional field" */
	return !(at > r->tokens.start &&
		 fact_read_token(r, at - 1)->kind == TOKEN_MARK &&
		 end < r->tokens.end && fact_read_is_mark(r, end, ')'));
}

/* A hedge holds for the goal, not for the reason behind it; and "try out" is
 * no "try". */
static const struct sight *
find_hedge(const struct fact_clause *c, struct span span)
{
	const struct fact_reading *r = c->reading;
	const struct sight *hedge;

	span = fact_reason_before(c, span);
	while ((hedge = fact_read_next(r, CLUE_HEDGE, &span)) != NULL) {
		const struct sight *verb =
		    fact_read_at(r, CLUE_VERB, hedge->words.start);

		if ((!verb || verb->words.end <= hedge->words.end) &&
		    !is_possible(r, hedge) && !is_trial(c, hedge) &&
		    find_relative(r, hedge->words.start) == 0 &&
		    !is_noun(r, hedge) && !is_stranded(r, hedge->words.end) &&
		    !fact_read_amount_over(r, hedge->words.start) &&
		    !is_about_other(r, hedge))
			return hedge;
	}
	return NULL;
}

/* Whether a day, a month or a year is named in it. */
static bool
has_day(const struct fact_reading *r, struct span span)
{
	if (fact_read_find(r, CLUE_CALENDAR, span))
		return true;
	for (uint32_t at = span.start; at < span.end; at++)
		if (token_is_year(fact_read_token(r, at)))
			return true;
	return false;
}

/* "if the load permits": a condition that waits for leave, room or luck;
 * "when the load permits" is one of what has a day, else it has no end. */
static struct span
find_condition(const struct fact_reading *r, struct span span)
{
	const struct sight *condition;
	bool dated =
	    fact_read_find(r, CLUE_CONDITION, span) && has_day(r, span);

	while ((condition = fact_read_find_plain(r, CLUE_CONDITION, span)) !=
	       NULL) {
		struct span near = { condition->words.end,
			condition->words.end + WAIT_TOKENS };
		const struct sight *leave;

		if (near.end > span.end)
			near.end = span.end;
		leave = fact_read_find(r, CLUE_PERMISSION, near);
		if (leave && (condition->value != CONDITION_TIME ||
				 (dated && leave->value != PERMISSION_STATE)))
			return (struct span){ condition->words.start,
				leave->words.end };
		span.start = condition->words.end;
	}
	return (struct span){ 0, 0 };
}

/* "the best bread in the world", and not "the children of the world". */
static bool
is_ranked(const struct fact_reading *r, uint32_t at)
{
	for (uint32_t i = at; i + RANKED > at && i > r->tokens.start + 1; i--)
		if (fact_read_at(r, CLUE_QUALITY, i - 1) &&
		    fact_read_is(r, i - 2, GRAMMAR_DEFINITE))
			return true;
	return false;
}

const struct sight *
fact_doubt_absolute(const struct fact_reading *r, struct span span)
{
	const struct sight *all;

	while ((all = fact_read_next(r, CLUE_ABSOLUTE, &span)) != NULL)
		if (all->value != ABSOLUTE_PAST &&
		    !fact_read_is_glued(r, all->words.end) &&
		    !is_of_others(r, all->words.start) &&
		    (all->value != ABSOLUTE_PLACE ||
			is_ranked(r, all->words.start)))
			return all;
	return NULL;
}

/* Whether a sentence has more words than are read at once. */
static bool
is_long(const struct fact_reading *r, struct span span)
{
	uint32_t most = (uint32_t)r->scope->most_words, words = 0;

	if (span.end - span.start <= most)
		return false;
	for (uint32_t at = span.start; at < span.end; at++) {
		const struct token *t = fact_read_token(r, at);

		words += t->kind != TOKEN_MARK && !fact_read_aside(r, at) &&
			 !(t->glue & (TOKEN_APOSTROPHE | TOKEN_HYPHEN)) &&
			 (t->kind == TOKEN_WORD || !token_touches(t));
	}
	return words > most;
}

void
fact_doubt_read(const struct fact_clause *c, struct span sentence)
{
	const struct fact_reading *r = c->reading;
	struct span condition = find_condition(r, sentence);
	struct span undecided = fact_deed_undecided(c);
	struct span second = fact_deed_second(c);

	fact_read_add_sight(r, FACT_HEDGE, find_hedge(c, sentence));
	if (!span_empty(condition))
		fact_read_add(r, FACT_HEDGE, condition);
	if (!span_empty(undecided))
		fact_read_add(r, FACT_UNDECIDED, undecided);
	if (!span_empty(second))
		fact_read_add(r, FACT_SEVERAL, second);
	if (is_long(r, sentence))
		fact_read_add(r, FACT_LONG, (struct span){ 0, 0 });
}
