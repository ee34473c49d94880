/* Headings that are counted, "Stage 2: the roof", into whether each is told in
 * prose. */

#ifndef CHAPTER_STAGE_H
#define CHAPTER_STAGE_H

#include <stdbool.h>

struct finder;
struct section;

/* Whether a heading is one of several that count the same word and say what,
 * "Stair 3: Lights", and nothing but prose stands below it. */
bool chapter_stage_counted(
    const struct finder *f, const struct section *section);

/* Whether a heading is numbered, "Action 1.2: insulate the school", and what
 * stands below it names who is to do it and another field. */
bool chapter_stage_charged(
    const struct finder *f, const struct section *section);

/* Whether a heading is one of several that count what sorts a plan, "Priority
 * 2: Reading", and what stands below it names the target and another field. */
bool chapter_stage_aimed(const struct finder *f, const struct section *section);

#endif
