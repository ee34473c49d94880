/* The head of a sentence into its verb, behind all that announces it. */

#include "fact_clause.h"

#include "word/token.h"

/* A phrase before the verb, or a label, ends within so many tokens. */
enum { AHEAD = 12, LABEL = 8, BOLD_LABEL = 16, NOUN = 5 };

/* Behind the first such mark of the next few tokens, or at. */
static uint32_t
behind_mark(const struct fact_reading *r, struct span span, uint32_t mark,
    uint32_t tokens)
{
	for (uint32_t at = span.start;
	     at < span.end && at < span.start + tokens; at++)
		if (fact_read_is_mark(r, at, mark) && at + 1 < span.end)
			return at + 1;
	return span.start;
}

/* What announces a verb by itself. */
static const struct sight *
announces(const struct fact_reading *r, uint32_t at)
{
	const struct sight *intent = fact_read_at(r, CLUE_INTENT, at);

	return intent && (intent->value < INTENT_NOUN ||
			     intent->value == INTENT_DONE)
		   ? intent
		   : NULL;
}

/* Where what announces a verb follows a date without a comma, "Until May 2027 I
 * want to", or at its start. */
static uint32_t
behind_date(const struct fact_reading *r, struct span span)
{
	for (uint32_t at = span.start + 2;
	     at < span.end && at < span.start + AHEAD &&
	     fact_read_token(r, at - 1)->kind != TOKEN_MARK;
	     at++)
		if ((token_is_year(fact_read_token(r, at - 1)) ||
			fact_read_at(r, CLUE_CALENDAR, at - 1)) &&
		    fact_read_is(r, at, GRAMMAR_PRONOUN) && announces(r, at))
			return at;
	return span.start;
}

/* Behind the comma that ends a phrase before the verb, which no comma within a
 * date does: "By June 30, 2027, write the book"; or at its start. */
static uint32_t
behind_phrase(const struct fact_reading *r, struct span span)
{
	uint32_t at = behind_mark(r, span, ',', AHEAD);
	uint32_t end = at;

	if (at == span.start)
		return behind_date(r, span);
	while (at > span.start && end < span.end) {
		if (fact_read_token(r, end)->kind == TOKEN_NUMBER ||
		    fact_read_at(r, CLUE_CALENDAR, end)) {
			end++;
			continue;
		}
		if (end == at || end + 1 >= span.end ||
		    !fact_read_is_mark(r, end, ','))
			break;
		at = ++end;
	}
	return at;
}

uint32_t
fact_head_label(const struct fact_reading *r, struct span span)
{
	uint32_t label = behind_mark(r, span, ':', LABEL);

	if (label > span.start || span_empty(span) ||
	    !(fact_read_token(r, span.start)->style & TOKEN_STRONG))
		return label;
	label = behind_mark(r, span, ':', BOLD_LABEL);
	return label > span.start + 1 &&
		       fact_read_token(r, label - 2)->style & TOKEN_STRONG &&
		       !(fact_read_token(r, label)->style & TOKEN_STRONG)
		   ? label
		   : span.start;
}

uint32_t
fact_head_dash(const struct fact_reading *r, struct span span)
{
	for (uint32_t at = span.start + 1;
	     at + 1 < span.end && at < span.start + LABEL; at++)
		if (token_is_dash(
			fact_read_token(r, at), fact_read_token(r, span.end)) &&
		    !token_touches(fact_read_token(r, at)) &&
		    fact_read_verb(r, at + 1))
			return at + 1;
	return span.start;
}

/* "2 Release the cider": the number of the goal, and no number of things. */
static bool
is_numbered(const struct fact_reading *r, uint32_t at, struct span span)
{
	const struct token *t = fact_read_token(r, at);

	return at == span.start && at + 1 < span.end &&
	       t->kind == TOKEN_NUMBER && t[1].letters == TOKEN_CAPITAL &&
	       !token_touches(&t[1]) && fact_read_verb(r, at + 1) &&
	       !fact_read_at(r, CLUE_PLURAL, at + 1);
}

/* "Drop-in shelter": the first half of a word; « mets-toi » is a verb. */
static bool
is_half(const struct fact_reading *r, const struct sight *verb)
{
	uint32_t at = verb->words.end;

	return fact_read_is_glued(r, at) &&
	       !fact_read_is(r, at, GRAMMAR_PRONOUN);
}

/* "My goal for May is to", « L'objectif principal est de »: behind
 * what says that a goal follows, or at. */
static uint32_t
behind_goal(const struct fact_reading *r, struct span span)
{
	struct span near = { span.start, span.start + NOUN };
	const struct sight *noun =
	    fact_read_find_value(r, CLUE_INTENT, near, INTENT_NOUN);
	const struct sight *is = NULL;

	near = (struct span){ span.start, span.start + AHEAD };
	if (near.end > span.end)
		near.end = span.end;
	if (noun && !fact_read_verb(r, span.start))
		is = fact_read_find_value(r, CLUE_INTENT,
		    (struct span){ noun->words.end, near.end }, INTENT_IS);
	return is && is->words.end < span.end ? is->words.end : span.start;
}

const struct sight *
fact_head_verb(const struct fact_reading *r, struct span span, uint32_t *at)
{
	const struct sight *fallback = NULL;
	uint32_t i = behind_goal(r, span);

	while (i < span.end) {
		const struct sight *verb = fact_read_verb(r, i);
		const struct sight *intent = announces(r, i);
		int kind = fact_read_grammar(r, i);
		uint32_t next;

		if (verb && is_half(r, verb))
			verb = NULL;
		if (i + 2 < span.end && fact_read_is_auxiliary(kind) &&
		    fact_read_is(r, i + 1, GRAMMAR_NEGATION) &&
		    fact_read_verb(r, i + 2)) {
			i += 2; /* "do not buy" */
			continue;
		}
		if (fact_read_is_auxiliary(kind) && i > span.start &&
		    fact_read_is(r, i - 1, GRAMMAR_PRONOUN) &&
		    (!intent || intent->words.end == i + 1))
			break;
		if (verb && (!intent || verb->words.end > intent->words.end)) {
			fallback = verb;
			break;
		}
		if (verb && !fallback)
			fallback = verb;
		if (intent)
			i = intent->words.end;
		else if (is_numbered(r, i, span))
			i++;
		else if (fact_read_aside(r, i) ||
			 (!fact_read_is_word(r, i) &&
			     fact_read_token(r, i)->kind != TOKEN_NUMBER))
			i++; /* "(optional) Add the labels" */
		else if (kind >= GRAMMAR_CONJUNCTION &&
			 !fact_read_is_auxiliary(kind))
			i++;
		else if (kind == GRAMMAR_PREPOSITION &&
			 (next = behind_phrase(
			      r, (struct span){ i, span.end })) > i)
			i = next;
		else
			break;
	}
	*at = i < span.end ? i : span.start;
	return fallback;
}
