/* A clause into what its verbs bring about: one thing that will be there or
 * not, so that anyone can tell. */

#include "fact_clause.h"

#include "word/token.h"

/* What a thing is to be like stands so near behind it. */
enum { NEAR = 3 };

/* "make the hall warmer": the thing is there, and only to be more or less. */
static bool
is_comparing(const struct fact_clause *c)
{
	struct span rest = c->words;
	const struct sight *word;

	while (
	    (word = fact_read_next(c->reading, CLUE_VAGUE_WORD, &rest)) != NULL)
		if (word->value < WORD_HOW &&
		    !fact_read_aside(c->reading, word->words.start))
			return true;
	return false;
}

/* "Creation of", « Centralisation des journaux »: behind a noun of action, what
 * would name an unknown number behind a verb names what is known. Where "of"
 * stands, which one word may part from the noun; 0: it is no such noun. */
static uint32_t
nominal_of(const struct fact_reading *r, const struct sight *verb)
{
	uint32_t at = verb->words.end;

	if (!fact_read_at(r, CLUE_NOUN_ENDING, at - 1))
		return verb->words.end == verb->words.start + 1 &&
			       fact_read_value(r, CLUE_NOUN_OF, at) ==
				   NOUN_OF_ALONE
			   ? at
			   : 0;
	if (fact_read_at(r, CLUE_NOUN_OF, at))
		return at;
	return at + 1 < r->tokens.end && fact_read_is_content(r, at) &&
		       !fact_read_verb(r, at) &&
		       fact_read_at(r, CLUE_NOUN_OF, at + 1)
		   ? at + 1
		   : 0;
}

/* "Define, test and agree on the contract": verbs that stand together act on
 * the same, unless one of them moves a level. Behind the last of them. */
static uint32_t
behind_joined(const struct fact_clause *c, uint32_t at)
{
	const struct fact_reading *r = c->reading;

	for (;;) {
		uint32_t next = at;

		if (next < c->words.end && (fact_read_is_mark(r, next, ',') ||
					       fact_read_is_mark(r, next, '/')))
			next++;
		if (next < c->words.end && fact_read_at(r, CLUE_JOINER, next))
			next++;
		if (next == at || next >= c->words.end ||
		    !fact_read_at(r, CLUE_VERB, next) ||
		    !fact_read_verb(r, next) || fact_read_moves(r, next) ||
		    fact_read_at(r, CLUE_VAGUE_VERB, next))
			return at;
		at = fact_read_verb(r, next)->words.end;
	}
}

/* Behind a verb and the next one of its chain ("finish reading the notes"); 0
 * if a preposition keeps it from what it acts on. */
static uint32_t
behind_chain(const struct fact_clause *c, const struct sight *verb)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = verb->words.end, end = c->words.end, led = 0;

	if (at < end && fact_read_is(r, at, GRAMMAR_PREPOSITION) &&
	    at + 1 < end && fact_read_verb(r, at + 1) &&
	    !fact_read_at(r, CLUE_PLURAL, at + 1))
		led = ++at;
	if (at + 1 < end && fact_read_at(r, CLUE_GERUND, at) &&
	    fact_read_is(r, at + 1, GRAMMAR_DEFINITE))
		return at + 1;
	if (at < end && fact_read_verb(r, at) &&
	    (led > 0 || fact_read_at(r, CLUE_CHAINED, at)) &&
	    !fact_read_at(r, CLUE_DELIVERABLE, at) &&
	    !fact_object_names(c, (struct span){ at, at + 1 }))
		return fact_read_verb(r, at)->words.end;
	if (verb->value != VERB_RESULT && verb->value != VERB_SET_UP)
		return at;
	return at < end && fact_read_is(r, at, GRAMMAR_PREPOSITION) &&
		       verb->words.end - verb->words.start == 1
		   ? 0
		   : at;
}

/* "Deploy": what, the title says. */
static bool
is_alone(const struct fact_clause *c)
{
	return c->verb.start == c->words.start && c->contents <= 1 &&
	       !fact_read_find(c->reading, CLUE_VAGUE_WORD, c->words) &&
	       !fact_read_find(c->reading, CLUE_VAGUE_LAST, c->words);
}

/* "See the doctor if it hurts": perhaps never. */
static bool
is_conditional(const struct fact_clause *c, uint32_t at)
{
	const struct sight *condition = fact_read_find_plain(
	    c->reading, CLUE_CONDITION, (struct span){ at, c->words.end });

	return condition &&
	       !fact_read_is(c->reading, condition->words.start, GRAMMAR_MODAL);
}

/* "get merged faster", "the way gets shorter for us": no thing is named. */
static bool
is_only_compared(const struct fact_reading *r, struct span object)
{
	return object.start < object.end &&
	       fact_read_at(r, CLUE_VAGUE_WORD, object.start) &&
	       (object.end == object.start + 1 ||
		   fact_read_is(r, object.start + 1, GRAMMAR_PREPOSITION));
}

