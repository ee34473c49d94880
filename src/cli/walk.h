/* Paths into the documents they stand for, and documents into bytes. */

#ifndef WALK_H
#define WALK_H

#include "base/glob.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;

struct walk_file {
	const char *path;
	bool named; /* by the user; else found in a folder */
};

/* Which files are documents. */
struct walk_filter {
	const char *base;	  /* absolute: what patterns are relative to */
	const char *here;	  /* absolute: the current folder */
	struct glob_list include; /* none: *.md and *.markdown */
	struct glob_list exclude, ignored;
	bool forced; /* files that are named must pass it too */
};

/* The documents of a run, in order. */
struct walk {
	const struct walk_filter *filter; /* NULL: all *.md and *.markdown */
	struct walk_file *at;
	size_t n, cap;
	struct arena *scratch; /* for the path at hand; reset for each */
};

/* The names in one folder, sorted. */
struct walk_names {
	const char **at;
	size_t n, cap;
};

/* List a folder but for what is hidden; false and die_warn if it cannot be
 * read. */
bool walk_list(struct walk_names *names, struct arena *a, const char *path);

/* Add a path that a user named: "-", a file of any name, or a folder, which
 * stands for its documents, those of deeper folders included,
 * sorted by name. In a folder no symbolic link is followed, and what is
 * hidden (".git") is skipped. What cannot be read is said by die_warn. */
void walk_add(struct walk *walk, struct arena *a, const char *path);

/* Add the files that a list names, one a line or, if it has a NUL, one before
 * each NUL; as if found in a folder. Path: the list's, "-" is standard input.
 */
void walk_add_list(struct walk *walk, struct arena *a, const char *path);

/* A path as patterns see it: relative to the filter's base, without "." and
 * ".."; an absolute one, without its '/', if it stands elsewhere. */
const char *walk_relative(
    const struct walk_filter *filter, struct arena *a, const char *path);

/* The bytes of a file, or of standard input for "-", on the arena, a NUL
 * behind them. Reads at most max + 1 of them: *len > max says that there are
 * more. NULL and die_warn if it cannot be read. A device or a pipe is read
 * when it was named, not when it was found. */
const char *walk_read(
    struct arena *a, const struct walk_file *file, size_t max, size_t *len);

#endif
