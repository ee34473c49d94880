/* The rules tree as it lies in memory once it is loaded, in the binary. */

#ifndef FROZEN_H
#define FROZEN_H

#include <stddef.h>

/* The table of rules (struct rules) with the vocabulary and the date forms,
 * as page_add_embedded and page_finish leave them: to be read, added to and
 * changed like any, one a process. What it points to lies beside it, its
 * arena as well. Written into build/frozen.c by freeze.c. */
extern void *const frozen_root;

/* Bytes from there on: all of it. */
extern const size_t frozen_size;

#endif
