/* Parts of a number that are more than all of it. */

#ifndef SUM_OVER_H
#define SUM_OVER_H

struct sum_sentence;

/* Add share-over-100 where a sentence says "22 of the 20 games", or "30
 * members, 40 of them over 60", « 30 membres, dont 40 femmes ». */
void sum_over_check(const struct sum_sentence *s);

#endif
