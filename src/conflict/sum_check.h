/* What the files of sum's family check of a goal, one each: amounts that
 * stand together into whether they make the sum that they are to make. */

#ifndef SUM_CHECK_H
#define SUM_CHECK_H

#include "account.h"
#include "base/span.h"
#include "document/document.h"
#include "quantity/quantity.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct beside;
struct fact_amount;
struct part;

/* What is nearer to a total than this part of it was rounded. */
static const double sum_term_rounding = 0.005;

/* Parts as they are added up. */
struct sum_term {
	double total;
	size_t n;
	const struct quantity *first, *last;
	const char *terms; /* "4 oaks + 3 limes"; NULL: none yet */
	bool broken;	   /* one of them cannot be added */
};

/* Whether it is of a kind of which parts make a whole, exact, and no rate. */
bool sum_term_can(const struct quantity *q);

/* Whether it can be a whole: it may be "no more than" so much too. */
bool sum_term_can_be(const struct quantity *total);

/* Add an amount as a part of the total; the sum is broken if it is none. */
void sum_term_add(const struct account *account, struct sum_term *sum,
    const struct quantity *q, const struct quantity *total);

/* A bare number as a part of a total that it leaves the unit to, "12" of "20
 * days"; on the arena. Any other amount, and one of a total of which no unit is
 * read, as it is. */
const struct quantity *sum_term_named(const struct account *account, int block,
    const struct quantity *q, const struct quantity *total);

/* Add sum-mismatch to a goal's facts if two parts or more make something else
 * than the total. All: they are all there is; else there may be others. */
void sum_term_judge(const struct account *account, int goal,
    const struct sum_term *sum, const struct quantity *total, bool all);

/* "4 oaks + 3 limes = 7 trees", or what one part makes; on the arena. */
const char *sum_term_write(const struct account *account, int block,
    const struct sum_term *sum, const struct quantity *total);

/* The amounts of one sentence of a goal's part. */
struct sum_sentence {
	const struct account *account;
	int goal, block;
	struct span tokens; /* of the part */
	const struct fact_amount *at;
	size_t n;
};

static inline const struct token *
sum_sentence_token(const struct sum_sentence *s, uint32_t at)
{
	return s->account->document->tokens.at + at;
}

/* account_match of these tokens. */
static inline size_t
sum_sentence_match(const struct sum_sentence *s, enum account_list list,
    struct span tokens, int *value)
{
	return account_match(s->account, s->block, list,
	    sum_sentence_token(s, tokens.start),
	    sum_sentence_token(s, tokens.end), value);
}

/* Whether an amount says how much there is to be, and nothing around it. */
bool sum_sentence_exact(const struct quantity *q);

/* Add sum-mismatch: what the parts make is not the whole. Terms: the sum as it
 * is shown. */
void sum_sentence_report(const struct sum_sentence *s, struct span parts,
    struct span whole, const char *terms);

/* Whether brackets or all that is said end at a token, but for "each". */
bool sum_sentence_ends(const struct sum_sentence *s, uint32_t at);

/* Whether nothing is said from a token on but the end of the sentence, of
 * brackets or of a clause, by when it is done, or "each". */
bool sum_sentence_closes(const struct sum_sentence *s, uint32_t at);

/* Where a list's phrase of this value, ACCOUNT_ANY: of any, that ends right
 * before a token begins; the token if none does. */
uint32_t sum_sentence_phrase(const struct sum_sentence *s,
    enum account_list list, int value, uint32_t at);

/* Seconds as "2 h 15 min"; and what is made of something, seconds so. */
const char *sum_sentence_time(const struct sum_sentence *s, double seconds);
const char *sum_sentence_write(
    const struct sum_sentence *s, double made, const struct quantity *each);

/* The number of people that the sentence's goal is about if it counts no others
 * but these amounts; NULL: it has none, or several. */
const struct quantity *sum_sentence_people(const struct sum_sentence *s);

/* Whether no step and no field but the sentence's tells what is done for its
 * goal. */
bool sum_sentence_only_way(const struct sum_sentence *s);

