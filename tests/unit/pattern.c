/* Patterns match as PCRE2 says, and no pattern takes long. */

#include "word/pattern.h"

#include "base/arena.h"
#include "expect.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

static struct arena arena;

static enum pattern_result
find(const char *pattern, const char *text, struct span *found)
{
	struct pattern *p = pattern_new(&arena, pattern, strlen(pattern));
	struct pattern_text where;

	pattern_read(&where, text, strlen(text));
	*found = (struct span){ 0, 0 };
	return pattern_find(p, &where, 0, found);
}

static void
matches(void)
{
	struct span at;

	expect(find("b+", "abbc", &at) == PATTERN_MATCH && at.start == 1 &&
		   at.end == 3,
	    "the place of a match");
	expect(find("É", "été", &at) == PATTERN_MATCH && at.end == 2,
	    "case is ignored beyond ASCII");
	expect(find("\\w+", "été", &at) == PATTERN_MATCH && at.end == 5,
	    "é is a word character");
	expect(find("kilo", "\xe2\x84\xaailo", &at) == PATTERN_MATCH,
	    "a letter has more forms than two");
	expect(find("\\bab+", "xy ABB", &at) == PATTERN_MATCH &&
		   at.start == 3 && at.end == 6,
	    "a first letter in another case");
	expect(find("(x|y)!z", "y!Z", &at) == PATTERN_MATCH,
	    "a last letter in another case");
	expect(find("(?<=a)b", "ab", &at) == PATTERN_MATCH && at.start == 1,
	    "what stands before a match");
	expect(find("(?=b)\\w", "ab", &at) == PATTERN_MATCH && at.start == 1,
	    "what stands behind a place");
	expect(find("\\bab+", "xy cd", &at) == PATTERN_NONE, "no such letter");
	expect(find("x*", "abc", &at) == PATTERN_NONE, "empty is no match");
	expect(find("(", "(", &at) == PATTERN_NONE, "broken matches nothing");
	expect(find("\\C", "a", &at) == PATTERN_NONE, "\\C is refused");
}

/* Each of these takes minutes without limits. */
static void
gives_up(void)
{
	static const char *const patterns[] = { "a.*a.*a.*d", "(a+)+d",
		"(a|a)*d", "^(?:(a)|b)*$", "(?:a?){50}a{50}d", "(.*)*d",
		"(a*)*\\1d" };
	static char text[20000];
	struct span at;

	memset(text, 'a', sizeof text - 1);
	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
		clock_t start = clock();

		find(patterns[i], text, &at);
		expect(clock() - start < CLOCKS_PER_SEC / 2, patterns[i]);
	}
	expect(find("(a|aa)+[xy]", text, &at) == PATTERN_LIMIT,
	    "a limit is told from no match");
}

int
main(void)
{
	matches();
	gives_up();
	arena_free(&arena);
	return expect_report();
}
