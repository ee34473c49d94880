/* Words into means: who does it, with what money, hours and equipment. */

#include "fact_sentence.h"

#include "fact.h"
#include "word/token.h"

/* What a verb itself needs ("collaborate with") stands near it, what costs so
 * much before a sum, whose time it is so few words. */
enum {
	ARGUMENT = 6,
	LOSS = 3,
	PAID = 2,
	WHOSE = 4,
	WEEK = 7 * 86400 /* seconds */
};

/* "an hour a day", "5 h par semaine": time that is given to it. */
static bool
is_time_given(const struct quantity *q)
{
	return (q->kind == QUANTITY_TIME && q->per_week > 0) ||
	       (q->kind == QUANTITY_FREQUENCY &&
		   (q->hours > 0 || (q->slot != SLOT_ANY && q->weekdays == 0)));
}

static bool
has_stake(const struct fact_reading *r, struct span sentence)
{
	const struct sight *stake;

	while ((stake = fact_read_next(r, CLUE_STAKE, &sentence)) != NULL)
		if (stake->value < STAKE_SCENE)
			return true;
	return false;
}

/* "£45 an hour": what somebody is paid, unless it says what is lost. */
static bool
is_paid(const struct fact_reading *r, const struct quantity *q,
    struct span sentence)
{
	return q->kind == QUANTITY_MONEY && q->per_week > 0 &&
	       !has_stake(r, sentence);
}

/* "The fund gives two afternoons", unless it says what is lost: "donors leave
 * after two weeks". */
static bool
is_funded(const struct fact_reading *r, const struct quantity *q,
    struct span sentence)
{
	return q->kind == QUANTITY_MONEY ||
	       (q->kind == QUANTITY_TIME && !has_stake(r, sentence));
}

/* "we lose £300 a day", « la fuite nous coûte 3 000 € »: nothing to spend. */
static bool
is_lost(const struct fact_reading *r, const struct quantity *q)
{
	uint32_t at = q->words.start;
	struct span before = {
		at > r->tokens.start + LOSS ? at - LOSS : r->tokens.start, at
	};
	const struct sight *stake;

	while ((stake = fact_read_next(r, CLUE_STAKE, &before)) != NULL)
		if (stake->value == STAKE_SUCH && stake->words.end == at)
			return true;
	return false;
}

/* "would spare the nurses four hours", « coûte à chacun deux heures »: what is
 * lost or won stands before a time, and at most whose it is between them. */
static bool
is_at_stake(
    const struct fact_reading *r, const struct quantity *q, struct span span)
{
	const struct sight *stake, *last = NULL;

	span.end = q->words.start;
	while ((stake = fact_read_next(r, CLUE_STAKE, &span)) != NULL)
		if (stake->value == STAKE_SUCH)
			last = stake;
	if (!last)
		return false;
	for (uint32_t at = last->words.end; at < span.end; at++)
		if (!fact_read_is_word(r, at) || fact_read_verb(r, at))
			return false;
	return span.end <= last->words.end + WHOSE;
}

/* "the town pays us £2 a kilo": what is won, and no means. */
static bool
is_income(const struct fact_reading *r, const struct sight *funding)
{
	uint32_t end = funding->words.end;

	return fact_read_is(r, end, GRAMMAR_PRONOUN) &&
	       fact_read_value(r, CLUE_STAKE, end - 1) == STAKE_SUCH;
}

/* "I have two days without classes": a time that is there. */
static bool
is_time_had(const struct fact_reading *r, const struct sight *secured)
{
	uint32_t at = secured->words.end;
	const struct quantity *q = fact_read_amount_over(r, at);

	return q && q->words.start == at && q->kind == QUANTITY_TIME &&
	       q->low < WEEK;
}

/* "the voucher is paid"; "paid customers" are not. */
static void
read_secured(const struct fact_reading *r, struct span span)
{
	const struct sight *secured;
	const struct sight *source =
	    fact_read_find_value(r, CLUE_FUNDING, span, 2);

	if (source && !is_income(r, source))
		fact_read_add(r, FACT_MEANS, source->words);
	while ((secured = fact_read_next(r, CLUE_SECURED, &span)) != NULL) {
		uint32_t end = secured->words.end;

		if (secured->value == SECURED_TIME
			? is_time_had(r, secured)
			: !fact_reason_restricts(r, secured) &&
			      (end >= r->tokens.end ||
				  secured->value == SECURED_ANY ||
				  !fact_read_is_word(r, end) ||
				  fact_read_grammar(r, end) > 0))
			fact_read_add(r, FACT_MEANS, secured->words);
	}
}

