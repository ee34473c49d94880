/* File names into URI references. */

#ifndef URI_H
#define URI_H

struct arena;

/* The path as RFC 3986 has it: every byte that is not unreserved or '/' is
 * percent-encoded. A relative path gives a relative reference; an absolute one
 * a file: URI. */
const char *uri_of_path(struct arena *a, const char *path);

#endif
