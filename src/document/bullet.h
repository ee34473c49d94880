/* The start of a line into the bullet that was typed there, which is none of
 * Markdown's: "•", "o", "1°", "1 :", "a)", "(i)", "-text", "[ ]". */

#ifndef BULLET_H
#define BULLET_H

#include "base/span.h"

#include <stdbool.h>
#include <stdint.h>

struct bullet {
	uint32_t length; /* bytes; 0: there is none */
	uint32_t style;	 /* the same for all bullets of a list */
	uint8_t rank;	 /* of its list: greater in the lists below it */
	bool sure;	 /* it is one though no other line has it */
	bool bare;	 /* ASCII that code and options begin with, too */
	bool kept;	 /* it is a sign of the text as well: "✔" */
	bool boxed;	 /* it is "[ ]": one column more is a list below it */
	bool counts;	 /* it must stand in its order */
	int number;	 /* of one that counts, as a number or a letter, */
	int roman;	 /* and as a Roman number; 0: it is none */
};

/* Read the bullet at an offset of a line. */
struct bullet bullet_read(const char *bytes, struct span line, uint32_t at);

/* Whether a bullet that counts is the first of its list. */
bool bullet_begins(const struct bullet *bullet);

/* Whether a bullet is the next of another's list. */
bool bullet_follows(const struct bullet *bullet, const struct bullet *before);

#endif
