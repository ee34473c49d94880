/* A section into what kind it is of, beside what its heading says. */

#ifndef OUTLINE_SECTION_H
#define OUTLINE_SECTION_H

#include <stdbool.h>

struct cues;
struct document;
struct outline;
struct section;

/* Whether a heading says that what is below it was done, "What I did", "Work
 * done", or names a time and what stands right below it says so: "This week",
 * "Sewed three sails". */
bool outline_back_reports(const struct section *section,
    const struct document *document, const struct cues *cues);

/* Whether a section restates the goals of the one year that the heading around
 * all looks back on: "Our goals for 2026:" in "Review of 2026". */
bool outline_back_restates(const struct outline *outline,
    const struct section *section, const struct document *document);

/* Whether an exercise is set right below "Objective": "Now you know.", or below
 * "Objectives": "In this workshop you will have to build a radio." */
bool outline_exercise(const struct section *section,
    const struct document *document, const struct cues *cues);

/* The first block behind the section that a block opens with a line that ends
 * in a colon: behind its list, its table or its one paragraph. */
int outline_colon_end(const struct document *document, int index);

/* Whether more than "we will" in such a line says that the list below it holds
 * goals: it or a heading around it names them or a period. */
bool outline_colon_backed(const struct outline *outline,
    const struct section *section, const struct document *document,
    const struct cues *cues);

enum { OUTLINE_LABELLED = 2 /* headings of a section that are counted */ };

/* Where headings below the title name the goals, or several of them are goals,
 * "Goal 2: ...", close what the title alone opens; and what another heading of
 * the highest level does, if one below it names them. */
void outline_close_rest(struct outline *outline);

/* Close headings that are days if there are several, "2027-03-12": what was
 * done on them is logged below the goals; a plan says so of what is to be. */
void outline_close_log(struct outline *outline, const struct document *document,
    const struct cues *cues);

#endif
