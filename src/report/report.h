/* The formats in which findings leave, and what every one of them is told. */

#ifndef REPORT_H
#define REPORT_H

#include "json.h"
#include "rule/rule.h"
#include "text/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct arena;
struct finding;
struct lint;

/* One report of one run. */
struct report {
	const struct report_format *format;
	FILE *out;
	struct arena *arena; /* of the run */
	const struct rules *rules;
	const char *folder;  /* the current one; NULL: not known */
	enum text_unit unit; /* of columns, where the format leaves a choice */
	bool snippet;	     /* text: show the source line */
	bool color;
	struct json json; /* of formats in JSON */
	size_t n;	  /* findings written so far, of formats that count */
	bool unread;	  /* some document was not read to its end */
	void *state;	  /* the format's own, on the arena */
};

/* A format: a file of this family and a row of report_formats. */
struct report_format {
	const char *name, *help;
	bool for_people; /* others may stand beside it on one stream */
	/* before the first document, for each, for each of its findings, and
	 * behind the last; NULL: nothing to do */
	void (*begin)(struct report *report);
	void (*file)(struct report *report, const struct lint *lint);
	void (*finding)(struct report *report, const struct lint *lint,
	    const struct finding *finding);
	void (*end)(struct report *report);
};

extern const struct report_format report_formats[];
extern const size_t report_n_formats;

/* Before the first document, for each, and behind the last. */
void report_begin(struct report *report);
void report_file(struct report *report, const struct lint *lint);
void report_end(struct report *report);

/* Lines and columns of a span of bytes, from 1 on; the end is exclusive. */
struct report_place {
	uint32_t line, column, end_line, end_column;
};
struct report_place report_place(
    const struct text *text, struct span source, enum text_unit unit);

/* The name of a document for programs: relative where it is below the current
 * folder, and without "./". */
const char *report_path(const struct report *report, const struct lint *lint);

/* The name of the language that a finding speaks. */
const char *report_language(
    const struct lint *lint, const struct finding *finding);

/* The place of a finding's rule in the table, of this run or document. */
size_t report_rule(const struct lint *lint, const struct finding *finding);

/* The name of a rule's criterion; NULL if it has none. */
const char *report_criterion(const struct rule *rule);

/* The message, the further reasons and the hint, a line each. */
const char *report_message(
    const struct lint *lint, const struct finding *finding);

/* Write text for a sink: every byte that is one of special (ASCII) as the
 * string at its place in escapes, the rest as die_show does. */
void report_escape(FILE *out, const char *text, const char *special,
    const char *const *escapes);

/* In report_text.c: the cells of a terminal that a code point takes at a
 * column, as it is shown. */
unsigned report_text_cells(uint32_t point, unsigned column);

/* There too: the path, and "path:line:col: level: ", safe to begin a line of a
 * log with, whatever runs us. */
void report_text_path(const struct report *report, const struct lint *lint);
void report_text_place(const struct report *report, const struct lint *lint,
    struct span source, enum rule_level level);

/* What the rows of report_formats name, each in its own file. */
void report_text(struct report *report, const struct lint *lint);
void report_short(struct report *report, const struct lint *lint,
    const struct finding *finding);
void report_goals(struct report *report, const struct lint *lint);
void report_json_begin(struct report *report);
void report_json(struct report *report, const struct lint *lint,
    const struct finding *finding);
void report_json_end(struct report *report);
void report_jsonl(struct report *report, const struct lint *lint,
    const struct finding *finding);
void report_sarif_begin(struct report *report);
void report_sarif(struct report *report, const struct lint *lint);
void report_sarif_end(struct report *report);
void report_github_begin(struct report *report);
void report_github(struct report *report, const struct lint *lint,
    const struct finding *finding);
void report_github_end(struct report *report);
void report_gitlab_begin(struct report *report);
void report_gitlab(struct report *report, const struct lint *lint,
    const struct finding *finding);
void report_gitlab_end(struct report *report);
void report_checkstyle_begin(struct report *report);
void report_checkstyle(struct report *report, const struct lint *lint);
void report_checkstyle_end(struct report *report);
void report_junit_begin(struct report *report);
void report_junit(struct report *report, const struct lint *lint);
void report_junit_end(struct report *report);
void report_rdjson_begin(struct report *report);
void report_rdjson(struct report *report, const struct lint *lint,
    const struct finding *finding);
void report_tap_begin(struct report *report);
void report_tap(struct report *report, const struct lint *lint);
void report_tap_end(struct report *report);
void report_matrix_begin(struct report *report);
void report_matrix(struct report *report, const struct lint *lint);
void report_matrix_end(struct report *report);
void report_matrix_markdown(struct report *report, const struct lint *lint);
void report_statistics_begin(struct report *report);
void report_statistics(struct report *report, const struct lint *lint);
void report_statistics_end(struct report *report);

#endif
