/* Rule pages run on their own examples. */

#include "trial.h"

#include "base/arena.h"
#include "base/die.h"
#include "date/date.h"
#include "fact/fact.h"
#include "lint/lint.h"
#include "rule/page_section.h"
#include "rule/rule.h"
#include "text/tree.h"
#include "word/token.h"
#include "word/word.h"

#include <stdarg.h>
#include <string.h>

/* A page while it is run. */
struct subject {
	struct trial *trial;
	const struct rules *rules;
	const struct rule *rule;
	const struct rule_fact *fact; /* that the page defines, or NULL */
	int head;		      /* lines before the page's body */
	size_t bad;		      /* Bad blocks */
	bool seen[WORD_LANGUAGES];    /* the fact was found in a Bad block */
};

static void __attribute__((format(printf, 4, 5)))
check(struct subject *s, bool right, int line, const char *fmt, ...)
{
	const struct rule *rule = s->rule;
	char what[256];
	va_list args;

	if (right) {
		s->trial->passed++;
		return;
	}
	s->trial->failed++;
	va_start(args, fmt);
	vsnprintf(what, sizeof what, fmt, args);
	va_end(args);
	if (rule->path)
		die_show_line(s->trial->out, rule->path, strlen(rule->path));
	else
		fprintf(s->trial->out, "rules/%s.md", rule->name);
	fprintf(s->trial->out, ":%d: ", line);
	die_show(s->trial->out, what, strlen(what));
	fprintf(s->trial->out, " [%s]\n", rule->name);
}

static bool
yields(const struct lint *lint, const struct rule *rule)
{
	for (size_t i = 0; i < lint->findings.n; i++) {
		const struct finding *finding = &lint->findings.at[i];
		const struct finding_note *notes =
		    finding_notes(&lint->findings, finding);

		if (finding->rule == rule)
			return true;
		for (size_t j = 0; j < finding->n_notes; j++)
			if (notes[j].rule == rule)
				return true;
	}
	return false;
}

static void
note_fact(struct subject *s, const struct lint *lint)
{
	for (int i = 0; s->fact && i < lint->goals.n; i++)
		if (fact_has(&lint->facts[i], s->fact->number))
			s->seen[lint->goals.at[i].language] = true;
}

/* The language of an example; -1: to be found out, -2: there is none. */
static int
language_of(const struct subject *s, const struct page_example *example)
{
	int language = word_language_find(s->rules->words, example->language);

	return language >= 0		      ? language
	       : example->language[0] == '\0' ? -1
					      : -2;
}

static void
run_example(struct subject *s, const struct page_example *example)
{
	struct lint_settings settings = { .rules = s->rules,
		.criteria = (1 << RULE_CRITERIA) - 1,
		.today = date_day(2026, 11, 21),
		.language = language_of(s, example),
		.usual_language = -1,
		.max_size = 1 << 20 };
	int line = s->head + example->line;
	struct lint lint;
	const char *bytes;

	check(s, settings.language != -2, line, "no language is called %s",
	    example->language);
	if (settings.language == -2)
		return;
	arena_reset(s->trial->document);
	bytes = arena_copy(s->trial->document, example->bytes, example->len);
	lint_run(&lint, s->trial->document, &settings, "example.md", bytes,
	    example->len, true);
	check(s, yields(&lint, s->rule) == example->bad, line,
	    example->bad ? "this Bad example does not yield the rule"
			 : "this Good example yields the rule");
	if (!example->bad)
		return;
	s->bad++;
	note_fact(s, &lint);
}

