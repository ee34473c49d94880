/* Markdown pages and word lists into the rule table and the vocabulary. */

#include "page.h"

#include "base/arena.h"
#include "base/die.h"
#include "base/embed.h"
#include "base/frozen.h"
#include "base/nearest.h"
#include "date/date.h"
#include "page_part.h"
#include "rule.h"
#include "text/tree.h"
#include "word/word.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct rules *
page_rules(struct arena *a)
{
	struct rules *rules = arena_alloc(a, sizeof *rules);

	rules->arena = a;
	rules->words = word_new(a);
	return rules;
}

/* A table of date forms, the one file of words that is no list. */
static bool
add_forms(struct rules *rules, const char *language, const char *where,
    const char *bytes, size_t len)
{
	int line = date_add_forms(rules->words, rules->arena,
	    word_language(rules->words, language), bytes, len);

	if (line != 0)
		die_warn("%s:%d: not a date form", where, line);
	return line == 0;
}

/* "fr/month.txt": a word list. */
static bool
add_list(struct rules *rules, const char *name, const char *where,
    const char *bytes, size_t len)
{
	const char *slash = strchr(name, '/');
	const char *dot = strrchr(name, '.');
	char *language, *class;
	int line;

	language = arena_copy(rules->arena, name, (size_t)(slash - name));
	class = arena_copy(rules->arena, slash + 1, (size_t)(dot - slash - 1));
	if (strcmp(class, "date-forms") == 0)
		return add_forms(rules, language, where, bytes, len);
	line =
	    word_add_list(rules->words, word_language(rules->words, language),
		word_class(rules->words, class), bytes, len);
	if (line != 0)
		die_warn("%s:%d: not a word or phrase of at most 16 words, "
			 "with or without \"= N\"",
		    where, line);
	return line == 0;
}

/* The YAML between the page's first line, "---", and the next such line; and
 * where the rest begins. */
static bool
split_page(const char *bytes, size_t len, size_t *yaml, const char **body)
{
	const char *end;

	if (strncmp(bytes, "---\n", 4) != 0)
		return false;
	end = strstr(bytes + 3, "\n---\n");
	if (!end || (size_t)(end - bytes) >= len)
		return false;
	*yaml = (size_t)(end + 1 - (bytes + 4));
	*body = end + 5;
	return true;
}

static void
set_defaults(struct page_reader *r)
{
	struct rule *rule = r->rule;
	bool criterion = rule->criterion != RULE_NO_CRITERION;
	bool shared = rule->criterion == RULE_SPECIFIC ||
		      rule->criterion == RULE_MEASURABLE ||
		      rule->criterion == RULE_TIME_BOUND || !criterion;

	rule->usual = rule->level;
	if (!r->decides)
		rule->decides = criterion;
	if (criterion && rule->decides)
		rule->fails |= (uint8_t)(1u << rule->criterion);
	if (!r->each)
		rule->each = !rule->decides;
	if (!r->applies)
		rule->applies = RULE_GOAL | (shared ? RULE_KEY_RESULT : 0);
}

/* A row for a rule of this name: a new one, or the one it replaces. */
static struct rule *
rule_row(struct rules *rules, const char *name)
{
	struct rule *row = (struct rule *)rule_find(rules, name);

	if (row)
		return row;
	ARENA_MORE(rules->arena, rules->at, rules->n, rules->cap);
	return &rules->at[rules->n++];
}

static bool
add_page(struct rules *rules, const char *name, const char *path,
    const char *where, const char *bytes, size_t len)
{
	struct rule rule = { .criterion = RULE_NO_CRITERION,
		.level = RULE_WARNING,
		.rank = 50,
		.shown = -1,
		.page = bytes,
		.path = path };
	struct page_reader reader = { rules, &rule, where, 0, 0, 0, 0 };
	struct tree tree;
	size_t yaml;

	rule.name = arena_copy(rules->arena, name, strlen(name) - 3);
	if (!split_page(bytes, len, &yaml, &rule.body)) {
		die_warn("%s:1: a page begins with YAML between two lines "
			 "\"---\"",
		    where);
		return false;
	}
	if (!tree_read(&tree, rules->arena, bytes + 4, yaml)) {
		die_warn("%s:%u:%u: %s", where, tree.line + 1, tree.column,
		    tree.error);
		return false;
	}
	if (!tree.root || tree.root->kind != TREE_MAPPING ||
	    !tree_get(tree.root, "message")) {
		die_warn("%s:2: a page needs the key \"message\"", where);
		return false;
	}
	page_read_keys(&reader, tree.root);
	set_defaults(&reader);
	if (reader.wrong)
		return false;
	*rule_row(rules, rule.name) = rule;
	rules->finished = false;
	return true;
}

