/* Words into reasons: what a goal is good for, or what is lost without it. */

#include "fact_sentence.h"

#include "fact.h"
#include "word/token.h"

/* A benefit stands so near behind its purpose; a statement's verb takes so
 * many words, and those of an intent stand so far before their end; what says
 * that something is there takes so many at most. */
enum { GOOD = 3, VERB = 2, INTENT = 3, SECURED = 8, PAID = 4, SUBJECT = 5 };

/* Behind a verb and so many tokens a reason may follow, not in "work to reach";
 * without one in front, behind so many. */
enum { OBJECT = 2, LEAD = 4 };

/* So near behind the words of a plan stands what it acts on. */
enum { PLAN = 16 };

/* "my cardiologist no longer likes it": whether somebody does something soon
 * behind the word at, and not something that is only named. */
static bool
has_clause(const struct fact_reading *r, uint32_t at)
{
	for (uint32_t i = at; i < at + SUBJECT && i < r->tokens.end; i++) {
		int kind = fact_read_grammar(r, i);

		if (fact_read_is_auxiliary(kind) ||
		    fact_read_value(r, CLUE_STAKE, i) == STAKE_SUCH)
			return true;
		if (kind == GRAMMAR_PREPOSITION ||
		    fact_read_at(r, CLUE_RELATIVE, i) ||
		    !fact_read_is_word(r, i))
			return false;
		if (fact_read_verb(r, i) && !fact_read_at(r, CLUE_GERUND, i) &&
		    (i > at || fact_read_is(r, i - 1, GRAMMAR_PRONOUN)))
			return true;
	}
	return false;
}

/* Whether the words that open a reason do so here. A cause behind an article or
 * a preposition is a thing: « le car ». What is to be reached is the target if
 * it is an amount, "to reach 2000 words"; and what is wanted, "we want to
 * reduce", is told and not explained. */
static bool
is_opening(const struct fact_reading *r, const struct sight *why)
{
	uint32_t at = why->words.start;
	uint32_t first =
	    at - r->tokens.start > INTENT ? at - INTENT : r->tokens.start;
	int before = at > r->tokens.start ? fact_read_grammar(r, at - 1) : 0;

	/* "since 2021" */
	if (why->value == REASON_CAUSE)
		return !fact_read_is_article(before) &&
		       before != GRAMMAR_PREPOSITION &&
		       (why->words.end == r->tokens.end ||
			   fact_read_token(r, why->words.end)->kind !=
			       TOKEN_NUMBER);
	/* « pour le rendre », but « pour le cadre » */
	if (why->value == REASON_CLAUSE && !has_clause(r, why->words.end))
		return false;
	if (why->value == REASON_DEED && !fact_read_verb(r, why->words.end - 1))
		return false;
	if (why->value == REASON_REACH &&
	    fact_read_amount_over(r, why->words.end))
		return false;
	for (; first < at; first++) {
		const struct sight *intent =
		    fact_read_at(r, CLUE_INTENT, first);

		if (intent && intent->words.end > at)
			return false;
	}
	return true;
}

/* "My cousin helps us": one who does the work. */
static bool
is_help(const struct fact_reading *r, struct span span, const struct sight *why)
{
	const struct sight *given;

	span.start = r->tokens.start;
	given = fact_people_given(r, span);
	return given && given->words.start == why->words.start;
}

void
fact_reason_first(const struct fact_reading *r, struct span span)
{
	const struct sight *why;

	for (; (why = fact_read_find(r, CLUE_REASON, span)) != NULL;
	     span.start = why->words.start + 1)
		if (is_opening(r, why) && !is_help(r, span, why)) {
			fact_read_add(r, FACT_REASON, why->words);
			return;
		}
}

/* "a bursary of £1,500 pays for the ink", "pays the ink (£1,500)": where the
 * money comes from. */
static bool
is_source(const struct fact_reading *r, struct span span, struct span words)
{
	const struct quantity *q;

	if (!fact_read_at(r, CLUE_FUNDING, words.start))
		return false;
	if (span.end > words.end + PAID)
		span.end = words.end + PAID;
	while ((q = fact_read_next_amount(r, &span)) != NULL)
		if (q->kind == QUANTITY_MONEY)
			return true;
	return false;
}

