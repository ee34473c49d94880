/* Pages whose title is a year and nothing else, "My 2027", into whether they
 * hold what is to be done in it. */

#ifndef YEARBOOK_H
#define YEARBOOK_H

#include <stdbool.h>

struct finder;

/* Whether the title is a period and no more than whose it is: "2027", "My year
 * 2027". */
bool yearbook_is(const struct finder *f);

/* Open such a page if enough of its lines say what will be done, and how much
 * of it, from which level or by when; a review or a calendar is left as it is,
 * and so is prose that wishes. Once, behind list_survey and prose_wish_survey
 * and before anything is read. */
void yearbook_open(struct finder *f);

#endif
