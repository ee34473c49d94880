/* A sentence into the path that it tells: a plan, a way, steps in their order,
 * and the level from which it starts. */

#include "fact_sentence.h"

#include "fact.h"
#include "goal/goal.h"
#include "word/token.h"

/* A level stands so near before its month; the time until something ends so
 * near behind "through". */
enum { LEVEL = 4, TIME = 2 };

enum { CLAUSE = 12 }; /* tokens on each side that a level is told in */

/* Brackets with the level of a year hold fewer tokens. */
enum { YEAR_ASIDE = 8 };

enum { DEEDS = 2 }; /* that a row of steps has at least */

/* "Develop our strategy", "write the plan": it is what is made. */
static bool
is_made(const struct fact_reading *r, const struct sight *plan)
{
	uint32_t before = plan->words.start - 1;
	int verb = fact_read_value(r, CLUE_VERB, before);

	return fact_read_is(r, before + 1, GRAMMAR_DEFINITE) &&
	       (verb == VERB_RESULT || verb == VERB_MAKE ||
		   fact_read_at(r, CLUE_VAGUE_VERB, before));
}

/* "Keep a to-do list", "write our roadmap": what is made or kept leads
 * nowhere; "roadmap direction" is another thing. */
static bool
is_list_made(const struct fact_reading *r, const struct sight *list)
{
	uint32_t at = list->words.start;
	int kind = fact_read_grammar(r, at - 1), verb;

	if (list->words.end < r->tokens.end &&
	    fact_read_is_content(r, list->words.end) &&
	    !fact_read_verb(r, list->words.end))
		return true;
	if (fact_read_is_article(kind))
		at--;
	if (at <= r->tokens.start)
		return false;
	verb = fact_read_value(r, CLUE_VERB, at - 1);
	return verb == VERB_RESULT || verb == VERB_MAKE ||
	       verb == VERB_SET_UP || fact_read_at(r, CLUE_KEEP, at - 1) ||
	       fact_read_at(r, CLUE_VAGUE_VERB, at - 1);
}

/* Whether an order is told by words that need the company of others of their
 * value, the last of which are *before: "in March" and "in May", "starts at"
 * and "goes on along" must stand in one sentence. */
static bool
is_paired(const struct fact_reading *r, const struct sight **before,
    const struct sight *sight)
{
	const struct sight *first = *before;

	*before = sight;
	return first && (sight->value == SEQUENCE_PAIRED ||
			    fact_read_sentence(r, first->words.end).end >=
				sight->words.end);
}

void
fact_path_order(const struct fact_reading *r, struct span span)
{
	const struct sight *before[SEQUENCE_COURSE + 1] = { NULL }, *sight;

	while ((sight = fact_read_next(r, CLUE_SEQUENCE, &span)) != NULL) {
		bool told = true;

		if (sight->value == SEQUENCE_LIST)
			told = !is_list_made(r, sight);
		else if (sight->value >= SEQUENCE_PAIRED &&
			 sight->value <= SEQUENCE_COURSE)
			told = is_paired(r, &before[sight->value], sight);
		if (told) {
			fact_read_add(r, FACT_FIRST_STEP, sight->words);
			return;
		}
		if (sight->value == SEQUENCE_COURSE)
			span.start =
			    sight->words.start + 1; /* "starts in May" */
	}
}

/* "Four in January, seven in March": levels on the way, each with its time. */
static void
read_levels(const struct fact_reading *r, struct span span)
{
	const struct sight *month;
	int levels = 0;

	for (; (month = fact_read_find(r, CLUE_CALENDAR, span)) != NULL;
	     span.start = month->words.end) {
		uint32_t at = month->words.start;
		const struct quantity *q = NULL;

		for (uint32_t i = 1; i <= LEVEL && at >= span.start + i && !q;
		     i++)
			q = fact_read_amount_over(r, at - i);
		if (q && q->kind != QUANTITY_FREQUENCY && ++levels == 2)
			fact_read_add(r, FACT_FIRST_STEP, month->words);
	}
}

/* Where brackets that open at a token close, if they hold little more than a
 * number and its year, "12 in 2026" or "2026: 12"; else 0. */
static uint32_t
year_closes(const struct fact_reading *r, uint32_t at, uint32_t end)
{
	uint32_t last = at + YEAR_ASIDE < end ? at + YEAR_ASIDE : end;
	uint32_t first = at + 1;

	while (++at < last && !fact_read_is_mark(r, at, ')'))
		;
	if (at == last || at < first + 3)
		return 0;
	if (token_is_year(fact_read_token(r, first)))
		return fact_read_is_mark(r, first + 1, ':') &&
			       fact_read_amount_over(r, first + 2)
			   ? at
			   : 0;
	return token_is_year(fact_read_token(r, at - 1)) &&
		       fact_read_amount_over(r, first) &&
		       fact_read_is(r, at - 2, GRAMMAR_PREPOSITION)
		   ? at
		   : 0;
}

