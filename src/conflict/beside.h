/* What cannot hold in the parts of a document that belong to no goal. */

#ifndef BESIDE_H
#define BESIDE_H

#include "fact/fact.h"

#include <stddef.h>

struct account;
struct date;

/* A sighting in a block. */
struct beside_mark {
	struct mark mark; /* its words are never empty */
	int block;
};

/* Those of one document. */
struct beside {
	const struct account *account; /* on its arena they are */
	struct beside_mark *at;
	size_t n, cap;
};

/* Add one. */
void beside_add(struct beside *beside, int block, struct mark mark);

/* The dates of a block, in a year unless that is 0; returns how many, no more
 * than max. */
size_t beside_dates(const struct beside *beside, int block, int year,
    struct date *dates, size_t max);

/* Find the days that do not exist, the weekdays that do not match and the times
 * that end before they begin, in calendars, tables and prose beside the goals:
 * what is quoted, struck out or code is passed over, and so is what lacks its
 * year unless no year has such a day or the other weekdays of its section show
 * which year it is. Total. */
void beside_read(struct beside *beside);

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
