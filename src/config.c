/* What a project sets for itself: where its folder is, and its own rules. */

#include "config.h"

#include "arena.h"
#include "page.h"
#include "walk.h"

#include <string.h>
#include <sys/stat.h>

/* Levels upward, and the largest page or word list. */
enum { LEVELS = 64, LARGEST = 256 * 1024 };

static bool
same_folder(const char *path, const char *other)
{
	struct stat a, b;

	return stat(path, &a) == 0 && stat(other, &b) == 0 &&
	       a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

static bool
exists(struct arena *a, const char *folder, const char *name)
{
	struct stat st;

	return stat(arena_print(a, "%s/%s", folder, name), &st) == 0;
}

const char *
config_root(struct arena *a, const char *home)
{
	const char *folder = ".";

	for (int i = 0; i < LEVELS; i++) {
		const char *above =
		    i == 0 ? ".." : arena_print(a, "../%s", folder);

		if (exists(a, folder, ".goallint") || exists(a, folder, ".git"))
			return folder;
		if ((home && same_folder(folder, home)) ||
		    same_folder(folder, above))
			break;
		folder = above;
	}
	return NULL;
}

static bool
ends_in(const char *name, const char *end)
{
	size_t len = strlen(name), n = strlen(end);

	return len > n && strcmp(name + len - n, end) == 0;
}

/* Add the files of a folder whose names end so; prefix is "fr/", or "". */
static bool
add_folder(struct rules *rules, struct arena *a, const char *folder,
    const char *prefix, const char *end)
{
	struct walk_names names = { 0 };
	bool right = walk_list(&names, a, folder);

	for (size_t i = 0; i < names.n; i++) {
		const char *name = names.at[i], *bytes;
		struct walk_file file = { arena_print(a, "%s/%s", folder, name),
			false };
		size_t len;

		if (!ends_in(name, end))
			continue;
		bytes = walk_read(a, &file, LARGEST, &len);
		if (!bytes ||
		    !page_add(rules, arena_print(a, "%s%s", prefix, name),
			file.path, bytes, len))
			right = false;
	}
	return right;
}

bool
config_add_rules(struct rules *rules, struct arena *a, const char *root)
{
	const char *folder = arena_print(a, "%s/.goallint/rules", root);
	struct walk_names names = { 0 };
	struct stat st;
	bool right = true;

	if (lstat(folder, &st) != 0 || !S_ISDIR(st.st_mode))
		return true;
	right = walk_list(&names, a, folder);
	/* Word lists first: pages may speak only languages that have some. */
	for (size_t i = 0; i < names.n; i++) {
		const char *below =
		    arena_print(a, "%s/%s", folder, names.at[i]);

		if (lstat(below, &st) == 0 && S_ISDIR(st.st_mode) &&
		    !add_folder(rules, a, below,
			arena_print(a, "%s/", names.at[i]), ".txt"))
			right = false;
	}
	return add_folder(rules, a, folder, "", ".md") && right;
}
