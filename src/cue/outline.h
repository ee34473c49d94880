/* Blocks into nested sections, each open to goals, closed to them, or
 * neither. */

#ifndef OUTLINE_H
#define OUTLINE_H

#include "document/document.h"
#include "heading.h"

#include <stdbool.h>

struct arena;
struct cues;

struct outline {
	const struct document *document; /* that it is of */
	const struct cues *cues;
	struct section *at; /* [0] is the document */
	int n;
	int *of; /* per block: the innermost section; a heading's is its own */
	int title;  /* the block of the title in the front matter, or none */
	bool named; /* a heading below the title names the goals */
};

/* Read the sections of a document: ATX and setext headings, paragraphs that
 * are only bold, and paragraphs that end in ':' before a list. */
void outline_read(struct outline *outline, struct arena *a,
    const struct document *document, const struct cues *cues);

/* The block of the title, in front matter or the first heading, or none. */
static inline int
outline_title(const struct outline *outline)
{
	return outline->title != BLOCK_NONE ? outline->title
	       : outline->n > 1		    ? outline->at[1].block
					    : BLOCK_NONE;
}

/* The words of a block. */
static inline struct phrase
outline_phrase(const struct outline *outline, int block)
{
	return phrase_block(outline->cues, outline->document, block);
}

/* What a reader of words, such as heading_spans, says of a block. */
static inline bool
outline_reads(
    const struct outline *outline, bool reads(struct phrase), int block)
{
	return reads(outline_phrase(outline, block));
}

/* The outermost section around one, or itself: that of the title. */
static inline const struct section *
outline_top(const struct outline *outline, const struct section *section)
{
	while (section->parent > 0)
		section = &outline->at[section->parent];
	return section;
}

/* Set of which plan and period a section, whose heading is in this block, is;
 * named: goals were named above. */
void outline_period_read(const struct outline *outline, struct section *section,
    const struct section *outer, int block, bool named);

/* The next section behind s that stands right beside one, within the same, and
 * not far from it; 0 behind the last. s: 0 asks for the first. */
int outline_beside(const struct outline *outline, int one, int s);

/* Whether a heading says that what is below it was done, "What I did", or when,
 * and what stands right below it says so: "This week", "Sewed three sails". */
bool outline_back_reports(
    const struct outline *outline, const struct section *section);

/* Whether a heading says what its writer did: "What we did", not "they did". */
bool outline_back_own(
    const struct outline *outline, const struct section *section);

/* Whether a section restates the goals of the one year that the heading around
 * all looks back on: "Our goals for 2026:" in "Review of 2026". */
bool outline_back_restates(
    const struct outline *outline, const struct section *section);

/* Whether a heading among goals is one, which only has to do with goals: "Draw
 * up shared goals with the valley", not "Goals of the valley". */
bool outline_acts(const struct outline *outline, const struct section *section);

/* Whether an exercise is set right below "Objective": "Now you know.", or below
 * "Objectives": "In this workshop you will have to build a radio." */
bool outline_exercise(
    const struct outline *outline, const struct section *section);

/* Whether a paragraph below the title says that the page is about goals, or one
 * below another heading, now, that those below it are. */
bool outline_opens_page(const struct outline *outline, int now, int index);

/* Whether "Learning objectives" or "Processes" stands right below the goals of
 * a time, "Goals for 2027": what is in it are the writer's own goals, and not
 * those of a lesson. */
bool outline_reopens(
    const struct outline *outline, const struct section *section);

/* The first block behind the section that a block opens with a line that ends
 * in a colon: behind its list, its table or its one paragraph. */
int outline_colon_end(const struct document *document, int index);

/* Whether more than "we will" in such a line says that the list below it holds
 * goals: it or a heading around it names them or a period. */
bool outline_colon_backed(
    const struct outline *outline, const struct section *section);

enum { OUTLINE_LABELLED = 2 /* headings of a section that are counted */ };

/* Where headings below the title name the goals, or several of them are goals,
 * "Goal 2: ...", close what the title alone opens; and what another heading of
 * the highest level does, if one below it names them. */
void outline_close_rest(struct outline *outline);

/* Close headings that are days if there are several, "2027-03-12": what was
 * done on them is logged below the goals; a plan says so of what is to be. */
void outline_close_log(struct outline *outline);

#endif
