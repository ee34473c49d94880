/* What stands behind an option into a time, a size, a number. A value that is
 * none ends the process with DIE_USAGE, and the option's name. */

#ifndef OPTIONS_VALUE_H
#define OPTIONS_VALUE_H

#include <stddef.h>

/* Seconds, more than none and a day at most: digits, with a point and digits
 * behind it or without. */
double options_time(const char *name, const char *value);

/* Bytes, at least one and less than 2 GiB, with k, M or G or without. */
size_t options_size(const char *name, const char *value);

/* A number from 1 to the most. */
int options_number(const char *name, const char *value, int most);

#endif
