/* Options and a project's settings into those of a run and of each document. */

#include "setup.h"

#include "base/arena.h"
#include "base/die.h"
#include "base/nearest.h"
#include "options.h"
#include "rule/page.h"
#include "rule/rule.h"
#include "word/word.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A language by name; -1 for NULL. Option: who names it, for complaints. */
static int
find_language(
    const struct vocabulary *words, const char *option, const char *name)
{
	const char *const *names = word_language_names(words);
	int language = word_language_find(words, name);
	const char *near;

	if (!name || language >= 0)
		return language;
	near = nearest_name(name, names, (size_t)word_languages(words));
	die_fatal(DIE_USAGE, "--%s=%s: not known, did you mean \"%s\"?", option,
	    name, near ? near : names[0]);
}

static uint8_t
find_criteria(const char *profile)
{
	size_t n = sizeof rule_profiles / sizeof *rule_profiles;

	for (size_t i = 0; profile && i < n; i++)
		if (strcmp(rule_profiles[i].name, profile) == 0)
			return rule_profiles[i].criteria;
	return rule_profiles[0].criteria;
}

/* 1 for "true", -1 for "false", 0 for NULL. */
static int8_t
find_order(const char *day_first)
{
	if (!day_first)
		return 0;
	return strcmp(day_first, "true") == 0 ? 1 : -1;
}

/* What -W says, in order; -Werror counts at last. */
static void
read_levels(struct setup *setup)
{
	struct level_plan *plan = &setup->all.levels;

	for (size_t i = 0; i < setup->options->n_levels; i++) {
		const char *option = setup->options->levels[i], *near;
		struct level_wish wish = level_read(option);

		if (strcmp(option, "error") == 0 ||
		    strcmp(option, "no-error") == 0) {
			plan->errors = option[0] == 'e';
			continue;
		}
		wish.from = arena_print(setup->arena, "-W%s", option);
		if (level_known(setup->rules, wish.name)) {
			level_wish(&plan->command, setup->arena, wish);
			continue;
		}
		near = level_nearest(setup->rules, wish.name);
		die_fatal(DIE_USAGE,
		    "-W%s: neither a rule nor a criterion, %s%s%s", option,
		    near ? "did you mean " : "see --list-rules",
		    near ? near : "", near ? "?" : "");
	}
}

static const char *
real_path(struct arena *a, const char *path)
{
	char real[PATH_MAX];

	return realpath(path, real) ? arena_copy(a, real, strlen(real)) : "/";
}

/* FOLDER/.goallintignore: a pattern a line, as in .gitignore. */
static void
read_ignored(struct setup *setup)
{
	struct glob_list *list = &setup->filter.ignored;
	struct walk_file file = { arena_print(setup->arena,
				      "%s/.goallintignore",
				      setup->config.folder),
		true };
	struct stat st;
	const char *s;
	size_t len;

	if (!config_look(file.path, &st) || !S_ISREG(st.st_mode) ||
	    !config_is_ours(file.path, &st))
		return;
	s = walk_read(setup->arena, &file, GLOB_TOTAL, &len);
	if (s && (len > GLOB_TOTAL || strlen(s) != len))
		die_fatal(DIE_USAGE, "%s: %s", file.path,
		    len > GLOB_TOTAL ? "larger than 32 KiB" : "holds a NUL");
	for (size_t n; s && *s != '\0'; s += n + (s[n] == '\n')) {
		size_t end = n = strcspn(s, "\n");

		while (end > 0 && (s[end - 1] == '\r' || s[end - 1] == ' ' ||
				      s[end - 1] == '\t'))
			end--;
		if (end == 0 || *s == '#')
			continue;
		ARENA_MORE(setup->arena, list->at, list->n, list->cap);
		list->at[list->n++] = arena_copy(setup->arena, s, end);
	}
}

static void
read_config(struct setup *setup, const char *home)
{
	const struct options *options = setup->options;
	struct config *config = &setup->config;
	const char *file = options->config, *root;

	config->folder = ".";
	if (options->no_config)
		return;
	if (!file)
		file = config_find(setup->arena, home);
	root = config_root(setup->arena, home);
	if (file && !config_read(config, setup->arena, file))
		die_fatal(DIE_USAGE, "%s: nothing was read with it", file);
	if (!file && root)
		config->folder = root;
}

