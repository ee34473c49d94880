/* What the words around an amount make of it: a start, a target, a change. */

#ifndef ROLE_H
#define ROLE_H

#include <stdbool.h>
#include <stddef.h>

struct quantity;
struct reader;
struct token;

/* Set the role of an amount whose number starts at t, from the words on both
 * sides of it. */
void role_set(
    const struct reader *r, const struct token *t, struct quantity *q);

/* Whether it is told at t by when something is done, "by 30 June 2027", and not
 * only when it is so, "in winter". */
bool role_leads_to_date(const struct reader *r, const struct token *t);

/* Whether a span of days from start to stop says how fast something is done and
 * not until when: it is compared, or stands beside the end itself, "within 5
 * days by May 2027". */
bool role_is_pace(const struct reader *r, const struct token *start,
    const struct token *stop);

/* Whether "from A to B", with A at start and B at second, speaks of a change
 * and not of a range. counted: both are of a thing that ranges are made of. */
bool role_is_change(const struct reader *r, const struct token *start,
    const struct token *second, bool counted);

/* Give the two ends of each "from A to B" among n amounts their roles. */
void role_pair(const struct reader *r, struct quantity *q, size_t n);

#endif