/* "Phone my uncle regularly", "together": an adverb says how, and that is not
 * only once. */
static bool
has_adverb(const struct fact_clause *c)
{
	uint32_t at = c->words.start;

	while (
	    at < c->words.end && !fact_read_is(c->reading, at, GRAMMAR_ADVERB))
		at++;
	return at < c->words.end;
}

/* Whether this verb and what it acts on bring one thing about. */
bool
fact_deliver_verb(const struct fact_clause *c, const struct sight *verb)
{
	const struct fact_reading *r = c->reading;
	uint32_t noun = nominal_of(r, verb);
	uint32_t at = noun ? noun : behind_chain(c, verb);
	bool makes = verb->value == VERB_RESULT || verb->value == VERB_SET_UP;
	struct span object;

	if (verb->value == VERB_SET_UP && fact_whole_lets(c, verb->words.end))
		return !is_comparing(c);
	if (makes && !noun && at > 0 && verb->words.start == c->verb.start)
		at = behind_joined(c, at);
	if (at == 0 || is_conditional(c, at))
		return false;
	object = fact_object_phrase(r, at, c->words.end);
	if (makes && fact_read_at(r, CLUE_QUESTION, at))
		return true;
	if (is_only_compared(r, object))
		return false;
	if (verb->value == VERB_SET_UP && is_alone(c))
		return true;
	if (verb->value == VERB_WHOLE &&
	    fact_read_at(r, CLUE_CREDENTIAL, verb->words.end))
		return true;
	if (c->general && !span_empty(object) && fact_object_several(r, object))
		return false;
	if (noun && !span_empty(object) &&
	    fact_read_is(r, object.start, GRAMMAR_OPEN))
		return makes;
	if (fact_whole_any_number(r, object) ||
	    (verb->value == VERB_RESULT &&
		fact_object_partitive(r, object.start)))
		return false;
	if (verb->value == VERB_END)
		return (verb->words.end < c->words.end ||
			   verb->words.end > verb->words.start + 1) &&
		       (!c->general || fact_object_definite(c, object)) &&
		       !fact_read_find(r, CLUE_VAGUE_THING, c->words);
	if (verb->value == VERB_SET_UP && fact_whole_installed(c, object))
		return true;
	if (verb->value == VERB_RESULT && fact_whole_bare(c, object))
		return true;
	if (makes && fact_whole_bounded(c, object))
		return true;
	if (!fact_object_definite(c, object))
		return false;
	if (verb->value == VERB_MAKE)
		return !fact_read_is(r, object.start, GRAMMAR_DEFINITE) &&
		       fact_object_made(r, object) && !is_comparing(c);
	if (verb->value == VERB_WHOLE || verb->value == VERB_PERSON ||
	    verb->value == VERB_OUTING)
		return !is_comparing(c) &&
		       (fact_object_made(r, object) ||
			   fact_whole_title(c, object) ||
			   fact_whole_once(c, object) ||
			   (verb->value == VERB_PERSON && !has_adverb(c) &&
			       fact_whole_known(c, object)));
	return makes;
}

/* "second edition of the guide": a thing of which one is made. */
static bool
names_deliverable(const struct fact_clause *c, struct span object)
{
	return !span_empty(object) &&
	       !fact_object_unbounded(c->reading, object) &&
	       !fact_read_find(c->reading, CLUE_VAGUE_WORD, object) &&
	       fact_object_made(c->reading, object);
}

/* "Create value for all": what it acts on is never done with. */
static bool
is_nothing(const struct fact_clause *c)
{
	return !span_empty(c->object) &&
	       fact_read_at(c->reading, CLUE_GENERAL, c->object.end - 1) &&
	       fact_read_at(c->reading, CLUE_OPEN_THING, c->object.end - 1);
}

/* "Keep the list short": what it is like, and not only that it stays. */
static bool
is_kept_so(const struct fact_clause *c)
{
	struct span rest = { c->object.end, c->object.end + NEAR };

	return fact_read_find(c->reading, CLUE_QUALITY, rest) ||
	       fact_read_find(c->reading, CLUE_STATE, rest);
}

/* "Keep the website", « Conserver Strapi »: a known thing, and not only that it
 * is well. */
static bool
is_kept_thing(const struct fact_clause *c)
{
	uint32_t at = c->object.start;

	if (c->vague == VAGUE_BEING || !c->definite || at != c->verb.end ||
	    is_kept_so(c))
		return false;
	return fact_read_is(c->reading, at, GRAMMAR_DEFINITE) ||
	       fact_object_is_name(c, at);
}

/* "Know how to deploy", "learn to read and write": to be able to is not to
 * do. */
