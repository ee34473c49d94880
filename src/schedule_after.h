/* Which goal a sentence waits for without naming it. */

#ifndef SCHEDULE_AFTER_H
#define SCHEDULE_AFTER_H

struct schedule_depend;

/* The goal that must be reached first by what a goal's own sentence says:
 * "once the barn is insulated" waits for "Insulate the barn". All words of the
 * clause that carry sense, two at least, must be words of the other goal but
 * for their endings, and the first of those must be among them. GOAL_NONE: it
 * waits for none, or for one of several. */
int schedule_after(struct schedule_depend *d, int goal);

#endif
