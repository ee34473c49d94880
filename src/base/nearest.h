/* The known name that an unknown one was probably meant to be. */

#ifndef NEAREST_H
#define NEAREST_H

#include <stddef.h>

/* The name with the smallest edit distance (Damerau-Levenshtein, adjacent
 * swaps once) to the one written; NULL if none is within a third of its
 * length, so that a guess is never silly. A NULL in names is skipped. */
const char *nearest_name(
    const char *written, const char *const *names, size_t n);

#endif