/* The level of a year, alone in brackets behind what is counted: "Read 20 books
 * (12 in 2026)", "(2026: 12)". */
static void
read_year(const struct fact_reading *r, struct span span)
{
	uint32_t end;

	if (!(r->marks & fact_read_mark_bit('(')))
		return;
	for (uint32_t at = span.start; at < span.end; at++)
		if (fact_read_is_mark(r, at, '(') &&
		    (end = year_closes(r, at, span.end)) > 0)
			fact_read_add(
			    r, FACT_BASELINE, (struct span){ at + 1, end });
}

/* "20 so far", "so far we sold 20"; "our longest tour so far" has no number
 * between its commas and is a first. */
static bool
is_level(
    const struct fact_reading *r, const struct sight *level, struct span span)
{
	struct span near = level->words,
		    far = { near.start, near.end + CLAUSE };

	if (level->value != BASELINE_UNTIL || near.start == span.start)
		return true;
	far.start -=
	    far.start - span.start < CLAUSE ? far.start - span.start : CLAUSE;
	while (near.start > far.start &&
	       (fact_read_token(r, near.start - 1)->kind != TOKEN_MARK ||
		   fact_read_amount_over(r, near.start - 1)))
		near.start--;
	while (near.end < span.end && near.end < far.end &&
	       (fact_read_token(r, near.end)->kind != TOKEN_MARK ||
		   fact_read_amount_over(r, near.end)))
		near.end++;
	return fact_read_amount(r, near) != NULL;
}

static void
add_level(const struct fact_reading *r, struct span span)
{
	const struct span whole = span;
	const struct sight *level;

	while ((level = fact_read_next(r, CLUE_BASELINE, &span)) != NULL)
		if (is_level(r, level, whole)) {
			fact_read_add_sight(r, FACT_BASELINE, level);
			return;
		}
}

void
fact_path_baseline(const struct fact_reading *r, struct span span)
{
	const struct quantity *q = fact_read_amount(r, span);

	fact_read_add_sight(r, FACT_BASELINE,
	    fact_read_find_value(r, CLUE_BASELINE, span, BASELINE_LEVEL));
	if (!q)
		return;
	add_level(r, span);
	read_year(r, (struct span){ q->words.end, span.end });
	for (; q; q = fact_read_amount(r, span)) {
		if (q->role == QUANTITY_BASELINE)
			fact_read_add(r, FACT_BASELINE, q->words);
		span.start = q->words.end;
	}
}

/* Whether "via" or "using" leads a way or a tool: not what one reads or walks
 * through, nor the time until it ends. */
static bool
is_way(const struct fact_reading *r, const struct sight *word)
{
	struct span next = { word->words.end, word->words.end + TIME };
	const struct quantity *time = fact_read_amount(r, next);
	uint32_t at = word->words.start;

	/* "read through", "walk me through", "built using", but "take notes
	 * using" */
	if (word->value == PLAN_THROUGH &&
	    ((fact_read_verb(r, at - 1) &&
		 !(at > r->tokens.start + 1 && fact_read_verb(r, at - 2))) ||
		(fact_read_verb(r, at - 2) &&
		    fact_read_is(r, at - 1, GRAMMAR_PRONOUN))))
		return false;
	return at > r->tokens.start && next.start < r->tokens.end &&
	       fact_read_is_word(r, next.start) &&
	       !(time && time->kind == QUANTITY_TIME);
}

static void
read_plan(const struct fact_reading *r, struct span span)
{
	const struct sight *plan;

	while ((plan = fact_read_next(r, CLUE_PLAN, &span)) != NULL)
		if (is_made(r, plan))
			continue;
		else if (plan->value < PLAN_WAY)
			fact_read_add(r, FACT_PLAN, plan->words);
		else if (is_way(r, plan))
			fact_read_add(r, FACT_WAY, plan->words);
}

/* Where a part of a row ends: at its next comma or semicolon outside of
 * brackets. */
static uint32_t
part_end(const struct fact_reading *r, uint32_t at, uint32_t end)
{
	while (at < end &&
	       (fact_read_aside(r, at) || (!fact_read_is_mark(r, at, ',') &&
					      !fact_read_is_mark(r, at, ';'))))
		at++;
	return at;
}

/* The verb of a part of a row that says what is done, "cook at home", or NULL;
 * a word alone, "rest", may be a thing. */
