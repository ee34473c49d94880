/* Sections that only the title opens into whether they hold goals, though other
 * headings name them, or days are logged in them. */

#ifndef OUTLINE_REST_H
#define OUTLINE_REST_H

struct cues;
struct document;
struct outline;

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
