/* What a verb acts on into whether that is a whole, which can be done with. */

#include "fact_clause.h"

#include "word/token.h"

/* What is made possible follows within so many tokens. */
enum { LET = 6 };

bool
fact_whole_title(const struct fact_clause *c, struct span object)
{
	if (!span_empty(object) && fact_object_several(c->reading, object) &&
	    !fact_object_is_name(c, object.end - 1))
		return false;
	return !span_empty(object) &&
	       (fact_read_is(c->reading, object.start, GRAMMAR_DEFINITE) ||
		   fact_object_is_name(c, object.start)) &&
	       fact_object_names(c, object);
}

bool
fact_whole_installed(const struct fact_clause *c, struct span object)
{
	const struct fact_reading *r = c->reading;

	return !span_empty(object) && !c->general &&
	       !fact_read_find(r, CLUE_OPEN_THING, object) &&
	       fact_read_value(r, CLUE_GENERAL, object.end - 1) !=
		   GENERAL_THING &&
	       !fact_read_at(r, CLUE_QUALITY, object.start) &&
	       !fact_read_find(r, CLUE_VAGUE_WORD, object) &&
	       !fact_read_find(r, CLUE_VAGUE_LAST, object);
}

bool
fact_whole_once(const struct fact_clause *c, struct span object)
{
	const struct fact_reading *r = c->reading;
	struct span thing = { object.start + 1, object.end };

	return !span_empty(thing) && !c->general &&
	       fact_read_is(r, object.start, GRAMMAR_SINGLE) &&
	       fact_whole_installed(c, thing) &&
	       !fact_object_several(r, object) &&
	       fact_read_value(r, CLUE_NOUN_OF, object.end) < NOUN_OF_THING &&
	       !fact_read_at(r, CLUE_METRIC, thing.end - 1) &&
	       !fact_read_at(r, CLUE_NOUN_ENDING, thing.end - 1) &&
	       !fact_read_at(r, CLUE_VAGUE_THING, thing.end - 1);
}

bool
fact_whole_known(const struct fact_clause *c, struct span object)
{
	const struct fact_reading *r = c->reading;
	struct span thing = object;

	if (span_empty(object))
		return false;
	thing.start += fact_read_is_article(fact_read_grammar(r, thing.start));
	return fact_whole_installed(c, thing) &&
	       !fact_object_several(r, object) &&
	       !fact_read_at(r, CLUE_METRIC, thing.end - 1) &&
	       !fact_read_at(r, CLUE_VAGUE_THING, thing.end - 1);
}

bool
fact_whole_pastime(const struct fact_clause *c, uint32_t at)
{
	const struct fact_reading *r = c->reading;
	uint32_t last = at;

	if (at + 1 < c->words.end && fact_read_is_content(r, at) &&
	    !fact_read_at(r, CLUE_GERUND, at))
		last++;
	if (last >= c->words.end || !fact_read_at(r, CLUE_GERUND, last) ||
	    (last == at && fact_read_at(r, CLUE_VERB, at) &&
		fact_read_value(r, CLUE_VERB, at) != VERB_OUTING) ||
	    fact_read_at(r, CLUE_GENERAL, last) ||
	    fact_read_at(r, CLUE_VAGUE_VERB, last))
		return false;
	return last + 1 == c->words.end || !fact_read_is_content(r, last + 1);
}

bool
fact_whole_gained(const struct fact_clause *c)
{
	return c->definite && c->reading->n_amounts == 0 &&
	       fact_whole_known(c, c->object);
}

/* "v2", and not a number of its own. */
static bool
is_version(const struct token *t)
{
	return t->kind == TOKEN_NUMBER && token_touches(t);
}

bool
fact_whole_bare(const struct fact_clause *c, struct span object)
{
	static const uint8_t against[] = { CLUE_OPEN_THING, CLUE_QUALITY,
		CLUE_METRIC, CLUE_VAGUE_WORD, CLUE_VAGUE_THING, CLUE_FUNCTION,
		CLUE_PARTICIPLE };
	const struct fact_reading *r = c->reading;

	if (fact_read_value(r, CLUE_QUALITY, object.start) == QUALITY_NEW)
		object.start++; /* "new shop": no praise */
	return !span_empty(object) && !c->general &&
	       fact_read_is_content(r, object.start) &&
	       (fact_read_is_word(r, object.end - 1) ||
		   is_version(fact_read_token(r, object.end - 1))) &&
	       !fact_object_unbounded(r, object) &&
	       fact_read_value(r, CLUE_GENERAL, object.end - 1) !=
		   GENERAL_THING &&
	       !fact_read_any(r, against, sizeof against, object.end - 1);
}

/* "my first poems": nothing says how many, as "the first six poems" do. */
static bool
is_first_few(const struct fact_reading *r, struct span object)
{
	uint32_t at = object.start;

	return fact_read_is_article(fact_read_grammar(r, at)) &&
	       fact_read_at(r, CLUE_ORDINAL, at + 1) &&
	       fact_object_several(r, object) && !fact_read_amount(r, object);
}

