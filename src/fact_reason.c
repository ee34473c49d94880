/* Words into reasons: what a goal is good for, or what is lost without it. */

#include "fact_reason.h"

#include "fact.h"

/* A benefit stands so near behind its purpose; a statement's verb takes so
 * many words. */
enum { GOOD = 3, VERB = 2 };

void
fact_reason_prose(
    struct facts *facts, const struct fact_reading *r, struct span span)
{
	if (fact_read_find(r, CLUE_SO, span))
		return;
	fact_read_add_first(facts, r, FACT_REASON, CLUE_REASON, span);
	fact_read_add_first(facts, r, FACT_REASON, CLUE_STAKE, span);
}

/* A reason in a statement; "plan to increase" is none, nor "allowing guests to
 * book", which is what is done. */
static void
add_reason(struct facts *facts, const struct fact_reading *r, struct span span)
{
	bool announced = span.start < span.end &&
			 fact_read_grammar(r, span.start) == GRAMMAR_PRONOUN;
	struct span rest = { span.start + VERB + announced, span.end };
	const struct sight *first = fact_read_at(r, CLUE_REASON, span.start);

	if (first && !fact_read_verb(r, span.start))
		fact_read_add(facts, r, FACT_REASON, first->words);
	fact_read_add_first(facts, r, FACT_REASON, CLUE_REASON, rest);
}

/* "for rapid growth": a purpose and what is good about it. */
static void
read_purpose(
    struct facts *facts, const struct fact_reading *r, struct span span)
{
	const struct sight *why;

	for (; (why = fact_read_find(r, CLUE_PURPOSE, span)) != NULL;
	     span.start = why->words.end) {
		struct span near = { why->words.end, why->words.end + GOOD };
		const struct sight *good =
		    fact_read_find(r, CLUE_BENEFIT, near);

		if (good)
			fact_read_add(facts, r, FACT_REASON,
			    (struct span){ why->words.start, good->words.end });
	}
}

void
fact_reason_statement(
    struct facts *facts, const struct fact_reading *r, struct span sentence)
{
	add_reason(facts, r, sentence);
	read_purpose(facts, r, sentence);
}
