/* The words of a heading into the class of its section. */

#ifndef HEADING_H
#define HEADING_H

#include "cue.h"
#include "label.h"

#include <stdbool.h>
#include <stdint.h>

struct block;
struct document;

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

struct section {
	int block;     /* its heading; BLOCK_NONE: the document itself */
	int end;       /* the first block behind it */
	int parent;    /* the section around it; -1: none */
	uint8_t level; /* 0 document, 1 to 6 heading, then bold, then colon */
	uint8_t class; /* enum section_class */
	uint8_t field; /* enum field, of SECTION_FIELD */
	bool open;     /* items in it are goals unless something says no */
	bool closed;   /* nothing in it is a goal unless labelled as one */
	bool titled;   /* closed by nothing but the document's title */
	bool shut;     /* closed by a strong word: not even labels open it */
	bool results;  /* items in it are key results */
	bool method;   /* it, or a section around it, speaks of OKRs */
	bool single;   /* its heading speaks of one goal: "Main objective" */
	bool plain;    /* it is "Our goals:" or "This year:" and little else */
	bool near;     /* a heading below the title opened it */
	bool leads;    /* its heading begins with what opens it */
	bool told;     /* a sentence below the title opened it: its prose is
			* about the goals, its headings bid */
	bool faint;    /* the title alone opened it, and other headings name
			* the goals: only boxes to tick are goals in it */
	bool planned;  /* it, or a section around it, speaks of a plan */
	bool promised; /* only the name of a plan or a programme opened it */
	bool pledged;  /* that is a programme: "Our pledges" */
	bool plan;     /* it, or a section around it, is a plan: "Roadmap" */
	bool dated;    /* such a section around it, or it, names a period */
	bool chapter;  /* dated by a heading above, its own says something
			* else */
	uint8_t timed; /* heading_timed of its own heading */
	bool next;     /* it is heading_next */
	bool recurs;   /* its heading names a week or the like: "Week 9" */
	bool reports;  /* a heading in it, or the text right below that, says
			* what was done: "What I did" */
	bool deeds;    /* a heading in it says what its writer did */
	bool weekly;   /* it, or the title right around it, is
			* heading_weekly */
	bool road;     /* of one that says what comes when: "Roadmap" */
	bool borrowed; /* its field is of the section around it */
	bool staged;   /* its field is numbered, "Step 2: Build": a chapter of
			* a plan where goals are expected */
	bool step;     /* that chapter is no milestone */
	bool names;    /* a heading in it names the goals: "Goals" */
	bool carried;  /* it is of what a meeting carried: "Resolutions" */
	uint8_t labelled; /* headings in it like "Goal 1: ...", to 2 */
	bool which;	  /* its line ends in "the goals are:" */
	bool announced;	  /* its line says "we will": it opens even where
			   * closed */
	bool wished;	  /* nothing but "we will" opened it */
};

/* Tokens of a bold line that acts as a heading. */
enum { HEADING_BOLD_MAX = 14 };

/* Levels of lines that act as headings. */
enum { OUTLINE_BOLD = 7, OUTLINE_COLON = 8 };

/* The level of the heading that a block is or acts as, OUTLINE_BOLD and
 * OUTLINE_COLON included; 0: it is none. */
int heading_level(
    const struct cues *cues, const struct document *document, int block);

/* Whether a block is the line that a page begins with, names the goals of a
 * time and has headings below it that leave room for one above them: "Goals for
 * 2027", then "## Health". */
bool heading_above(
    const struct cues *cues, const struct document *document, int block);

/* Whether a bold line stands beside the bold heading of a section: a topic and
 * nothing else, "**Fleet**", beside one that could name means, "**People**", if
 * goals are around them (open); or a line that labels a goal beside another. */
bool heading_beside(const struct section *section, bool open,
    const struct cues *cues, const struct document *document, int index);

/* Where the last line of a paragraph begins if it is a label and nothing else
 * below other lines, "Steps:"; else where the paragraph does. */
uint32_t heading_label_line(
    const struct cues *cues, const struct document *document, int block);

/* Set what a heading says of its section; named: goals were named above it. */
void heading_classify(struct section *section, const struct cues *cues,
    const struct document *document, const struct block *block, bool named);

/* Whether a short line in front of a colon announces the writer's goals, and a
 * paragraph follows: "I set myself three targets:". */
bool heading_leads_prose(
    const struct cues *cues, const struct document *document, int block);

