/* Claims of a unit test, counted; at the end the line that tests/run reads. */

#ifndef EXPECT_H
#define EXPECT_H

#include <stdbool.h>
#include <stdio.h>

static int passed, failed;

/* Count a claim; returns whether it holds, as its caller says what does not. */
static inline bool
expect_that(bool ok)
{
	passed += ok;
	failed += !ok;
	return ok;
}

static inline void
expect(bool ok, const char *what)
{
	if (!expect_that(ok))
		printf("not so: %s\n", what);
}

/* Print the counts; returns main's exit status. */
static inline int
expect_report(void)
{
	printf("%d passed, %d failed\n", passed, failed);
	return failed > 0;
}

#endif
