/* Any bytes as a document, the whole line and every format: what must hold of
 * each finding, and of each byte that is printed. The first byte chooses. */

#define _POSIX_C_SOURCE 200809L

#include "lint/lint.h"
#include "base/arena.h"
#include "date/date.h"
#include "base/die.h"
#include "rule/page.h"
#include "report/report.h"
#include "rule/rule.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct arena document;
static struct rules *rules;

static void
require(int right)
{
	if (!right)
		abort();
}

static void
check(const struct lint *lint)
{
	for (size_t i = 0; i < lint->findings.n; i++) {
		const struct finding *f = &lint->findings.at[i];
		const struct finding_note *notes =
		    finding_notes(&lint->findings, f);

		require(f->source.start <= f->source.end);
		require(f->source.end <= lint->text.len);
		require(f->message != NULL && f->rule != NULL);
		require(f->goal < lint->goals.n);
		for (size_t j = 0; j < f->n_notes; j++) {
			require(notes[j].source.start <= notes[j].source.end);
			require(notes[j].source.end <= lint->text.len);
		}
	}
	for (int i = 0; i < lint->goals.n; i++) {
		const struct goal *goal = &lint->goals.at[i];

		require(goal->statement.start <= goal->statement.end);
		require(goal->statement.end <= lint->document.tokens.n);
		require(goal->line >= 1 && goal->line <= goal->end_line);
		require(goal->end_line <= lint->text.n_lines);
		require(goal->parent < lint->goals.n && goal->parent != i);
	}
}

/* No terminal obeys, no runner obeys. */
static void
check_report(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		require((unsigned char)s[i] >= ' ' || s[i] == '\n');
		require(s[i] != 0x7f);
		require(i < 2 || memcmp(s + i - 2, "##[", 3) != 0);
	}
}

static void
print(const struct report_format *format, const struct lint *lint)
{
	char *out = NULL;
	size_t len = 0;
	struct report report = { .format = format,
		.out = open_memstream(&out, &len),
		.arena = &document,
		.rules = rules,
		.snippet = true };

	require(report.out != NULL);
	report_begin(&report);
	report_file(&report, lint);
	report_end(&report);
	fclose(report.out);
	check_report(out, len);
	free(out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const encodings[] = { NULL, "ISO-8859-1", "UTF-16LE",
		"WINDOWS-1252" };
	struct lint_settings settings;
	struct lint lint;
	char *bytes;

	if (size == 0)
		return 0;
	if (!rules) {
		die_guard_runner();
		rules = page_frozen();
		page_finish(rules);
	}
	settings = (struct lint_settings){ .rules = rules,
		.criteria = rule_profiles[data[0] % 3].criteria,
		.today = date_day(2026, 11, 21),
		.language = data[0] >> 2 & 1 ? data[0] >> 3 & 1 : -1,
		.usual_language = -1,
		.encoding = encodings[data[0] >> 4 & 3],
		.max_size = 1 << 20 };
	bytes = arena_copy(&document, (const char *)data + 1, size - 1);
	lint_run(&lint, &document, &settings, "a ::b.md", bytes, size - 1,
	    (data[0] & 0x40) != 0);
	check(&lint);
	print(&report_formats[(data[0] ^ size) % report_n_formats], &lint);
	arena_reset(&document);
	return 0;
}
