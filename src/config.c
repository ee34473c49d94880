/* What a project sets for itself: its .goallint.yaml into values, each with the
 * place where it is said. */

#include "config.h"

#include "arena.h"
#include "die.h"
#include "nearest.h"
#include "rule.h"
#include "tree.h"
#include "walk.h"
#include "word.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define countof(array) (sizeof(array) / sizeof *(array))

enum { LARGEST = 256 * 1024, KEYS_MAX = 16 };

const struct config_limit config_limits[CONFIG_LIMITS] = {
	{ "too-long", "words of a statement", 5, 1000,
	    offsetof(struct lint_limits, words) },
	{ "too-many-goals", "goals of one owner at one time", 1, 1000,
	    offsetof(struct lint_limits, goals) },
	{ "horizon", "months before an end that needs milestones", 1, 120,
	    offsetof(struct lint_limits, horizon) },
	{ "fiscal-year-start", "month, 1 to 12", 1, 12,
	    offsetof(struct lint_limits, fiscal_start) },
	{ "capacity-hours", "a week; 0: not known", 0, 168,
	    offsetof(struct lint_limits, hours) },
	{ "capacity-evenings", "a week; 0: all seven", 0, 7,
	    offsetof(struct lint_limits, evenings) },
};

int *
config_limit(struct lint_limits *limits, int row)
{
	return (int *)((char *)limits + config_limits[row].offset);
}

/* A config while it is read. */
struct reader {
	struct arena *arena;
	struct config *config;
	struct config_part *part;	  /* that keys go to */
	struct config_override *override; /* NULL: it is the project's */
	const char *path;
	bool wrong;
};

struct key {
	const char *name;
	void (*read)(struct reader *r, const struct tree_node *node);
	bool project; /* not in an override */
};

static const char *
place(const struct reader *r, const struct tree_node *node)
{
	return arena_print(
	    r->arena, "%s:%u:%u", r->path, node->line, node->column);
}

static void
complain(struct reader *r, const struct tree_node *node, const char *what,
    const char *name, const char *near)
{
	die_warn("%s: %s \"%s\"%s%s%s", place(r, node), what, name,
	    near ? ", did you mean \"" : "", near ? near : "",
	    near ? "\"?" : "");
	r->wrong = true;
}

/* Whether the node is of this kind; else a complaint. */
static bool
is_kind(struct reader *r, const struct tree_node *node, enum tree_kind kind)
{
	static const char *const wants[] = { "one value", "a list",
		"keys with values" };

	if (node->kind == kind)
		return true;
	die_warn("%s: %s%s%swants %s", place(r, node), node->key ? "\"" : "",
	    node->key ? node->key : "this ", node->key ? "\" " : "",
	    wants[kind]);
	r->wrong = true;
	return false;
}

static void
read_text(
    struct reader *r, const struct tree_node *node, struct config_text *text)
{
	if (is_kind(r, node, TREE_SCALAR))
		*text = (struct config_text){ node->value, place(r, node) };
}

static void
read_profile(struct reader *r, const struct tree_node *node)
{
	const char *names[countof(rule_profiles)];

	read_text(r, node, &r->part->profile);
	for (size_t i = 0; i < countof(rule_profiles); i++) {
		names[i] = rule_profiles[i].name;
		if (!node->value || strcmp(node->value, names[i]) == 0)
			return;
	}
	complain(r, node, "unknown profile", node->value,
	    nearest_name(node->value, names, countof(names)));
}

static void
read_language(struct reader *r, const struct tree_node *node)
{
	read_text(r, node, &r->part->language);
}

static void
read_day_first(struct reader *r, const struct tree_node *node)
{
	read_text(r, node, &r->part->day_first);
	if (node->value && strcmp(node->value, "true") != 0 &&
	    strcmp(node->value, "false") != 0)
		complain(r, node, "neither true nor false:", node->value, NULL);
}

static void
read_levels(struct reader *r, const struct tree_node *node)
{
	if (!is_kind(r, node, TREE_MAPPING))
		return;
	for (node = node->child; node; node = node->next) {
		int level;

		if (!is_kind(r, node, TREE_SCALAR))
			continue;
		level = level_named(node->value);
		if (level < 0)
			complain(r, node, "unknown level", node->value,
			    nearest_name(node->value, rule_levels, 4));
		else
			level_wish(&r->part->levels, r->arena,
			    (struct level_wish){
				node->key, (uint8_t)level, place(r, node) });
	}
}

