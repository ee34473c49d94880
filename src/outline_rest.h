/* Sections that only the title opens into whether they hold goals, though other
 * headings name them. */

#ifndef OUTLINE_REST_H
#define OUTLINE_REST_H

struct outline;

enum { OUTLINE_LABELLED = 2 /* headings of a section that are counted */ };

/* Where headings below the title name the goals, or several of them are goals,
 * "Goal 2: ...", close what the title alone opens; and what another heading of
 * the highest level does, if one below it names them. */
void outline_close_rest(struct outline *outline);

#endif
