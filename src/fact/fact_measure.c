/* A clause into what can be measured about it: amounts to reach, things that
 * will be there, and what asks for all or for the least. */

#include "fact_sentence.h"

#include "fact.h"
#include "goal/goal.h"
#include "word/token.h"

/* The place of an amount is named so near before it, and what parts a pace from
 * its target. */
enum { PLACE_TOKENS = 5, PACE_TOKENS = 2 };

/* What is said of the goal and of its aim, not of what causes it. */
static struct span
before_cause(const struct fact_reading *r, struct span span)
{
	struct span rest = span;
	const struct sight *reason;

	while ((reason = fact_read_next(r, CLUE_REASON, &rest)) != NULL) {
		if (reason->value == REASON_CAUSE) {
			span.end = reason->words.start;
			break;
		}
	}
	return span;
}

/* "benches 140 to 210", "of plans 17 and 6": a number behind a noun is its
 * name, unless the noun is one that has a number. */
static bool
is_label(const struct fact_clause *c, const struct quantity *q)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = q->words.start;

	while (at > c->verb.end + 2 &&
	       (fact_read_at(r, CLUE_JOINER, at - 1) ||
		   fact_read_is_mark(r, at - 1, ',') ||
		   fact_read_is(r, at - 1, GRAMMAR_PREPOSITION)) &&
	       fact_read_token(r, at - 2)->kind == TOKEN_NUMBER)
		at -= 2;
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

