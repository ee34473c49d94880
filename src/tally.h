/* How many goals a line announces, against how many are listed below it. */

#ifndef TALLY_H
#define TALLY_H

struct account;
struct beside;

/* Add count-mismatch where a heading, or a paragraph that ends with a colon,
 * says "our four goals" and the list, the table or the headings below it are
 * not four in any way of counting. Args: how many there are; words: the
 * number and what it counts; second: the last that was counted. */
void tally_check(struct beside *beside);

/* Add count-mismatch to a goal's facts where it says "twice a week: Monday,
 * Wednesday and Friday". Args: how many days there are; words: how often;
 * second: the last days. */
void tally_days(const struct account *account, int goal);

#endif