bool
fact_reason_restricts(const struct fact_reading *r, const struct sight *secured)
{
	uint32_t at = secured->words.start;
	const struct sight *stake = fact_read_at(r, CLUE_STAKE, at);

	return secured->words.end == at + 1 && stake &&
	       stake->words.end > at + 1 && fact_read_is_present(r, at);
}

/* "Ida no longer takes shifts": so the time for it is there. */
static bool
is_secured(const struct fact_reading *r, struct span words)
{
	struct span near = { words.start > r->tokens.start + SECURED
				 ? words.start - SECURED
				 : r->tokens.start,
		words.start + SECURED < r->tokens.end ? words.start + SECURED
						      : r->tokens.end };
	const struct sight *secured;

	while ((secured = fact_read_next(r, CLUE_SECURED, &near)) != NULL)
		if (secured->value != SECURED_TIME &&
		    secured->words.start < words.end &&
		    words.start < secured->words.end &&
		    !fact_reason_restricts(r, secured))
			return true;
	return false;
}

/* "code in Rust", "the Fire Museum": a name within a sentence. */
static bool
is_name(const struct fact_reading *r, struct span sentence, uint32_t at)
{
	return at > sentence.start && fact_read_is_word(r, at - 1) &&
	       fact_read_token(r, at)->letters == TOKEN_CAPITAL;
}

/* « On isole le toit »: what somebody does, and not « isolé ». */
static bool
is_acted(const struct fact_reading *r, struct span words)
{
	return words.end == words.start + 1 && words.start > r->tokens.start &&
	       fact_read_is_present(r, words.start) &&
	       fact_read_at(r, CLUE_ACTOR, words.start - 1) != NULL;
}

/* "we get there by merging the two queues": what a plan acts on, up to the next
 * comma. */
static bool
is_of_plan(const struct fact_reading *r, struct span span, uint32_t at)
{
	const struct sight *plan;
	uint32_t first = at;

	while (first > span.start && at - first < PLAN &&
	       fact_read_is_word(r, first - 1))
		first--;
	span = (struct span){ first, at };
	while ((plan = fact_read_next(r, CLUE_PLAN, &span)) != NULL)
		if (plan->value == PLAN_HOW &&
		    fact_read_at(r, CLUE_GERUND, plan->words.end - 1))
			return true;
	return false;
}

/* The first word of the sentence for what is lost or won; who asks, "what are
 * your dreams?", says nothing of it. */
static void
add_stake(const struct fact_reading *r, struct span span)
{
	const struct sight *stake;
	const struct span whole = span;
	const struct sight *funding =
	    fact_read_find_value(r, CLUE_FUNDING, span, 2);

	if (!span_empty(span) && fact_read_is_mark(r, span.end - 1, '?'))
		return;
	/* "the council pays for the oak" is where it comes from */
	for (; (stake = fact_read_find(r, CLUE_STAKE, span)) != NULL;
	     span.start = stake->words.start + 1)
		if (stake->value == STAKE_SUCH &&
		    !fact_read_is_part(r, stake->words) &&
		    !is_name(r, whole, stake->words.start) &&
		    !is_acted(r, stake->words) &&
		    !is_of_plan(r, whole, stake->words.start) &&
		    !is_source(r, whole, stake->words) &&
		    !is_secured(r, stake->words) && !is_help(r, whole, stake) &&
		    !(funding && stake->words.start >= funding->words.start &&
			stake->words.start < funding->words.end)) {
			fact_read_add(r, FACT_REASON, stake->words);
			return;
		}
}

/* Whether more of the same follows a comma, up to "and" and the last of it:
 * "without sugar, eggs and milk". */
static bool
lists_more(const struct fact_reading *r, uint32_t at, uint32_t end)
{
	while (end > at && !fact_read_is_word(r, end - 1))
		end--;
	for (; at < end && !fact_read_is(r, at, GRAMMAR_CONJUNCTION); at++)
		if (fact_read_grammar(r, at) != 0 || fact_read_verb(r, at))
			return false;
	return at + 2 == end;
}

/* Whether somebody of ours acts from here on, or is told to: "we open a shop",
 * "open a shop". */
static bool
is_deed(const struct fact_reading *r, uint32_t at)
{
	return fact_read_at(r, CLUE_ACTOR, at) || fact_read_verb(r, at);
}

