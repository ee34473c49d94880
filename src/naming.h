/* Numbers that name, number or date something, and so measure nothing. */

#ifndef NAMING_H
#define NAMING_H

#include <stdbool.h>
#include <stddef.h>

struct number;
struct reader;
struct token;

/* If what starts at t (number_read's, without money) is such a number (a year,
 * a date, a time of day, a version, a telephone number, a list or issue number,
 * a part of a name), how many tokens it takes; else 0. */
size_t naming_read(
    const struct reader *r, const struct token *t, const struct number *number);

/* If the number that starts at t (number_read's, without money) says when, or
 * whom to call, how many tokens it takes; else 0. Versions and addresses on a
 * chain, "1.2.3", are among them. */
size_t moment_read(
    const struct reader *r, const struct token *t, const struct number *number);

/* Whether the number at t is a part of an address: "12, rue du Port", "10115
 * Berlin". */
bool address_has(const struct reader *r, const struct token *t);

#endif
