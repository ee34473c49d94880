/* Prints what evidence.c sees of each item of a list in documents: a path, the
 * item's line, its list, and the names of its traits; a line an item, tabs
 * between. Without documents: the names of all traits, a line each.
 * tests/accuracy/fit reads both. */

#include "base/arena.h"
#include "goal/evidence.h"
#include "goal/finder.h"
#include "lint/lint.h"
#include "rule/page.h"
#include "rule/rule.h"

#include <stdio.h>

enum { NAME = 64, SIZE = 1 << 20 };

static const char *path;

static void
show_item(const struct evidence *e, const struct block *block)
{
	const char *between = "\t";
	char name[NAME];

	printf("%s\t%u\t%d", path, block->line, block->list);
	for (size_t i = 0; i < evidence_count; i++)
		if (e->bits[i / 64] >> i % 64 & 1) {
			printf("%s%s", between,
			    evidence_name(i, name, sizeof name));
			between = " ";
		}
	putchar('\n');
}

static void
show_list(const struct finder *f, const struct list *list)
{
	const struct block *blocks = f->document->blocks;
	struct evidence e = evidence_list(f, list);

	for (int i = list->first; i < f->document->n_blocks; i++)
		if (blocks[i].kind == BLOCK_ITEM &&
		    blocks[i].list == blocks[list->first].list) {
			struct evidence item = evidence_item(f, &e, i);

			show_item(&item, &blocks[i]);
		}
}

static bool
show_document(
    struct arena *a, const struct lint_settings *settings, char *bytes)
{
	FILE *in = fopen(path, "rb");
	struct lint lint;
	size_t len;

	if (!in)
		return false;
	len = fread(bytes, 1, SIZE - 1, in);
	bytes[len] = '\0';
	fclose(in);
	arena_reset(a);
	lint_run(&lint, a, settings, path, bytes, len, true);
	return true;
}

int
main(int argc, char **argv)
{
	static struct arena process, document;
	static char bytes[SIZE];
	struct rules *rules = page_rules(&process);
	struct lint_settings settings = { .rules = rules,
		.criteria = rule_profiles[0].criteria,
		.today = 20000,
		.language = -1,
		.usual_language = -1,
		.max_size = SIZE };
	char name[NAME];

	page_add_embedded(rules);
	page_finish(rules);
	evidence_watch = show_list;
	for (size_t i = 0; argc == 1 && i < evidence_count; i++)
		puts(evidence_name(i, name, sizeof name));
	for (int i = 1; i < argc; i++) {
		path = argv[i];
		if (!show_document(&document, &settings, bytes)) {
			perror(path);
			return 1;
		}
	}
	return 0;
}
