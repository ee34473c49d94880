/* Headings of sections, and prose above goals, into the larger goal that a
 * document's goals serve. */

#ifndef FACT_MISSION_H
#define FACT_MISSION_H

#include "fact_read.h"

struct goals;

/* Where prose stands that says what goals are for, by the values of the list
 * "mission" from which on it counts there. */
enum fact_mission_place {
	FACT_MISSION_NEAR = 1, /* right above them */
	FACT_MISSION_FAR,      /* in an introduction of all */
	FACT_MISSION_IN_GOAL,  /* in a goal above them */
};

/* The words with which a heading or prose says what the goals behind it are
 * for; empty if there are none. What a heading names as the main goal stands
 * below it, and what ends in a colon leads to the goals themselves: neither
 * says it. */
struct span fact_mission_said(const struct fact_scope *scope,
    const struct part *part, enum fact_mission_place place);

/* What a paragraph that leads to a list says first that all of it is for, "To
 * keep the hall open, we plan:"; empty if it does not. The part is of no goal;
 * what was read on the scope's scratch arena is given up. */
struct span fact_mission_opens(
    const struct fact_scope *scope, const struct part *part);

/* Add the mission to each of the facts (parallel to goals->at) that a section
 * of the document gives it: "Mission" and "Vision" to the goals behind their
 * heading, "Main objective" to those behind its section, prose that belongs to
 * no goal to those behind it, as far as the section around it goes. A section
 * that hangs on one goal gives none. */
void fact_mission_read(struct facts *facts, const struct fact_scope *scope,
    const struct goals *goals);

#endif
