/* Paths into the documents they stand for, and documents into bytes. */

#include "walk.h"

#include "base/arena.h"
#include "base/die.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Deeper folders are not walked into. */
enum { DEPTH = 64, READ_FIRST = 64 * 1024, LIST_MAX = 64 << 20 };

/* Append the names of a path to a normal one, which begins with '/'. */
static size_t
append(char *out, size_t len, const char *path)
{
	while (*path != '\0') {
		size_t n = strcspn(path, "/");

		if (n == 2 && path[0] == '.' && path[1] == '.') {
			while (len > 0 && out[--len] != '/')
				;
		} else if (n > 0 && !(n == 1 && path[0] == '.')) {
			out[len++] = '/';
			memcpy(out + len, path, n);
			len += n;
		}
		path += n + (path[n] == '/');
	}
	return len;
}

const char *
walk_relative(
    const struct walk_filter *filter, struct arena *a, const char *path)
{
	size_t base = strlen(filter->base), len = 0;
	char *out = arena_alloc(a, strlen(filter->here) + strlen(path) + 4);

	if (*path != '/')
		len = append(out, len, filter->here);
	len = append(out, len, path);
	out[len] = '\0';
	if (base > 1 && strncmp(out, filter->base, base) == 0 &&
	    out[base] == '/')
		return out + base + 1;
	return out + (len > 0);
}

/* Whether a file, or a folder, of this path may be or hold documents. */
static bool
is_wanted(struct walk *walk, const char *path, bool folder)
{
	static const char *usual[] = { "*.md", "*.markdown" };
	static const struct glob_list markdown = { usual, 2, 2 };
	const struct walk_filter *filter = walk->filter;
	const char *name = strrchr(path, '/');

	name = name ? name + 1 : path;
	if (!filter)
		return folder || glob_listed(&markdown, name, false);
	arena_reset(walk->scratch);
	path = walk_relative(filter, walk->scratch, path);
	if (glob_listed(&filter->exclude, path, folder) ||
	    glob_listed(&filter->ignored, path, folder))
		return false;
	return folder || (filter->include.n > 0
				 ? glob_listed(&filter->include, path, false)
				 : glob_listed(&markdown, name, false));
}

static void
add(struct walk *walk, struct arena *a, const char *path, bool named)
{
	ARENA_MORE(a, walk->at, walk->n, walk->cap);
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
		ARENA_MORE(a, names->at, names->n, names->cap);
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
		else if (S_ISLNK(st.st_mode) ||
			 !is_wanted(walk, below, S_ISDIR(st.st_mode)))
			continue;
		else if (S_ISDIR(st.st_mode))
			walk_folder(walk, a, below, depth + 1);
		else if (S_ISREG(st.st_mode))
			add(walk, a, below, false);
		else
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
	else if (!walk->filter || !walk->filter->forced ||
		 is_wanted(walk, path, false))
		add(walk, a, path, true);
}

void
walk_add_list(struct walk *walk, struct arena *a, const char *path)
{
	struct walk_file list = { path, true };
	size_t len;
	const char *s = walk_read(a, &list, LIST_MAX, &len);
	const char *end = s ? s + len : NULL;
	bool nul;

	if (!s)
		return;
	if (len > LIST_MAX) {
		die_warn("%s: a list of over 64 MiB", path);
		return;
	}
	for (nul = memchr(s, '\0', len) != NULL; s < end;) {
		const char *stop =
		    memchr(s, nul ? '\0' : '\n', (size_t)(end - s));
		size_t n = (size_t)((stop ? stop : end) - s);
		const char *name;
		struct stat st;

		if (!nul && n > 0 && s[n - 1] == '\r')
			n--;
		name = arena_copy(a, s, n);
		s = stop ? stop + 1 : end;
		if (n == 0 || !is_wanted(walk, name, false))
			continue;
		if (lstat(name, &st) != 0)
			die_warn("%s:", name);
		else if (S_ISREG(st.st_mode))
			add(walk, a, name, false);
	}
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
		if (!S_ISREG(st->st_mode))
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
	bytes = arena_room(a, room + 1);
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
			more = arena_room(a, room + 1);
			bytes = memcpy(more, bytes, *len);
		}
		if (*len == room || (off_t)*len == st.st_size)
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
