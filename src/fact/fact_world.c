/* A sentence beside a goal into whether it tells what others do, or what
 * happens: that is why the goal is set. */

#include "fact_sentence.h"

#include "goal/goal.h"
#include "word/token.h"

/* A phrase before the subject ends within so many tokens; so few words tell
 * nothing; a noun stands so near its end; what a thing is like stands no
 * further behind what it does; what somebody works on so near behind him. */
enum { AHEAD = 6, TASK = 6, FEW_WORDS = 3, SUBJECT = 3, SCENE = 3 };

/* The value of a vague word that leaves open how many: "many". */
enum { MANY = 2 };

/* Whether it ends as a noun of which there are several. */
static bool
is_plural(const struct fact_reading *r, uint32_t at)
{
	int value = fact_read_value(r, CLUE_PLURAL, at);

	return value == PLURAL_LAST || value == PLURAL_FIRST;
}

static bool
is_participle(const struct fact_reading *r, uint32_t at)
{
	return fact_read_at(r, CLUE_PARTICIPLE, at) &&
	       !fact_read_is_present(r, at);
}

/* Behind "In winter,", "Neglected,", or at the start. */
static uint32_t
behind_phrase(const struct fact_reading *r, struct span span)
{
	if (!fact_read_is(r, span.start, GRAMMAR_PREPOSITION) &&
	    !is_participle(r, span.start))
		return span.start;
	for (uint32_t at = span.start; at < span.end; at++)
		if (fact_read_is_mark(r, at, ',') && at < span.start + AHEAD)
			return at + 1;
	return span.start;
}

/* Behind the first noun of which there are several: "Publishers", "summer
 * guests"; "Yusuf kneads" has none. span.start if no such noun opens it. */
static uint32_t
behind_many(const struct fact_reading *r, struct span span)
{
	for (uint32_t i = span.start; i < span.start + SUBJECT; i++) {
		if (i >= span.end || !fact_read_is_content(r, i) ||
		    fact_read_at(r, CLUE_PERSON, i))
			return span.start;
		if (is_plural(r, i))
			return i + 1;
		if (fact_read_verb(r, i))
			return span.start; /* "Define processes" */
	}
	return span.start;
}

/* Behind what a number counts: the "nights" of "two practice nights a month"
 * do nothing. */
static uint32_t
behind_counted(const struct fact_reading *r, struct span span)
{
	for (uint32_t i = span.start + 1; i <= span.start + SUBJECT; i++)
		if (is_plural(r, i))
			return i + 1;
	return span.start + 1;
}

/* Where the verb of others may stand: behind "the", "two thirds", "nobody", or
 * a noun; span.start if none of them opens it. */
static uint32_t
behind_subject(const struct fact_reading *r, struct span span)
{
	int kind = fact_read_grammar(r, span.start);

	if (fact_read_amount_over(r, span.start))
		return behind_counted(r, span);
	if (kind == GRAMMAR_DEFINITE || kind == GRAMMAR_SINGLE ||
	    kind == GRAMMAR_OPEN ||
	    fact_read_at(r, CLUE_ABSOLUTE, span.start) ||
	    fact_read_at(r, CLUE_UNIVERSAL, span.start) ||
	    fact_read_value(r, CLUE_VAGUE_WORD, span.start) == MANY)
		return span.start + 1;
	return kind == 0 ? behind_many(r, span) : span.start;
}

/* Whether it may be a word of a subject's noun: no grammar, or the last of
 * « un client sur deux ». */
static bool
is_noun(const struct fact_reading *r, uint32_t at)
{
	return fact_read_is_content(r, at) ||
	       (fact_read_is(r, at - 1, GRAMMAR_PREPOSITION) &&
		   fact_read_amount_over(r, at));
}

/* Whether a word is done by the one before: one that is known for a verb, or
 * "relegates" behind one thing, "vanish" behind several, where the end of a
 * noun tells that. many: several things do it. */
