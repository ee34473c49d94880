/* A clause that tells a state into whether it says only how well that is so. */

#include "fact_clause.h"

/* Before or behind what is done, "widely used", "is run smoothly", or last. */
static bool
goes_with_verb(const struct fact_clause *c, const struct sight *how)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = how->words.start, end = how->words.end;

	if (end < c->words.end && fact_read_is_content(r, end))
		return fact_read_at(r, CLUE_PARTICIPLE, end) != NULL;
	return fact_read_at(r, CLUE_PARTICIPLE, at - 1) ||
	       fact_read_is_auxiliary(fact_read_grammar(r, at - 2));
}

bool
fact_manner_loose(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	struct span rest = { c->start, c->words.end };
	const struct sight *how;

	if ((c->kind != CLAUSE_STATE && c->kind != CLAUSE_DONE) ||
	    fact_read_amount(r, rest))
		return false;
	for (; (how = fact_read_find_value(
		    r, CLUE_VAGUE_WORD, rest, WORD_HOW)) != NULL;
	     rest.start = how->words.end)
		if (!fact_read_aside(r, how->words.start) &&
		    goes_with_verb(c, how))
			return true;
	return false;
}
