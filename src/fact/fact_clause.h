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

/* The token behind a label and its colon at the start of these tokens;
 * span.start if there is none. A label that is set in bold may be longer. */
uint32_t fact_head_label(const struct fact_reading *r, struct span span);

/* The token behind their first dash between blanks, if a verb follows it:
 * "Cycling – widen the lanes"; span.start if none does. */
uint32_t fact_head_dash(const struct fact_reading *r, struct span span);

/* The verb at the head of a sentence, behind all that announces it: a phrase
 * and its comma, "we will", a number. *at is where the search ended. NULL if
 * another word comes first. */
const struct sight *fact_head_verb(
    const struct fact_reading *r, struct span span, uint32_t *at);

/* The noun phrase that begins at this token, or behind a preposition there. */
struct span fact_object_phrase(
    const struct fact_reading *reading, uint32_t at, uint32_t end);

/* Whether a token is a name: code, a link, a quotation, a capital that is no
 * sentence's first; whether there is one in the span. */
bool fact_object_is_name(const struct fact_clause *clause, uint32_t at);
bool fact_object_names(const struct fact_clause *clause, struct span span);

/* Whether the noun of these words names several things. Not of an empty
 * span. */
bool fact_object_several(
    const struct fact_reading *reading, struct span object);

/* Whether these words, without a determiner, name several things or some kind
 * of them: "modern tools". Not of an empty span. */
bool fact_object_unbounded(
    const struct fact_reading *reading, struct span object);

/* Whether a thing that is made one by one is named here, if only by the first
 * of its words: « un jeu de données ». Not of an empty span. */
bool fact_object_made(const struct fact_reading *reading, struct span object);

/* Whether some of a thing is meant, right behind an infinitive: « ajouter du
 * contenu », « créer de la valeur ». Its first token, the determiner. */
bool fact_object_partitive(const struct fact_reading *reading, uint32_t at);

/* Whether a level is named here by its number: "level 8". */
bool fact_object_level(const struct fact_reading *reading, struct span object);

/* Whether what is named here is one known thing: the, a, my, a name, or the
 * kind of thing that is made one by one. */
bool fact_object_definite(const struct fact_clause *clause, struct span object);

/* Set what a clause says of its object; its verb is known. */
void fact_object_read(struct fact_clause *clause);

/* Whether a clause without a verb names one thing that will be there or not,
 * "GPX export", « Mode sombre en CSS »: a name says which thing it is, and
 * nothing how good it is to be. */
bool fact_feature(const struct fact_clause *clause);

/* Whether the clause, whose verb and names are read, names general things
 * behind its verb, and nothing else: no name, no amount, no number. */
bool fact_general_only(const struct fact_clause *clause);

/* Whether an object of these tokens is a thing of its own, "a diesel pump",
 * and neither "the web" nor "it". */
bool fact_general_beyond(
    const struct fact_reading *reading, struct span object);

/* "the Requiem", « La valse »: a work of its own, and not "Breton basics". */
bool fact_whole_title(const struct fact_clause *clause, struct span object);

/* "backups", behind a verb that sets them up: they run from then on, and are
 * no more than what they are called. */
bool fact_whole_installed(const struct fact_clause *clause, struct span object);

/* "a launch", "a horse to the sea", behind a verb of an activity: it is done
 * once. */
bool fact_whole_once(const struct fact_clause *clause, struct span object);

/* "my aunt", "the summit": one known thing or person, and neither a level nor
 * something vague. */
bool fact_whole_known(const struct fact_clause *clause, struct span object);

/* "paragliding", "ice climbing with Ida": whether a pastime stands here that is
 * none of every day, as running is. Once it was done, it was. */
bool fact_whole_pastime(const struct fact_clause *clause, uint32_t at);

/* Whether what a clause reaches or gets back is one known thing, "reach the
 * summit", and no level, as in "reach the audience". */
bool fact_whole_gained(const struct fact_clause *clause);

/* "rain barrel": notes leave determiners out, and what has no ending of
 * several, and is none of the things that are never done with, is one. */
bool fact_whole_bare(const struct fact_clause *clause, struct span object);

/* "complete more courses", "my first poems", "get a better mark": whether
 * nothing says how many, or how good. */
bool fact_whole_any_number(
    const struct fact_reading *reading, struct span object);

/* "checks for the parser", "posts to this site": several things, but those
 * that one known thing takes. */
bool fact_whole_bounded(const struct fact_clause *clause, struct span object);

/* Whether the first deed is told whole before this token: what it acts on, and
 * no verb in between that the next one could go with. */
bool fact_whole_told(const struct fact_clause *clause, uint32_t end);

/* Whether a second deed follows that has no end: "rebuild the barn and keep it
 * clean". */
bool fact_whole_open_end(const struct fact_clause *clause);

/* "Respond to all tickets": whether the clause takes in all of a set, which can
 * be gone through. */
bool fact_whole_all(const struct fact_clause *clause);

/* "get the first guest": what has not been done before is done once. */
bool fact_whole_first(const struct fact_clause *clause);

/* The first "to" or « pour » of these tokens that a verb follows, which is not
 * vague, or their end. */
uint32_t fact_whole_purpose(
    const struct fact_reading *reading, struct span span);

/* "Allow tenants to book a room", « Permettre aux élèves de rendre un livre »:
 * whether what can be done from this token on has a thing of its own. */
bool fact_whole_lets(const struct fact_clause *clause, uint32_t at);

/* Whether a loose verb serves one that is none: "use the records to map…". A
 * verb that leaves the deed to others needs one known thing there. */
bool fact_deed_purposeful(const struct fact_clause *clause);

/* Where a second goal begins: a verb of its own with an amount or a thing of
 * its own, behind a verb with an amount. Empty if there is none. */
struct span fact_deed_second(const struct fact_clause *clause);

/* Where it leaves two ways open: "or" before a verb of its own, or a question
 * mark at its end. Empty if it does not. */
struct span fact_deed_undecided(const struct fact_clause *clause);

/* Whether what it says will be there or not, and anyone can tell. */
bool fact_deliver(const struct fact_clause *clause);

/* Whether this verb of the clause and what it acts on bring one thing about.
 * Verbs in a chain act on one thing: "finish reading the notes". */
bool fact_deliver_verb(
    const struct fact_clause *clause, const struct sight *verb);

#endif
