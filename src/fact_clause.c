/* A sentence into its clause: the verb that carries it, and what that verb
 * acts on. */

#include "fact_clause.h"

#include "token.h"

/* A phrase before the verb, or a label, ends within so many tokens. */
enum { AHEAD = 12, LABEL = 8, FEW_WORDS = 3 };

static bool
is_empty(struct span span)
{
	return span.start >= span.end;
}

static int
grammar(const struct fact_reading *r, uint32_t at)
{
	return fact_read_value(r, CLUE_FUNCTION, at);
}

static bool
is_auxiliary(int kind)
{
	return kind == GRAMMAR_AUXILIARY || kind == GRAMMAR_MODAL;
}

static bool
is_mark(const struct fact_reading *r, uint32_t at, uint32_t mark)
{
	const struct token *t = fact_read_token(r, at);

	return t->kind == TOKEN_MARK && t->id == mark;
}

static bool
is_word(const struct fact_reading *r, uint32_t at)
{
	return fact_read_token(r, at)->kind == TOKEN_WORD;
}

static bool
is_content(const struct fact_reading *r, uint32_t at)
{
	return is_word(r, at) && grammar(r, at) == 0;
}

/* Behind the first such mark of the next few tokens, or at. */
static uint32_t
behind_mark(const struct fact_reading *r, struct span span, uint32_t mark,
    uint32_t tokens)
{
	for (uint32_t at = span.start;
	     at < span.end && at < span.start + tokens; at++)
		if (is_mark(r, at, mark) && at + 1 < span.end)
			return at + 1;
	return span.start;
}

/* "Documentation" has the stem of a verb and is none; "creation of" says what
 * is done. */
static bool
is_noun(const struct fact_reading *r, uint32_t at)
{
	return fact_read_at(r, CLUE_NOUN_ENDING, at) &&
	       !(at + 1 < r->tokens.end &&
		   fact_read_at(r, CLUE_NOUN_OF, at + 1));
}

/* The longest of the verbs that begin at this token, NULL if none does. */
static const struct sight *
verb_at(const struct fact_reading *r, uint32_t at)
{
	static const uint8_t lists[] = { CLUE_VERB, CLUE_VAGUE_VERB,
		CLUE_KEEP };
	const struct sight *best = NULL;

	for (size_t i = 0; i < sizeof lists; i++) {
		const struct sight *sight = fact_read_at(r, lists[i], at);

		if (sight && (!best || sight->words.end > best->words.end))
			best = sight;
	}
	if (best && best->words.end == at + 1 && is_noun(r, at))
		return NULL;
	return best;
}

/* Behind the first dash between blanks: "Cycling – widen the lanes". */
static uint32_t
behind_dash(const struct fact_reading *r, struct span span)
{
	for (uint32_t at = span.start + 1;
	     at + 1 < span.end && at < span.start + LABEL; at++)
		if ((is_mark(r, at, '-') || is_mark(r, at, 0x2014)) &&
		    !token_touches(fact_read_token(r, at)) &&
		    verb_at(r, at + 1))
			return at + 1;
	return span.start;
}

/* The verb at the head of a sentence, behind all that announces it; *at is
 * where the search ended. NULL if another word comes first. */
static const struct sight *
head_verb(const struct fact_reading *r, struct span span, uint32_t *at)
{
	const struct sight *fallback = NULL;
	uint32_t i = span.start;

	while (i < span.end) {
		const struct sight *verb = verb_at(r, i);
		const struct sight *intent = fact_read_at(r, CLUE_INTENT, i);
		int kind = grammar(r, i);
		uint32_t next;

		if (is_auxiliary(kind) && i > span.start &&
		    grammar(r, i - 1) == GRAMMAR_PRONOUN &&
		    (!intent || intent->words.end == i + 1))
			break;
		if (verb && (!intent || verb->words.end > intent->words.end)) {
			fallback = verb;
			break;
		}
		if (verb && !fallback)
			fallback = verb;
		if (intent)
			i = intent->words.end;
		else if (!is_word(r, i) &&
			 fact_read_token(r, i)->kind != TOKEN_NUMBER)
			i++;
		else if (kind >= GRAMMAR_CONJUNCTION && !is_auxiliary(kind))
			i++;
		else if (kind == GRAMMAR_PREPOSITION &&
			 (next = behind_mark(
			      r, (struct span){ i, span.end }, ',', AHEAD)) > i)
			i = next;
		else
			break;
	}
	*at = i < span.end ? i : span.start;
	return fallback;
}

