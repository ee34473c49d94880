/* Findings as tests that failed, in the Test Anything Protocol. It is version
 * 13 that is named, as prove takes no later one; readers of 14 take both. */

#include "report.h"

#include "lint/lint.h"
#include "rule/finding.h"

void
report_tap_begin(struct report *r)
{
	fputs("TAP version 13\n", r->out);
}

/* A "#" would begin a directive, such as TODO. */
static void
put_text(struct report *r, const char *text)
{
	static const char *const escapes[] = { "\\\\", "\\#" };

	report_escape(r->out, text, "\\#", escapes);
}

/* A string of JSON is one of YAML. */
static void
put_value(struct report *r, const char *lead, const char *value)
{
	if (!value)
		return;
	fputs(lead, r->out);
	json_string(&r->json, NULL, value);
	json_flush(&r->json);
	r->json.comma = false;
	putc('\n', r->out);
}

/* A note is told, and passes. */
static void
put_finding(struct report *r, const struct lint *lint, const struct finding *f)
{
	struct report_place at = report_place(&lint->text, f->source, r->unit);

	fprintf(r->out, "%s %zu - ", f->level == RULE_NOTE ? "ok" : "not ok",
	    ++r->n);
	put_text(r, report_path(r, lint));
	fprintf(r->out, ":%u:%u: ", at.line, at.column);
	put_text(r, f->message);
	fprintf(r->out, " [%s]\n  ---\n", f->rule->name);
	put_value(r, "  severity: ", rule_levels[f->level]);
	put_value(r, "  criterion: ", report_criterion(f->rule));
	for (size_t i = 0; i < f->n_notes; i++) {
		if (i == 0)
			fputs("  notes:\n", r->out);
		put_value(
		    r, "    - ", finding_notes(&lint->findings, f)[i].message);
	}
	put_value(r, "  hint: ", f->hint);
	fputs("  ...\n", r->out);
}

void
report_tap(struct report *r, const struct lint *lint)
{
	for (size_t i = 0; i < lint->findings.n; i++)
		put_finding(r, lint, &lint->findings.at[i]);
	if (lint->findings.n > 0)
		return;
	fprintf(r->out, "ok %zu - ", ++r->n);
	put_text(r, report_path(r, lint));
	putc('\n', r->out);
}

void
report_tap_end(struct report *r)
{
	fprintf(r->out, "1..%zu\n", r->n);
}
