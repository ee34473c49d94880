/* The fields, steps and prose that hang on a goal into the evidence they
 * give: a path, means, a reason, a level to start from. */

#include "fact_evidence.h"

#include "fact_statement.h"
#include "goal.h"
#include "token.h"

/* Who helps stands so near behind "with"; what somebody does behind him. What
 * a verb itself needs ("collaborate with") stands near it. */
enum { COMPANY = 6, DOING = 2, STAFF = 3, ARGUMENT = 6, GOOD = 3, VERB = 3 };

static void
add(struct facts *facts, const struct fact_reading *r, int fact,
    struct span words)
{
	fact_add(facts, r->scope->arena,
	    (struct mark){ .fact = fact, .tokens = words });
}

static void
add_first(struct facts *facts, const struct fact_reading *r, int fact,
    enum clue clue, struct span span)
{
	const struct sight *sight = fact_read_find(r, clue, span);

	if (sight)
		add(facts, r, fact, sight->words);
}

/* The first sight of a list with this value or a higher one. */
static const struct sight *
find_value(
    const struct fact_reading *r, enum clue clue, struct span span, int value)
{
	const struct sight *sight;

	while ((sight = fact_read_find(r, clue, span)) != NULL) {
		if (sight->value >= value)
			return sight;
		span.start = sight->words.start + 1;
	}
	return NULL;
}

/* Steps in their order: a word that says so, or two that tell an order. */
static void
read_sequence(
    struct facts *facts, const struct fact_reading *r, struct span span)
{
	const struct sight *first = NULL, *sight;

	while ((sight = fact_read_find(r, CLUE_SEQUENCE, span)) != NULL) {
		if (sight->value == 1 || first) {
			add(facts, r, FACT_FIRST_STEP, sight->words);
			return;
		}
		first = sight;
		span.start = sight->words.end;
	}
}

/* A word such as "today" in a sentence with an amount. */
static void
read_baseline(
    struct facts *facts, const struct fact_reading *r, struct span span)
{
	const struct quantity *q = fact_read_amount(r, span);

	if (!q)
		return;
	add_first(facts, r, FACT_BASELINE, CLUE_BASELINE, span);
	for (; q; q = fact_read_amount(r, span)) {
		if (q->role == QUANTITY_BASELINE)
			add(facts, r, FACT_BASELINE, q->words);
		span.start = q->words.end;
	}
}

static bool
is_capital(const struct fact_reading *r, uint32_t at)
{
	const struct token *t = fact_read_token(r, at);

	return at < r->tokens.end && t->kind == TOKEN_WORD &&
	       t->letters != TOKEN_LOWER;
}

/* The next given name, written as one, or a title before a name. */
static const struct sight *
find_person(const struct fact_reading *r, struct span span)
{
	const struct sight *who;

	while ((who = fact_read_find(r, CLUE_PERSON, span)) != NULL) {
		if (who->value == 1 ? is_capital(r, who->words.start)
				    : is_capital(r, who->words.end))
			return who;
		span.start = who->words.end;
	}
	return NULL;
}

static void
add_person(struct facts *facts, const struct fact_reading *r, struct span span)
{
	const struct sight *who = find_person(r, span);

	if (who)
		add(facts, r, FACT_MEANS, who->words);
}

/* "with my neighbour", "using an app". */
static void
read_company(
    struct facts *facts, const struct fact_reading *r, struct span span)
{
	const struct sight *with;

	for (; (with = fact_read_find(r, CLUE_WITH, span)) != NULL;
	     span.start = with->words.end) {
		struct span near = { with->words.end,
			with->words.end + COMPANY };

		add_first(facts, r, FACT_MEANS, CLUE_WORKER, near);
		add_first(facts, r, FACT_MEANS, CLUE_EQUIPMENT, near);
		add_person(facts, r, near);
	}
}

