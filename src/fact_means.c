/* Words into means: who does it, with what money, hours and equipment. */

#include "fact_means.h"

#include "fact.h"
#include "token.h"

/* Who helps stands so near behind "with", a number so near before those whom
 * it counts; what a verb itself needs ("collaborate with") stands near it. */
enum { COMPANY = 6, STAFF = 3, ARGUMENT = 6 };

static bool
is_capital(const struct fact_reading *r, uint32_t at)
{
	const struct token *t = fact_read_token(r, at);

	return at < r->tokens.end && t->kind == TOKEN_WORD &&
	       t->letters != TOKEN_LOWER;
}

/* Whether it stands within the words of a link: who wrote a book, most often.
 */
static bool
is_linked(const struct fact_reading *r, uint32_t at)
{
	return at > r->tokens.start &&
	       (fact_read_token(r, at)->style & TOKEN_LINK) &&
	       (fact_read_token(r, at - 1)->style & TOKEN_LINK);
}

/* The next given name, written as one, or a title before a name. */
static const struct sight *
find_person(const struct fact_reading *r, struct span span)
{
	const struct sight *who;

	while ((who = fact_read_find(r, CLUE_PERSON, span)) != NULL) {
		if ((who->value == 1 ? is_capital(r, who->words.start)
				     : is_capital(r, who->words.end)) &&
		    !is_linked(r, who->words.start))
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
		fact_read_add(facts, r, FACT_MEANS, who->words);
}

/* What stands behind "with", up to a word that joins something else to it:
 * "users with large offices and teams" have no help. */
static struct span
company_of(const struct fact_reading *r, const struct sight *with)
{
	struct span near = { with->words.end, with->words.end };

	while (near.end < with->words.end + COMPANY &&
	       near.end < r->tokens.end &&
	       fact_read_grammar(r, near.end) != GRAMMAR_CONJUNCTION)
		near.end++;
	return near;
}

/* "with my neighbour", "using an app". */
static void
read_company(
    struct facts *facts, const struct fact_reading *r, struct span span)
{
	const struct sight *with;

	for (; (with = fact_read_find(r, CLUE_WITH, span)) != NULL;
	     span.start = with->words.end) {
		struct span near = company_of(r, with);

		fact_read_add_first(facts, r, FACT_MEANS, CLUE_WORKER, near);
		fact_read_add_first(facts, r, FACT_MEANS, CLUE_EQUIPMENT, near);
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
			fact_read_add(facts, r, FACT_MEANS, who->words);
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

/* "intern Maja": one who does the work, by name; a waiter and a server are one
 * word in French. */
static bool
is_called(const struct fact_reading *r, const struct sight *worker)
{
	uint32_t at = worker->words.end;

	return worker->value == 1 && is_capital(r, at) &&
	       !fact_read_at(r, CLUE_EQUIPMENT, worker->words.start) &&
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
	const struct sight *source =
	    fact_read_find_value(r, CLUE_FUNDING, span, 2);

	if (source)
		fact_read_add(facts, r, FACT_MEANS, source->words);
	for (; (secured = fact_read_find(r, CLUE_SECURED, span)) != NULL;
	     span.start = secured->words.end) {
		uint32_t end = secured->words.end;

		if (end >= r->tokens.end ||
		    fact_read_token(r, end)->kind != TOKEN_WORD ||
		    fact_read_value(r, CLUE_FUNCTION, end) > 0)
			fact_read_add(facts, r, FACT_MEANS, secured->words);
	}
}

void
fact_means_prose(
    struct facts *facts, const struct fact_reading *r, struct span span)
{
	const struct sight *funding = fact_read_find(r, CLUE_FUNDING, span);
	const struct sight *things = fact_read_find(r, CLUE_EQUIPMENT, span);
	const struct sight *there =
	    fact_read_find_value(r, CLUE_EQUIPMENT, span, 2);
	const struct sight *worker =
	    fact_read_find_value(r, CLUE_WORKER, span, 4);
	const struct quantity *q;
	struct span rest = span;

	if (!worker)
		worker = find_staff(r, span);
	if (worker)
		fact_read_add(facts, r, FACT_MEANS, worker->words);
	if (there && things != there)
		fact_read_add(facts, r, FACT_MEANS, there->words);
	while ((q = fact_read_amount(r, rest)) != NULL) {
		if ((funding && (q->kind == QUANTITY_MONEY ||
				    q->kind == QUANTITY_TIME)) ||
		    is_time_given(q) || is_paid(r, q, span))
			fact_read_add(facts, r, FACT_MEANS, q->words);
		rest.start = q->words.end;
	}
	read_secured(facts, r, span);
	read_company(facts, r, span);
	read_people(facts, r, span);
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
			fact_read_add(facts, r, FACT_MEANS, q->words);
	}
}

void
fact_means_statement(
    struct facts *facts, const struct fact_reading *r, struct span sentence)
{
	bool whole =
	    fact_has(facts, FACT_TARGET) || fact_has(facts, FACT_DELIVERABLE);
	struct span remarks = { first_mark(r, sentence), sentence.end };
	const struct quantity *q;
	const struct sight *plan;

	if (!whole && !fact_has(facts, FACT_FREQUENCY))
		sentence.start += ARGUMENT;
	read_company(facts, r, sentence);
	if (whole)
		read_slots(facts, r, remarks);
	read_secured(facts, r, remarks);
	read_people(facts, r, remarks);
	if ((plan = fact_read_find(r, CLUE_PLAN, sentence)) != NULL)
		fact_read_add_sight(facts, r, FACT_MEANS,
		    find_staff(
			r, (struct span){ plan->words.start, sentence.end }));
	q = fact_read_amount(r, remarks);
	if (q && q->kind == QUANTITY_MONEY &&
	    fact_read_find(r, CLUE_FUNDING, remarks))
		fact_read_add(facts, r, FACT_MEANS, q->words);
}

void
fact_means_mention(struct facts *facts, const struct fact_reading *r)
{
	for (uint32_t i = r->tokens.start; i + 1 < r->tokens.end; i++) {
		const struct token *t = fact_read_token(r, i);

		if (t->kind == TOKEN_MARK && t->id == '@' &&
		    t[1].kind == TOKEN_WORD && token_touches(t + 1) &&
		    (i == r->tokens.start || !token_touches(t))) {
			fact_read_add(
			    facts, r, FACT_OWNER, (struct span){ i, i + 2 });
			return;
		}
	}
}

bool
fact_means_staffing(const struct fact_reading *r)
{
	const struct sight *hire =
	    fact_read_find_value(r, CLUE_WORKER, r->tokens, 3);
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