/* "the Withings 49 mat": part of a name. */
static bool
is_model(const struct fact_reading *r, const struct quantity *q)
{
	uint32_t at = q->words.start;

	return q->kind == QUANTITY_COUNT && at > r->tokens.start + 2 &&
	       q->bound == BOUND_EXACT && fact_read_is_content(r, at - 1) &&
	       fact_read_token(r, at - 1)->letters == TOKEN_CAPITAL &&
	       fact_read_is(r, at - 2, GRAMMAR_DEFINITE);
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

/* "(e.g. a weekly call)": one of many ways. */
static bool
is_example(const struct fact_reading *r, const struct quantity *q)
{
	uint32_t open = q->words.start;

	while (open > r->tokens.start && fact_read_aside(r, open - 1))
		open--;
	return fact_read_find(r, CLUE_EXAMPLE,
		   (struct span){ open, q->words.start }) != NULL;
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
		return !is_place(r, q) && !is_model(r, q);
	if (fact_read_aside(r, q->words.start) || is_label(c, q))
		return false;
	return q->role != QUANTITY_VALUE || q->bound != BOUND_EXACT ||
	       c->acts == VERB_LEVEL || is_stated(r, q->words.start) ||
	       r->part->kind == PART_FIELD || c->contents == 0 ||
	       (c->kind == CLAUSE_TOPIC && q->words.end == c->words.end) ||
	       fact_read_find(r, CLUE_METRIC, r->tokens);
}

static void
read_absolute(const struct fact_reading *r, const struct quantity *q)
{
	bool all = q->kind == QUANTITY_SHARE && q->low == 100 &&
		   q->bound != BOUND_MOST && q->role != QUANTITY_CHANGE;
	bool none = q->low == 0 && q->high == 0 &&
		    (q->kind == QUANTITY_COUNT || q->kind == QUANTITY_SHARE ||
			q->kind == QUANTITY_TIME);
	struct span words = q->words;

	/* "zero open P1s": a name of letters and digits is one word */
	while (words.end < r->tokens.end &&
	       fact_read_token(r, words.end)->kind != TOKEN_MARK &&
	       token_touches(fact_read_token(r, words.end)))
		words.end++;
	if ((all || none) && q->role != QUANTITY_BASELINE)
		fact_read_add(r, FACT_ABSOLUTE, words);
}

/* "at least one visit", "at least one metre": the least there is; "at least
 * 1 kg" may be much. */
static bool
is_least(const struct fact_reading *r, const struct quantity *q)
{
	if (q->bound != BOUND_LEAST)
		return false;
	if (quantity_counts(q))
		return q->low == 1;
	/* "at least 1 trip a month", but "at least weekly" counts nothing */
	if (q->kind == QUANTITY_FREQUENCY)
		return q->hours == 0 && !span_empty(q->unit) &&
		       q->high <= q->round;
	return fact_read_is(r, q->unit.start - 1, GRAMMAR_SINGLE) &&
	       (q->kind == QUANTITY_MONEY || q->kind == QUANTITY_LENGTH ||
		   q->kind == QUANTITY_MASS || q->kind == QUANTITY_OTHER) &&
	       !token_holds(fact_read_token(r, q->words.start),
		   fact_read_token(r, q->words.end), TOKEN_NUMBER);
}

/* "Learn Spanish to B1, two lessons a week", "save 600 €: 50 € a month": the
 * pace behind a target is the way to it. */
static bool
is_pace(const struct fact_reading *r, const struct quantity *target,
    const struct quantity *q)
{
	uint32_t at = q->words.start;

	if (!target || q->per_week <= 0 || target->per_week > 0)
		return false;
	while (at-- > target->words.end && q->words.start - at <= PACE_TOKENS)
		if (fact_read_token(r, at)->kind == TOKEN_MARK ||
		    fact_read_is(r, at, GRAMMAR_PREPOSITION))
			return true;
	return false;
}

/* "Write the manual and revise at least one page", "..., using at least one
 * review": the least is asked for beside one thing that will be there; or it
 * tells which are meant, "those who came at least once". */
static bool
is_beside_deed(const struct fact_clause *c, uint32_t at)
{
	const struct fact_reading *r = c->reading;
	struct span head = { c->words.start + 1, at };
	const struct sight *which = fact_read_find(r, CLUE_RELATIVE, head);
	const struct sight *verb = fact_read_at(r, CLUE_VERB, c->verb.start);
	const struct sight *joined;
	struct span before = { c->object.end, at };

	head.start = which ? which->words.end : at;
	if (fact_read_find(r, CLUE_VERB, head))
		return true;
	if (c->kind != CLAUSE_ACTION || c->general || c->vague != 0)
		return false;
	if (span_empty(c->object)) { /* "write and print the manual" */
		verb = fact_clause_joined(c, c->verb.end - 1);
		before.start = verb ? verb->words.end : at;
	}
	if (!verb || before.start >= at || !fact_deliver_verb(c, verb))
		return false;
	joined = fact_clause_joined(c, before.start);
	return fact_read_find(r, CLUE_PLAN, before) ||
	       (joined && joined->words.start < at);
}

void
fact_measure_amounts(const struct fact_clause *c, struct span span)
{
	const struct fact_reading *r = c->reading;
	struct span aim = before_cause(r, span);
	const struct quantity *q, *target = NULL;

	if (span_empty(aim))
		aim = span; /* "Because two ovens broke, ..." */
	while ((q = fact_read_next_amount(r, &span)) != NULL) {
		if (fact_read_aside(r, q->words.start) && is_example(r, q))
			continue;
		if (q->words.start >= aim.end && !is_start(q))
			continue;
		if (is_pace(r, target, q))
			fact_read_add(r, FACT_DOING, q->words);
		if (q->kind == QUANTITY_FREQUENCY)
			fact_read_add(r, FACT_FREQUENCY, q->words);
		else if (is_target(c, q)) {
			fact_read_add(r, FACT_TARGET, q->words);
			target = q;
		} else if (is_start(q)) {
			fact_read_add(r, FACT_BASELINE, q->words);
			if (c->keeps > 0) /* "keep the current 30 minutes" */
				fact_read_add(r, FACT_TARGET, q->words);
		}
		read_absolute(r, q);
		if (r->part->kind == PART_STATEMENT && is_least(r, q) &&
		    !is_beside_deed(c, q->words.start))
			fact_read_add(r, FACT_BARE_MINIMUM, q->words);
	}
}

/* "at least one hour" is an amount of time, not the least there is. */
static void
read_minimum(const struct fact_clause *c, struct span span)
{
	const struct fact_reading *r = c->reading;
	const struct sight *sight = fact_read_find(r, CLUE_MINIMUM, span);
	const struct quantity *q;

	if (!sight || fact_has(r->facts, FACT_BARE_MINIMUM) ||
	    is_beside_deed(c, sight->words.start))
		return;
	q = fact_read_amount_over(r, sight->words.end - 1);
	if (!q || quantity_counts(q) ||
	    (q->kind == QUANTITY_FREQUENCY && q->hours == 0))
		fact_read_add(r, FACT_BARE_MINIMUM, sight->words);
	if (sight->value == MINIMUM_TIMES)
		fact_read_add(r, FACT_TARGET, sight->words);
}

/* The first token from here on that is no grammar, or that ties things. */
static uint32_t
first_thing(const struct fact_reading *r, uint32_t at)
{
	while (at < r->tokens.end && fact_read_grammar(r, at) != 0 &&
	       !fact_read_is(r, at, GRAMMAR_PREPOSITION))
		at++;
	return at;
}

/* Whether only marks follow in the clause. */
static bool
closes(const struct fact_clause *c, uint32_t at)
{
	while (at < c->words.end &&
	       fact_read_token(c->reading, at)->kind == TOKEN_MARK)
		at++;
	return at >= c->words.end;
}

/* What is to be measured: what a verb moves, "raise our attendance", or is done
 * to alone, "watch our costs"; without a verb what the line opens or closes
 * with; and what nothing else can be, "the number of". */
static const struct sight *
find_metric(const struct fact_clause *c)
{
	const struct fact_reading *r = c->reading;
	const struct sight *metric =
	    fact_read_find_plain(r, CLUE_METRIC, c->words);

	if (!metric || metric->words.end - metric->words.start > 1)
		return metric;
	if (c->kind == CLAUSE_TOPIC)
		return metric->words.start == first_thing(r, c->words.start) ||
			       closes(c, metric->words.end)
			   ? metric
			   : NULL;
	if (metric->words.start < c->verb.end)
		return NULL;
	if (c->acts == VERB_LEVEL || c->vague == VAGUE_CHANGE)
		return metric->words.start < c->object.end ? metric : NULL;
	return metric->words.start == first_thing(r, c->verb.end) &&
		       closes(c, metric->words.end)
		   ? metric
		   : NULL;
}

/* Whether a level and its number stand there: "grade 5", « la note 11 ». */
static bool
is_level(const struct fact_reading *r, uint32_t at)
{
	return fact_read_token(r, at + 1)->kind == TOKEN_NUMBER &&
	       (fact_read_value(r, CLUE_OPEN_THING, at) == OPEN_NUMBERED ||
		   fact_read_at(r, CLUE_METRIC, at));
}

/* "from grade 5 to grade 7", "from level 2 to 4": where it starts and what is
 * to be reached; or "stay at grade 5". */
static void
read_levels(const struct fact_clause *c, struct span span)
{
	const struct fact_reading *r = c->reading;
	uint32_t first = span.start, at, end;

	while (first + 2 < span.end && !is_level(r, first))
		first++;
	if (c->keeps > 0 && first < span.end && is_level(r, first))
		fact_read_add(
		    r, FACT_TARGET, (struct span){ first, first + 2 });
	for (at = first + 2; at + 1 < span.end; at++) {
		const struct token *t = fact_read_token(r, at);
		bool named = t->id == fact_read_token(r, first)->id;

		if (t->kind == TOKEN_MARK)
			return;
		end = at + 1;
		/* "Show level 4 to 30 visitors" */
		if (!named && (!fact_read_is(r, at, GRAMMAR_PREPOSITION) ||
				  (end + 1 < span.end &&
				      fact_read_is_content(r, end + 1))))
			continue;
		if (end >= span.end ||
		    fact_read_token(r, end)->kind != TOKEN_NUMBER)
			continue;
		fact_read_add(
		    r, FACT_BASELINE, (struct span){ first, first + 2 });
		fact_read_add(r, FACT_TARGET, (struct span){ at, end + 1 });
		return;
	}
}

void
fact_measure_read(const struct fact_clause *c, struct span sentence)
{
	const struct fact_reading *r = c->reading;
	const struct sight *all;

	fact_measure_amounts(c, sentence);
	read_levels(c, sentence);
	read_minimum(c, sentence);
	if (fact_deliver(c))
		fact_read_add(r, FACT_DELIVERABLE,
		    span_empty(c->object) ? c->words : c->object);
	fact_read_add_sight(r, FACT_METRIC, find_metric(c));
	/* "drop-in tills" */
	if (c->acts == VERB_LEVEL && !fact_read_is_glued(r, c->verb.end))
		fact_read_add(r, FACT_COMPARISON, c->verb);
	all = fact_doubt_absolute(r, before_cause(r, sentence));
	fact_read_add_sight(r, FACT_ABSOLUTE, all);
	if (all && all->value == ABSOLUTE_NONE)
		fact_read_add(r, FACT_TARGET, all->words);
}
