/* What a clause names into whether all of it is general. */

#include "fact_clause.h"

#include "word/token.h"

/* The end of the entry that begins at this token and says nothing by itself,
 * or at if the word there is a thing of its own. *general: a general thing. */
static uint32_t
skip_general(const struct fact_clause *c, uint32_t at, bool *general)
{
	static const uint8_t lists[] = { CLUE_GENERAL, CLUE_OPEN_THING,
		CLUE_QUALITY, CLUE_VAGUE_WORD, CLUE_VAGUE_THING,
		CLUE_FUNCTION };
	static const uint8_t things[] = { CLUE_METRIC, CLUE_DELIVERABLE };
	static const uint8_t beside[] = { CLUE_WORKER, CLUE_VAGUE_VERB };
	static const uint8_t most[] = { WORKER_WITH, VAGUE_USING };
	const struct fact_reading *r = c->reading;
	uint32_t end = at;

	for (size_t i = 0; i < sizeof lists; i++) {
		const struct sight *sight = fact_read_at(r, lists[i], at);

		/* "my debt", « un jeu » are things of their own */
		if (!sight || (lists[i] == CLUE_OPEN_THING &&
				  fact_read_any(r, things, sizeof things, at)))
			continue;
		*general |= i < 2 && (i > 0 || sight->value == GENERAL_THING);
		if (sight->words.end > end)
			end = sight->words.end;
	}
	/* "a space where friends feel at home" */
	for (size_t i = 0; i < sizeof beside && *general && end == at; i++) {
		const struct sight *sight = fact_read_at(r, beside[i], at);

		if (sight && sight->value <= most[i])
			end = sight->words.end;
	}
	if (end == at && at > c->words.start && fact_read_verb(r, at) &&
	    (fact_read_at(r, CLUE_JOINER, at - 1) ||
		fact_read_is_mark(r, at - 1, '/')))
		end = fact_read_verb(r, at)->words.end;
	return end;
}

/* "the 2028 budget", « le budget 2028 »: a number right beside a noun. */
static bool
is_beside(const struct fact_clause *c, uint32_t at)
{
	const struct fact_reading *r = c->reading;

	return (at > c->verb.end && fact_read_is_content(r, at - 1)) ||
	       (at > c->verb.end && at + 1 < c->words.end &&
		   fact_read_is_content(r, at + 1));
}

bool
fact_general_only(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = c->verb.end;
	bool general = false;

	if (c->named || fact_read_amount(r, (struct span){ at, c->words.end }))
		return false;
	while (at < c->words.end) {
		uint32_t next;

		if (fact_read_token(r, at)->kind == TOKEN_NUMBER &&
		    is_beside(c, at))
			return false;
		if (fact_read_aside(r, at) || !fact_read_is_word(r, at)) {
			at++;
			continue;
		}
		next = skip_general(c, at, &general);
		if (next == at)
			return false;
		at = next;
	}
	return general;
}

bool
fact_general_beyond(const struct fact_reading *r, struct span object)
{
	const struct sight *general;

	while (!span_empty(object) && !fact_read_is_content(r, object.end - 1))
		object.end--;
	general = fact_read_find(r, CLUE_GENERAL, object);
	return !span_empty(object) &&
	       !(general && general->words.end >= object.end) &&
	       !fact_read_at(r, CLUE_GENERAL, object.end - 1) &&
	       !fact_read_find(r, CLUE_VAGUE_THING, object);
}
