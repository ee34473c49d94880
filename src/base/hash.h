/* Bytes into a number that hardly any others have: FNV-1a (Fowler, Noll, Vo),
 * the same on every machine. */

#ifndef HASH_H
#define HASH_H

#include <stddef.h>
#include <stdint.h>

/* The number of no bytes. */
static const uint64_t hash_start = 0xcbf29ce484222325u;

/* The number of n more bytes behind those that made this one. */
static inline uint64_t
hash_bytes(uint64_t hash, const void *bytes, size_t n)
{
	const unsigned char *s = bytes;

	for (size_t i = 0; i < n; i++)
		hash = (hash ^ s[i]) * 0x100000001b3u;
	return hash;
}

#endif
