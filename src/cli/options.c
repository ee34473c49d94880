/* The command line into settings: one table says what there is. */

#include "options.h"

#include "base/arena.h"
#include "base/die.h"
#include "base/nearest.h"
#include "date/date.h"
#include "report/report.h"
#include "rule/rule.h"
#include "text/text.h"

#include <string.h>

#define countof(array) (sizeof(array) / sizeof *(array))

/* Processes; who asks for more has mistyped. */
enum { JOBS_MAX = 64 };

enum option_kind {
	OPTION_FLAG,   /* takes nothing; sets a bool */
	OPTION_STRING, /* sets a const char * */
	OPTION_CHOICE, /* one of the names; sets an int */
	OPTION_REPORT, /* a format, and a file if ":FILE" follows; adds one */
	OPTION_DAY,    /* YYYY-MM-DD; sets a const char * */
	OPTION_SIZE,   /* bytes, with k or M; sets a size_t */
	OPTION_TIME,   /* seconds; sets a double */
	OPTION_JOBS,   /* processes; sets an int */
	OPTION_LEVEL,  /* what stands behind -W, added to a list */
};

static const char *const snippets[] = { "auto", "always", "never", NULL };
static const char *const units[] = { "char", "byte", "utf16", NULL };
static const char *const fail_levels[] = { "never", "note", "warning", "error",
	NULL };

const char *const options_shells[] = { "none", "bash", "zsh", "fish", NULL };

/* Filled from the tables of others by options_read. */
static const char *profiles[countof(rule_profiles) + 1];
static const char *formats[32];