static const struct sight *
deed_of(const struct fact_reading *r, uint32_t at, uint32_t end)
{
	while (at < end && (fact_read_at(r, CLUE_JOINER, at) ||
			       fact_read_is(r, at, GRAMMAR_NEGATION) ||
			       fact_read_is(r, at, GRAMMAR_ADVERB)))
		at++;
	return at + 1 < end && fact_read_is_word(r, at + 1) &&
		       fact_read_verb(r, at)
		   ? fact_read_at(r, CLUE_VERB, at)
		   : NULL;
}

/* Whether a part names what is done and its time, "benches delivered in
 * April". */
static bool
is_stage(const struct fact_reading *r, struct span part)
{
	const struct sight *when = fact_read_find(r, CLUE_SEQUENCE, part);
	int kind;

	if (!when || when->value != SEQUENCE_TIME ||
	    when->words.start == part.start)
		return false;
	/* "the fair takes place in June" */
	for (uint32_t at = part.start; at < when->words.start; at++)
		if ((kind = fact_read_grammar(r, at)) == GRAMMAR_AUXILIARY ||
		    kind == GRAMMAR_PRONOUN || kind == GRAMMAR_NEGATION ||
		    (at > part.start && fact_read_verb(r, at) &&
			!fact_read_at(r, CLUE_PARTICIPLE, at)))
			return false;
	return true;
}

/* How often something is done towards an end that is told before it: "reach the
 * final, with three rows a week", ", training twice a week"; not what is to be
 * there, "a club with one evening a week". */
static void
read_practice(const struct fact_reading *r, struct span span)
{
	const struct quantity *q;

	while ((q = fact_read_next_amount(r, &span)) != NULL) {
		uint32_t before = q->words.start - 1;

		if (q->kind == QUANTITY_FREQUENCY &&
		    q->words.start > r->tokens.start + 1 &&
		    fact_read_is_mark(r, before - 1, ',') &&
		    (fact_read_at(r, CLUE_WITH, before) ||
			fact_read_at(r, CLUE_GERUND, before)))
			fact_read_add(r, FACT_PLAN, q->words);
	}
}

void
fact_path_deeds(const struct fact_reading *r, struct span span)
{
	uint32_t at = span.start, first, deeds = 0, parts = 0, end;
	const struct sight *verb;
	bool gerund;

	while (at < span.end && !fact_read_is_mark(r, at, ':'))
		at++;
	first = at + 1;
	if (first >= span.end || token_touches(fact_read_token(r, first)) ||
	    !fact_head_verb(r, (struct span){ span.start, at }, &end))
		return;
	verb = deed_of(r, first, part_end(r, first, span.end));
	gerund = verb && fact_read_at(r, CLUE_GERUND, verb->words.start);
	for (at = first; verb && at < span.end; at = end + 1, parts++) {
		const struct sight *deed;

		end = part_end(r, at, span.end);
		deed = deed_of(r, at, end);
		deeds += deed && gerund == (fact_read_at(r, CLUE_GERUND,
						deed->words.start) != NULL);
	}
	if ((deeds >= DEEDS && 2 * deeds > parts) ||
	    is_stage(r, (struct span){ first, span.end }))
		fact_read_add(r, FACT_STEPS, (struct span){ first, span.end });
}

/* Whether a mark stands right before a token, but none of an amount: "300 €".
 */
static bool
is_set_off(const struct fact_reading *r, uint32_t at)
{
	return fact_read_token(r, at - 1)->kind == TOKEN_MARK &&
	       !fact_read_amount_over(r, at - 1);
}

/* "Build a shed so we stop losing tools": what a deed is for; "my bike is gone,
 * so I walk" tells what is done about it. */
static bool
is_purpose(const struct fact_reading *r, const struct sight *so)
{
	uint32_t end = so->words.end, verb = end;
	const struct sight *will = fact_read_at(r, CLUE_INTENT, end - 1);

	if (fact_read_is(r, end, GRAMMAR_AUXILIARY))
		verb++; /* "so I have signed up" */
	return so->value == SO_OR_PURPOSE && r->part->kind == PART_STATEMENT &&
	       fact_has(r->facts, FACT_ACTION) &&
	       so->words.start > r->tokens.start + 1 &&
	       !is_set_off(r, so->words.start) && end < r->tokens.end &&
	       !(will && will->words.end > end) &&
	       !fact_read_at(r, CLUE_PARTICIPLE, verb);
}

static void
read_so(const struct fact_reading *r, struct span span)
{
	const struct sight *so = fact_read_find(r, CLUE_SO, span);

	if (so)
		fact_read_add_sight(
		    r, is_purpose(r, so) ? FACT_REASON : FACT_DOING, so);
}

void
fact_path_read(const struct fact_reading *r, struct span span)
{
	read_plan(r, span);
	read_practice(r, span);
	read_so(r, span);
	fact_path_order(r, span);
	read_levels(r, span);
	fact_path_baseline(r, span);
	fact_read_add_first(r, FACT_DOUBT, CLUE_DOUBT, span);
}
