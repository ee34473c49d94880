/* File names into URI references. */

#include "uri.h"

#include "arena.h"

#include <stdio.h>
#include <string.h>

const char *
uri_of_path(struct arena *a, const char *path)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "abcdefghijklmnopqrstuvwxyz"
				    "0123456789-._~/";
	static const char scheme[] = "file://";
	char *uri = arena_alloc(a, sizeof scheme + 3 * strlen(path));
	char *out = uri;

	if (path[0] == '/')
		out += sprintf(out, "%s", scheme);
	for (; *path != '\0'; path++) {
		if (strchr(plain, *path))
			*out++ = *path;
		else
			out += sprintf(out, "%%%02X", (unsigned char)*path);
	}
	*out = '\0';
	return uri;
}
