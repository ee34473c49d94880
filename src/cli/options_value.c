/* What stands behind an option into a time, a size, a number. */

#include "options.h"

#include "base/die.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

double
options_time(const char *name, const char *value)
{
	size_t whole = strspn(value, "0123456789"), all = whole;
	double seconds = 0, unit = 1;

	if (value[whole] == '.')
		all += 1 + strspn(value + whole + 1, "0123456789");
	for (size_t i = 0; i < all && i < 16; i++) {
		if (i == whole)
			continue;
		if (i > whole)
			unit /= 10;
		seconds = i < whole ? seconds * 10 + (value[i] - '0')
				    : seconds + unit * (value[i] - '0');
	}
	if (value[all] != '\0' || whole == 0 || all > 15 || seconds <= 0 ||
	    seconds > 86400)
		die_fatal(DIE_USAGE,
		    "--%s=%s: not a time such as 10 or 0.5, in seconds", name,
		    value);
	return seconds;
}

size_t
options_size(const char *name, const char *value)
{
	char *end;
	unsigned long long n = strtoull(value, &end, 10), unit = 1;

	if (*end == 'k' || *end == 'K')
		unit = 1024;
	else if (*end == 'M' || *end == 'm')
		unit = 1024 * 1024;
	else if (*end == 'G' || *end == 'g')
		unit = 1024 * 1024 * 1024;
	if (value[0] < '0' || value[0] > '9' || end[unit > 1] != '\0' ||
	    n == 0 || n > INT32_MAX / unit)
		die_fatal(DIE_USAGE,
		    "--%s=%s: not a size such as 500k or 4M, below 2 GiB", name,
		    value);
	return (size_t)(n * unit);
}

int
options_number(const char *name, const char *value, int most)
{
	char *end;
	long n = strtol(value, &end, 10);

	if (end == value || *end != '\0' || n < 1 || n > most)
		die_fatal(DIE_USAGE, "--%s=%s: not a number from 1 to %d", name,
		    value, most);
	return (int)n;
}