/* A rule's name is a word of an option, -WNAME: a-z, 0-9 and '-'. */
static bool
is_rule_name(const char *name, const char *dot)
{
	size_t len = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-");

	return name + len == dot && len > 0 && name[0] != '-' &&
	       strncmp(name, "no-", 3) != 0;
}

bool
page_add(struct rules *rules, const char *name, const char *path,
    const char *bytes, size_t len)
{
	const char *where =
	    path ? path : arena_print(rules->arena, "rules/%s", name);
	const char *dot = strrchr(name, '.');
	bool list = dot && strcmp(dot, ".txt") == 0 && strchr(name, '/');

	if (list)
		return add_list(rules, name, where, bytes, len);
	if (dot && strcmp(dot, ".md") == 0 && is_rule_name(name, dot))
		return add_page(rules, name, path, where, bytes, len);
	die_warn("%s: neither a page, NAME.md, nor a word list, "
		 "LANGUAGE/NAME.txt",
	    where);
	return false;
}

void
page_add_embedded(struct rules *rules)
{
	/* Word lists first: pages may speak only languages that have some. */
	for (int pages = 0; pages < 2; pages++)
		for (size_t i = 0; i < embed_count; i++) {
			const struct embed_file *file = &embed_files[i];

			bool page = !strchr(file->name, '/');

			if (page == (pages == 1) &&
			    !page_add(rules, file->name, NULL, file->bytes,
				file->len))
				die_fatal(DIE_INTERNAL,
				    "rules/%s is built in and broken",
				    file->name);
		}
}

struct rules *
page_frozen(void)
{
	return frozen_root;
}

static bool
settle_names(const struct rules *rules, const struct rule *rule,
    const struct tree_node *names, struct fact_set *set, int *first)
{
	for (const struct tree_node *name = names ? names->child : NULL; name;
	     name = name->next) {
		int fact = rule_fact_find(rules, name->value);
		const char *known[FACT_MAX], *near;
		size_t n = 0;

		if (fact >= 0) {
			fact_put(set, fact);
			if (first && *first < 0)
				*first = fact;
			continue;
		}
		while (
		    n < FACT_MAX && (known[n] = rule_fact_name(rules, (int)n)))
			n++;
		near = nearest_name(name->value, known, n);
		die_warn("%s%s:%u:%u: unknown fact \"%s\"%s%s%s",
		    rule->path ? rule->path : "rules/",
		    rule->path ? "" : rule->name, name->line + 1, name->column,
		    name->value, near ? ", did you mean \"" : "",
		    near ? near : "", near ? "\"?" : "");
		return false;
	}
	return true;
}

static bool
settle(const struct rules *rules, struct rule *rule)
{
	int shown = -1;

	if (rule->settled)
		return true;
	if (!settle_names(rules, rule, rule->has_names, &rule->has, &shown) ||
	    !settle_names(rules, rule, rule->lacks_names, &rule->lacks, NULL))
		return false;
	if (!rule->has_names && !rule->lacks_names && rule->shown >= 0)
		fact_put(&rule->has, rule->shown);
	else
		rule->shown = shown;
	rule->has_names = rule->lacks_names = NULL;
	rule->settled = true;
	return true;
}

static int
compare(const void *a, const void *b)
{
	const struct rule *x = a, *y = b;

	if (x->criterion != y->criterion)
		return x->criterion < y->criterion ? -1 : 1;
	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return strcmp(x->name, y->name);
}

bool
page_finish(struct rules *rules)
{
	size_t n = 0;
	bool right = true;

	if (rules->finished)
		return true;
	for (size_t i = 0; i < rules->n; i++) {
		if (settle(rules, &rules->at[i]))
			rules->at[n++] = rules->at[i];
		else
			right = false;
	}
	rules->n = n;
	if (n > 0)
		qsort(rules->at, n, sizeof *rules->at, compare);
	rules->finished = true;
	return right;
}
