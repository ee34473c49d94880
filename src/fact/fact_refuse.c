/* A clause into whether it refuses: to do without a thing is done or not. */

#include "fact_clause.h"

bool
fact_refuse_denied(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;

	for (uint32_t at = c->start; at < c->verb.start; at++)
		if (fact_read_is(r, at, GRAMMAR_NEGATION) &&
		    !fact_read_aside(r, at))
			return true;
	return fact_read_is(r, c->verb.end, GRAMMAR_NEGATION);
}

/* Whether it says how much: « ne plus de » says nothing of the kind. */
static bool
has_degree(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	struct span rest = c->words;
	const struct sight *word;

	while ((word = fact_read_next(r, CLUE_VAGUE_WORD, &rest)) != NULL)
		if (!fact_read_is(r, word->words.start, GRAMMAR_NEGATION) &&
		    !fact_read_aside(r, word->words.start))
			return true;
	return fact_read_amount(r, c->words) != NULL;
}

/* "Not buy clothes", "live without a car", whatever comes and to any degree. */
static void
read_abstention(struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	const struct sight *verb = fact_read_at(r, CLUE_ABSTAIN, c->verb.start);
	int value = verb ? verb->value : 0;

	if (c->kind != CLAUSE_ACTION || value == 0 ||
	    (value != ABSTAIN_SELF && !fact_refuse_denied(c)) ||
	    fact_read_at(r, CLUE_OPEN_THING, verb->words.end) ||
	    fact_read_find(r, CLUE_CONDITION, c->words) || has_degree(c))
		return;
	c->acts = c->vague = 0;
	c->without = true;
}

/* "No sweets", « Pas d'écran le soir »: to do without is done or not. */
static void
read_without(struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = c->start;
	bool thing;

	if (at + 1 >= c->words.end || !fact_read_is(r, at, GRAMMAR_NEGATION))
		return;
	thing = fact_read_at(r, CLUE_NOUN_OF, at + 1) ||
		(c->kind == CLAUSE_TOPIC && fact_read_is_content(r, at + 1) &&
		    !fact_read_at(r, CLUE_QUALITY, at + 1) &&
		    !fact_read_at(r, CLUE_PARTICIPLE, at + 1));
	if (!thing || fact_read_amount(r, c->words))
		return;
	c->kind = CLAUSE_ACTION;
	c->acts = c->vague = 0;
	c->words.start = at;
	c->verb = (struct span){ at, at + 1 };
	c->without = true;
}

void
fact_refuse_read(struct fact_clause *c)
{
	read_without(c);
	read_abstention(c);
}
