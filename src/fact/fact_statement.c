/* A goal's statement into the facts that stand in it: what is done, how
 * vaguely it is said, what can be measured. */

#include "fact_statement.h"

#include "fact_clause.h"
#include "fact_sentence.h"

/* Content words of a bare topic: "Evening meetings of the choir". */
enum { TOPIC_CONTENTS = 4 };

/* "Specifically, I want to": a sentence tells a will so near its start; and a
 * pronoun alone tells none. */
enum { WILL_START = 3, WILL_LENGTH = 2 };

/* Shown of facts that only tell what the goal is like. */
static const struct fact_set none;

/* "Continue to improve": what is gone on with is the deed. */
static const struct sight *
gone_on(const struct fact_clause *c)
{
	uint32_t at = c->verb.end;

	if (at < c->words.end &&
	    fact_read_is(c->reading, at, GRAMMAR_PREPOSITION))
		at++;
	return at < c->words.end ? fact_read_at(c->reading, CLUE_VAGUE_VERB, at)
				 : NULL;
}

/* What is too general: the thing behind the verb; "read before sleep" and
 * "sort and file papers" as a whole. */
static struct span
general_of(const struct fact_clause *c)
{
	int kind = fact_read_grammar(c->reading, c->verb.end);

	if (kind == GRAMMAR_PREPOSITION || kind == GRAMMAR_CONJUNCTION)
		return (struct span){ c->verb.start, c->words.end };
	return (struct span){ c->verb.end, c->words.end };
}

/* The verb without "de l'" that a noun may have with it. */
static struct span
verb_of(const struct fact_clause *c)
{
	struct span verb = c->verb;

	if (verb.end > verb.start + 1 &&
	    fact_read_token(c->reading, verb.end - 1)->len == 1 &&
	    fact_read_grammar(c->reading, verb.end - 1) != 0)
		verb.end--;
	while (verb.end < c->verb.end && verb.end > verb.start + 1 &&
	       fact_read_is(c->reading, verb.end - 1, GRAMMAR_PREPOSITION))
		verb.end--;
	return verb;
}

static void
read_carrier(const struct fact_clause *c)
{
	static const int vague[] = { 0, FACT_VAGUE_VERB, FACT_LOOSE_VERB,
		FACT_KNOWING, FACT_BEING, FACT_LOOSE_VERB, FACT_LOOSE_VERB };
	const struct fact_reading *r = c->reading;
	const struct sight *on = c->keeps == KEEP_ON ? gone_on(c) : NULL;

	if (c->kind == CLAUSE_ACTION)
		fact_read_add(r, FACT_ACTION, c->verb);
	if (c->kind == CLAUSE_STATE || c->kind == CLAUSE_DONE)
		fact_read_add(r, FACT_STATE, c->verb);
	/* more than a few words describe, and name no topic */
	if (c->kind == CLAUSE_TOPIC && c->contents > 0 &&
	    (c->contents <= TOPIC_CONTENTS ||
		fact_read_at(r, CLUE_QUALITY, c->words.start)))
		fact_read_add(r, FACT_TOPIC, c->words);
	if (c->vague >= 1 && c->vague <= VAGUE_EXPLORING && !c->used &&
	    !(vague[c->vague] == FACT_LOOSE_VERB && fact_deed_purposeful(c)))
		fact_read_add(r, vague[c->vague], verb_of(c));
	else if (on && on->value <= VAGUE_EXPLORING && on->value != VAGUE_BEING)
		fact_read_add_sight(r, vague[on->value], on);
	if (c->kind == CLAUSE_ACTION && c->acts == VERB_LEVEL &&
	    c->contents <= 1 && r->n_amounts == 0)
		fact_read_add(r, FACT_VAGUE_VERB, c->verb);
	if (c->general)
		fact_read_add(r, FACT_GENERAL_THING, general_of(c));
	if (c->named && c->vague != VAGUE_EXPLORING)
		fact_read_add(r, FACT_NAMED_THING, c->object);
}

/* Whether these facts are those of a concrete statement. */
static bool
is_concrete(const struct facts *facts)
{
	static const uint8_t against[] = { FACT_VAGUE_VERB, FACT_LOOSE_VERB,
		FACT_KNOWING, FACT_BEING, FACT_VAGUE_WORD, FACT_VAGUE_THING,
		FACT_GENERAL_THING, FACT_HEDGE, FACT_UNDECIDED };

	if (fact_has(facts, FACT_TARGET))
		return true;
	for (size_t i = 0; i < sizeof against; i++)
		if (fact_has(facts, against[i]))
			return false;
	return fact_has(facts, FACT_ACTION) || fact_has(facts, FACT_STATE) ||
	       fact_has(facts, FACT_DELIVERABLE);
}