static const struct option {
	const char *name, *argument, *help;
	enum option_kind kind;
	size_t offset; /* of what it sets in struct options */
	const char *const *names;
} table[] = {
	{ "profile", "NAME", "judge by smart, smart-ambitious, smart-relevant",
	    OPTION_CHOICE, offsetof(struct options, profile), profiles },
	{ "format", "NAME[:FILE]", "write this, see below; may be repeated",
	    OPTION_REPORT, 0, formats },
	{ "output", "FILE", "write the report here (also -o FILE)",
	    OPTION_STRING, offsetof(struct options, output), NULL },
	{ "statistics", NULL, "add --format=statistics to what is written",
	    OPTION_FLAG, offsetof(struct options, statistics), NULL },
	{ "snippet", "WHEN", "show the source line: auto, always, never",
	    OPTION_CHOICE, offsetof(struct options, snippet), snippets },
	{ "column-unit", "UNIT", "count columns in char, byte or utf16",
	    OPTION_CHOICE, offsetof(struct options, unit), units },
	{ "fail-on", "LEVEL", "exit 1 from error, warning, note on; or never",
	    OPTION_CHOICE, offsetof(struct options, fail_on), fail_levels },
	{ "W", "RULE", "warn by this rule, or all rules of a criterion",
	    OPTION_LEVEL, 0, NULL },
	{ "W", "no-RULE", "do not; -Wall, -Wno-all: all that usually warn",
	    OPTION_LEVEL, 0, NULL },
	{ "W", "error=RULE", "take it for an error; also no-error=, note=",
	    OPTION_LEVEL, 0, NULL },
	{ "W", "error", "take every warning for an error; also no-error",
	    OPTION_LEVEL, 0, NULL },
	{ "W", "extra", "warn by the rules that are usually off", OPTION_LEVEL,
	    0, NULL },
	{ "today", "DATE", "judge as on this day, YYYY-MM-DD", OPTION_DAY,
	    offsetof(struct options, today), NULL },
	{ "language", "NAME", "take every document for en or fr", OPTION_STRING,
	    offsetof(struct options, language), NULL },
	{ "messages", "NAME", "speak en, fr, auto (as the document) or locale",
	    OPTION_STRING, offsetof(struct options, messages), NULL },
	{ "encoding", "NAME", "of documents that are no UTF-8 or UTF-16",
	    OPTION_STRING, offsetof(struct options, encoding), NULL },
	{ "max-size", "BYTES", "read no larger document (default: 1M)",
	    OPTION_SIZE, offsetof(struct options, max_size), NULL },
	{ "max-memory", "BYTES",
	    "take no more for one (default: 32M, and 12 a byte)", OPTION_SIZE,
	    offsetof(struct options, max_memory), NULL },
	{ "max-time", "SECONDS", "spend no more on one document (default: 5)",
	    OPTION_TIME, offsetof(struct options, max_time), NULL },
	{ "jobs", "N", "lint in N processes (also -jN; default: processors)",
	    OPTION_JOBS, offsetof(struct options, jobs), NULL },
	{ "config", "FILE", "take the settings of this file", OPTION_STRING,
	    offsetof(struct options, config), NULL },
	{ "no-config", NULL,
	    "take nothing from the project: no settings, rules", OPTION_FLAG,
	    offsetof(struct options, no_config), NULL },
	{ "print-config", NULL, "print every setting and where it was said",
	    OPTION_FLAG, offsetof(struct options, print_config), NULL },
	{ "init", NULL, "write a .goallint.yaml to begin with", OPTION_FLAG,
	    offsetof(struct options, init), NULL },
	{ "write-baseline", "FILE",
	    "note all that is found, to report what is new", OPTION_STRING,
	    offsetof(struct options, write_baseline), NULL },
	{ "baseline", "FILE", "do not report what is noted there",
	    OPTION_STRING, offsetof(struct options, baseline), NULL },
	{ "prune-baseline", NULL, "take out of it what no longer occurs",
	    OPTION_FLAG, offsetof(struct options, prune_baseline), NULL },
	{ "add-suppressions", NULL,
	    "silence what is found by comments in the files", OPTION_FLAG,
	    offsetof(struct options, add_suppressions), NULL },
	{ "stdin-path", "NAME", "call standard input by this name",
	    OPTION_STRING, offsetof(struct options, stdin_path), NULL },
	{ "files-from", "FILE", "read what this list names (newlines or NULs)",
	    OPTION_STRING, offsetof(struct options, files_from), NULL },
	{ "force-exclude", NULL, "leave out excluded files that are named too",
	    OPTION_FLAG, offsetof(struct options, force_exclude), NULL },
	{ "list-rules", NULL, "name every rule with its level", OPTION_FLAG,
	    offsetof(struct options, list_rules), NULL },
	{ "test-rules", NULL, "run the examples of all rules, yours included",
	    OPTION_FLAG, offsetof(struct options, test_rules), NULL },
	{ "profile-rules", NULL, "tell at the end what rules and stages took",
	    OPTION_FLAG, offsetof(struct options, profile_rules), NULL },
	{ "explain", "RULE", "tell about a rule, or all rules of a criterion",
	    OPTION_STRING, offsetof(struct options, explain), NULL },
	{ "completion", "SHELL", "print completions for bash, zsh or fish",
	    OPTION_CHOICE, offsetof(struct options, completion),
	    options_shells },
	{ "version", NULL, "print the version", OPTION_FLAG,
	    offsetof(struct options, version), NULL },
	{ "help", NULL, "print this", OPTION_FLAG,
	    offsetof(struct options, help), NULL },
};

bool
options_row(size_t i, struct options_row *row)
{
	if (i >= countof(table))
		return false;
	*row = (struct options_row){ table[i].name, table[i].argument,
		table[i].help, table[i].names, table[i].kind == OPTION_LEVEL };
	return true;
}

