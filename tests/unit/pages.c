/* Every rule's page: its Bad blocks yield the rule, its Good blocks do not,
 * and it speaks all languages. */

#include "arena.h"
#include "date.h"
#include "level.h"
#include "lint.h"
#include "page.h"
#include "page_example.h"
#include "rule.h"

#include <stdio.h>
#include <string.h>

static int failed, passed;
static struct arena process, document;



static void
check(int ok, const struct rule *rule, const char *what, int line)
{
	
	passed += ok != 0;
	failed += ok == 0;
	if (!ok)
		printf("rules/%s.md: %s, example at line %d of the body\n",
		    rule->name, what, line);
}

static bool
yields(const struct lint *lint, const struct rule *rule)
{
	for (size_t i = 0; i < lint->findings.n; i++) {
		const struct finding *finding = &lint->findings.at[i];

		if (finding->rule == rule)
			return true;
		for (size_t j = 0; j < finding->n_notes; j++)
			if (finding->notes[j].rule == rule)
				return true;
	}
	return false;
}

static void
run_example(const struct rules *rules, const struct rule *rule,
    const struct page_example *example, int language)
{
	struct lint_settings settings = { .rules = rules,
		.criteria = 0x7f,
		.today = date_day(2026, 11, 21),
		.language = language,
		.usual_language = -1,
		.max_size = 1 << 20 };
	struct lint lint;
	const char *bytes;

	arena_reset(&document);
	bytes = arena_copy(&document, example->bytes, example->len);
	lint_run(&lint, &document, &settings, "example.md", bytes, example->len,
	    true);
	if (example->bad)
		check(yields(&lint, rule), rule, "Bad does not yield it",
		    example->line);
	else
		check(!yields(&lint, rule), rule, "Good yields it",
		    example->line);
}

static void
run_page(const struct rules *rules, const struct rule *rule)
{
	int n = word_languages(rules->words), bad[WORD_LANGUAGES] = { 0 },
	    good[WORD_LANGUAGES] = { 0 };
	const char *from = rule->body;
	struct page_example example;

	while (page_example_next(&example, &from, rule)) {
		int language = 0;

		while (language < n &&
		       strcmp(example.language,
			   word_language_name(rules->words, language)) != 0)
			language++;
		if (language == n) {
			check(0, rule, "no such language", example.line);
			continue;
		}
		(example.bad ? bad : good)[language]++;
		run_example(rules, rule, &example, language);
	}
	for (int i = 0; i < n; i++) {
		const char *name = word_language_name(rules->words, i);

		check(rule->message.in[i] != NULL, rule, "no message", 0);
		check(rule->hint.in[i] != NULL, rule, "no hint", 0);
		if (rule->applies == RULE_DOCUMENT)
			continue;
		check(bad[i] > 0, rule, name, 0);
		check(good[i] > 0, rule, name, 0);
	}
}

int
main(void)
{
	struct rules *rules = page_rules(&process);

	page_add_embedded(rules);
	failed += !page_finish(rules);
	level_set(rules, (struct level_wish){ "extra", LEVEL_ON, NULL });
	for (size_t i = 0; i < rules->n; i++)
		run_page(rules, &rules->at[i]);
	printf("%d passed, %d failed\n", passed, failed);
	arena_free(&document);
	return failed > 0;
}