/* Read a sentence of which the clause is known. */
static void
read_clause(const struct fact_clause *clause, struct span sentence)
{
	read_carrier(clause);
	fact_vague_words(clause, sentence);
	fact_doubt_read(clause, sentence);
	fact_measure_read(clause, sentence);
	fact_ambition_read(clause, sentence);
	if (is_concrete(clause->reading->facts))
		fact_read_add(clause->reading, FACT_CONCRETE, clause->words);
}

static void
read_sentence(const struct fact_reading *r, struct span sentence)
{
	struct fact_clause clause;

	if (span_empty(sentence))
		return;
	fact_clause_read(&clause, r, sentence);
	read_clause(&clause, sentence);
}

void
fact_statement_read(const struct fact_reading *r)
{
	read_sentence(r, fact_read_sentence(r, r->tokens.start));
}

/* "Visitors can taste in the barn": what we have ("we have a chart") is there
 * to measure by, and is nothing reached. */
static bool
is_done(const struct fact_clause *c)
{
	return c->kind == CLAUSE_DONE &&
	       (!c->checkable ||
		   !fact_read_is(c->reading, c->verb.start, GRAMMAR_AUXILIARY));
}

/* "carrier no. 2", "building 70": a thing of that number, and nothing done. */
static bool
is_numbered(const struct fact_clause *c)
{
	uint32_t end = c->words.end;

	while (end > c->words.start &&
	       !fact_read_is_word(c->reading, end - 1) &&
	       fact_read_token(c->reading, end - 1)->kind != TOKEN_NUMBER)
		end--;
	return c->kind == CLAUSE_TOPIC && end > c->words.start &&
	       fact_read_token(c->reading, end - 1)->kind == TOKEN_NUMBER &&
	       c->reading->n_amounts == 0;
}

/* "Target: shipped", "done when: the boiler heats the hall": it is so or not.
 * What is to be done for it, or "visible growth", is not yet a level. */
static bool
is_reached(const struct fact_clause *c)
{
	static const uint8_t against[] = { CLUE_VAGUE_WORD, CLUE_OPEN_THING,
		CLUE_METRIC, CLUE_BLANK };
	const struct fact_reading *r = c->reading;

	for (size_t i = 0; i < sizeof against; i++)
		if (fact_read_find(r, against[i], r->tokens))
			return false;
	/* « en nette baisse » */
	for (uint32_t at = r->tokens.start; at < r->tokens.end; at++)
		if (fact_read_moves(r, at))
			return false;
	return c->contents > 0 && !is_numbered(c) &&
	       (c->kind != CLAUSE_ACTION || c->verb.end == c->words.end);
}

void
fact_statement_target(const struct fact_reading *r, bool aim)
{
	struct fact_clause clause;

	if (span_empty(r->tokens) || fact_read_blank(r))
		return;
	fact_clause_read(&clause, r, r->tokens);
	fact_measure_amounts(&clause, r->tokens);

	if (((clause.acts == VERB_RESULT || clause.acts == VERB_END ||
		 clause.acts == VERB_SET_UP || is_done(&clause)) &&
		fact_deliver(&clause)) ||
	    (aim &&
		(clause.kind == CLAUSE_DONE ||
		    !fact_has(r->facts, FACT_COMPARISON)) &&
		is_reached(&clause)))
		fact_read_add(r, FACT_DELIVERABLE, clause.words);
	fact_read_add_sight(
	    r, FACT_ABSOLUTE, fact_doubt_absolute(r, r->tokens));
}

void
fact_statement_step(const struct fact_clause *step, bool milestone)
{
	const struct fact_reading *r = step->reading;
	struct facts own = { .shown = &none };
	struct fact_reading in = fact_read_for(r, &own);
	struct fact_clause clause = *step;
	struct span words = r->tokens;
	struct span sentence = fact_read_sentence(r, words.start);

	clause.reading = &in;
	if (sentence.end == words.end)
		read_clause(&clause, sentence);
	else
		read_sentence(&in, sentence);
	if (is_concrete(&own))
		fact_read_add(r, FACT_CONCRETE_BELOW, words);
	if (fact_statement_raises(&own))
		fact_read_add(r, FACT_RAISE, words);
	if (fact_read_find(r, CLUE_FUNDING, words))
		return; /* its amounts are means */
	if (r->n_amounts == 0 &&
	    fact_read_is(r, words.start, GRAMMAR_PREPOSITION))
		return; /* "with the new template" */
	if (milestone ? fact_statement_measured(&own)
		      : fact_has(&own, FACT_TARGET)) {
		fact_read_add(r, FACT_MEASURED_BELOW, words);
		fact_read_add(r, FACT_COUNTED_BELOW, words);
	}
}

