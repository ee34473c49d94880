/* The settings that count, and a config to begin with, as text. */

#include "setup.h"

#include "base/arena.h"
#include "base/die.h"
#include "base/output.h"
#include "options.h"
#include "rule/rule.h"

#include <string.h>
#include <sys/stat.h>

static const char usual[] = "default";

/* A text as it stands in quotes, in YAML and JSON. */
static void
print_inside(FILE *out, const char *text)
{
	for (; *text != '\0';) {
		size_t n = strcspn(text, "\"\\");

		die_show(out, text, n);
		text += n;
		if (*text != '\0')
			fprintf(out, "\\%c", *text++);
	}
}

static void
print_from(FILE *out, const char *from)
{
	fputs("  # ", out);
	die_show(out, from ? from : usual, strlen(from ? from : usual));
	putc('\n', out);
}

static void
print_list(FILE *out, const char *name, const struct config_list *list)
{
	fprintf(out, "%s: [", name);
	for (size_t i = 0; i < list->list.n; i++) {
		const char *pattern = list->list.at[i];
		bool not = *pattern == '!';

		fputs(i > 0 ? ", \"" : "\"", out);
		if (pattern[not ] == '/') /* as it was written: "./x" */
			fputs(not ? "!." : ".", out);
		print_inside(
		    out, pattern[not ] == '/' ? pattern + not : pattern);
		putc('"', out);
	}
	putc(']', out);
	print_from(out, list->from);
}

static void
print_profile(
    const struct setup *setup, const struct config_part *part, FILE *out)
{
	int row = setup->options->profile;
	const char *name =
	    part->profile.value ? part->profile.value : rule_profiles[0].name;

	fprintf(out, "profile: %s", row >= 0 ? rule_profiles[row].name : name);
	print_from(out, row >= 0 ? "--profile" : part->profile.from);
}

static void
print_language(
    const struct setup *setup, const struct config_part *part, FILE *out)
{
	const char *option = setup->options->language;
	const char *name = option ? option : part->language.value;

	/* What is not set is found in each document. */
	fprintf(out, "%slanguage: %s", name ? "" : "# ", name ? name : "");
	print_from(out, option ? "--language" : part->language.from);
}

static void
print_day_first(const struct config_part *part, FILE *out)
{
	const char *value = part->day_first.value;

	fprintf(out, "%sday-first: %s", value ? "" : "# ", value ? value : "");
	print_from(out, part->day_first.from);
}

static void
print_limits(const struct config_part *part, FILE *out)
{
	struct lint_limits limits = part->limits, all = lint_usual;

	fputs("thresholds:\n", out);
	for (int i = 0; i < CONFIG_LIMITS; i++) {
		const char *from = part->limits_from[i];

		fprintf(out, "  %s: %d", config_limits[i].name,
		    *config_limit(from ? &limits : &all, i));
		print_from(out, from);
	}
}

static void
print_levels(const struct rules *rules, FILE *out)
{
	fputs("levels:\n", out);
	for (size_t i = 0; i < rules->n; i++) {
		const struct rule *rule = &rules->at[i];

		fprintf(out, "  %s: %s", rule->name, rule_levels[rule->level]);
		print_from(out, rule->from ? rule->from : rule->path);
	}
}

static void
print_paths(const struct setup *setup, FILE *out)
{
	static const char *markdown[] = { "*.md", "*.markdown" };
	const struct config *config = &setup->config;
	struct config_list include = config->include;

	if (include.list.n == 0)
		include.list = (struct glob_list){ markdown, 2, 2 };
	print_list(out, "include", &include);
	print_list(out, "exclude", &config->exclude);
	fputs("sections:\n  ", out);
	print_list(out, "open", &config->open);
	fputs("  ", out);
	print_list(out, "closed", &config->closed);
	fputs("rules: \"", out);
	print_inside(
	    out, config->rules.value ? config->rules.value : ".goallint/rules");
	putc('"', out);
	print_from(out, config->rules.from);
}

void
setup_print(const struct setup *setup, const char *path, FILE *out)
{
	struct config_part part;
	const struct lint_settings *settings =
	    setup_lay(setup, setup->arena, path, &part);

	print_profile(setup, &part, out);
	print_language(setup, &part, out);
	print_day_first(&part, out);
	print_levels(settings->rules, out);
	print_limits(&part, out);
	print_paths(setup, out);
}

static const char beginning[] =
    "# Settings of goallint for this folder and all below. All lines are\n"
    "# examples: take away the \"# \" of those you want to change.\n"
    "# \"goallint --print-config\" shows what counts and where it was said.\n"
    "\n"
    "# What the letters of SMART mean: smart, smart-ambitious (A is\n"
    "# ambitious) or smart-relevant (R is relevant).\n"
    "# profile: smart\n"
    "\n"
    "# For documents that do not tell theirs; else it is found in the words.\n"
    "# language: en\n"
    "\n"
    "# Whether 03/04/2027 is 3 April; else as the document's other dates\n"
    "# or its language have it, or ambiguous-date.\n"
    "# day-first: true\n"
    "\n"
    "# off, note, warning, error, or on (as usual, at least a warning); of a\n"
    "# rule, a criterion, all, or extra (those that are usually off).\n"
    "# levels:\n"
    "#   vague-word: note\n"
    "#   realistic: off\n"
    "#   missing-owner: warning\n"
    "\n"
    "# thresholds:\n"
    "#   too-long: 40           # words of a statement\n"
    "#   too-many-goals: 7      # of one owner at one time\n"
    "#   horizon: 6             # months before an end that needs "
    "milestones\n"
    "#   fiscal-year-start: 0   # month; 0: the documents tell\n"
    "#   capacity-hours: 0      # a week has for goals; 0: not known\n"
    "#   capacity-evenings: 0   # the same; 0: all seven\n"
    "\n"
    "# Which files of a folder are read, as .gitignore would say it.\n"
    "# include: [\"*.md\", \"*.markdown\"]\n"
    "# exclude: [\"archive/\", \"CHANGELOG.md\"]\n"
    "\n"
    "# Words of headings that open or close a section of goals.\n"
    "# sections:\n"
    "#   open: [\"north stars\"]\n"
    "#   closed: [\"parking lot\"]\n"
    "\n"
    "# The folder of your own rules and word lists.\n"
    "# rules: .goallint/rules\n"
    "\n"
    "# Other settings for some paths; the last that matches counts.\n"
    "# overrides:\n"
    "#   - paths: [\"personal/**\"]\n"
    "#     profile: smart-relevant\n"
    "#     levels:\n"
    "#       missing-owner: off\n";

void
setup_init(struct arena *a)
{
	static const char name[] = ".goallint.yaml";
	struct output output;
	struct stat st;

	if (lstat(name, &st) == 0)
		die_fatal(DIE_USAGE, "%s is there already", name);
	output_open(&output, a, name);
	fputs(beginning, output.file);
	output_keep(&output);
}
