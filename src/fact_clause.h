/* A sentence into its clause: the verb that carries it, what that verb acts
 * on, and how loosely it is said. */

#ifndef FACT_CLAUSE_H
#define FACT_CLAUSE_H

#include "fact_read.h"

/* How a sentence is carried. */
enum clause_kind {
	CLAUSE_TOPIC,  /* by no verb */
	CLAUSE_ACTION, /* something is done */
	CLAUSE_STATE,  /* something is, or will be so */
	CLAUSE_DONE,   /* something has been done, anyone can check it */
};

struct fact_clause {
	const struct fact_reading *reading;
	uint32_t start;	    /* of the sentence */
	struct span words;  /* the sentence, without what announces it */
	uint8_t kind;	    /* enum clause_kind */
	struct span verb;   /* tokens; empty at words.start if there is none */
	struct span object; /* up to the first preposition or mark */
	int acts;	    /* the verb's value in the list "verb", 0: none */
	int vague;	    /* its value in the list "vague-verb" */
	int keeps;	    /* its value in the list "keep-verb" */
	bool named;	   /* a proper name, a title, code or a link is in it */
	bool general;	   /* all it names is general */
	bool definite;	   /* what it acts on is one known thing */
	bool checkable;	   /* anyone can tell whether it is so */
	bool credential;   /* others say that it is so: "certified" */
	bool without;	   /* "no sweets", "buy no clothes" */
	bool loosely;	   /* a state is so well or widely: by whose eyes? */
	bool used;	   /* what it uses is a thing of its own */
	bool labelled;	   /* a label goes before it */
	uint32_t contents; /* words that are no grammar */
};

/* Read the sentence in this span of a reading. */
void fact_clause_read(struct fact_clause *clause,
    const struct fact_reading *reading, struct span sentence);

/* The next verb from this token on that stands beside the first one: behind
 * "and", a comma or a semicolon, and in the same form. NULL if there is none.
 */
const struct sight *fact_clause_joined(
    const struct fact_clause *clause, uint32_t at);

/* Whether a clause that tells a state says only how well it is so, "The data
 * are used effectively", « le guide est largement lu »: nobody can check that,
 * unless an amount says how much. Its kind is known. */
bool fact_manner_loose(const struct fact_clause *clause);

/* Whether the verb is denied: "do not buy", "use no". */
bool fact_refuse_denied(const struct fact_clause *clause);

/* Set what a clause of "no sweets", "never buy clothes" or "live without a
 * car" is: an action that needs no verb, and is vague in nothing. Its verb is
 * known, its object not yet. */
void fact_refuse_read(struct fact_clause *clause);

#endif
