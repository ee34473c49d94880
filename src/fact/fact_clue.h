/* The word lists that facts are read by. */

#ifndef FACT_CLUE_H
#define FACT_CLUE_H

#include "word/word.h"

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
	CLUE_CALENDAR, /* of two lists: weekdays and months */
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
	CLUE_ABSTAIN,
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

/* What the values of other lists stand for, named for the list: 1 is what has
 * no value in the file. */
enum {
	VERB_ACTIVITY = 1, /* what goes on */
	VERB_RESULT,	   /* something is then there or not */
	VERB_LEVEL,	   /* it moves a level */
	VERB_WHOLE,	   /* what it acts on makes it whole: "run a race" */
	VERB_END,	   /* of something */
	VERB_MAKE,	   /* a thing, or a thing so */
	VERB_SET_UP,	   /* what runs from then on */
	VERB_ONCE,	   /* one known thing, and that is done then */
	VERB_GAIN,	   /* one known thing so, else it moves a level */
	VERB_PERSON,	   /* as VERB_WHOLE, and with one whom one knows */
	VERB_OUTING	   /* as VERB_WHOLE, and gone to: "go kayaking" */
};
enum {
	VAGUE_CHANGE = 1, /* from where to where? */
	VAGUE_USE,	  /* to do what? */
	VAGUE_KNOWING,	  /* shown by what? */
	VAGUE_BEING,	  /* seen by what? */
	VAGUE_SERVING,	  /* to do what, as it is others who act? */
	VAGUE_EXPLORING,  /* what becomes of what is named? */
	VAGUE_LEARNING,	  /* when can it be done? */
	VAGUE_USING	  /* to do what, if what is used is general? */
};
enum {
	KEEP_SO = 1,
	KEEP_LEVEL, /* only with the level that is kept */
	KEEP_ON,    /* with what is done */
	KEEP_WITHIN /* the level of today, which is no bound otherwise */
};
enum {
	CONDITION_SUCH = 1,
	CONDITION_TIME /* it says when */
};
enum {
	PERMISSION_SUCH = 1,
	PERMISSION_STATE /* a state, which may only say when: "is dry" */
};
enum {
	STAKE_SUCH = 1,
	STAKE_OPENS, /* it opens a sentence */
	STAKE_SCENE, /* none: what a thing is like and where it is */
	STAKE_WHEN   /* it opens a sentence of what then happens to others */
};
enum {
	QUALITY_PRAISE = 1,
	QUALITY_NEW /* one of the thing is meant */
};
enum {
	STATE_HOLDS = 1,
	STATE_CHECKED,	 /* anyone can check that it holds */
	STATE_UNACCENTED /* the same, if no accent is written */
};
enum {
	INTENT_VERB = 1, /* a verb follows */
	INTENT_NOUN,	 /* what the goal is of follows, then the next */
	INTENT_IS,
	INTENT_DONE /* a verb follows: a result on a line, in prose the past */
};
enum {
	OPEN_THING = 1,
	OPEN_NUMBERED /* but with a number behind it it is one: "level 8" */
};
enum {
	ABSTAIN_DENIED = 1, /* with a negation */
	ABSTAIN_SELF
};
enum {
	PARTICIPLE_OF_VERB = 1,
	PARTICIPLE_OF_ANY,  /* even of a verb that no list has */
	PARTICIPLE_ACCENTED /* if its accent is written */
};
enum {
	ENDING_DEED = 1,
	ENDING_QUALITY, /* or one who acts: never what is done */
	ENDING_WIDE	/* as the first; a word may part it from "of" */
};
enum {
	SECURED_ANY = 2, /* whatever stands behind it */
	SECURED_TIME	 /* if a time does */
};
enum {
	NOUN_OF_WHAT = 1, /* behind the noun: what is done */
	NOUN_OF_THING,	  /* what it is of */
	NOUN_OF_ALONE	  /* the same, and it follows no verb */
};
enum {
	PLURAL_LAST = 1,
	PLURAL_FIRST, /* the first word is the one that counts */
	PLURAL_BEFORE /* a determiner of several */
};
enum {
	WORD_MORE = 1, /* or better: than what? */
	WORD_MANY,     /* how many? */
	WORD_HOW
};
enum {
	HEDGE_ANY = 1,
	HEDGE_ALONE, /* not before a thing of its own */
	HEDGE_ASIDE, /* only in brackets */
	HEDGE_BARE   /* not behind an article */
};
enum {
	WORKER_SUCH = 1,
	WORKER_WITH,  /* only in company */
	WORKER_HIRED, /* for the work */
	WORKER_GIVEN, /* the work, to somebody */
	WORKER_TAKES, /* the same, behind those who do it */
	WORKER_AWAY   /* they cannot do it */
};
enum {
	PERSON_NAME = 1,
	PERSON_TITLE, /* before a name */
	PERSON_SAINT  /* with the name behind it, a place or a day */
};
enum {
	WITH_ANY = 1,
	WITH_HELPER, /* a name behind it is a helper's */
	WITH_TOOL,   /* or a tool's */
	WITH_THING,  /* only a thing helps: "on my loom" */
	WITH_PRODUCT /* the same, or one that has a name: "via Ollama" */
};
enum {
	GENERAL_THING = 1,
	GENERAL_BESIDE /* beside another: what it is like, or for whom */
};
enum {
	DEALING_SUCH = 1,
	DEALING_PAIRED /* two things with each other: "compare it with" */
};
enum {
	PLAN_HOW = 1,
	PLAN_WAY,    /* it leads a way or a tool */
	PLAN_THROUGH /* the same, and verbs take it too */
};
enum {
	REASON_AIM = 1,
	REASON_CAUSE, /* that is there already */
	REASON_REACH, /* an aim, but a target where an amount follows */
	REASON_DEED,  /* an aim if its last word is a verb */
	REASON_CLAUSE /* a cause if somebody does something: ", for we lose" */
};
enum {
	EFFECT_BROUGHT = 1, /* about by the goal */
	EFFECT_OF,	    /* what belongs to it */
	EFFECT_REMARK	    /* it says something of the goal, and is no step */
};
enum {
	ABSOLUTE_ALL = 1,
	ABSOLUTE_PAST, /* it tells what was: "I have never" */
	ABSOLUTE_NONE, /* none is left, which anyone can tell */
	ABSOLUTE_PLACE /* of what is the best there: "in the world" */
};
enum {
	ALTERNATIVE_SUCH = 1,
	ALTERNATIVE_SURE /* one that is no example: "or perhaps" */
};
enum {
	BLANK_SUCH = 1,
	BLANK_REFERENCE, /* to where it is said, as the first word */
	BLANK_ANSWER,	 /* "sure", as all that is said */
	BLANK_STATE,	 /* "yes" or "no", the same */
	BLANK_NUMBERED	 /* a reference, with its number */
};
enum {
	SEQUENCE_STEP = 1,
	SEQUENCE_PAIRED, /* only where another one is */
	SEQUENCE_LIST,	 /* unless it is what is made */
	SEQUENCE_TIME,	 /* only where another is in the same sentence */
	SEQUENCE_COURSE	 /* the same */
};
enum {
	SO_THEREFORE = 1,
	SO_OR_PURPOSE /* or "so that" */
};
enum {
	PURPOSE_SUCH = 1,
	PURPOSE_OF_DEED /* only before a verb */
};
enum {
	BASELINE_SUCH = 1,
	BASELINE_UNTIL, /* with an amount between the same commas */
	BASELINE_LEVEL	/* a level without a number: "currently a novice" */
};
enum {
	UNIVERSAL_ANY = 1,
	UNIVERSAL_FIRST, /* only as the first word */
	UNIVERSAL_EACH	 /* one by one: "each" */
};
enum {
	THING_ANY = 1,
	THING_UNLISTED /* only where no things are listed before it */
};
enum {
	MINIMUM_LEAST = 1,
	MINIMUM_TIMES /* and so many times */
};
enum {
	RAISE_ANY = 1,
	RAISE_APART /* not right behind the word that keeps */
};

/* Which class of a vocabulary is which clue. */
struct fact_clues {
	const struct word_set *set; /* of the clues' classes */
	uint8_t of[WORD_CLASSES];   /* of every class, CLUE_COUNT: none */
};

/* Find them in a vocabulary that is complete. */
void fact_clue_find(struct fact_clues *clues, const struct vocabulary *v);

#endif
