/* The keys of a page's front matter into a rule. */

#include "page_part.h"

#include "base/die.h"
#include "base/nearest.h"
#include "rule.h"
#include "text/tree.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define countof(array) (sizeof(array) / sizeof *(array))

void
page_complain(struct page_reader *r, const struct tree_node *node,
    const char *what, const char *name, const char *const *known, size_t n)
{
	const char *near = known ? nearest_name(name, known, n) : NULL;

	/* The front matter's first line is the page's second. */
	die_warn("%s:%u:%u: %s \"%s\"%s%s%s", r->where, node->line + 1,
	    node->column, what, name, near ? ", did you mean \"" : "",
	    near ? near : "", near ? "\"?" : "");
	r->wrong = true;
}

size_t
page_choose(struct page_reader *r, const struct tree_node *node,
    const char *what, const char *const *names, size_t n)
{
	if (node->kind == TREE_SCALAR)
		for (size_t i = 0; i < n; i++)
			if (strcmp(node->value, names[i]) == 0)
				return i;
	page_complain(r, node, what, node->value ? node->value : "", names, n);
	return 0;
}

static bool
choose_bool(struct page_reader *r, const struct tree_node *node)
{
	static const char *const names[] = { "false", "true" };

	return page_choose(r, node, "not true or false:", names, 2) == 1;
}

int
page_language(struct page_reader *r, const struct tree_node *node)
{
	const struct vocabulary *words = r->rules->words;
	int language = word_language_find(words, node->key);

	if (language < 0)
		page_complain(r, node,
		    "no folder of word lists for the language", node->key,
		    word_language_names(words), (size_t)word_languages(words));
	return language;
}

static void
read_criterion(struct page_reader *r, const struct tree_node *node)
{
	r->rule->criterion = (uint8_t)page_choose(
	    r, node, "unknown criterion", rule_criteria, RULE_CRITERIA);
}

static void
read_level(struct page_reader *r, const struct tree_node *node)
{
	r->rule->level = (uint8_t)page_choose(
	    r, node, "unknown level", rule_levels, countof(rule_levels));
}

static void
read_decides(struct page_reader *r, const struct tree_node *node)
{
	r->rule->decides = choose_bool(r, node);
	r->decides = true;
}

/* One of these names or a list of them, a bit each. */
static uint8_t
choose_several(struct page_reader *r, const struct tree_node *node,
    const char *what, const char *const *names, size_t n)
{
	const struct tree_node *item =
	    node->kind == TREE_SCALAR ? node : node->child;
	unsigned chosen = 0;

	for (; item; item = item == node ? NULL : item->next)
		chosen |= 1u << page_choose(r, item, what, names, n);
	return (uint8_t)chosen;
}

static void
read_fails(struct page_reader *r, const struct tree_node *node)
{
	r->rule->fails |= choose_several(
	    r, node, "unknown criterion", rule_criteria, RULE_CRITERIA);
}

static void
read_each(struct page_reader *r, const struct tree_node *node)
{
	r->rule->each = choose_bool(r, node);
	r->each = true;
}

static void
read_rank(struct page_reader *r, const struct tree_node *node)
{
	char *end = NULL;
	long rank = node->value ? strtol(node->value, &end, 10) : -1;

	if (!end || end == node->value || *end != '\0' || rank < 0 ||
	    rank > 1000)
		page_complain(r, node, "not a rank from 0 to 1000:",
		    node->value ? node->value : "", NULL, 0);
	else
		r->rule->rank = (int)rank;
}

static void
read_applies(struct page_reader *r, const struct tree_node *node)
{
	static const char *const names[] = { "goal", "key-result", "document" };

	r->applies = true;
	r->rule->applies |=
	    choose_several(r, node, "applies to no", names, countof(names));
}

static void
read_text(
    struct page_reader *r, const struct tree_node *node, struct rule_text *text)
{
	if (node->kind != TREE_MAPPING) {
		page_complain(
		    r, node, "not a text a language:", node->key, NULL, 0);
		return;
	}
	for (const struct tree_node *item = node->child; item;
	     item = item->next) {
		int language = page_language(r, item);

		if (item->kind != TREE_SCALAR)
			page_complain(
			    r, item, "not a text:", item->key, NULL, 0);
		else if (language >= 0)
			text->in[language] = item->value;
	}
}

static void
read_message(struct page_reader *r, const struct tree_node *node)
{
	read_text(r, node, &r->rule->message);
}

static void
read_hint(struct page_reader *r, const struct tree_node *node)
{
	read_text(r, node, &r->rule->hint);
}

static void
read_note(struct page_reader *r, const struct tree_node *node)
{
	read_text(r, node, &r->rule->note);
}

static void
check_names(struct page_reader *r, const struct tree_node *node)
{
	if (node->kind != TREE_SEQUENCE)
		page_complain(
		    r, node, "not a list of facts:", node->key, NULL, 0);
	for (const struct tree_node *item = node->child; item;
	     item = item->next)
		if (item->kind != TREE_SCALAR)
			page_complain(r, item, "not the name of a fact in",
			    node->key, NULL, 0);
}

static void
read_has(struct page_reader *r, const struct tree_node *node)
{
	check_names(r, node);
	r->rule->has_names = node;
}

static void
read_lacks(struct page_reader *r, const struct tree_node *node)
{
	check_names(r, node);
	r->rule->lacks_names = node;
}

/* A key of a page, and who reads it. */
static const struct key {
	const char *name;
	void (*read)(struct page_reader *r, const struct tree_node *node);
} page_keys[] = {
	{ "criterion", read_criterion },
	{ "level", read_level },
	{ "decides", read_decides },
	{ "fails", read_fails },
	{ "each", read_each },
	{ "applies", read_applies },
	{ "has", read_has },
	{ "lacks", read_lacks },
	{ "message", read_message },
	{ "hint", read_hint },
	{ "note", read_note },
	{ "fact", page_fact_read },
	{ "rank", read_rank },
};

void
page_read_keys(struct page_reader *r, const struct tree_node *root)
{
	const char *names[countof(page_keys)];

	for (const struct tree_node *node = root->child; node;
	     node = node->next) {
		size_t i;

		for (i = 0; i < countof(page_keys); i++) {
			names[i] = page_keys[i].name;
			if (strcmp(node->key, names[i]) == 0)
				break;
		}
		if (i < countof(page_keys))
			page_keys[i].read(r, node);
		else
			page_complain(
			    r, node, "unknown key", node->key, names, i);
	}
}
