/* A misspelt name finds the one that was meant; a strange one finds none. */

#include "base/nearest.h"
#include "expect.h"

#include <stdio.h>
#include <string.h>

static void
check(const char *written, const char *want)
{
	static const char *const names[] = { "missing-deadline", "vague-verb",
		NULL, "vague-word", "hedge", "format", "profile" };
	const char *got =
	    nearest_name(written, names, sizeof names / sizeof *names);

	if (expect_that(want ? got && strcmp(got, want) == 0 : !got))
		return;
	printf("%s: %s, not %s\n", written, got ? got : "(none)",
	    want ? want : "(none)");
}

int
main(void)
{
	check("vague-verb", "vague-verb");
	check("vauge-verb", "vague-verb");
	check("vague-wrod", "vague-word");
	check("missing-deadlin", "missing-deadline");
	check("hegde", "hedge");
	check("from", NULL);
	check("formt", "format");
	check("zzz", NULL);
	check("", NULL);
	check("a-name-that-is-much-longer-than-all-names-which-anyone-would-"
	      "ever-give-to-a-rule",
	    NULL);
	return expect_report();
}
