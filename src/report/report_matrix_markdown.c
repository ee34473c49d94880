/* Goals and the criteria they meet as a table of Markdown. */

#include "report.h"

#include "date/date.h"
#include "fact/fact.h"
#include "lint/lint.h"
#include "report_verdict.h"
#include "rule/message.h"

/* Code points of a goal; a table is no place for more. */
enum { LONGEST = 160 };

static void
put_text(struct report *r, const char *text)
{
	static const char special[] = "\\`*_[]<>&|~#$";
	static const char *const escapes[] = { "\\\\", "\\`", "\\*", "\\_",
		"\\[", "\\]", "&lt;", "&gt;", "&amp;", "\\|", "\\~", "\\#",
		"\\$" };

	report_escape(r->out, text, special, escapes);
}

static void
put_head(struct report *r, const struct lint *lint)
{
	fputs("### ", r->out);
	put_text(r, report_path(r, lint));
	if (lint->goals.n == 0) {
		fputs("\n\nNo goals.\n\n", r->out);
		return;
	}
	fputs("\n\n| line | goal |", r->out);
	for (int c = 0; c < RULE_CRITERIA; c++)
		if (lint->settings->criteria >> c & 1)
			fprintf(r->out, " %s |", rule_criteria[c]);
	fputs(" deadline |\n|---:|:---|", r->out);
	for (int c = 0; c < RULE_CRITERIA; c++)
		if (lint->settings->criteria >> c & 1)
			fputs(":---:|", r->out);
	fputs("---:|\n", r->out);
}

static void
put_row(struct report *r, const struct lint *lint, int i)
{
	uint8_t failed = report_verdict(lint, i);
	const struct goal *goal = &lint->goals.at[i];
	int deadline = lint->facts[i].deadline;
	char iso[11];

	fprintf(r->out, "| %u | %s", goal->line,
	    goal->kind == GOAL_GOAL ? "" : "↳ ");
	put_text(r, message_quote(lint->arena, &lint->document, goal->statement,
			LONGEST));
	fputs(" |", r->out);
	for (int c = 0; c < RULE_CRITERIA; c++)
		if (lint->settings->criteria >> c & 1)
			fputs(failed >> c & 1 ? " ✗ |" : " ✓ |", r->out);
	fprintf(r->out, " %s |\n",
	    deadline == DATE_NONE ? "" : date_format(deadline, iso));
}

static void
put_total(struct report *r, const struct lint *lint,
    const struct report_verdicts *verdicts)
{
	fprintf(r->out, "| | **SMART: %zu of %zu** |", verdicts->smart,
	    verdicts->goals);
	for (int c = 0; c < RULE_CRITERIA; c++)
		if (lint->settings->criteria >> c & 1)
			fprintf(r->out, " %zu |", verdicts->met[c]);
	fputs(" |\n\n", r->out);
}

void
report_matrix_markdown(struct report *r, const struct lint *lint)
{
	struct report_verdicts verdicts = { 0 };

	put_head(r, lint);
	for (int i = 0; i < lint->goals.n; i++) {
		if (lint->goals.at[i].status != GOAL_OPEN)
			continue;
		put_row(r, lint, i);
		if (lint->goals.at[i].kind == GOAL_GOAL)
			report_verdict_add(&verdicts, lint, i);
	}
	if (lint->goals.n > 0)
		put_total(r, lint, &verdicts);
}
