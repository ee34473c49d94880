/* A goal's part into what was seen in it: words of the lists that facts are
 * made of, amounts, and where its sentences end. */

#ifndef FACT_READ_H
#define FACT_READ_H

#include "base/span.h"
#include "fact.h"
#include "fact_clue.h"
#include "word/token.h"
#include "word/word.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct document;
struct part;

/* An entry of a list, seen in a part. */
struct sight {
	struct span words; /* tokens of the document */
	uint8_t clue;	   /* enum clue */
	int value;
};

/* What facts are read from and with. */
struct fact_scope {
	struct arena *arena, *scratch; /* scratch: of the reading at hand */
	const struct document *document;
	const struct vocabulary *v;
	int most_words; /* of a statement, more are too many */
	bool accented;	/* the document writes accents */
	struct fact_clues clues;
};

/* What was seen at one token. */
struct fact_spot {
	uint64_t clues;	   /* a bit for every clue that begins */
	uint32_t first;	   /* its first sight, or the next one */
	uint32_t contents; /* so many words before it are no grammar, nor in
			    * brackets */
	uint8_t grammar;   /* the value of the list "function" */
	bool aside;	   /* it stands in brackets */
};

struct fact_reading {
	const struct fact_scope *scope;
	const struct part *part;
	struct facts *facts; /* to which is added what the part says */
	int language;
	const struct token *all; /* the document's */
	struct span tokens;	 /* of the part, as all spans below */
	struct sight *sights;	 /* in the order of their first tokens */
	size_t n_sights;
	const struct fact_amount *amounts; /* those of its goal's facts */
	size_t n_amounts;
	struct fact_spot *spots;     /* of each token, and behind the last */
	uint64_t seen;		     /* a bit for every clue */
	uint64_t marks;		     /* and for marks, fact_read_mark_bit */
	uint32_t firsts[CLUE_COUNT]; /* where each that was seen first begins */
};

/* Read a part; an empty one has nothing in it. It has no amounts and is for no
 * facts yet. */
void fact_read(struct fact_reading *reading, const struct fact_scope *scope,
    const struct part *part);

/* The same reading, for these facts. */
static inline struct fact_reading
fact_read_for(const struct fact_reading *reading, struct facts *facts)
{
	struct fact_reading other = *reading;

	other.facts = facts;
	return other;
}

/* The language that a part is read in. */
int fact_read_language(const struct fact_scope *scope, const struct part *part);

/* The words of a list in a part that is read for them alone: the first with
 * the highest value, which *most takes; 0 and empty if there are none. */
struct span fact_read_only(const struct fact_scope *scope,
    const struct part *part, enum clue clue, int *most);

/* The token with this index; and whether the index stands in brackets. */
static inline const struct token *
fact_read_token(const struct fact_reading *reading, uint32_t at)
{
	return &reading->all[at];
}

static inline bool
fact_read_aside(const struct fact_reading *reading, uint32_t at)
{
	return reading->spots[at - reading->tokens.start].aside;
}

/* A bit for every list of which an entry begins at this token of the part, and
 * the bit of a list: what begins with none of several is told at once. */
static inline uint64_t
fact_read_clues(const struct fact_reading *reading, uint32_t at)
{
	return at >= reading->tokens.start && at < reading->tokens.end
		   ? reading->spots[at - reading->tokens.start].clues
		   : 0;
}

static inline uint64_t
fact_read_bit(enum clue clue)
{
	_Static_assert(CLUE_COUNT <= 64, "a bit for every clue");
	return (uint64_t)1 << clue;
}

/* The bit of a mark, and of some others. */
static inline uint64_t
fact_read_mark_bit(uint32_t mark)
{
	return (uint64_t)1 << mark % 64;
}

/* The sight of a list that begins at this token, NULL if none does; and its
 * value, 0 if none does. */
const struct sight *fact_read_begun(
    const struct fact_reading *reading, enum clue clue, uint32_t at);

static inline const struct sight *
fact_read_at(const struct fact_reading *reading, enum clue clue, uint32_t at)
{
	return fact_read_clues(reading, at) & fact_read_bit(clue)
		   ? fact_read_begun(reading, clue, at)
		   : NULL;
}

static inline int
fact_read_value(const struct fact_reading *reading, enum clue clue, uint32_t at)
{
	const struct sight *sight = fact_read_at(reading, clue, at);

	return sight ? sight->value : 0;
}

/* Whether the verb that begins at this token may move a level. */
static inline bool
fact_read_moves(const struct fact_reading *reading, uint32_t at)
{
	int verb = fact_read_value(reading, CLUE_VERB, at);

	return verb == VERB_LEVEL || verb == VERB_GAIN;
}

/* Whether an entry of any of n lists begins at this token. */
bool fact_read_any(const struct fact_reading *reading, const uint8_t *clues,
    size_t n, uint32_t at);

/* The first sight of a list that lies in the span, NULL if none does; most
 * lists have none in the whole part. */
const struct sight *fact_read_seek(
    const struct fact_reading *reading, enum clue clue, struct span span);
static inline const struct sight *
fact_read_find(
    const struct fact_reading *reading, enum clue clue, struct span span)
{
	return reading->seen & fact_read_bit(clue)
		   ? fact_read_seek(reading, clue, span)
		   : NULL;
}

