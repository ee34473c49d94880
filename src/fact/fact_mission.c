/* Headings of sections, and prose above goals, into the larger goal that a
 * document's goals serve. */

#include "fact_mission.h"

#include "base/arena.h"
#include "document/document.h"
#include "fact.h"
#include "goal/goal.h"
#include "word/token.h"

/* A heading that names no more than its section has so few words, and so few
 * tokens with its number, marks and emoji. */
enum { HEADING_WORDS = 4, HEADING_TOKENS = 12 };

/* Prose speaks of goals no further than so many headings behind it. */
enum { FAR = 8 };

enum { CHAPTER_LEVEL = 2 }; /* of the headings right below the title */

/* What the values of the list "mission-heading" stand for. */
enum {
	MISSION_NONE,
	MISSION_WHOLE, /* it says what all is for */
	MISSION_MAIN,  /* it states the goal that the others serve */
	MISSION_ALONE, /* the first, if the heading says no more */
};

struct sections {
	struct facts *facts;
	const struct fact_scope *scope;
	const struct goals *goals;
	bool *heads;	    /* per block: it is the heading of a section */
	bool *hangs;	    /* per block: it belongs to a goal before it */
	bool *states;	    /* per block: it is a goal */
	struct mark now;    /* the mission of the goals to come, if any */
	struct mark coming; /* the same from the next section on */
	int level;	    /* of the heading around it; 0: none */
	bool used;	    /* some goal has it */
	int passed;	    /* headings since prose said it, until then */
	int chapters;	    /* headings of the level of a title */
};

/* The level of the heading around a block; lines that act as headings are
 * deeper than all headings. */
static int
level_around(const struct sections *s, int block)
{
	int above = s->goals->above[block];

	return above == BLOCK_NONE ? 0
				   : s->scope->document->blocks[above].level;
}

static void
survey(struct sections *s)
{
	const struct document *document = s->scope->document;
	size_t n = (size_t)document->n_blocks + 1;

	s->heads = arena_alloc(s->scope->arena, n);
	s->hangs = arena_alloc(s->scope->arena, n);
	s->states = arena_alloc(s->scope->arena, n);
	for (int b = 0; b < document->n_blocks; b++) {
		if (document->blocks[b].kind == BLOCK_HEADING) {
			s->heads[b] = true;
			s->chapters += document->blocks[b].level == 1;
		}
		if (s->goals->above[b] != BLOCK_NONE)
			s->heads[s->goals->above[b]] = true;
	}
	for (int i = 0; i < s->goals->n; i++) {
		const struct goal *goal = &s->goals->at[i];

		s->states[goal->block] = true;
		for (size_t p = 0; p < goal->n_parts; p++)
			if (goal->parts[p].kind < PART_CONTEXT &&
			    goal->parts[p].block > goal->block)
				s->hangs[goal->parts[p].block] = true;
	}
}

/* What a heading says its section is, by its first words or its last: "Vision",
 * "Project Purpose". */
static int
read_heading(const struct sections *s, int block, struct span tokens)
{
	struct part part = {
		.kind = PART_CONTEXT, .block = block, .tokens = tokens
	};
	struct fact_reading r;
	const struct sight *sight;
	uint32_t at = tokens.start;
	int words = 0, most;

	if (tokens.end - tokens.start > HEADING_TOKENS)
		return MISSION_NONE;
	fact_read_only(s->scope, &part, CLUE_MISSION_HEADING, &most);
	if (most == 0)
		return MISSION_NONE;
	fact_read(&r, s->scope, &part);
	while (at < tokens.end && (!fact_read_is_word(&r, at) ||
				      fact_read_is(&r, at, GRAMMAR_DEFINITE)))
		at++;
	sight =
	    at < tokens.end ? fact_read_at(&r, CLUE_MISSION_HEADING, at) : NULL;
	for (uint32_t i = at; i < tokens.end; i++) {
		words += fact_read_is_word(&r, i);
		if (!sight && i > at && i + 1 == tokens.end)
			sight = fact_read_at(&r, CLUE_MISSION_HEADING, i);
	}
	if (!sight || words > HEADING_WORDS)
		return MISSION_NONE;
	if (sight->value == MISSION_ALONE) /* "Why?", but not "Why Postgres?" */
		return words == 1 ? MISSION_WHOLE : MISSION_NONE;
	return sight->value;
}