/* A word or phrase of the page must be one that its own text matches. */
static void
run_word(struct subject *s, const struct tree_node *node, int language)
{
	struct arena *a = s->trial->document;
	const char *end = node->value + strcspn(node->value, "=#");
	size_t len = (size_t)(end - node->value);
	struct vocabulary *v = s->rules->words;
	struct tokens tokens = { 0 };
	char *text;

	if (node->value[0] == '~')
		return; /* an ending: of a word to come */
	text = arena_print(a, "%.*s", (int)len, node->value);
	for (char *c = text; *c != '\0'; c++)
		if (*c == '~')
			*c = ' ';
	token_scan(a, &tokens, v, text, 0, (uint32_t)len);
	word_stem(v, language, tokens.at, tokens.at + tokens.n);
	check(s,
	    tokens.n > 0 && word_match(v, language, s->fact->class, tokens.at,
				tokens.at + tokens.n, NULL) == tokens.n,
	    (int)node->line + 1, "no text can match the word \"%s\"",
	    node->value);
}

static void
run_words(struct subject *s, const struct tree_node *words)
{
	for (const struct tree_node *list = words->child; list;
	     list = list->next) {
		int language = word_language_find(s->rules->words, list->key);

		for (const struct tree_node *word = list->child; word;
		     word = word->next)
			if (word->value && language >= 0)
				run_word(s, word, language);
	}
}

/* A pattern must match in a Bad block of its language, or of any. */
static void
run_pattern(struct subject *s, const struct tree_node *pattern)
{
	bool any = false;

	for (int i = 0; i < WORD_LANGUAGES; i++)
		any = any || s->seen[i];
	if (pattern->kind == TREE_SCALAR) {
		check(s, any, (int)pattern->line + 1,
		    "the pattern matches in no Bad example");
		return;
	}
	for (const struct tree_node *item = pattern->child; item;
	     item = item->next) {
		int language = word_language_find(s->rules->words, item->key);

		if (language >= 0)
			check(s, s->seen[language], (int)item->line + 1,
			    "the pattern matches in no Bad example in %s",
			    item->key);
	}
}

static void
run_fact(struct subject *s)
{
	const char *yaml = s->rule->page + 4; /* behind "---\n" */
	const struct tree_node *fact, *part;
	struct tree tree;

	if (!tree_read(&tree, s->trial->process, yaml,
		(size_t)(s->rule->body - 4 - yaml)))
		return;
	fact = tree_get(tree.root, "fact");
	if ((part = tree_get(fact, "words")) != NULL)
		run_words(s, part);
	if ((part = tree_get(fact, "pattern")) != NULL && s->bad > 0)
		run_pattern(s, part);
}

/* The fact that a page defines is the one it names by "fact". */
static const struct rule_fact *
fact_of(const struct subject *s)
{
	const char *yaml = s->rule->page + 4;
	struct tree tree;
	const struct tree_node *name;

	if (!tree_read(&tree, s->trial->process, yaml,
		(size_t)(s->rule->body - 4 - yaml)))
		return NULL;
	name = tree_get(tree_get(tree.root, "fact"), "name");
	for (size_t i = 0; name && name->value && i < s->rules->n_facts; i++)
		if (strcmp(s->rules->facts[i].name, name->value) == 0)
			return &s->rules->facts[i];
	return NULL;
}

static void
run_page(struct subject *s)
{
	const char *from = s->rule->body;
	struct page_example example;

	for (const char *c = s->rule->page; c < s->rule->body; c++)
		s->head += *c == '\n';
	s->fact = fact_of(s);
	while (page_example_next(&example, &from, s->rule))
		run_example(s, &example);
	if (s->rule->path)
		check(s, s->bad > 0, 1,
		    "no Bad example: nothing shows that it can fire");
	if (s->fact)
		run_fact(s);
}

void
trial_run(struct trial *trial, const struct rules *rules)
{
	struct level_plan plan = { .errors = false };

	level_wish(&plan.project, trial->process,
	    (struct level_wish){ "extra", LEVEL_ON, NULL });
	rules = level_apply(rules, trial->process, &plan, NULL);
	for (size_t i = 0; i < rules->n; i++) {
		struct subject s = {
			.trial = trial, .rules = rules, .rule = &rules->at[i]
		};

		run_page(&s);
	}
}
