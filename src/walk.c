/* Paths into the documents they stand for, and documents into bytes. */

#include "walk.h"

#include "arena.h"
#include "die.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Deeper folders are not walked into. */
enum { DEPTH = 64, READ_FIRST = 64 * 1024 };

static bool
is_markdown(const char *name)
{
	static const char *const ends[] = { ".md", ".markdown" };
	size_t len = strlen(name);

	for (int i = 0; i < 2; i++) {
		size_t end = strlen(ends[i]);

		if (len > end && strcmp(name + len - end, ends[i]) == 0)
			return true;
	}
	return false;
}

static void
add(struct walk *walk, struct arena *a, const char *path, bool named)
{
	walk->at =
	    arena_more(a, walk->at, walk->n, &walk->cap, sizeof *walk->at);
	walk->at[walk->n++] = (struct walk_file){ path, named };
}

static int
compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool
walk_list(struct walk_names *names, struct arena *a, const char *path)
{
	DIR *dir = opendir(path);
	struct dirent *entry;

	if (!dir) {
		die_warn("%s:", path);
		return false;
	}
	while ((errno = 0, entry = readdir(dir))) {
		if (entry->d_name[0] == '.')
			continue;
		names->at = arena_more(
		    a, names->at, names->n, &names->cap, sizeof *names->at);
		names->at[names->n++] =
		    arena_copy(a, entry->d_name, strlen(entry->d_name));
	}
	if (errno != 0)
		die_warn("%s:", path);
	closedir(dir);
	if (names->n > 0)
		qsort(names->at, names->n, sizeof *names->at, compare);
	return true;
}

static void
walk_folder(struct walk *walk, struct arena *a, const char *path, int depth)
{
	struct walk_names names = { 0 };
	size_t len = strlen(path);
	const char *slash = len > 0 && path[len - 1] == '/' ? "" : "/";

	if (depth == DEPTH) {
		die_warn("%s: too deep, not read", path);
		return;
	}
	if (!walk_list(&names, a, path))
		return;
	for (size_t i = 0; i < names.n; i++) {
		struct stat st;
		const char *name = names.at[i];
		const char *below =
		    depth == 0 && strcmp(path, ".") == 0
			? name
			: arena_print(a, "%s%s%s", path, slash, name);

		if (lstat(below, &st) != 0)
			die_warn("%s:", below);
		else if (S_ISDIR(st.st_mode))
			walk_folder(walk, a, below, depth + 1);
		else if (is_markdown(name) && S_ISREG(st.st_mode))
			add(walk, a, below, false);
		else if (is_markdown(name) && !S_ISLNK(st.st_mode))
			die_warn("%s: not a file, not read", below);
	}
}

void
walk_add(struct walk *walk, struct arena *a, const char *path)
{
	struct stat st;

	if (strcmp(path, "-") == 0)
		add(walk, a, path, true);
	else if (stat(path, &st) != 0)
		die_warn("%s:", path);
	else if (S_ISDIR(st.st_mode))
		walk_folder(walk, a, path, 0);
	else
		add(walk, a, path, true);
}

/* Open without waiting for a pipe's writer; a file that was found must still
 * be a file, and no link. */
static int
open_file(const struct walk_file *file, struct stat *st)
{
	int flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;
	int fd = open(file->path, flags | (file->named ? 0 : O_NOFOLLOW));

	if (fd < 0 || fstat(fd, st) != 0) {
		die_warn("%s:", file->path);
	} else if (!file->named && !S_ISREG(st->st_mode)) {
		die_warn("%s: not a file, not read", file->path);
	} else {
		fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) & ~O_NONBLOCK);
		return fd;
	}
	if (fd >= 0)
		close(fd);
	return -1;
}

const char *
walk_read(
    struct arena *a, const struct walk_file *file, size_t max, size_t *len)
{
	bool standard = strcmp(file->path, "-") == 0;
	struct stat st = { 0 };
	int fd = standard ? STDIN_FILENO : open_file(file, &st);
	size_t room = READ_FIRST; /* one byte more than a file: then it ends */
	char *bytes;
	ssize_t n;

	if (fd < 0)
		return NULL;
	if (S_ISREG(st.st_mode))
		room = (size_t)st.st_size + 1;
	if (room > max + 1)
		room = max + 1;
	bytes = arena_alloc(a, room + 1);
	*len = 0;
	while ((n = read(fd, bytes + *len, room - *len)) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			die_warn("%s:", file->path);
			break;
		}
		*len += (size_t)n;
		if (*len == room && room < max + 1) {
			char *more;

			room = room < max / 2 ? room * 2 : max + 1;
			more = arena_alloc(a, room + 1);
			bytes = memcpy(more, bytes, *len);
		}
		if (*len == room)
			break;
	}
	if (!standard)
		close(fd);
	bytes[*len] = '\0';
	if (*len == 0 && S_ISFIFO(st.st_mode)) {
		die_warn("%s: nobody writes to this pipe", file->path);
		return NULL;
	}
	return n < 0 ? NULL : bytes;
}
