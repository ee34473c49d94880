/* The command line: who is called, with what. */

#include "base/arena.h"
#include "base/die.h"
#include "date/date.h"
#include "explain.h"
#include "known.h"
#include "options.h"
#include "peer.h"
#include "reports.h"
#include "rule/profile.h"
#include "rule/rule.h"
#include "setup.h"
#include "shift.h"
#include "trial.h"
#include "walk.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static struct arena process, document;

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

/* What is asked for that needs no rules, if anything is. */
static void
answer(const struct options *options)
{
	if (options->help)
		options_help(stdout);
	else if (options->version)
		puts("goallint " VERSION);
	else if (options->completion > 0)
		options_complete(stdout, options_shells[options->completion]);
	else if (options->init)
		setup_init(&process);
	else
		return;
	leave(DIE_CLEAN);
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

/* Nanoseconds, for --profile-rules. */
static uint64_t
now(void)
{
	struct timespec time = { 0 };

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

static void
open_profile(struct setup *setup, uint64_t begun)
{
	static struct profile profile;

	profile_open(&profile, &process, setup->all.rules, now, begun);
	setup->all.profile = &profile;
}

static struct walk
find_files(const struct setup *setup)
{
	const struct options *options = setup->options;
	struct walk walk = { .filter = &setup->filter, .scratch = &document };

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

/* A terminal that is not dumb, unless NO_COLOR says otherwise. */
static bool
wants_color(void)
{
	const char *no_color = getenv("NO_COLOR"), *term = getenv("TERM");

	return !(no_color && *no_color != '\0') && term &&
	       strcmp(term, "dumb") != 0;
}

static void
print_tally(const struct shift_tally *tally)
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
	struct shift_tally tally = { 0 };
	struct walk walk;
	struct peer peer;
	struct known known;
	uint64_t begun;

	if (getenv("GITHUB_ACTIONS"))
		die_guard_runner();
	options_read(&options, &process, argc, argv);
	answer(&options);
	begun = options.profile_rules ? now() : 0;
	setup_open(&setup, &process, &options, getenv("HOME"));
	setup.all.today = find_today(&options);
	if (options.messages && strcmp(options.messages, "locale") == 0)
		setup.all.messages = find_locale(setup.rules->words) + 1;
	inform(&setup);
	if (options.profile_rules)
		open_profile(&setup, begun);
	walk = find_files(&setup);
	peer_open(&peer, &process, &setup, &walk);
	setup.all.run = &peer.run;
	known_open(&known, &process, &options, setup.filter.here);
	reports_begin(&reports, &process, &options, &setup.all, wants_color());
	shift_run(&(struct shift){
	    &walk, &setup, &document, &known, &reports, &tally });
	profile_stage(setup.all.profile, PROFILE_REPORT);
	reports_end(&reports);
	flush_output();
	reports_keep(&reports);
	known_close(&known);
	profile_write(setup.all.profile, stderr);
	if (isatty(STDERR_FILENO) && !ferror(stdout))
		print_tally(&tally);
	if (die_warned() || tally.unread)
		leave(DIE_USAGE);
	leave(options.fail_on != RULE_OFF && tally.worst >= options.fail_on
		  ? DIE_FINDINGS
		  : DIE_CLEAN);
}
