/* A clause into its deeds: whether there are two of them, and whether they are
 * decided on. */

#include "fact_clause.h"

#include "word/token.h"

/* Each of those named before stands so near behind what is done for it. */
enum { ABOUT = 16 };

/* What a verb acts on from this token on is one known thing, and not one that
 * anybody has ("their goals"). */
static bool
is_aimed(const struct fact_clause *c, uint32_t at)
{
	struct span object = fact_object_phrase(c->reading, at, c->words.end);

	return fact_object_definite(c, object) &&
	       !fact_read_at(c->reading, CLUE_GENERAL, object.end - 1);
}

bool
fact_deed_purposeful(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	struct span rest = { c->verb.end, c->words.end };

	while ((rest.start = fact_whole_purpose(r, rest)) < rest.end)
		if (c->vague != VAGUE_SERVING ||
		    is_aimed(c, fact_read_verb(r, ++rest.start)->words.end))
			return true;
	return false;
}

/* An amount that a goal of its own would have: no frequency, no bare number
 * and no duration. */
static bool
has_amount(const struct fact_reading *r, struct span span)
{
	const struct quantity *q;

	while ((q = fact_read_next_amount(r, &span)) != NULL) {
		if (q->kind != QUANTITY_FREQUENCY && q->kind != QUANTITY_TIME &&
		    (q->kind != QUANTITY_PLAIN || q->role != QUANTITY_VALUE))
			return true;
	}
	return false;
}

/* "cut the queue of those who wait to 9 minutes and": the level that the first
 * deed moves something to stands right before this token, so that nothing
 * before it goes on behind. */
static bool
is_level_told(const struct fact_clause *c, uint32_t at)
{
	const struct fact_reading *r = c->reading;
	const struct quantity *q =
	    at > c->verb.end ? fact_read_amount_over(r, at - 1) : NULL;

	return q && q->words.start > c->verb.end &&
	       (q->role == QUANTITY_TARGET || q->role == QUANTITY_CHANGE);
}

/* "… and review the career levels": a second deed with a thing of its own,
 * which is not what the first one is to reach. Where nothing is counted, a
 * thing of one word, "and tell the gaps", is mostly one of the first deed's. */
static bool
is_second(const struct fact_clause *c, const struct sight *verb)
{
	const struct fact_reading *r = c->reading;
	uint32_t end = verb->words.end;
	struct span object = fact_object_phrase(r, end, c->words.end);
	int kind = span_empty(object) ? 0 : fact_read_grammar(r, object.start);
	const struct quantity *q = fact_read_amount_over(r, end);

	/* "Shorten the queue and scan 900 deeds" */
	return ((c->acts == VERB_LEVEL && q && q->kind == QUANTITY_COUNT) ||
		   (object.start == end && fact_read_is_article(kind) &&
		       object.end > object.start + 1 + (r->n_amounts == 0))) &&
	       !fact_read_at(r, CLUE_KEEP, verb->words.start) &&
	       !fact_read_aside(r, verb->words.start) &&
	       (fact_whole_told(c, verb->words.start - 1) ||
		   is_level_told(c, verb->words.start - 1));
}

/* Whether one comma stands in the sentence, and no more. */
static bool
has_one_comma(const struct fact_clause *c)
{
	uint32_t commas = 0;

	for (uint32_t at = c->words.start; at < c->words.end && commas < 2;
	     at++)
		commas += fact_read_is_mark(c->reading, at, ',');
	return commas == 1;
}

/* "Prune the pears, write songs": two deeds with a comma between them. What
 * comes behind an amount says more of it, and more commas make a list. */
static bool
is_spliced(const struct fact_clause *c, const struct sight *verb)
{
	const struct fact_reading *r = c->reading;
	uint32_t start = verb->words.start, end = verb->words.end;
	struct span object = fact_object_phrase(r, end, c->words.end);

	return fact_read_is_mark(r, start - 1, ',') && r->n_amounts == 0 &&
	       !fact_read_at(r, CLUE_NOUN_ENDING, c->verb.start) &&
	       !fact_read_at(r, CLUE_NOUN_ENDING, start) &&
	       c->verb.start == c->start && !c->labelled &&
	       object.start == end && !span_empty(object) &&
	       !fact_read_is(r, end, GRAMMAR_PRONOUN) &&
	       !fact_read_is(r, end, GRAMMAR_PREPOSITION) &&
	       !fact_read_at(r, CLUE_GERUND, start) && has_one_comma(c) &&
	       !fact_clause_joined(c, end) && fact_whole_told(c, start - 1);
}

/* "... and write a page about each visit", "... and send each a card": one of
 * those that the first deed is done to. */