static void
set_verb(struct fact_clause *c, uint8_t kind, const struct sight *verb)
{
	uint32_t at = verb->words.start;

	c->kind = kind;
	c->verb = verb->words;
	c->acts = fact_read_value(c->reading, CLUE_VERB, at);
	c->vague = fact_read_value(c->reading, CLUE_VAGUE_VERB, at);
	c->keeps = fact_read_value(c->reading, CLUE_KEEP, at);
}

/* "is fully published", "will launch": the verb behind an auxiliary. */
static const struct sight *
verb_behind(const struct fact_reading *r, uint32_t at, uint32_t end)
{
	while (at < end) {
		int kind = grammar(r, at);

		if (verb_at(r, at) && !is_auxiliary(kind))
			return verb_at(r, at);
		if (!is_auxiliary(kind) && kind != GRAMMAR_ADVERB &&
		    kind != GRAMMAR_NEGATION && kind != GRAMMAR_PRONOUN)
			return NULL;
		at++;
	}
	return NULL;
}

/* "We have shipped": an auxiliary before a verb that says it is done. */
static bool
is_perfect(
    const struct fact_reading *r, uint32_t start, const struct sight *verb)
{
	uint32_t at = verb->words.start;

	while (at > start && (grammar(r, at - 1) == GRAMMAR_ADVERB ||
				 grammar(r, at - 1) == GRAMMAR_NEGATION))
		at--;
	return at > start && grammar(r, at - 1) == GRAMMAR_AUXILIARY &&
	       fact_read_at(r, CLUE_PARTICIPLE, verb->words.start);
}

/* Whether a subject and its verb carry the sentence. */
static bool
read_state(struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;

	for (uint32_t at = c->words.start; at < c->words.end; at++) {
		const struct sight *state = fact_read_at(r, CLUE_STATE, at);
		bool aux = is_auxiliary(grammar(r, at));
		const struct sight *verb = NULL;
		bool done;

		if (fact_read_at(r, CLUE_CONDITION, at) && at > c->words.start)
			return false;
		if (fact_read_aside(r, at) || (!state && !aux))
			continue;
		if (aux)
			verb = verb_behind(r, at + 1, c->words.end);
		else if (verb_at(r, at) && fact_read_at(r, CLUE_KEEP, at))
			verb = verb_at(r, at);
		else if (verb_at(r, at) && state->value == 1)
			verb = fact_read_at(r, CLUE_VERB, at);
		done = verb && aux && is_perfect(r, at, verb);
		if (verb)
			set_verb(c, done ? CLAUSE_DONE : CLAUSE_ACTION, verb);
		c->checkable = !done && state && state->value == 2;
		if (c->checkable)
			c->kind = CLAUSE_DONE;
		if (!verb) {
			c->kind = state && state->value == 2 ? CLAUSE_DONE
							     : CLAUSE_STATE;
			c->verb = (struct span){ at, at + 1 };
		}
		return true;
	}
	return false;
}

/* A participle of a verb that is known, or of any verb where no noun follows
 * that it could belong to. */
static bool
is_participle(
    const struct fact_clause *c, uint32_t at, const struct sight *verb)
{
	const struct fact_reading *r = c->reading;
	int value = fact_read_value(r, CLUE_PARTICIPLE, at);
	bool last = at + 1 >= c->words.end || !is_content(r, at + 1);

	return value > 0 && (verb || (value == 2 && last));
}

/* "Mobile app published", "6 recruiters hired": unless a finite verb comes
 * first. */
static bool
read_participle(struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;

	for (uint32_t at = c->words.start + 1; at < c->words.end; at++) {
		const struct sight *verb = fact_read_at(r, CLUE_VERB, at);

		if (fact_read_at(r, CLUE_STATE, at) ||
		    is_auxiliary(grammar(r, at)))
			return false;
		if (fact_read_aside(r, at) ||
		    grammar(r, at - 1) == GRAMMAR_DEFINITE ||
		    !is_participle(c, at, verb))
			continue;
		if (verb)
			set_verb(c, CLAUSE_DONE, verb);
		c->kind = CLAUSE_DONE;
		return true;
	}
	return false;
}

/* A word that no list knows may be a verb, unless what it begins with or how
 * short it is says that a thing is named. */
