/* A sentence into its clause: the verb that carries it, and what that verb
 * acts on. */

#include "fact_clause.h"

enum { FEW_WORDS = 3, NEAR = 4 };

static void
set_verb(struct fact_clause *c, uint8_t kind, const struct sight *verb)
{
	uint32_t at = verb->words.start;
	const struct sight *acts = fact_read_at(c->reading, CLUE_VERB, at);
	const struct sight *vague =
	    fact_read_at(c->reading, CLUE_VAGUE_VERB, at);

	c->kind = kind;
	c->verb = verb->words;
	c->acts = acts ? acts->value : 0;
	/* "defend my thesis" defends nothing: the longer one says it */
	if (vague && (!acts || acts->words.end <= vague->words.end))
		c->vague = vague->value;
	c->keeps = fact_read_value(c->reading, CLUE_KEEP, at);
}

/* "is fully published", "will launch": the verb behind an auxiliary. */
static const struct sight *
verb_behind(const struct fact_reading *r, uint32_t at, uint32_t end)
{
	while (at < end) {
		int kind = fact_read_grammar(r, at);

		if (fact_read_verb(r, at) && !fact_read_is_auxiliary(kind))
			return fact_read_verb(r, at);
		if (!fact_read_is_auxiliary(kind) && kind != GRAMMAR_ADVERB &&
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

	while (at > start && (fact_read_is(r, at - 1, GRAMMAR_ADVERB) ||
				 fact_read_is(r, at - 1, GRAMMAR_NEGATION)))
		at--;
	return at > start && fact_read_is(r, at - 1, GRAMMAR_AUXILIARY) &&
	       fact_read_at(r, CLUE_PARTICIPLE, verb->words.start);
}

/* "is now SOC 2 compliant": what can be checked stands behind "is". */
static bool
is_so(const struct fact_reading *r, uint32_t at, uint32_t end)
{
	for (uint32_t i = at; i < end && i < at + NEAR; i++) {
		const struct sight *state = fact_read_at(r, CLUE_STATE, i);

		if (fact_read_is_mark(r, i, ','))
			return false;
		if (state && state->value == STATE_CHECKED)
			return state->words.end >= end ||
			       !fact_read_is_content(r, state->words.end);
	}
	return false;
}

/* What will be so, told from this token on. */
static const struct sight *
state_at(const struct fact_reading *r, uint32_t at)
{
	const struct sight *state = fact_read_at(r, CLUE_STATE, at);

	return state && state->value == STATE_UNACCENTED &&
		       fact_read_is_accented(r, at)
		   ? NULL /* « accès à un puits » */
		   : state;
}

/* Whether a subject and its verb carry the sentence. */
static bool
read_state(struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;

	for (uint32_t at = c->words.start; at < c->words.end; at++) {
		const struct sight *state = state_at(r, at);
		bool aux = fact_read_is_auxiliary(fact_read_grammar(r, at));
		const struct sight *verb = NULL;
		bool done;

		if (fact_read_at(r, CLUE_CONDITION, at) && at > c->words.start)
			return false;
		if (fact_read_aside(r, at) || (!state && !aux))
			continue;
		if (at == c->words.start && !aux && !fact_read_verb(r, at) &&
		    at + 1 < c->words.end && fact_read_is_content(r, at + 1))
			continue; /* "operational costs" */
		if (aux)
			verb = verb_behind(r, at + 1, c->words.end);
		else if (fact_read_verb(r, at) &&
			 fact_read_at(r, CLUE_KEEP, at))
			verb = fact_read_verb(r, at);
		else if (fact_read_verb(r, at) && state->value == STATE_HOLDS)
			verb = fact_read_at(r, CLUE_VERB, at);
		done = verb && aux && is_perfect(r, at, verb);
		if (verb)
			set_verb(c, done ? CLAUSE_DONE : CLAUSE_ACTION, verb);
		c->checkable = !done && state && state->value >= STATE_CHECKED;
		if (c->checkable)
			c->kind = CLAUSE_DONE;
		if (!verb) {
			c->checkable |= is_so(r, at + 1, c->words.end);
			c->kind = c->checkable ? CLAUSE_DONE : CLAUSE_STATE;
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
	bool last = at + 1 >= c->words.end || !fact_read_is_content(r, at + 1);

	if ((value == PARTICIPLE_ACCENTED && !fact_read_is_accented(r, at)) ||
	    fact_read_is_compound(r, at))
		return false;
	return value > 0 && (verb || (value == PARTICIPLE_OF_ANY && last));
}

/* "Survey passed", "Volunteers can book": a noun that has the form of a verb,
 * and what was done or can be. */
static bool
is_subject(const struct fact_clause *c, const struct sight *verb)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = verb->words.end;

	if (at == verb->words.start + 1 && at < c->words.end &&
	    verb->words.start == c->start &&
	    fact_read_is_auxiliary(fact_read_grammar(r, at)) &&
	    !fact_read_at(r, CLUE_VERB, at))
		return true;
	return at == verb->words.start + 1 && at < c->words.end &&
	       fact_read_at(r, CLUE_DELIVERABLE, verb->words.start) &&
	       fact_read_at(r, CLUE_VERB, at) &&
	       is_participle(c, at, fact_read_at(r, CLUE_VERB, at)) &&
	       (at + 1 >= c->words.end || !fact_read_is_content(r, at + 1));
}

/* "Audit of the wells", « Étude de marché »: a noun that has the form of a
 * verb, and what it is of. */
static bool
is_noun(const struct fact_clause *c, const struct sight *verb)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = verb->words.start;
	const struct sight *thing = fact_read_at(r, CLUE_DELIVERABLE, at);

	return at == c->start && thing && thing->words.end == at + 1 &&
	       verb->words.end == at + 1 &&
	       fact_read_value(r, CLUE_NOUN_OF, at + 1) >= NOUN_OF_THING &&
	       !fact_read_at(r, CLUE_NOUN_ENDING, at);
}

/* "Suggested walks": what things are like, unless a determiner or an amount
 * says that it was done to them. */
static bool
is_attribute(const struct fact_clause *c, const struct sight *verb)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = verb->words.end;

	return verb->words.start == c->start && verb->value == VERB_ACTIVITY &&
	       at == verb->words.start + 1 && at < c->words.end &&
	       fact_read_value(r, CLUE_PARTICIPLE, verb->words.start) ==
		   PARTICIPLE_OF_ANY &&
	       !fact_read_at(r, CLUE_GERUND, verb->words.start) &&
	       !fact_read_at(r, CLUE_VAGUE_VERB, verb->words.start) &&
	       fact_read_is_content(r, at) && r->n_amounts == 0;
}

/* "Mobile app published", "6 recruiters hired": unless a finite verb comes
 * first. "An app designed for the stand" only says what it is like. */
static bool
read_participle(struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	int first =
	    span_empty(c->words) ? 0 : fact_read_grammar(r, c->words.start);

	bool have = fact_read_is_auxiliary(first) && c->words.start > c->start;

	if (first == GRAMMAR_SINGLE || first == GRAMMAR_OPEN)
		return false;
	for (uint32_t at = c->words.start + 1; at < c->words.end; at++) {
		const struct sight *verb = fact_read_at(r, CLUE_VERB, at);

		if (state_at(r, at) ||
		    fact_read_is_auxiliary(fact_read_grammar(r, at)))
			return false;
		if (have && fact_read_is_content(r, at - 1))
			return false; /* "we have roofs mended" */
		if (fact_read_aside(r, at) ||
		    fact_read_is(r, at - 1, GRAMMAR_DEFINITE) ||
		    !is_participle(c, at, verb))
			continue;
		if (verb)
			set_verb(c, CLAUSE_DONE, verb);
		else
			c->vague = fact_read_value(r, CLUE_VAGUE_VERB, at);
		c->kind = CLAUSE_DONE;
		return true;
	}
	return false;
}

/* "Each pupil writes an article": a subject with its determiner, and a verb
 * right behind a noun. */
static bool
read_subject(struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = c->words.start;

	if (at >= c->words.end || !fact_read_is(r, at, GRAMMAR_DEFINITE))
		return false;
	for (at += 2; at < c->words.end; at++)
		if (fact_read_verb(r, at) && !fact_read_aside(r, at) &&
		    fact_read_is_word(r, at - 1) &&
		    fact_read_grammar(r, at - 1) == 0) {
			set_verb(c, CLAUSE_ACTION, fact_read_verb(r, at));
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
		CLUE_OPEN_THING, CLUE_METRIC, CLUE_DELIVERABLE, CLUE_VAGUE_WORD,
		CLUE_NOUN_ENDING, CLUE_PERSON, CLUE_WORKER, CLUE_PARTICIPLE };
	const struct fact_reading *r = c->reading;
	uint32_t at = c->words.start;

	if (fact_read_contents(r, c->words) <= FEW_WORDS)
		return true;
	while (at < c->words.end && !fact_read_is_content(r, at))
		at++;
	return fact_read_any(r, lists, sizeof lists, at);
}

/* "Gamify the course": an unknown word before a determiner is a verb. */
static void
read_unknown(struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = c->words.start;
	int next, ending;
	bool before_determiner;

	if (at + 1 >= c->words.end || !fact_read_is_content(r, at))
		return;
	next = fact_read_grammar(r, at + 1);
	ending = fact_read_value(r, CLUE_NOUN_ENDING, at);
	if (fact_read_at(r, CLUE_NOUN_OF, at + 1))
		before_determiner = ending > 0 && ending != ENDING_QUALITY &&
				    !fact_read_at(r, CLUE_DELIVERABLE, at);
	else
		before_determiner = fact_read_is_article(next);
	if (!before_determiner && names_thing(c))
		return;
	c->kind = CLAUSE_ACTION;
	c->verb = (struct span){ at, before_determiner ? at + 1 : at };
}

/* « Que les enfants rient » : behind a conjunction that opens the sentence
 * stands a subject, and its verb, though no list knows it. */
static bool
read_wish(struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = c->words.start;

	if (at == c->start || c->words.end < at + FEW_WORDS ||
	    !fact_read_is(r, at - 1, GRAMMAR_CONJUNCTION) ||
	    !fact_read_is_article(fact_read_grammar(r, at)))
		return false;
	c->kind = CLAUSE_STATE;
	return true;
}

/* "Try Krav Maga": to have a go at what has a name. */
static bool
read_trial(struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = c->words.start;

	if (at + 1 >= c->words.end ||
	    fact_read_value(r, CLUE_HEDGE, at) != HEDGE_ALONE ||
	    !fact_object_is_name(c, at + 1) || fact_read_verb(r, at + 1))
		return false;
	c->kind = CLAUSE_ACTION;
	c->verb = (struct span){ at, at + 1 };
	return true;
}

void
fact_clause_read(
    struct fact_clause *c, const struct fact_reading *r, struct span sentence)
{
	const struct sight *verb;
	uint32_t label = fact_head_label(r, sentence), at;

	*c = (struct fact_clause){
		.reading = r, .words = sentence, .start = sentence.start
	};
	verb = fact_head_verb(r, sentence, &at);
	if (!verb && label == sentence.start)
		label = fact_head_dash(r, sentence);
	if (!verb && label > sentence.start) {
		c->words.start = label;
		c->labelled = true;
		verb = fact_head_verb(r, c->words, &at);
	}
	if (verb && (is_subject(c, verb) || is_attribute(c, verb) ||
			is_noun(c, verb))) {
		at = verb->words.start;
		verb = NULL;
	}
	c->words.start = verb ? verb->words.start : at;
	c->verb = (struct span){ c->words.start, c->words.start };
	if (verb)
		set_verb(c,
		    is_perfect(r, sentence.start, verb) ? CLAUSE_DONE
							: CLAUSE_ACTION,
		    verb);
	else if (!read_trial(c) && !read_participle(c) && !read_state(c) &&
		 !read_subject(c) && !read_wish(c))
		read_unknown(c);
	fact_refuse_read(c);
	c->contents = fact_read_contents(r, c->words);
	c->loosely = fact_manner_loose(c);
	fact_object_read(c);
}

const struct sight *
fact_clause_joined(const struct fact_clause *c, uint32_t at)
{
	const struct fact_reading *r = c->reading;
	bool gerund = fact_read_at(r, CLUE_GERUND, c->verb.start) != NULL;
	uint64_t joins =
	    fact_read_bit(CLUE_JOINER) | fact_read_bit(CLUE_ALTERNATIVE);

	if (!(r->seen & joins) &&
	    !(r->marks & (fact_read_mark_bit(',') | fact_read_mark_bit(';'))))
		return NULL;
	for (; at + 1 < c->words.end; at++) {
		uint32_t next = at + 1;

		if (!(fact_read_clues(r, at) & joins) &&
		    !fact_read_is_mark(r, at, ',') &&
		    !fact_read_is_mark(r, at, ';'))
			continue;
		while (next < c->words.end &&
		       (fact_read_is(r, next, GRAMMAR_ADVERB) ||
			   fact_read_at(r, CLUE_JOINER, next)))
			next++;
		if (next < c->words.end && fact_read_at(r, CLUE_VERB, next) &&
		    fact_read_verb(r, next) &&
		    gerund == (fact_read_at(r, CLUE_GERUND, next) != NULL))
			return fact_read_at(r, CLUE_VERB, next);
		at = next - 1; /* the words between lead to no other */
	}
	return NULL;
}
