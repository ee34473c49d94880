/* Blocks into goals: statement, kind, status, parts, parent, sources of the
 * period. No judgement here. */

#ifndef GOAL_H
#define GOAL_H

#include "base/span.h"
#include "cue/field.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct document;
struct vocabulary;

enum goal_kind { GOAL_GOAL, GOAL_KEY_RESULT };
enum goal_status { GOAL_OPEN, GOAL_DONE, GOAL_CANCELLED };

/* No goal, no block. */
enum { GOAL_NONE = -1 };

enum part_kind {
	PART_STATEMENT,
	PART_FIELD, /* "Label: value", a table cell under its heading */
	PART_STEP,  /* a sub-item that is no goal of its own */
	PART_NOTE,  /* prose under the goal */
	/* those below belong to several goals; they have no end_line, dates or
	 * amounts of the goal's own */
	PART_CONTEXT, /* prose that counts for every goal of its section */
	PART_SHARED,  /* a field that counts for all goals of the list above */
};

/* A stretch of tokens that belongs to a goal. */
struct part {
	uint8_t kind;	    /* enum part_kind */
	uint8_t field;	    /* enum field, of PART_FIELD and PART_SHARED; of a
			     * step that is a cell: of its column */
	int block;	    /* the block it stands in */
	struct span label;  /* tokens of a field's label; may be empty */
	struct span tokens; /* of the text itself */
};

struct goal {
	uint8_t kind, status;  /* enums above */
	int8_t language;       /* of its statement */
	bool task;	       /* it has a box to tick */
	int block;	       /* of its statement */
	int parent;	       /* index of its goal, or GOAL_NONE */
	int section;	       /* block of the nearest heading above, or none */
	struct span statement; /* tokens, without marker, label and number */
	struct part *parts;    /* the statement first, and behind it what says
				* what a heading only names: "Running", then
				* "Run 10 km by June."; then source order */
	size_t n_parts, cap_parts;
	uint32_t line, end_line; /* of the source: statement to last part */
	uint32_t n_children;	 /* goals whose parent this is */
};

/* The goals of one document, parents first, and what it says beside them. */
struct goals {
	struct goal *at;
	int n;
	size_t cap;
	int *above;	  /* per block: the heading (or line that acts as one,
			   * or item: "Goals for 2027", with a list below it)
			   * of the section it stands in; of a heading, the
			   * one around it; BLOCK_NONE at the top */
	bool placeholder; /* a template: only placeholders where goals go */
	int where;	  /* if there are none: a block that names goals (for
			   * missing-goals), or BLOCK_NONE */
};

/* Find the goals of a document; total. Lives on the arena. */
void goal_extract(struct goals *goals, struct arena *a,
    const struct document *document, struct vocabulary *v);

/* The headings around a block, innermost first: writes up to max block
 * indices to out and returns how many. The document's title comes last. */
size_t goal_sections(
    const struct goals *goals, int block, int *out, size_t max);

/* Per block whether part of a goal stands in it; on the arena. */
const bool *goal_blocks(
    const struct goals *goals, struct arena *a, int n_blocks);

#endif
