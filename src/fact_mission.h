/* Headings of sections into the larger goal that a document's goals serve. */

#ifndef FACT_MISSION_H
#define FACT_MISSION_H

#include "fact_read.h"

struct goals;

/* Add the mission to each of the facts (parallel to goals->at) that a section
 * of the document gives it: "Mission" and "Vision" to the goals behind their
 * heading, "Main objective" to those behind its section, as far as the section
 * around it goes. A section that hangs on one goal gives none. */
void fact_mission_read(struct facts *facts, const struct fact_scope *scope,
    const struct goals *goals);

#endif
