/* A goal's statement into the facts that stand in it: what is done, how
 * vaguely it is said, what can be measured. */

#include "fact_statement.h"

#include "arena.h"
#include "fact_clause.h"
#include "goal.h"
#include "token.h"

/* A habit said in so few words ("exercise regularly") needs a number. */
enum { HABIT_WORDS = 4, NEAR_TOKENS = 4, WAIT_TOKENS = 7, PLACE_TOKENS = 5 };

static void
add(struct facts *facts, const struct fact_reading *r, int fact,
    struct span words)
{
	fact_add(facts, r->scope->arena,
	    (struct mark){ .fact = fact, .tokens = words });
}

static bool
is_empty(struct span span)
{
	return span.start >= span.end;
}

static void
add_sight(struct facts *facts, const struct fact_reading *r, int fact,
    const struct sight *sight)
{
	if (sight)
		add(facts, r, fact, sight->words);
}

/* The next sight of a list in the span that stands in no brackets and in no
 * amount; NULL if there is none. */
static const struct sight *
find_plain(const struct fact_reading *r, enum clue clue, struct span span)
{
	const struct sight *sight;

	while ((sight = fact_read_find(r, clue, span)) != NULL) {
		if (!fact_read_aside(r, sight->words.start) &&
		    !fact_read_amount_over(r, sight->words.start))
			return sight;
		span.start = sight->words.start + 1;
	}
	return NULL;
}

/* Content words of a bare topic: "Evening meetings of the choir". */
enum { TOPIC_CONTENTS = 4 };

static void
read_carrier(struct facts *facts, const struct fact_clause *c)
{
	static const int vague[] = { 0, FACT_VAGUE_VERB, FACT_LOOSE_VERB,
		FACT_KNOWING, FACT_BEING };
	const struct fact_reading *r = c->reading;

	if (c->kind == CLAUSE_ACTION)
		add(facts, r, FACT_ACTION, c->verb);
	if (c->kind == CLAUSE_STATE || c->kind == CLAUSE_DONE)
		add(facts, r, FACT_STATE, c->verb);
	/* more than a few words describe, and name no topic */
	if (c->kind == CLAUSE_TOPIC && c->contents > 0 &&
	    c->contents <= TOPIC_CONTENTS)
		add(facts, r, FACT_TOPIC, c->words);
	if (c->vague >= 1 && c->vague <= 4 &&
	    !(c->vague == 2 && fact_clause_purposeful(c)))
		add(facts, r, vague[c->vague], c->verb);
	if (c->general)
		add(facts, r, FACT_GENERAL_THING,
		    (struct span){ c->verb.end, c->words.end });
	if (c->named)
		add(facts, r, FACT_NAMED_THING, c->object);
}

/* "2 things of my list" are things enough. */
static bool
is_counted(const struct fact_reading *r, uint32_t at)
{
	return at > r->tokens.start &&
	       fact_read_token(r, at - 1)->kind == TOKEN_NUMBER;
}

/* "ne … plus de": no comparison. */
static bool
is_negated(const struct fact_reading *r, uint32_t at)
{
	for (uint32_t i = 0; i < NEAR_TOKENS && at > r->tokens.start; i++)
		if (fact_read_value(r, CLUE_FUNCTION, --at) == GRAMMAR_NEGATION)
			return true;
	return false;
}

/* "paint, brushes, etc." names what it is about. */
static bool
ends_list(const struct fact_clause *c, uint32_t at)
{
	uint32_t commas = 0;

	for (uint32_t i = c->words.start; i + 1 < at; i++)
		commas += token_is(fact_read_token(c->reading, i),
		    fact_read_token(c->reading, at), ',');
	return commas > 0 && !fact_read_find(c->reading, CLUE_VAGUE_WORD,
				 (struct span){ c->words.start, at });
}

/* What is said of the goal, not of the reason behind it. */
static struct span
before_reason(const struct fact_reading *r, struct span span)
{
	struct span rest = { span.start + NEAR_TOKENS, span.end };
	const struct sight *reason = fact_read_find(r, CLUE_REASON, rest);

	if (reason)
		span.end = reason->words.start;
	return span;
}