/* The rules that are built in, then the project's own, which may replace
 * them. */
static void
load_rules(struct setup *setup, const char *home)
{
	const struct config *config = &setup->config;
	const char *root = config_root(setup->arena, home);

	setup->rules = page_frozen();
	if (config->rules.value)
		config_add_rules(setup->rules, setup->arena, config->folder,
		    config->rules.value);
	else if (root && !setup->options->no_config)
		config_add_rules(
		    setup->rules, setup->arena, root, ".goallint/rules");
	page_finish(setup->rules);
}

void
setup_open(struct setup *setup, struct arena *a, const struct options *options,
    const char *home)
{
	struct lint_settings *all = &setup->all;
	struct config *config = &setup->config;

	*setup = (struct setup){ .arena = a, .options = options };
	read_config(setup, home);
	load_rules(setup, home);
	if (!config_settle(config, a, setup->rules))
		die_fatal(
		    DIE_USAGE, "%s: nothing was read with it", config->file);
	read_levels(setup);
	all->levels.project = config->part.levels;
	all->rules = level_apply(setup->rules, a, &all->levels, NULL);
	all->profile_fixed = options->profile >= 0;
	all->criteria = all->profile_fixed
			    ? rule_profiles[options->profile].criteria
			    : find_criteria(config->part.profile.value);
	all->language =
	    find_language(setup->rules->words, "language", options->language);
	all->usual_language = find_language(
	    setup->rules->words, "language", config->part.language.value);
	all->day_first = find_order(config->part.day_first.value);
	if (options->messages && strcmp(options->messages, "auto") != 0 &&
	    strcmp(options->messages, "locale") != 0)
		all->messages = 1 + find_language(setup->rules->words,
					"messages", options->messages);
	all->limits = config->part.limits;
	all->encoding = options->encoding;
	all->max_size = options->max_size;
	all->max_memory = options->max_memory;
	all->max_time = options->max_time;
	setup->filter =
	    (struct walk_filter){ .base = real_path(a, config->folder),
		    .here = real_path(a, "."),
		    .include = config->include.list,
		    .exclude = config->exclude.list,
		    .forced = options->force_exclude };
	if (!options->no_config)
		read_ignored(setup);
}

/* The project's settings for one path; true if overrides say anything. */
static bool
lay_overrides(const struct setup *setup, struct arena *a, const char *path,
    struct config_part *part)
{
	const struct config *config = &setup->config;
	const char *relative = config->n_overrides > 0
				   ? walk_relative(&setup->filter, a, path)
				   : NULL;
	bool any = false;

	*part = config->part;
	for (size_t i = 0; i < config->n_overrides; i++) {
		const struct config_override *over = &config->overrides[i];

		if (!glob_listed(&over->paths, relative, false))
			continue;
		if (!any) { /* the wishes may grow: not in the project's */
			part->levels = (struct level_wishes){ NULL, 0, 0 };
			for (size_t j = 0; j < config->part.levels.n; j++)
				level_wish(&part->levels, a,
				    config->part.levels.at[j]);
		}
		any = true;
		config_lay(part, a, &over->part);
	}
	return any;
}

const struct lint_settings *
setup_lay(const struct setup *setup, struct arena *a, const char *path,
    struct config_part *said)
{
	struct lint_settings *own;
	struct config_part part;

	*said = setup->config.part;
	if (!path || !lay_overrides(setup, a, path, &part))
		return &setup->all;
	*said = part;
	own = arena_alloc(a, sizeof *own);
	*own = setup->all;
	own->levels.project = part.levels;
	own->rules = level_apply(setup->rules, a, &own->levels, NULL);
	if (!own->profile_fixed)
		own->criteria = find_criteria(part.profile.value);
	own->usual_language =
	    find_language(setup->rules->words, "language", part.language.value);
	own->day_first = find_order(part.day_first.value);
	own->limits = part.limits;
	return own;
}

const struct lint_settings *
setup_document(const struct setup *setup, struct arena *a, const char *path)
{
	struct config_part said;

	return setup_lay(setup, a, path, &said);
}
