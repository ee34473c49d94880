/* The command line: who is called, with what. */

#include "amend.h"
#include "arena.h"
#include "crew.h"
#include "date.h"
#include "die.h"
#include "explain.h"
#include "known.h"
#include "lint.h"
#include "options.h"
#include "output.h"
#include "peer.h"
#include "progress.h"
#include "report.h"
#include "rule.h"
#include "setup.h"
#include "trial.h"
#include "walk.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* Fewer are not worth a second process. */
enum { FEW_FILES = 32 };

static struct arena process, document;

/* What a run has come to. */
struct tally {
	size_t files, goals, findings;
	int worst; /* enum rule_level */
	bool unread;
};

/* Output that was lost is worse than findings. A reader that went away (head)
 * is no fault of ours. */
static void
flush_output(void)
{
	bool lost = ferror(stdout);

	if (fflush(stdout) != 0 && errno == EPIPE)
		exit(DIE_INTERNAL);
	if (lost || ferror(stdout))
		die_fatal(DIE_INTERNAL, "standard output cannot be written");
}

/* The end of every run. */
static _Noreturn void
leave(int code)
{
	flush_output();
	exit(code == DIE_CLEAN && die_warned() ? DIE_USAGE : code);
}

/* --today, else SOURCE_DATE_EPOCH, else the clock (in UTC, as both). */
static int
find_today(const struct options *options)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	long long seconds = (long long)time(NULL);
	char *end;

	if (options->today)
		return date_parse(options->today);
	if (epoch && *epoch != '\0') {
		seconds = strtoll(epoch, &end, 10);
		if (*end != '\0' || seconds < 0 || seconds > 253402300799)
			die_fatal(DIE_USAGE, "SOURCE_DATE_EPOCH=%s: not a time",
			    epoch);
	}
	return (int)(seconds / (24 * 60 * 60));
}

/* The language of this user's messages, by LC_ALL, LC_MESSAGES or LANG; -1 if
 * there are no words in it. */
static int
find_locale(const struct vocabulary *words)
{
	static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
	const char *locale = NULL;

	for (size_t i = 0; i < 3 && (!locale || *locale == '\0'); i++)
		locale = getenv(names[i]);
	for (int i = 0; locale && i < word_languages(words); i++) {
		const char *name = word_language_name(words, i);
		size_t len = strlen(name);

		if (strncmp(locale, name, len) == 0 &&
		    strchr("_.@", locale[len]))
			return i;
	}
	return -1;
}

static _Noreturn void
explain(const struct setup *setup, const char *name)
{
	const struct rules *rules = setup->all.rules;
	int language = setup->all.messages > 0 ? setup->all.messages - 1
					       : find_locale(rules->words);
	const char *near;

	if (explain_write(stdout, &process, rules, name,
		language >= 0 ? language : 0) > 0)
		leave(DIE_CLEAN);
	near = level_nearest(rules, name);
	die_fatal(DIE_USAGE, "no rule is called %s, %s%s%s", name,
	    near ? "did you mean " : "see --list-rules", near ? near : "",
	    near ? "?" : "");
}

static void
list_rules(const struct rules *rules)
{
	for (size_t i = 0; i < rules->n; i++) {
		const struct rule *rule = &rules->at[i];

		printf("%-28s %-12s %s\n", rule->name,
		    rule->criterion < RULE_CRITERIA
			? rule_criteria[rule->criterion]
			: "-",
		    rule_levels[rule->level]);
	}
}

static _Noreturn void
test_rules(const struct setup *setup)
{
	struct trial trial = { stdout, &process, &document, 0, 0 };

	trial_run(&trial, setup->rules);
	printf("%zu passed, %zu failed\n", trial.passed, trial.failed);
	leave(trial.failed > 0 ? DIE_FINDINGS : DIE_CLEAN);
}

/* What is asked for instead of a run, if anything is. */
static void
inform(const struct setup *setup)
{
	const struct options *options = setup->options;

	if (options->explain)
		explain(setup, options->explain);
	if (options->test_rules)
		test_rules(setup);
	if (options->list_rules)
		list_rules(setup->all.rules);
	else if (options->print_config)
		setup_print(setup,
		    options->n_paths > 0 ? options->paths[0] : NULL, stdout);
	else
		return;
	leave(DIE_CLEAN);
}

static void
count(struct tally *tally, const struct lint *lint)
{
	tally->files++;
	tally->goals += (size_t)lint->goals.n;
	tally->findings += lint->findings.n;
	tally->unread |= lint->unread;
	for (size_t i = 0; i < lint->findings.n; i++)
		if (lint->findings.at[i].level > tally->worst)
			tally->worst = lint->findings.at[i].level;
}

