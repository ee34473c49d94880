/* A run: documents linted, one after the other or in many processes, into
 * reports and figures. */

#include "shift.h"

#include "amend.h"
#include "base/arena.h"
#include "base/crew.h"
#include "base/die.h"
#include "base/output.h"
#include "known.h"
#include "lint/lint.h"
#include "options.h"
#include "progress.h"
#include "report/report.h"
#include "reports.h"
#include "rule/profile.h"
#include "rule/rule.h"
#include "setup.h"
#include "walk.h"

#include <stdio.h>
#include <string.h>

/* Fewer are not worth a second process. */
enum { FEW_FILES = 32 };

/* A shift while it goes on. */
struct work {
	const struct shift *shift;
	struct progress progress;
};

static void
count(struct shift_tally *tally, const struct lint *lint)
{
	tally->files++;
	tally->goals += (size_t)lint->goals.n;
	tally->findings += lint->findings.n;
	tally->unread |= lint->unread;
	for (size_t i = 0; i < lint->findings.n; i++)
		if (lint->findings.at[i].level > tally->worst)
			tally->worst = lint->findings.at[i].level;
}

/* Whether the file still holds these bytes: nobody's work is written over. */
static bool
is_unchanged(struct arena *a, const struct walk_file *file, const char *bytes,
    size_t len)
{
	size_t n;
	const char *now = walk_read(a, file, len, &n);

	return now && n == len && memcmp(now, bytes, len) == 0;
}

/* --add-suppressions, for one document. */
static void
suppress(const struct shift *shift, const struct lint *lint,
    const struct walk_file *file, const char *bytes, size_t len)
{
	const struct options *options = shift->setup->options;
	struct arena *a = shift->document;
	int least =
	    options->fail_on != RULE_OFF ? options->fail_on : RULE_WARNING;
	struct output output;
	struct amend amend;

	if (strcmp(file->path, "-") == 0) {
		die_warn("-: standard input cannot be changed");
	} else if (!amend_suppress(&amend, a, lint, bytes, len, least)) {
		die_warn("%s: comments cannot silence this, not changed",
		    file->path);
	} else if (amend.n > 0 && !is_unchanged(a, file, bytes, len)) {
		die_warn("%s: it has changed since it was read, left alone",
		    file->path);
	} else if (amend.n > 0) {
		output_open(&output, a, file->path);
		fwrite(amend.bytes, 1, amend.len, output.file);
		output_keep(&output);
		die_show_line(stdout, file->path, strlen(file->path));
		printf(": %zu comment%s added\n", amend.n,
		    amend.n == 1 ? "" : "s");
	}
}

static void
lint_file(const struct shift *shift, const struct walk_file *file,
    struct shift_tally *tally)
{
	const struct setup *setup = shift->setup;
	struct profile *profile = setup->all.profile;
	struct arena *a = shift->document;
	const char *path = file->path, *bytes;
	struct lint lint;
	size_t len;

	profile_stage(profile, PROFILE_READ);
	arena_reset(a);
	bytes = walk_read(a, file, setup->options->max_size, &len);
	if (!bytes)
		return;
	if (strcmp(path, "-") == 0)
		path = setup->options->stdin_path;
	lint_run(&lint, a, setup_document(setup, a, path), path, bytes, len,
	    file->named);
	if (setup->options->add_suppressions) {
		suppress(shift, &lint, file, bytes, len);
		return;
	}
	profile_stage(profile, PROFILE_SUPPRESSION);
	known_document(shift->known, &lint);
	profile_stage(profile, PROFILE_REPORT);
	for (size_t j = 0; j < shift->reports->n; j++)
		report_file(&shift->reports->at[j], &lint);
	count(tally, &lint);
}

/* What crew.h asks for: reports into memory, a document, and its figures. */
static void
begin_worker(void *with, FILE *const *streams)
{
	struct reports *reports = ((struct work *)with)->shift->reports;

	for (size_t j = 0; j < reports->n; j++)
		reports->at[j].out = reports->at[j].json.out = streams[j];
}

static void
lint_item(void *with, size_t i, void *result)
{
	const struct shift *shift = ((struct work *)with)->shift;
	struct shift_tally *tally = result;

	lint_file(shift, &shift->walk->at[i], tally);
	profile_stage(shift->setup->all.profile, PROFILE_NONE);
	tally->unread |= die_warned();
}

static void
count_item(void *with, size_t i, const void *result)
{
	struct work *run = with;
	struct shift_tally *tally = run->shift->tally;
	const struct shift_tally *more = result;

	(void)i;
	tally->files += more->files;
	tally->goals += more->goals;
	tally->findings += more->findings;
	tally->unread |= more->unread;
	if (more->worst > tally->worst)
		tally->worst = more->worst;
	progress_step(&run->progress);
}

/* How many processes shall lint; 1: this one. What is written of a document
 * must not depend on those before it, and standard input is read once. */
static int
find_workers(const struct shift *shift)
{
	const struct options *options = shift->setup->options;
	const struct walk *walk = shift->walk;

	if (options->add_suppressions || options->baseline ||
	    options->write_baseline ||
	    (options->jobs == 0 && walk->n < FEW_FILES))
		return 1;
	for (size_t j = 0; j < shift->reports->n; j++)
		if (shift->reports->at[j].format->begin ||
		    shift->reports->at[j].format->end)
			return 1;
	for (size_t i = 0; i < walk->n; i++)
		if (strcmp(walk->at[i].path, "-") == 0)
			return 1;
	return options->jobs > 0 ? options->jobs : crew_processors();
}

/* Whether each line of a report is longer than the count of documents: a
 * finding with its path and rule is. */
static bool
covers(const struct reports *reports)
{
	for (size_t j = 0; j < reports->n; j++)
		if (strcmp(reports->at[j].format->name, "text") != 0 &&
		    strcmp(reports->at[j].format->name, "short") != 0)
			return false;
	return true;
}

void
shift_run(const struct shift *shift)
{
	FILE *streams[OPTIONS_REPORTS];
	size_t n = shift->walk->n;
	struct work run = { .shift = shift };
	struct crew crew = { .n = n,
		.streams = streams,
		.n_streams = shift->reports->n,
		.with = &run,
		.begin = begin_worker,
		.work = lint_item,
		.done = count_item };
	int workers = find_workers(shift);
	struct profile *profile = shift->setup->all.profile;

	profile_stage(profile, PROFILE_NONE);
	if (profile) {
		crew.counts = profile->counts;
		crew.n_counts = profile->n_counts;
	}
	for (size_t j = 0; j < shift->reports->n; j++)
		streams[j] = shift->reports->at[j].out;
	progress_begin(&run.progress, n, covers(shift->reports));
	if (workers > 1)
		crew_run(&crew, workers);
	for (size_t i = 0; workers == 1 && i < n && !ferror(stdout); i++) {
		lint_file(shift, &shift->walk->at[i], shift->tally);
		progress_step(&run.progress);
	}
	progress_end(&run.progress);
}
