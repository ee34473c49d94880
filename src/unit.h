/* Tokens behind a number into its unit: what it measures and how much. */

#ifndef UNIT_H
#define UNIT_H

#include <stddef.h>
#include <stdint.h>

struct reader;
struct token;

struct unit {
	double factor;	  /* one of it in the base unit of the kind */
	uint8_t kind;	  /* enum quantity_kind; QUANTITY_PLAIN: no unit */
	uint8_t slot;	  /* enum quantity_slot, of "4 evenings" */
	char currency[4]; /* ISO 4217, "" if not money or not known */
};

/* Read the unit that starts at t; returns its length in tokens, 0 if there is
 * none (then out is QUANTITY_PLAIN with factor 1). A noun that is counted is
 * a unit too: QUANTITY_COUNT. */
size_t unit_read(
    const struct reader *r, const struct token *t, struct unit *out);

/* Read a currency at t, "$", "EUR", "euros"; 0 if there is none. */
size_t unit_currency(
    const struct reader *r, const struct token *t, struct unit *out);

#endif