/* The reports of a run, and the files some of them go to. */
struct reports {
	struct report at[OPTIONS_REPORTS];
	struct output outputs[OPTIONS_REPORTS]; /* none: no file */
	size_t n;
};

/* --add-suppressions, for one document. */
static void
suppress(const struct options *options, const struct lint *lint,
    const struct walk_file *file, const char *bytes, size_t len)
{
	int least =
	    options->fail_on != RULE_OFF ? options->fail_on : RULE_WARNING;
	struct output output;
	struct amend amend;

	if (strcmp(file->path, "-") == 0) {
		die_warn("-: standard input cannot be changed");
	} else if (!amend_suppress(
		       &amend, &document, lint, bytes, len, least)) {
		die_warn("%s: comments cannot silence this, not changed",
		    file->path);
	} else if (amend.n > 0) {
		output_open(&output, &document, file->path);
		fwrite(amend.bytes, 1, amend.len, output.file);
		output_keep(&output);
		die_show_line(stdout, file->path, strlen(file->path));
		printf(": %zu comment%s added\n", amend.n,
		    amend.n == 1 ? "" : "s");
	}
}

/* A run: what is linted, and where that goes. */
struct shift {
	const struct walk *walk;
	const struct setup *setup;
	struct known *known;
	struct reports *reports;
	struct tally *tally;
	struct progress progress;
};

static void
lint_file(struct shift *run, const struct walk_file *file, struct tally *tally)
{
	const struct options *options = run->setup->options;
	const char *path = file->path, *bytes;
	struct lint lint;
	size_t len;

	arena_reset(&document);
	bytes = walk_read(&document, file, options->max_size, &len);
	if (!bytes)
		return;
	if (strcmp(path, "-") == 0)
		path = options->stdin_path;
	lint_run(&lint, &document, setup_document(run->setup, &document, path),
	    path, bytes, len, file->named);
	if (options->add_suppressions) {
		suppress(options, &lint, file, bytes, len);
		return;
	}
	known_document(run->known, &lint);
	for (size_t j = 0; j < run->reports->n; j++)
		report_file(&run->reports->at[j], &lint);
	count(tally, &lint);
}

/* What crew.h asks for: reports into memory, a document, and its figures. */
static void
begin_worker(void *with, FILE *const *streams)
{
	struct reports *reports = ((struct shift *)with)->reports;

	for (size_t j = 0; j < reports->n; j++)
		reports->at[j].out = reports->at[j].json.out = streams[j];
}

static void
lint_item(void *with, size_t i, void *result)
{
	struct shift *run = with;
	struct tally *tally = result;

	lint_file(run, &run->walk->at[i], tally);
	tally->unread |= die_warned();
}

