/* Words behind "with" into means: who helps, and what. */

#include "fact_sentence.h"

#include "fact.h"
#include "word/token.h"

/* Who helps stands so near behind "with", whom one deals with so near behind
 * what says so. */
enum { COMPANY = 6, DEALING = 2 };

/* Who does something stands so near the start, what he does so near behind. */
enum { SUBJECT = 5, SENTENCE = 14 };

/* What stands behind "with", up to a word that joins something else to it:
 * "users with large offices and teams" have no help. */
static struct span
company_of(const struct fact_reading *r, const struct sight *with)
{
	struct span near = { with->words.end, with->words.end };

	while (near.end < with->words.end + COMPANY &&
	       near.end < r->tokens.end &&
	       !fact_read_is(r, near.end, GRAMMAR_CONJUNCTION))
		near.end++;
	return near;
}

/* Whether what stands behind "with" is a risk: "with my knee as the one known
 * risk". */
static bool
is_risk(const struct fact_reading *r, const struct sight *with)
{
	struct span said = { with->words.end, with->words.end };

	while (said.end < r->tokens.end && fact_read_is_word(r, said.end) &&
	       said.end < with->words.end + 2 * COMPANY)
		said.end++;
	return fact_read_find(r, CLUE_RISK, said) != NULL;
}

/* Whether "with" names whom one deals with, "relationships with suppliers",
 * and not who helps. */
static bool
is_dealing(const struct fact_reading *r, const struct sight *with)
{
	uint32_t at = with->words.start;
	struct span before = { at > r->tokens.start + DEALING ? at - DEALING
							      : r->tokens.start,
		at };

	return with->value != WITH_HELPER &&
	       fact_read_find(r, CLUE_DEALING, before);
}

/* "what keeps us from using Hugo", "Stop using it": no way to anything. In
 * "draw one chart using R" it is a thing that stands before. */
static bool
is_acted_on(const struct fact_reading *r, const struct sight *with)
{
	uint32_t at = with->words.start;
	int before = fact_read_grammar(r, at - 1);
	int verb = fact_read_grammar(r, at - 2);

	return at == r->tokens.start || before == GRAMMAR_PREPOSITION ||
	       before == GRAMMAR_CONJUNCTION ||
	       (fact_read_verb(r, at - 1) &&
		   (at - 1 == r->tokens.start || verb >= GRAMMAR_PREPOSITION));
}

/* "via Ollama", "using Power BI": a product by its name, of a word or two; not
 * how it is sent, "via HTTP", nor one of many words of a title. */
static bool
is_product(const struct fact_reading *r, uint32_t at)
{
	const struct token *t = fact_read_token(r, at);

	return at < r->tokens.end && t->kind == TOKEN_WORD &&
	       t->letters == TOKEN_CAPITAL && t[-1].letters == TOKEN_LOWER &&
	       (at + 2 >= r->tokens.end || t[1].letters != TOKEN_CAPITAL ||
		   t[2].letters != TOKEN_CAPITAL);
}

/* "using the old loom", « en utilisant l'ancien métier »: what is used is
 * named, and not only how much of it, nor what it is like. */
static void
add_tool(const struct fact_reading *r, struct span near)
{
	static const uint8_t none[] = { CLUE_GENERAL, CLUE_QUALITY,
		CLUE_UNIVERSAL, CLUE_VAGUE_WORD, CLUE_VAGUE_THING,
		CLUE_RELATIVE };
	bool known = false; /* "the packing list", "the new packing list" */

	for (; near.start < near.end && fact_read_grammar(r, near.start) != 0;
	     near.start++)
		known = fact_read_is(r, near.start, GRAMMAR_DEFINITE);
	if (known &&
	    fact_read_value(r, CLUE_QUALITY, near.start) == QUALITY_NEW)
		near.start++;
	if (span_empty(near) || !fact_read_is_word(r, near.start) ||
	    (!is_product(r, near.start) &&
		((fact_read_verb(r, near.start) &&
		     !(known && fact_read_is_content(r, near.start + 1))) ||
		    fact_read_any(r, none, sizeof none, near.start))))
		return;
	near.end = near.start + 1;
	fact_read_add(r, FACT_MEANS, near);
}

/* ", with the club's old press", "by 2027 with the ropes of the mill": behind a
 * comma or a year it says of no other noun what belongs to it. */
static bool
stands_apart(const struct fact_reading *r, const struct sight *with)
{
	const struct token *before = fact_read_token(r, with->words.start) - 1;

	return with->words.start > r->tokens.start &&
	       fact_read_is(r, with->words.end, GRAMMAR_DEFINITE) &&
	       (token_is_year(before) || token_is(before, before + 1, ','));
}

/* Whether a verb has what it acts on, "learn the cello", "learn Welsh by May",
 * and so needs no words behind "with": not "spend time with my family", "share
 * it with the team". */
static bool
is_served(const struct fact_reading *r, struct span verb)
{
	if (fact_read_find(r, CLUE_DEALING, verb))
		return false;
	for (uint32_t at = verb.start + 1; at < verb.end; at++)
		if (fact_read_at(r, CLUE_CALENDAR, at)
			? at > verb.start + 2 &&
			      fact_read_is_content(r, verb.start + 1)
			: at + 1 < verb.end &&
			      fact_read_is_article(fact_read_grammar(r, at)))
			return true;
	return false;
}