static bool
is_about_each(const struct fact_clause *c, const struct sight *verb)
{
	const struct fact_reading *r = c->reading;
	struct span rest = { verb->words.end, verb->words.end + ABOUT };
	const struct sight *each;

	if (rest.end > c->words.end)
		rest.end = c->words.end;
	while ((each = fact_read_next(r, CLUE_UNIVERSAL, &rest)) != NULL) {
		uint32_t start = each->words.start;
		int before = fact_read_grammar(r, start - 1);
		int behind = fact_read_grammar(r, each->words.end);

		if (each->value == UNIVERSAL_EACH &&
		    (start > verb->words.end
			    ? before == GRAMMAR_PREPOSITION ||
				  fact_read_at(r, CLUE_NOUN_OF, start - 1)
			    : behind == GRAMMAR_SINGLE ||
				  behind == GRAMMAR_PRONOUN))
			return true;
	}
	return false;
}

/* "to meet teachers", « pour lire »: what is done for. */
static bool
has_purpose(const struct fact_reading *r, struct span span)
{
	for (uint32_t at = span.start; at + 1 < span.end; at++) {
		const struct sight *purpose = fact_read_at(r, CLUE_PURPOSE, at);

		if (purpose && purpose->words.end == at + 1 &&
		    fact_read_at(r, CLUE_VERB, at + 1) &&
		    fact_read_verb(r, at + 1))
			return true;
	}
	return false;
}

/* "Sell 40 loaves and mend 3 bridges": two deeds with an amount each; not
 * « pour lire 3 pages et discuter ». */
static bool
is_counted(const struct fact_clause *c, const struct sight *verb)
{
	const struct fact_reading *r = c->reading;
	struct span before = { c->verb.end, verb->words.start };

	return (has_amount(r, before) ||
		   is_level_told(c, verb->words.start - 1)) &&
	       has_amount(r, (struct span){ verb->words.end, c->words.end });
}

/* Whether a verb that is joined to the first begins a second deed. aimed: what
 * the first is done for stands before it. */
static bool
begins_second(const struct fact_clause *c, const struct sight *verb, bool aimed)
{
	const struct fact_reading *r = c->reading;
	uint32_t start = verb->words.start, end = verb->words.end;
	bool joined = fact_read_at(r, CLUE_JOINER, start - 1) != NULL;
	const struct sight *done = fact_read_at(r, CLUE_VERB, end);

	/* "and learn to play the harp", "and learn to sail" */
	if (fact_read_value(r, CLUE_VAGUE_VERB, start) == VAGUE_LEARNING &&
	    fact_read_is(r, end, GRAMMAR_PREPOSITION)) {
		done = fact_read_at(r, CLUE_VERB, end + 1);
		if (joined && done && fact_whole_told(c, start - 1) &&
		    (done->words.end >= c->words.end ||
			!fact_read_is_content(r, done->words.end)))
			return true;
	}
	/* « et faire repeindre la salle » */
	if (joined && done && is_second(c, done))
		return true;
	if (end >= c->words.end)
		return false;
	if (is_spliced(c, verb))
		return true;
	if (!joined || fact_read_is(r, end, GRAMMAR_PRONOUN) ||
	    is_about_each(c, verb))
		return false;
	return is_second(c, verb) || (!aimed && is_counted(c, verb));
}

struct span
fact_deed_second(const struct fact_clause *c)
{
	const struct sight *verb;
	uint32_t at = c->verb.end;
	bool aimed = false;

	if (c->kind != CLAUSE_ACTION)
		return (struct span){ 0, 0 };
	for (; (verb = fact_clause_joined(c, at)) != NULL;
	     at = verb->words.end) {
		/* a purpose and its verb may lie on both sides of at */
		aimed =
		    aimed || has_purpose(c->reading,
				 (struct span){ at > c->verb.end ? at - 1 : at,
				     verb->words.start });
		if (begins_second(c, verb, aimed))
			return (struct span){ verb->words.start, c->words.end };
	}
	return (struct span){ 0, 0 };
}

/* "(a saddle, a bridle or a lead)": in brackets, unless all of them say "or".
 */
static bool
is_example(const struct fact_reading *r, uint32_t at)
{
	return fact_read_aside(r, at) && at > r->tokens.start &&
	       !fact_read_is_mark(r, at - 1, '(');
}

/* "first or follow-on news": part of another word, and no verb. */
static bool
is_word_part(const struct fact_reading *r, const struct sight *other)
{
	return fact_read_is_glued(r, other->words.end + 1);
}

/* "speak at or write for": what both verbs act on follows. */
static bool
is_shared(const struct fact_reading *r, uint32_t at)
{
	return fact_read_is(r, at - 1, GRAMMAR_PREPOSITION) &&
	       fact_read_verb(r, at - 2);
}

/* "a book": what looks like a verb is a thing behind its determiner. */
static bool
is_named(const struct fact_reading *r, uint32_t at)
{
	return fact_read_is_article(fact_read_grammar(r, at - 1));
}

/* "reading a book or taking a class", « un bal ou un concert »: behind a thing
 * with its determiner another one with its own. */
