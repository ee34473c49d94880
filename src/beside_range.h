/* Dates beside dates, beside numbers of weeks, beside their weekday. */

#ifndef BESIDE_RANGE_H
#define BESIDE_RANGE_H

#include "fact.h"

#include <stddef.h>

struct beside;

/* Add start-after-end for a start and an end in the front matter, "start:
 * 2027-09-01" and "end: 2027-02-28". */
void beside_range_keys(struct beside *beside);

/* The same for the ranges in a heading, a value of the front matter ("Goals
 * 2028-2026" too, if the first year is still to come) or a line with a label
 * above all goals; nothing in a document without goals. */
void beside_range_read(struct beside *beside, int block);

/* What does not fit is kept until its section ends; no more than these. */
enum { BESIDE_WEEK_MAX = 16 };

/* The section that is read for weekdays beside days. */
struct beside_week {
	struct beside *beside;
	int above;	 /* the heading; BLOCK_NONE: none was read yet */
	int first, last; /* the years that the headings around it tell; 0 */
	size_t fits;
	size_t n; /* that do not fit, more than are kept included */
	struct mark marks[BESIDE_WEEK_MAX];
	int blocks[BESIDE_WEEK_MAX];
};

/* Read a block: its weekdays with a day and a month, but no year. */
void beside_week_read(struct beside_week *week, int block);

/* The section ends: add wrong-weekday for what does not fit, if most of its
 * weekdays do, at least two: the year is that of the headings then. */
void beside_week_end(struct beside_week *week);

#endif
