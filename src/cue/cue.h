/* The words that give a document its structure, in every language at once:
 * section words, labels, field names, marks of status. */

#ifndef CUE_H
#define CUE_H

#include "field.h"
#include "phrase.h"
#include "word/token.h"
#include "word/word.h"

#include <stdbool.h>
#include <stddef.h>

struct date;
struct label_memo;
struct vocabulary;

/* Each is a word list; which, and what its words say, is in cue_list.h. */
enum cue {
#define CUE(name, list) CUE_##name,
#include "cue_list.h"
	CUE_COUNT
};

/* The value of CUE_NOMINAL for an ending that may be an action. */
enum { CUE_GERUND = 1 };

/* Of CUE_PAST: it surely tells what was done, whoever did it. */
enum { CUE_TOLD = 2 };

struct cues {
	const struct vocabulary *v;
	int languages;
	unsigned spoken;    /* a bit for each that dates are read in */
	const int *classes; /* by enum cue */
	const int *fields;  /* by enum field */
	const struct word_group *any_field;
	struct word_group marks;   /* CUE_DONE, CUE_CANCELLED, CUE_STARTED */
	struct word_group wishes;  /* CUE_INTENT, CUE_GOAL */
	struct word_group named;   /* CUE_GOALS, CUE_METHOD, CUE_RESULT */
	struct label_memo *labels; /* label_memo's, for label_read */
	const uint32_t *stops;	   /* per token of the document: the first from
				    * it on that is a mark or begins a line, at
				    * the end their number; NULL: not known */
	bool letters; /* single letters label goals here: "O2", "RC1" */
	bool smart;   /* the letters of SMART label lines here: "S:", "M:" */
};

/* Look up the word lists; v must outlive it. */
void cue_load(struct cues *cues, const struct vocabulary *v);

/* How many tokens an entry of a list takes where a phrase begins, the longest
 * of any language; 0: none. *value: its own, unless NULL. */
static inline size_t
cue_match(struct phrase p, enum cue cue, int *value)
{
	return word_match_any(
	    p.cues->v, p.cues->classes[cue], p.t, p.end, value);
}

/* Whether it begins with an entry of a list. */
static inline bool
cue_begins(struct phrase p, enum cue cue)
{
	return cue_match(p, cue, NULL) > 0;
}

/* Whether an entry of a list is all of it. */
static inline bool
cue_is(struct phrase p, enum cue cue)
{
	return p.t < p.end && cue_match(p, cue, NULL) == (size_t)(p.end - p.t);
}

/* The value of the longest entry it begins with; 0: it begins with none. */
static inline int
cue_value(struct phrase p, enum cue cue)
{
	int value = 0;

	cue_match(p, cue, &value);
	return value;
}

/* Where its first entry of a list begins, *n tokens long; NULL: nowhere. */
const struct token *cue_find(struct phrase p, enum cue cue, size_t *n);

/* Where its last words, but for marks behind them, begin that are an entry of a
 * list; NULL: they are none. */
const struct token *cue_tail(struct phrase p, enum cue cue);

/* Whether there is one whose value is not 0. */
bool cue_occurs(struct phrase p, enum cue cue);

/* The highest value of a list's entries in it; 0: none is there. */
int cue_weight(struct phrase p, enum cue cue);

/* Whether it begins with an action: a verb of any kind, or a hedge before one;
 * the nouns made from verbs ("development") are none. */
bool cue_action(struct phrase p);

/* The same without gerunds: "plant 40 trees", not "learning goals". */
bool cue_imperative(struct phrase p);

/* Whether it begins with such an action and what it is done to: "Plan the
 * fair". */
bool cue_handles(struct phrase p);

/* Whether it begins with a noun made from a verb: "development". */
bool cue_deed(struct phrase p);

/* date_read in a language, of what stands alone; 0 if it is not spoken. */
size_t cue_dates(struct phrase p, int language, struct date *out, size_t max);

/* The field that its first words name, FIELD_NONE if none; *n: their number. */
enum field cue_field(struct phrase p, size_t *n);

/* The same behind other words: "order" names none in "Rush order". */
enum field cue_field_within(struct phrase p, size_t *n);

#endif
