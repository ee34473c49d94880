/* An item of a list and what stands around it into the odds that it is a goal,
 * where no rule of list.c and item.c is sure. */

#ifndef EVIDENCE_H
#define EVIDENCE_H

#include <stddef.h>
#include <stdint.h>

struct finder;
struct list;

/* Words of the bits of all traits. */
enum { EVIDENCE_WORDS = 4 };

/* Traits that are seen, a bit each by its number, their weights' sum. */
struct evidence {
	uint64_t bits[EVIDENCE_WORDS];
	int odds;
	int mean; /* of the odds of a list's items */
};

/* How many traits there are, and the name of each (at least 32 bytes). */
extern const size_t evidence_count;
const char *evidence_name(size_t trait, char *name, size_t size);

/* What is seen of a list that stands in no other list. Reads each item once. */
struct evidence evidence_list(const struct finder *f, const struct list *list);

/* The same with what is seen of one of its items, a block. The odds are the
 * log odds that it is a goal, in hundredths: a sum of one weight a trait
 * (logistic regression: D. R. Cox, The regression analysis of binary
 * sequences, 1958). The weights were fitted by tests/accuracy/fit to labelled
 * documents that are not part of the project. */
struct evidence evidence_item(
    const struct finder *f, const struct evidence *list, int item);

/* For tests/accuracy/traits.c: unless NULL, called with each outer list. */
extern void (*evidence_watch)(const struct finder *f, const struct list *list);

#endif
