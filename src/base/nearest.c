/* The known name that an unknown one was probably meant to be. */

#include "nearest.h"

#include <string.h>

/* Longer names are no names of ours. */
enum { LONGEST = 64 };

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

static size_t
distance(const char *a, size_t n, const char *b, size_t m)
{
	size_t rows[3][LONGEST + 1];
	size_t *before = rows[0], *last = rows[1], *row = rows[2];

	for (size_t j = 0; j <= m; j++)
		last[j] = j;
	for (size_t i = 1; i <= n; i++) {
		size_t *oldest = before;

		row[0] = i;
		for (size_t j = 1; j <= m; j++) {
			size_t change = last[j - 1] + (a[i - 1] != b[j - 1]);

			row[j] = least(change, least(last[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1])
				row[j] = least(row[j], before[j - 2] + 1);
		}
		before = last;
		last = row;
		row = oldest;
	}
	return last[m];
}

const char *
nearest_name(const char *written, const char *const *names, size_t n)
{
	const char *best = NULL;
	size_t len = strlen(written), most = len / 3 + 1;

	if (len > LONGEST)
		return NULL;
	for (size_t i = 0; i < n; i++) {
		size_t other = names[i] ? strlen(names[i]) : LONGEST + 1, d;

		if (other > LONGEST)
			continue;
		d = distance(written, len, names[i], other);
		if (d < most || (d == most && !best)) {
			most = d;
			best = names[i];
		}
	}
	return best;
}