/* "Without juniors, the club closes": what would come of it. What is done
 * without something, "without using a pump", tells how. */
static void
read_lacking(const struct fact_reading *r, struct span span)
{
	const struct sight *lacking = fact_read_at(r, CLUE_STAKE, span.start);
	uint32_t at;

	if (!lacking ||
	    (lacking->value != STAKE_OPENS && lacking->value != STAKE_WHEN))
		return;
	at = lacking->words.end;
	/* "sans jeune public", « sans relève, »: what looks like a verb acts
	 * on what follows */
	if (lacking->value == STAKE_OPENS && fact_read_verb(r, at) &&
	    !fact_read_is_mark(r, at + 1, ',') &&
	    (!fact_read_is_word(r, at + 1) ||
		fact_read_grammar(r, at + 1) != 0))
		return;
	if (fact_read_verb(r, at) && fact_read_at(r, CLUE_GERUND, at))
		return;
	at++;
	while (at < span.end && !fact_read_is_mark(r, at, ','))
		at++;
	if (lacking->value == STAKE_WHEN &&
	    (at + 1 >= span.end || is_deed(r, at + 1)))
		return;
	if (at + 1 < span.end ? !lists_more(r, at + 1, span.end)
			      : fact_read_find(r, CLUE_VERB,
				    (struct span){ lacking->words.end + 1,
					span.end }) != NULL)
		fact_read_add(r, FACT_REASON, lacking->words);
}

void
fact_reason_prose(const struct fact_reading *r, struct span span)
{
	if (fact_read_find(r, CLUE_SO, span))
		return;
	fact_reason_first(r, span);
	add_stake(r, span);
	read_lacking(r, span);
}

/* "To ease the mornings, we paint the hall": an aim and then what is done for
 * it. "To ease the mornings" by itself is the goal. */
static bool
is_ahead(const struct fact_reading *r, struct span span)
{
	uint32_t at = span.start + VERB;

	if (fact_read_value(r, CLUE_PURPOSE, span.start) != PURPOSE_OF_DEED)
		return true;
	while (at < span.end && !fact_read_is_mark(r, at, ','))
		at++;
	return at > span.start + VERB && at + 1 < span.end &&
	       (fact_read_is(r, at + 1, GRAMMAR_PRONOUN) ||
		   (fact_read_verb(r, at + 1) &&
		       !fact_read_at(r, CLUE_GERUND, at + 1)));
}

/* A reason in a statement; "plan to increase" is none, nor "The goal is to",
 * nor "allowing guests to book", which is what is done. */
static void
add_reason(const struct fact_reading *r, struct span span)
{
	bool announced =
	    !span_empty(span) && fact_read_is(r, span.start, GRAMMAR_PRONOUN);
	struct span rest = { span.start + VERB + announced, span.end };
	const struct sight *first = fact_read_at(r, CLUE_REASON, span.start);

	if (first && !fact_read_verb(r, span.start) &&
	    !fact_read_is_article(fact_read_grammar(r, span.start)) &&
	    is_ahead(r, span))
		fact_read_add(r, FACT_REASON, first->words);
	fact_reason_first(r, rest);
}

/* "for rapid growth": a purpose and what is good about it. */
static void
read_purpose(const struct fact_reading *r, struct span span)
{
	const struct sight *why;

	while ((why = fact_read_next(r, CLUE_PURPOSE, &span)) != NULL) {
		struct span near = { why->words.end, why->words.end + GOOD };
		const struct sight *good =
		    fact_read_find(r, CLUE_BENEFIT, near);

		if (good && why->value == PURPOSE_SUCH)
			fact_read_add(r, FACT_REASON,
			    (struct span){ why->words.start, good->words.end });
	}
}

void
fact_reason_statement(const struct fact_reading *r, struct span sentence)
{
	add_reason(r, sentence);
	read_purpose(r, sentence);
}

struct span
fact_reason_before(const struct fact_clause *c, struct span span)
{
	bool first = c->verb.start == c->words.start;
	struct span rest = { first ? c->verb.end + OBJECT : span.start + LEAD,
		span.end };
	const struct sight *reason =
	    fact_read_find(c->reading, CLUE_REASON, rest);

	if (reason)
		span.end = reason->words.start;
	return span;
}
