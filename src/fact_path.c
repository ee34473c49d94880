/* A sentence into the path that it tells: a plan, a way, steps in their order,
 * and the level from which it starts. */

#include "fact_path.h"

#include "fact.h"

/* A level stands so near before its month; the time until something ends so
 * near behind "through". */
enum { LEVEL = 4, TIME = 2 };

void
fact_path_order(
    struct facts *facts, const struct fact_reading *r, struct span span)
{
	const struct sight *first = NULL, *sight;

	while ((sight = fact_read_next(r, CLUE_SEQUENCE, &span)) != NULL) {
		if (sight->value != SEQUENCE_PAIRED || first) {
			fact_read_add(facts, r, FACT_FIRST_STEP, sight->words);
			return;
		}
		first = sight;
	}
}

/* "Four in January, seven in March": levels on the way, each with its time. */
static void
read_levels(struct facts *facts, const struct fact_reading *r, struct span span)
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
			fact_read_add(facts, r, FACT_FIRST_STEP, month->words);
	}
}

void
fact_path_baseline(
    struct facts *facts, const struct fact_reading *r, struct span span)
{
	const struct quantity *q = fact_read_amount(r, span);

	if (!q)
		return;
	fact_read_add_first(facts, r, FACT_BASELINE, CLUE_BASELINE, span);
	for (; q; q = fact_read_amount(r, span)) {
		if (q->role == QUANTITY_BASELINE)
			fact_read_add(facts, r, FACT_BASELINE, q->words);
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

	/* "read through", "walk me through", "built using" */
	if (word->value == PLAN_THROUGH &&
	    (fact_read_verb(r, at - 1) ||
		(fact_read_verb(r, at - 2) &&
		    fact_read_grammar(r, at - 1) == GRAMMAR_PRONOUN)))
		return false;
	return at > r->tokens.start && next.start < r->tokens.end &&
	       fact_read_is_word(r, next.start) &&
	       !(time && time->kind == QUANTITY_TIME);
}

/* "Develop our strategy", "write the plan": it is what is made. */
static bool
is_made(const struct fact_reading *r, const struct sight *plan)
{
	uint32_t before = plan->words.start - 1;
	int verb = fact_read_value(r, CLUE_VERB, before);

	return fact_read_grammar(r, before + 1) == GRAMMAR_DEFINITE &&
	       (verb == VERB_RESULT || verb == VERB_MAKE ||
		   fact_read_at(r, CLUE_VAGUE_VERB, before));
}

static void
read_plan(struct facts *facts, const struct fact_reading *r, struct span span)
{
	const struct sight *plan;

	while ((plan = fact_read_next(r, CLUE_PLAN, &span)) != NULL)
		if (is_made(r, plan))
			continue;
		else if (plan->value < PLAN_WAY)
			fact_read_add(facts, r, FACT_PLAN, plan->words);
		else if (is_way(r, plan))
			fact_read_add(facts, r, FACT_WAY, plan->words);
}

void
fact_path_read(
    struct facts *facts, const struct fact_reading *r, struct span span)
{
	read_plan(facts, r, span);
	fact_read_add_first(facts, r, FACT_DOING, CLUE_SO, span);
	fact_path_order(facts, r, span);
	read_levels(facts, r, span);
	fact_path_baseline(facts, r, span);
	fact_read_add_first(facts, r, FACT_DOUBT, CLUE_DOUBT, span);
}
