/* Findings as a compiler writes them: path:line:col: warning: message. */

#include "report.h"

#include "base/die.h"
#include "base/utf8.h"
#include "lint/lint.h"
#include "rule/finding.h"

#include <string.h>

/* Terminal cells: tab stops, the longest stretch of a line that is shown,
 * and how much of it stands before what is pointed at. And how many bytes to
 * either side are looked at, so that a long line with many findings takes no
 * time that grows with its square. */
enum { TAB = 8, SHOWN = 100, BEFORE = 40, NEAR = 1024 };

/* Hints that are remembered as given; there are about as many rules. */
enum { HINTS = 64 };

static const char *const colors[] = { [RULE_NOTE] = "\033[1;36m",
	[RULE_WARNING] = "\033[1;35m",
	[RULE_ERROR] = "\033[1;31m" };

static void
color(const struct report *r, const char *code)
{
	if (r->color)
		fputs(code, r->out);
}

static void
show_string(const struct report *r, const char *s)
{
	die_show(r->out, s, strlen(s));
}

/* fprintf would take longer than all else that is written of a finding. */
static void
show_number(const struct report *r, uint32_t number)
{
	char digits[10], *end = digits + sizeof digits, *s = end;

	do
		*--s = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	fwrite(s, 1, (size_t)(end - s), r->out);
}

/* " [vague-verb]" */
static void
show_rule(const struct report *r, const struct rule *rule)
{
	fputs(" [", r->out);
	fputs(rule->name, r->out);
	putc(']', r->out);
}

/* A path that a GitHub runner would obey is written as below the current
 * folder. */
void
report_text_path(const struct report *r, const struct lint *lint)
{
	if (die_is_command(lint->text.path, strlen(lint->text.path)))
		fputs("./", r->out);
	show_string(r, lint->text.path);
}

void
report_text_place(const struct report *r, const struct lint *lint,
    struct span source, enum rule_level level)
{
	const struct text *text = &lint->text;
	uint32_t line = text_line(text, source.start);

	color(r, "\033[1m");
	report_text_path(r, lint);
	putc(':', r->out);
	show_number(r, line);
	putc(':', r->out);
	show_number(r, text_column(text, line, source.start, r->unit));
	fputs(": ", r->out);
	color(r, colors[level]);
	fputs(rule_levels[level], r->out);
	color(r, "\033[0m");
	fputs(": ", r->out);
}

/* How many cells die_show and a tab take from this column on. */
unsigned
report_text_cells(uint32_t point, unsigned column)
{
	if (point == '\t')
		return TAB - column % TAB;
	if (!utf8_is_hostile(point))
		return (unsigned)utf8_width(point);
	return point < 0x80	  ? 4
	       : point < 0x10000  ? 8
	       : point < 0x100000 ? 9
				  : 10;
}

/* The cells of [s, end) when they begin at this column. */
static unsigned
columns(const char *s, const char *end, unsigned column)
{
	unsigned start = column;

	while (s < end)
		column += report_text_cells(utf8_next(&s, end), column);
	return column - start;
}

static void
repeat(FILE *out, char c, unsigned n)
{
	while (n-- > 0)
		putc(c, out);
}

/* Show the code points of a line that lie in the window of cells. */
static void
show_window(const struct report *r, const char *s, const char *end,
    unsigned first, unsigned last)
{
	const char *shown = s; /* what stands before it has been shown */
	unsigned column = 0;

	while (s < end && column < last) {
		const char *start = s;
		uint32_t point = utf8_next(&s, end);
		unsigned n = report_text_cells(point, column);

		column += n;
		if (column <= first) {
			shown = s;
		} else if (point == '\t') {
			die_show(r->out, shown, (size_t)(start - shown));
			repeat(r->out, ' ', n);
			shown = s;
		}
	}
	die_show(r->out, shown, (size_t)(s - shown));
}

/* The part of a line that is near what is pointed at. */
static struct span
near_part(const struct text *text, struct span line, struct span source)
{
	if (source.start - line.start > NEAR) {
		line.start = source.start - NEAR;
		while (((unsigned char)text->bytes[line.start] & 0xc0) == 0x80)
			line.start++;
	}
	if (line.end - source.start > NEAR) {
		line.end = source.start + NEAR;
		while (((unsigned char)text->bytes[line.end] & 0xc0) == 0x80)
			line.end--;
	}
	return line;
}

/* The first line of what is pointed at, and a caret range below it. */
static void
show_snippet(
    const struct report *r, const struct lint *lint, struct span source)
{
	const struct text *text = &lint->text;
	uint32_t number = text_line(text, source.start);
	struct span line = text_line_span(text, number);
	const char *bytes = text->bytes, *end;
	uint32_t stop;
	unsigned from, n = 1, first = 0;

	if (source.start > line.end) /* between CR and LF */
		source.start = line.end;
	line = near_part(text, line, source);
	end = bytes + line.end;
	stop = source.end < line.end ? source.end : line.end;
	from = columns(bytes + line.start, bytes + source.start, 0);
	if (stop > source.start)
		n = columns(bytes + source.start, bytes + stop, from);
	if (columns(bytes + line.start, end, 0) > SHOWN && from > BEFORE)
		first = from - BEFORE;
	if (n > first + SHOWN - from)
		n = first + SHOWN - from;
	fprintf(r->out, "%5u | ", number);
	show_window(r, bytes + line.start, end, first, first + SHOWN);
	fputs("\n      | ", r->out);
	repeat(r->out, ' ', from - first);
	color(r, "\033[1;32m");
	putc('^', r->out);
	repeat(r->out, '~', n > 0 ? n - 1 : 0);
	color(r, "\033[0m");
	putc('\n', r->out);
}

static void
show_note(const struct report *r, const struct lint *lint, struct span source,
    const char *message, const struct rule *rule)
{
	fputs("  ", r->out);
	report_text_place(r, lint, source, RULE_NOTE);
	show_string(r, message);
	if (rule)
		show_rule(r, rule);
	putc('\n', r->out);
}

/* A line that has just been shown is not shown again. */
static bool
same_place(const struct finding *a, const struct finding *b)
{
	return a->source.start == b->source.start &&
	       a->source.end == b->source.end;
}

/* The hints that a document has been given. */
struct told {
	const char *hints[HINTS];
	size_t n;
};

/* Whether a hint is news: a document is told each of them once. */
static bool
is_news(struct told *told, const char *hint)
{
	for (size_t i = 0; i < told->n; i++)
		if (strcmp(told->hints[i], hint) == 0)
			return false;
	if (told->n < HINTS)
		told->hints[told->n++] = hint;
	return true;
}

void
report_text(struct report *r, const struct lint *lint)
{
	struct told told = { .n = 0 };
	for (size_t i = 0; i < lint->findings.n; i++) {
		const struct finding *finding = &lint->findings.at[i];
		const struct finding_note *notes =
		    finding_notes(&lint->findings, finding);

		report_text_place(r, lint, finding->source, finding->level);
		show_string(r, finding->message);
		show_rule(r, finding->rule);
		putc('\n', r->out);
		if (r->snippet && !(i > 0 && same_place(finding, finding - 1)))
			show_snippet(r, lint, finding->source);
		for (size_t j = 0; j < finding->n_notes; j++)
			show_note(r, lint, notes[j].source, notes[j].message,
			    notes[j].rule);
		if (finding->hint && is_news(&told, finding->hint))
			show_note(
			    r, lint, finding->source, finding->hint, NULL);
	}
}
