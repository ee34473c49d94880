/* The goals of a document into their facts, one goal after another, and then
 * what key results, milestones and sub-goals say for the goal above them. */

#include "base/arena.h"
#include "date/date.h"
#include "document/document.h"
#include "fact.h"
#include "fact_mission.h"
#include "fact_read.h"
#include "fact_statement.h"
#include "goal/goal.h"
#include "quantity/quantity.h"
#include "schedule.h"

#include <string.h>

/* So many headings stand around a goal; so many outcomes make a path. */
enum { SECTIONS_MAX = 8, OUTCOMES = 2 };

enum { AMOUNTS_MAX = 64 /* of a part */ };

/* What is said of several goals at one place. */
struct context {
	uint32_t start; /* its first token */
	struct facts facts;
	struct context *next; /* of the block */
};

struct computation {
	struct fact_scope scope;
	const struct goals *goals;
	const struct fact_set *shown;
	struct facts *facts;	   /* parallel to goals->at */
	bool *staffing;		   /* of a goal: it hires people */
	struct context **contexts; /* of a block, once they were read */
};

/* Read a part for these facts; what was read of the one before is given back.
 */
static void
read_part(struct computation *c, struct fact_reading *r, struct facts *facts,
    const struct part *part)
{
	arena_reset(c->scope.scratch);
	fact_read(r, &c->scope, part);
	r->facts = facts;
}

/* What a field called "Confidence" says, "3/10" or "80 %", as per cent. */
static void
take_for_confidence(struct quantity *q)
{
	if (q->whole > 0) {
		q->low = q->high = q->low / q->whole * 100;
		q->whole = 0;
	} else if (q->kind != QUANTITY_SHARE) {
		return;
	}
	q->kind = QUANTITY_CONFIDENCE;
}

/* Add the amounts of a part to its goal's facts. */
static void
add_amounts(struct facts *facts, const struct fact_scope *scope,
    const struct part *part)
{
	const struct document *document = scope->document;
	const struct token *t = document->tokens.at;
	struct quantity found[AMOUNTS_MAX];
	size_t n = 0;

	if (part->tokens.start < part->tokens.end)
		n = quantity_read(scope->v, fact_read_language(scope, part),
		    document->plain, t + part->tokens.start,
		    t + part->tokens.end, found, AMOUNTS_MAX);
	for (size_t i = 0; i < n; i++) {
		quantity_shift(&found[i], part->tokens.start);
		if (part->kind == PART_FIELD && part->field == FIELD_CONFIDENCE)
			take_for_confidence(&found[i]);
		ARENA_MORE(scope->arena, facts->amounts, facts->n_amounts,
		    facts->cap_amounts);
		facts->amounts[facts->n_amounts++] =
		    (struct fact_amount){ found[i], part };
	}
}

/* Give a reading of a part its amounts, of those that were added part by
 * part. *from: where they are sought, 0 for the first part; behind them then.
 */
static void
give_amounts(struct fact_reading *reading, size_t *from)
{
	const struct facts *facts = reading->facts;
	size_t at = *from;

	while (*from < facts->n_amounts &&
	       facts->amounts[*from].part == reading->part)
		(*from)++;
	reading->amounts = facts->amounts ? facts->amounts + at : NULL;
	reading->n_amounts = *from - at;
}

/* Whether a field above a list says something of each of its goals: who leads
 * a document or what it risks as a whole does not. */
static bool
is_for_all(uint8_t field)
{
	return field == FIELD_BASELINE || field == FIELD_WHY ||
	       field == FIELD_MEANS || field == FIELD_HOW ||
	       field == FIELD_REACH;
}

/* Read what belongs to several goals: a field below them, or prose above,
 * which is looked through for a mission only. */
static void
read_context(
    struct computation *c, struct facts *facts, const struct part *part)
{
	struct mark mission = { .fact = FACT_MISSION };
	struct fact_reading r;
	size_t from = 0;