static void
read_limit(struct reader *r, const struct tree_node *node, int row)
{
	const struct config_limit *limit = &config_limits[row];
	size_t len = strlen(node->value);
	int value = -1;

	if (len > 0 && len < 6 && strspn(node->value, "0123456789") == len)
		value = atoi(node->value);
	if (value < limit->least || value > limit->most) {
		complain(r, node,
		    arena_print(r->arena, "not a number from %d to %d:",
			limit->least, limit->most),
		    node->value, NULL);
		return;
	}
	*config_limit(&r->part->limits, row) = value;
	r->part->limits_from[row] = place(r, node);
}

static void
read_limits(struct reader *r, const struct tree_node *node)
{
	const char *names[CONFIG_LIMITS];

	if (!is_kind(r, node, TREE_MAPPING))
		return;
	for (node = node->child; node; node = node->next) {
		int row = 0;

		for (; row < CONFIG_LIMITS; row++) {
			names[row] = config_limits[row].name;
			if (strcmp(node->key, names[row]) == 0)
				break;
		}
		if (row == CONFIG_LIMITS)
			complain(r, node, "unknown threshold", node->key,
			    nearest_name(node->key, names, CONFIG_LIMITS));
		else if (is_kind(r, node, TREE_SCALAR))
			read_limit(r, node, row);
	}
}

/* Whether a path or pattern may be meant to lead out of the project. */
static bool
leaves(const char *path)
{
	if (*path == '/' || *path == '\0')
		return true;
	for (; path; path = strchr(path, '/')) {
		path += *path == '/';
		if (path[0] == '.' && path[1] == '.' &&
		    (path[2] == '/' || path[2] == '\0'))
			return true;
	}
	return false;
}

/* A pattern; "./x" is sought beside the config only, as "/x" of .gitignore. */
static bool
read_pattern(
    struct reader *r, const struct tree_node *node, struct glob_list *list)
{
	const char *pattern = node->value;
	bool not = *pattern == '!';

	if (leaves(pattern + not ) || strlen(pattern) > GLOB_LENGTH - 4 ||
	    strlen(pattern) != node->len) {
		complain(r, node,
		    "not a pattern for paths in this folder:", pattern, NULL);
		return false;
	}
	r->config->patterns += node->len;
	if (r->config->patterns > GLOB_TOTAL) {
		if (r->config->patterns - node->len <= GLOB_TOTAL)
			complain(r, node,
			    "more than 32 KiB of patterns, from here on:",
			    pattern, NULL);
		return false;
	}
	if (strncmp(pattern + not, "./", 2) == 0)
		pattern = arena_print(
		    r->arena, "%s%s", not ? "!" : "", pattern + not +1);
	list->at = arena_more(
	    r->arena, list->at, list->n, &list->cap, sizeof *list->at);
	list->at[list->n++] = pattern;
	return true;
}

static void
read_patterns(
    struct reader *r, const struct tree_node *node, struct glob_list *list)
{
	if (!is_kind(r, node, TREE_SEQUENCE))
		return;
	for (node = node->child; node; node = node->next)
		if (is_kind(r, node, TREE_SCALAR))
			read_pattern(r, node, list);
}

static void
read_include(struct reader *r, const struct tree_node *node)
{
	r->config->include.from = place(r, node);
	read_patterns(r, node, &r->config->include.list);
}

static void
read_exclude(struct reader *r, const struct tree_node *node)
{
	r->config->exclude.from = place(r, node);
	read_patterns(r, node, &r->config->exclude.list);
}

static void
read_words(
    struct reader *r, const struct tree_node *node, struct config_list *words)
{
	struct glob_list *list = &words->list;

	words->from = place(r, node);
	if (!is_kind(r, node, TREE_SEQUENCE))
		return;
	for (node = node->child; node; node = node->next) {
		if (!is_kind(r, node, TREE_SCALAR))
			continue;
		if (node->value[strcspn(node->value, "\r\n#=~")] != '\0' ||
		    node->len == 0 || strlen(node->value) != node->len) {
			complain(r, node, "not a word or phrase:", node->value,
			    NULL);
			continue;
		}
		list->at = arena_more(
		    r->arena, list->at, list->n, &list->cap, sizeof *list->at);
		list->at[list->n++] = node->value;
	}
}