/* The same for all of them in turn: the span is cut behind the one found. */
static inline const struct sight *
fact_read_next(
    const struct fact_reading *reading, enum clue clue, struct span *span)
{
	const struct sight *sight = fact_read_find(reading, clue, *span);

	if (sight)
		span->start = sight->words.end;
	return sight;
}

/* The first amount that begins in the span; the amount that covers a token.
 * NULL if there is none. */
const struct quantity *fact_read_amount(
    const struct fact_reading *reading, struct span span);
const struct quantity *fact_read_amount_over(
    const struct fact_reading *reading, uint32_t at);

/* All amounts that begin in the span in turn, as fact_read_next. */
static inline const struct quantity *
fact_read_next_amount(const struct fact_reading *reading, struct span *span)
{
	const struct quantity *q = fact_read_amount(reading, *span);

	if (q)
		span->start = q->words.end;
	return q;
}

/* "**Mend the kite:** I tore it last year": where prose begins behind a deed
 * in bold that opens the part; 0: none does. */
uint32_t fact_read_behind_lead(const struct fact_reading *reading);

/* The sentence that begins at this token, with its closing mark; or such a deed
 * with its colon. */
struct span fact_read_sentence(
    const struct fact_reading *reading, uint32_t from);

/* Whether the part was left open: nothing in it but marks, or a word of the
 * list "blank" at its start and little else. */
bool fact_read_blank(const struct fact_reading *reading);

/* The part that a word plays in the sentence, 0 if the list "function" does
 * not have it; whether it is this one; whether that is an auxiliary or a
 * modal. */
static inline int
fact_read_grammar(const struct fact_reading *reading, uint32_t at)
{
	return at >= reading->tokens.start && at < reading->tokens.end
		   ? reading->spots[at - reading->tokens.start].grammar
		   : 0;
}
static inline bool
fact_read_is(const struct fact_reading *reading, uint32_t at, int grammar)
{
	return fact_read_grammar(reading, at) == grammar;
}
bool fact_read_is_auxiliary(int grammar);

/* Whether it is an article, or a word that stands for one: "the", "a". */
static inline bool
fact_read_is_article(int grammar)
{
	return grammar == GRAMMAR_DEFINITE || grammar == GRAMMAR_SINGLE;
}

/* What a token is: this mark; a word; a word that is no grammar. */
static inline bool
fact_read_is_mark(
    const struct fact_reading *reading, uint32_t at, uint32_t mark)
{
	return reading->all[at].kind == TOKEN_MARK &&
	       reading->all[at].id == mark;
}

static inline bool
fact_read_is_word(const struct fact_reading *reading, uint32_t at)
{
	return reading->all[at].kind == TOKEN_WORD;
}
static inline bool
fact_read_is_content(const struct fact_reading *reading, uint32_t at)
{
	return fact_read_is_word(reading, at) &&
	       fact_read_grammar(reading, at) == 0;
}

/* How many words of a span of the part are no grammar, nor in brackets. */
static inline uint32_t
fact_read_contents(const struct fact_reading *reading, struct span span)
{
	const struct fact_spot *spots = reading->spots;
	uint32_t first = reading->tokens.start;

	return span_empty(span) ? 0
				: spots[span.end - first].contents -
				      spots[span.start - first].contents;
}

/* Whether a letter at a word's end, or before its final letter of ASCII, is
 * written with an accent; true of a document that writes none. */
bool fact_read_is_accented(const struct fact_reading *reading, uint32_t at);

/* Whether the missing accent tells a verb from its participle: « relève »,
 * where others are « relevé ». */
bool fact_read_is_present(const struct fact_reading *reading, uint32_t at);

/* Whether a hyphen ties the token with this index to the one before it. */
static inline bool
fact_read_is_glued(const struct fact_reading *reading, uint32_t at)
{
	return at < reading->tokens.end &&
	       (reading->all[at].glue & TOKEN_HYPHEN);
}

/* Whether a hyphen ties the words to more: "post-war", "my brother-in-law". */
bool fact_read_is_part(const struct fact_reading *reading, struct span words);

/* Whether the word at is the second half of what a thing is like,
 * "self-hosted", « sous-utilisées »; "re-drawn" is a verb. */
bool fact_read_is_compound(const struct fact_reading *reading, uint32_t at);

/* The longest of the verbs that begin at this token, NULL if none does or if
 * it is a noun or an adjective made from one. */
const struct sight *fact_read_verb(
    const struct fact_reading *reading, uint32_t at);

/* The first sight of a list in the span with this value or a higher one. */
const struct sight *fact_read_find_value(const struct fact_reading *reading,
    enum clue clue, struct span span, int value);

/* The first that stands in no brackets and in no amount. */
const struct sight *fact_read_find_plain(
    const struct fact_reading *reading, enum clue clue, struct span span);

/* Add a fact to the reading's facts with these words; with those of a sight,
 * unless it is NULL; with those of the first sight of a list in the span, if
 * there is one. */
void fact_read_add(
    const struct fact_reading *reading, int fact, struct span words);
void fact_read_add_sight(
    const struct fact_reading *reading, int fact, const struct sight *sight);
void fact_read_add_first(const struct fact_reading *reading, int fact,
    enum clue clue, struct span span);

#endif