void
options_help(FILE *out)
{
	fputs("usage: goallint [OPTION...] [FILE | FOLDER | -]...\n"
	      "Warn about the goals of Markdown documents that are not "
	      "SMART.\n"
	      "Without a path: the current folder.\n\n",
	    out);
	for (size_t i = 0; i < countof(table); i++) {
		const struct option *o = &table[i];
		bool level = o->kind == OPTION_LEVEL;
		int n = fprintf(out, "  %s%s%s%s", level ? "-" : "--", o->name,
		    o->argument && !level ? "=" : "",
		    o->argument ? o->argument : "");

		fprintf(out, "%*s%s\n", n < 24 ? 24 - n : 1, "", o->help);
	}
	fputs("\nFormats:\n", out);
	for (size_t i = 0; i < report_n_formats; i++)
		fprintf(out, "  %-22s%s\n", report_formats[i].name,
		    report_formats[i].help);
	fputs("\nExit status: 0 clean, 1 findings, 2 bad usage or unreadable "
	      "input,\n3 output failed.\n",
	    out);
}

static int
read_choice(const struct option *o, const char *value)
{
	size_t n = 0, len = strlen(value);
	const char *near, *written = value;
	char name[32];

	if (o->kind == OPTION_REPORT)
		len = strcspn(value, ":");
	if (len < sizeof name) {
		memcpy(name, value, len);
		name[len] = '\0';
		written = name;
	}
	for (; o->names[n]; n++)
		if (strcmp(o->names[n], written) == 0)
			return (int)n;
	near = nearest_name(written, o->names, n);
	die_fatal(DIE_USAGE, "--%s=%s: not known, %s%s%s%s", o->name, value,
	    near ? "did you mean \"" : "see --help", near ? near : "",
	    near ? "\"?" : "", "");
}

static void
add_report(struct options *options, int format, const char *file)
{
	if (options->n_reports == OPTIONS_REPORTS)
		die_fatal(DIE_USAGE, "more than %d reports", OPTIONS_REPORTS);
	if (file && strcmp(file, "-") == 0)
		file = NULL;
	options->reports[options->n_reports++] =
	    (struct options_report){ format, file };
}

static void
check_pair(const struct options_report *a, const struct options_report *b)
{
	const struct report_format *x = &report_formats[a->format];
	const struct report_format *y = &report_formats[b->format];

	if (a->file && b->file && strcmp(a->file, b->file) == 0)
		die_fatal(DIE_USAGE, "%s: for two reports", a->file);
	if (!a->file && !b->file && !(x->for_people && y->for_people))
		die_fatal(DIE_USAGE,
		    "two reports on standard output: name a file, "
		    "--format=%s:FILE",
		    (y->for_people ? x : y)->name);
}

/* Give --output to the one report that names no file, and refuse two that
 * would write over each other. */
static void
settle_reports(struct options *options)
{
	struct options_report *reports = options->reports;
	bool used = !options->output || strcmp(options->output, "-") == 0;

	if (options->n_reports == 0)
		add_report(options, 0, NULL);
	for (int i = 0; options->statistics && formats[i]; i++)
		if (report_formats[i].file == report_statistics)
			add_report(options, i, NULL);
	for (size_t i = 0; i < options->n_reports; i++)
		if (!reports[i].file && !used) {
			reports[i].file = options->output;
			used = true;
		}
	if (!used)
		die_fatal(DIE_USAGE, "--output=%s: every --format has a file",
		    options->output);
	for (size_t i = 1; i < options->n_reports; i++)
		for (size_t j = 0; j < i; j++)
			check_pair(&reports[j], &reports[i]);
}

static void
set(const struct option *o, struct options *options, const char *value)
{
	void *field = (char *)options + o->offset;
	const char *file;

	switch (o->kind) {
	case OPTION_FLAG:
		*(bool *)field = true;
		break;
	case OPTION_DAY:
		if (date_parse(value) == DATE_NONE)
			die_fatal(DIE_USAGE, "--%s=%s: not a day, YYYY-MM-DD",
			    o->name, value);
		/* fall through */
	case OPTION_STRING:
		*(const char **)field = value;
		break;
	case OPTION_CHOICE:
		*(int *)field = read_choice(o, value);
		break;
	case OPTION_REPORT:
		file = strchr(value, ':');
		add_report(options, read_choice(o, value),
		    file && file[1] != '\0' ? file + 1 : NULL);
		break;
	case OPTION_SIZE:
		*(size_t *)field = options_size(o->name, value);
		break;
	case OPTION_TIME:
		*(double *)field = options_time(o->name, value);
		break;
	case OPTION_JOBS:
		*(int *)field = options_number(o->name, value, JOBS_MAX);
		break;
	case OPTION_LEVEL: /* read_option has it */
		break;
	}
}