/* Whether a thing is named right before this word, "a cello, rented", or behind
 * it where it serves: "in a rented hall". */
static bool
is_thing(const struct fact_reading *r, uint32_t at)
{
	uint32_t before = at;

	if (before > r->tokens.start &&
	    fact_read_is_article(fact_read_grammar(r, before - 1)))
		before--;
	if (before > r->tokens.start && fact_read_is_content(r, at + 1) &&
	    fact_read_is(r, before - 1, GRAMMAR_PREPOSITION))
		return true;
	if (at > r->tokens.start && fact_read_is_mark(r, at - 1, ','))
		at--;
	return at > r->tokens.start + 1 && fact_read_is_content(r, at - 1) &&
	       !fact_read_verb(r, at - 1);
}

void
fact_means_time(const struct fact_reading *r, struct span span)
{
	const struct quantity *q;

	while ((q = fact_read_next_amount(r, &span)) != NULL)
		if (is_time_given(q) || q->kind == QUANTITY_FREQUENCY)
			fact_read_add(r, FACT_MEANS, q->words);
}

/* "a bursary covers the trip", « le budget formation paie les stages »: money,
 * and behind it what it does; NULL if none does. */
static const struct sight *
find_paying(const struct fact_reading *r, struct span span)
{
	const struct sight *money = NULL, *next;

	while ((next = fact_read_next(r, CLUE_FUNDING, &span)) != NULL) {
		int before = fact_read_grammar(r, next->words.start - 1);

		if (fact_read_is_article(before))
			money = next;
		else if (money &&
			 next->words.start <= money->words.end + PAID &&
			 (before == 0 || before == GRAMMAR_ADVERB ||
			     fact_read_is_auxiliary(before)))
			return next;
	}
	return NULL;
}

void
fact_means_how(const struct fact_reading *r, struct span span)
{
	const struct sight *funding = fact_read_find(r, CLUE_FUNDING, span);
	const struct sight *things = fact_read_find(r, CLUE_EQUIPMENT, span);
	const struct sight *there =
	    fact_read_find_value(r, CLUE_EQUIPMENT, span, 2);
	const struct sight *worker = fact_people_given(r, span);
	const struct quantity *q;
	struct span rest = span;

	if (funding && is_income(r, funding))
		funding = NULL;
	if (funding)
		fact_read_add_sight(r, FACT_MEANS, find_paying(r, span));
	if (!worker)
		worker = fact_people_staff(r, span);
	if (worker)
		fact_read_add(r, FACT_MEANS, worker->words);
	if (there && (things != there || is_thing(r, there->words.start)))
		fact_read_add(r, FACT_MEANS, there->words);
	while ((q = fact_read_next_amount(r, &rest)) != NULL) {
		if (is_lost(r, q))
			continue;
		if ((funding && is_funded(r, q, span)) ||
		    (is_time_given(q) && !is_at_stake(r, q, span)) ||
		    is_paid(r, q, span))
			fact_read_add(r, FACT_MEANS, q->words);
	}
	fact_people_read(r, span);
}

/* Whether those of whom the span tells cannot do it, "Ana is away", and it says
 * no more. */
static bool
is_away(const struct fact_reading *r, struct span span)
{
	const struct sight *away =
	    fact_read_find_value(r, CLUE_WORKER, span, WORKER_AWAY);

	for (uint32_t at = away ? away->words.end : span.end; at < span.end;
	     at++)
		if (fact_read_is_mark(r, at, ',') ||
		    fact_read_is_mark(r, at, ';') ||
		    fact_read_is(r, at, GRAMMAR_CONJUNCTION))
			return false;
	return away != NULL;
}

void
fact_means_prose(const struct fact_reading *r, struct span span)
{
	if (is_away(r, span))
		return;
	fact_means_how(r, span);
	fact_people_open(r, span);
	read_secured(r, span);
	fact_company_read(r, span, span.start, false);
	fact_company_works(r, span);
}

