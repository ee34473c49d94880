/* Words into people who do the work: by name, by trade and number, or hired. */

#include "fact_sentence.h"

#include "fact.h"
#include "word/token.h"

#include <string.h>

/* A number stands so near before those whom it counts; names in a row take so
 * many words; what they do stands so near behind "will"; so few words follow
 * who has a task. */
enum { STAFF = 3, NAME = 8, DOES = 2, TAIL = 3, NEAR = 3 };

static bool
is_capital(const struct fact_reading *r, uint32_t at)
{
	const struct token *t = fact_read_token(r, at);

	return at < r->tokens.end && t->kind == TOKEN_WORD &&
	       t->letters != TOKEN_LOWER;
}

/* Whether it stands within the words of a link: most often an author. */
static bool
is_linked(const struct fact_reading *r, uint32_t at)
{
	return at > r->tokens.start &&
	       (fact_read_token(r, at)->style & TOKEN_LINK) &&
	       (fact_read_token(r, at - 1)->style & TOKEN_LINK);
}

/* Whether it is a given name, or a title before a name, "coach Ida", "Dr Roth",
 * "Dr. Roth": behind "one MR." or "in 200 ms." begins a sentence. */
static bool
is_person(const struct fact_reading *r, const struct sight *who)
{
	uint32_t at = who->words.start, end = who->words.end;

	return !is_linked(r, at) && who->value != PERSON_SAINT &&
	       is_capital(r, who->value == PERSON_NAME ? at : end) &&
	       (!fact_read_is_mark(r, end - 1, '.') ||
		   fact_read_token(r, at)->letters == TOKEN_CAPITAL);
}

const struct sight *
fact_people_named(const struct fact_reading *r, struct span span)
{
	const struct sight *who;

	while ((who = fact_read_next(r, CLUE_PERSON, &span)) != NULL) {
		if (is_person(r, who))
			return who;
		while (who->value == PERSON_SAINT && span.start < span.end &&
		       !fact_read_is_word(r, span.start++))
			;
	}
	return NULL;
}

/* A word that no list knows as a thing: it may be a name. */
static bool
may_be_name(const struct fact_reading *r, uint32_t at)
{
	static const uint8_t things[] = { CLUE_GENERAL, CLUE_METRIC,
		CLUE_DELIVERABLE, CLUE_OPEN_THING, CLUE_EQUIPMENT, CLUE_PLURAL,
		CLUE_QUALITY, CLUE_UNIVERSAL, CLUE_ABSOLUTE };

	if (at >= r->tokens.end || !is_capital(r, at) ||
	    fact_read_grammar(r, at) != 0)
		return false;
	return fact_read_at(r, CLUE_PERSON, at) ||
	       !fact_read_any(r, things, sizeof things, at);
}

void
fact_people_add(const struct fact_reading *r, struct span span)
{
	fact_read_add_sight(r, FACT_MEANS, fact_people_named(r, span));
}

void
fact_people_helper(const struct fact_reading *r, uint32_t at)
{
	if (may_be_name(r, at))
		fact_read_add(r, FACT_MEANS, (struct span){ at, at + 1 });
}

/* « le gymnase Jean-Zay »: a thing that bears a name. */
static bool
is_namesake(const struct fact_reading *r, uint32_t at)
{
	for (uint32_t i = 0;
	     i < NAME && at > r->tokens.start + 1 && is_capital(r, at - 1); i++)
		at--;
	return at > r->tokens.start + 1 && fact_read_is_content(r, at - 1) &&
	       fact_read_is(r, at - 2, GRAMMAR_DEFINITE) &&
	       !fact_read_at(r, CLUE_WORKER, at - 1) &&
	       !fact_read_at(r, CLUE_CALENDAR, at - 1) &&
	       !fact_read_verb(r, at - 1);
}

/* "Yann, a baker, passes his Thursdays": a name, and one who acts. */
void
fact_people_read(const struct fact_reading *r, struct span span)
{
	const struct sight *who;

	for (; (who = fact_people_named(r, span)) != NULL;
	     span.start = who->words.end) {
		uint32_t at = who->words.end + (who->value == PERSON_TITLE);

		at += at + 1 < span.end && fact_read_is_mark(r, at, ',') &&
		      fact_read_is(r, at + 1, GRAMMAR_SINGLE);
		if (at < span.end &&
		    fact_read_token(r, at)->kind == TOKEN_WORD &&
		    !fact_read_is(r, at, GRAMMAR_PREPOSITION) &&
		    !is_namesake(r, who->words.start))
			fact_read_add(r, FACT_MEANS, who->words);
	}
}

/* "the floods take the fields of three farmers", "one driver in four leaves",
 * "two nurses have resigned": what is lost is theirs. first: the number or
 * article before them. */
