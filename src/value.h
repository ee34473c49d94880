/* Tokens into a value: a number with its unit, in the unit's base. */

#ifndef VALUE_H
#define VALUE_H

#include "number.h"
#include "unit.h"

#include <stdbool.h>
#include <stdint.h>

struct reader;
struct token;

struct value {
	struct number number;
	struct unit unit;
	double amount; /* in the base unit of unit.kind */
	uint8_t bound; /* enum quantity_bound, of "5k+ users" */
	bool hyphen;   /* the unit is tied by a hyphen: "6-month" */
	const struct token *start, *stop; /* with currency and unit */
	const struct token *unit_start;
};

/* Read the value that starts at t (its number, or a currency before it);
 * false if there is none. */
bool value_read(const struct reader *r, const struct token *t, struct value *v);

#endif
