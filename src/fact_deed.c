/* A clause into its deeds: what its verbs bring about, whether there are two
 * of them, and whether they are decided on. */

#include "fact_deed.h"

#include "fact_object.h"
#include "token.h"

static bool
is_empty(struct span span)
{
	return span.start >= span.end;
}

/* "the Requiem", « La valse »: a work of its own. */
static bool
is_title(const struct fact_clause *c, struct span object)
{
	return object.start < object.end &&
	       (fact_read_grammar(c->reading, object.start) ==
		       GRAMMAR_DEFINITE ||
		   fact_object_is_name(c, object.start)) &&
	       fact_object_names(c, object);
}

/* "make the hall warmer": the thing is there, and only to be more or less. */
static bool
is_comparing(const struct fact_clause *c)
{
	struct span rest = c->words;
	const struct sight *word;

	for (;
	     (word = fact_read_find(c->reading, CLUE_VAGUE_WORD, rest)) != NULL;
	     rest.start = word->words.end)
		if (word->value < 3)
			return true;
	return false;
}

/* Whether this verb and what it acts on bring one thing about. Verbs in a
 * chain act on one thing: "finish reading the notes". */
static bool
verb_delivers(const struct fact_clause *c, const struct sight *verb)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = verb->words.end, end = c->words.end;
	struct span object;

	if (at < end && fact_read_grammar(r, at) == GRAMMAR_PREPOSITION &&
	    at + 1 < end && fact_read_verb(r, at + 1))
		at++;
	if (at < end && fact_read_verb(r, at) &&
	    !fact_read_at(r, CLUE_DELIVERABLE, at) &&
	    !fact_object_names(c, (struct span){ at, at + 1 }))
		at = fact_read_verb(r, at)->words.end;
	else if (verb->value == 2 && at < end &&
		 fact_read_grammar(r, at) == GRAMMAR_PREPOSITION)
		return false;
	object = fact_object_phrase(r, at, end);
	if (verb->value == 5)
		return verb->words.end < end && !c->general &&
		       !fact_read_find(r, CLUE_VAGUE_THING, c->words);
	if (!fact_object_definite(c, object))
		return false;
	if (verb->value == 6)
		return fact_read_grammar(r, object.start) != GRAMMAR_DEFINITE &&
		       fact_read_find(r, CLUE_DELIVERABLE, object) &&
		       !is_comparing(c);
	if (verb->value == 4)
		return !is_comparing(c) &&
		       (fact_read_find(r, CLUE_DELIVERABLE, object) ||
			   is_title(c, object));
	return verb->value == 2;
}

/* The next verb that stands beside the first one: behind "and" or a comma,
 * and in the same form. */
static const struct sight *
joined_verb(const struct fact_clause *c, uint32_t at)
{
	const struct fact_reading *r = c->reading;
	bool gerund = fact_read_at(r, CLUE_GERUND, c->verb.start) != NULL;

	for (; at + 1 < c->words.end; at++) {
		uint32_t next = at + 1;

		if (!fact_read_at(r, CLUE_JOINER, at) &&
		    !fact_read_at(r, CLUE_ALTERNATIVE, at) &&
		    !fact_read_is_mark(r, at, ','))
			continue;
		while (next < c->words.end &&
		       (fact_read_grammar(r, next) == GRAMMAR_ADVERB ||
			   fact_read_at(r, CLUE_JOINER, next)))
			next++;
		if (next < c->words.end && fact_read_at(r, CLUE_VERB, next) &&
		    fact_read_verb(r, next) &&
		    gerund == (fact_read_at(r, CLUE_GERUND, next) != NULL))
			return fact_read_at(r, CLUE_VERB, next);
	}
	return NULL;
}

/* "Respond to all tickets": a whole that can be gone through. */
static bool
takes_all(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	struct span rest = { c->start, c->words.end };
	const struct sight *all;

	while ((all = fact_read_find(r, CLUE_UNIVERSAL, rest)) != NULL) {
		if (!fact_read_aside(r, all->words.start) &&
		    !fact_read_amount_over(r, all->words.start) &&
		    (all->value == 1 || all->words.start == c->start))
			return true;
		rest.start = all->words.end;
	}
	return false;
}

