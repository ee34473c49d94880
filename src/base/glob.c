/* Paths against the patterns of a .gitignore. */

#include "glob.h"

#include <stdint.h>
#include <string.h>

enum kind {
	BYTE, /* this one */
	ANY,  /* one that is no '/' */
	SET,  /* one of these */
	STAR, /* any number of bytes but '/' */
	DEEP, /* any number of folders */
	REST, /* all that is left */
};

struct element {
	uint8_t kind, byte;
	uint16_t set;
};

/* A pattern, and its states as it is read along a path: on[i] is whether the
 * bytes so far match its first i elements. Never more than one pass a byte. */
struct pattern {
	struct element at[GLOB_LENGTH];
	size_t n, n_sets;
	uint8_t sets[GLOB_LENGTH / 2][256 / 8];
	bool on[GLOB_LENGTH + 1];
};

/* A class "[...]" at s into a set; returns what is behind the ']', or NULL for
 * one that is not closed, a plain '['. */
static const char *
read_set(const char *s, uint8_t set[256 / 8])
{
	const char *c = s + 1;
	bool except = *c == '!' || *c == '^';

	memset(set, except ? 0xff : 0, 256 / 8);
	c += except;
	for (const char *first = c; *c != ']' || c == first;) {
		unsigned low = (unsigned char)*c, high = low;

		if (*c++ == '\0')
			return NULL;
		if (*c == '-' && c[1] != '\0' && c[1] != ']') {
			high = (unsigned char)c[1];
			c += 2;
		}
		for (; low <= high; low++)
			if (except)
				set[low / 8] &= (uint8_t) ~(1u << low % 8);
			else
				set[low / 8] |= (uint8_t)(1u << low % 8);
	}
	return c + 1;
}

/* Whether "**" at s stands for folders: a name of its own. */
static bool
is_deep(const char *pattern, const char *s)
{
	return s[0] == '*' && s[1] == '*' && (s == pattern || s[-1] == '/') &&
	       (s[2] == '/' || s[2] == '\0');
}

static void
compile(struct pattern *p, const char *pattern)
{
	p->n = p->n_sets = 0;
	for (const char *s = pattern, *next; *s != '\0'; s = next) {
		struct element *e = &p->at[p->n++];

		next = s + 1;
		*e = (struct element){ BYTE, (uint8_t)*s, 0 };
		if (is_deep(pattern, s)) {
			e->kind = s[2] == '/' ? DEEP : REST;
			next = s + (s[2] == '/' ? 3 : 2);
		} else if (*s == '*') {
			e->kind = STAR;
		} else if (*s == '?') {
			e->kind = ANY;
		} else if (*s == '\\' && s[1] != '\0') {
			e->byte = (uint8_t)*next++;
		} else if (*s == '[' &&
			   (next = read_set(s, p->sets[p->n_sets]))) {
			e->kind = SET;
			e->set = (uint16_t)p->n_sets++;
		} else {
			next = s + 1;
		}
	}
}

static bool
stays(const struct element *e, uint8_t byte)
{
	return e->kind == DEEP || e->kind == REST ||
	       (e->kind == STAR && byte != '/');
}

static bool
goes_on(const struct pattern *p, const struct element *e, uint8_t byte)
{
	switch (e->kind) {
	case BYTE:
		return byte == e->byte;
	case ANY:
		return byte != '/';
	case SET:
		return byte != '/' &&
		       (p->sets[e->set][byte / 8] >> byte % 8 & 1);
	case DEEP:
		return byte == '/';
	default:
		return e->kind == REST;
	}
}

/* Stars may stand for nothing; for folders, where a name begins. Returns
 * whether the path can still match. */
static bool
pass_stars(struct pattern *p, bool name)
{
	bool any = p->on[p->n];

	for (size_t i = 0; i < p->n; i++) {
		if (!p->on[i])
			continue;
		any = true;
		if (p->at[i].kind == STAR || (p->at[i].kind == DEEP && name))
			p->on[i + 1] = true;
	}
	return any;
}

/* One byte of the path. */
static bool
step(struct pattern *p, uint8_t byte)
{
	for (size_t i = p->n + 1; i-- > 0;)
		p->on[i] =
		    (i < p->n && p->on[i] && stays(&p->at[i], byte)) ||
		    (i > 0 && p->on[i - 1] && goes_on(p, &p->at[i - 1], byte));
	return pass_stars(p, byte == '/');
}

/* Whether the pattern matches the path, or a folder that it stands in. */
static bool
matches(const char *pattern, const char *path, bool only_folders)
{
	struct pattern p;

	compile(&p, pattern);
	memset(p.on, 0, p.n + 1);
	p.on[0] = true;
	pass_stars(&p, true);
	for (; *path != '\0'; path++) {
		if (*path == '/' && p.on[p.n])
			return true;
		if (!step(&p, (uint8_t)*path))
			return false;
	}
	return p.on[p.n] && !only_folders;
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
