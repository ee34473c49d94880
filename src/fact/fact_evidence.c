/* The fields, steps and prose that hang on a goal into the evidence they
 * give: a path, means, a reason, a level to start from. */

#include "fact_statement.h"

#include "fact_clause.h"
#include "fact_sentence.h"
#include "goal/goal.h"
#include "word/token.h"

/* The value of a label that is "R": realistic, or relevant. */
enum { SENSE_LETTER = 1 };

void
fact_evidence_statement(const struct fact_reading *r)
{
	struct span sentence = fact_read_sentence(r, r->tokens.start);
	const struct sight *risk;

	fact_people_mention(r);
	fact_path_read(r, sentence);
	fact_path_deeds(r, sentence);
	fact_means_statement(r, sentence);
	if ((risk = fact_read_find_value(r, CLUE_RISK, sentence, 2)) != NULL)
		fact_read_add(r, FACT_RISK, risk->words);
	fact_reason_statement(r, sentence);
	fact_prose_remarks(r, sentence);
	fact_prose_read(r, sentence.end);
	fact_statement_rate(r, fact_read_sentence(r, sentence.end));
}

/* The value of the words of a list in the label of this field; 0: it has none.
 */
static int
labelled(const struct fact_reading *r, enum clue clue)
{
	struct part label = { .block = r->part->block,
		.tokens = r->part->label };
	int value;

	fact_read_only(r->scope, &label, clue, &value);
	return value;
}

static void
read_how(const struct fact_reading *r)
{
	struct fact_clause clause;

	fact_read_add(r, FACT_STEPS, r->tokens);
	fact_people_doer(r, r->tokens);
	fact_means_how(r, r->tokens);
	if (r->part->kind == PART_SHARED || span_empty(r->tokens))
		return;
	fact_clause_read(&clause, r, r->tokens);
	fact_statement_step(&clause, labelled(r, CLUE_MILESTONE) > 0);
}

/* Read the reasons among what argues for a goal, sentence by sentence and
 * between semicolons: "a van is there; the wholesaler no longer covers the
 * diesel". world: what others do is one. False: it says nothing else. */
static bool
read_argued(const struct fact_reading *r, bool world)
{
	uint32_t from = r->tokens.start;
	bool argues = false;

	while (from < r->tokens.end) {
		struct span said = fact_read_sentence(r, from);
		struct facts own = { .shown = r->facts->shown };
		struct fact_reading in = fact_read_for(r, &own);
		uint32_t at = from;

		while (at < said.end && !fact_read_is_mark(r, at, ';'))
			at++;
		said.end = at < said.end ? at + 1 : said.end;
		fact_path_read(&in, said);
		fact_means_prose(&in, said);
		fact_prose_doing(&in, said);
		argues |= fact_prose_tells(&own);
		fact_reason_prose(&in, said);
		if (world && !fact_prose_tells(&own) &&
		    fact_world_acts(r, said))
			fact_read_add(&in, FACT_REASON, said);
		argues |= !fact_has(&own, FACT_REASON);
		fact_share(r->facts, r->scope->arena, &own);
		from = said.end;
	}
	return argues;
}

/* "Achievable: …" argues for the path, "Realistic: …" for the means; either may
 * say why, too, and a mere "R: …" may say nothing else. */
static void
read_reach(const struct fact_reading *r)
{
	int sense = labelled(r, CLUE_SENSE);

	if (read_argued(r, sense > 0) || sense != SENSE_LETTER)
		fact_read_add(
		    r, sense > 0 ? FACT_FEASIBILITY : FACT_ARGUMENT, r->tokens);
	fact_means_prose(r, r->tokens);
	fact_read_add_first(r, FACT_DOUBT, CLUE_DOUBT, r->tokens);
}

/* What some fields say by being filled in. */
static const struct {
	uint8_t field, fact;
} field_facts[] = {
	{ FIELD_BASELINE, FACT_BASELINE },
	{ FIELD_WHY, FACT_REASON },
	{ FIELD_PROBLEM, FACT_REASON },
	{ FIELD_MEANS, FACT_MEANS },
	{ FIELD_OWNER, FACT_OWNER },
	{ FIELD_RISK, FACT_RISK },
	{ FIELD_CONFIDENCE, FACT_ARGUMENT },
};

/* "Today: no | Goal: yes": what the statement names is there then, or not. */
static void
read_state(const struct fact_reading *r)
{
	if (span_empty(r->tokens) ||
	    fact_read_value(r, CLUE_BLANK, r->tokens.start) != BLANK_STATE)
		return;
	if (r->part->field == FIELD_BASELINE)
		fact_read_add(r, FACT_BASELINE, r->tokens);
	if (r->part->field == FIELD_TARGET && fact_has(r->facts, FACT_BASELINE))
		fact_read_add(r, FACT_DELIVERABLE, r->tokens);
}

