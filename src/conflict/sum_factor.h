/* Two amounts of a sentence into what they make, "80 jars × 4 €". */

#ifndef SUM_FACTOR_H
#define SUM_FACTOR_H

#include <stdbool.h>
#include <stddef.h>

struct quantity;
struct sum_sentence;

enum product_kind {
	PRODUCT_PRICE, /* "80 jars × 4 €", "3 evenings of 2 hours" */
	PRODUCT_SHARE, /* "20 % of 150 members" */
	PRODUCT_PARTS  /* "4 groups of 12", "10 instalments of 400 €" */
};

/* Two amounts of a sentence, or one that says both, and what they make. */
struct product {
	enum product_kind kind;
	size_t first, last;	     /* of the sentence's amounts */
	double n, value;	     /* n: how many parts */
	const struct quantity *each; /* NULL: a bare number of the whole's */
};

/* What the i-th amount of a sentence makes with the next, or alone. Returns
 * false, and leaves any values in p, if that is no product. */
bool sum_factor_read(const struct sum_sentence *s, size_t i, struct product *p);

#endif
