/* What a link's anchor names: a heading, and the goal it stands for. */

#ifndef ANCHOR_H
#define ANCHOR_H

#include <stddef.h>

struct document;
struct goals;

/* The goal that an anchor names: by the id that a heading ends with, "{#barn}",
 * or by its words as hosts of Markdown make anchors of them: lower case,
 * without punctuation, blanks as '-', "-1" behind that of the second with the
 * same words. Accents, percent signs of URIs and the number of hyphens do not
 * matter. A heading stands for the goal it states, else for the only one right
 * below it. The anchor is len bytes without '#', of any form. GOAL_NONE: none,
 * or *budget, counted down by the bytes read, is used up. */
int anchor_goal(const struct document *document, const struct goals *goals,
    const char *anchor, size_t len, size_t *budget);

/* Copy len bytes, %XX as a byte (not %00), and a NUL; returns the length. */
size_t anchor_decode(char *out, const char *s, size_t len);

#endif