	if (part->kind == PART_SHARED || is_for_all(part->field)) {
		read_part(c, &r, facts, part);
		add_amounts(facts, &c->scope, part);
		give_amounts(&r, &from);
		fact_evidence_field(&r);
		return;
	}
	mission.tokens = fact_mission_said(&c->scope, part, FACT_MISSION_NEAR);
	if (span_empty(mission.tokens))
		mission.tokens = fact_mission_opens(&c->scope, part);
	if (!span_empty(mission.tokens))
		fact_add(facts, c->scope.arena, mission);
}

/* The same, once. */
static const struct facts *
context_facts(struct computation *c, const struct part *part)
{
	struct context **slot = &c->contexts[part->block];

	while (*slot && (*slot)->start != part->tokens.start)
		slot = &(*slot)->next;
	if (!*slot) {
		*slot = arena_alloc(c->scope.arena, sizeof **slot);
		(*slot)->start = part->tokens.start;
		(*slot)->facts.shown = c->shown;
		read_context(c, &(*slot)->facts, part);
	}
	return &(*slot)->facts;
}

static void
add_context(struct computation *c, int i, const struct part *part)
{
	fact_share(&c->facts[i], c->scope.arena, context_facts(c, part));
}

/* A heading or an opening line above may say what all below it is for. */
static void
read_sections(struct computation *c, int i)
{
	int blocks[SECTIONS_MAX];
	size_t n = goal_sections(
	    c->goals, c->goals->at[i].block, blocks, SECTIONS_MAX);

	for (size_t s = 0; s < n; s++) {
		const struct block *block =
		    &c->scope.document->blocks[blocks[s]];
		struct part part = { .kind = PART_CONTEXT,
			.block = blocks[s],
			.tokens = block->tokens };

		add_context(c, i, &part);
	}
}

/* Outcomes listed below a goal are its key results: the second of them shows
 * a path. */
static bool
is_outcome(const struct computation *c, const struct part *part)
{
	const struct block *block = &c->scope.document->blocks[part->block];

	return part->kind == PART_FIELD && part->field == FIELD_TARGET &&
	       block->kind == BLOCK_ITEM &&
	       part->label.start < block->tokens.start;
}

/* Whether the prose below a heading says what the heading only names. */
static bool
is_said_below(const struct goal *goal)
{
	return goal->n_parts > 1 && goal->parts[1].kind == PART_STATEMENT;
}

/* What the parts of all goals say in numbers, for the facts and for those who
 * do sums: one after another, as the code that reads them is large. */
static void
read_amounts(struct computation *c)
{
	for (int i = 0; i < c->goals->n; i++) {
		const struct goal *goal = &c->goals->at[i];

		for (size_t p = 0; p < goal->n_parts; p++)
			if (goal->parts[p].kind < PART_CONTEXT)
				add_amounts(
				    &c->facts[i], &c->scope, &goal->parts[p]);
	}
}

/* Whether people are hired for it: then that is a means of the goal above. */
static bool
is_staffing(const struct fact_reading *r)
{
	const struct sight *hire =
	    fact_read_find_value(r, CLUE_WORKER, r->tokens, WORKER_HIRED);
	struct span rest = r->tokens;

	if (!hire || hire->value != WORKER_HIRED)
		return false;
	if (hire->words.end - hire->words.start > 1)
		return true;
	while ((hire = fact_read_next(r, CLUE_WORKER, &rest)) != NULL)
		if (hire->value == WORKER_SUCH)
			return true;
	return false;
}

static void
read_goal(struct computation *c, int i)
{
	const struct goal *goal = &c->goals->at[i];
	size_t amount = 0;
	int outcomes = 0;

	for (size_t p = 0; p < goal->n_parts; p++) {
		const struct part *part = &goal->parts[p];
		struct fact_reading r;

		if (part->kind >= PART_CONTEXT) {
			add_context(c, i, part);
			continue;
		}
		read_part(c, &r, &c->facts[i], part);
		give_amounts(&r, &amount);
		c->staffing[i] |= is_staffing(&r);
		if (part->kind != PART_STATEMENT) {
			fact_evidence_part(&r);
			if (is_outcome(c, part) && ++outcomes == OUTCOMES)
				fact_read_add(&r, FACT_STEPS, r.tokens);
			continue;
		}
		if (p > 0 || !is_said_below(goal))
			fact_statement_read(&r);
		fact_evidence_statement(&r);
	}
}

