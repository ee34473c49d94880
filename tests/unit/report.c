/* The text format: places, carets under tabs and wide characters, and nothing
 * that a terminal or a runner would obey. */

#include "report/report.h"

#include "base/arena.h"
#include "base/die.h"
#include "expect.h"
#include "lint/lint.h"
#include "rule/rule.h"

#include <stdio.h>
#include <string.h>

static struct arena arena;
static const struct rule rule = { .name = "a-rule" };

/* Report a warning about bytes [start, end) of a document, and compare. */
static void
check(struct report report, const char *path, const char *document,
    uint32_t start, uint32_t end, const char *want)
{
	struct finding finding = { .rule = &rule,
		.source = { start, end },
		.level = RULE_WARNING,
		.message = "say it" };
	struct lint lint = { .findings = { &finding, 1, 1 } };
	char got[2048] = "";
	size_t n;

	text_decode(&lint.text, &arena, path, document, strlen(document), NULL);
	report.out = tmpfile();
	report_text(&report, &lint);
	rewind(report.out);
	n = fread(got, 1, sizeof got - 1, report.out);
	got[n] = '\0';
	fclose(report.out);
	if (expect_that(strcmp(got, want) == 0))
		return;
	printf("got:\n%swant:\n%s", got, want);
}

static void
carets(void)
{
	struct report snippet = { .snippet = true };

	check(snippet, "a.md", "one two three\n", 4, 7,
	    "a.md:1:5: warning: say it [a-rule]\n"
	    "    1 | one two three\n"
	    "      |     ^~~\n");
	check(snippet, "a.md", "\n\tone\ttwo\n", 6, 9,
	    "a.md:2:6: warning: say it [a-rule]\n"
	    "    2 |         one     two\n"
	    "      |                 ^~~\n");
	check(snippet, "a.md", "日本 été\n", 7, 12,
	    "a.md:1:4: warning: say it [a-rule]\n"
	    "    1 | 日本 été\n"
	    "      |      ^~~\n");
	check(snippet, "a.md", "one two\nthree\n", 4, 13,
	    "a.md:1:5: warning: say it [a-rule]\n"
	    "    1 | one two\n"
	    "      |     ^~~\n");
	check(snippet, "a.md", "one\n", 3, 3,
	    "a.md:1:4: warning: say it [a-rule]\n"
	    "    1 | one\n"
	    "      |    ^\n");
	check(snippet, "a.md", "", 0, 0,
	    "a.md:1:1: warning: say it [a-rule]\n"
	    "    1 | \n"
	    "      | ^\n");
}

static void
long_lines(void)
{
	struct report snippet = { .snippet = true };
	static char line[100001];

	memset(line, 'x', sizeof line - 1);
	memcpy(line + 50000, "HERE", 4);
	check(snippet, "a.md", line, 50000, 50004,
	    "a.md:1:50001: warning: say it [a-rule]\n"
	    "    1 | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxHERExxxxxxxxxx"
	    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n"
	    "      |                                         ^~~~\n");
	check(snippet, "a.md", line, 0, 100000,
	    "a.md:1:1: warning: say it [a-rule]\n"
	    "    1 | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
	    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n"
	    "      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~"
	    "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n");
}

static void
units(void)
{
	struct report bytes = { .unit = TEXT_BYTE };
	struct report units16 = { .unit = TEXT_UTF16 };
	struct report chars = { .unit = TEXT_CHAR };

	check(bytes, "a.md", "😀é x\n", 7, 8,
	    "a.md:1:8: warning: say it [a-rule]\n");
	check(units16, "a.md", "😀é x\n", 7, 8,
	    "a.md:1:5: warning: say it [a-rule]\n");
	check(chars, "a.md", "😀é x\n", 7, 8,
	    "a.md:1:4: warning: say it [a-rule]\n");
}

static void
hostile(void)
{
	struct report snippet = { .snippet = true };
	struct report color = { .color = true };
	struct report units16 = { .unit = TEXT_UTF16 };

	check(snippet, "a\n\x1b[2J\xff.md", "\x1b[31m \xe2\x80\xae x\n", 10, 11,
	    "a\\x0a\\x1b[2J\\xff.md:1:9: warning: say it [a-rule]\n"
	    "    1 | \\x1b[31m \\u{202E} x\n"
	    "      |                   ^\n");
	die_guard_runner();
	check(snippet, " ::error::.md", "##[error]x ##[\n", 9, 10,
	    "./ ::error::.md:1:10: warning: say it [a-rule]\n"
	    "    1 | ##\\x5berror]x ##\\x5b\n"
	    "      |          ^\n");
	check(units16, "\xc2\xa0::error::.md", "x\n", 0, 1,
	    "./\xc2\xa0::error::.md:1:1: warning: say it [a-rule]\n");
	check(color, "a.md", "x\n", 0, 1,
	    "\033[1ma.md:1:1: \033[1;35mwarning\033[0m: say it [a-rule]\n");
}

int
main(void)
{
	carets();
	long_lines();
	units();
	hostile();
	arena_free(&arena);
	return expect_report();
}
