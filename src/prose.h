/* Paragraphs and summaries into goals, fields, notes and context. */

#ifndef PROSE_H
#define PROSE_H

struct finder;

/* Read a paragraph; each of its lines that has a label is read by itself. */
void prose_read(struct finder *f, int block);

/* Read the lines of a paragraph above the one that acts as a heading, "Goal 2:
 * dry boats" above "Steps:", in the section around it; returns the last goal
 * that is labelled there, which the list below belongs to, or GOAL_NONE. */
int prose_above(struct finder *f, int block);

/* The goal that a line states before what it leads to, which the list below it
 * belongs to: "Build a shelter able to:", "Our goal is to mend three boats:";
 * GOAL_NONE if it does not, or is one already. */
int prose_stated(struct finder *f, int block);

/* Read the <summary> of a <details>. */
void prose_summary(struct finder *f, int block);

#endif
