/* Headings into goals, key results and what their sections belong to. */

#ifndef GOAL_HEADING_H
#define GOAL_HEADING_H

struct finder;

/* Decide what the heading of section s is, a goal, a key result or none, and
 * which goal its section belongs to; those around and before it are decided. */
void goal_heading_enter(struct finder *f, int s);

#endif