static bool
is_known(const struct fact_clause *c)
{
	struct span before = { c->start, c->verb.start };
	const struct sight *verb =
	    fact_read_find(c->reading, CLUE_VAGUE_VERB, before);

	return c->vague == VAGUE_LEARNING ||
	       (verb && verb->value == VAGUE_KNOWING);
}

/* Before a verb and its auxiliaries: "the model is fully trained". */
static struct span
subject_of(const struct fact_clause *c)
{
	struct span words = { c->words.start, c->verb.start };

	while (words.end > words.start) {
		int kind = fact_read_grammar(c->reading, words.end - 1);

		if (!fact_read_is_auxiliary(kind) && kind != GRAMMAR_ADVERB)
			break;
		words.end--;
	}
	return words;
}

/* "Emergency savings started", "some momentum gained": of what is never done
 * with, how much is not said. */
static bool
ends_open(const struct fact_reading *r, struct span thing)
{
	const struct sight *open =
	    !span_empty(thing) ? fact_read_at(r, CLUE_OPEN_THING, thing.end - 1)
			       : NULL;

	return open && open->words.end == thing.end &&
	       !fact_read_verb(r, thing.start) &&
	       !fact_read_find(r, CLUE_NOUN_OF, thing);
}

/* "Work with the club to publish a guide": what the loose verb serves. */
static bool
is_worked_out(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	struct span rest = { c->verb.end, c->words.end };

	while ((rest.start = fact_whole_purpose(r, rest)) < rest.end)
		if (!fact_read_at(r, CLUE_WITH, rest.start++))
			return fact_deliver_verb(
			    c, fact_read_at(r, CLUE_VERB, rest.start));
	return false;
}

/* "Some sets indexed", "momentum gained", "the way gets shorter": how many or
 * how much of it, nothing says. */
static bool
is_done_in_part(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = c->words.start;

	if (!span_empty(c->verb) &&
	    (ends_open(r, c->object) || is_only_compared(r, c->object) ||
		(!c->checkable && ends_open(r, subject_of(c)))))
		return true;
	return r->n_amounts == 0 && (fact_read_is(r, at, GRAMMAR_OPEN) ||
					fact_read_is(r, at - 1, GRAMMAR_OPEN));
}

/* "The guide is printed": what has been done is there. */
static bool
is_done(const struct fact_clause *c)
{
	if (is_done_in_part(c))
		return false;
	return c->checkable ||
	       (c->vague == 0 && ((c->acts != VERB_ACTIVITY &&
				      c->acts != VERB_LEVEL && !c->general) ||
				     names_deliverable(c, subject_of(c))));
}

bool
fact_deliver(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	const struct sight *verb;

	if (c->vague == 0 && c->kind != CLAUSE_TOPIC &&
	    !(c->kind == CLAUSE_ACTION && is_nothing(c)) && fact_whole_all(c))
		return true;
	if (is_known(c) || c->keeps == KEEP_ON || c->loosely)
		return false;
	if (c->without)
		return (!c->general && !fact_whole_any_number(r, c->object)) ||
		       fact_read_at(r, CLUE_ABSTAIN, c->verb.start);
	if (c->kind == CLAUSE_DONE)
		return is_done(c);
	if (c->kind == CLAUSE_TOPIC)
		return !c->general &&
		       (names_deliverable(c, c->object) || fact_feature(c));
	if (c->kind == CLAUSE_STATE ||
	    (c->acts == VERB_END && fact_refuse_denied(c)))
		return false; /* "don't give up" */
	if ((c->acts == 0 || c->acts == VERB_ONCE) && c->vague == 0 &&
	    c->keeps == 0 && c->definite && !c->general)
		return true; /* a verb of no list: what is done is done */
	if (c->acts == VERB_OUTING && fact_whole_pastime(c, c->verb.end))
		return true; /* "go kayaking" */
	verb = fact_read_at(r, CLUE_VERB, c->verb.start);
	if (c->credential || (c->vague == 0 && fact_object_level(r, c->object)))
		return true;
	if (c->keeps == KEEP_SO && is_kept_thing(c))
		return true;
	if (verb && verb->value == VERB_ACTIVITY &&
	    fact_read_at(r, CLUE_DELIVERABLE, verb->words.end) &&
	    names_deliverable(c, c->object))
		return true; /* "travel poem" */
	if (verb && c->vague == 0 &&
	    (fact_deliver_verb(c, verb) || fact_whole_first(c)))
		return !fact_whole_open_end(c);
	if ((c->vague == VAGUE_USE ||
		fact_read_at(r, CLUE_WITH, c->verb.end)) &&
	    is_worked_out(c))
		return true;
	for (verb = fact_clause_joined(c, c->verb.end); verb;
	     verb = fact_clause_joined(c, verb->words.end))
		if (fact_deliver_verb(c, verb))
			return true;
	return false;
}
