/* The start of a line into what is said before the statement: ornaments,
 * numbers, "Objective 2:", "KR1:", "Due:", "CEO:". */

#ifndef LABEL_H
#define LABEL_H

#include "base/span.h"
#include "cue.h"

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct token;

enum label_kind {
	LABEL_NONE,
	LABEL_GOAL,   /* "Objective 2:", "First goal:", "Objectif n° 3" */
	LABEL_RESULT, /* "KR1:", "Sales KR:", "Key result 2 -" */
	LABEL_RANK,   /* "P0 -": a key result's where there are any */
	LABEL_FIELD,  /* "Due:", "**Why**", "Échéance :" */
};

struct label {
	uint8_t kind;	   /* enum label_kind */
	uint8_t field;	   /* enum field, of LABEL_FIELD */
	bool exact;	   /* the field's name is all of the label */
	bool tier;	   /* it names how far a goal above it may go: "Stretch
			    * goal" */
	bool method;	   /* the goal's name is of OKRs: "O1" */
	struct span words; /* tokens of the label; empty if none */
	uint32_t rest;	   /* the first token behind it and its separator */
};

/* Whether it is one word that names a goal, "Goal:", and not "Goal 2:". */
static inline bool
label_is_word(struct label label)
{
	return label.kind == LABEL_GOAL &&
	       label.words.end == label.words.start + 1;
}

/* Whether it is the name of a field and nothing else: "Owner:". */
static inline bool
label_is_field(struct label label)
{
	return label.kind == LABEL_FIELD && label.exact;
}

/* In the value of a word that names a goal or a key result, a bit set. */
enum {
	LABEL_ALONE = 2,    /* it must be all of the label */
	LABEL_NUMBERED = 4, /* a number must follow it: "OKR 2" */
	LABEL_METHOD = 8,   /* it is of OKRs: "O1" */
	LABEL_LETTERS = 16  /* it labels only what OKRs are written with */
};

/* A label that was read, and of which line: the same lines are asked for theirs
 * in several places. A table of so many is kept by line.start. */
enum { LABEL_MEMO = 1024 };
struct label_memo {
	struct span line;
	struct label label;
	struct span stripped; /* label_strip's; end 0: not known */
};

/* An empty table of them. */
struct label_memo *label_memo(struct arena *a);

/* Read the label at the start of tokens [line.start, line.end), which are of
 * one block. Ornaments (emoji, ~~, :shortcodes:, "1.2") are skipped first. */
struct label label_read(
    const struct cues *cues, const struct token *tokens, struct span line);

/* The statement proper: the line without ornaments, goal label, "[name]" and
 * "CEO:" before it, and without ornaments behind it. */
struct span label_strip(
    const struct cues *cues, const struct token *tokens, struct span line);

#endif