/* "Yann passes his Thursdays", "Dana and me": a name, and one who acts. */
static void
read_people(struct facts *facts, const struct fact_reading *r, struct span span)
{
	const struct sight *who;

	for (; (who = find_person(r, span)) != NULL;
	     span.start = who->words.end) {
		uint32_t at = who->words.end + (who->value == 2);

		if (at < span.end &&
		    fact_read_token(r, at)->kind == TOKEN_WORD &&
		    fact_read_value(r, CLUE_FUNCTION, at) !=
			GRAMMAR_PREPOSITION)
			add(facts, r, FACT_MEANS, who->words);
	}
}

/* "an hour a day", "5 h par semaine": time that is given to it. */
static bool
is_time_given(const struct quantity *q)
{
	return (q->kind == QUANTITY_TIME && q->per_week > 0) ||
	       (q->kind == QUANTITY_FREQUENCY &&
		   (q->hours > 0 || (q->slot != SLOT_ANY && q->weekdays == 0)));
}

/* "£45 an hour": what somebody is paid, unless it says what is lost. */
static bool
is_paid(const struct fact_reading *r, const struct quantity *q,
    struct span sentence)
{
	return q->kind == QUANTITY_MONEY && q->per_week > 0 &&
	       !fact_read_find(r, CLUE_STAKE, sentence);
}

/* "intern Maja": one who does the work, by name. */
static bool
is_called(const struct fact_reading *r, const struct sight *worker)
{
	uint32_t at = worker->words.end;

	return worker->value == 1 && is_capital(r, at) &&
	       !fact_read_at(r, CLUE_PLURAL, at - 1) &&
	       fact_read_value(r, CLUE_FUNCTION, at) == 0 &&
	       fact_read_token(r, at)->letters == TOKEN_CAPITAL;
}

/* "two platform engineers": those who do the work, counted. */
static const struct sight *
find_staff(const struct fact_reading *r, struct span span)
{
	const struct sight *worker;

	for (; (worker = fact_read_find(r, CLUE_WORKER, span)) != NULL;
	     span.start = worker->words.end) {
		uint32_t at = worker->words.start;

		if (is_called(r, worker))
			return worker;
		for (uint32_t i = 0;
		     i <= STAFF && at - i > span.start && worker->value == 1;
		     i++) {
			const struct quantity *q =
			    fact_read_amount_over(r, at - i);

			if (q &&
			    (q->kind == QUANTITY_COUNT ||
				q->kind == QUANTITY_FREQUENCY) &&
			    q->words.start < worker->words.start)
				return worker;
		}
	}
	return NULL;
}

/* "the voucher is paid"; "paid customers" are not. */
static void
read_secured(
    struct facts *facts, const struct fact_reading *r, struct span span)
{
	const struct sight *secured;
	const struct sight *source = find_value(r, CLUE_FUNDING, span, 2);

	if (source)
		add(facts, r, FACT_MEANS, source->words);
	for (; (secured = fact_read_find(r, CLUE_SECURED, span)) != NULL;
	     span.start = secured->words.end) {
		uint32_t end = secured->words.end;

		if (end >= r->tokens.end ||
		    fact_read_token(r, end)->kind != TOKEN_WORD ||
		    fact_read_value(r, CLUE_FUNCTION, end) > 0)
			add(facts, r, FACT_MEANS, secured->words);
	}
}

/* Prose names means where it names those who do the work, or money or time
 * and where it comes from, or things and that they are there. */
