/* Findings as commands of a GitHub workflow, which shows them beside the
 * lines of a change. */

#include "report.h"

#include "base/arena.h"
#include "base/die.h"
#include "lint/lint.h"
#include "rule/finding.h"

#include <string.h>

/* GitHub takes so many of each level from a step, and drops the rest. */
enum { TAKEN = 10 };

/* They come at the end, the worst first, since a job has a limit too; what is
 * over stands above them in the log. */
struct kept {
	const char *path, *rule, *criterion, *message;
	struct report_place at;
};

struct kept_all {
	struct kept at[RULE_ERROR + 1][TAKEN];
	int n[RULE_ERROR + 1];
	size_t over;
};

void
report_github_begin(struct report *r)
{
	die_guard_runner();
	r->state = arena_alloc(r->arena, sizeof(struct kept_all));
}

static const char *
copy(struct report *r, const char *s)
{
	return arena_copy(r->arena, s, strlen(s));
}

void
report_github(
    struct report *r, const struct lint *lint, const struct finding *f)
{
	struct kept_all *all = r->state;

	if (all->n[f->level] == TAKEN) {
		report_short(r, lint, f);
		all->over++;
		return;
	}
	all->at[f->level][all->n[f->level]++] = (struct kept){
		.path = copy(r, report_path(r, lint)),
		.rule = f->rule->name,
		.criterion = report_criterion(f->rule),
		.message = copy(r, report_message(lint, f)),
		.at = report_place(&lint->text, f->source, TEXT_CHAR),
	};
}

/* Columns count only where all is on one line. */
static void
put_command(struct report *r, const char *command, const struct kept *f)
{
	static const char *const escapes[] = { "%25", "%0D", "%0A", "%3A",
		"%2C" };

	fprintf(r->out, "::%s file=", command);
	report_escape(r->out, f->path, "%\r\n:,", escapes);
	fprintf(r->out, ",line=%u,endLine=%u", f->at.line, f->at.end_line);
	if (f->at.line == f->at.end_line)
		fprintf(r->out, ",col=%u,endColumn=%u", f->at.column,
		    f->at.end_column);
	fprintf(r->out, ",title=%s%s%s::", f->rule, f->criterion ? " - " : "",
	    f->criterion ? f->criterion : "");
	report_escape(r->out, f->message, "%\r\n", escapes);
	putc('\n', r->out);
}

void
report_github_end(struct report *r)
{
	static const char *const commands[] = { [RULE_NOTE] = "notice",
		[RULE_WARNING] = "warning",
		[RULE_ERROR] = "error" };
	struct kept_all *all = r->state;

	for (int level = RULE_ERROR; level >= RULE_NOTE; level--)
		for (int i = 0; i < all->n[level]; i++)
			put_command(r, commands[level], &all->at[level][i]);
	if (all->over > 0)
		fprintf(r->out,
		    "goallint: %zu more above, which GitHub would not show "
		    "beside the lines\n",
		    all->over);
}
