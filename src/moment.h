/* Numbers that say when, or whom to call: years, days, times, telephones. */

#ifndef MOMENT_H
#define MOMENT_H

#include <stddef.h>

struct number;
struct reader;
struct token;

/* If the number that starts at t (number_read's, without money) is of such a
 * kind, how many tokens it takes; else 0. Versions and addresses on a chain,
 * "1.2.3", are among them. */
size_t moment_read(
    const struct reader *r, const struct token *t, const struct number *number);

#endif
