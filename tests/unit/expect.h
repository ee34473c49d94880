/* A claim of a unit test, counted; at the end the line that tests/run reads. */

#ifndef EXPECT_H
#define EXPECT_H

#include <stdbool.h>
#include <stdio.h>

static int passed, failed;

static void
expect(bool ok, const char *what)
{
	passed += ok;
	failed += !ok;
	if (!ok)
		printf("not so: %s\n", what);
}

/* Print the counts; returns main's exit status. */
static int
expect_report(void)
{
	printf("%d passed, %d failed\n", passed, failed);
	return failed > 0;
}

#endif
