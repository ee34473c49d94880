/* What cannot hold in the parts of a document that belong to no goal. */

#ifndef BESIDE_H
#define BESIDE_H

#include "fact.h"

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

#endif
