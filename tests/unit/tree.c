/* YAML trees: what is read, where it stands, and what is refused. */

#include "../../src/text/tree.h"

#include "../../src/base/arena.h"
#include "expect.h"

#include <stdio.h>
#include <string.h>

static void
check(bool good, const char *what, const char *input)
{
	if (expect_that(good))
		return;
	printf("tree: %s: %s\n", what, input);
}

/* Every plain scalar and key is found at its own bytes. */
static void
check_places(const struct tree_node *node, const char *input)
{
	for (; node; node = node->next) {
		if (node->kind == TREE_SCALAR && node->plain)
			check(node->source.end - node->source.start ==
				      node->len &&
				  memcmp(input + node->source.start,
				      node->value, node->len) == 0,
			    "a value is not where it says", input);
		check_places(node->child, input);
	}
}

static void
test_read(void)
{
	static const char input[] = "title: \"Objectifs \\u00e9t\\u00e9\"\n"
				    "# remark\r\n"
				    "ét: [un, {deux: trois}]\n"
				    "goal:\n"
				    "  due: 2027-01-31\n"
				    "  empty:\n";
	struct arena a = { 0 };
	struct tree tree;
	const struct tree_node *due, *list;

	check(tree_read(&tree, &a, input, strlen(input)), "not read", input);
	check_places(tree.root, input);
	due = tree_get(tree_get(tree.root, "goal"), "due");
	check(due && due->line == 5 && due->column == 3 && due->plain,
	    "due is not at 5:3", input);
	check(strcmp(tree_get(tree.root, "title")->value, "Objectifs été") == 0,
	    "escapes are not undone", input);
	list = tree_get(tree.root, "ét");
	check(list && list->child->line == 3 && list->child->column == 6 &&
		  list->child->next->kind == TREE_MAPPING,
	    "the list is not read", input);
	check(!tree_get(list, "un") && !tree_get(NULL, "un"),
	    "a key where there is none", input);
	arena_free(&a);
}

static void
test_refused(void)
{
	static const struct {
		const char *input;
		uint32_t line, column;
	} cases[] = {
		{ "a: 1\nb: 2\na: 3\n", 3, 1 },
		{ "x:\r\n  é: 1\r\n  é: 2\r\n", 3, 3 },
		{ "a: &x 1\nb: *x\n", 1, 4 },
		{ "a: *x\n", 1, 4 },
		{ "a: !!int 3\n", 1, 4 },
		{ "? [a]\n: b\n", 1, 3 },
		{ "a: [\n", 2, 1 },
		{ "a: \001\n", 1, 4 },
		{ "a\n---\nb\n", 2, 1 },
		{ "é: \"\xff\"\n", 1, 5 },
		{ "[[[[[[[[[[[[[[[[[[[[[[[[[[[[", 1, 17 },
		{ "a: b: c\n", 1, 5 },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct arena a = { 0 };
		struct tree tree;
		const char *input = cases[i].input;

		check(!tree_read(&tree, &a, input, strlen(input)) &&
			  !tree.root && tree.error,
		    "not refused", input);
		check(tree.line == cases[i].line &&
			  tree.column == cases[i].column,
		    "refused at the wrong place", input);
		arena_free(&a);
	}
}

static void
test_empty(void)
{
	struct arena a = { 0 };
	struct tree tree;

	check(tree_read(&tree, &a, "", 0) && !tree.root, "not empty", "");
	check(
	    tree_read(&tree, &a, "# x\n", 4) && !tree.root, "not empty", "# x");
	arena_free(&a);
}

int
main(void)
{
	test_read();
	test_refused();
	test_empty();
	return expect_report();
}
