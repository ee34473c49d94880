/* Sets of bits into how many are in them. */

#ifndef BITS_H
#define BITS_H

static inline int
bits_count(unsigned set)
{
	int n = 0;

	for (; set; set &= set - 1)
		n++;
	return n;
}

#endif
