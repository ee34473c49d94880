/* Findings in reviewdog's diagnostic format, in one document. Columns are
 * bytes there, whatever is asked for. */

#include "report.h"

#include "lint/lint.h"
#include "rule/finding.h"

void
report_rdjson_begin(struct report *r)
{
	json_open(&r->json, NULL, '{');
	json_open(&r->json, "source", '{');
	json_string(&r->json, "name", "goallint");
	json_close(&r->json, "}");
	json_open(&r->json, "diagnostics", '[');
}

static void
put_position(struct report *r, const char *key, uint32_t line, uint32_t column)
{
	json_open(&r->json, key, '{');
	json_number(&r->json, "line", (long)line);
	json_number(&r->json, "column", (long)column);
	json_close(&r->json, "}");
}

void
report_rdjson(
    struct report *r, const struct lint *lint, const struct finding *f)
{
	static const char *const levels[] = { [RULE_NOTE] = "INFO",
		[RULE_WARNING] = "WARNING",
		[RULE_ERROR] = "ERROR" };
	struct report_place at =
	    report_place(&lint->text, f->source, TEXT_BYTE);

	json_break(&r->json);
	json_open(&r->json, NULL, '{');
	json_string(&r->json, "message", report_message(lint, f));
	json_open(&r->json, "location", '{');
	json_string(&r->json, "path", report_path(r, lint));
	json_open(&r->json, "range", '{');
	put_position(r, "start", at.line, at.column);
	put_position(r, "end", at.end_line, at.end_column);
	json_close(&r->json, "}}");
	json_string(&r->json, "severity", levels[f->level]);
	json_open(&r->json, "code", '{');
	json_string(&r->json, "value", f->rule->name);
	json_close(&r->json, "}}");
}
