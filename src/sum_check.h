/* What the files of sum's family check of a goal, one each: amounts that
 * stand together into whether they make the sum that they are to make. */

#ifndef SUM_CHECK_H
#define SUM_CHECK_H

#include "span.h"

#include <stdbool.h>
#include <stddef.h>

struct account;
struct beside;
struct fact_amount;
struct part;
struct quantity;
struct sum_sentence;
struct sum_term;

/* Add sum-mismatch to a goal's facts where the amounts behind a colon or in
 * brackets behind its i-th amount, or those with which each line of the list
 * below begins, nearly make that total: "10,000 €: 4,000 € from the town and
 * 5,000 € from the fair", "60 trees: 25 apple trees and 30 pear trees", "9
 * members (5 women and 5 men)". Things with names of their own, "12 people: 4
 * posters and 6 interviews", are none of its parts; nor are lines with a date
 * of their own, which may go on from each other. */
void sum_part_check(const struct account *account, int goal, size_t i);

/* Add sum-mismatch for each column of a table, and each list, that a line of
 * totals closes which is not the sum of the lines above it. Left alone are
 * columns where a line names no exact amount, is a part of another line or is
 * taken away from them, or one in the middle is a total; where the total is the
 * last or the largest of the lines, or far from their sum: it may be a level
 * reached, a mean or a part. */
void sum_table_check(struct beside *beside);

/* Add sum-mismatch to a goal's facts where a product, "80 jars × 4 € = 360 €",
 * a share of a number, "20 % of 150 members, that is 45", "half of our 40
 * rooms", or a fraction in per cent, "100 of 400 (40 %)", is not what stands
 * beside it. */
void sum_product_check(const struct account *account, int goal);

/* Add sum-mismatch to a goal's facts where one sentence divides a whole and
 * the parts make another: "5 hours a week: 3 evenings of 2 hours", "120 km in 4
 * hours at 25 km/h". */
void sum_worked_check(const struct account *account, int goal);

/* Add sum-mismatch where a sentence divides its first amount into groups that
 * make another, "60 pupils in 4 groups of 12", "4,800 € in 10 instalments of
 * 400 €", or a field opens with all that is done for the people of a goal and
 * does not reach them, "Plan: 6 workshops of 20 people". */
void sum_groups_check(const struct sum_sentence *s, const struct part *part);

/* Add sum-mismatch where a sentence says "6 talks a week for 8 weeks (60 in
 * all)", or "30 talks: 6 a week for 8 weeks". If it is too little of what the
 * statement's rate counts, rate_check tells it. One round more or less may be
 * lost.
 */
void sum_course_check(const struct sum_sentence *s);

/* Add share-over-100 where a sentence says "22 of the 20 games", or "30
 * members, 40 of them over 60", « 30 membres, dont 40 femmes ». */
void sum_over_check(const struct sum_sentence *s);

/* Add sum-mismatch where a sentence adds up what does not make what it says, "5
 * + 4 + 2 = 12". Sums with other signs than plus are left alone. */
void sum_plus_check(const struct sum_sentence *s);

/* Add sum-mismatch to a goal's facts where the lines below its i-th amount, the
 * only one of its statement, tell how much of it falls to each stretch of its
 * time, "£1,500 in Q1", and nearly make it. Stretches that leave some of the
 * time out may leave some of the total over; and amounts that never fall from
 * one line to the next may be levels reached, if the last is near it. False:
 * they are no such lines. */
bool sum_dated_check(const struct account *account, int goal, size_t i);

/* Add to the facts of goals whose costs are over their budget, field or front
 * matter: each goal's budget is a cost of the goal above it, or of the
 * document. */
void sum_budget_check(const struct account *account);

/* The sum that a goal's one note says may be spent, with what it is spent on
 * added to *sum: "We have 900 € for it. Planks cost 800 € and ropes cost 300
 * €." NULL: there is none, or the note says anything else behind it; one cost
 * alone may be a reason to do something else. */
const struct quantity *sum_told(
    const struct account *account, int goal, struct sum_term *sum);

/* A line of a block, and its amounts [at, end), which may be none. */
struct sum_line {
	int block;
	struct span words; /* tokens */
	const struct fact_amount *at, *end;
};

/* Hand every step of a goal, and every sub-goal that is one line, to add with
 * the sum that the caller keeps; false: one of them is refused, or a sub-goal
 * says more than one line. */
bool sum_below(const struct account *account, int goal,
    bool (*add)(void *sum, const struct sum_line *line), void *sum);

#endif