/* "the lower field", "ne … plus de": a word that compares nothing here. */
static bool
is_settled(const struct fact_reading *r, const struct sight *sight)
{
	uint32_t at = sight->words.start;

	return is_negated(r, at) ||
	       (at > r->tokens.start &&
		   fact_read_value(r, CLUE_FUNCTION, at - 1) ==
		       GRAMMAR_DEFINITE &&
		   sight->words.end < r->tokens.end &&
		   fact_read_token(r, sight->words.end)->kind == TOKEN_WORD &&
		   !fact_read_at(r, CLUE_FUNCTION, sight->words.end));
}

/* What is said of the goal and of its aim, not of what causes it. */
static struct span
before_cause(const struct fact_reading *r, struct span span)
{
	struct span rest = span;
	const struct sight *reason;

	while ((reason = fact_read_find(r, CLUE_REASON, rest)) != NULL) {
		if (reason->value == 2) {
			span.end = reason->words.start;
			break;
		}
		rest.start = reason->words.end;
	}
	return span;
}

static void
read_vagueness(
    struct facts *facts, const struct fact_clause *c, struct span sentence)
{
	const struct fact_reading *r = c->reading;
	struct span rest = before_reason(r, sentence);
	const struct sight *sight;

	while ((sight = find_plain(r, CLUE_VAGUE_WORD, rest)) != NULL) {
		if (is_settled(r, sight) ||
		    (c->acts > 0 && sight->words.start == c->verb.start))
			;
		else if (sight->value < 3 || c->contents <= HABIT_WORDS)
			add(facts, r, FACT_VAGUE_WORD, sight->words);
		if (sight->value == 1)
			add(facts, r, FACT_COMPARISON, sight->words);
		rest.start = sight->words.end;
	}
	sight = find_plain(r, CLUE_VAGUE_THING, before_reason(r, c->words));
	if (sight && !is_counted(r, sight->words.start) &&
	    (sight->value == 1 || !ends_list(c, sight->words.start)))
		add(facts, r, FACT_VAGUE_THING, sight->words);
}

/* « peut être envoyé » is no « peut-être ». */
static bool
is_possible(const struct fact_reading *r, const struct sight *hedge)
{
	uint32_t end = hedge->words.end;

	return end - hedge->words.start == 2 && end < r->tokens.end &&
	       fact_read_value(r, CLUE_FUNCTION, hedge->words.start) ==
		   GRAMMAR_AUXILIARY &&
	       !(fact_read_token(r, end - 1)->glue & TOKEN_HYPHEN) &&
	       fact_read_at(r, CLUE_PARTICIPLE, end);
}

/* A hedge holds for the goal, not for the reason behind it; and "try out" is
 * no "try". */
static const struct sight *
find_hedge(const struct fact_reading *r, struct span span)
{
	const struct sight *hedge;

	span = before_reason(r, span);
	while ((hedge = find_plain(r, CLUE_HEDGE, span)) != NULL) {
		const struct sight *verb =
		    fact_read_at(r, CLUE_VERB, hedge->words.start);

		if ((!verb || verb->words.end <= hedge->words.end) &&
		    !is_possible(r, hedge))
			return hedge;
		span.start = hedge->words.end;
	}
	return NULL;
}

/* "if the load permits": a condition that waits for leave, room or luck. */
static struct span
find_condition(const struct fact_reading *r, struct span span)
{
	const struct sight *condition;

	while ((condition = find_plain(r, CLUE_CONDITION, span)) != NULL) {
		struct span near = { condition->words.end,
			condition->words.end + WAIT_TOKENS };
		const struct sight *leave;

		if (near.end > span.end)
			near.end = span.end;
		leave = fact_read_find(r, CLUE_PERMISSION, near);
		if (leave)
			return (struct span){ condition->words.start,
				leave->words.end };
		span.start = condition->words.end;
	}
	return (struct span){ 0, 0 };
}

