/* What a goal says of its time twice, and not alike. */

#ifndef SCHEDULE_TWICE_H
#define SCHEDULE_TWICE_H

struct schedule_goal;

/* Add to a goal's facts:
 *
 * deadline-conflict  its own words end by one day, and a field for the end has
 *		      another: args: that of the field, that of the words
 */
void schedule_twice(const struct schedule_goal *g);

#endif