static bool
is_other_thing(const struct fact_clause *c, const struct sight *other)
{
	const struct fact_reading *r = c->reading;
	int kind = fact_read_grammar(r, other->words.end);
	uint32_t at = other->words.start;

	if (kind != GRAMMAR_SINGLE && kind != GRAMMAR_OPEN)
		return false;
	if (other->words.end + 1 >= c->words.end ||
	    !fact_read_is_content(r, other->words.end + 1))
		return false;
	while (at > c->verb.end && fact_read_grammar(r, at - 1) != kind &&
	       (fact_read_is_content(r, at - 1) ||
		   fact_read_at(r, CLUE_NOUN_OF, at - 1)))
		at--;
	return at > c->verb.end && at < other->words.start &&
	       fact_read_grammar(r, at - 1) == kind;
}

/* "or replace the tiles": a verb with what it acts on, of the kind that the
 * first one is. "or training sessions", "or support" begin none. */
static bool
is_other_deed(const struct fact_clause *c, const struct sight *other)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = other->words.start;
	const struct sight *verb = fact_read_verb(r, other->words.end);
	int kind;

	if (!verb || !fact_read_at(r, CLUE_VERB, other->words.end) ||
	    verb->words.end >= c->words.end ||
	    (fact_read_is_word(r, at - 1) && fact_read_verb(r, at - 1) &&
		!is_named(r, at - 1)))
		return false;
	kind = fact_read_grammar(r, verb->words.end);
	return (kind == 0 || fact_read_is_article(kind) ||
		   kind == GRAMMAR_OPEN || kind == GRAMMAR_PRONOUN ||
		   kind == GRAMMAR_CONJUNCTION) &&
	       fact_read_token(r, verb->words.end)->kind != TOKEN_MARK &&
	       !fact_read_at(r, CLUE_GERUND, verb->words.start) ==
		   !fact_read_at(r, CLUE_GERUND, c->verb.start);
}

/* Behind the words from at on that name a thing and are no grammar; at, if the
 * last of them may say what it is like. */
static uint32_t
behind_noun(const struct fact_clause *c, uint32_t at)
{
	static const uint8_t like[] = { CLUE_QUALITY, CLUE_VAGUE_WORD,
		CLUE_VAGUE_THING, CLUE_UNIVERSAL };
	const struct fact_reading *r = c->reading;
	uint32_t end = at;

	while (end < c->words.end && fact_read_is_content(r, end))
		end++;
	return end == at || fact_read_any(r, like, sizeof like, end - 1) ||
		       (end > at + 1 &&
			   fact_read_at(r, CLUE_PARTICIPLE, end - 1))
		   ? at
		   : end;
}

/* "Attend a fair or market", "Repair the roof or the walls": of two things the
 * verb acts on one. A word that may say what a thing is like, "a glazed or raw
 * tile", tells none apart, nor does who may choose, "let pupils draw or sing".
 */
static bool
is_other_object(const struct fact_clause *c, const struct sight *other)
{
	const struct fact_reading *r = c->reading;
	uint32_t or = other->words.start, at = c->verb.end;
	uint32_t behind = other->words.end;
	bool first = fact_read_is_article(fact_read_grammar(r, at));
	bool second = fact_read_is_article(fact_read_grammar(r, behind));

	if (c->kind != CLAUSE_ACTION || c->verb.start != c->start ||
	    c->without || c->vague == VAGUE_SERVING || r->n_amounts > 0 ||
	    c->acts == VERB_LEVEL || c->acts == VERB_END ||
	    fact_read_find(r, CLUE_UNIVERSAL, c->words) || at + first >= or ||
	    behind_noun(c, at + first) != or)
		return false;
	if (second)
		return (first || fact_object_is_name(c, or -1)) &&
		       behind_noun(c, behind + 1) > behind + 1;
	return or == at + first + 1 && behind_noun(c, behind) == behind + 1;
}

/* The question mark that a statement ends with, which no bracket holds:
 * « Repeindre le salon ? ». */
static struct span
find_question(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;

	for (uint32_t at = c->words.end; at > c->words.start; at--)
		if (fact_read_is_mark(r, at - 1, '?') &&
		    !fact_read_aside(r, at - 1))
			return (struct span){ at - 1, at };
		else if (fact_read_is_word(r, at - 1))
			break;
	return (struct span){ 0, 0 };
}

struct span
fact_deed_undecided(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	struct span rest = { c->verb.end, c->words.end };
	const struct sight *other;

	for (; (other = fact_read_find(r, CLUE_ALTERNATIVE, rest)) != NULL;
	     rest.start = other->words.start + 1) {
		uint32_t at = other->words.start;

		if (other->words.end >= c->words.end || is_example(r, at) ||
		    is_shared(r, at) || is_word_part(r, other))
			continue;
		if (other->value == ALTERNATIVE_SURE ||
		    (c->kind == CLAUSE_ACTION && c->acts != VERB_END &&
			is_other_thing(c, other)))
			return (struct span){ at, other->words.end + 2 };
		if (is_other_deed(c, other) || is_other_object(c, other))
			return (struct span){ at,
				other->words.end + 1 +
				    fact_read_is_article(fact_read_grammar(
					r, other->words.end)) };
	}
	return find_question(c);
}
