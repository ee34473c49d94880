/* The command line into settings: one table says what there is. */

#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct arena;

/* More than these are refused. */
enum { OPTIONS_REPORTS = 32 };

enum options_snippet { SNIPPET_AUTO, SNIPPET_ALWAYS, SNIPPET_NEVER };

struct options_report {
	int format;	  /* row of report_formats */
	const char *file; /* NULL: standard output */
};

/* For which there are completions; the first is none. */
extern const char *const options_shells[];

/* What options say; NULL where they say nothing. */
struct options {
	int profile;	   /* row of rule_profiles; -1: not said */
	int completion;	   /* row of options_shells, from 1; 0: not asked for */
	int snippet;	   /* enum options_snippet */
	int unit;	   /* enum text_unit */
	int fail_on;	   /* enum rule_level; RULE_OFF: never */
	size_t max_size;   /* bytes */
	size_t max_memory; /* bytes; 0: lint.h's */
	int jobs;	   /* processes; 0: as many as processors */
	double max_time;   /* processor seconds a document */
	const char *explain, *output, *today, *language, *encoding, *stdin_path;
	const char *config, *files_from;
	const char *messages, *baseline, *write_baseline;
	bool add_suppressions, test_rules, prune_baseline;
	bool profile_rules, no_config, print_config, init, force_exclude;
	bool statistics, list_rules, version, help;
	const char **levels; /* what stands behind each -W, in order */
	size_t n_levels;
	struct options_report reports[OPTIONS_REPORTS];
	size_t n_reports;   /* at least 1 */
	const char **paths; /* what is no option */
	size_t n_paths;
};

/* Read the arguments; argv[0] is skipped. A fault ends the process with
 * DIE_USAGE and one line that names the nearest thing that exists. */
void options_read(
    struct options *options, struct arena *a, int argc, char **argv);

/* The option of this row: a name, "W" if it is about levels; its argument and
 * help; the values it takes, NULL if any. False behind the last. */
struct options_row {
	const char *name, *argument, *help;
	const char *const *names;
	bool level;
};
bool options_row(size_t i, struct options_row *row);

/* In options_complete.c: completions for "bash", "zsh" or "fish". */
void options_complete(FILE *out, const char *shell);

/* Write what --help prints. */
void options_help(FILE *out);

/* Seconds, more than none and a day at most: digits, with a point and digits
 * behind it or without. */
double options_time(const char *name, const char *value);

/* Bytes, at least one and less than 2 GiB, with k, M or G or without. */
size_t options_size(const char *name, const char *value);

/* A number from 1 to the most. */
int options_number(const char *name, const char *value, int most);

#endif
