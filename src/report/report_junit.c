/* Findings as tests that failed, in JUnit's XML: a suite a document, a case a
 * finding, and one that passed for a document without any. */

#include "report.h"

#include "base/arena.h"
#include "lint/lint.h"
#include "rule/finding.h"
#include "xml.h"

void
report_junit_begin(struct report *r)
{
	fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	      "<testsuites name=\"goallint\">\n",
	    r->out);
}

static void
open_case(struct report *r, const struct lint *lint, const char *name)
{
	fputs("<testcase", r->out);
	xml_attribute(r->out, "classname", report_path(r, lint));
	xml_attribute(r->out, "name", name);
	fputs(" time=\"0\">", r->out);
}

/* The place again, and all reasons: some readers show nothing but this. */
static void
put_body(struct report *r, const struct lint *lint, const struct finding *f)
{
	struct report_place at = report_place(&lint->text, f->source, r->unit);

	xml_text(r->out, report_path(r, lint));
	fprintf(
	    r->out, ":%u:%u: %s: ", at.line, at.column, rule_levels[f->level]);
	xml_text(r->out, f->message);
	for (size_t i = 0; i < f->n_notes; i++) {
		fputs("\n- ", r->out);
		xml_text(r->out, finding_notes(&lint->findings, f)[i].message);
	}
	if (f->hint) {
		fputs("\n- ", r->out);
		xml_text(r->out, f->hint);
	}
}

/* A note is told, and passes. */
static void
put_finding(struct report *r, const struct lint *lint, const struct finding *f)
{
	struct report_place at = report_place(&lint->text, f->source, r->unit);

	open_case(r, lint,
	    arena_print(
		lint->arena, "%u:%u %s", at.line, at.column, f->rule->name));
	if (f->level == RULE_NOTE) {
		fputs("<system-out>", r->out);
		put_body(r, lint, f);
		fputs("</system-out>", r->out);
	} else {
		fputs("<failure", r->out);
		xml_attribute(r->out, "type", rule_levels[f->level]);
		xml_attribute(r->out, "message", f->message);
		putc('>', r->out);
		put_body(r, lint, f);
		fputs("</failure>", r->out);
	}
	fputs("</testcase>\n", r->out);
}

void
report_junit(struct report *r, const struct lint *lint)
{
	size_t n = lint->findings.n, failures = 0;

	for (size_t i = 0; i < n; i++)
		failures += lint->findings.at[i].level != RULE_NOTE;
	fputs("<testsuite", r->out);
	xml_attribute(r->out, "name", report_path(r, lint));
	xml_number(r->out, "tests", n > 0 ? n : 1);
	xml_number(r->out, "failures", failures);
	xml_number(r->out, "errors", 0);
	xml_number(r->out, "skipped", 0);
	fputs(" time=\"0\">\n", r->out);
	for (size_t i = 0; i < n; i++)
		put_finding(r, lint, &lint->findings.at[i]);
	if (n == 0) {
		open_case(r, lint, "no findings");
		fputs("</testcase>\n", r->out);
	}
	fputs("</testsuite>\n", r->out);
}

void
report_junit_end(struct report *r)
{
	fputs("</testsuites>\n", r->out);
}
