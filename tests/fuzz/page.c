/* Any bytes as a rule's page, or behind an odd byte and one that chooses as
 * words added to a list of ours; and then a document judged by all of them. */

#include "rule/page.h"

#include "base/arena.h"
#include "date/date.h"
#include "base/embed.h"
#include "base/frozen.h"
#include "lint/lint.h"
#include "rule/rule.h"
#include "word/word.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char document[] =
    "# Goals 2027\n\n- Sell 20 cakes by 3 May 2027, for the school\n"
    "  - Why: it needs a roof!!\n  - From 5 % to 7 % every 2 weeks\n\n"
    "## Q3 2026\n\n| Goal | Owner | By |\n|---|---|---|\n"
    "| Run 3 times a week foo | Ann | mid June |\n\n"
    "- Save twelve hundred euros in 6 months, foo bar 7\n"
    "- Depends on: Sell 20 cakes\n\n# Objectifs\n\n- Vendre mieux\n"
    "- Passer de 3 h \xc3\xa0 10 h par semaine d'ici la fin du mois de mai\n"
    "- Courir deux fois par jour pendant quinze jours foo\n";

/* A list of the rules that are built in. */
static const char *
list_name(uint8_t choice)
{
	const char *name = "en/verb.txt";

	for (size_t i = 0; i < embed_count; i++)
		if (strstr(embed_files[i].name, ".txt")) {
			name = embed_files[i].name;
			if (choice-- == 0)
				break;
		}
	return name;
}

/* The rules as the program begins with them, again and again: loading them
 * takes a hundred times as long as what is tried here. */
static struct rules *
begin(void)
{
	static char *kept;
	struct rules *rules = page_frozen();

	if (!kept) {
		kept = malloc(frozen_size);
		memcpy(kept, frozen_root, frozen_size);
	} else {
		word_rest(rules->words);
		arena_free(rules->arena);
		memcpy(frozen_root, kept, frozen_size);
	}
	return rules;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena once = { 0 };
	struct rules *rules;
	struct lint_settings settings;
	struct lint lint;
	char *bytes;

	if (size < 2)
		return 0;
	rules = begin();
	bytes = arena_copy(rules->arena, (const char *)data + 2, size - 2);
	page_add(rules, data[0] & 1 ? list_name(data[1]) : "my-rule.md",
	    "my-rule.md", bytes, size - 2);
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
	return 0;
}
