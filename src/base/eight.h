/* Eight bytes that are looked at together, as one number. */

#ifndef EIGHT_H
#define EIGHT_H

#include <stdint.h>

enum { EIGHT = 8 };

/* One in each of eight bytes; the highest bit of each. */
static const uint64_t eight_ones = 0x0101010101010101u;
static const uint64_t eight_tops = 0x8080808080808080u;

/* The eight bytes at s, the first of them lowest. */
static inline uint64_t
eight_load(const char *s)
{
	const unsigned char *p = (const unsigned char *)s;

	return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 |
	       (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32 |
	       (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 |
	       (uint64_t)p[7] << 56;
}

/* Which byte the lowest bit of a number that is not 0 is in. */
static inline unsigned
eight_first(uint64_t x)
{
	return (unsigned)__builtin_ctzll(x) / 8;
}

#endif