static void
add_below(struct computation *c, int parent, int child, int fact)
{
	fact_add_words(&c->facts[parent], c->scope.arena, fact,
	    c->goals->at[child].statement);
}

/* Whether the level to reach is the one it starts from: "From 4 | To 4". */
static bool
stays(const struct computation *c, int goal)
{
	const struct facts *facts = &c->facts[goal];
	const struct quantity *start = NULL, *end = NULL;

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct quantity *q = &facts->amounts[i].amount;
		uint8_t field = facts->amounts[i].part->field;

		if (q->role == QUANTITY_BASELINE || field == FIELD_BASELINE)
			start = q;
		else if (q->role == QUANTITY_TARGET || field == FIELD_TARGET)
			end = q;
	}
	return start && end && start->low == end->low &&
	       start->high == end->high;
}

/* What the child says for its parent, and the parent for its child. */
static void
read_family(struct computation *c, int parent, int child)
{
	const struct facts *facts = &c->facts[child];

	add_below(c, parent, child, FACT_STEPS);
	if (fact_has(facts, FACT_CONCRETE) ||
	    fact_has(facts, FACT_CONCRETE_BELOW))
		add_below(c, parent, child, FACT_CONCRETE_BELOW);
	if (fact_statement_measured(facts))
		add_below(c, parent, child, FACT_MEASURED_BELOW);
	if (fact_has(facts, FACT_TARGET) || fact_has(facts, FACT_FREQUENCY) ||
	    fact_has(facts, FACT_COUNTED_BELOW))
		add_below(c, parent, child, FACT_COUNTED_BELOW);
	if (fact_has(facts, FACT_BASELINE))
		add_below(c, parent, child, FACT_BASELINE);
	if (fact_statement_raises(facts) && !stays(c, child))
		add_below(c, parent, child, FACT_RAISE);
	c->staffing[parent] |= c->staffing[child];
	if (c->staffing[child])
		add_below(c, parent, child, FACT_MEANS);
	if (fact_has(facts, FACT_OWNER))
		add_below(c, parent, child, FACT_OWNER);
	fact_add(&c->facts[child], c->scope.arena,
	    (struct mark){ .fact = FACT_PARENT,
		.tokens = c->goals->at[child].statement,
		.second = c->goals->at[parent].statement });
}

/* Whether a letter of Latin-1 beyond ASCII is in it, as UTF-8. */
static bool
writes_accents(const struct document *document)
{
	return memchr(document->plain, 0xc3, document->n_plain) != NULL;
}

struct facts *
fact_compute(struct arena *a, const struct document *document,
    const struct goals *goals, struct vocabulary *v,
    const struct date_context *context, int most_words,
    const struct fact_set *shown)
{
	size_t n = (size_t)goals->n;
	struct computation c = { .scope = { .arena = a,
				     .scratch = document_scratch(),
				     .document = document,
				     .most_words = most_words,
				     .accented = writes_accents(document) },
		.goals = goals,
		.shown = shown };

	c.scope.v = v;
	fact_clue_find(&c.scope.clues, v);
	c.facts = arena_alloc(a, (n + 1) * sizeof *c.facts);
	c.staffing = arena_alloc(a, n + 1);
	c.contexts = arena_alloc(
	    a, ((size_t)document->n_blocks + 1) * sizeof *c.contexts);
	read_amounts(&c);
	for (int i = 0; i < goals->n; i++) {
		c.facts[i].shown = shown;
		c.facts[i].period_start = c.facts[i].deadline = DATE_NONE;
		read_goal(&c, i);
		read_sections(&c, i);
	}
	schedule_facts(c.facts, a, document, goals, v, context);
	fact_mission_read(c.facts, &c.scope, goals);
	for (int i = goals->n - 1; i >= 0; i--)
		if (goals->at[i].parent >= 0 && goals->at[i].parent < i)
			read_family(&c, goals->at[i].parent, i);
	arena_reset(c.scope.scratch);
	return c.facts;
}