void
fact_company_read(const struct fact_reading *r, struct span span,
    uint32_t argument, bool deed)
{
	const uint32_t start = span.start;
	const struct sight *with;

	while ((with = fact_read_next(r, CLUE_WITH, &span)) != NULL) {
		struct span near = company_of(r, with);
		uint32_t money;

		if (is_dealing(r, with) || is_risk(r, with) ||
		    (with->value < WITH_TOOL && with->words.start < argument &&
			!is_served(
			    r, (struct span){ start, with->words.start })) ||
		    (with->value < WITH_TOOL && fact_read_value(r, CLUE_DEALING,
						    start) == DEALING_PAIRED))
			continue;
		fact_read_add_first(r, FACT_MEANS, CLUE_EQUIPMENT, near);
		money = near.start;
		if (!fact_read_at(r, CLUE_FUNDING, money) &&
		    fact_read_grammar(r, money) != 0)
			money++;
		fact_read_add_sight(
		    r, FACT_MEANS, fact_read_at(r, CLUE_FUNDING, money));
		if (with->value == WITH_PRODUCT && is_product(r, near.start))
			add_tool(r, near);
		if (with->value >= WITH_THING)
			continue;
		fact_read_add_first(r, FACT_MEANS, CLUE_WORKER, near);
		fact_people_add(r, near);
		if (with->value == WITH_HELPER)
			fact_people_helper(r, near.start);
		else if (with->value == WITH_TOOL
			     ? is_acted_on(r, with)
			     : !deed || !stands_apart(r, with))
			continue;
		else if (deed)
			add_tool(r, near);
		else
			fact_people_helper(r, near.start);
	}
}

/* Whether what somebody does stands here, to something right behind it: "lays
 * the slabs", "teaches us", « taille chaque pierre », but not "gives me
 * headaches". us: to somebody at least. */
static bool
acts_on(const struct fact_reading *r, uint32_t at, bool us)
{
	const struct sight *verb = fact_read_at(r, CLUE_VERB, at);
	int before = fact_read_grammar(r, at - 1);
	uint32_t behind;
	int next;

	if (!verb || fact_read_moves(r, at) || verb->value == VERB_END ||
	    fact_read_token(r, at)->letters != TOKEN_LOWER ||
	    fact_read_at(r, CLUE_GERUND, at) ||
	    fact_read_at(r, CLUE_KEEP, at) ||
	    (fact_read_at(r, CLUE_PARTICIPLE, at) &&
		!fact_read_is_present(r, at)) ||
	    (before != 0 && before != GRAMMAR_ADVERB &&
		before != GRAMMAR_PRONOUN))
		return false;
	next = fact_read_grammar(r, verb->words.end);
	behind = verb->words.end + 1;
	return (!us && (next == GRAMMAR_DEFINITE || next == GRAMMAR_SINGLE)) ||
	       (next == GRAMMAR_PRONOUN &&
		   (behind >= r->tokens.end ||
		       !fact_read_is_content(r, behind))) ||
	       (before == GRAMMAR_PRONOUN && at > r->tokens.start + 1);
}

/* One who may do the work, as the subject of a sentence: "The night nurse", "My
 * neighbour", "Aunt Polly", "Volunteers"; "the customers" do what they do. */
static const struct sight *
find_subject(const struct fact_reading *r, struct span span)
{
	int article = fact_read_grammar(r, span.start);
	const struct sight *who;

	span = span_first(span, SUBJECT);
	if ((who = fact_people_named(r, span)) != NULL)
		return who;
	who = fact_read_find(r, CLUE_WORKER, span);
	if (!who || who->value > WORKER_WITH ||
	    (who->value == WORKER_WITH &&
		(!fact_read_is_article(article) ||
		    fact_read_at(r, CLUE_PLURAL, who->words.end - 1))))
		return NULL;
	for (uint32_t at = span.start; at < who->words.start; at++)
		if (fact_read_is(r, at, GRAMMAR_PREPOSITION) ||
		    !fact_read_is_word(r, at))
			return NULL;
	/* "the suppliers' invoices" */
	return fact_read_is_mark(r, who->words.end, '\'') ? NULL : who;
}

/* Behind the comma that ends what is told of one between two, ", who is a
 * nurse,"; at if none begins there. */
static uint32_t
behind_relative(const struct fact_reading *r, uint32_t at, struct span span)
{
	if (!fact_read_is_mark(r, at, ',') ||
	    !fact_read_at(r, CLUE_RELATIVE, at + 1))
		return at;
	for (uint32_t i = at + 1; i < span.end && i < at + SENTENCE; i++)
		if (fact_read_is_mark(r, i, ','))
			return i + 1;
	return at;
}

void
fact_company_works(const struct fact_reading *r, struct span span)
{
	const struct sight *who = fact_read_at(r, CLUE_WORKER, span.start);
	/* "the bank reads the books" for itself */
	bool article = fact_read_is(r, span.start, GRAMMAR_DEFINITE);

	if (who && who->value <= WORKER_WITH &&
	    fact_read_is_mark(r, who->words.end, ':'))
		fact_read_add(r, FACT_MEANS, who->words);
	who = find_subject(r, span);
	if (!who || fact_read_find(r, CLUE_STAKE, span))
		return;
	for (uint32_t at = behind_relative(r, who->words.end, span),
		      last = at + SENTENCE;
	     at < span.end && at < last; at++) {
		int kind = fact_read_grammar(r, at);

		if (fact_read_is_auxiliary(kind) || kind == GRAMMAR_NEGATION ||
		    fact_read_is_mark(r, at, ';'))
			return;
		if (acts_on(r, at,
			who->value == WORKER_WITH && who->clue == CLUE_WORKER &&
			    article)) {
			fact_read_add(r, FACT_MEANS, who->words);
			return;
		}
	}
}
