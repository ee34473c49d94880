/* Numbers of houses and towns, which measure nothing. */

#ifndef ADDRESS_H
#define ADDRESS_H

#include <stdbool.h>

struct reader;
struct token;

/* Whether the number at t is a part of an address: "12, rue du Port", "10115
 * Berlin". */
bool address_has(const struct reader *r, const struct token *t);

#endif
