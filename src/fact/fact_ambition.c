/* A statement into whether it only keeps what is, or raises it. */

#include "fact_sentence.h"

#include "fact.h"
#include "word/token.h"

/* The level that is kept is told so near before it; that of today so near
 * behind "not exceed". */
enum { NEAR = 4, LEVEL = 8 };

/* "support and maintain": beside a verb that says nothing else. */
static bool
is_joined_keep(const struct fact_clause *c, uint32_t at)
{
	return c->vague == VAGUE_USE && at > c->verb.end &&
	       at <= c->verb.end + 2 &&
	       fact_read_at(c->reading, CLUE_JOINER, c->verb.end);
}

/* Whether the token stands behind a comma of the clause, in a remark. */
static bool
is_remark(const struct fact_clause *c, uint32_t at)
{
	for (uint32_t i = c->verb.end; i < at; i++)
		if (fact_read_is_mark(c->reading, i, ','))
			return true;
	return false;
}

static bool
is_article(int grammar)
{
	return fact_read_is_article(grammar) || grammar == GRAMMAR_OPEN;
}

/* "of the building", "the Leith building", "in release 4": a thing of that
 * name, no deed. */
static bool
is_named(const struct fact_reading *r, const struct sight *raise)
{
	uint32_t at = raise->words.start;
	int before = fact_read_grammar(r, at - 1);

	return fact_read_verb(r, at) &&
	       (is_article(before) ||
		   (fact_read_is_content(r, at - 1) &&
		       is_article(fact_read_grammar(r, at - 2)) &&
		       fact_read_at(r, CLUE_GERUND, at)) ||
		   (before == GRAMMAR_PREPOSITION &&
		       raise->words.end < r->tokens.end &&
		       fact_read_token(r, raise->words.end)->kind ==
			   TOKEN_NUMBER));
}

/* "at least one new member": what there is to be one of. */
static bool
is_least(const struct fact_reading *r, const struct sight *raise)
{
	for (uint32_t back = 1; back <= NEAR; back++) {
		const struct sight *least =
		    fact_read_at(r, CLUE_MINIMUM, raise->words.start - back);

		if (least && least->words.end == raise->words.start)
			return true;
	}
	return false;
}

/* "keep growing", "continue to publish", "keep the new press": what the verb
 * goes on with. */
static bool
is_gone_on(const struct fact_clause *c, uint32_t at)
{
	int kind = fact_read_grammar(c->reading, c->verb.end);

	return at == c->verb.end ||
	       (at == c->verb.end + 1 &&
		   (kind == GRAMMAR_PREPOSITION || fact_read_is_article(kind)));
}

/* A word that says that the level rises all the same: in what is kept ("keep
 * improving"), or in what comes with it ("keep working on, and then merge"). */
static const struct sight *
find_raise(const struct fact_clause *c, uint32_t end)
{
	const struct fact_reading *r = c->reading;
	struct span rest = { c->verb.end, end };
	const struct sight *raise;

	while ((raise = fact_read_next(r, CLUE_RAISE, &rest)) != NULL) {
		uint32_t at = raise->words.start;
		struct span before = { at - 2, at };
		int last = fact_read_grammar(r, at - 1);

		/* "keep hosting the new pupils": they are known */
		if ((raise->value == RAISE_APART &&
			(is_gone_on(c, at) || last == GRAMMAR_DEFINITE)) ||
		    is_least(r, raise) || is_named(r, raise))
			continue;
		if (!is_remark(c, at) ||
		    (!is_article(last) &&
			fact_read_find(r, CLUE_JOINER, before)))
			return raise;
	}
	return NULL;
}

/* "ten minutes (four today)": the level to reach is not that of today. */
static bool
leaves_start(const struct fact_reading *r)
{
	for (size_t i = 0; i < r->n_amounts; i++)
		for (size_t k = 0; k < r->n_amounts; k++) {
			const struct quantity *a = &r->amounts[i].amount;
			const struct quantity *b = &r->amounts[k].amount;

			if (a->role == QUANTITY_BASELINE &&
			    b->role != QUANTITY_BASELINE &&
			    b->kind != QUANTITY_FREQUENCY &&
			    (a->kind == b->kind || a->kind == QUANTITY_PLAIN) &&
			    a->low != b->low)
				return true;
		}
	return false;
}

/* "the sale of tickets at last year's 190", "our loans at 410": the level of
 * a known thing, where "a workshop at 10 schools" is held. */
static bool
is_held_at(const struct fact_clause *c, const struct quantity *q)
{
	const struct fact_reading *r = c->reading;
	uint32_t at = q->words.start;
	struct span before = {
		at > c->verb.end + NEAR ? at - NEAR : c->verb.end, at
	};

	if (fact_read_find(r, CLUE_BASELINE, before))
		return true;
	return at > c->verb.end + 1 &&
	       fact_read_is(r, at - 1, GRAMMAR_PREPOSITION) &&
	       (q->kind != QUANTITY_COUNT ||
		   fact_read_is(r, c->verb.end, GRAMMAR_DEFINITE) ||
		   fact_read_find(r, CLUE_METRIC, c->object));
}

