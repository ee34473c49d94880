/* Findings in SARIF 2.1.0, as GitHub's code scanning reads it. */

#include "report.h"

#include "base/arena.h"
#include "base/die.h"
#include "base/uri.h"
#include "json.h"
#include "lint/lint.h"
#include "rule/finding.h"
#include "rule/page_section.h"
#include "text/fingerprint.h"

#include <inttypes.h>
#include <string.h>

/* GitHub refuses a run with more results, and longer descriptions. */
enum { MOST = 25000, LONGEST = 1000 };

static const char *const levels[] = { [RULE_OFF] = "none",
	[RULE_NOTE] = "note",
	[RULE_WARNING] = "warning",
	[RULE_ERROR] = "error" };

static void
put_text(struct json *json, const char *key, const char *text)
{
	json_open(json, key, '{');
	json_string(json, "text", text);
	json_close(json, "}");
}

/* What stands below a page's heading, up to the first blank line, as one
 * line. */
static char *
first_paragraph(struct arena *a, const char *body)
{
	const char *start = body, *end;
	char *text;

	while (*start == '#' || *start == '\n')
		start += *start == '#' ? strcspn(start, "\n") : 1;
	end = strstr(start, "\n\n");
	if (!end)
		end = start + strlen(start);
	if (end - start > LONGEST)
		end = start + LONGEST;
	while (end > start && ((*end & 0xc0) == 0x80 || end[-1] == '\n'))
		end--;
	text = arena_copy(a, start, (size_t)(end - start));
	for (char *c = text; *c != '\0'; c++)
		if (*c == '\n' || *c == '\r')
			*c = ' ';
	return text;
}

/* A page in one language: without the prose of the others. */
static char *
help(struct arena *a, const struct rules *rules, const struct rule *rule)
{
	char *text = arena_alloc(a, strlen(rule->body) + 1), *end = text;
	const char *at = rule->body, *from = rule->body;
	struct page_section section;

	for (; page_section_next(&section, &from); at = from) {
		if (page_section_language(&section, rules) >= 0)
			continue;
		memcpy(end, at, (size_t)(from - at));
		end += from - at;
	}
	*end = '\0';
	return text;
}

static void
put_rule(struct report *r, const struct rule *rule)
{
	struct json *json = &r->json;
	const char *criterion = report_criterion(rule);
	char *paragraph = first_paragraph(r->arena, rule->body);
	const char *page = help(r->arena, r->rules, rule);
	const char *stop = strstr(paragraph, ". ");

	json_break(json);
	json_open(json, NULL, '{');
	json_string(json, "id", rule->name);
	put_text(json, "shortDescription",
	    stop ? arena_copy(
		       r->arena, paragraph, (size_t)(stop - paragraph) + 1)
		 : paragraph);
	put_text(json, "fullDescription", paragraph);
	json_open(json, "help", '{');
	json_string(json, "text", page);
	json_string(json, "markdown", page);
	json_close(json, "}");
	json_open(json, "defaultConfiguration", '{');
	json_bool(json, "enabled", rule->level != RULE_OFF);
	json_string(json, "level", levels[rule->level]);
	json_close(json, "}");
	json_open(json, "properties", '{');
	json_open(json, "tags", '[');
	json_string(json, NULL, criterion ? criterion : "document");
	json_close(json, "]");
	json_string(json, "precision", "high");
	json_string(json, "problem.severity",
	    rule->level >= RULE_WARNING ? levels[rule->level]
					: "recommendation");
	json_close(json, "}}");
}

