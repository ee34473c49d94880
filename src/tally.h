/* How many goals a line announces, against how many are listed below it. */

#ifndef TALLY_H
#define TALLY_H

struct beside;

/* Add count-mismatch where a heading, or a paragraph that ends with a colon,
 * says "our four goals" and the list, the table or the headings below it are
 * not four in any way of counting. Args: how many there are; words: the
 * number and what it counts; second: the last that was counted. */
void tally_check(struct beside *beside);

#endif
