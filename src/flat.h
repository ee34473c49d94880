/* Lists that stand flat behind a numbered line into the list below it. */

#ifndef FLAT_H
#define FLAT_H

struct arena;
struct document;
struct outline;

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