static bool
names_thing(const struct fact_clause *c)
{
	static const uint8_t lists[] = { CLUE_GENERAL, CLUE_QUALITY,
		CLUE_OPEN_THING, CLUE_METRIC, CLUE_DELIVERABLE,
		CLUE_VAGUE_WORD };
	const struct fact_reading *r = c->reading;
	uint32_t at = c->words.start;

	if (c->contents <= FEW_WORDS)
		return true;
	while (at < c->words.end && !is_content(r, at))
		at++;
	for (size_t i = 0; i < sizeof lists; i++)
		if (fact_read_at(r, lists[i], at))
			return true;
	return false;
}

/* "Gamify the course": an unknown word before a determiner is a verb. */
static bool
read_unknown(struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = c->words.start;
	bool before_determiner;

	if (at + 1 >= c->words.end || !is_content(r, at))
		return false;
	before_determiner = grammar(r, at + 1) == GRAMMAR_DEFINITE ||
			    grammar(r, at + 1) == GRAMMAR_SINGLE ||
			    (fact_read_at(r, CLUE_NOUN_ENDING, at) &&
				fact_read_at(r, CLUE_NOUN_OF, at + 1));
	if (!before_determiner && names_thing(c))
		return false;
	c->kind = CLAUSE_ACTION;
	c->verb = (struct span){ at, before_determiner ? at + 1 : at };
	return true;
}

/* The noun phrase that begins at this token, or behind a preposition there. */
static struct span
noun_phrase(const struct fact_reading *r, uint32_t at, uint32_t end)
{
	uint32_t start;

	while (at < end && (grammar(r, at) == GRAMMAR_ADVERB ||
			       is_mark(r, at, '"') || is_mark(r, at, '[')))
		at++;
	if (at < end && grammar(r, at) == GRAMMAR_PREPOSITION)
		at++;
	for (start = at; at < end; at++) {
		const struct token *t = fact_read_token(r, at);
		int kind = grammar(r, at);

		bool behind = at > start && is_content(r, at - 1);

		if (kind == GRAMMAR_PREPOSITION ||
		    kind == GRAMMAR_CONJUNCTION || is_auxiliary(kind))
			break;
		if (behind &&
		    (kind == GRAMMAR_DEFINITE || kind == GRAMMAR_SINGLE ||
			(fact_read_at(r, CLUE_GERUND, at) && verb_at(r, at))))
			break;
		if (t->kind == TOKEN_MARK && t->id != '"' && t->id != '#' &&
		    t->id != '@' && t->id != '.' && t->id != '/' &&
		    t->id != 0xab && t->id != 0xbb)
			break;
	}
	return (struct span){ start, at };
}

/* A title has capitals on words that name nothing: "Communication Skills". */
static bool
is_common(const struct fact_reading *r, uint32_t at)
{
	static const uint8_t lists[] = { CLUE_GENERAL, CLUE_QUALITY,
		CLUE_OPEN_THING, CLUE_METRIC, CLUE_DELIVERABLE, CLUE_VERB,
		CLUE_VAGUE_VERB, CLUE_VAGUE_WORD };

	for (size_t i = 0; i < sizeof lists; i++)
		if (fact_read_at(r, lists[i], at))
			return true;
	return false;
}

static bool
is_name(const struct fact_clause *c, uint32_t at)
{
	const struct token *t = fact_read_token(c->reading, at);

	if (t->style & (TOKEN_CODE | TOKEN_LINK))
		return true;
	if (t->kind == TOKEN_MARK)
		return t->id == '"' || t->id == 0xab;
	return t->kind == TOKEN_WORD && t->letters != TOKEN_LOWER &&
	       at > c->words.start && grammar(c->reading, at) == 0 &&
	       !is_mark(c->reading, at - 1, ':') &&
	       (t->letters != TOKEN_CAPITAL || !is_common(c->reading, at));
}

static bool
names_in(const struct fact_clause *c, struct span span)
{
	for (uint32_t at = span.start; at < span.end; at++)
		if (is_name(c, at))
			return true;
	return false;
}

/* Whether these words, without a determiner, name several things or some kind
 * of them: "modern tools". */
static bool
is_unbounded(const struct fact_reading *r, struct span object)
{
	return fact_read_at(r, CLUE_QUALITY, object.start) ||
	       fact_read_at(r, CLUE_PLURAL, object.end - 1);
}

/* Whether these words name what is never done with: "an emergency fund". The
 * noun that counts stands last, or first; "a community garden" is a garden. */