/* Whether a line right below a chapter's heading, of no part of a chapter,
 * begins what the list below it says on: "The mill stands for three things:",
 * and none of it is a goal. */
static bool
leads_to_facts(const struct sections *s, int block)
{
	const struct block *next = &s->scope->document->blocks[block + 1];

	return next[-1].kind == BLOCK_PARAGRAPH &&
	       level_around(s, block) <= CHAPTER_LEVEL &&
	       block + 1 < s->scope->document->n_blocks &&
	       next->kind == BLOCK_ITEM && !s->states[block + 1];
}

/* Whether a section says something in words of its own: no template's
 * "[describe it here]", and of goals only one. */
static bool
is_told(const struct sections *s, int first)
{
	const struct document *document = s->scope->document;
	const struct block *b = &document->blocks[first];
	const struct token *end = document->tokens.at + b->tokens.end;
	bool more = first + 1 < document->n_blocks && b[1].kind == BLOCK_ITEM &&
		    b[1].list == b->list;

	if ((s->heads[first] && !leads_to_facts(s, first)) ||
	    span_empty(b->tokens) ||
	    (token_is(end - 1, end, ']') && !(end[-1].style & TOKEN_LINK)))
		return false;
	return b->kind == BLOCK_PARAGRAPH ||
	       (b->kind == BLOCK_ITEM && (!more || !s->states[first]));
}

/* Leave the section around the mission. One of several chapters that has no
 * goals of its own introduces the others. */
static void
leave(struct sections *s, int level)
{
	if (!s->used && (level > 1 || s->chapters > 1))
		s->level = level - 1;
	else
		s->now = s->coming = (struct mark){ .fact = FACT_MISSION };
}

/* A block says a mission, which holds as far as the section around it. */
static void
begin(struct sections *s, int block, int passed)
{
	s->level = level_around(s, block);
	s->used = false;
	s->passed = passed;
}

/* Enter the section of a heading. */
static void
enter(struct sections *s, int block)
{
	const struct block *head = &s->scope->document->blocks[block];
	struct mark mission = { .fact = FACT_MISSION, .tokens = head->tokens };
	int kind;

	if (s->passed > 0 && !s->used && ++s->passed > FAR)
		s->now.tokens = (struct span){ 0, 0 };
	if (head->kind == BLOCK_HEADING && head->level <= s->level)
		leave(s, head->level);
	if (!span_empty(s->coming.tokens)) {
		s->now = s->coming;
		s->coming = (struct mark){ .fact = FACT_MISSION };
	}
	if (s->hangs[block + 1] || !is_told(s, block + 1))
		return;
	kind = read_heading(s, block, head->tokens);
	if (kind == MISSION_WHOLE)
		s->now = mission;
	else if (kind == MISSION_MAIN)
		s->coming = mission;
	if (kind != MISSION_NONE)
		begin(s, block, 0);
}

/* Whether the sentence that goes on here ends in a colon. */
static bool
leads_on(const struct fact_scope *scope, uint32_t at, uint32_t end)
{
	const struct token *t = scope->document->tokens.at;

	while (at < end && !token_is(t + at, t + end, '.'))
		at++;
	return at == end && token_is(t + end - 1, t + end, ':');
}

/* "The aim of this project is to code a game": what will be there, and neither
 * what for nor what it shall change. What a club is there for says why. */
static bool
names_work(
    const struct fact_scope *scope, const struct part *part, struct span said)
{
	struct fact_reading r;
	struct span rest;
	const struct sight *verb = NULL;

	fact_read(&r, scope, part);
	if (fact_read_find(
		&r, CLUE_WORKER, (struct span){ part->tokens.start, said.end }))
		return false;
	rest = fact_read_sentence(&r, said.end);
	while (rest.start < rest.end && !fact_read_is_content(&r, rest.start))
		rest.start++;
	if (rest.start < rest.end)
		verb = fact_read_verb(&r, rest.start++);
	return verb &&
	       (verb->value == VERB_RESULT || verb->value == VERB_SET_UP) &&
	       !fact_read_find(&r, CLUE_REASON, rest) &&
	       !fact_read_find(&r, CLUE_BENEFIT, rest);
}

