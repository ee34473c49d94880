/* What cannot hold, case by case: tests/conflict.txt names for each short
 * document the findings of rules without a criterion, and those of no others,
 * with the line and the message. */

#include "base/arena.h"
#include "date/date.h"
#include "expect.h"
#include "lint/lint.h"
#include "rule/page.h"
#include "rule/rule.h"

#include <stdio.h>
#include <string.h>

enum { CASES_MAX = 1 << 18, CASE_MAX = 8192 };

static struct arena process, document;

/* The facts that the cases are about. */
static const char *const names[] = { "target-not-better", "change-mismatch",
	"share-over-100", "unit-mismatch", "missing-baseline", "missing-unit",
	"low-confidence", "rate-short", "capacity-exceeded", "sum-mismatch",
	"budget-exceeded", "duplicate-goal", "metric-conflict",
	"too-many-goals", "deadline-pileup", "dependency-late",
	"deadline-conflict", "duration-mismatch", "start-after-end",
	"milestone-late", "milestone-order", "child-late", "count-mismatch",
	"outside-period", "milestone-beyond", "bounds-reversed",
	"milestone-early", "milestone-back", "time-clash" };

static bool
is_ours(const struct rule *rule)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(rule->name, names[i]) == 0)
			return true;
	return false;
}

/* The findings as "name: message", one a line; "none". */
static void
print_findings(const struct lint *lint, char *out, size_t cap)
{
	size_t n = 0;

	*out = '\0';
	for (size_t i = 0; i < lint->findings.n && n + 1 < cap; i++) {
		const struct finding *f = &lint->findings.at[i];
		const struct finding_note *notes =
		    finding_notes(&lint->findings, f);

		if (is_ours(f->rule))
			n += (size_t)snprintf(out + n, cap - n, "> %s: %s\n",
			    f->rule->name, f->message);
		for (size_t j = 0; j < f->n_notes && n + 1 < cap; j++)
			if (notes[j].rule && is_ours(notes[j].rule))
				n += (size_t)snprintf(out + n, cap - n,
				    "> %s: %s\n", notes[j].rule->name,
				    notes[j].message);
	}
	if (n == 0)
		snprintf(out, cap, "> none\n");
}

static void
run_case(const struct rules *rules, const char *language, const char *text,
    size_t len, const char *expected, size_t expected_len, int line)
{
	struct lint_settings settings = { .rules = rules,
		.criteria = 0x7f,
		.today = date_day(2026, 11, 21),
		.language = word_language(rules->words, language),
		.usual_language = -1,
		.max_size = 1 << 20 };
	struct lint lint;
	char got[CASE_MAX];

	arena_reset(&document);
	lint_run(&lint, &document, &settings, "case.md",
	    arena_copy(&document, text, len), len, true);
	print_findings(&lint, got, sizeof got);
	if (expect_that(strlen(got) == expected_len &&
			memcmp(got, expected, expected_len) == 0))
		return;
	printf("tests/conflict.txt:%d: expected\n%.*sgot\n%s", line,
	    (int)expected_len, expected, got);
}

/* A case is "=== LANGUAGE", the document, and lines "> name: message". */
static void
run_all(const struct rules *rules, const char *text)
{
	int line = 1;

	while (*text) {
		const char *start = strchr(text, '\n') + 1, *answer, *end;
		char language[3] = { 0 };

		if (strncmp(text, "=== ", 4) != 0 || strlen(text) < 6) {
			printf("tests/conflict.txt:%d: no case\n", line);
			failed++;
			return;
		}
		memcpy(language, text + 4, 2);
		answer = strstr(start, "\n> ");
		if (!answer++)
			return;
		for (end = answer; *end == '>';)
			end = strchr(end, '\n') + 1;
		run_case(rules, language, start, (size_t)(answer - start),
		    answer, (size_t)(end - answer), line);
		for (; text < end; text++)
			line += *text == '\n';
	}
}

int
main(void)
{
	static char text[CASES_MAX];
	struct rules *rules = page_rules(&process);
	FILE *f = fopen("tests/conflict.txt", "rb");

	page_add_embedded(rules);
	expect(page_finish(rules), "the built-in pages hold");
	if (!f || fread(text, 1, sizeof text - 1, f) == 0) {
		expect(false, "tests/conflict.txt can be read");
	} else {
		run_all(rules, text);
	}
	if (f)
		fclose(f);
	arena_free(&document);
	return expect_report();
}
