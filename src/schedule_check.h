/* What the files of schedule's family check of goals, one each: their ends
 * and steps against those of others. */

#ifndef SCHEDULE_CHECK_H
#define SCHEDULE_CHECK_H

#include <stdbool.h>

struct date_context;
struct period;
struct schedule_depend;
struct schedule_goal;
struct schedule_step;

/* The goal that must be reached first by what a goal's own sentence says:
 * "once the barn is insulated" waits for "Insulate the barn". All words of the
 * clause that carry sense, two at least, must be words of the other goal but
 * for their endings, and the first of those must be among them. GOAL_NONE: it
 * waits for none, or for one of several. */
int schedule_after(struct schedule_depend *d, int goal);

/* Add to a goal's facts:
 *
 * duration-mismatch  "for 12 weeks, from 4 January to 28 February 2027", or the
 *		      same in fields: args: first day, last day, how many days
 */
void schedule_length(const struct schedule_goal *g);

/* Whether the own end of the i-th goal lies outside of the period that the
 * headings around it give; at is parallel to the goals. */
bool schedule_outside(const struct schedule_step *step, const struct period *at,
    const struct date_context *context, int i);

/* Add to a goal's facts:
 *
 * deadline-conflict  its own words end by one day, and a field for the end has
 *		      another: args: that of the field, that of the words
 */
void schedule_twice(const struct schedule_goal *g);

#endif