static uint32_t
count_words(const struct fact_reading *r, struct span span)
{
	uint32_t words = 0;

	for (uint32_t at = span.start; at < span.end; at++) {
		const struct token *t = fact_read_token(r, at);

		words += t->kind != TOKEN_MARK && !fact_read_aside(r, at) &&
			 !(t->glue & (TOKEN_APOSTROPHE | TOKEN_HYPHEN)) &&
			 (t->kind == TOKEN_WORD || !token_touches(t));
	}
	return words;
}

static void
read_doubts(
    struct facts *facts, const struct fact_clause *c, struct span sentence)
{
	const struct fact_reading *r = c->reading;
	struct span condition = find_condition(r, sentence);
	struct span undecided = fact_clause_undecided(c);
	struct span second = fact_clause_second(c);

	add_sight(facts, r, FACT_HEDGE, find_hedge(r, sentence));
	if (!is_empty(condition))
		add(facts, r, FACT_HEDGE, condition);
	if (!is_empty(undecided))
		add(facts, r, FACT_UNDECIDED, undecided);
	if (!is_empty(second))
		add(facts, r, FACT_SEVERAL, second);
	if (count_words(r, sentence) > (uint32_t)r->scope->most_words)
		add(facts, r, FACT_LONG, (struct span){ 0, 0 });
}

/* "benches 140 to 210": a number behind a noun is its name, unless the noun is
 * one that has a number. */
static bool
is_label(const struct fact_clause *c, const struct quantity *q)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = q->words.start;

	return at > c->words.start && q->bound == BOUND_EXACT &&
	       at > c->verb.end &&
	       fact_read_token(r, at - 1)->kind == TOKEN_WORD &&
	       !fact_read_at(r, CLUE_FUNCTION, at - 1) &&
	       !fact_read_at(r, CLUE_METRIC, at - 1);
}

/* Where it starts: what has a bound ("below 40 s") is to be reached. */
static bool
is_start(const struct quantity *q)
{
	return q->role == QUANTITY_BASELINE && q->bound == BOUND_EXACT;
}

/* "in the 50 m pool", « dans le bassin de 50 m »: a thing's own measure. */
static bool
is_place(const struct fact_reading *r, const struct quantity *q)
{
	uint32_t start = q->words.start > r->tokens.start + PLACE_TOKENS
			     ? q->words.start - PLACE_TOKENS
			     : r->tokens.start;

	return (q->kind == QUANTITY_LENGTH || q->kind == QUANTITY_MASS ||
		   q->kind == QUANTITY_OTHER) &&
	       fact_read_find(
		   r, CLUE_PLACE, (struct span){ start, q->words.start });
}

/* "drivers: 45 of them" */
static bool
is_stated(const struct fact_reading *r, uint32_t at)
{
	const struct token *t;

	if (at == r->tokens.start)
		return false;
	t = fact_read_token(r, at - 1);
	return t->kind == TOKEN_MARK &&
	       (t->id == ':' || t->id == '=' || t->id == '<' || t->id == '>');
}

/* "45 in place of the present 28": one number that is left makes the other
 * one to be reached. */
static bool
has_baseline(const struct fact_reading *r)
{
	for (size_t i = 0; i < r->n_amounts; i++)
		if (r->amounts[i].role == QUANTITY_BASELINE)
			return true;
	return false;
}

/* A bare number measures only what has a number, or moves. */
static bool
is_target(const struct fact_clause *c, const struct quantity *q)
{
	const struct fact_reading *r = c->reading;

	if (q->kind == QUANTITY_FREQUENCY || is_start(q) ||
	    q->kind == QUANTITY_CONFIDENCE)
		return false;
	if (q->kind != QUANTITY_PLAIN)
		return !is_place(r, q);
	if (fact_read_aside(r, q->words.start) || is_label(c, q))
		return false;
	return q->role != QUANTITY_VALUE || q->bound != BOUND_EXACT ||
	       c->acts == 3 || is_stated(r, q->words.start) ||
	       r->part->kind == PART_FIELD || c->contents == 0 ||
	       (c->kind == CLAUSE_TOPIC && q->words.end == c->words.end) ||
	       has_baseline(r) || fact_read_find(r, CLUE_METRIC, r->tokens);
}

