/* The commitments of one person against the evenings, days and hours that a
 * week has, or that are declared. */

#ifndef EFFORT_H
#define EFFORT_H

struct account;

/* Add capacity-exceeded to the goal with which the commitments that run at
 * one time, of one owner or of a document without owners, no longer fit.
 * Habits that the document mentions count too. Args: the sum ("6 + 2 = 8"),
 * what is counted ("evenings", "h"), how many there are; words: the
 * commitment; second: the largest of the others, or what was declared. */
void effort_check(const struct account *account);

#endif