static void
count_item(void *with, size_t i, const void *result)
{
	struct shift *run = with;
	struct tally *tally = run->tally;
	const struct tally *more = result;

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
find_workers(const struct shift *run)
{
	const struct options *options = run->setup->options;
	int jobs = options->jobs > 0 ? options->jobs : crew_processors();

	if (options->add_suppressions || options->baseline ||
	    options->write_baseline ||
	    (options->jobs == 0 && run->walk->n < FEW_FILES))
		return 1;
	for (size_t j = 0; j < run->reports->n; j++)
		if (run->reports->at[j].format->begin ||
		    run->reports->at[j].format->end)
			return 1;
	for (size_t i = 0; i < run->walk->n; i++)
		if (strcmp(run->walk->at[i].path, "-") == 0)
			return 1;
	return jobs;
}

static void
lint_files(struct shift *run)
{
	FILE *streams[OPTIONS_REPORTS];
	struct crew crew = { .n = run->walk->n,
		.streams = streams,
		.n_streams = run->reports->n,
		.with = run,
		.begin = begin_worker,
		.work = lint_item,
		.done = count_item };
	int workers = find_workers(run);

	for (size_t j = 0; j < run->reports->n; j++)
		streams[j] = run->reports->at[j].out;
	progress_begin(&run->progress, run->walk->n);
	if (workers > 1)
		crew_run(&crew, workers);
	for (size_t i = 0; workers == 1 && i < run->walk->n && !ferror(stdout);
	     i++) {
		lint_file(run, &run->walk->at[i], run->tally);
		progress_step(&run->progress);
	}
	progress_end(&run->progress);
}

static struct walk
find_files(const struct setup *setup)
{
	const struct options *options = setup->options;
	struct walk walk = { .filter = &setup->filter };

	if (options->files_from)
		walk_add_list(&walk, &process, options->files_from);

	for (size_t i = 0; i < options->n_paths; i++)
		walk_add(&walk, &process, options->paths[i]);
	if (options->n_paths == 0 && !options->files_from)
		walk_add(&walk, &process, ".");
	if (walk.n == 0 && options->force_exclude && !die_warned())
		leave(DIE_CLEAN);
	if (walk.n == 0 && !die_warned())
		die_fatal(DIE_USAGE, "%s: no Markdown file (*.md, *.markdown)",
		    options->n_paths == 1 ? options->paths[0]
		    : options->n_paths	  ? "the paths given"
		    : options->files_from ? options->files_from
					  : "this folder");
	return walk;
}

static void
open_reports(struct reports *reports, const struct options *options,
    const struct lint_settings *settings)
{
	const char *no_color = getenv("NO_COLOR"), *term = getenv("TERM");
	bool terminal = isatty(STDOUT_FILENO);
	bool color = terminal && !(no_color && *no_color != '\0') && term &&
		     strcmp(term, "dumb") != 0;
	static char folder[PATH_MAX];

	for (; reports->n < options->n_reports; reports->n++) {
		const struct options_report *asked =
		    &options->reports[reports->n];
		struct output *output = &reports->outputs[reports->n];
		struct report *report = &reports->at[reports->n];

		if (asked->file)
			output_open(output, &process, asked->file);
		*report = (struct report){
			.format = &report_formats[asked->format],
			.out = asked->file ? output->file : stdout,
			.arena = &process,
			.rules = settings->rules,
			.folder = getcwd(folder, sizeof folder),
			.unit = (enum text_unit)options->unit,
			.snippet = options->snippet == SNIPPET_ALWAYS ||
				   (options->snippet == SNIPPET_AUTO &&
				       terminal && !asked->file),
			.color = color && !asked->file,
		};
		report_begin(report);
	}
}

/* Files come into their place only when all of the rest has gone well. */
static void
close_reports(struct reports *reports)
{
	for (size_t i = 0; i < reports->n; i++)
		report_end(&reports->at[i]);
	flush_output();
	for (size_t i = 0; i < reports->n; i++)
		if (reports->outputs[i].file)
			output_keep(&reports->outputs[i]);
}

static void
print_tally(const struct tally *tally)
{
	fprintf(stderr, "%zu finding%s on %zu goal%s in %zu file%s\n",
	    tally->findings, tally->findings == 1 ? "" : "s", tally->goals,
	    tally->goals == 1 ? "" : "s", tally->files,
	    tally->files == 1 ? "" : "s");
}

int
main(int argc, char **argv)
{
	struct options options;
	struct setup setup;
	static struct reports reports;
	struct tally tally = { 0 };
	struct walk walk;
	struct peer peer;
	struct known known;

	if (getenv("GITHUB_ACTIONS"))
		die_guard_runner();
	options_read(&options, &process, argc, argv);
	if (options.help || options.version) {
		if (options.help)
			options_help(stdout);
		else
			puts("goallint " VERSION);
		leave(DIE_CLEAN);
	}
	if (options.completion > 0) {
		options_complete(stdout, options_shells[options.completion]);
		leave(DIE_CLEAN);
	}
	if (options.init) {
		setup_init(&process);
		leave(DIE_CLEAN);
	}
	setup_open(&setup, &process, &options, getenv("HOME"));
	setup.all.today = find_today(&options);
	if (options.messages && strcmp(options.messages, "locale") == 0)
		setup.all.messages = find_locale(setup.rules->words) + 1;
	inform(&setup);
	walk = find_files(&setup);
	peer_open(&peer, &process, &setup, &walk);
	setup.all.run = &peer.run;
	known_open(&known, &process, &options, setup.filter.here);
	open_reports(&reports, &options, &setup.all);
	lint_files(&(struct shift){ .walk = &walk,
	    .setup = &setup,
	    .known = &known,
	    .reports = &reports,
	    .tally = &tally });
	close_reports(&reports);
	known_close(&known);
	if (isatty(STDERR_FILENO) && !ferror(stdout))
		print_tally(&tally);
	if (die_warned() || tally.unread)
		leave(DIE_USAGE);
	leave(options.fail_on != RULE_OFF && tally.worst >= options.fail_on
		  ? DIE_FINDINGS
		  : DIE_CLEAN);
}