bool
fact_whole_any_number(const struct fact_reading *r, struct span object)
{
	const struct sight *word;

	if (span_empty(object))
		return false;
	if (is_first_few(r, object))
		return true;
	word = fact_read_at(r, CLUE_VAGUE_WORD, object.start);
	if (word && word->value < WORD_HOW)
		return word->value == WORD_MANY ||
		       fact_object_several(r, object);
	word = fact_read_find(r, CLUE_VAGUE_WORD, object);
	return word && word->value == WORD_MORE &&
	       fact_read_at(r, CLUE_METRIC, object.end - 1);
}

/* "Recruit bakers for the shop": how many, nothing says. */
static bool
is_counted_only(const struct fact_reading *r, struct span object)
{
	uint32_t last = object.end - 1;

	return fact_object_several(r, object) &&
	       (fact_read_at(r, CLUE_METRIC, last) ||
		   fact_read_at(r, CLUE_WORKER, last));
}

bool
fact_whole_bounded(const struct fact_clause *c, struct span object)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = object.end;
	int kind;

	if (span_empty(object) || c->general || at + 1 >= c->words.end ||
	    fact_read_find(r, CLUE_OPEN_THING, object) ||
	    fact_read_find(r, CLUE_VAGUE_WORD, object) ||
	    is_counted_only(r, object) ||
	    !fact_read_is(r, at, GRAMMAR_PREPOSITION) ||
	    fact_read_value(r, CLUE_NOUN_OF, at) >= NOUN_OF_THING ||
	    fact_read_at(r, CLUE_PLACE, at) || fact_read_at(r, CLUE_PLAN, at) ||
	    fact_read_at(r, CLUE_WITH, at))
		return false;
	kind = fact_read_grammar(r, at + 1);
	return kind == GRAMMAR_DEFINITE || fact_object_is_name(c, at + 1);
}

bool
fact_whole_told(const struct fact_clause *c, uint32_t end)
{
	const struct fact_reading *r = c->reading;

	if (span_empty(c->object) || c->object.end > end)
		return false;
	for (uint32_t at = c->object.start; at < end; at++)
		if ((fact_read_verb(r, at) &&
			((at == c->object.start &&
			     fact_read_value(r, CLUE_PLURAL, at) == 0) ||
			    (fact_read_is(r, at - 1, GRAMMAR_PREPOSITION) &&
				!fact_read_at(r, CLUE_WITH, at - 1) &&
				!fact_read_at(r, CLUE_NOUN_ENDING, at)))) ||
		    fact_read_at(r, CLUE_RELATIVE, at) ||
		    fact_read_aside(r, at) || fact_read_is_mark(r, at, ':') ||
		    fact_read_is_auxiliary(fact_read_grammar(r, at)))
			return false;
	return true;
}

bool
fact_whole_open_end(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	const struct sight *verb;

	for (verb = fact_clause_joined(c, c->verb.end); verb;
	     verb = fact_clause_joined(c, verb->words.end)) {
		uint32_t at = verb->words.start;
		bool open =
		    fact_read_at(r, CLUE_KEEP, at) ||
		    fact_read_value(r, CLUE_VAGUE_VERB, at) == VAGUE_CHANGE;

		if (open && at > c->verb.end + 1 &&
		    verb->words.end < c->words.end &&
		    fact_whole_told(c, at - 1) &&
		    fact_read_is_word(r, verb->words.end))
			return true;
	}
	return false;
}

bool
fact_whole_all(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	struct span rest = { c->start, c->words.end };
	const struct sight *all;

	while ((all = fact_read_next(r, CLUE_UNIVERSAL, &rest)) != NULL) {
		if (!fact_read_aside(r, all->words.start) &&
		    !fact_read_amount_over(r, all->words.start) &&
		    (all->value != UNIVERSAL_FIRST ||
			all->words.start == c->start))
			return true;
	}
	return false;
}

bool
fact_whole_first(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	struct span object = { c->verb.end, c->object.end };
	const struct sight *first = fact_read_find(r, CLUE_ORDINAL, object);

	/* "Shorten the first visit": by how much? */
	return c->acts > 0 && c->acts != VERB_LEVEL && first &&
	       first->value == 1 && first->words.end < c->object.end &&
	       fact_read_value(r, CLUE_PLURAL, c->object.end - 1) !=
		   PLURAL_LAST &&
	       fact_read_value(r, CLUE_PLURAL, first->words.start) !=
		   PLURAL_FIRST;
}

uint32_t
fact_whole_purpose(const struct fact_reading *r, struct span span)
{
	for (uint32_t at = span.start; at + 1 < span.end; at++)
		if (fact_read_is(r, at, GRAMMAR_PREPOSITION) &&
		    fact_read_at(r, CLUE_VERB, at + 1) &&
		    fact_read_verb(r, at + 1) &&
		    !fact_read_at(r, CLUE_VAGUE_VERB, at + 1))
			return at;
	return span.end;
}

bool
fact_whole_lets(const struct fact_clause *c, uint32_t at)
{
	const struct fact_reading *r = c->reading;
	struct span near = { at, at + LET };

	if (near.end > c->words.end)
		near.end = c->words.end;
	at = fact_whole_purpose(r, near) + 1;
	return at < near.end && !fact_read_at(r, CLUE_KEEP, at) &&
	       !fact_read_moves(r, at) &&
	       fact_read_verb(r, at)->words.end < c->words.end &&
	       fact_read_is_article(
		   fact_read_grammar(r, fact_read_verb(r, at)->words.end));
}