static const struct option *
find(const char *name, size_t len)
{
	const char *names[countof(table)], *near;
	char shown[64];

	for (size_t i = 0; i < countof(table); i++) {
		bool level = table[i].kind == OPTION_LEVEL;

		names[i] = level ? NULL : table[i].name;
		if (!level && strlen(names[i]) == len &&
		    strncmp(names[i], name, len) == 0)
			return &table[i];
	}
	snprintf(shown, sizeof shown, "%.*s", len < 60 ? (int)len : 60, name);
	near = nearest_name(shown, names, countof(names));
	die_fatal(DIE_USAGE, "unknown option --%s, %s%s%s", shown,
	    near ? "did you mean --" : "see --help", near ? near : "",
	    near ? "?" : "");
}

/* Read argv[i], an option; returns the index of its last argument. */
static int
read_option(struct options *options, int i, int argc, char **argv)
{
	const char *name = argv[i] + 2, *equals = strchr(name, '=');
	const struct option *o;

	if (argv[i][1] == 'W' && argv[i][2] != '\0') {
		options->levels[options->n_levels++] = argv[i] + 2;
		return i;
	}
	if (argv[i][1] == 'o' && (argv[i][2] != '\0' || i + 1 < argc)) {
		options->output = argv[i][2] ? argv[i] + 2 : argv[i + 1];
		return argv[i][2] ? i : i + 1;
	}
	if (argv[i][1] == 'j' && (argv[i][2] != '\0' || i + 1 < argc)) {
		set(find("jobs", 4), options,
		    argv[i][2] ? argv[i] + 2 : argv[i + 1]);
		return argv[i][2] ? i : i + 1;
	}
	if (argv[i][1] != '-')
		die_fatal(DIE_USAGE, "unknown option %s, see --help", argv[i]);
	o = find(name, equals ? (size_t)(equals - name) : strlen(name));
	if (!o->argument && equals)
		die_fatal(DIE_USAGE, "--%s takes no value", o->name);
	if (!o->argument || equals) {
		set(o, options, equals ? equals + 1 : NULL);
		return i;
	}
	if (i + 1 == argc)
		die_fatal(DIE_USAGE, "--%s needs a value, --%s=%s", o->name,
		    o->name, o->argument);
	set(o, options, argv[i + 1]);
	return i + 1;
}

void
options_read(struct options *options, struct arena *a, int argc, char **argv)
{
	bool only_paths = false;

	*options = (struct options){ .profile = -1,
		.fail_on = RULE_WARNING,
		.max_size = 1024 * 1024,
		.max_time = 5,
		.stdin_path = "-" };
	options->paths =
	    arena_alloc(a, ((size_t)argc + 1) * sizeof *options->paths);
	options->levels =
	    arena_alloc(a, ((size_t)argc + 1) * sizeof *options->levels);
	for (size_t i = 0; i < countof(rule_profiles); i++)
		profiles[i] = rule_profiles[i].name;
	for (size_t i = 0; i < report_n_formats; i++)
		formats[i] = report_formats[i].name;
	for (int i = 1; i < argc; i++) {
		if (!only_paths && strcmp(argv[i], "--") == 0)
			only_paths = true;
		else if (!only_paths && argv[i][0] == '-' && argv[i][1] != '\0')
			i = read_option(options, i, argc, argv);
		else
			options->paths[options->n_paths++] = argv[i];
	}
	settle_reports(options);
	if (options->encoding && !text_encoding_known(options->encoding))
		die_fatal(DIE_USAGE,
		    "--encoding=%s: not one of UTF-8, UTF-16LE, UTF-16BE, "
		    "ISO-8859-1, ISO-8859-15, WINDOWS-1252",
		    options->encoding);
}