/* "second edition of the guide": a thing of which one is made. */
static bool
names_deliverable(const struct fact_clause *c, struct span object)
{
	return object.start < object.end &&
	       !fact_object_unbounded(c->reading, object) &&
	       !fact_read_find(c->reading, CLUE_VAGUE_WORD, object) &&
	       fact_read_find(c->reading, CLUE_DELIVERABLE, object);
}

bool
fact_deed_delivers(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	const struct sight *verb;

	if (c->vague == 0 && c->kind != CLAUSE_TOPIC && takes_all(c))
		return true;
	if (c->kind == CLAUSE_DONE &&
	    (c->checkable || (c->acts != 1 && c->acts != 3)))
		return true;
	if (c->kind == CLAUSE_TOPIC || is_empty(c->verb))
		return names_deliverable(c, c->object);
	if (c->kind == CLAUSE_DONE)
		return names_deliverable(
		    c, (struct span){ c->words.start, c->verb.start });
	if (c->kind == CLAUSE_STATE)
		return false;
	verb = fact_read_at(r, CLUE_VERB, c->verb.start);
	if (c->keeps == 1 && c->vague != 4 && c->definite &&
	    c->object.start == c->verb.end &&
	    (fact_read_grammar(r, c->object.start) == GRAMMAR_DEFINITE ||
		fact_object_is_name(c, c->object.start)))
		return true;
	if (verb && verb->value == 1 &&
	    fact_read_at(r, CLUE_DELIVERABLE, verb->words.end) &&
	    names_deliverable(c, c->object))
		return true; /* "travel poem" */
	if (verb && c->vague == 0 && verb_delivers(c, verb))
		return true;
	for (verb = joined_verb(c, c->verb.end); verb;
	     verb = joined_verb(c, verb->words.end))
		if (verb_delivers(c, verb))
			return true;
	return false;
}

bool
fact_deed_purposeful(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;

	for (uint32_t at = c->verb.end; at + 1 < c->words.end; at++)
		if (fact_read_grammar(r, at) == GRAMMAR_PREPOSITION &&
		    fact_read_at(r, CLUE_VERB, at + 1) &&
		    fact_read_verb(r, at + 1) &&
		    !fact_read_at(r, CLUE_VAGUE_VERB, at + 1))
			return true;
	return false;
}

/* An amount that a goal of its own would have: no frequency, no bare number
 * and no duration. */
static bool
has_amount(const struct fact_reading *r, struct span span)
{
	const struct quantity *q;

	while ((q = fact_read_amount(r, span)) != NULL) {
		if (q->kind != QUANTITY_FREQUENCY && q->kind != QUANTITY_TIME &&
		    (q->kind != QUANTITY_PLAIN || q->role != QUANTITY_VALUE))
			return true;
		span.start = q->words.end;
	}
	return false;
}

struct span
fact_deed_second(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	const struct sight *verb;

	if (c->kind != CLAUSE_ACTION)
		return (struct span){ 0, 0 };
	for (verb = joined_verb(c, c->verb.end); verb;
	     verb = joined_verb(c, verb->words.end)) {
		uint32_t start = verb->words.start, end = verb->words.end;

		if (fact_read_at(r, CLUE_JOINER, start - 1) &&
		    end < c->words.end &&
		    fact_read_grammar(r, end) != GRAMMAR_PRONOUN &&
		    has_amount(r, (struct span){ c->verb.end, start }) &&
		    (has_amount(r, (struct span){ end, c->words.end }) ||
			verb_delivers(c, verb)))
			return (struct span){ start, c->words.end };
	}
	return (struct span){ 0, 0 };
}

struct span
fact_deed_undecided(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;

	for (uint32_t at = c->verb.end; at + 1 < c->words.end; at++) {
		const struct sight * or = fact_read_at(r, CLUE_ALTERNATIVE, at);

		if (! or || or->words.end >= c->words.end ||
		    !fact_read_at(r, CLUE_VERB, or->words.end) ||
		    (fact_read_is_word(r, at - 1) && fact_read_verb(r, at - 1)))
			continue;
		return (struct span){ at, or->words.end + 1 };
	}
	for (uint32_t at = c->words.end; at > c->words.start; at--)
		if (fact_read_is_mark(r, at - 1, '?'))
			return (struct span){ at - 1, at };
		else if (fact_read_is_word(r, at - 1))
			break;
	return (struct span){ 0, 0 };
}
