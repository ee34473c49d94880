/* Prints what evidence.c sees of each item of a list in documents: a path, the
 * item's line, what the rules alone take it for, its list, and the names of
 * its traits; a line an item, tabs between. Without documents: the names of
 * all traits, a line each. tests/accuracy/fit reads both. */

#include "arena.h"
#include "evidence.h"
#include "lint.h"
#include "page.h"
#include "rule.h"

#include <stdio.h>

enum { NAME = 64, SIZE = 1 << 20 };

static struct lint lint;
static const char *path;

static void
show_item(
    const struct finder *f, const struct evidence *list, int item, int role)
{
	struct evidence e = evidence_item(f, list, item);
	const struct block *block = &lint.document.blocks[item];
	const char *between = "\t";
	char name[NAME];

	printf("%s\t%u\t%d\t%d\t%d\t%d", path, block->line, role, block->list,e.odds, e.mean);
	for (size_t i = 0; i < evidence_count; i++)
		if (e.bits[i / 64] >> i % 64 & 1) {
			printf("%s%s", between,
			    evidence_name(i, name, sizeof name));
			between = " ";
		}
	putchar('\n');
}

static bool
show_document(
    struct arena *a, const struct lint_settings *settings, char *bytes)
{
	FILE *in = fopen(path, "rb");
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
	evidence_watch = show_item;
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
