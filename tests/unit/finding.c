/* Messages are filled in, and what is said twice of one place is said once. */

#include "rule/finding.h"

#include "base/arena.h"
#include "expect.h"
#include "goal/goal.h"
#include "rule/message.h"
#include "rule/rule.h"

#include <stdio.h>
#include <string.h>

static struct arena arena;

static void
fills(const char *message, const char *want)
{
	static const char *const args[4] = { "one", "two\nlines", NULL, "{0}" };
	const char *got = message_fill(&arena, message, args, "some words");

	expect(strcmp(got, want) == 0, got);
}

static void
sorts(void)
{
	struct rule rules[2] = {
		{ .name = "a", .level = RULE_WARNING },
		{ .name = "b", .level = RULE_WARNING },
	};
	struct findings findings = { 0 };
	struct span early = { 1, 2 }, late = { 5, 6 };

	for (int i = 0; i < 2; i++)
		rules[i].message.in[0] = "say it";
	finding_add(&findings, &arena, &rules[1], 0, early, NULL);
	finding_add(&findings, &arena, &rules[0], 0, late, NULL);
	finding_add(&findings, &arena, &rules[0], 0, early, NULL);
	finding_add(&findings, &arena, &rules[1], 0, early, NULL);
	finding_add(&findings, &arena, NULL, 0, early, NULL);
	findings.at[0].goal = 7; /* another goal says the same */
	finding_sort(&findings);
	expect(findings.n == 3, "what is said twice is said once");
	expect(findings.at[0].rule == &rules[0] &&
		   findings.at[1].rule == &rules[1],
	    "of one place, in the rules' order");
	expect(findings.at[2].source.start == 5, "in the text's order");
}

int
main(void)
{
	fills("plain", "plain");
	fills("{0} and {1}", "one and two lines");
	fills("\"{words}\"", "\"some words\"");
	fills("a{2}b", "ab");
	fills("{3}", "{0}");
	fills("{4} {x} {", "{4} {x} {");
	fills("a folded text\n", "a folded text");
	fills("", "");
	sorts();
	arena_free(&arena);
	return expect_report();
}
