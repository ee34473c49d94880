/* The steps in which goal.c finds the goals of a document. */

#ifndef GOAL_STEP_H
#define GOAL_STEP_H

#include "base/span.h"

#include <stdbool.h>

struct arena;
struct cues;
struct document;
struct finder;
struct list;
struct outline;

/* Whether a document only speaks about goals without setting any: a design
 * document (goals beside non-goals), a manual or a record kept for reference;
 * a lesson on the method or advice to the reader if its writer's
 * own goals stand nowhere in it: all other sections are closed then. */
bool genre_excludes(struct finder *f);

/* Close the sections of "Goals" that tell the purpose of a lesson or a page: no
 * heading around them says whose they are or for when, nor names a plan, and
 * nothing below is counted or ticked off. Behind list_survey. */
void purpose_close(struct finder *f);

/* Whether the title is a period, and whose at most: "2027", "My year 2027". */
bool yearbook_is(const struct finder *f);

/* Open a page with such a title if enough of its lines say what will be done,
 * and how much of it, from which level or by when; a review or a calendar is
 * left as it is, and so is prose that wishes. Once, behind list_survey and
 * prose_wish_survey and before anything is read. */
void yearbook_open(struct finder *f);

/* Decide what the heading of section s is, a goal, a key result or none, and
 * which goal its section belongs to; those around and before it are decided. */
void goal_heading_enter(struct finder *f, int s);

/* Whether at least four of the five letters label lines of a document. */
bool letters_used(const struct cues *cues, const struct document *document);

/* Read a block as the statement of a goal if it is what "Specific" says, two
 * more of the letters follow and nothing around them states the goal; they
 * then belong to it. Of a heading that only names one, "Running", it becomes
 * the second statement. False: the block is something else. */
bool letters_read(struct finder *f, int block);

/* Read a paragraph; each of its lines that has a label is read by itself. */
void prose_read(struct finder *f, int block);

/* Read the lines of a paragraph above the one that acts as a heading, "Goal 2:
 * dry boats" above "Steps:", in the section around it; returns the last goal
 * that is labelled there, which the list below belongs to, or GOAL_NONE. */
int prose_above(struct finder *f, int block);

/* The goal that a line states before what it leads to: "Build a shelter able
 * to:", "Our goal is to mend three boats:"; or GOAL_NONE. */
int prose_stated(struct finder *f, int block);

/* Read the <summary> of a <details>. */
void prose_summary(struct finder *f, int block);

/* Read the table that begins at this block; returns the one behind it. */
int grid_read(struct finder *f, int block);

/* Read one list item. */
void item_read(struct finder *f, int block);

/* Whether a line of a loose list is a goal: where nothing in the document names
 * goals it must say how much by when, be one of a series of which another does,
 * or be all that the document is about. block: the item's. */
bool item_alone_is(
    const struct finder *f, struct list *list, int block, struct span line);

/* The document with its flat lists hung below the lines that they belong to:
 *
 *     1. Open the reading room
 *     - Paint the walls
 *     2. Teach the night class
 *     - Find two teachers
 *
 * are four lists to CommonMark (spec 0.31, 5.3), and two numbered lines with a
 * list each to whoever wrote them. So are lines that letters number, "a)",
 * "B.", "IV.", and lists whose markers take turns. Lines that head a section of
 * the outline are left as they are. Without any it is the document itself; a
 * copy of its blocks lies on the arena. */
const struct document *flat_hang(struct arena *a,
    const struct document *document, const struct outline *outline);

#endif
