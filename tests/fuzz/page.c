/* Any bytes as a rule's page or a word list, and then a document judged by it.
 * A first byte that is odd makes it a list. */

#include "page.h"

#include "arena.h"
#include "date.h"
#include "lint.h"
#include "rule.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char document[] =
    "# Goals 2027\n\n- Sell 20 cakes by 3 May 2027, for the school\n"
    "  - Why: it needs a roof!!\n\n# Objectifs\n\n- Vendre mieux\n";

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena process = { 0 }, once = { 0 };
	struct rules *rules;
	struct lint_settings settings;
	struct lint lint;
	char *bytes;

	if (size == 0)
		return 0;
	rules = page_rules(&process);
	page_add(rules, "en/function.txt", NULL, "the\n", 4);
	page_add(rules, "fr/function.txt", NULL, "le\n", 3);
	bytes = arena_copy(&process, (const char *)data + 1, size - 1);
	page_add(rules, data[0] & 1 ? "en/vague-word.txt" : "my-rule.md",
	    "my-rule.md", bytes, size - 1);
	page_finish(rules);
	settings = (struct lint_settings){ .rules = rules,
		.criteria = rule_profiles[0].criteria,
		.today = date_day(2026, 11, 21),
		.language = -1,
		.usual_language = -1,
		.max_size = 1 << 20 };
	bytes = arena_copy(&once, document, sizeof document - 1);
	lint_run(
	    &lint, &once, &settings, "x.md", bytes, sizeof document - 1, true);
	arena_free(&once);
	arena_free(&process);
	return 0;
}