/* Whether what stands before a token says that it makes the amounts before it:
 * a colon, brackets, "that is". */
bool sum_sentence_made(const struct sum_sentence *s, uint32_t at);

/* Add sum-mismatch to a goal's facts where the amounts behind a colon or in
 * brackets behind its i-th amount, or those with which each line of the list
 * below begins, nearly make that total: "10,000 €: 4,000 € from the town and
 * 5,000 € from the fair", "60 trees: 25 apple trees and 30 pear trees", "9
 * members (5 women and 5 men)". Things with names of their own, "12 people: 4
 * posters and 6 interviews", are none of its parts; nor are lines with a date
 * of their own, which may go on from each other. */
void sum_part_check(const struct account *account, int goal, size_t i);

/* Behind the name of a total at the head of these words of a block; their start
 * if they are no total's. */
uint32_t sum_total_end(
    const struct account *account, int block, struct span words);

/* Whether a cell says "Total" and hardly anything else, "Total (EUR)", or
 * closes with it: "Members, total". */
bool sum_total_is(const struct account *account, int block);

/* Add sum-mismatch for each column of a table, and each list, that a line of
 * totals closes which is not the sum of the lines above it. Left alone are
 * columns where a line names no exact amount, is a part of another line or is
 * taken away from them, or one in the middle is a total; where the total is the
 * last or the largest of the lines, or far from their sum: it may be a level
 * reached, a mean or a part. */
void sum_table_check(struct beside *beside);

/* Add sum-mismatch where two amounts of a sentence make another than stands
 * beside them for it: a product, "80 jars × 4 € = 360 €", "5 hours a week: 3
 * evenings of 2 hours"; a share of a number, "20 % of 150 members, that is 45",
 * "half of the 60 rooms, that is 25";
 * parts of a whole, "60 pupils in 4 groups of 12", or for the people of a goal,
 * "Plan: 6 workshops of 20 people". */
void sum_product_check(const struct sum_sentence *s);

/* Add sum-mismatch for a fraction in per cent, "100 of 400 (40 %)". */
void sum_fraction_check(const struct sum_sentence *s);

/* Add sum-mismatch for a way, a time and a speed, "120 km in 4 hours at 25
 * km/h", and for one rate told in two ways, "£50 a week, that is £150 a
 * month". */
void sum_pace_check(const struct sum_sentence *s);
void sum_rounds_check(const struct sum_sentence *s);

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

/* Add sum-mismatch where a sentence is the total of the amounts in a row that
 * the one before it ends with, and is not: "Tools 1,400 €, rent 2,400 €. Total:
 * 4,200 €." */
void sum_total_check(const struct sum_sentence *s);

/* Add sum-mismatch where a sentence says from when to when something goes on,
 * and beside it that this is longer: "on Mondays from 18:00 to 19:30, 2 hours a
 * week". Less may be the time without what stands before it and behind. */
void sum_hours_check(const struct sum_sentence *s);

/* Add sum-mismatch where a sentence says when one goes to bed and gets up, and
 * that one sleeps longer: "in bed at 23:00, up at 6:00, 8 hours of sleep". */
void sum_night_check(const struct sum_sentence *s);

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

/* Whether an amount is what may be spent on a goal: in a field for it, or
 * behind the word for it in any other part. */
bool sum_budget_is(const struct account *account, const struct part *part,
    const struct quantity *q);

/* The budget that the label of a field names, "Budget of 900 €"; NULL: it names
 * none. */
const struct quantity *sum_told_label(
    const struct account *account, const struct part *part);

/* The budget behind which a part of a goal lists its costs, which are put into
 * *sum: "Budget: 900 € (planks 500 €, paint 200 €, ropes 300 €)". NULL: none
 * does; what is more by far may be a choice. */
const struct quantity *sum_listed(
    const struct account *account, int goal, struct sum_term *sum);

/* The budget that the front matter gives to the document, or a line of its own
 * above all goals, "Total budget: 12,000 €"; NULL: neither does. */
const struct quantity *sum_told_budget(const struct account *account);

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
