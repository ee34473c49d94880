/* Rule pages are read into rows; broken ones are refused. */

#include "rule/page.h"

#include "base/arena.h"
#include "expect.h"
#include "fact/fact.h"
#include "rule/rule.h"

#include <stdio.h>
#include <string.h>

static struct arena arena;

static struct rules *
fresh(void)
{
	struct rules *rules = page_rules(&arena);

	page_add(rules, "en/greeting.txt", NULL, "hello\n", 6);
	return rules;
}

static bool
add(struct rules *rules, const char *name, const char *page)
{
	return page_add(rules, name, "p.md", page, strlen(page));
}

static void
reads_a_page(void)
{
	struct rules *rules = fresh();
	const struct rule *rule;
	struct fact_set set = { { 0 } };
	const struct rule *fired[8];

	expect(add(rules, "a-rule.md",
		   "---\ncriterion: measurable\nlevel: error\nrank: 7\n"
		   "lacks: [target, frequency]\nhas: [metric]\n"
		   "message:\n  en: no number\n---\n# a-rule\n"),
	    "a page is read");
	expect(page_finish(rules), "its facts are known");
	rule = rule_find(rules, "a-rule");
	expect(rule && rule->criterion == RULE_MEASURABLE &&
		   rule->level == RULE_ERROR && rule->rank == 7 &&
		   rule->decides && !rule->each,
	    "its keys are in the row");
	expect(rule->applies == (RULE_GOAL | RULE_KEY_RESULT),
	    "measurable is asked of key results too");
	expect(strcmp(rule->body, "# a-rule\n") == 0, "the body follows");
	expect(
	    strcmp(rule_say(&rule->message, 0), "no number") == 0, "it speaks");
	expect(rule_judge(rules, &set, RULE_GOAL, fired) == 0,
	    "it needs what it has");
	set.bits[0] |= (uint64_t)1 << FACT_METRIC;
	expect(rule_judge(rules, &set, RULE_GOAL, fired) == 1, "it fires");
	expect(rule_failed(rules, &set, RULE_GOAL) == 1 << RULE_MEASURABLE,
	    "its criterion fails");
	set.bits[0] |= (uint64_t)1 << FACT_TARGET;
	expect(rule_judge(rules, &set, RULE_GOAL, fired) == 0,
	    "it needs what it lacks");
}

static void
defines_a_fact(void)
{
	struct rules *rules = fresh();

	expect(add(rules, "greets.md",
		   "---\nfact: {name: greets, words: {en: [hello]}}\n"
		   "message: {en: hi}\n---\n"),
	    "a fact by words");
	expect(add(rules, "shouts.md",
		   "---\nfact: {name: shouts, pattern: '!!+'}\n"
		   "message: {en: quiet}\n---\n"),
	    "a fact by pattern");
	expect(page_finish(rules), "both are known");
	expect(rule_fact_find(rules, "shouts") == FACT_BUILTIN + 1,
	    "numbers follow the built-in ones");
	expect(rule_find(rules, "shouts")->shown == FACT_BUILTIN + 1,
	    "a page without has shows its own fact");
}

static void
refuses(const char *page, const char *what)
{
	struct rules *rules = fresh();

	expect(!(add(rules, "x.md", page) && page_finish(rules)), what);
}

int
main(void)
{
	if (!freopen("/dev/null", "w", stderr))
		return 2;
	reads_a_page();
	defines_a_fact();
	refuses("# x\n", "no front matter");
	refuses("---\nlacks: [target]\n", "no end of the front matter");
	refuses("---\nlacks: [target]\n---\n", "no message");
	refuses("---\nmessage: {en: x}\nfoo: 1\n---\n", "an unknown key");
	refuses("---\nmessage: {xx: x}\n---\n", "an unknown language");
	refuses("---\nmessage: {en: x}\nhas: [nosuch]\n---\n", "unknown fact");
	refuses("---\nmessage: {en: x}\nhas: target\n---\n", "no list");
	refuses("---\nmessage: {en: x}\nlevel: loud\n---\n", "unknown level");
	refuses("---\nmessage: {en: x}\nrank: x\n---\n", "bad rank");
	refuses("---\nmessage: {en: x}\nrank: 1\nrank: 2\n---\n", "twice");
	refuses("---\nmessage: {en: x}\nfact: {name: f, pattern: '('}\n---\n",
	    "a broken pattern");
	refuses("---\nmessage: {en: x}\nfact: {name: target}\n---\n",
	    "a fact that is built in");
	arena_free(&arena);
	return expect_report();
}
