/* Tables and lists of amounts, and the totals that close them. */

#ifndef SUM_TABLE_H
#define SUM_TABLE_H

struct beside;

/* Add sum-mismatch for each column of a table, and each list, that a line of
 * totals closes which is not the sum of the lines above it. Left alone are
 * columns where a line names no exact amount, is a part of another line or is
 * taken away from them, or one in the middle is a total; where the total is the
 * last or the largest of the lines, or far from their sum: it may be a level
 * reached, a mean or a part. */
void sum_table_check(struct beside *beside);

#endif