void
report_sarif_begin(struct report *r)
{
	struct json *json = &r->json;

	json_open(json, NULL, '{');
	json_string(
	    json, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
	json_string(json, "version", "2.1.0");
	json_open(json, "runs", '[');
	json_open(json, NULL, '{');
	json_open(json, "tool", '{');
	json_open(json, "driver", '{');
	json_string(json, "name", "goallint");
	json_string(json, "version", VERSION);
	json_string(json, "semanticVersion", VERSION);
	json_open(json, "rules", '[');
	for (size_t i = 0; i < r->rules->n; i++)
		put_rule(r, &r->rules->at[i]);
	json_close(json, "]}}");
	json_string(json, "columnKind", "utf16CodeUnits");
	json_open(json, "results", '[');
}

static void
put_location(struct report *r, const struct lint *lint, struct span source)
{
	struct json *json = &r->json;
	struct report_place at = report_place(&lint->text, source, TEXT_UTF16);

	json_open(json, "physicalLocation", '{');
	json_open(json, "artifactLocation", '{');
	json_string(
	    json, "uri", uri_of_path(lint->arena, report_path(r, lint)));
	json_close(json, "}");
	json_open(json, "region", '{');
	json_number(json, "startLine", (long)at.line);
	json_number(json, "startColumn", (long)at.column);
	json_number(json, "endLine", (long)at.end_line);
	json_number(json, "endColumn", (long)at.end_column);
	json_close(json, "}}");
}

static void
put_notes(struct report *r, const struct lint *lint, const struct finding *f)
{
	const struct finding_note *notes = finding_notes(&lint->findings, f);
	struct json *json = &r->json;

	if (f->n_notes == 0)
		return;
	json_open(json, "relatedLocations", '[');
	for (size_t i = 0; i < f->n_notes; i++) {
		json_open(json, NULL, '{');
		json_number(json, "id", (long)i + 1);
		put_location(r, lint, notes[i].source);
		put_text(json, "message", notes[i].message);
		json_close(json, "}");
	}
	json_close(json, "]");
}

/* GitHub hashes the bytes of the file; of text that was decoded, it must do
 * that itself. */
static void
put_fingerprint(
    struct report *r, const struct lint *lint, const struct fingerprint *line)
{
	if (!line)
		return;
	json_open(&r->json, "partialFingerprints", '{');
	json_string(&r->json, "primaryLocationLineHash",
	    arena_print(
		lint->arena, "%" PRIx64 ":%u", line->hash, line->count));
	json_close(&r->json, "}");
}

static void
put_finding(struct report *r, const struct lint *lint, const struct finding *f,
    const struct fingerprint *lines)
{
	struct json *json = &r->json;
	uint32_t line = text_line(&lint->text, f->source.start);

	json_break(json);
	json_open(json, NULL, '{');
	json_string(json, "ruleId", f->rule->name);
	json_number(json, "ruleIndex", (long)report_rule(lint, f));
	json_string(json, "level", levels[f->level]);
	put_text(json, "message", report_message(lint, f));
	json_open(json, "locations", '[');
	json_open(json, NULL, '{');
	put_location(r, lint, f->source);
	json_close(json, "}]");
	put_notes(r, lint, f);
	put_fingerprint(r, lint, lines ? &lines[line - 1] : NULL);
	json_close(json, "}");
}

void
report_sarif(struct report *r, const struct lint *lint)
{
	const struct fingerprint *lines = NULL;

	if (lint->findings.n > 0 && strcmp(lint->text.encoding, "UTF-8") == 0)
		lines = fingerprint_lines(lint->arena, &lint->text);
	for (size_t i = 0; i < lint->findings.n; i++)
		if (r->n++ < MOST)
			put_finding(r, lint, &lint->findings.at[i], lines);
}

void
report_sarif_end(struct report *r)
{
	struct json *json = &r->json;

	json_line(&r->json);
	json_close(json, "]");
	json_open(json, "invocations", '[');
	json_open(json, NULL, '{');
	json_bool(json, "executionSuccessful", !die_warned() && !r->unread);
	if (r->n > MOST) {
		json_open(json, "toolExecutionNotifications", '[');
		json_open(json, NULL, '{');
		put_text(json, "message",
		    arena_print(r->arena,
			"%zu more findings are left out: GitHub takes %d",
			r->n - MOST, MOST));
		json_close(json, "}]");
	}
	json_close(json, "}]}]}");
	json_line(json);
}
