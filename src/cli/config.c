/* What a project sets for itself: its .goallint.yaml into values, each with the
 * place where it is said. */

#include "config.h"

#include "base/arena.h"
#include "base/die.h"
#include "base/nearest.h"
#include "config_list.h"
#include "rule/rule.h"
#include "text/tree.h"
#include "walk.h"

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
	{ "fiscal-year-start", "month; 0: the documents tell", 0, 12,
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

struct key {
	const char *name;
	void (*read)(struct config_reader *r, const struct tree_node *node);
	bool project; /* not in an override */
};

static void
read_text(struct config_reader *r, const struct tree_node *node,
    struct config_text *text)
{
	if (config_is_kind(r, node, TREE_SCALAR))
		*text =
		    (struct config_text){ node->value, config_place(r, node) };
}

static void
read_profile(struct config_reader *r, const struct tree_node *node)
{
	const char *names[countof(rule_profiles)];

	read_text(r, node, &r->part->profile);
	for (size_t i = 0; i < countof(rule_profiles); i++) {
		names[i] = rule_profiles[i].name;
		if (!node->value || strcmp(node->value, names[i]) == 0)
			return;
	}
	config_complain(r, node, "unknown profile", node->value,
	    nearest_name(node->value, names, countof(names)));
}

static void
read_language(struct config_reader *r, const struct tree_node *node)
{
	read_text(r, node, &r->part->language);
}

static void
read_day_first(struct config_reader *r, const struct tree_node *node)
{
	read_text(r, node, &r->part->day_first);
	if (node->value && strcmp(node->value, "true") != 0 &&
	    strcmp(node->value, "false") != 0)
		config_complain(
		    r, node, "neither true nor false:", node->value, NULL);
}

static void
read_levels(struct config_reader *r, const struct tree_node *node)
{
	if (!config_is_kind(r, node, TREE_MAPPING))
		return;
	for (node = node->child; node; node = node->next) {
		int level;

		if (!config_is_kind(r, node, TREE_SCALAR))
			continue;
		level = level_named(node->value);
		if (level < 0)
			config_complain(r, node, "unknown level", node->value,
			    nearest_name(node->value, rule_levels, 4));
		else
			level_wish(&r->part->levels, r->arena,
			    (struct level_wish){ node->key, (uint8_t)level,
				config_place(r, node) });
	}
}

static void
read_limit(struct config_reader *r, const struct tree_node *node, int row)
{
	const struct config_limit *limit = &config_limits[row];
	size_t len = strlen(node->value);
	int value = -1;

	if (len > 0 && len < 6 && strspn(node->value, "0123456789") == len)
		value = atoi(node->value);
	if (value < limit->least || value > limit->most) {
		config_complain(r, node,
		    arena_print(r->arena, "not a number from %d to %d:",
			limit->least, limit->most),
		    node->value, NULL);
		return;
	}
	*config_limit(&r->part->limits, row) = value;
	r->part->limits_from[row] = config_place(r, node);
}

static void
read_limits(struct config_reader *r, const struct tree_node *node)
{
	const char *names[CONFIG_LIMITS];

	if (!config_is_kind(r, node, TREE_MAPPING))
		return;
	for (node = node->child; node; node = node->next) {
		int row = 0;

		for (; row < CONFIG_LIMITS; row++) {
			names[row] = config_limits[row].name;
			if (strcmp(node->key, names[row]) == 0)
				break;
		}
		if (row == CONFIG_LIMITS)
			config_complain(r, node, "unknown threshold", node->key,
			    nearest_name(node->key, names, CONFIG_LIMITS));
		else if (config_is_kind(r, node, TREE_SCALAR))
			read_limit(r, node, row);
	}
}

static void
read_include(struct config_reader *r, const struct tree_node *node)
{
	r->config->include.from = config_place(r, node);
	config_read_patterns(r, node, &r->config->include.list);
}

static void
read_exclude(struct config_reader *r, const struct tree_node *node)
{
	r->config->exclude.from = config_place(r, node);
	config_read_patterns(r, node, &r->config->exclude.list);
}

static void
read_open(struct config_reader *r, const struct tree_node *node)
{
	config_read_words(r, node, &r->config->open);
}

static void
read_closed(struct config_reader *r, const struct tree_node *node)
{
	config_read_words(r, node, &r->config->closed);
}

static void read_keys(struct config_reader *r, const struct tree_node *node,
    const struct key *keys, size_t n);

static void
read_sections(struct config_reader *r, const struct tree_node *node)
{
	static const struct key keys[] = { { "open", read_open, true },
		{ "closed", read_closed, true } };

	read_keys(r, node, keys, countof(keys));
}

static void
read_rules(struct config_reader *r, const struct tree_node *node)
{
	read_text(r, node, &r->config->rules);
	if (node->value &&
	    (config_leaves(node->value) || strlen(node->value) != node->len))
		config_complain(
		    r, node, "not a folder below this one:", node->value, NULL);
}

static void
read_paths(struct config_reader *r, const struct tree_node *node)
{
	config_read_patterns(r, node, &r->override->paths);
}

static void read_overrides(
    struct config_reader *r, const struct tree_node *node);

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
read_keys(struct config_reader *r, const struct tree_node *node,
    const struct key *known, size_t n)
{
	const char *names[KEYS_MAX] = { NULL };

	if (!config_is_kind(r, node, TREE_MAPPING))
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
			config_complain(r, node, "unknown key", node->key,
			    nearest_name(node->key, names, n));
		else if (r->override && i == n - 1)
			read_paths(r, node);
		else
			known[i].read(r, node);
	}
}

static void
read_overrides(struct config_reader *r, const struct tree_node *node)
{
	struct config *config = r->config;

	if (!config_is_kind(r, node, TREE_SEQUENCE))
		return;
	for (node = node->child; node; node = node->next) {
		struct config_override override = { .paths = { 0 } };
		struct config_reader below = *r;

		below.part = &override.part;
		below.override = &override;
		read_keys(&below, node, keys, countof(keys));
		if (node->kind == TREE_MAPPING && !tree_get(node, "paths")) {
			die_warn("%s: an override needs \"paths\"",
			    config_place(r, node));
			below.wrong = true;
		}
		r->wrong = r->wrong || below.wrong;
		ARENA_MORE(r->arena, config->overrides, config->n_overrides,
		    config->cap_overrides);
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
	struct config_reader r = { .arena = a,
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
