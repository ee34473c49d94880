/* A verb's object, or a line without a verb: which words name it, and
 * whether that is one known thing, a name, or something so general that it
 * says nothing. */

#include "fact_clause.h"

#include "word/token.h"

/* Whether a mark may stand within a name, "R&D", "#weaving", "16:9". */
static bool
is_within_name(const struct fact_reading *r, uint32_t at, uint32_t end)
{
	const struct token *t = fact_read_token(r, at);

	switch (t->id) {
	case '"':
	case '#':
	case '@':
	case '&':
	case '.':
	case '/':
	case 0xab:
	case 0xbb:
		return true;
	case ':':
		return token_touches(t) && at + 1 < end && token_touches(t + 1);
	default:
		return false;
	}
}

/* Behind a doubt between a verb and what it acts on, "publish, perhaps,
 * the guide", « rédiger peut-être le plan »; at, if there is none. */
static uint32_t
behind_doubt(const struct fact_reading *r, uint32_t at, uint32_t end)
{
	uint32_t first = at + (at < end && fact_read_is_mark(r, at, ','));
	const struct sight *doubt = fact_read_at(r, CLUE_HEDGE, first);

	if (first >= end || !doubt || fact_read_verb(r, first))
		return at;
	at = doubt->words.end;
	return at + (at < end && fact_read_is_mark(r, at, ','));
}

struct span
fact_object_phrase(const struct fact_reading *r, uint32_t at, uint32_t end)
{
	uint32_t start;

	at = behind_doubt(r, at, end);
	while (
	    at < end &&
	    (fact_read_is(r, at, GRAMMAR_ADVERB) || fact_read_aside(r, at) ||
		fact_read_is_mark(r, at, ':') ||
		fact_read_is_mark(r, at, '"') || fact_read_is_mark(r, at, '[')))
		at++;
	if (at < end && fact_read_is(r, at, GRAMMAR_PREPOSITION))
		at++;
	for (start = at; at < end; at++) {
		int kind = fact_read_grammar(r, at);
		bool behind = at > start && fact_read_is_content(r, at - 1);

		if (kind == GRAMMAR_PREPOSITION ||
		    kind == GRAMMAR_CONJUNCTION || fact_read_is_auxiliary(kind))
			break;
		if (behind && (fact_read_is_article(kind) ||
				  (fact_read_at(r, CLUE_GERUND, at) &&
				      fact_read_verb(r, at))))
			break;
		if (fact_read_token(r, at)->kind == TOKEN_MARK &&
		    !is_within_name(r, at, end))
			break;
	}
	/* "the guide.": the full stop ends the sentence */
	if (at > start && at >= end && fact_read_is_mark(r, at - 1, '.'))
		at--;
	return (struct span){ start, at };
}

/* A title has capitals on words that name nothing: "Communication Skills". */
static bool
is_common(const struct fact_reading *r, uint32_t at)
{
	static const uint8_t lists[] = { CLUE_GENERAL, CLUE_QUALITY,
		CLUE_OPEN_THING, CLUE_METRIC, CLUE_DELIVERABLE, CLUE_VERB,
		CLUE_VAGUE_VERB, CLUE_VAGUE_WORD, CLUE_CALENDAR };

	return fact_read_any(r, lists, sizeof lists, at);
}

bool
fact_object_is_name(const struct fact_clause *c, uint32_t at)
{
	const struct token *t = fact_read_token(c->reading, at);

	if (t->style & (TOKEN_CODE | TOKEN_LINK))
		return true;
	if (t->kind == TOKEN_MARK)
		return t->id == '"' || t->id == 0xab;
	return t->kind == TOKEN_WORD && t->letters != TOKEN_LOWER &&
	       at > c->words.start && fact_read_grammar(c->reading, at) == 0 &&
	       !fact_read_is_mark(c->reading, at - 1, ':') &&
	       (t->letters != TOKEN_CAPITAL || !is_common(c->reading, at) ||
		   (t[-1].letters == TOKEN_LOWER &&
		       fact_read_at(c->reading, CLUE_QUALITY, at) &&
		       fact_read_is_content(c->reading, at - 1)));
}

