/* Tokens into a frequency: how often in a week, when, and how long each. */

#ifndef FREQUENCY_H
#define FREQUENCY_H

#include <stddef.h>
#include <stdint.h>

struct reader;
struct token;

struct frequency {
	double per_week;  /* how often it comes round in a week */
	uint8_t slot;	  /* enum quantity_slot */
	uint8_t weekdays; /* bit 0 Monday to bit 6 Sunday */
};

/* Read a period with what ties it to an amount: "a week", "/semaine", "par
 * soir", "every two months", "daily". Returns its length, 0 if there is
 * none. A period shorter than a day is read with per_week 0. */
size_t frequency_period(
    const struct reader *r, const struct token *t, struct frequency *out);

/* Read a frequency that needs no number before it: "twice a week", "every
 * other Monday", "lundi et jeudi soir", "daily". */
size_t frequency_read(
    const struct reader *r, const struct token *t, struct frequency *out);

#endif
