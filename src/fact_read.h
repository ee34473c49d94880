/* A goal's part into what was seen in it: words of the lists that facts are
 * made of, amounts, and where its sentences end. */

#ifndef FACT_READ_H
#define FACT_READ_H

#include "quantity.h"
#include "span.h"
#include "word.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct document;
struct part;
struct token;

/* The word lists rules/LANG/NAME.txt that facts are read by; what their
 * values mean is said at the head of the files. */
enum clue {
	CLUE_VERB,
	CLUE_VAGUE_VERB,
	CLUE_KEEP,
	CLUE_NOUN_ENDING,
	CLUE_NOUN_OF,
	CLUE_GERUND,
	CLUE_PLURAL,
	CLUE_UNIVERSAL,
	CLUE_PLACE,
	CLUE_RAISE,
	CLUE_HEDGE,
	CLUE_CONDITION,
	CLUE_PERMISSION,
	CLUE_ALTERNATIVE,
	CLUE_JOINER,
	CLUE_VAGUE_WORD,
	CLUE_VAGUE_THING,
	CLUE_GENERAL,
	CLUE_QUALITY,
	CLUE_FUNCTION,
	CLUE_INTENT,
	CLUE_STATE,
	CLUE_PARTICIPLE,
	CLUE_DELIVERABLE,
	CLUE_OPEN_THING,
	CLUE_METRIC,
	CLUE_ABSOLUTE,
	CLUE_MINIMUM,
	CLUE_WORKER,
	CLUE_WITH,
	CLUE_PERSON,
	CLUE_SECURED,
	CLUE_EQUIPMENT,
	CLUE_FUNDING,
	CLUE_RISK,
	CLUE_FEASIBILITY,
	CLUE_DOUBT,
	CLUE_REASON,
	CLUE_PURPOSE,
	CLUE_REALISTIC,
	CLUE_BENEFIT,
	CLUE_STAKE,
	CLUE_SO,
	CLUE_MISSION,
	CLUE_PLAN,
	CLUE_ACTOR,
	CLUE_SEQUENCE,
	CLUE_BASELINE,
	CLUE_BLANK,
	CLUE_COUNT
};

/* What the values of the list "function" stand for. */
enum {
	GRAMMAR_DEFINITE = 1,
	GRAMMAR_SINGLE,
	GRAMMAR_OPEN,
	GRAMMAR_PREPOSITION,
	GRAMMAR_CONJUNCTION,
	GRAMMAR_PRONOUN,
	GRAMMAR_AUXILIARY,
	GRAMMAR_ADVERB,
	GRAMMAR_NEGATION,
	GRAMMAR_MODAL
};

/* An entry of a list, seen in a part. */
struct sight {
	struct span words; /* tokens of the document */
	uint8_t clue;	   /* enum clue */
	int value;
};

/* What facts are read from and with. */
struct fact_scope {
	struct arena *arena;
	const struct document *document;
	const struct vocabulary *v;
	int most_words;		     /* of a statement, more are too many */
	uint8_t clues[WORD_CLASSES]; /* of a class its clue, or CLUE_COUNT */
};

struct fact_reading {
	const struct fact_scope *scope;
	const struct part *part;
	int language;
	struct span tokens;   /* of the part, as all spans below */
	struct sight *sights; /* in the order of their first tokens */
	size_t n_sights;
	struct quantity *amounts;
	size_t n_amounts;
	uint32_t *first; /* of each token: its first sight, or the next one */
	uint64_t *clues; /* of each token: a bit for every clue that begins */
	uint64_t seen;	 /* all of them */
	uint8_t *aside;	 /* of each token: whether it stands in brackets */
};

/* Look up the lists; the vocabulary is complete. */
void fact_read_prepare(struct fact_scope *scope, struct vocabulary *v);

/* Read a part; an empty one has nothing in it. */
void fact_read(struct fact_reading *reading, const struct fact_scope *scope,
    const struct part *part);

/* The token with this index; and whether the index stands in brackets. */
const struct token *fact_read_token(
    const struct fact_reading *reading, uint32_t at);
bool fact_read_aside(const struct fact_reading *reading, uint32_t at);

/* The sight of a list that begins at this token, NULL if none does; and its
 * value, 0 if none does. */
const struct sight *fact_read_at(
    const struct fact_reading *reading, enum clue clue, uint32_t at);
int fact_read_value(
    const struct fact_reading *reading, enum clue clue, uint32_t at);

/* The first sight of a list that begins in the span, NULL if none does. */
const struct sight *fact_read_find(
    const struct fact_reading *reading, enum clue clue, struct span span);

/* The first amount that begins in the span; the amount that covers a token.
 * NULL if there is none. */
const struct quantity *fact_read_amount(
    const struct fact_reading *reading, struct span span);
const struct quantity *fact_read_amount_over(
    const struct fact_reading *reading, uint32_t at);

/* The sentence that begins at this token, with its closing mark. */
struct span fact_read_sentence(
    const struct fact_reading *reading, uint32_t from);

/* Whether the part was left open: nothing in it but marks, or a word of the
 * list "blank" at its start and little else. */
bool fact_read_blank(const struct fact_reading *reading);

#endif
