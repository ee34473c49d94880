/* Files that are written whole or not at all. */

#include "output.h"

#include "arena.h"
#include "die.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What an end of the process removes; NULL where a file has been kept. */
enum { MOST = 64, TRIES = 100, LINKS = 16 };
static const char *volatile pending[MOST];
static volatile sig_atomic_t n_pending;
static pid_t owner; /* a process that it forks leaves them alone */

static void
remove_pending(void)
{
	if (getpid() != owner)
		return;
	for (int i = 0; i < n_pending; i++)
		if (pending[i])
			unlink(pending[i]);
}

/* Handled once: the second time the signal ends the process. */
static void
on_signal(int number)
{
	remove_pending();
	raise(number);
}

static void
watch_ends(void)
{
	static const int signals[] = { SIGHUP, SIGINT, SIGPIPE, SIGTERM,
		SIGXFSZ };
	struct sigaction old, new = { .sa_handler = on_signal };

	owner = getpid();
	new.sa_flags = (int)SA_RESETHAND | SA_NODEFER;
	atexit(remove_pending);
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		if (sigaction(signals[i], NULL, &old) == 0 &&
		    old.sa_handler == SIG_DFL)
			sigaction(signals[i], &new, NULL);
}

/* Where a chain of links leads, so that what is replaced is the file and not
 * the link; a ring leads nowhere. */
static const char *
follow(struct arena *a, const char *path)
{
	char target[PATH_MAX];

	for (int i = 0;; i++) {
		ssize_t n = readlink(path, target, sizeof target - 1);
		const char *slash = strrchr(path, '/');

		if (n <= 0)
			return path;
		if (i == LINKS) {
			errno = ELOOP;
			die_fatal(DIE_INTERNAL, "%s:", path);
		}
		target[n] = '\0';
		path = arena_print(a, "%.*s%s",
		    slash && target[0] != '/' ? (int)(slash - path) + 1 : 0,
		    path, target);
	}
}

/* Whether another output of ours is being made under this name, which may be
 * spelt otherwise. */
static bool
is_pending(const char *path)
{
	struct stat st, other;

	for (int i = 0; i < n_pending && stat(path, &st) == 0; i++)
		if (pending[i] && stat(pending[i], &other) == 0 &&
		    st.st_dev == other.st_dev && st.st_ino == other.st_ino)
			return true;
	return false;
}

static void
open_temporary(struct output *output, struct arena *a, mode_t mode)
{
	int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
	int fd = -1, slot = 0;

	if (n_pending == 0)
		watch_ends();
	while (slot < n_pending && pending[slot])
		slot++; /* one that was kept leaves its place */
	if (slot == MOST)
		die_fatal(DIE_USAGE, "too many output files");
	for (int i = 0; i < TRIES && fd < 0; i++) {
		output->temporary = arena_print(
		    a, "%s.goallint-%ld.tmp", output->path, (long)getpid() + i);
		fd = open(output->temporary, flags, 0666);
		if (fd < 0 && errno != EEXIST)
			break;
		if (fd < 0 && is_pending(output->temporary))
			die_fatal(
			    DIE_USAGE, "%s: for two reports", output->path);
	}
	if (fd < 0)
		die_fatal(DIE_INTERNAL, "%s:", output->path);
	pending[slot] = output->temporary;
	if (slot == n_pending)
		n_pending++;
	if (mode != 0)
		fchmod(fd, mode);
	output->file = fdopen(fd, "w");
}

void
output_open(struct output *output, struct arena *a, const char *path)
{
	struct stat st = { 0 };
	bool there = stat(path, &st) == 0;

	*output = (struct output){ .path = path };
	if (there && !S_ISREG(st.st_mode)) {
		output->file = fopen(path, "w");
	} else {
		output->path = follow(a, path);
		open_temporary(output, a, st.st_mode & 0777);
	}
	if (!output->file)
		die_fatal(DIE_INTERNAL, "%s:", path);
}

void
output_keep(struct output *output)
{
	FILE *file = output->file;
	bool lost = fflush(file) != 0 || ferror(file);

	if (output->temporary && fsync(fileno(file)) != 0)
		lost = true;
	if (fclose(file) != 0 || lost)
		die_fatal(DIE_INTERNAL, "%s: cannot be written", output->path);
	if (!output->temporary)
		return;
	if (rename(output->temporary, output->path) != 0)
		die_fatal(DIE_INTERNAL, "%s:", output->path);
	for (int i = 0; i < n_pending; i++)
		if (pending[i] == output->temporary)
			pending[i] = NULL;
}