/* Whether it names the method, "Let's apply the SMART framework". */
bool heading_smart(struct phrase p);

/* How surely the words open a section of goals, 0: they do not. What is joined
 * to another word names something else, "Goal-driven development", and so does
 * the name of a tool, "Goal Kit - plan your year". */
int heading_opening(struct phrase p);

/* Whether a block's text is one short topic: at most three words, none of them
 * an action, and no number; "If possible" alone sorts what is below it. */
bool heading_topic(struct phrase p);

/* Whether a topic is a word for goals and one that says which they are: "Main
 * goals", « Objectifs principaux », but not "Goals met". */
bool heading_which(struct phrase p);

/* Whether a title names a meeting, not "4 metres", or an account of one and of
 * no week: « Compte rendu ». */
bool heading_meeting(struct phrase p);

/* Whether it says which the goal is, "My goal is to"; own: only one's own. */
bool heading_declares(struct phrase p, bool own);

/* Whether it begins with an action, as "Use public transit?" does. */
bool heading_bids(struct phrase p);

/* Whether a line ends in a question mark. */
bool heading_asks(struct phrase p);

/* Whether a list weighs on a heading: a soft word must stand first in it, or
 * the heading be a topic ("Team", but not "Build a team that stays"). */
bool heading_softly(struct phrase p, enum cue cue);

/* The field of which a heading is the name, and nothing else; FIELD_NONE. */
enum field heading_field(struct phrase p);

/* How many tokens at its start name the period right ahead: "next week",
 * "coming three months", « semaine prochaine ». 0: they do not. */
size_t heading_next_period(struct phrase p);

/* Whether it says that something is to be done next: "Plan for next week". */
bool heading_next(struct phrase p);

/* Whether it says that something lies ahead, and no more: "Coming next". */
bool heading_coming(struct phrase p);

/* Whether it says what to do, then what for: "Build a shelter able to:". */
bool heading_able(struct phrase p);

/* Whether the list below a line goes on with its sentence: "able to:". */
bool heading_unfinished(struct phrase p);

/* Whether it names a month or more, or a horizon: "Q3 2027", "Long term". */
bool heading_spans(struct phrase p);

/* Whether all of it is one or more dates or periods. */
bool heading_period(struct phrase p);

/* The same, and no word stands beside them: not "Closed on 31/03/2027". */
bool heading_date(struct phrase p);

/* Whether a line names a day, and not by when: "12 March 2027". */
bool heading_day(struct phrase p);

/* Whether a line heads a day's entry in a journal: "Day 12: March 3". */
bool heading_entry(struct phrase p);

/* Whether it is that of a day in a log: "2027-03-12", "Day 12: 3 March". */
bool heading_logs(struct phrase p);

/* How surely what stands below a short line is to be done in the period that
 * it names: HEADING_SURE or more below "Priorities for 2027", less below
 * "Strategy 2027", 0 if it is not of a plan and a period. */
enum { HEADING_SURE = 2, HEADING_PLEDGED };
int heading_timed(struct phrase p);

/* Whether it says what to do in a week: "Priorities of the week". */
bool heading_weekly(struct phrase p);

/* Whether it leads to a period to come and says no more: "For 2027". */
bool heading_ahead(struct phrase p);

/* How surely it is one of those and says by when: HEADING_SURE, "By Easter",
 * « D'ici fin mars », or less, "Until Easter"; 0: it does not. */
int heading_due(struct phrase p);

/* Whether the field of a label is a time: "À court terme", beside "Terme". */
bool heading_horizon(struct phrase p, struct label label);

/* How much the words of a heading close its section: the value of what does, or
 * 0. Nothing does before the sentence that announces goals, "The ferry is old.
 * Our goals are:", nor what is done to it. opens: how much they open it. */
int heading_close_weight(
    const struct section *section, struct phrase p, int opens);

/* Whether that value is of a title which keeps track of goals, "OKR tracker":
 * only what is labelled as a goal is one below it. */
bool heading_close_tracks(const struct section *section, int closes);

/* Whether it asks what nothing below answers: "What are goals?", "Did I reach
 * my goals?", but not "What are my goals for 2027?" nor, above a list, "What
 * are the goals of the project?". opens: how much it opens its section. */
bool heading_close_asks(struct phrase p, const struct document *document,
    const struct block *block, int opens);

/* Whether the last sentence of a line before a list says what somebody has done
 * or may do, "Every member can:", or will not, and not what the goals are. */
bool heading_close_tells(const struct section *section, struct phrase p);

#endif