static void
read_absolute(
    struct facts *facts, const struct fact_reading *r, const struct quantity *q)
{
	bool all = q->kind == QUANTITY_SHARE && q->low >= 100 &&
		   q->bound != BOUND_MOST && q->role != QUANTITY_CHANGE;
	bool none = q->low == 0 && q->high == 0 &&
		    (q->kind == QUANTITY_COUNT || q->kind == QUANTITY_SHARE ||
			q->kind == QUANTITY_TIME);

	if ((all || none) && q->role != QUANTITY_BASELINE)
		add(facts, r, FACT_ABSOLUTE, q->words);
}

static void
read_amounts(struct facts *facts, const struct fact_clause *c, struct span span)
{
	const struct fact_reading *r = c->reading;
	const struct quantity *q;

	for (; (q = fact_read_amount(r, span)) != NULL;
	     span.start = q->words.end) {
		if (q->kind == QUANTITY_FREQUENCY)
			add(facts, r, FACT_FREQUENCY, q->words);
		else if (q->kind == QUANTITY_CONFIDENCE)
			add(facts, r, FACT_ARGUMENT, q->words);
		else if (is_target(c, q))
			add(facts, r, FACT_TARGET, q->words);
		else if (is_start(q))
			add(facts, r, FACT_BASELINE, q->words);
		read_absolute(facts, r, q);
		if (r->part->kind == PART_STATEMENT &&
		    q->bound == BOUND_LEAST && q->low == 1 &&
		    (q->kind == QUANTITY_COUNT || q->kind == QUANTITY_PLAIN))
			add(facts, r, FACT_BARE_MINIMUM, q->words);
	}
}

/* "at least one hour" is an amount of time, not the least there is. */
static void
read_minimum(
    struct facts *facts, const struct fact_reading *r, struct span span)
{
	const struct sight *sight = fact_read_find(r, CLUE_MINIMUM, span);
	const struct quantity *q;

	if (!sight || fact_has(facts, FACT_BARE_MINIMUM))
		return;
	q = fact_read_amount_over(r, sight->words.end - 1);
	if (!q || q->kind == QUANTITY_COUNT || q->kind == QUANTITY_PLAIN ||
	    q->kind == QUANTITY_FREQUENCY)
		add(facts, r, FACT_BARE_MINIMUM, sight->words);
}

static void
read_measure(
    struct facts *facts, const struct fact_clause *c, struct span sentence)
{
	const struct fact_reading *r = c->reading;

	read_amounts(facts, c, sentence);
	read_minimum(facts, r, sentence);
	if (fact_clause_delivers(c))
		add(facts, r, FACT_DELIVERABLE,
		    is_empty(c->object) ? c->words : c->object);
	add_sight(facts, r, FACT_METRIC, find_plain(r, CLUE_METRIC, c->words));
	if (c->acts == 3)
		add(facts, r, FACT_COMPARISON, c->verb);
	add_sight(facts, r, FACT_ABSOLUTE,
	    fact_read_find(r, CLUE_ABSOLUTE, before_cause(r, sentence)));
}

/* "support and maintain": beside a verb that says nothing else. */
static bool
is_joined_keep(const struct fact_clause *c, uint32_t at)
{
	return c->vague == 2 && at > c->verb.end && at <= c->verb.end + 2 &&
	       fact_read_at(c->reading, CLUE_JOINER, c->verb.end);
}

/* A word that says that the level rises all the same: in what is kept ("keep
 * improving"), or in what comes with it ("keep working on, and then merge"). */