static bool
is_endless(const struct fact_reading *r, struct span object)
{
	uint32_t at = object.start;
	const struct sight *open;

	if (fact_read_at(r, CLUE_OPEN_THING, object.end - 1))
		return true;
	while (at < object.end && !is_content(r, at))
		at++;
	open = fact_read_find(r, CLUE_OPEN_THING, object);
	return open &&
	       (open->words.start == at || open->words.end == object.end) &&
	       !fact_read_at(r, CLUE_DELIVERABLE, object.end - 1);
}

/* Whether what is named here is one known thing: the, a, my, a name, or the
 * kind of thing that is made one by one. */
static bool
is_definite(const struct fact_clause *c, struct span object)
{
	const struct fact_reading *r = c->reading;
	int kind;

	while (object.start < object.end &&
	       fact_read_token(r, object.start)->kind == TOKEN_MARK)
		object.start++;
	if (object.start == object.end || is_endless(r, object))
		return false;
	kind = grammar(r, object.start);
	if (kind == GRAMMAR_OPEN)
		return false;
	return kind == GRAMMAR_DEFINITE || kind == GRAMMAR_SINGLE ||
	       fact_read_token(r, object.start)->kind == TOKEN_NUMBER ||
	       (fact_read_find(r, CLUE_DELIVERABLE, object) &&
		   !is_unbounded(r, object)) ||
	       (names_in(c, object) &&
		   !fact_read_at(r, CLUE_QUALITY, object.start));
}

/* The end of the entry that begins at this token and says nothing by itself,
 * or at if the word there is a thing of its own. *general: a general thing. */
static uint32_t
skip_general(const struct fact_clause *c, uint32_t at, bool *general)
{
	static const uint8_t lists[] = { CLUE_GENERAL, CLUE_QUALITY,
		CLUE_VAGUE_WORD, CLUE_VAGUE_THING, CLUE_FUNCTION };
	const struct fact_reading *r = c->reading;
	uint32_t end = at;

	for (size_t i = 0; i < sizeof lists; i++) {
		const struct sight *sight = fact_read_at(r, lists[i], at);

		if (!sight)
			continue;
		*general |= lists[i] == CLUE_GENERAL;
		if (sight->words.end > end)
			end = sight->words.end;
	}
	if (end == at && at > c->words.start && verb_at(r, at) &&
	    (fact_read_at(r, CLUE_JOINER, at - 1) || is_mark(r, at - 1, '/')))
		end = verb_at(r, at)->words.end;
	return end;
}

