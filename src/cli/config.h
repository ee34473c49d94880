/* What a project sets for itself: its .goallint.yaml into values, each with the
 * place where it is said. */

#ifndef CONFIG_H
#define CONFIG_H

#include "base/glob.h"
#include "lint/lint.h"
#include "rule/level.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct rules;

/* A value and "FILE:LINE:COLUMN"; NULL, NULL: not said. */
struct config_text {
	const char *value, *from;
};

struct config_list {
	struct glob_list list; /* patterns, or words */
	const char *from;      /* NULL: not said */
};

/* One of the thresholds, and where it goes in struct lint_limits. */
struct config_limit {
	const char *name, *help;
	int least, most;
	size_t offset;
};

enum { CONFIG_LIMITS = 6 };
extern const struct config_limit config_limits[CONFIG_LIMITS];

/* A limit by its row. */
int *config_limit(struct lint_limits *limits, int row);

/* What may be said for a project or for some of its paths. */
struct config_part {
	struct config_text profile, language;
	struct config_text day_first; /* "true" or "false" */
	struct level_wishes levels;
	struct lint_limits limits; /* 0: not said */
	const char *limits_from[CONFIG_LIMITS];
};

struct config_override {
	struct glob_list paths;
	struct config_part part;
};

struct config {
	const char *file;   /* NULL: there is none */
	const char *folder; /* that patterns and paths are relative to */
	struct config_part part;
	struct config_list include, exclude, open, closed;
	struct config_text rules; /* a folder below */
	size_t patterns;	  /* bytes of all patterns */
	struct config_override *overrides;
	size_t n_overrides, cap_overrides;
};

/* Read a config of at most 256 KiB. What is wrong is said by die_warn, each
 * with line and column; returns whether all was right. Nothing in it is run,
 * and no path in it may leave its folder. */
bool config_read(struct config *config, struct arena *a, const char *path);

/* Check the names of rules and languages in it against these rules, and add
 * its words of sections to them. The same complaints. */
bool config_settle(struct config *config, struct arena *a, struct rules *rules);

/* Put what the second says over the first. */
void config_lay(
    struct config_part *part, struct arena *a, const struct config_part *over);

/* In config_find.c. The nearest ".goallint.yaml" from the current folder
 * upward, to the one that holds ".git", to home (may be NULL), or to the end
 * of the file system; as a path from here. A file that belongs neither to us,
 * nor to root, nor to the owner of the current folder is passed over, with
 * die_note. NULL if there is none. */
const char *config_find(struct arena *a, const char *home);

/* The nearest folder, in the same bounds, that holds ".goallint" or ".git".
 * NULL if there is none. */
const char *config_root(struct arena *a, const char *home);

/* Whether it belongs to us, to root or to the owner of the current folder:
 * whoever shares a folder with us may put a file above it. If not, die_note. */
struct stat;
bool config_is_ours(const char *path, const struct stat *st);

/* Whether something is there, which may not be found or not be for us to see;
 * die_warn if that cannot be told. */
bool config_look(const char *path, struct stat *st);

/* Add the pages and word lists of a folder of rules that stands in the project
 * folder, if it is there; links are not followed, and nothing outside of the
 * project is read. Returns whether all of them were right (die_warn has said
 * what is wrong). */
bool config_add_rules(struct rules *rules, struct arena *a, const char *project,
    const char *folder);

#endif
