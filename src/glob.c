/* Paths against the patterns of a .gitignore. */

#include "glob.h"

#include <string.h>

/* A pattern's states as it is read along a path: at[i] is whether the bytes so
 * far match its first i bytes. Never more than one pass a byte. */
struct states {
	bool at[GLOB_LENGTH + 1];
};

/* Whether a class "[...]" at p has the byte; *end goes behind the ']'. One
 * that is not closed is a plain '['. */
static bool
class_has(const char *p, unsigned char byte, const char **end)
{
	const char *c = p + 1;
	bool except = *c == '!' || *c == '^', has = false;

	c += except;
	for (const char *first = c; *c != '\0' && (*c != ']' || c == first);) {
		unsigned char low = (unsigned char)*c++, high = low;

		if (*c == '-' && c[1] != '\0' && c[1] != ']') {
			high = (unsigned char)c[1];
			c += 2;
		}
		has = has || (byte >= low && byte <= high);
	}
	if (*c != ']') {
		*end = p + 1;
		return byte == '[';
	}
	*end = c + 1;
	return has != except && byte != '/';
}

/* Whether "**" at p stands for folders: a name of its own. */
static bool
is_deep(const char *pattern, const char *p)
{
	return p[0] == '*' && p[1] == '*' && (p == pattern || p[-1] == '/') &&
	       (p[2] == '/' || p[2] == '\0');
}

/* Stars may stand for nothing; for folders, where a name begins. */
static void
pass_stars(const char *pattern, struct states *s, bool name)
{
	for (size_t i = 0; pattern[i] != '\0'; i++) {
		if (!s->at[i] || pattern[i] != '*')
			continue;
		if (is_deep(pattern, pattern + i) && pattern[i + 2] == '/')
			s->at[i + 3] = s->at[i + 3] || name;
		else if (!is_deep(pattern, pattern + i))
			s->at[i + 1] = true;
	}
}

/* One byte of the path. */
static void
step(const char *pattern, const struct states *from, struct states *to,
    char byte)
{
	memset(to, 0, sizeof *to);
	for (size_t i = 0; pattern[i] != '\0'; i++) {
		const char *p = pattern + i, *end = p + 1;

		if (!from->at[i])
			continue;
		if (is_deep(pattern, p)) {
			to->at[i] = true;
			if (p[2] == '\0')
				to->at[i + 2] = true;
			else if (byte == '/')
				to->at[i + 3] = true;
		} else if (*p == '*') {
			to->at[i] = to->at[i] || byte != '/';
		} else if (*p == '[') {
			if (class_has(p, (unsigned char)byte, &end))
				to->at[end - pattern] = true;
		} else if (*p == '?') {
			to->at[i + 1] = to->at[i + 1] || byte != '/';
		} else if (*p == '\\' && p[1] != '\0') {
			to->at[i + 2] = to->at[i + 2] || byte == p[1];
		} else {
			to->at[i + 1] = to->at[i + 1] || byte == *p;
		}
	}
	pass_stars(pattern, to, byte == '/');
}

/* Whether the pattern matches the path, or a folder that it stands in. */
static bool
matches(const char *pattern, const char *path, bool only_folders)
{
	struct states now = { { true } }, next;
	size_t len = strlen(pattern);

	pass_stars(pattern, &now, true);
	for (; *path != '\0'; path++) {
		if (*path == '/' && now.at[len])
			return true;
		step(pattern, &now, &next, *path);
		now = next;
	}
	return now.at[len] && !only_folders;
}

bool
glob_match(const char *pattern, const char *path, bool folder)
{
	size_t len = strlen(pattern);
	bool slash = len > 0 && pattern[len - 1] == '/', anchored;
	char copy[GLOB_LENGTH + 1];

	len -= slash;
	if (len == 0 || len > GLOB_LENGTH - 3)
		return false;
	memcpy(copy, pattern, len);
	copy[len] = '\0';
	anchored = strchr(copy, '/') != NULL;
	if (copy[0] == '/')
		memmove(copy, copy + 1, len);
	if (!anchored) {
		memmove(copy + 3, copy, len + 1);
		memcpy(copy, "**/", 3);
	}
	return matches(copy, path, slash && !folder);
}

bool
glob_listed(const struct glob_list *list, const char *path, bool folder)
{
	bool listed = false;

	for (size_t i = 0; i < list->n; i++) {
		const char *pattern = list->at[i];
		bool except = *pattern == '!';

		if (listed == except &&
		    glob_match(pattern + except, path, folder))
			listed = !except;
	}
	return listed;
}