static bool
is_general(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = c->verb.end;
	bool general = false;

	if (c->named || fact_read_amount(r, (struct span){ at, c->words.end }))
		return false;
	while (at < c->words.end) {
		uint32_t next;

		if (fact_read_aside(r, at) || !is_word(r, at)) {
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

static void
read_object(struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;

	for (uint32_t at = c->words.start; at < c->words.end; at++)
		c->contents += is_content(r, at) && !fact_read_aside(r, at);
	c->object = noun_phrase(r, c->verb.end, c->words.end);
	c->named = names_in(c, (struct span){ c->verb.end, c->words.end });
	c->general = is_general(c);
	c->definite = is_definite(c, c->object);
}

void
fact_clause_read(
    struct fact_clause *c, const struct fact_reading *r, struct span sentence)
{
	const struct sight *verb;
	uint32_t label = behind_mark(r, sentence, ':', LABEL), at;

	*c = (struct fact_clause){
		.reading = r, .words = sentence, .start = sentence.start
	};
	verb = head_verb(r, sentence, &at);
	if (!verb && label == sentence.start)
		label = behind_dash(r, sentence);
	if (!verb && label > sentence.start) {
		c->words.start = label;
		c->labelled = true;
		verb = head_verb(r, c->words, &at);
	}
	c->words.start = verb ? verb->words.start : at;
	c->verb = (struct span){ c->words.start, c->words.start };
	for (at = c->words.start; at < c->words.end; at++)
		c->contents += is_content(r, at) && !fact_read_aside(r, at);
	if (verb)
		set_verb(c,
		    is_perfect(r, sentence.start, verb) ? CLAUSE_DONE
							: CLAUSE_ACTION,
		    verb);
	else if (!read_participle(c) && !read_state(c))
		read_unknown(c);
	c->contents = 0;
	read_object(c);
}

/* "the Requiem", « La valse »: a work of its own. */
static bool
is_title(const struct fact_clause *c, struct span object)
{
	return object.start < object.end &&
	       (grammar(c->reading, object.start) == GRAMMAR_DEFINITE ||
		   is_name(c, object.start)) &&
	       names_in(c, object);
}

/* Whether this verb and what it acts on bring one thing about. Verbs in a
 * chain act on one thing: "finish reading the notes". */
static bool
verb_delivers(const struct fact_clause *c, const struct sight *verb)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = verb->words.end, end = c->words.end;
	struct span object;

	if (at < end && grammar(r, at) == GRAMMAR_PREPOSITION && at + 1 < end &&
	    verb_at(r, at + 1))
		at++;
	if (at < end && verb_at(r, at) &&
	    !fact_read_at(r, CLUE_DELIVERABLE, at) &&
	    !names_in(c, (struct span){ at, at + 1 }))
		at = verb_at(r, at)->words.end;
	else if (verb->value == 2 && at < end &&
		 grammar(r, at) == GRAMMAR_PREPOSITION)
		return false;
	object = noun_phrase(r, at, end);
	if (verb->value == 5)
		return verb->words.end < end && !c->general &&
		       !fact_read_find(r, CLUE_VAGUE_THING, c->words);
	if (!is_definite(c, object))
		return false;
	if (verb->value == 6)
		return grammar(r, object.start) != GRAMMAR_DEFINITE &&
		       fact_read_find(r, CLUE_DELIVERABLE, object) &&
		       !fact_read_find(r, CLUE_VAGUE_WORD, c->words);
	if (verb->value == 4)
		return !fact_read_find(r, CLUE_VAGUE_WORD, c->words) &&
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
		    !is_mark(r, at, ','))
			continue;
		while (next < c->words.end &&
		       (grammar(r, next) == GRAMMAR_ADVERB ||
			   fact_read_at(r, CLUE_JOINER, next)))
			next++;
		if (next < c->words.end && fact_read_at(r, CLUE_VERB, next) &&
		    verb_at(r, next) &&
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
	return object.start < object.end && !is_unbounded(c->reading, object) &&
	       !fact_read_find(c->reading, CLUE_VAGUE_WORD, object) &&
	       fact_read_find(c->reading, CLUE_DELIVERABLE, object);
}

bool
fact_clause_delivers(const struct fact_clause *c)
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
	if (c->keeps == 1 && c->definite && c->object.start == c->verb.end &&
	    grammar(r, c->object.start) == GRAMMAR_DEFINITE)
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
fact_clause_purposeful(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;

	for (uint32_t at = c->verb.end; at + 1 < c->words.end; at++)
		if (grammar(r, at) == GRAMMAR_PREPOSITION &&
		    fact_read_at(r, CLUE_VERB, at + 1) && verb_at(r, at + 1) &&
		    !fact_read_at(r, CLUE_VAGUE_VERB, at + 1))
			return true;
	return false;
}

bool
fact_clause_remark(const struct fact_clause *c, uint32_t at)
{
	for (uint32_t i = c->verb.end; i < at; i++)
		if (is_mark(c->reading, i, ','))
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
fact_clause_second(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	const struct sight *verb;

	if (c->kind != CLAUSE_ACTION)
		return (struct span){ 0, 0 };
	for (verb = joined_verb(c, c->verb.end); verb;
	     verb = joined_verb(c, verb->words.end)) {
		uint32_t start = verb->words.start, end = verb->words.end;

		if (fact_read_at(r, CLUE_JOINER, start - 1) &&
		    end < c->words.end && grammar(r, end) != GRAMMAR_PRONOUN &&
		    has_amount(r, (struct span){ c->verb.end, start }) &&
		    (has_amount(r, (struct span){ end, c->words.end }) ||
			verb_delivers(c, verb)))
			return (struct span){ start, c->words.end };
	}
	return (struct span){ 0, 0 };
}

struct span
fact_clause_undecided(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;

	for (uint32_t at = c->verb.end; at + 1 < c->words.end; at++) {
		const struct sight * or = fact_read_at(r, CLUE_ALTERNATIVE, at);

		if (! or || or->words.end >= c->words.end ||
		    !fact_read_at(r, CLUE_VERB, or->words.end) ||
		    (is_word(r, at - 1) && verb_at(r, at - 1)))
			continue;
		return (struct span){ at, or->words.end + 1 };
	}
	for (uint32_t at = c->words.end; at > c->words.start; at--)
		if (is_mark(r, at - 1, '?'))
			return (struct span){ at - 1, at };
		else if (is_word(r, at - 1))
			break;
	return (struct span){ 0, 0 };
}