static void
read_means(struct facts *facts, const struct fact_reading *r, struct span span)
{
	const struct sight *funding = fact_read_find(r, CLUE_FUNDING, span);
	const struct sight *things = fact_read_find(r, CLUE_EQUIPMENT, span);
	const struct sight *there = find_value(r, CLUE_EQUIPMENT, span, 2);
	const struct sight *worker = find_value(r, CLUE_WORKER, span, 4);
	const struct quantity *q;
	struct span rest = span;

	if (!worker)
		worker = find_staff(r, span);
	if (worker)
		add(facts, r, FACT_MEANS, worker->words);
	if (there && things != there)
		add(facts, r, FACT_MEANS, there->words);
	while ((q = fact_read_amount(r, rest)) != NULL) {
		if ((funding && (q->kind == QUANTITY_MONEY ||
				    q->kind == QUANTITY_TIME)) ||
		    is_time_given(q) || is_paid(r, q, span))
			add(facts, r, FACT_MEANS, q->words);
		rest.start = q->words.end;
	}
	read_secured(facts, r, span);
	read_company(facts, r, span);
	read_people(facts, r, span);
}

/* A reason is a word that says so, or what is at stake; not where the
 * sentence goes on to say what is done about it. */
static void
read_reason(struct facts *facts, const struct fact_reading *r, struct span span)
{
	if (fact_read_find(r, CLUE_SO, span))
		return;
	add_first(facts, r, FACT_REASON, CLUE_REASON, span);
	add_first(facts, r, FACT_REASON, CLUE_STAKE, span);
}

static void
read_path(struct facts *facts, const struct fact_reading *r, struct span span)
{
	add_first(facts, r, FACT_PLAN, CLUE_PLAN, span);
	add_first(facts, r, FACT_DOING, CLUE_SO, span);
	read_sequence(facts, r, span);
	read_baseline(facts, r, span);
	add_first(facts, r, FACT_DOUBT, CLUE_DOUBT, span);
}

/* "We record two episodes a day": somebody is told to do something. */
static void
read_doing(struct facts *facts, const struct fact_reading *r, struct span span)
{
	static const uint8_t actors[] = { CLUE_ACTOR, CLUE_WORKER };

	for (size_t i = 0; i < sizeof actors; i++) {
		struct span rest = span;
		const struct sight *who;

		for (; (who = fact_read_find(r, actors[i], rest)) != NULL;
		     rest.start = who->words.end) {
			struct span near = { who->words.end,
				who->words.end + DOING };
			const struct sight *verb =
			    fact_read_find(r, CLUE_VERB, near);

			if (verb &&
			    fact_read_value(r, CLUE_FUNCTION,
				verb->words.start) != GRAMMAR_AUXILIARY &&
			    !fact_read_at(r, CLUE_KEEP, verb->words.start))
				add(facts, r, FACT_DOING,
				    (struct span){
					who->words.start, verb->words.end });
		}
	}
}

static void
read_prose(struct facts *facts, const struct fact_reading *r, struct span span)
{
	read_path(facts, r, span);
	read_doing(facts, r, span);
	read_means(facts, r, span);
	add_first(facts, r, FACT_RISK, CLUE_RISK, span);
	add_first(facts, r, FACT_FEASIBILITY, CLUE_FEASIBILITY, span);
	read_reason(facts, r, span);
}

/* Sentence by sentence from this token on. */
static void
read_sentences(struct facts *facts, const struct fact_reading *r, uint32_t from)
{
	while (from < r->tokens.end) {
		struct span sentence = fact_read_sentence(r, from);

		read_prose(facts, r, sentence);
		from = sentence.end;
	}
	if (!fact_has(facts, FACT_FIRST_STEP))
		read_sequence(facts, r, r->tokens);
}

/* Where the statement's first mark stands: behind it are remarks. */
static uint32_t
first_mark(const struct fact_reading *r, struct span span)
{
	while (span.start < span.end) {
		const struct token *t = fact_read_token(r, span.start++);

		if (t->kind == TOKEN_MARK && (t->id == ',' || t->id == ':' ||
						 t->id == '(' || t->id == ';'))
			break;
	}
	return span.start;
}

/* A habit's weekdays are the goal itself; beside another target they are time
 * kept for it. */