static bool
is_done(const struct fact_reading *r, uint32_t at, bool many)
{
	int before = fact_read_grammar(r, at - 1);
	int own = fact_read_value(r, CLUE_PLURAL, at);
	int last = fact_read_value(r, CLUE_PLURAL, at - 1);
	int next = fact_read_grammar(r, at + 1);
	const struct quantity *q, *behind;

	if (fact_read_token(r, at)->letters != TOKEN_LOWER ||
	    fact_read_is_part(r, (struct span){ at, at + 1 }) ||
	    own == PLURAL_FIRST)
		return false;
	/* "of five people" */
	q = is_plural(r, at) ? fact_read_amount_over(r, at - 1) : NULL;
	if (q && quantity_counts(q) && q->low > 1)
		return false;
	/* but « 10 000 pas minimum » are steps */
	if (before == GRAMMAR_NEGATION && fact_read_is_word(r, at))
		return at < r->tokens.start + 2 ||
		       fact_read_token(r, at - 2)->kind != TOKEN_NUMBER;
	if (own == 0 && is_participle(r, at) && next != GRAMMAR_PRONOUN)
		return false;
	if (before == GRAMMAR_PRONOUN && fact_read_is_content(r, at))
		return true; /* « les clients se trompent » */
	if (fact_read_verb(r, at) && before == GRAMMAR_ADVERB)
		return true;
	if (!is_noun(r, at - 1) || !fact_read_is_content(r, at))
		return false;
	/* « avale un tiers », "ruined us", « coûte 9 € » */
	behind = fact_read_amount_over(r, at + 1);
	if (fact_read_is_article(next) || next == GRAMMAR_PRONOUN ||
	    (behind &&
		(behind->kind == QUANTITY_MONEY || fact_read_verb(r, at))))
		return true;
	if (fact_read_verb(r, at) && (own == 0) != (last == 0 && !many))
		return true;
	return r->part->kind != PART_STEP &&
	       ((own == PLURAL_LAST && last == 0) ||
		   (is_plural(r, at - 1) && own == 0 && next != 0));
}

/* Whether an auxiliary comes next, which makes a noun of the word before. */
static bool
is_noun_of(const struct fact_reading *r, uint32_t at)
{
	while (fact_read_is(r, at, GRAMMAR_ADVERB))
		at++;
	return fact_read_is_auxiliary(fact_read_grammar(r, at));
}

/* "are dying out", "have ruined us": an auxiliary of what goes on, or of what
 * was done to somebody. */
static bool
goes_on(const struct fact_reading *r, uint32_t at)
{
	bool us = fact_read_is(r, at - 1, GRAMMAR_PRONOUN);

	do
		at++;
	while (fact_read_is(r, at, GRAMMAR_ADVERB) ||
	       fact_read_is(r, at, GRAMMAR_AUXILIARY));
	us |= fact_read_is(r, at + 1, GRAMMAR_PRONOUN);
	return (fact_read_at(r, CLUE_GERUND, at) &&
		   (us || fact_read_verb(r, at))) ||
	       (us && is_participle(r, at));
}

/* Whether the subject is any of a kind, "a trained clerk", whose verb stands at
 * a token. */
static bool
is_any(const struct fact_reading *r, struct span span, uint32_t at)
{
	return fact_read_is(r, span.start - 1, GRAMMAR_SINGLE) &&
	       at > span.start + 1 && is_participle(r, at - 1);
}

/* "The herd grazes on the slope": what one thing does, at being at least, to
 * nobody, and with nothing measured but how many, or its price. */
static bool
is_scene(const struct fact_reading *r, struct span span, uint32_t at)
{
	const struct quantity *q = fact_read_amount(r, span);

	return !is_any(r, span, at) &&
	       fact_read_is_article(fact_read_grammar(r, span.start - 1)) &&
	       !fact_read_at(r, CLUE_UNIVERSAL, span.start - 1) &&
	       !is_plural(r, at - 1) &&
	       !fact_read_is(r, at + 1, GRAMMAR_PRONOUN) &&
	       !fact_read_is(r, at - 1, GRAMMAR_PRONOUN) &&
	       !fact_read_is(r, at - 1, GRAMMAR_NEGATION) &&
	       (!q || (quantity_counts(q) && q->per_week <= 0) ||
		   (q->kind == QUANTITY_MONEY && q->words.start == at + 1 &&
		       at == span.start + 1 &&
		       fact_read_is(r, span.start - 1, GRAMMAR_DEFINITE)));
}

/* "has had no doctor", "is still not": whether it is denied, behind more that
 * goes with the verb. */
static bool
is_denied(const struct fact_reading *r, uint32_t at)
{
	while (fact_read_is(r, at, GRAMMAR_ADVERB) ||
	       fact_read_is(r, at, GRAMMAR_AUXILIARY))
		at++;
	return fact_read_is(r, at, GRAMMAR_NEGATION);
}

/* Whether something is done from here on, and no state is told, nor what a
 * thing is like and where it is. */
