/* Where a project's settings and its own rules are. */

#include "config.h"

#include "base/arena.h"
#include "base/die.h"
#include "rule/page.h"
#include "walk.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NAME ".goallint.yaml"

/* Levels upward, the largest page or word list, and all of a project's. */
enum { LEVELS = 64, LARGEST = 256 * 1024, ALL = 4 * 1024 * 1024 };

static bool
same_folder(const char *path, const char *other)
{
	struct stat a, b;

	return stat(path, &a) == 0 && stat(other, &b) == 0 &&
	       a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

bool
config_look(const char *path, struct stat *st)
{
	if (lstat(path, st) == 0)
		return true;
	if (errno != ENOENT && errno != ENOTDIR && errno != EACCES)
		die_warn("%s:", path);
	return false;
}

static bool
exists(struct arena *a, const char *folder, const char *name)
{
	struct stat st;

	return stat(arena_print(a, "%s/%s", folder, name), &st) == 0;
}

bool
config_is_ours(const char *path, const struct stat *st)
{
	struct stat here;

	if (st->st_uid == geteuid() || st->st_uid == 0 ||
	    (stat(".", &here) == 0 && st->st_uid == here.st_uid))
		return true;
	die_note("%s: not used, it belongs to someone else", path);
	return false;
}

/* The folder above, or NULL where the search ends: at home, at the root or at
 * another device. */
static const char *
go_up(struct arena *a, const char *folder, const char *home)
{
	const char *above =
	    strcmp(folder, ".") == 0 ? ".." : arena_print(a, "../%s", folder);
	struct stat st, here;

	if ((home && same_folder(folder, home)) || same_folder(folder, above) ||
	    stat(above, &st) != 0 || stat(folder, &here) != 0 ||
	    st.st_dev != here.st_dev)
		return NULL;
	return above;
}

const char *
config_find(struct arena *a, const char *home)
{
	const char *folder = ".";

	for (int i = 0; i < LEVELS && folder; i++) {
		const char *file = strcmp(folder, ".") == 0
				       ? NAME
				       : arena_print(a, "%s/" NAME, folder);
		struct stat st;

		if (config_look(file, &st) && S_ISREG(st.st_mode) &&
		    config_is_ours(file, &st))
			return file;
		if (exists(a, folder, ".git"))
			break;
		folder = go_up(a, folder, home);
	}
	return NULL;
}

const char *
config_root(struct arena *a, const char *home)
{
	const char *folder = ".";

	for (int i = 0; i < LEVELS && folder; i++) {
		if (exists(a, folder, ".goallint") || exists(a, folder, ".git"))
			return folder;
		folder = go_up(a, folder, home);
	}
	return NULL;
}

static bool
ends_in(const char *name, const char *end)
{
	size_t len = strlen(name), n = strlen(end);

	return len > n && strcmp(name + len - n, end) == 0;
}

/* A project's rules while they are read. */
struct adder {
	struct rules *rules;
	struct arena *arena;
	size_t left; /* bytes that its files may still have */
};

static bool
add_file(struct adder *adder, const char *path, const char *name)
{
	struct walk_file file = { path, false };
	size_t len;
	const char *bytes = walk_read(adder->arena, &file, LARGEST, &len);

	if (!bytes)
		return false;
	if (len > LARGEST) {
		die_warn("%s: larger than 256 KiB, not read", path);
		return false;
	}
	if (len > adder->left)
		die_fatal(DIE_USAGE,
		    "%s: more than 4 MiB of rules, nothing was read", path);
	adder->left -= len;
	return page_add(adder->rules, name, path, bytes, len);
}

/* Add the files of a folder whose names end so; prefix is "fr/", or "". */
static bool
add_folder(struct adder *adder, const char *folder, const char *prefix,
    const char *end)
{
	struct arena *a = adder->arena;
	struct walk_names names = { 0 };
	bool right = walk_list(&names, a, folder);

	for (size_t i = 0; i < names.n; i++)
		if (ends_in(names.at[i], end) &&
		    !add_file(adder,
			arena_print(a, "%s/%s", folder, names.at[i]),
			arena_print(a, "%s%s", prefix, names.at[i])))
			right = false;
	return right;
}

/* Whether the folder really stands in the project, links resolved. */
static bool
is_below(const char *project, const char *folder)
{
	char outer[PATH_MAX], inner[PATH_MAX];
	size_t len;

	if (!realpath(project, outer) || !realpath(folder, inner))
		return false;
	len = strcmp(outer, "/") == 0 ? 0 : strlen(outer);
	return strncmp(inner, outer, len) == 0 && inner[len] == '/';
}

bool
config_add_rules(
    struct rules *rules, struct arena *a, const char *project, const char *name)
{
	const char *folder = arena_print(a, "%s/%s", project, name);
	struct adder adder = { rules, a, ALL };
	struct walk_names names = { 0 };
	struct stat st;
	bool right = true;

	if (!config_look(folder, &st) || !S_ISDIR(st.st_mode))
		return true;
	if (!is_below(project, folder)) {
		die_warn("%s: leads out of the project, not read", folder);
		return false;
	}
	if (!config_is_ours(folder, &st))
		return true;
	right = walk_list(&names, a, folder);
	/* Word lists first: pages may speak only languages that have some. */
	for (size_t i = 0; i < names.n; i++) {
		const char *below =
		    arena_print(a, "%s/%s", folder, names.at[i]);

		if (lstat(below, &st) == 0 && S_ISDIR(st.st_mode) &&
		    !add_folder(&adder, below,
			arena_print(a, "%s/", names.at[i]), ".txt"))
			right = false;
	}
	return add_folder(&adder, folder, "", ".md") && right;
}
