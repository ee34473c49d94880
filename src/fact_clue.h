/* The word lists that facts are read by. */

#ifndef FACT_CLUE_H
#define FACT_CLUE_H

#include "word.h"

#include <stdint.h>

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
	CLUE_RELATIVE,
	CLUE_ORDINAL,
	CLUE_EXAMPLE,
	CLUE_CREDENTIAL,
	CLUE_CHAINED,
	CLUE_QUESTION,
	CLUE_WEEKDAY,
	CLUE_MONTH,
	CLUE_PERMISSION,
	CLUE_ALTERNATIVE,
	CLUE_JOINER,
	CLUE_VAGUE_WORD,
	CLUE_VAGUE_LAST,
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
	CLUE_DEALING,
	CLUE_PERSON,
	CLUE_MODAL,
	CLUE_SECURED,
	CLUE_EQUIPMENT,
	CLUE_FUNDING,
	CLUE_RISK,
	CLUE_FEASIBILITY,
	CLUE_DOUBT,
	CLUE_REASON,
	CLUE_PURPOSE,
	CLUE_SENSE,
	CLUE_MILESTONE,
	CLUE_BENEFIT,
	CLUE_STAKE,
	CLUE_SO,
	CLUE_MISSION,
	CLUE_MISSION_HEADING,
	CLUE_PLAN,
	CLUE_ACTOR,
	CLUE_BEGUN,
	CLUE_EFFECT,
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

/* Which class of a vocabulary is which clue. */
struct fact_clues {
	const struct word_set *set; /* of the clues' classes */
	uint8_t of[WORD_CLASSES];   /* of every class, CLUE_COUNT: none */
};

/* Find them in a vocabulary that is complete. */
void fact_clue_find(struct fact_clues *clues, const struct vocabulary *v);

#endif
