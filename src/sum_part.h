/* Amounts behind a total, or listed below it, that must be its parts though no
 * word says so. */

#ifndef SUM_PART_H
#define SUM_PART_H

#include <stddef.h>

struct account;

/* Add sum-mismatch to a goal's facts where the amounts behind a colon or in
 * brackets behind its i-th amount, or those with which each line of the list
 * below begins, nearly make that total: "10,000 €: 4,000 € from the town and
 * 5,000 € from the fair", "60 trees: 25 apple trees and 30 pear trees", "9
 * members (5 women and 5 men)". Things with names of their own, "12 people: 4
 * posters and 6 interviews", are none of its parts; nor are lines with a date
 * of their own, which may go on from each other. */
void sum_part_check(const struct account *account, int goal, size_t i);

#endif