struct span
fact_mission_said(const struct fact_scope *scope, const struct part *part,
    enum fact_mission_place place)
{
	const struct block *block = &scope->document->blocks[part->block];
	int value;
	struct span words = fact_read_only(scope, part, CLUE_MISSION, &value);

	if (value < (int)place ||
	    (value == FACT_MISSION_IN_GOAL && block->kind == BLOCK_HEADING) ||
	    (value >= FACT_MISSION_FAR &&
		leads_on(scope, words.end, part->tokens.end)) ||
	    (value == FACT_MISSION_IN_GOAL && names_work(scope, part, words)))
		return (struct span){ 0, 0 };
	return words;
}

/* Where the last sentence of a paragraph that leads to a list begins. */
static uint32_t
last_sentence(const struct fact_reading *r)
{
	uint32_t at = r->tokens.start;

	for (;;) {
		struct span sentence = fact_read_sentence(r, at);

		if (sentence.end >= r->tokens.end)
			return at;
		at = sentence.end;
	}
}

struct span
fact_mission_opens(const struct fact_scope *scope, const struct part *part)
{
	const struct block *block = &scope->document->blocks[part->block];
	struct span none = { 0, 0 };
	struct fact_reading r;
	const struct sight *why;
	uint32_t at, comma;

	if (block->kind != BLOCK_PARAGRAPH || span_empty(part->tokens) ||
	    scope->document->tokens.at[part->tokens.end - 1].id != ':')
		return none;
	fact_read(&r, scope, part);
	at = comma = last_sentence(&r);
	while (comma < r.tokens.end && !fact_read_is_mark(&r, comma, ','))
		comma++;
	/* "To begin with, we plan:" says what comes first */
	if (comma == r.tokens.end || fact_read_at(&r, CLUE_SEQUENCE, at))
		return none;
	why = fact_read_at(&r, CLUE_PURPOSE, at);
	return fact_read_at(&r, CLUE_REASON, at) ||
		       (why && fact_read_verb(&r, why->words.end))
		   ? (struct span){ at, comma }
		   : none;
}

/* "Overall objective: ...": the label of a line, if it is what such a section
 * would be called; else nothing, as of one of several, "Key objective 2:". */
static struct span
labelled(const struct sections *s, int block)
{
	const struct token *t = s->scope->document->tokens.at;
	struct span all = s->scope->document->blocks[block].tokens;
	struct span label = { all.start, all.start };

	while (label.end < all.end && label.end < all.start + HEADING_TOKENS &&
	       t[label.end].kind != TOKEN_NUMBER &&
	       !token_is(t + label.end, t + all.end, ':'))
		label.end++;
	if (label.end + 1 < all.end &&
	    token_is(t + label.end, t + all.end, ':') &&
	    read_heading(s, block, label) == MISSION_MAIN)
		return label;
	return (struct span){ 0, 0 };
}

/* Take what prose says that all behind it is for, as far as the section goes
 * and, if that has no goals, the one around it. */
static void
read_prose(struct sections *s, int block)
{
	const struct block *b = &s->scope->document->blocks[block];
	struct part part = {
		.kind = PART_CONTEXT, .block = block, .tokens = b->tokens
	};
	struct span words;

	if (b->kind != BLOCK_PARAGRAPH || s->hangs[block] ||
	    !span_empty(s->now.tokens) || !span_empty(s->coming.tokens))
		return;
	words = labelled(s, block);
	if (span_empty(words))
		words = fact_mission_said(s->scope, &part,
		    s->states[block] ? FACT_MISSION_IN_GOAL : FACT_MISSION_FAR);
	if (span_empty(words))
		return;
	s->now.tokens = words;
	begin(s, block, 1);
}

void
fact_mission_read(struct facts *facts, const struct fact_scope *scope,
    const struct goals *goals)
{
	struct sections s = { .facts = facts, .scope = scope, .goals = goals };
	int i = 0;

	if (goals->n == 0)
		return;
	s.now.fact = s.coming.fact = FACT_MISSION;
	survey(&s);
	for (int b = 0; b < scope->document->n_blocks; b++) {
		if (s.heads[b] && b + 1 < scope->document->n_blocks)
			enter(&s, b);
		for (; i < goals->n && goals->at[i].block <= b; i++)
			if (!span_empty(s.now.tokens)) {
				fact_add(&facts[i], scope->arena, s.now);
				s.used = true;
			}
		read_prose(&s, b);
	}
}
