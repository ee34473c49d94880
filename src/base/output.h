/* Files that are written whole or not at all. */

#ifndef OUTPUT_H
#define OUTPUT_H

#include <stdio.h>

struct arena;

/* A file in the making: until output_keep, all of it is in a file beside it,
 * PATH.goallint-N.tmp, that every end of the process removes (also by a
 * signal; only SIGKILL leaves it behind), but no end of one it has forked. */
struct output {
	FILE *file;
	const char *path;
	const char *temporary; /* NULL: no regular file, written directly */
};

/* Open it; what stands there stays as it is until output_keep. A path that is
 * a link is written where it points; what is there and no file (a device, a
 * pipe) is written directly. A failure ends the process with DIE_INTERNAL,
 * here and below. */
void output_open(struct output *output, struct arena *a, const char *path);

/* Bring it to the disk, and then in one step into its place. */
void output_keep(struct output *output);

#endif
