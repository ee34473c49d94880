/* Weekdays in calendars whose year a heading tells. */

#ifndef BESIDE_WEEK_H
#define BESIDE_WEEK_H

#include "fact.h"

#include <stddef.h>

struct beside;

/* What does not fit is kept until its section ends; no more than these. */
enum { BESIDE_WEEK_MAX = 16 };

/* The section that is read. */
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
