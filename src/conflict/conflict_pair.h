/* What two goals have in common that may contradict each other. */

#ifndef CONFLICT_PAIR_H
#define CONFLICT_PAIR_H

#include "base/span.h"

#include <stdint.h>

struct account;
struct token;

/* Add a word to a key. */
uint64_t conflict_mix(
    const struct account *account, uint64_t hash, const struct token *t);

/* A key of what two goals must share to be compared at all: whose they are,
 * where they stand and their time. */
uint64_t conflict_place(const struct account *account, int goal);

/* The block that a goal is stated in, or of a block that states more than one
 * the goal's own lines, without what a goal beside it on a line says. */
struct span conflict_line(const struct account *account, int goal);

/* The words of what is measured, "NPS" of "Raise our NPS from 31 to 45", and
 * of a label before; 0 if the goal neither goes from somewhere to somewhere nor
 * is set to a level by a time of its own. */
uint64_t conflict_metric_key(const struct account *account, int goal);

/* Add metric-conflict to the second of two goals with the same such key, if
 * they say the same of it but for its levels. */
void conflict_metrics(const struct account *account, int first, int second);

#endif