static bool
has_deed(const struct fact_reading *r, struct span span)
{
	uint32_t start = span.start - 1;
	bool many = fact_read_value(r, CLUE_PLURAL, start) == PLURAL_BEFORE ||
		    is_plural(r, start);

	for (uint32_t at = span.start; at < span.end; at++) {
		int kind = fact_read_grammar(r, at);

		/* « n'a plus de médecin », "has no doctor" */
		if (fact_read_is_auxiliary(kind))
			return fact_read_is(r, at - 1, GRAMMAR_NEGATION) ||
			       is_denied(r, at + 1) ||
			       fact_read_at(r, CLUE_ABSOLUTE, start) ||
			       ((many || at > span.start) && goes_on(r, at));
		/* "A guest who waits leaves": what any of a kind does */
		if (fact_read_at(r, CLUE_RELATIVE, at) && at > span.start)
			return fact_read_is(r, start, GRAMMAR_SINGLE) &&
			       !fact_read_find_value(r, CLUE_STAKE,
				   (struct span){ at, at + SCENE },
				   STAKE_SCENE);
		if (kind == GRAMMAR_CONJUNCTION ||
		    fact_read_token(r, at)->kind == TOKEN_MARK)
			return false;
		if (is_done(r, at, many) && !is_noun_of(r, at + 1))
			return (many || !is_scene(r, span, at)) &&
			       !fact_read_find_value(r, CLUE_STAKE,
				   (struct span){ start, at + SCENE },
				   STAKE_SCENE);
	}
	return false;
}

/* Whether a word tells an order by itself: in "the first letter" none does. */
static bool
is_ordered(const struct fact_reading *r, struct span span)
{
	const struct sight *sight;

	while ((sight = fact_read_next(r, CLUE_SEQUENCE, &span)) != NULL)
		if (sight->value < SEQUENCE_TIME &&
		    !fact_read_is_article(
			fact_read_grammar(r, sight->words.start - 1)))
			return true;
	return false;
}

bool
fact_world_opens(const struct fact_reading *r, struct span span)
{
	const struct quantity *q;
	uint32_t behind;

	if (span_empty(span))
		return false;
	/* "half of the pupils", not "two talks" */
	q = fact_read_amount_over(r, span.start);
	if (q && (q->kind == QUANTITY_FRACTION || q->kind == QUANTITY_SHARE))
		return true;
	behind = behind_subject(r, span);
	/* "families who rent", but not "plots lost" */
	return behind > span.start &&
	       (fact_read_grammar(r, span.start) != 0 ||
		   fact_read_at(r, CLUE_RELATIVE, behind));
}

/* Behind ", and" or a semicolon, where another may act; the end if none. */
static uint32_t
behind_joiner(const struct fact_reading *r, struct span span)
{
	for (uint32_t at = span.start; at + 1 < span.end; at++)
		if (fact_read_is_mark(r, at, ';'))
			return at + 1;
		else if (fact_read_is_mark(r, at, ',') &&
			 fact_read_is(r, at + 1, GRAMMAR_CONJUNCTION))
			return at + 2;
	return span.end;
}

bool
fact_world_acts(const struct fact_reading *r, struct span span)
{
	span.start = behind_phrase(r, span);
	if (fact_head_label(r, span) > span.start || is_ordered(r, span))
		return false;
	for (; span.start < span.end; span.start = behind_joiner(r, span)) {
		uint32_t verb = behind_subject(r, span);

		if (span.end > span.start + FEW_WORDS && verb > span.start &&
		    has_deed(r, (struct span){ verb, span.end }))
			return true;
	}
	return false;
}

bool
fact_world_works(const struct fact_reading *r, uint32_t at, struct span span)
{
	uint32_t end = at + TASK < span.end ? at + TASK : span.end;

	for (; at < end; at++) {
		int kind = fact_read_grammar(r, at);

		if (!fact_read_is_word(r, at) || fact_read_amount_over(r, at) ||
		    (kind >= GRAMMAR_CONJUNCTION && kind != GRAMMAR_ADVERB) ||
		    fact_read_at(r, CLUE_RELATIVE, at) ||
		    fact_read_value(r, CLUE_STAKE, at) == STAKE_SUCH)
			return false;
		if (kind == 0 && fact_read_is(r, at + 1, GRAMMAR_DEFINITE))
			return !fact_read_at(r, CLUE_KEEP, at);
	}
	return false;
}