static bool
is_theirs(const struct fact_reading *r, uint32_t first,
    const struct sight *worker, struct span span)
{
	uint32_t end = worker->words.end, verb = end;
	const struct sight *stake = fact_read_find(r, CLUE_STAKE, span);

	while (verb < end + NEAR && !fact_read_at(r, CLUE_STAKE, verb) &&
	       fact_read_grammar(r, verb) > GRAMMAR_CONJUNCTION)
		verb++;
	return fact_read_value(r, CLUE_STAKE, verb) == STAKE_SUCH ||
	       (stake && stake->value == STAKE_SUCH &&
		   ((first > span.start + 1 &&
			fact_read_at(r, CLUE_NOUN_OF, first - 1) &&
			!fact_read_at(r, CLUE_WORKER, first - 2)) ||
		       (end + 1 < span.end &&
			   fact_read_is(r, end, GRAMMAR_PREPOSITION) &&
			   fact_read_amount_over(r, end + 1))));
}

void
fact_people_open(const struct fact_reading *r, struct span span)
{
	for (uint32_t at = span.start; at < span.end; at++) {
		bool opens =
		    at == span.start || fact_read_is_mark(r, at - 1, ';');
		int article = opens ? fact_read_grammar(r, at) : 0;
		const struct sight *worker;

		if (article != GRAMMAR_SINGLE && article != GRAMMAR_OPEN)
			continue;
		/* "a retired cooper" */
		if (fact_read_grammar(r, at + 1) == 0 &&
		    fact_read_value(r, CLUE_WORKER, at + 1) == 0)
			at++;
		worker = fact_read_at(r, CLUE_WORKER, at + 1);
		if (worker && worker->value == WORKER_SUCH &&
		    !is_theirs(r, at, worker, span))
			fact_read_add_sight(r, FACT_MEANS, worker);
	}
}

/* "intern Maja": one who does the work, by name, not "Intern Programme". */
static bool
is_called(const struct fact_reading *r, const struct sight *worker)
{
	uint32_t at = worker->words.end;

	return worker->value == WORKER_SUCH && is_capital(r, at) &&
	       (worker->words.start == r->tokens.start ||
		   !is_capital(r, worker->words.start)) &&
	       !fact_read_at(r, CLUE_PLURAL, at - 1) &&
	       fact_read_grammar(r, at) == 0 &&
	       fact_read_token(r, at)->letters == TOKEN_CAPITAL;
}

/* Whether somebody stands right before: "the ledger helps us" has no help. */
static bool
is_somebody(const struct fact_reading *r, struct span before)
{
	/* "my aunt and her lodger" */
	struct span row = span_last(before, NAME);

	before = span_last(before, NEAR);
	return fact_read_find(r, CLUE_WORKER, row) ||
	       fact_people_named(r, row) || fact_read_amount(r, before) ||
	       (!span_empty(before) && may_be_name(r, before.end - 1));
}

const struct sight *
fact_people_given(const struct fact_reading *r, struct span span)
{
	struct span rest = span;
	const struct sight *given;

	while ((given = fact_read_find_value(
		    r, CLUE_WORKER, rest, WORKER_GIVEN)) != NULL) {
		if (given->value == WORKER_GIVEN ||
		    (given->value == WORKER_TAKES &&
			is_somebody(r,
			    (struct span){ span.start, given->words.start })))
			return given;
		rest.start = given->words.end;
	}
	return NULL;
}

/* "two platform engineers": those who do the work, counted; others only where
 * they are said to work, "two pensioners lay out the pages". */
const struct sight *
fact_people_staff(const struct fact_reading *r, struct span span)
{
	const struct sight *worker;

	for (; (worker = fact_read_find(r, CLUE_WORKER, span)) != NULL;
	     span.start = worker->words.end) {
		uint32_t at = worker->words.start;

		/* a waiter and a server are one word in French */
		if (fact_read_at(r, CLUE_EQUIPMENT, at) ||
		    worker->value > WORKER_WITH)
			continue;
		if (is_called(r, worker))
			return worker;
		for (uint32_t i = 0; i <= STAFF && at - i > span.start; i++) {
			const struct quantity *q =
			    fact_read_amount_over(r, at - i);

			if (q &&
			    (q->kind == QUANTITY_COUNT ||
				q->kind == QUANTITY_FREQUENCY) &&
			    q->words.start < at &&
			    (worker->value == WORKER_SUCH ||
				(q->words.start == span.start &&
				    fact_world_works(r, at + 1, span))) &&
			    !is_theirs(r, q->words.start, worker, span))
				return worker;
		}
	}
	return NULL;
}

