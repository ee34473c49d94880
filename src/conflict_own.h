/* Two targets that one goal names. */

#ifndef CONFLICT_OWN_H
#define CONFLICT_OWN_H

struct account;

/* Add metric-conflict to a goal's facts where the one amount of its statement
 * and the one of a field for the target measure the same and differ, but not
 * by so much that they must be about something else. Args: the field's, the
 * statement's; words: the field's; second: the statement's. */
void conflict_own(const struct account *account, int goal);

#endif
