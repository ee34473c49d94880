/* Sentences beside a goal into the evidence they give for it. */

#include "fact_sentence.h"

#include "fact_statement.h"
#include "goal/goal.h"
#include "word/token.h"

/* What somebody does stands so near behind him. */
enum { DOING = 2 };

/* Whether somebody does what a verb says: "we lose a day" tells what is at
 * stake, "the crew sits" a state; and "the club was founded" or "customers
 * compare" are of the work only where one of them is told apart. */
static bool
acts(const struct fact_reading *r, const struct sight *who, struct span verb)
{
	int before = fact_read_grammar(r, who->words.start - 1);
	struct span told = { who->words.end, verb.end };

	if (fact_read_is(r, told.start, GRAMMAR_PREPOSITION) ||
	    fact_read_is(r, verb.start, GRAMMAR_AUXILIARY) ||
	    fact_read_at(r, CLUE_KEEP, verb.start) ||
	    fact_read_value(r, CLUE_STAKE, verb.start) == STAKE_SUCH)
		return false;
	return who->clue != CLUE_WORKER ||
	       (who->value < WORKER_GIVEN &&
		   (who->value != WORKER_WITH ||
		       (verb.start == told.start &&
			   before == GRAMMAR_DEFINITE)) &&
		   !fact_read_find_value(r, CLUE_STAKE, told, STAKE_SCENE));
}

void
fact_prose_doing(const struct fact_reading *r, struct span span)
{
	static const uint8_t actors[] = { CLUE_ACTOR, CLUE_WORKER };

	for (size_t i = 0; i < sizeof actors; i++) {
		struct span rest = span;
		const struct sight *who;

		while ((who = fact_read_next(r, actors[i], &rest)) != NULL) {
			struct span near = { rest.start, rest.start + DOING };
			const struct sight *verb =
			    fact_read_find(r, CLUE_VERB, near);

			if (verb && acts(r, who, verb->words))
				fact_read_add(r, FACT_DOING,
				    (struct span){
					who->words.start, verb->words.end });
		}
	}
}

/* "the longest I have drawn": that was done before. */
static bool
is_perfect(const struct fact_reading *r, const struct sight *wish)
{
	uint32_t at = wish->words.end;

	if (!fact_read_is(r, at, GRAMMAR_AUXILIARY))
		return false;
	do
		at++;
	while (fact_read_is(r, at, GRAMMAR_ADVERB) ||
	       fact_read_is(r, at, GRAMMAR_NEGATION));
	return fact_read_at(r, CLUE_PARTICIPLE, at) ||
	       fact_read_is(r, at, GRAMMAR_AUXILIARY);
}

/* "I'd like to take a class": in the prose below a goal, how it may be done. */
static void
read_wish(const struct fact_reading *r, struct span span)
{
	const struct sight *wish;

	while ((wish = fact_read_next(r, CLUE_INTENT, &span)) != NULL) {
		const struct sight *verb =
		    fact_read_at(r, CLUE_VERB, wish->words.end);

		if (verb && !fact_read_moves(r, wish->words.end) &&
		    !fact_read_at(r, CLUE_VAGUE_VERB, wish->words.end) &&
		    !fact_read_at(r, CLUE_KEEP, wish->words.end) &&
		    !fact_read_at(r, CLUE_STAKE, wish->words.start) &&
		    fact_read_value(r, CLUE_STAKE, wish->words.end) !=
			STAKE_SUCH &&
		    fact_read_is(r, wish->words.start, GRAMMAR_PRONOUN) &&
		    !is_perfect(r, wish))
			fact_read_add(r, FACT_DOING,
			    (struct span){
				wish->words.start, verb->words.end });
	}
}

bool
fact_prose_tells(const struct facts *own)
{
	static const uint8_t how[] = { FACT_PLAN, FACT_WAY, FACT_DOING,
		FACT_FIRST_STEP, FACT_BASELINE, FACT_DOUBT, FACT_MEANS,
		FACT_RISK, FACT_FEASIBILITY };

	for (size_t i = 0; i < sizeof how; i++)
		if (fact_has(own, how[i]))
			return true;
	return false;
}

/* "Swim twice a week.": a sentence that begins with what is to be done; a field
 * such as "Specific" says so of the goal itself. */
static void
read_deed(const struct fact_reading *r, struct span span)
{
	struct fact_clause clause;

	if (r->part->kind == PART_FIELD || !fact_read_verb(r, span.start) ||
	    fact_read_at(r, CLUE_EFFECT, span.start))
		return;
	fact_clause_read(&clause, r, span);
	if (clause.kind == CLAUSE_ACTION && clause.verb.start == span.start &&
	    !fact_read_is(r, clause.verb.end, GRAMMAR_PREPOSITION) &&
	    !span_empty(clause.object) && clause.vague == 0 &&
	    clause.keeps == 0)
		fact_read_add(r, FACT_DOING, clause.verb);
}

static void
read_prose(const struct fact_reading *r, struct span span)
{
	struct facts own = { .shown = r->facts->shown };
	struct fact_reading in = fact_read_for(r, &own);

	fact_read_add_first(&in, FACT_RISK, CLUE_RISK, span);
	fact_path_read(&in, span);
	if (!fact_read_find_value(r, CLUE_RISK, span, 2)) {
		fact_prose_doing(&in, span);
		read_wish(&in, span);
		read_deed(&in, span);
		fact_means_prose(&in, span);
	}
	fact_read_add_first(&in, FACT_DOING, CLUE_BEGUN, span);
	fact_read_add_first(&in, FACT_FEASIBILITY, CLUE_FEASIBILITY, span);
	fact_share(r->facts, r->scope->arena, &own);
	fact_reason_prose(r, span);
	if (!fact_prose_tells(&own) && fact_world_acts(r, span))
		fact_read_add(r, FACT_REASON, span);
}

void
fact_prose_read(const struct fact_reading *r, uint32_t from)
{
	while (from < r->tokens.end) {
		struct span sentence = fact_read_sentence(r, from);

		read_prose(r, sentence);
		fact_statement_will(r, sentence);
		from = sentence.end;
	}
	if (!fact_has(r->facts, FACT_FIRST_STEP))
		fact_path_order(r, r->tokens);
}

/* Whether one who acts opens what is told here: "it keeps me sane", "where we
 * lose pupils", "there is a queue". */
static bool
begins_anew(const struct fact_reading *r, uint32_t at)
{
	if (fact_read_is(r, at, GRAMMAR_ADVERB))
		return fact_read_is(r, at + 1, GRAMMAR_AUXILIARY);
	at += fact_read_is(r, at, GRAMMAR_CONJUNCTION);
	return fact_read_is(r, at, GRAMMAR_PRONOUN);
}

void
fact_prose_remarks(const struct fact_reading *r, struct span said)
{
	bool waits =
	    fact_read_value(r, CLUE_CONDITION, said.start) == CONDITION_SUCH;

	for (said.start++; said.start < said.end; said.start++) {
		const struct token *t = fact_read_token(r, said.start - 1);

		if (t->kind != TOKEN_MARK || token_touches(t + 1) ||
		    (t->id != ';' && t->id != ':' && t->id != ',' &&
			!token_is_dash(t, t + 1)))
			continue;
		if (fact_read_value(r, CLUE_CONDITION, said.start) ==
		    CONDITION_SUCH)
			continue; /* ", if we get round to it," */
		if (waits && t->id == ',') {
			waits = false; /* "If it pays, we will": no remark */
			continue;
		}
		if (begins_anew(r, said.start) ||
		    (t->id == ';' && fact_world_opens(r, said))) {
			read_prose(r, said);
			return;
		}
	}
}