void
fact_statement_will(const struct fact_reading *r, struct span sentence)
{
	struct span rest = sentence;
	struct facts own = { .shown = &none };
	struct fact_reading in;
	const struct sight *will;

	while ((will = fact_read_find(r, CLUE_INTENT, rest)) != NULL &&
	       (will->words.end - will->words.start < WILL_LENGTH ||
		   will->value > INTENT_VERB))
		rest.start = will->words.end;
	if (!will || will->words.start > sentence.start + WILL_START)
		return;
	sentence.start = will->words.start;
	in = fact_read_for(r, &own);
	read_sentence(&in, sentence);
	if (!fact_has(&own, FACT_TARGET) && !fact_has(&own, FACT_FREQUENCY))
		return;
	fact_read_add(r, FACT_CONCRETE_BELOW, sentence);
	fact_read_add(r, FACT_MEASURED_BELOW, sentence);
	fact_read_add(r, FACT_COUNTED_BELOW, sentence);
}

void
fact_statement_rate(const struct fact_reading *r, struct span sentence)
{
	const struct quantity *q = fact_read_amount(r, sentence);
	struct fact_clause clause;

	if (!q || q->kind != QUANTITY_FREQUENCY || q->role == QUANTITY_BASELINE)
		return;
	for (uint32_t at = sentence.start; at < sentence.end; at++)
		if (fact_read_is(r, at, GRAMMAR_PRONOUN))
			return; /* "last year we swam daily" */
	fact_clause_read(&clause, r, sentence);
	if (clause.kind == CLAUSE_TOPIC)
		fact_read_add(r, FACT_FREQUENCY, q->words);
}

/* "Q4 2027: autumn trip", "Saturday: choir practice": when, and no name of what
 * is remarked. */
static bool
tells_when(const struct fact_clause *step)
{
	const struct fact_reading *r = step->reading;
	const struct token *t = fact_read_token(r, step->start);

	return token_holds(
		   t, fact_read_token(r, step->words.start), TOKEN_NUMBER) ||
	       fact_read_at(r, CLUE_CALENDAR, step->start);
}

bool
fact_statement_remark(const struct fact_clause *step)
{
	const struct sight *never =
	    fact_read_find(step->reading, CLUE_ABSOLUTE, step->reading->tokens);

	if (step->reading->n_amounts > 0)
		return false;
	return (step->labelled && step->kind == CLAUSE_TOPIC &&
		   !tells_when(step)) ||
	       (step->kind != CLAUSE_ACTION && never &&
		   never->value == ABSOLUTE_PAST);
}

bool
fact_statement_figure(const struct fact_reading *r)
{
	uint32_t at = r->tokens.start;

	for (size_t i = 0; i < r->n_amounts; i++) {
		for (; at < r->amounts[i].amount.words.start; at++)
			if (fact_read_is_content(r, at))
				return false;
		at = r->amounts[i].amount.words.end;
	}
	for (; at < r->tokens.end; at++)
		if (fact_read_is_content(r, at))
			return false;
	return true;
}

bool
fact_statement_tells(const struct fact_clause *step)
{
	return step->kind != CLAUSE_TOPIC &&
	       step->verb.start > step->words.start;
}

bool
fact_statement_raises(const struct facts *facts)
{
	if (fact_has(facts, FACT_KEEPING))
		return false;
	return (fact_has(facts, FACT_COMPARISON) &&
		   !fact_has(facts, FACT_VAGUE_WORD)) ||
	       (fact_has(facts, FACT_BASELINE) && fact_has(facts, FACT_TARGET));
}

bool
fact_statement_measured(const struct facts *facts)
{
	return fact_has(facts, FACT_TARGET) ||
	       fact_has(facts, FACT_FREQUENCY) ||
	       fact_has(facts, FACT_DELIVERABLE) ||
	       fact_has(facts, FACT_MEASURED_BELOW);
}
