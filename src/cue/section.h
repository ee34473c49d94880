/* A heading, or a line that acts as one, and what stands below it. */

#ifndef SECTION_H
#define SECTION_H

#include <stdbool.h>
#include <stdint.h>

enum section_class {
	SECTION_NEUTRAL,
	SECTION_OPEN,	 /* "Goals for 2027" */
	SECTION_RESULTS, /* "Key results", "Critères de réussite" */
	SECTION_WEAK,	 /* "Roadmap", "Next steps" */
	SECTION_CLOSED,	 /* "Non-goals", "Background" */
	SECTION_FIELD,	 /* "Milestones", "Why" */
	SECTION_GOAL,	 /* "Objective 2: ship the beta" */
	SECTION_PERIOD,	 /* "Q3 2027" and nothing else */
};

/* Levels of lines that act as headings. */
enum { OUTLINE_BOLD = 7, OUTLINE_COLON = 8 };

struct section {
	int block;     /* its heading; BLOCK_NONE: the document itself */
	int end;       /* the first block behind it */
	int parent;    /* the section around it; -1: none */
	uint8_t level; /* 0 document, 1 to 6 heading, then bold, then colon */
	uint8_t class; /* enum section_class */

	/* What its heading says. */
	uint8_t field;	/* enum field, of SECTION_FIELD */
	bool borrowed;	/* that is of the section around it */
	bool single;	/* one goal: "Main objective" */
	bool plain;	/* "Our goals:" or "This year:" and little else */
	bool leads;	/* what opens it comes first */
	bool which;	/* its line ends in "the goals are:" */
	bool announced; /* its line says "we will": it opens even where
			 * closed */
	bool wished;	/* nothing but "we will" opened it */
	bool next;	/* it is heading_next */
	bool recurs;	/* it names a week or the like: "Week 9" */
	uint8_t timed;	/* heading_timed */
	bool staged;	/* its field is numbered, "Step 2: Build": a chapter of
			 * a plan where goals are expected */
	bool step;	/* that chapter is no milestone */

	/* Whether its items are goals. */
	bool open;    /* they are unless something says no */
	bool near;    /* a heading below the title opened it */
	bool told;    /* a sentence below the title opened it: its prose is
		       * about the goals, its headings bid */
	bool faint;   /* the title alone opened it, and other headings name
		       * the goals: only boxes to tick are goals in it */
	bool results; /* they are key results */
	bool closed;  /* nothing in it is a goal unless labelled as one */
	bool titled;  /* closed by nothing but the document's title */
	bool shut;    /* closed by a strong word: not even labels open it */

	/* What it is a part of, by its own heading or one around it. */
	bool method;   /* OKRs */
	bool planned;  /* what speaks of a plan */
	bool plan;     /* a plan: "Roadmap" */
	bool dated;    /* a plan that names a period */
	bool chapter;  /* the same, and its own heading says something else */
	bool road;     /* what says what comes when: "Roadmap" */
	bool carried;  /* what a meeting carried: "Resolutions" */
	bool weekly;   /* heading_weekly, or the title right around it is */
	bool promised; /* only the name of a plan or a programme opened it */
	bool pledged;  /* that is a programme: "Our pledges" */

	/* What stands in it. */
	bool reports;	  /* a heading, or the text right below that, says what
			   * was done: "What I did" */
	bool deeds;	  /* a heading that says what its writer did */
	bool names;	  /* one that names the goals: "Goals" */
	uint8_t labelled; /* those like "Goal 1: ...", to 2 */
};

#endif
