/* What goals and habits take of a week, and what is declared that it has. */

#ifndef COMMITMENT_H
#define COMMITMENT_H

#include "base/span.h"
#include "quantity/quantity.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct account;

/* The slots, and behind them hours, are purses of their own. */
enum { COMMITMENT_HOURS = SLOT_WEEKEND + 1, COMMITMENT_PURSES };

/* What one goal or habit takes of one purse. */
struct commitment {
	const struct quantity *amount;
	int goal;	 /* GOAL_NONE: a habit that the document mentions */
	uint64_t owner;	 /* hash of the name; 0: none */
	double weight;	 /* how much of the purse it takes a week */
	int first, last; /* days between which it runs */
	uint8_t purse;	 /* a slot, or COMMITMENT_HOURS */
};

/* All of one document. */
struct commitments {
	const struct account *account;
	struct commitment *at;
	size_t n, cap;
	double declared[COMMITMENT_PURSES]; /* 0: not */
	struct span where[COMMITMENT_PURSES];
	bool *covered; /* of a goal: a goal above has commitments */
};

/* Read what the open goals of an account take, and, if they take anything,
 * the habits and the time that the document mentions beside them; where it
 * declares no time, the account's limits count. Lives on the account's arena.
 * A declared capacity is added to its goal's facts. */
void commitment_read(
    struct commitments *commitments, const struct account *account);

#endif
