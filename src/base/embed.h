/* The rules tree inside the binary: pages and word lists, byte for byte. */

#ifndef EMBED_H
#define EMBED_H

#include <stddef.h>

struct embed_file {
	const char *name;  /* below rules/: "vague-verb.md", "fr/month.txt" */
	const char *bytes; /* NUL-terminated */
	size_t len;	   /* without the NUL */
};

/* The bytes of all files, one behind the other. */
extern const char embed_bytes[];

/* Sorted by name (strcmp); written into build/embedded.c by embed.c. */
extern const struct embed_file embed_files[];
extern const size_t embed_count;

#endif