static const struct sight *
find_raise(const struct fact_clause *c, uint32_t end)
{
	const struct fact_reading *r = c->reading;
	struct span rest = { c->verb.end, end };
	const struct sight *raise;

	for (; (raise = fact_read_find(r, CLUE_RAISE, rest)) != NULL;
	     rest.start = raise->words.end) {
		uint32_t at = raise->words.start;
		struct span before = { at - 2, at };

		if (raise->value == 2 && at == c->verb.end)
			continue;
		if (!fact_clause_remark(c, at) ||
		    fact_read_find(r, CLUE_JOINER, before))
			return raise;
	}
	return NULL;
}

/* Keeping is what the sentence is about only where its verb says so, or where
 * several words do ("as today"). */
static void
read_ambition(
    struct facts *facts, const struct fact_clause *c, struct span sentence)
{
	const struct fact_reading *r = c->reading;
	struct span rest = { c->verb.start, sentence.end };
	const struct sight *keep;

	for (; (keep = fact_read_find(r, CLUE_KEEP, rest)) != NULL;
	     rest.start = keep->words.start + 1) {
		bool head = keep->words.start == c->verb.start ||
			    is_joined_keep(c, keep->words.start);
		bool phrase = keep->words.end - keep->words.start > 2;

		if ((head || phrase) &&
		    (keep->value != 2 || (fact_read_amount(r, sentence) &&
					     !fact_clause_delivers(c))))
			add(facts, r, FACT_KEEPING, keep->words);
	}
	add_sight(facts, r, FACT_RAISE, find_raise(c, sentence.end));
}

void
fact_statement_read(struct facts *facts, const struct fact_reading *r)
{
	struct span sentence = fact_read_sentence(r, r->tokens.start);
	struct fact_clause clause;

	if (is_empty(r->tokens))
		return;
	fact_clause_read(&clause, r, sentence);
	read_carrier(facts, &clause);
	read_vagueness(facts, &clause, sentence);
	read_doubts(facts, &clause, sentence);
	read_measure(facts, &clause, sentence);
	read_ambition(facts, &clause, sentence);
	if (fact_statement_concrete(facts))
		add(facts, r, FACT_CONCRETE, clause.words);
}

void
fact_statement_target(struct facts *facts, const struct fact_reading *r)
{
	struct fact_clause clause;

	if (is_empty(r->tokens) || fact_read_blank(r))
		return;
	fact_clause_read(&clause, r, r->tokens);
	read_amounts(facts, &clause, r->tokens);

	if (clause.acts == 2 && fact_clause_delivers(&clause))
		add(facts, r, FACT_DELIVERABLE, clause.words);
	add_sight(facts, r, FACT_ABSOLUTE,
	    fact_read_find(r, CLUE_ABSOLUTE, r->tokens));
}

void
fact_statement_step(struct facts *facts, const struct fact_reading *r)
{
	struct facts own = { 0 };
	struct span words = r->tokens;
	bool item = r->part->kind == PART_STEP;

	fact_statement_read(&own, r);
	if (fact_statement_concrete(&own))
		add(facts, r, FACT_CONCRETE_BELOW, words);
	if (fact_read_find(r, CLUE_FUNDING, words))
		return; /* its amounts are means */
	if (item ? fact_statement_measured(&own) : fact_has(&own, FACT_TARGET))
		add(facts, r, FACT_MEASURED_BELOW, words);
}

bool
fact_statement_remark(const struct fact_reading *r)
{
	struct fact_clause clause;

	fact_clause_read(&clause, r, r->tokens);
	return clause.labelled && clause.kind == CLAUSE_TOPIC &&
	       r->n_amounts == 0;
}

bool
fact_statement_tells(const struct fact_reading *r)
{
	struct fact_clause clause;

	fact_clause_read(&clause, r, r->tokens);
	return clause.kind != CLAUSE_TOPIC &&
	       clause.verb.start > clause.words.start;
}

bool
fact_statement_concrete(const struct facts *facts)
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

bool
fact_statement_measured(const struct facts *facts)
{
	return fact_has(facts, FACT_TARGET) ||
	       fact_has(facts, FACT_FREQUENCY) ||
	       fact_has(facts, FACT_DELIVERABLE) ||
	       fact_has(facts, FACT_MEASURED_BELOW);
}