void
fact_evidence_field(const struct fact_reading *r)
{
	uint8_t field = r->part->field;

	if (fact_read_blank(r)) {
		read_state(r);
		return;
	}
	if (field == FIELD_CONFIDENCE && r->n_amounts > 0)
		return; /* how much it says is judged with the amounts */
	for (size_t i = 0; i < sizeof field_facts / sizeof *field_facts; i++)
		if (field_facts[i].field == field)
			fact_read_add(r, field_facts[i].fact, r->tokens);
	if (field == FIELD_DEADLINE)
		fact_means_time(r, r->tokens);
	if (field == FIELD_TARGET) {
		fact_statement_target(r, labelled(r, CLUE_SENSE) > 0);
		fact_path_baseline(r, r->tokens);
	}
	if (field == FIELD_HOW)
		read_how(r);
	/* "The plan: one street a week. Without it, the club ends." */
	if (field == FIELD_HOW || field == FIELD_BASELINE ||
	    field == FIELD_RISK)
		fact_prose_read(r, fact_read_sentence(r, r->tokens.start).end);
	if (field == FIELD_REACH)
		read_reach(r);
	if (field == FIELD_OTHER)
		fact_prose_read(r, r->tokens.start);
}

/* "by practising book 2": it tells how, and is nothing that will be there. */
static bool
is_manner(const struct fact_reading *r)
{
	const struct sight *plan = fact_read_at(r, CLUE_PLAN, r->tokens.start);

	return plan && plan->value == PLAN_HOW;
}

/* "Two altos run the desk on Saturdays": those who do it are counted, and not
 * what is done. */
static bool
counts_doers(const struct fact_clause *step, const struct facts *own)
{
	const struct fact_reading *r = step->reading;

	if (!fact_has(own, FACT_MEANS) || !fact_statement_tells(step))
		return false;
	for (size_t i = 0; i < r->n_amounts; i++)
		if (r->amounts[i].amount.words.start >= step->verb.start &&
		    r->amounts[i].amount.kind != QUANTITY_FREQUENCY)
			return false;
	return true;
}

/* A step tells how and with what; its reason is one only if it says so. What
 * begins with a reason, or with what the goal brings about, is no step. */
static void
read_step(const struct fact_reading *r)
{
	const struct sight *why = fact_read_at(r, CLUE_REASON, r->tokens.start);
	const struct sight *effect =
	    fact_read_at(r, CLUE_EFFECT, r->tokens.start);
	struct facts own = { .shown = r->facts->shown };
	struct fact_reading in = fact_read_for(r, &own);
	struct fact_clause clause;

	if (!why && effect && effect->value == EFFECT_BROUGHT)
		why = effect;
	if (why)
		fact_read_add(r, FACT_REASON, why->words);
	if (why || (effect && effect->value != EFFECT_REMARK))
		return;
	fact_clause_read(&clause, r, r->tokens);
	fact_path_read(&in, r->tokens);
	fact_people_doer(&in, r->tokens);
	if (is_manner(r))
		fact_read_add_sight(
		    &in, FACT_MEANS, fact_people_hand(r, r->tokens));
	if (!fact_read_find_value(r, CLUE_RISK, r->tokens, 2))
		fact_means_prose(&in, r->tokens);
	fact_read_add_first(&in, FACT_RISK, CLUE_RISK, r->tokens);
	fact_read_add_first(&in, FACT_FEASIBILITY, CLUE_FEASIBILITY, r->tokens);
	if (fact_statement_tells(&clause) || fact_world_opens(r, r->tokens) ||
	    fact_read_is(r, r->tokens.start, GRAMMAR_PRONOUN) ||
	    fact_read_at(r, CLUE_QUESTION, r->tokens.start) ||
	    fact_read_value(r, CLUE_STAKE, r->tokens.start) == STAKE_OPENS)
		fact_reason_prose(&in, r->tokens);
	if (!fact_prose_tells(&own) && fact_world_acts(r, r->tokens))
		fact_read_add(&in, FACT_REASON, r->tokens);
	fact_share(r->facts, r->scope->arena, &own);
	if (fact_has(&own, FACT_REASON) && !fact_prose_tells(&own))
		return;
	if (!effect && !fact_statement_remark(&clause)) {
		if (!fact_statement_figure(r))
			fact_read_add(r, FACT_STEPS, r->tokens);
		if (!counts_doers(&clause, &own))
			fact_statement_step(&clause, !is_manner(r));
	}
	fact_reason_first(r, r->tokens);
}

void
fact_evidence_part(const struct fact_reading *r)
{
	fact_people_mention(r);
	switch (r->part->kind) {
	case PART_FIELD:
		fact_evidence_field(r);
		break;
	case PART_STEP:
		if (!fact_read_blank(r))
			read_step(r);
		break;
	case PART_NOTE:
		fact_prose_read(r, r->tokens.start);
		fact_statement_rate(r, fact_read_sentence(r, r->tokens.start));
		break;
	}
}