/* Whether all before the colon is a label: "Rest day: twice a week". */
static bool
is_label(const struct fact_reading *r, struct span before)
{
	const struct token *colon = fact_read_token(r, before.end);

	if (!span_empty(before) && before.end + 1 < r->tokens.end &&
	    (colon[-1].style & TOKEN_STRONG) &&
	    !(colon[1].style & TOKEN_STRONG))
		return true;
	return !fact_read_find(r, CLUE_VERB, before) &&
	       !fact_read_amount(r, before);
}

/* "by following the advice of Aisha": a name behind a preposition. */
static const struct sight *
person_in(const struct fact_reading *r, struct span how)
{
	const struct sight *who;

	while ((who = fact_people_named(r, how)) != NULL &&
	       !fact_read_is(r, who->words.start - 1, GRAMMAR_PREPOSITION))
		how.start = who->words.end;
	return who;
}

/* Where the statement's first mark stands: behind it are remarks. */
static uint32_t
first_mark(const struct fact_reading *r, struct span span)
{
	for (uint32_t at = span.start; at < span.end; at++) {
		const struct token *t = fact_read_token(r, at);

		if (t->kind != TOKEN_MARK)
			continue;
		if (t->id == ',' || t->id == '(' || t->id == ';' ||
		    (token_is_dash(t, fact_read_token(r, span.end)) &&
			!token_touches(t)) ||
		    (t->id == ':' &&
			!is_label(r, (struct span){ span.start, at })))
			return at + 1;
	}
	return span.end;
}

/* A habit's weekdays and hours are the goal itself; beside another target they
 * are time kept for it. whole: there is one. */
static void
read_slots(const struct fact_reading *r, struct span remarks, bool whole)
{
	for (size_t i = 0; i < r->n_amounts; i++) {
		const struct quantity *q = &r->amounts[i].amount;

		if (q->words.start >= remarks.start &&
		    (whole ? q->kind == QUANTITY_FREQUENCY &&
				 (q->weekdays != 0 || q->slot != SLOT_ANY ||
				     q->hours > 0)
			   : is_time_given(q)))
			fact_read_add(r, FACT_MEANS, q->words);
	}
}

/* "Paint the hall (two roofers)": who does it stands in the first brackets of a
 * goal that is about no people itself. */
static void
read_brackets(const struct fact_reading *r, struct span sentence)
{
	uint32_t at = sentence.start;
	struct span before = { at, at };

	if (!(r->marks & fact_read_mark_bit('(')))
		return;
	while (at < sentence.end && !fact_read_is_mark(r, at, '('))
		at++;
	before.end = at;
	sentence.start = at;
	if (at < sentence.end && !fact_read_find(r, CLUE_WORKER, before))
		fact_read_add_sight(
		    r, FACT_MEANS, fact_people_staff(r, sentence));
}

void
fact_means_statement(const struct fact_reading *r, struct span sentence)
{
	bool whole = fact_has(r->facts, FACT_TARGET) ||
		     fact_has(r->facts, FACT_DELIVERABLE);
	struct span remarks = { first_mark(r, sentence), sentence.end };
	const struct quantity *q;
	const struct sight *plan;
	uint32_t argument = sentence.start;

	fact_people_end(r, sentence);
	if (!whole && !fact_has(r->facts, FACT_FREQUENCY))
		argument += ARGUMENT;
	fact_company_read(
	    r, sentence, argument, fact_has(r->facts, FACT_ACTION));
	sentence.start = argument;
	if (whole || fact_read_amount(
			 r, (struct span){ r->tokens.start, remarks.start }))
		read_slots(r, remarks, whole);
	read_secured(r, remarks);
	fact_people_read(r, remarks);
	read_brackets(r, sentence);
	if ((plan = fact_read_find(r, CLUE_PLAN, sentence)) != NULL) {
		struct span how = { plan->words.start, sentence.end };

		fact_read_add_sight(r, FACT_MEANS, fact_people_staff(r, how));
		fact_read_add_sight(r, FACT_MEANS, fact_people_hand(r, how));
		fact_read_add_sight(r, FACT_MEANS, person_in(r, how));
		while ((q = fact_read_next_amount(r, &how)) != NULL)
			if (is_time_given(q) ||
			    (q->kind == QUANTITY_MONEY && q->per_week > 0))
				fact_read_add(r, FACT_MEANS, q->words);
	}
	if (!fact_read_find(r, CLUE_FUNDING, remarks))
		return;
	while ((q = fact_read_next_amount(r, &remarks)) != NULL)
		if (q->kind == QUANTITY_MONEY)
			fact_read_add(r, FACT_MEANS, q->words);
}
