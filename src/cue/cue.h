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

/* Each is a word list of rules/LANG/ with its name in cue.c. */
enum cue {
	CUE_OPEN,	/* opens a section of goals; value 2: of one goal */
	CUE_WEAK,	/* opens one under an open section only */
	CUE_PLANNED,	/* opens one where a period is named with it */
	CUE_HORIZON,	/* is all of a heading of what comes when: "Next" */
	CUE_NEXT,	/* says of milestones that they lie ahead */
	CUE_SPAN,	/* is of "First 30 days"; a unit's days plus one */
	CUE_MONTH,	/* "March" */
	CUE_AHEAD,	/* with a period behind it names a plan: "For 2027"; 2:
			 * with one in digits; 3: that is there by then */
	CUE_ENTRY,	/* numbers what was written on a day: "Day" */
	CUE_CLOSED,	/* closes a section; value 2: even beside CUE_OPEN */
	CUE_RESULTS,	/* opens a section of key results */
	CUE_REPORT,	/* tells of what was reached: "Achievements" */
	CUE_METHOD,	/* the letters are OKRs: nested items are key results */
	CUE_GOAL,	/* labels a goal: "Objective 2:" */
	CUE_RESULT,	/* labels a key result: "KR1:" */
	CUE_WHEN,	/* says in such a label when it is for: "Week goal" */
	CUE_CARD,	/* labels a goal above its fields: "Target:"; 2: only
			 * before an action; 3: or before what counts */
	CUE_SHEET,	/* names what a goal is written on: "goal sheet" */
	CUE_RANK,	/* "P0": a priority */
	CUE_STANDS,	/* is what a sign of a legend stands for: "high" */
	CUE_INTENT,	/* states one in prose: "I will", "nous allons" */
	CUE_FIRST,	/* leads to one of several: "Finally, I want" */
	CUE_ASPECT,	/* says of what it is, before that: "At work," */
	CUE_MODAL,	/* says of somebody that they will: "will", "-ira" */
	CUE_LEAD,	/* may stand before an action: "to", "not", "-ly" */
	CUE_VERB,	/* an action */
	CUE_VAGUE,	/* an action that says little */
	CUE_KEEP,	/* an action that only keeps what is */
	CUE_HEDGE,	/* said before an action half meant */
	CUE_CONDITION,	/* opens a condition */
	CUE_PERMISSION, /* what a condition waits for: luck, leave */
	CUE_BEING,	/* the verb of a wish: "be", "become" */
	CUE_NOMINAL,	/* the ending of a noun made from a verb */
	CUE_DETERMINER, /* between a verb and its object: "a", "your" */
	CUE_ON,		/* ends a line that the list below it goes on */
	CUE_ABLE,	/* says in such a line what a thing will do: "able to";
			 * 2: at its end only */
	CUE_CHOICE,	/* says of somebody what they may do: "can" */
	CUE_DID,	/* says of somebody what they have done: "has built" */
	CUE_YES_NO,	/* begins a question that yes or no answers: "did" */
	CUE_ASKED,	/* begins one that more does: "what" */
	CUE_MILESTONE,	/* names a field whose items are reached or not */
	CUE_JOINER,	/* between one thing and one more: "and" */
	CUE_OWN,	/* says that something is one's own: "my" */
	CUE_GOALS,	/* names goals in a sentence */
	CUE_ABBREVIATION, /* "Nov" of "Nov. 12" */
	CUE_SELF,	  /* "I have", "set ourselves" */
	CUE_HERE,	  /* points at what follows: "here are" */
	CUE_IS,		  /* says what a goal is: "is to", « est de » */
	CUE_AIMS,	  /* says what something is to reach: "aims to"; 2:
			   * a noun for it */
	CUE_WHICH,	  /* ends a line before they are listed: "are" */
	CUE_RELATIVE,	  /* goes on from what is named: "which" */
	CUE_QUESTION,	  /* begins what is to be settled: "how" */
	CUE_OF,		  /* between a noun and the one it is of */
	CUE_DEED,	  /* a noun that says what is done: "creation" */
	CUE_POINTER,	  /* sends the reader elsewhere: "See also" */
	CUE_READER,	  /* speaks to the reader: "you", "vous" */
	CUE_NAMES,	  /* behind a verb that may be a noun makes it
			   * one: « Mesure principale »; 2: ends none */
	CUE_ASKS,	  /* asks the reader to do it: « ouvrez » */
	CUE_BACK,	  /* what was named before: "them", "this list" */
	CUE_TEXT,	  /* the text itself: "this document" */
	CUE_PAST,	  /* begins what was done: "gave"; CUE_TOLD */
	CUE_SPEECH,	  /* only speaks: "say" */
	CUE_PRONOUN,	  /* who did it: "I", "elle" */
	CUE_WHERE,	  /* asks there where it is: "Venue:" */
	CUE_WRITER,	  /* who writes, as the subject: "I", "nous" */
	CUE_STORY,	  /* for whom a user story speaks: "as a" */
	CUE_NUMBER,	  /* "two", "vingt" */
	CUE_REASON,	  /* gives a reason */
	CUE_PURPOSE,	  /* leads to what something is for: "for" */
	CUE_PLAN,	  /* says how: "by training" */
	CUE_COLUMN,	  /* heads a table's column of goals */
	CUE_METRIC,	  /* heads one of what is measured: "KPI" */
	CUE_MEASURE,	  /* is what a number is of: "response time" */
	CUE_COUNTED,	  /* says how one is taken: "number of" */
	CUE_TICK,	  /* in a column that asks whether it is done: yes */
	CUE_RECALL,	  /* what a learner can do with what was learnt */
	CUE_GROUP,	  /* heads one that sorts the rows: "Theme" */
	CUE_STAGE,     /* heads one that names the parts of a plan: "Phase" */
	CUE_QUALIFIER, /* follows such a head: "Objectif principal" */
	CUE_FUNCTION,  /* a word that carries grammar */
	CUE_LEVEL,     /* names a level of a plan: "Outcome 2" */
	CUE_STEPS,     /* heads a table's column of steps */
	CUE_END,       /* is all of the heading of a column of ends: "By" */
	CUE_DONE,      /* marks of status */
	CUE_CANCELLED,
	CUE_STARTED,
	CUE_PLACEHOLDER, /* a text still to be written */
	CUE_DESIGN,	 /* "non-goals": the mark of a design document */
	CUE_CHARTER,	 /* "mission": the mark of a group's charter */
	CUE_COURSE,	 /* "homework": the mark of a course */
	CUE_CIVIC,	 /* names a town and its people: "residents" */
	CUE_PROJECT,	 /* "project": goals below it are of people */
	CUE_MINUTES,	 /* "attendees": the mark of a meeting's minutes; 2: of
			  * their title */
	CUE_MANUAL,	 /* "installation": the mark of a manual */
	CUE_LETTER,	 /* one of the five words of SMART */
	CUE_SMART,	 /* "SMART": the method's own name */
	CUE_LESSON,	 /* "the goal should": the method is explained */
	CUE_TEACH,	 /* "an OKR is": so are OKRs */
	CUE_TRAIT,	 /* what a good goal is like: "ambitious"; 2: leads to
			  * it */
	CUE_WRITTEN,	 /* before the day a text was written: "as of" */
	CUE_META_END,	 /* a front matter key of when it ends: "due" */
	CUE_META_PERIOD, /* one of what it is about: "period"; 2: "title" */
	CUE_ARCHIVE,	 /* says that the document is kept as a record only */
	CUE_LETTERHEAD,	 /* begins a line above a letter or a memo: "From" */
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
