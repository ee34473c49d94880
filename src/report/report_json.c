/* Findings as objects of JSON: a line each, or all in one document. */

#include "report.h"

#include "base/uri.h"
#include "base/utf8.h"
#include "json.h"
#include "lint/lint.h"
#include "rule/finding.h"

#include <string.h>

/* What a document's shape is called; it changes when a key goes away or means
 * something else, not when one is added. */
enum { SCHEMA_VERSION = 1 };

static const char *const units[] = { "char", "byte", "utf16" };

static void
put_place(struct report *r, const struct lint *lint, struct span source)
{
	struct report_place at = report_place(&lint->text, source, r->unit);

	json_number(&r->json, "line", (long)at.line);
	json_number(&r->json, "column", (long)at.column);
	json_number(&r->json, "endLine", (long)at.end_line);
	json_number(&r->json, "endColumn", (long)at.end_column);
}

/* JSON cannot hold every name that a file may have; a URI can. */
static void
put_path(struct report *r, const struct lint *lint)
{
	const char *path = lint->text.path;

	json_string(&r->json, "file", path);
	if (!utf8_valid(path, strlen(path)))
		json_string(
		    &r->json, "fileUri", uri_of_path(lint->arena, path));
}

static void
put_notes(struct report *r, const struct lint *lint, const struct finding *f)
{
	json_open(&r->json, "notes", '[');
	for (size_t i = 0; i < f->n_notes; i++) {
		const struct finding_note *note =
		    &finding_notes(&lint->findings, f)[i];

		json_open(&r->json, NULL, '{');
		put_place(r, lint, note->source);
		json_string(
		    &r->json, "rule", note->rule ? note->rule->name : NULL);
		json_string(&r->json, "message", note->message);
		json_close(&r->json, "}");
	}
	json_close(&r->json, "]");
}

static void
put_finding(struct report *r, const struct lint *lint, const struct finding *f)
{
	json_open(&r->json, NULL, '{');
	put_path(r, lint);
	put_place(r, lint, f->source);
	json_name(&r->json, "severity", rule_levels[f->level]);
	json_name(&r->json, "rule", f->rule->name);
	json_string(&r->json, "criterion", report_criterion(f->rule));
	json_string(&r->json, "message", f->message);
	json_string(&r->json, "hint", f->hint);
	json_string(&r->json, "language", report_language(lint, f));
	put_notes(r, lint, f);
	json_close(&r->json, "}");
}

void
report_jsonl(struct report *r, const struct lint *lint, const struct finding *f)
{
	put_finding(r, lint, f);
	json_line(&r->json);
}

void
report_json_begin(struct report *r)
{
	json_open(&r->json, NULL, '{');
	json_number(&r->json, "schemaVersion", SCHEMA_VERSION);
	json_open(&r->json, "tool", '{');
	json_string(&r->json, "name", "goallint");
	json_string(&r->json, "version", VERSION);
	json_close(&r->json, "}");
	json_string(&r->json, "columnUnit", units[r->unit]);
	json_open(&r->json, "findings", '[');
}

void
report_json(struct report *r, const struct lint *lint, const struct finding *f)
{
	json_break(&r->json);
	put_finding(r, lint, f);
}

void
report_json_end(struct report *r)
{
	json_line(&r->json);
	json_close(&r->json, "]}");
	json_line(&r->json);
}