static void
read_open(struct reader *r, const struct tree_node *node)
{
	read_words(r, node, &r->config->open);
}

static void
read_closed(struct reader *r, const struct tree_node *node)
{
	read_words(r, node, &r->config->closed);
}

static void read_keys(struct reader *r, const struct tree_node *node,
    const struct key *keys, size_t n);

static void
read_sections(struct reader *r, const struct tree_node *node)
{
	static const struct key keys[] = { { "open", read_open, true },
		{ "closed", read_closed, true } };

	read_keys(r, node, keys, countof(keys));
}

static void
read_rules(struct reader *r, const struct tree_node *node)
{
	read_text(r, node, &r->config->rules);
	if (node->value &&
	    (leaves(node->value) || strlen(node->value) != node->len))
		complain(
		    r, node, "not a folder below this one:", node->value, NULL);
}

static void
read_paths(struct reader *r, const struct tree_node *node)
{
	read_patterns(r, node, &r->override->paths);
}

static void read_overrides(struct reader *r, const struct tree_node *node);

static const struct key keys[] = {
	{ "profile", read_profile, false },
	{ "language", read_language, false },
	{ "day-first", read_day_first, false },
	{ "levels", read_levels, false },
	{ "thresholds", read_limits, false },
	{ "include", read_include, true },
	{ "exclude", read_exclude, true },
	{ "sections", read_sections, true },
	{ "rules", read_rules, true },
	{ "overrides", read_overrides, true },
};

static void
read_keys(struct reader *r, const struct tree_node *node,
    const struct key *known, size_t n)
{
	const char *names[KEYS_MAX] = { NULL };

	if (!is_kind(r, node, TREE_MAPPING))
		return;
	for (size_t i = 0; i < n; i++)
		if (!known[i].project || !r->override)
			names[i] = known[i].name;
	if (r->override)
		names[n++] = "paths";
	for (node = node->child; node; node = node->next) {
		size_t i = 0;

		while (i < n && (!names[i] || strcmp(node->key, names[i]) != 0))
			i++;
		if (i == n)
			complain(r, node, "unknown key", node->key,
			    nearest_name(node->key, names, n));
		else if (r->override && i == n - 1)
			read_paths(r, node);
		else
			known[i].read(r, node);
	}
}

static void
read_overrides(struct reader *r, const struct tree_node *node)
{
	struct config *config = r->config;

	if (!is_kind(r, node, TREE_SEQUENCE))
		return;
	for (node = node->child; node; node = node->next) {
		struct config_override override = { .paths = { 0 } };
		struct reader below = *r;

		below.part = &override.part;
		below.override = &override;
		read_keys(&below, node, keys, countof(keys));
		if (node->kind == TREE_MAPPING && !tree_get(node, "paths")) {
			die_warn(
			    "%s: an override needs \"paths\"", place(r, node));
			below.wrong = true;
		}
		r->wrong = r->wrong || below.wrong;
		config->overrides =
		    arena_more(r->arena, config->overrides, config->n_overrides,
			&config->cap_overrides, sizeof *config->overrides);
		config->overrides[config->n_overrides++] = override;
	}
}

static const char *
folder_of(struct arena *a, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return ".";
	return slash == path ? "/"
			     : arena_copy(a, path, (size_t)(slash - path));
}

bool
config_read(struct config *config, struct arena *a, const char *path)
{
	struct reader r = { .arena = a,
		.config = config,
		.part = &config->part,
		.path = path };
	struct walk_file file = { path, true };
	struct tree tree;
	size_t len;
	const char *bytes = walk_read(a, &file, LARGEST, &len);

	config->file = path;
	config->folder = folder_of(a, path);
	if (!bytes)
		return false;
	if (len > LARGEST) {
		die_warn("%s: larger than 256 KiB", path);
		return false;
	}
	if (len > 2 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
		bytes += 3;
		len -= 3;
	}
	if (!tree_read(&tree, a, bytes, len)) {
		die_warn(
		    "%s:%u:%u: %s", path, tree.line, tree.column, tree.error);
		return false;
	}
	if (tree.root)
		read_keys(&r, tree.root, keys, countof(keys));
	return !r.wrong;
}
