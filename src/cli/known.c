/* The baseline of a run: read, laid against each document, told, written. */

#include "known.h"

#include "base/arena.h"
#include "base/die.h"
#include "base/output.h"
#include "lint/lint.h"
#include "options.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LARGEST = 64 << 20, TOLD = 20 };

/* The folder of a file, absolute; the file need not be there. */
static const char *
folder_of(struct arena *a, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *folder = !slash ? "."
			     : slash == path
				 ? "/"
				 : arena_copy(a, path, (size_t)(slash - path));
	char real[PATH_MAX];

	return realpath(folder, real) ? arena_copy(a, real, strlen(real)) : "/";
}

static void
read_file(struct known *known, struct arena *a, const char *path)
{
	struct walk_file file = { path, true };
	size_t len;
	const char *bytes = walk_read(a, &file, LARGEST, &len);
	uint32_t line;

	if (!bytes)
		die_fatal(DIE_USAGE, "%s: nothing was compared", path);
	if (len > LARGEST)
		die_fatal(DIE_USAGE, "%s: larger than 64 MiB", path);
	line = baseline_read(&known->baseline, a, bytes, len);
	if (line != 0)
		die_fatal(DIE_USAGE,
		    "%s:%u: not an entry: path, rule, 16 digits, words, with "
		    "tabs between",
		    path, line);
}

void
known_open(struct known *known, struct arena *a, const struct options *options,
    const char *here)
{
	const char *path = options->write_baseline ? options->write_baseline
						   : options->baseline;

	*known = (struct known){ .options = options, .baseline.arena = a };
	known->filter.here = here;
	if (options->prune_baseline && !options->baseline)
		die_fatal(DIE_USAGE,
		    "--prune-baseline needs the file, --baseline=FILE");
	if (options->write_baseline && options->baseline)
		die_fatal(
		    DIE_USAGE, "--write-baseline and --baseline: one of them");
	if (!path)
		return;
	known->filter.base = folder_of(a, path);
	if (options->baseline)
		read_file(known, a, path);
}

void
known_document(struct known *known, struct lint *lint)
{
	struct baseline_source from = { NULL, &lint->document, &lint->goals };

	if (!known->filter.base)
		return;
	from.path = walk_relative(
	    &known->filter, known->baseline.arena, lint->text.path);
	if (known->options->baseline) {
		baseline_filter(&known->baseline, &from, &lint->findings);
		return;
	}
	baseline_add(&known->baseline, &from, &lint->findings);
	lint->findings.n = 0;
}

/* Documents that are gone have no findings either. */
static void
compare_gone(struct known *known)
{
	struct baseline *b = &known->baseline;
	struct baseline_source from = { NULL, NULL, NULL };
	struct findings none = { 0 };

	for (size_t i = 0; i < b->n; i++) {
		if (i > 0 && strcmp(b->at[i].path, b->at[i - 1].path) == 0)
			continue;
		from.path = b->at[i].path;
		if (access(arena_print(b->arena, "%s/%s", known->filter.base,
			       from.path),
			F_OK) != 0)
			baseline_filter(b, &from, &none);
	}
}

static void
tell(const struct known *known)
{
	const struct baseline *b = &known->baseline;
	size_t n = 0;

	for (size_t i = 0; i < b->n; i++) {
		const struct baseline_entry *e = &b->at[i];

		if (!baseline_is_stale(e) || n++ >= TOLD)
			continue;
		die_note("%s:%u: no longer occurs: %s, %s: %s",
		    known->options->baseline, e->line, e->path, e->rule,
		    e->words);
	}
	if (n > TOLD)
		die_note("%s: %zu more no longer occur",
		    known->options->baseline, n - TOLD);
	if (n > 0 && !known->options->prune_baseline)
		die_note("--prune-baseline takes them out");
}

void
known_close(struct known *known)
{
	const struct options *options = known->options;
	const char *path = options->write_baseline ? options->write_baseline
						   : options->baseline;
	struct output output;

	if (options->baseline) {
		compare_gone(known);
		tell(known);
	}
	if (!options->write_baseline && !options->prune_baseline)
		return;
	output_open(&output, known->baseline.arena, path);
	baseline_write(&known->baseline, output.file, options->prune_baseline);
	output_keep(&output);
}
