/* The formats in which findings leave, and what every one of them is told. */

#include "report.h"

#include "base/arena.h"
#include "base/die.h"
#include "lint/lint.h"
#include "rule/finding.h"

#include <string.h>

const struct report_format report_formats[] = {
	{ "text", "findings as a compiler writes them", true, NULL, report_text,
	    NULL, NULL },
	{ "short", "one line a finding", true, NULL, NULL, report_short, NULL },
	{ "json", "all findings in one document", false, report_json_begin,
	    NULL, report_json, report_json_end },
	{ "jsonl", "one object of JSON a line, one line a finding", false, NULL,
	    NULL, report_jsonl, NULL },
	{ "sarif", "SARIF 2.1.0, for GitHub code scanning", false,
	    report_sarif_begin, report_sarif, NULL, report_sarif_end },
	{ "github", "commands of a GitHub workflow, for its annotations", false,
	    report_github_begin, NULL, report_github, report_github_end },
	{ "gitlab", "GitLab Code Quality", false, report_gitlab_begin, NULL,
	    report_gitlab, report_gitlab_end },
	{ "checkstyle", "Checkstyle's XML", false, report_checkstyle_begin,
	    report_checkstyle, NULL, report_checkstyle_end },
	{ "junit", "JUnit's XML, a case a finding", false, report_junit_begin,
	    report_junit, NULL, report_junit_end },
	{ "rdjson", "reviewdog's JSON", false, report_rdjson_begin, NULL,
	    report_rdjson, report_json_end },
	{ "tap", "Test Anything Protocol, versions 13 and 14", false,
	    report_tap_begin, report_tap, NULL, report_tap_end },
	{ "matrix", "a table of goals and the criteria they meet", true,
	    report_matrix_begin, report_matrix, NULL, report_matrix_end },
	{ "matrix-markdown", "the same as a table of Markdown", true, NULL,
	    report_matrix_markdown, NULL, NULL },
	{ "statistics", "figures of goals, criteria and rules", true,
	    report_statistics_begin, report_statistics, NULL,
	    report_statistics_end },
	{ "goals", "one object of JSON a line, one line a goal", false, NULL,
	    report_goals, NULL, NULL },
};

const size_t report_n_formats = sizeof report_formats / sizeof *report_formats;

void
report_begin(struct report *report)
{
	report->json = (struct json){ .out = report->out };
	if (report->format->begin)
		report->format->begin(report);
	json_flush(&report->json);
}

void
report_file(struct report *report, const struct lint *lint)
{
	report->unread |= lint->unread;
	if (report->format->file)
		report->format->file(report, lint);
	for (size_t i = 0; report->format->finding && i < lint->findings.n; i++)
		report->format->finding(report, lint, &lint->findings.at[i]);
	json_flush(&report->json);
}

void
report_end(struct report *report)
{
	if (report->format->end)
		report->format->end(report);
	json_flush(&report->json);
}

struct report_place
report_place(const struct text *text, struct span source, enum text_unit unit)
{
	uint32_t first = text_line(text, source.start);
	uint32_t last = text_line_from(text, first, source.end);

	return (struct report_place){ first,
		text_column(text, first, source.start, unit), last,
		text_column(text, last, source.end, unit) };
}

const char *
report_path(const struct report *report, const struct lint *lint)
{
	const char *path = lint->text.path, *folder = report->folder;
	size_t len = folder ? strlen(folder) : 0;

	if (len > 1 && strncmp(path, folder, len) == 0 && path[len] == '/')
		path += len + 1;
	while (path[0] == '.' && path[1] == '/' && path[2] != '\0')
		path += 2;
	return path;
}

const char *
report_language(const struct lint *lint, const struct finding *finding)
{
	int language = finding->goal == GOAL_NONE
			   ? lint->document.language
			   : lint->goals.at[finding->goal].language;

	return word_language_name(lint->settings->rules->words,
	    lint_speaks(lint->settings, language));
}

size_t
report_rule(const struct lint *lint, const struct finding *finding)
{
	return (size_t)(finding->rule - lint->settings->rules->at);
}

const char *
report_criterion(const struct rule *rule)
{
	return rule->criterion < RULE_CRITERIA ? rule_criteria[rule->criterion]
					       : NULL;
}

const char *
report_message(const struct lint *lint, const struct finding *finding)
{
	const char *message = finding->message;

	for (size_t i = 0; i < finding->n_notes; i++)
		message = arena_print(lint->arena, "%s\n%s", message,
		    finding_notes(&lint->findings, finding)[i].message);
	return finding->hint
		   ? arena_print(lint->arena, "%s\n%s", message, finding->hint)
		   : message;
}

void
report_escape(FILE *out, const char *text, const char *special,
    const char *const *escapes)
{
	while (*text != '\0') {
		size_t n = strcspn(text, special);

		die_show(out, text, n);
		text += n;
		if (*text != '\0')
			fputs(escapes[strchr(special, *text++) - special], out);
	}
}
