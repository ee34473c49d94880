/* How long a goal lasts, against the days that it names. */

#ifndef SCHEDULE_LENGTH_H
#define SCHEDULE_LENGTH_H

struct schedule_goal;

/* Add to a goal's facts:
 *
 * duration-mismatch  "for 12 weeks, from 4 January to 28 February 2027", or the
 *		      same in fields: args: first day, last day, how many days
 */
void schedule_length(const struct schedule_goal *g);

#endif
