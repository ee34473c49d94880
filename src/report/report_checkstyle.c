/* Findings as Checkstyle writes them, in XML. */

#include "report.h"

#include "base/arena.h"
#include "lint/lint.h"
#include "rule/finding.h"
#include "xml.h"

void
report_checkstyle_begin(struct report *r)
{
	fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	      "<checkstyle version=\"4.3\">\n",
	    r->out);
}

static void
put_finding(struct report *r, const struct lint *lint, const struct finding *f)
{
	static const char *const levels[] = { [RULE_NOTE] = "info",
		[RULE_WARNING] = "warning",
		[RULE_ERROR] = "error" };
	struct report_place at = report_place(&lint->text, f->source, r->unit);

	fputs("<error", r->out);
	xml_number(r->out, "line", at.line);
	xml_number(r->out, "column", at.column);
	xml_attribute(r->out, "severity", levels[f->level]);
	xml_attribute(r->out, "message", f->message);
	xml_attribute(r->out, "source",
	    arena_print(lint->arena, "goallint.%s", f->rule->name));
	fputs("/>\n", r->out);
}

void
report_checkstyle(struct report *r, const struct lint *lint)
{
	fputs("<file", r->out);
	xml_attribute(r->out, "name", report_path(r, lint));
	fputs(">\n", r->out);
	for (size_t i = 0; i < lint->findings.n; i++)
		put_finding(r, lint, &lint->findings.at[i]);
	fputs("</file>\n", r->out);
}

void
report_checkstyle_end(struct report *r)
{
	fputs("</checkstyle>\n", r->out);
}