static void
read_slots(
    struct facts *facts, const struct fact_reading *r, struct span remarks)
{
	for (size_t i = 0; i < r->n_amounts; i++) {
		const struct quantity *q = &r->amounts[i];

		if (q->kind == QUANTITY_FREQUENCY &&
		    q->words.start >= remarks.start &&
		    (q->weekdays != 0 || q->slot != SLOT_ANY))
			add(facts, r, FACT_MEANS, q->words);
	}
}

/* The means in a statement: company, and what its remarks say. */
static void
read_aside_means(
    struct facts *facts, const struct fact_reading *r, struct span sentence)
{
	bool whole =
	    fact_has(facts, FACT_TARGET) || fact_has(facts, FACT_DELIVERABLE);
	struct span remarks = { first_mark(r, sentence), sentence.end };
	const struct quantity *q;

	if (!whole && !fact_has(facts, FACT_FREQUENCY))
		sentence.start += ARGUMENT;
	read_company(facts, r, sentence);
	if (whole)
		read_slots(facts, r, remarks);
	read_secured(facts, r, remarks);
	read_people(facts, r, remarks);
	q = fact_read_amount(r, remarks);
	if (q && q->kind == QUANTITY_MONEY &&
	    fact_read_find(r, CLUE_FUNDING, remarks))
		add(facts, r, FACT_MEANS, q->words);
}

/* "@nadia" is somebody; in "nadia@school" it is an address. */
static void
read_mention(struct facts *facts, const struct fact_reading *r)
{
	for (uint32_t i = r->tokens.start; i + 1 < r->tokens.end; i++) {
		const struct token *t = fact_read_token(r, i);

		if (t->kind == TOKEN_MARK && t->id == '@' &&
		    t[1].kind == TOKEN_WORD && token_touches(t + 1) &&
		    (i == r->tokens.start || !token_touches(t))) {
			add(facts, r, FACT_OWNER, (struct span){ i, i + 2 });
			return;
		}
	}
}

/* A reason in a statement; "plan to increase" is none. */
static void
add_reason(struct facts *facts, const struct fact_reading *r, struct span span)
{
	struct span rest = { span.start + VERB, span.end };
	const struct sight *first = fact_read_at(r, CLUE_REASON, span.start);

	if (first)
		add(facts, r, FACT_REASON, first->words);
	add_first(facts, r, FACT_REASON, CLUE_REASON, rest);
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
			add(facts, r, FACT_REASON,
			    (struct span){ why->words.start, good->words.end });
	}
}

void
fact_evidence_statement(struct facts *facts, const struct fact_reading *r)
{
	struct span sentence = fact_read_sentence(r, r->tokens.start);
	const struct sight *risk;

	read_mention(facts, r);
	read_path(facts, r, sentence);
	read_aside_means(facts, r, sentence);
	if ((risk = find_value(r, CLUE_RISK, sentence, 2)) != NULL)
		add(facts, r, FACT_RISK, risk->words);
	add_reason(facts, r, sentence);
	read_purpose(facts, r, sentence);
	read_sentences(facts, r, sentence.end);
}

static void
read_how(struct facts *facts, const struct fact_reading *r)
{
	add(facts, r, FACT_STEPS, r->tokens);
	fact_statement_step(facts, r);
}

/* "Achievable: …" argues for the path, "Realistic: …" for the means. */
static void
read_reach(struct facts *facts, const struct fact_reading *r)
{
	struct part label = { .block = r->part->block,
		.tokens = r->part->label };
	struct fact_reading name;

	fact_read(&name, r->scope, &label);
	add(facts, r,
	    fact_read_find(&name, CLUE_REALISTIC, label.tokens)
		? FACT_FEASIBILITY
		: FACT_ARGUMENT,
	    r->tokens);
	read_means(facts, r, r->tokens);
	add_first(facts, r, FACT_DOUBT, CLUE_DOUBT, r->tokens);
}

