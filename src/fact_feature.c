/* A line without a verb into whether it names one thing that will be there or
 * not. */

#include "fact_object.h"

#include "token.h"

/* A name that stands out: capitals on all words of a line are those of a
 * title. */
static bool
stands_out(const struct fact_clause *c)
{
	bool capital = false, small = false, mixed = false, loud = true;
	bool led = false;

	for (uint32_t at = c->words.start; at < c->words.end; at++) {
		const struct token *t = fact_read_token(c->reading, at);

		if (!fact_read_is_content(c->reading, at) ||
		    fact_read_aside(c->reading, at))
			continue;
		loud &= t->letters == TOKEN_UPPER;
		small |= t->letters == TOKEN_LOWER;
		led |= at == c->words.start && t->letters == TOKEN_CAPITAL &&
		       fact_read_is_content(c->reading, at + 1);
		if (!fact_object_is_name(c, at) &&
		    (at > c->words.start || t->letters == TOKEN_CAPITAL))
			continue;
		capital |= t->letters == TOKEN_CAPITAL;
		mixed |= t->letters > TOKEN_CAPITAL || t->style != 0;
	}
	return !loud && (small ? mixed || capital : mixed && led);
}

bool
fact_feature(const struct fact_clause *c)
{
	static const uint8_t against[] = { CLUE_QUALITY, CLUE_VAGUE_WORD,
		CLUE_VAGUE_LAST, CLUE_VAGUE_THING, CLUE_OPEN_THING,
		CLUE_VAGUE_VERB, CLUE_PERSON, CLUE_WORKER, CLUE_HEDGE,
		CLUE_METRIC, CLUE_ALTERNATIVE };
	struct span words = { c->start, c->words.end };

	if (!stands_out(c))
		return false;
	for (size_t i = 0; i < sizeof against; i++)
		if (fact_read_find(c->reading, against[i], words))
			return false;
	return true;
}
