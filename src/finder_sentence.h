/* A line into its first sentence. */

#ifndef FINDER_SENTENCE_H
#define FINDER_SENTENCE_H

#include "span.h"

struct finder;

/* The first sentence of a line, or the next if that one is but its topic in
 * bold: "**Clean water.** Dig 12 wells." */
struct span finder_sentence(const struct finder *f, struct span line);

/* The first sentence of a line, whatever it is. */
struct span finder_sentence_first(const struct finder *f, struct span line);

#endif
