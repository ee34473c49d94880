/* Patterns match the paths that .gitignore's would, in bounded time. */

#include "base/glob.h"
#include "expect.h"

#include <stdio.h>
#include <string.h>

static void
check(const char *pattern, const char *path, bool want)
{
	bool got = glob_match(pattern, path, false);

	if (!expect_that(got == want))
		printf("%s and %s: not %d\n", pattern, path, want);
}

static void
lists(void)
{
	const char *patterns[] = { "*.md", "!keep.md", "docs/" };
	struct glob_list list = { patterns, 3, 3 };
	bool right = glob_listed(&list, "a.md", false) &&
		     !glob_listed(&list, "x/keep.md", false) &&
		     glob_listed(&list, "docs/keep.md", false) &&
		     !glob_listed(&list, "a.txt", false) &&
		     glob_listed(&list, "docs", true);

	expect(right, "the last pattern decides");
}

int
main(void)
{
	char stars[400], path[4000];

	check("*.md", "a.md", true);
	check("*.md", "x/y/a.md", true);
	check("*.md", "a.mdx", false);
	check("/*.md", "x/a.md", false);
	check("/*.md", "a.md", true);
	check("docs", "docs/a.md", true);
	check("docs", "x/docs/a.md", true);
	check("docs/", "docs/a.md", true);
	check("docs/", "docs", false);
	check("docs/*.md", "docs/a.md", true);
	check("docs/*.md", "docs/x/a.md", false);
	check("docs/*.md", "x/docs/a.md", false);
	check("docs/**", "docs/x/a.md", true);
	check("docs/**", "docs", false);
	check("docs/**/a.md", "docs/a.md", true);
	check("docs/**/a.md", "docs/x/y/a.md", true);
	check("**/a.md", "a.md", true);
	check("**/a.md", "x/ba.md", false);
	check("**", "x/a.md", true);
	check("a**b", "axxb", true);
	check("a?c", "abc", true);
	check("a?c", "a/c", false);
	check("[a-c]x", "bx", true);
	check("[!a-c]x", "bx", false);
	check("[!a-c]x", "dx", true);
	check("[]a]x", "]x", true);
	check("[ax", "[ax", true);
	check("\\*x", "*x", true);
	check("\\*x", "ax", false);
	check("", "a", false);
	check("/", "a", false);
	check("*", "a", true);
	for (size_t i = 0; i < sizeof stars - 1; i += 2) {
		stars[i] = '*';
		stars[i + 1] = 'a';
	}
	stars[sizeof stars - 1] = stars[sizeof stars - 2] = '\0';
	memset(path, 'a', sizeof path - 1);
	path[sizeof path - 2] = 'b';
	path[sizeof path - 1] = '\0';
	check(stars, path, false);
	lists();
	return expect_report();
}
