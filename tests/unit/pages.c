/* Every built-in rule's page speaks all languages and has examples in each
 * (goallint --test-rules runs them). */

#include "arena.h"
#include "expect.h"
#include "page.h"
#include "page_example.h"
#include "rule.h"

#include <stdio.h>
#include <string.h>

static struct arena process;

static void
check(bool ok, const struct rule *rule, const char *what, int line)
{
	if (!expect_that(ok))
		printf("rules/%s.md: %s, example at line %d of the body\n",
		    rule->name, what, line);
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
	expect(page_finish(rules), "the built-in pages hold");
	for (size_t i = 0; i < rules->n; i++)
		run_page(rules, &rules->at[i]);
	return expect_report();
}
