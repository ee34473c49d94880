/* A document linted again and again in one process, as an editor does.
 * usage: again TIMES FILE */

#include "base/arena.h"
#include "date/date.h"
#include "lint/lint.h"
#include "rule/page.h"
#include "rule/rule.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { TIMES = 9999 };

static char bytes[1 << 20];
static double costs[TIMES]; /* seconds of the processor */

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

int
main(int argc, char **argv)
{
	struct arena a = { 0 };
	struct lint_settings settings = { .criteria = rule_profiles[0].criteria,
		.today = date_parse("2026-11-21"),
		.language = -1,
		.usual_language = -1,
		.limits = lint_usual,
		.max_size = sizeof bytes };
	int times = argc == 3 ? atoi(argv[1]) : 0;
	FILE *in = times > 0 && times <= TIMES ? fopen(argv[2], "rb") : NULL;
	struct lint lint;
	size_t len;

	if (!in)
		return 2;
	len = fread(bytes, 1, sizeof bytes - 1, in);
	fclose(in);
	settings.rules = page_frozen();
	for (int i = 0; i < times; i++) {
		double start = now();

		arena_reset(&a);
		lint_run(&lint, &a, &settings, argv[2], bytes, len, true);
		costs[i] = now() - start;
	}
	qsort(costs, (size_t)times, sizeof *costs, compare);
	printf("  %zu bytes, %zu findings: %.0f %.0f %.0f microseconds "
	       "(least, median, of a hundred the slowest)\n",
	    len, lint.findings.n, costs[0] * 1e6, costs[times / 2] * 1e6,
	    costs[times - 1 - times / 100] * 1e6);
	arena_free(&a);
	return 0;
}