bool
fact_object_names(const struct fact_clause *c, struct span span)
{
	const struct token *t = fact_read_token(c->reading, 0);

	for (uint32_t at = span.start; at < span.end; at++)
		if ((t[at].kind != TOKEN_WORD || t[at].letters != TOKEN_LOWER ||
			t[at].style != 0) &&
		    fact_object_is_name(c, at))
			return true;
	return false;
}

bool
fact_object_several(const struct fact_reading *r, struct span object)
{
	uint32_t head = object.start;

	while (head + 1 < object.end && !fact_read_is_content(r, head))
		head++;
	return fact_read_value(r, CLUE_PLURAL, object.end - 1) == PLURAL_LAST ||
	       fact_read_value(r, CLUE_PLURAL, object.start) == PLURAL_BEFORE ||
	       fact_read_value(r, CLUE_PLURAL, head) == PLURAL_FIRST;
}

/* "modern tools" say nothing by what they are like; "personal website" is one
 * word of the list. */
static bool
is_praised(const struct fact_reading *r, uint32_t at)
{
	const struct sight *thing = fact_read_at(r, CLUE_DELIVERABLE, at);

	return fact_read_at(r, CLUE_QUALITY, at) &&
	       !(thing && thing->words.end > at + 1);
}

bool
fact_object_unbounded(const struct fact_reading *r, struct span object)
{
	return is_praised(r, object.start) || fact_object_several(r, object);
}

bool
fact_object_level(const struct fact_reading *r, struct span object)
{
	for (uint32_t at = object.start; at + 1 < object.end; at++)
		if (fact_read_value(r, CLUE_OPEN_THING, at) == OPEN_NUMBERED &&
		    fact_read_token(r, at + 1)->kind == TOKEN_NUMBER)
			return !fact_object_several(r, object);
	return false;
}

/* Whether these words name what is never done with: "an emergency fund". The
 * noun that counts stands last, or first, as it does before what it is of;
 * "a community garden" is a garden, « un jeu de données » no play. */
static bool
is_endless(const struct fact_reading *r, struct span object)
{
	uint32_t at = object.start;
	const struct sight *thing =
	    fact_read_at(r, CLUE_DELIVERABLE, object.end - 1);
	const struct sight *whole = fact_read_find(r, CLUE_DELIVERABLE, object);
	const struct sight *open;

	if (whole && whole->words.end == object.end &&
	    whole->words.start + 1 < object.end)
		return false; /* "disk image" is one word of the list */
	if (fact_object_level(r, object))
		return false;
	while (at < object.end && !fact_read_is_content(r, at))
		at++;
	for (uint32_t of = at; of < object.end; of++)
		if (fact_read_value(r, CLUE_NOUN_OF, of) == NOUN_OF_THING)
			return fact_read_at(r, CLUE_OPEN_THING, at) &&
			       !fact_read_at(r, CLUE_DELIVERABLE, at);
	if (fact_read_at(r, CLUE_OPEN_THING, object.end - 1))
		return !thing || thing->words.end <= object.end;
	open = fact_read_find(r, CLUE_OPEN_THING, object);
	if (open && open->words.end < object.end &&
	    fact_read_is_glued(r, open->words.end))
		return false; /* "a safety-tested ladder" */
	return open &&
	       (open->words.start == at || open->words.end == object.end) &&
	       !fact_read_at(r, CLUE_DELIVERABLE, object.end - 1);
}

bool
fact_object_made(const struct fact_reading *r, struct span object)
{
	return !span_empty(object) &&
	       (fact_read_find(r, CLUE_DELIVERABLE, object) ||
		   fact_read_at(r, CLUE_DELIVERABLE, object.end - 1));
}

/* Whether what is praised is a title: in quotation marks, or with a capital
 * before a name: "Practical Vim". */
