/* Options and a project's settings into those of a run and of each document. */

#ifndef SETUP_H
#define SETUP_H

#include "config.h"
#include "lint/lint.h"
#include "walk.h"

#include <stdio.h>

struct arena;
struct options;

struct setup {
	struct arena *arena; /* the process's */
	const struct options *options;
	struct config config;
	struct rules *rules;	   /* as pages say; no levels set */
	struct lint_settings all;  /* of documents without overrides */
	struct walk_filter filter; /* which files are read */
};

/* Find, read and check all that is set; home may be NULL. What is wrong ends
 * the process with DIE_USAGE. all.today is left to the caller. */
void setup_open(struct setup *setup, struct arena *a,
    const struct options *options, const char *home);

/* The settings of one document, on its arena if they are its own. */
const struct lint_settings *setup_document(
    const struct setup *setup, struct arena *a, const char *path);

/* The same, with what the project says for this path (NULL: for any). */
const struct lint_settings *setup_lay(const struct setup *setup,
    struct arena *a, const char *path, struct config_part *said);

/* The project's settings as they count for one path (NULL: for any), each
 * with the place where it is said; YAML that could be a config. */
void setup_print(const struct setup *setup, const char *path, FILE *out);

/* Write a config to begin with, all of it in comments, to ".goallint.yaml"; a
 * file that is there already ends the process with DIE_USAGE. */
void setup_init(struct arena *a);

#endif
