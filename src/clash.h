/* Goals that one person cannot keep, as both take the same hours of a day. */

#ifndef CLASH_H
#define CLASH_H

struct account;

/* Add time-clash to the second of two goals that fill the same hours of the
 * same weekday in the same weeks: of one owner, or where the document speaks of
 * its writer alone, "my goals". One that is a part of the other is none, and
 * exactly the same hours may be one session for both.
 *
 * args: when the second is, and the first; words: that of the second goal;
 * second: of the first */
void clash_check(const struct account *account);

#endif
