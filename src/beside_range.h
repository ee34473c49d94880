/* Times that end before they begin, beside the goals. */

#ifndef BESIDE_RANGE_H
#define BESIDE_RANGE_H

struct beside;

/* Add start-after-end for a start and an end in the front matter, "start:
 * 2027-09-01" and "end: 2027-02-28". */
void beside_range_keys(struct beside *beside);

/* The same for the ranges in a heading, a value of the front matter ("Goals
 * 2028-2026" too, if the first year is still to come) or a line with a label
 * above all goals; nothing in a document without goals. */
void beside_range_read(struct beside *beside, int block);

#endif
