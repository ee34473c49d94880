/* Sections into whether the goals of one are an exercise for its reader. */

#ifndef OUTLINE_EXERCISE_H
#define OUTLINE_EXERCISE_H

#include <stdbool.h>

struct cues;
struct document;
struct section;

/* Whether an exercise is set right below "Objective": "Now you know.", or below
 * "Objectives": "In this workshop you will have to build a radio." */
bool outline_exercise(const struct section *section,
    const struct document *document, const struct cues *cues);

#endif
