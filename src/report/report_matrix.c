/* Goals and the criteria they meet as a table for a terminal. */

#include "report.h"

#include "base/arena.h"
#include "base/die.h"
#include "base/utf8.h"
#include "date/date.h"
#include "fact/fact.h"
#include "lint/lint.h"
#include "report_verdict.h"
#include "rule/message.h"

#include <string.h>

/* Cells for a goal, so that a line fits 80; and more code points than that,
 * as some take none. */
enum { WIDEST = 42, LONGEST = 160 };

struct totals {
	struct report_verdicts all;
	uint8_t criteria; /* of all documents' profiles */
	size_t documents;
};

/* How a row is laid out: its criteria, cells of the goal, and before a mark. */
struct layout {
	uint8_t criteria;
	unsigned goal;
	int mark;
};

void
report_matrix_begin(struct report *r)
{
	r->state = arena_alloc(r->arena, sizeof(struct totals));
}

/* How much of a text fits so many cells, with room for an ellipsis if it is
 * not all of it; returns the cells that it takes, ellipsis included. */
static unsigned
measure(const char *text, unsigned limit, size_t *fits)
{
	const char *s = text, *end = s + strlen(s);
	unsigned cells = 0, before = 0;

	*fits = 0;
	while (s < end) {
		cells += report_text_cells(utf8_next(&s, end), cells);
		if (cells > limit)
			return before + 1;
		if (cells < limit) {
			*fits = (size_t)(s - text);
			before = cells;
		}
	}
	*fits = strlen(text);
	return cells;
}

/* A statement, without what die_show would guard a CI runner against at the
 * cost of cells that cannot be foreseen. */
static const char *
statement(const struct lint *lint, const struct goal *goal)
{
	const char *words = message_quote(
	    lint->arena, &lint->document, goal->statement, LONGEST);
	char *copy = arena_copy(lint->arena, words, strlen(words));

	for (char *c = copy; (c = strstr(c, "##["));)
		c[1] = ' ';
	return copy;
}

static void
put_goal(struct report *r, const char *text, unsigned indent, unsigned width)
{
	size_t fits;
	unsigned cells = indent + measure(text, width - indent, &fits);

	fprintf(r->out, "%*s", (int)indent, "");
	die_show(r->out, text, fits);
	fprintf(r->out, "%s%*s", text[fits] != '\0' ? "…" : "",
	    (int)(width - cells), "");
}

static void
put_mark(struct report *r, bool failed, int width)
{
	fprintf(r->out, "%*s", width, "");
	if (r->color)
		fputs(failed ? "\033[31m" : "\033[32m", r->out);
	fputs(failed ? "✗" : "✓", r->out);
	if (r->color)
		fputs("\033[0m", r->out);
}

static void
put_row(struct report *r, const struct lint *lint, int i,
    const struct layout *layout)
{
	uint8_t failed = report_verdict(lint, i);
	const struct goal *goal = &lint->goals.at[i];
	int deadline = lint->facts[i].deadline;
	char iso[11];

	fprintf(r->out, "%6u  ", goal->line);
	put_goal(r, statement(lint, goal), goal->kind == GOAL_GOAL ? 0 : 2,
	    layout->goal);
	putc(' ', r->out);
	for (int c = 0; c < RULE_CRITERIA; c++)
		if (layout->criteria >> c & 1)
			put_mark(r, failed >> c & 1, layout->mark);
	fprintf(r->out, "  %s\n",
	    deadline == DATE_NONE ? "-" : date_format(deadline, iso));
}

static void
put_head(struct report *r, const struct layout *layout)
{
	fprintf(r->out, "%6s  %-*s ", "line", (int)layout->goal, "goal");
	for (int c = 0; c < RULE_CRITERIA; c++)
		if (layout->criteria >> c & 1)
			fprintf(r->out, "%*s%c", layout->mark, "",
			    rule_criteria[c][0] - 'a' + 'A');
	fputs("  deadline\n", r->out);
}

static void
put_total(struct report *r, const struct report_verdicts *verdicts,
    const struct layout *layout)
{
	const char *text = arena_print(
	    r->arena, "SMART: %zu of %zu", verdicts->smart, verdicts->goals);

	fprintf(r->out, "%6s  %-*s ", "", (int)layout->goal, text);
	for (int c = 0; c < RULE_CRITERIA; c++)
		if (layout->criteria >> c & 1)
			fprintf(
			    r->out, "%*zu", layout->mark + 1, verdicts->met[c]);
	putc('\n', r->out);
}

static struct layout
lay_out(const struct lint *lint, size_t goals)
{
	struct layout layout = { lint->settings->criteria, 24, 1 };
	size_t fits;

	for (; goals > 9; goals /= 10)
		layout.mark++;
	for (int i = 0; i < lint->goals.n; i++) {
		const struct goal *goal = &lint->goals.at[i];
		unsigned cells = measure(statement(lint, goal), WIDEST, &fits);

		cells += goal->kind == GOAL_GOAL ? 0 : 2;
		if (cells > layout.goal)
			layout.goal = cells;
	}
	if (layout.goal > WIDEST)
		layout.goal = WIDEST;
	return layout;
}

void
report_matrix(struct report *r, const struct lint *lint)
{
	struct layout layout = lay_out(lint, (size_t)lint->goals.n);
	struct report_verdicts verdicts = { 0 };
	struct totals *totals = r->state;

	totals->documents++;
	totals->criteria |= lint->settings->criteria;
	report_text_path(r, lint);
	putc('\n', r->out);
	if (lint->goals.n > 0)
		put_head(r, &layout);
	else
		fprintf(r->out, "%6s  no goals\n", "");
	for (int i = 0; i < lint->goals.n; i++) {
		if (lint->goals.at[i].status != GOAL_OPEN)
			continue;
		put_row(r, lint, i, &layout);
		if (lint->goals.at[i].kind == GOAL_GOAL)
			report_verdict_add(&verdicts, lint, i);
	}
	if (lint->goals.n > 0)
		put_total(r, &verdicts, &layout);
	putc('\n', r->out);
	report_verdict_sum(&totals->all, &verdicts);
}

void
report_matrix_end(struct report *r)
{
	const struct totals *totals = r->state;
	struct layout layout = { totals->criteria, 24, 1 };
	const char *comma = "";

	if (totals->documents > 1) {
		for (size_t n = totals->all.goals; n > 9; n /= 10)
			layout.mark++;
		fprintf(r->out, "%zu documents\n", totals->documents);
		put_head(r, &layout);
		put_total(r, &totals->all, &layout);
		putc('\n', r->out);
	}
	for (int c = 0; c < RULE_CRITERIA; c++)
		if (totals->criteria >> c & 1) {
			fprintf(r->out, "%s%c %s", comma,
			    rule_criteria[c][0] - 'a' + 'A', rule_criteria[c]);
			comma = ", ";
		}
	putc('\n', r->out);
}
