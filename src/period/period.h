/* When each goal of a document ends: from its words, its fields, the headings
 * around it, the document's title and front matter. */

#ifndef PERIOD_H
#define PERIOD_H

#include "base/span.h"
#include "date/date.h"
#include "goal/goal.h"

struct arena;
struct document;
struct vocabulary;

/* Where a goal's end was found; the first that has one counts. */
enum period_source {
	PERIOD_NONE,
	PERIOD_STATEMENT,
	PERIOD_FIELD, /* a deadline field or column */
	PERIOD_NOTE,  /* "by", "until" in its other parts */
	PERIOD_PARENT,
	PERIOD_HEADING, /* the nearest that has a date, title included */
	PERIOD_META,
	PERIOD_INTRO,	 /* the prose above its list */
	PERIOD_CHILDREN, /* all its goals end: the last of them */
};

/* A date in a part of a goal; its words are tokens of the document. */
struct period_date {
	struct date date;
	uint32_t part; /* index of goal->parts */
};

struct period {
	uint8_t source; /* enum period_source; PERIOD_NONE: it has no end */
	bool floating;	/* counted from a day that nothing tells; or of a year
			 * that nothing tells: "within 6 months", "this year" */
	bool entry;	/* it is inherited from minutes, a diary, a report */
	bool relative;	/* counted from another day, told or not */
	bool until;	/* its words say by when, not during what */
	bool yearless;	/* its own end was written without its year */
	int first, deadline; /* DATE_NONE: not known; a deadline that does not
			      * exist (31 June) is an end all the same */
	struct span words;   /* that gave the end; may be empty */
	int block;	     /* in which its own end stands; else BLOCK_NONE */
	struct span vague;   /* "soon"; may be empty */
	int start;	     /* its own, or DATE_NONE */
	bool start_field;    /* a field for it says so */
	struct span start_words;
	int around_first, around_last; /* the period of the headings around */
	struct span around_words;
	struct period_date *dates; /* of all its parts but context */
	size_t n_dates, cap_dates;
};

/* Resolve the periods of all goals: an array parallel to goals->at, on the
 * arena. Of the context today is used, and written, day_first and
 * fiscal_start unless the document tells them itself: these are updated.
 * Starting dates, dates of steps and of measurement are no ends. */
struct period *period_resolve(struct arena *a, const struct document *document,
    const struct goals *goals, struct vocabulary *v,
    struct date_context *context);

/* Whether the end stands in the goal itself. */
bool period_is_own(const struct period *period);

#endif