/* What a field says by being filled in; FACT_BUILTIN: nothing. */
static const uint8_t field_facts[FIELD_COUNT] = {
	[FIELD_NONE] = FACT_BUILTIN,
	[FIELD_DEADLINE] = FACT_BUILTIN,
	[FIELD_START] = FACT_BUILTIN,
	[FIELD_TARGET] = FACT_BUILTIN,
	[FIELD_BASELINE] = FACT_BASELINE,
	[FIELD_WHY] = FACT_REASON,
	[FIELD_MEANS] = FACT_MEANS,
	[FIELD_OWNER] = FACT_MEANS,
	[FIELD_HOW] = FACT_BUILTIN,
	[FIELD_RISK] = FACT_RISK,
	[FIELD_REACH] = FACT_BUILTIN,
	[FIELD_STATUS] = FACT_BUILTIN,
	[FIELD_DEPENDS] = FACT_RISK,
	[FIELD_CONFIDENCE] = FACT_ARGUMENT,
	[FIELD_PROBLEM] = FACT_REASON,
	[FIELD_OTHER] = FACT_BUILTIN,
};

static void
read_field(struct facts *facts, const struct fact_reading *r)
{
	uint8_t field = r->part->field;

	if (field >= FIELD_COUNT || fact_read_blank(r))
		return;
	if (field_facts[field] != FACT_BUILTIN)
		add(facts, r, field_facts[field], r->tokens);
	if (field == FIELD_OWNER)
		add(facts, r, FACT_OWNER, r->tokens);
	if (field == FIELD_TARGET) {
		fact_statement_target(facts, r);
		read_baseline(facts, r, r->tokens);
	} else if (field == FIELD_HOW) {
		read_how(facts, r);
	} else if (field == FIELD_REACH) {
		read_reach(facts, r);
	} else if (field == FIELD_OTHER) {
		read_sentences(facts, r, r->tokens.start);
	}
}

/* A step tells how and with what; its reason is one only if it says so. What
 * begins with a reason is no step. */
static void
read_step(struct facts *facts, const struct fact_reading *r)
{
	const struct sight *why = fact_read_at(r, CLUE_REASON, r->tokens.start);

	if (why) {
		add(facts, r, FACT_REASON, why->words);
		return;
	}
	if (!fact_statement_remark(r)) {
		add(facts, r, FACT_STEPS, r->tokens);
		fact_statement_step(facts, r);
	}
	read_path(facts, r, r->tokens);
	read_means(facts, r, r->tokens);
	add_first(facts, r, FACT_RISK, CLUE_RISK, r->tokens);
	add_first(facts, r, FACT_FEASIBILITY, CLUE_FEASIBILITY, r->tokens);
	add_first(facts, r, FACT_REASON, CLUE_REASON, r->tokens);
	if (fact_statement_tells(r))
		read_reason(facts, r, r->tokens);
}

void
fact_evidence_part(struct facts *facts, const struct fact_reading *r)
{
	read_mention(facts, r);
	switch (r->part->kind) {
	case PART_FIELD:
		read_field(facts, r);
		break;
	case PART_STEP:
		if (!fact_read_blank(r))
			read_step(facts, r);
		break;
	case PART_NOTE:
		read_sentences(facts, r, r->tokens.start);
		break;
	default:
		break;
	}
}

void
fact_evidence_context(struct facts *facts, const struct fact_reading *r)
{
	add_first(facts, r, FACT_MISSION, CLUE_MISSION, r->tokens);
}

bool
fact_evidence_staffing(const struct fact_reading *r)
{
	const struct sight *hire = find_value(r, CLUE_WORKER, r->tokens, 3);
	struct span rest = r->tokens;

	if (!hire || hire->value != 3)
		return false;
	if (hire->words.end - hire->words.start > 1)
		return true;
	while ((hire = fact_read_find(r, CLUE_WORKER, rest)) != NULL) {
		if (hire->value == 1)
			return true;
		rest.start = hire->words.end;
	}
	return false;
}