const struct sight *
fact_people_hand(const struct fact_reading *r, struct span span)
{
	const struct sight *worker;

	for (; (worker = fact_read_find(r, CLUE_WORKER, span)) != NULL;
	     span.start = worker->words.end)
		if (worker->value == WORKER_SUCH &&
		    worker->words.start > span.start &&
		    fact_read_is(r, worker->words.start - 1, GRAMMAR_SINGLE))
			return worker;
	return NULL;
}

/* Whom a step names before its colon or in brackets at its end: "Ines: book
 * the hall", "book the hall (Ines, Paul)". */
static void
add_assigned(const struct fact_reading *r, struct span step)
{
	struct span head = { step.start, step.start }, tail = step;

	while (head.end < step.end && head.end < step.start + NAME &&
	       !fact_read_is_mark(r, head.end, ':'))
		head.end++;
	if (head.end < step.end && fact_read_is_mark(r, head.end, ':'))
		fact_people_add(r, head);
	if (span_empty(step) || !fact_read_is_mark(r, --tail.end, ')'))
		return;
	tail.start = tail.end;
	while (tail.start > step.start && tail.start + NAME > tail.end &&
	       !fact_read_is_mark(r, tail.start, '('))
		tail.start--;
	if (fact_read_is_mark(r, tail.start, '('))
		fact_people_add(r, tail);
}

void
fact_people_doer(const struct fact_reading *r, struct span step)
{
	struct span name = { step.start, step.start };
	uint32_t at = step.start;
	const struct sight *will, *verb;

	add_assigned(r, step);
	while (name.end < step.start + NAME && may_be_name(r, at)) {
		name.end = ++at;
		if (fact_read_is_mark(r, at, '/') ||
		    fact_read_is_mark(r, at, ',') ||
		    (at < step.end && fact_read_is(r, at, GRAMMAR_CONJUNCTION)))
			at++;
	}
	will = fact_read_at(r, CLUE_MODAL, name.end);
	if (span_empty(name) || !will)
		return;
	verb = fact_read_find(r, CLUE_VERB,
	    (struct span){ will->words.end, will->words.end + DOES });
	if ((fact_read_grammar(r, name.end) == 0 &&
		fact_read_verb(r, name.end)) ||
	    (verb &&
		!fact_read_is_auxiliary(fact_read_grammar(r, will->words.end))))
		fact_read_add(r, FACT_MEANS, name);
}

/* Whether names that end a statement are set off by this token. */
static bool
sets_off(const struct token *t)
{
	return t->id == ':' || t->id == '(' ||
	       (token_is_dash(t, t + 1) && !token_touches(t));
}

void
fact_people_end(const struct fact_reading *r, struct span statement)
{
	const struct sight *who = NULL, *one;

	for (uint32_t at = statement.end; at-- > statement.start + 2;) {
		const struct token *t = fact_read_token(r, at);

		if (t->kind == TOKEN_MARK && who && sets_off(t)) {
			fact_read_add(r, FACT_OWNER, who->words);
			return;
		}
		one = fact_read_at(r, CLUE_PERSON, at);
		if (one && is_person(r, one))
			who = one;
		else if (t->kind == TOKEN_MARK
			     ? t->id > 0x7f || !strchr(",.)/&+", (int)t->id)
			     : !fact_read_is(r, at, GRAMMAR_CONJUNCTION) &&
				   !may_be_name(r, at))
			return;
	}
}

/* Whether the work is given to the one who is mentioned here: at the start, in
 * brackets or at the end, but not in the midst of what is told. */
static bool
is_assigned(const struct fact_reading *r, uint32_t at)
{
	uint32_t before = r->tokens.start, after = at + 2;
	bool opens = fact_read_aside(r, at) && !fact_read_is_word(r, at - 1);
	int words = 0;

	while (before < at && !fact_read_is_word(r, before))
		before++;
	while (
	    after < r->tokens.end && token_touches(fact_read_token(r, after)))
		after++;
	for (; after < r->tokens.end && words <= TAIL; after++)
		words += fact_read_is_word(r, after);
	return before == at || opens || words <= TAIL;
}

void
fact_people_mention(const struct fact_reading *r)
{
	if (!(r->marks & fact_read_mark_bit('@')))
		return;
	for (uint32_t i = r->tokens.start; i + 1 < r->tokens.end; i++) {
		const struct token *t = fact_read_token(r, i);

		if (t->kind == TOKEN_MARK && t->id == '@' &&
		    t[1].kind == TOKEN_WORD && token_touches(t + 1) &&
		    (i == r->tokens.start || !token_touches(t) ||
			t[-1].kind == TOKEN_MARK)) {
			if (is_assigned(r, i))
				fact_read_add(
				    r, FACT_OWNER, (struct span){ i, i + 2 });
			return;
		}
	}
}
