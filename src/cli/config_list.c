/* Lists of a config, patterns and words, and what all that read one share. */

#include "config_list.h"

#include "base/arena.h"
#include "base/die.h"

#include <string.h>

const char *
config_place(const struct config_reader *r, const struct tree_node *node)
{
	return arena_print(
	    r->arena, "%s:%u:%u", r->path, node->line, node->column);
}

void
config_complain(struct config_reader *r, const struct tree_node *node,
    const char *what, const char *name, const char *near)
{
	die_warn("%s: %s \"%s\"%s%s%s", config_place(r, node), what, name,
	    near ? ", did you mean \"" : "", near ? near : "",
	    near ? "\"?" : "");
	r->wrong = true;
}

bool
config_is_kind(
    struct config_reader *r, const struct tree_node *node, enum tree_kind kind)
{
	static const char *const wants[] = { "one value", "a list",
		"keys with values" };

	if (node->kind == kind)
		return true;
	die_warn("%s: %s%s%swants %s", config_place(r, node),
	    node->key ? "\"" : "", node->key ? node->key : "this ",
	    node->key ? "\" " : "", wants[kind]);
	r->wrong = true;
	return false;
}

bool
config_leaves(const char *path)
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
read_pattern(struct config_reader *r, const struct tree_node *node,
    struct glob_list *list)
{
	const char *pattern = node->value;
	bool not = *pattern == '!';

	if (config_leaves(pattern + not ) ||
	    strlen(pattern) > GLOB_LENGTH - 4 || strlen(pattern) != node->len) {
		config_complain(r, node,
		    "not a pattern for paths in this folder:", pattern, NULL);
		return false;
	}
	r->config->patterns += node->len;
	if (r->config->patterns > GLOB_TOTAL) {
		if (r->config->patterns - node->len <= GLOB_TOTAL)
			config_complain(r, node,
			    "more than 32 KiB of patterns, from here on:",
			    pattern, NULL);
		return false;
	}
	if (strncmp(pattern + not, "./", 2) == 0)
		pattern = arena_print(
		    r->arena, "%s%s", not ? "!" : "", pattern + not +1);
	ARENA_MORE(r->arena, list->at, list->n, list->cap);
	list->at[list->n++] = pattern;
	return true;
}

void
config_read_patterns(struct config_reader *r, const struct tree_node *node,
    struct glob_list *list)
{
	if (!config_is_kind(r, node, TREE_SEQUENCE))
		return;
	for (node = node->child; node; node = node->next)
		if (config_is_kind(r, node, TREE_SCALAR))
			read_pattern(r, node, list);
}

void
config_read_words(struct config_reader *r, const struct tree_node *node,
    struct config_list *words)
{
	struct glob_list *list = &words->list;

	words->from = config_place(r, node);
	if (!config_is_kind(r, node, TREE_SEQUENCE))
		return;
	for (node = node->child; node; node = node->next) {
		if (!config_is_kind(r, node, TREE_SCALAR))
			continue;
		if (node->value[strcspn(node->value, "\r\n#=~")] != '\0' ||
		    node->len == 0 || strlen(node->value) != node->len) {
			config_complain(r, node,
			    "not a word or phrase:", node->value, NULL);
			continue;
		}
		ARENA_MORE(r->arena, list->at, list->n, list->cap);
		list->at[list->n++] = node->value;
	}
}