static bool
is_titled(const struct fact_clause *c, struct span object)
{
	const struct token *t = fact_read_token(c->reading, object.start);

	return object.start > c->words.start &&
	       (t[-1].id == '"' || t[-1].id == 0xab ||
		   (t->letters == TOKEN_CAPITAL &&
		       object.end == object.start + 2 &&
		       !fact_object_several(c->reading, object) &&
		       fact_object_is_name(c, object.start + 1)));
}

/* "UI tests": the name only says of what kind an unknown number of things are.
 */
static bool
is_unknown_lot(const struct fact_clause *c, struct span object)
{
	const struct token *last = fact_read_token(c->reading, object.end - 1);

	return last->kind == TOKEN_WORD && last->letters == TOKEN_LOWER &&
	       fact_object_several(c->reading, object) &&
	       !fact_object_is_name(c, object.end - 1);
}

bool
fact_object_partitive(const struct fact_reading *r, uint32_t at)
{
	uint32_t of = at;
	const struct sight *verb;

	if (fact_read_value(r, CLUE_NOUN_OF, of) != NOUN_OF_THING)
		of--;
	if (of <= r->tokens.start || !fact_read_is(r, at, GRAMMAR_DEFINITE) ||
	    (at + 1 < r->tokens.end &&
		fact_read_token(r, at + 1)->letters != TOKEN_LOWER) ||
	    fact_read_value(r, CLUE_NOUN_OF, of) != NOUN_OF_THING ||
	    !fact_read_at(r, CLUE_CHAINED, of - 1) ||
	    fact_read_at(r, CLUE_NOUN_ENDING, of - 1))
		return false;
	verb = fact_read_at(r, CLUE_VERB, of - 1);
	return verb && verb->words.end == of;
}

bool
fact_object_definite(const struct fact_clause *c, struct span object)
{
	const struct fact_reading *r = c->reading;
	int kind;

	while (object.start < object.end &&
	       fact_read_token(r, object.start)->kind == TOKEN_MARK)
		object.start++;
	if (span_empty(object) || is_endless(r, object))
		return false;
	kind = fact_read_grammar(r, object.start);
	if (kind == GRAMMAR_OPEN || (kind == GRAMMAR_DEFINITE &&
					fact_object_partitive(r, object.start)))
		return false;
	return fact_read_is_article(kind) ||
	       fact_read_token(r, object.start)->kind == TOKEN_NUMBER ||
	       (fact_object_made(r, object) &&
		   !fact_object_unbounded(r, object)) ||
	       (fact_object_names(c, object) && !is_unknown_lot(c, object) &&
		   (!fact_read_at(r, CLUE_QUALITY, object.start) ||
		       is_titled(c, object)));
}

/* "Use Git", "Use Git fluently": nothing says for what, or in what. */
static bool
is_used_bare(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;

	for (uint32_t at = c->verb.end; at < c->words.end; at++) {
		int kind = fact_read_grammar(r, at);

		if (kind > 0 && kind != GRAMMAR_ADVERB &&
		    !fact_read_at(r, CLUE_JOINER, at) &&
		    !fact_read_aside(r, at))
			return false;
	}
	return c->verb.start == c->start;
}

void
fact_object_read(struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;

	c->object = fact_object_phrase(r, c->verb.end, c->words.end);
	c->named =
	    fact_object_names(c, (struct span){ c->verb.end, c->words.end });
	c->general = fact_general_only(c);
	c->credential = c->vague == VAGUE_BEING &&
			fact_read_find(r, CLUE_CREDENTIAL,
			    (struct span){ c->verb.start, c->words.end });
	if (c->credential)
		c->vague = 0;
	c->definite = fact_object_definite(c, c->object);
	if (c->vague == VAGUE_USING) {
		bool bare = c->named && is_used_bare(c);

		c->vague = bare ? VAGUE_EXPLORING : VAGUE_USE;
		c->used = !bare && fact_general_beyond(r, c->object);
	}
	if (c->acts == VERB_GAIN)
		c->acts = fact_whole_gained(c) ? VERB_ONCE : VERB_LEVEL;
}

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
