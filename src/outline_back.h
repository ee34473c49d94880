/* Sections into whether they look back: on what was done, or on the goals of a
 * year that is over. */

#ifndef OUTLINE_BACK_H
#define OUTLINE_BACK_H

#include <stdbool.h>

struct cues;
struct document;
struct outline;
struct section;

/* Whether a heading says that what is below it was done, "What I did", or names
 * a time and what stands right below it says so: "This week", "Sewed three
 * sails". */
bool outline_back_reports(const struct section *section,
    const struct document *document, const struct cues *cues);

/* Whether a section restates the goals of the one year that the heading around
 * all looks back on: "Our goals for 2026:" in "Review of 2026". */
bool outline_back_restates(const struct outline *outline,
    const struct section *section, const struct document *document);

#endif