/* "Hold the waste at 9 kg", but not "hold 4 debates" or "hold a fair". */
static bool
keeps_level(const struct fact_clause *c, struct span sentence)
{
	const struct fact_reading *r = c->reading;
	const struct quantity *q = fact_read_amount(r, sentence);
	bool some;

	if (!q)
		return false;
	if (q->kind == QUANTITY_SHARE)
		return true;
	some = q->kind == QUANTITY_FREQUENCY ||
	       (q->kind == QUANTITY_COUNT && q->words.start == c->verb.end);
	return !fact_read_is(r, c->verb.end, GRAMMAR_SINGLE) &&
	       (is_held_at(c, q) ||
		   (!some && !fact_read_find(r, CLUE_DELIVERABLE, c->object)));
}

/* "make sure that absences stay at 11 days" */
static bool
stays_at(const struct fact_reading *r, const struct sight *keep)
{
	uint32_t end = keep->words.end;

	return keep->value == KEEP_SO && end - keep->words.start == 2 &&
	       fact_read_is(r, end - 1, GRAMMAR_PREPOSITION) &&
	       fact_read_amount_over(r, end);
}

/* "absences shall not exceed today's 11 days": beside the level of today, which
 * is what is to be reached. "Not exceed 2 s" sets a bound. */
static bool
read_within(const struct fact_clause *c, struct span rest)
{
	const struct fact_reading *r = c->reading;
	const uint32_t start = rest.start;
	const struct sight *keep;
	bool found = false;

	for (; (keep = fact_read_find_value(r, CLUE_KEEP, rest, KEEP_WITHIN)) !=
	       NULL;
	     rest.start = keep->words.end) {
		struct span near = { keep->words.end,
			keep->words.end + LEVEL < rest.end
			    ? keep->words.end + LEVEL
			    : rest.end };
		const struct quantity *q;

		if (!fact_read_find(r, CLUE_BASELINE, near))
			near = (struct span){ start, keep->words.start };
		if (!fact_read_find(r, CLUE_BASELINE, near))
			continue;
		found = true;
		fact_read_add(r, FACT_KEEPING, keep->words);
		if ((q = fact_read_amount(r, near)) != NULL)
			fact_read_add(r, FACT_TARGET, q->words);
	}
	return found;
}

/* "Learn how to maintain a bike": it is new to who learns it. */
static bool
is_learnt(const struct fact_clause *c)
{
	struct span before = { c->start, c->verb.start };
	const struct sight *learns =
	    fact_read_find(c->reading, CLUE_VAGUE_VERB, before);

	return learns && (learns->value == VAGUE_LEARNING ||
			     learns->value == VAGUE_KNOWING);
}

/* "Hold the loans at 5,000": the level that is kept can be measured, though no
 * unit stands behind it. Behind it, where it may rise all the same; the start
 * of rest if no level is told. */
static uint32_t
add_kept(const struct fact_reading *r, struct span rest)
{
	const struct quantity *q = fact_read_amount(r, rest);

	if (!q || !fact_read_is(r, q->words.start - 1, GRAMMAR_PREPOSITION))
		return rest.start;
	fact_read_add(r, FACT_TARGET, q->words);
	return q->words.end;
}

void
fact_ambition_read(const struct fact_clause *c, struct span sentence)
{
	const struct fact_reading *r = c->reading;
	struct span rest = { c->verb.start, sentence.end };
	uint32_t level = 0;
	const struct sight *keep, *raise;

	for (; (keep = fact_read_find(r, CLUE_KEEP, rest)) != NULL;
	     rest.start = keep->words.start + 1) {
		bool head = keep->words.start == c->verb.start ||
			    is_joined_keep(c, keep->words.start);
		bool phrase = keep->words.end - keep->words.start > 2 ||
			      stays_at(r, keep);

		/* "the lanes that remain" are no deed */
		if (head && (is_learnt(c) || fact_read_at(r, CLUE_RELATIVE,
						 keep->words.start - 1)))
			continue;
		if ((head || phrase) && keep->value != KEEP_WITHIN &&
		    (keep->value != KEEP_LEVEL || keeps_level(c, sentence))) {
			/* behind the comma of ", as today" */
			fact_read_add(r, FACT_KEEPING,
			    (struct span){
				keep->words.start +
				    !fact_read_is_word(r, keep->words.start),
				keep->words.end });
			level = add_kept(
			    r, (struct span){ keep->words.end, sentence.end });
		}
	}
	raise = find_raise(c, sentence.end);
	if (!read_within(c, sentence) && raise &&
	    (raise->words.start >= level || level == 0))
		fact_read_add_sight(r, FACT_RAISE, raise);
	if (fact_has(r->facts, FACT_KEEPING) && leaves_start(r))
		fact_read_add(r, FACT_RAISE, sentence);
}
