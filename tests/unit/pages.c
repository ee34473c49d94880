/* Every built-in rule's page speaks all languages and has examples in each
 * (goallint --test-rules runs them); no built-in word list says an entry
 * twice. */

#include "base/arena.h"
#include "expect.h"
#include "rule/page.h"
#include "rule/page_section.h"
#include "rule/rule.h"
#include "word/word_trie.h"

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

static void
print_name(const struct vocabulary *v, uint32_t id)
{
	const struct name *name = &v->names[id];

	printf(" %.*s", (int)(name[1].at - name->at), v->text + name->at);
}

/* The entry that ends at a node, as the trie has it: "~" before a stem, "$" and
 * a digit before an ending, "#" before the code of a number or a mark. */
static void
print_entry(const struct vocabulary *v, uint32_t node)
{
	for (uint32_t id = 1; id <= v->n_names; id++)
		if (v->names[id].node == node) {
			print_name(v, id);
			return;
		}
	for (size_t i = 0; i < v->n_edge_slots; i++) {
		const struct edge *edge = &v->edges[i];

		if (edge->to != node)
			continue;
		if (edge->from != 0)
			print_entry(v, edge->from);
		if (edge->over.kind == SYMBOL_NUMBER ||
		    edge->over.kind == SYMBOL_MARK)
			printf(" #%lu", (unsigned long)edge->over.id);
		else
			print_name(v, edge->over.id);
		return;
	}
}

/* No list says an entry twice, once alternatives are spelt out: of two values
 * the later one would count. */
static void
run_lists(const struct vocabulary *v)
{
	bool once = true;

	for (uint32_t node = 0; node < v->n_nodes; node++)
		for (uint32_t i = v->nodes[node].meaning; i != 0;
		     i = v->meanings[i].next) {
			const struct meaning *m = &v->meanings[i];
			uint32_t j = m->next;

			while (j != 0 &&
			       (v->meanings[j].class != m->class ||
				   v->meanings[j].language != m->language))
				j = v->meanings[j].next;
			if (j == 0)
				continue;
			once = false;
			printf("rules/%s/%s.txt says twice:",
			    v->languages[m->language], v->classes[m->class]);
			print_entry(v, node);
			printf(" = %d, = %d\n", v->meanings[j].value, m->value);
		}
	expect_that(once);
}

int
main(void)
{
	struct rules *rules = page_rules(&process);

	page_add_embedded(rules);
	expect(page_finish(rules), "the built-in pages hold");
	for (size_t i = 0; i < rules->n; i++)
		run_page(rules, &rules->at[i]);
	run_lists(rules->words);
	return expect_report();
}
