/* Paths against the patterns of a .gitignore. */

#ifndef GLOB_H
#define GLOB_H

#include <stdbool.h>
#include <stddef.h>

/* The longest pattern, in bytes; and the most that those who read lists of
 * them may take, so that no path is compared for long. */
enum { GLOB_LENGTH = 512, GLOB_TOTAL = 32 * 1024 };

/* Whether the pattern stands for the path, which is relative and without "./":
 * '*' is anything but '/', '**' as a whole name any number of folders, '?' one
 * byte, "[a-z]" one of these ("[!a]": none of them), '\' takes the next byte
 * as it is. Without a '/' (but at the end) a pattern is sought at every depth;
 * one that names a folder stands for all below it. Takes the product of both
 * lengths at most; a longer pattern matches nothing. Folder: the path is one.
 */
bool glob_match(const char *pattern, const char *path, bool folder);

/* A list of patterns, of which the last that matches decides; one that begins
 * with '!' takes back what an earlier one has matched. */
struct glob_list {
	const char **at;
	size_t n, cap;
};

/* Whether a list matches a path; folder: it is one, which "name/" is about. */
bool glob_listed(const struct glob_list *list, const char *path, bool folder);

#endif
