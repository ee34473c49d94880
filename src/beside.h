/* What cannot hold in the parts of a document that belong to no goal. */

#ifndef BESIDE_H
#define BESIDE_H

#include "fact.h"

#include <stddef.h>

struct account;

/* A sighting in a block. */
struct beside_mark {
	struct mark mark; /* its words are never empty */
	int block;
};

/* Those of one document; on the account's arena. */
struct beside {
	struct beside_mark *at;
	size_t n, cap;
};

/* Add one; the arena is the account's. */
void beside_add(struct beside *beside, const struct account *account, int block,
    struct mark mark);

/* Find the days that do not exist, the weekdays that do not match and the times
 * that end before they begin, in calendars, tables and prose beside the goals:
 * what is quoted, struck out or code is passed over, and so is what lacks its
 * year unless no year has such a day or the other weekdays of its section show
 * which year it is. Total. */
void beside_read(struct beside *beside, const struct account *account);

#endif
