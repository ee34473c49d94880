/* What a form has read, with its context, into an interval of days. */

#ifndef RECKON_H
#define RECKON_H

#include <stdbool.h>
#include <stddef.h>

struct date;
struct match;
struct reader;

/* The action whose form yields no date and hides its words from others. */
enum { RECKON_NONE = 0 };

/* The number of an action by its name in the tables; -1 if there is none. */
int reckon_action(const char *name, size_t len);

/* Fill in a date (but its words) as the form's row says; false if what was
 * read is no date after all. */
bool reckon(const struct reader *r, const struct match *m, struct date *out);

#endif
