/* Findings as lines, one each. */

#include "report.h"

#include "base/die.h"
#include "lint/lint.h"
#include "rule/finding.h"

#include <string.h>

void
report_short(
    struct report *r, const struct lint *lint, const struct finding *finding)
{
	report_text_place(r, lint, finding->source, finding->level);
	die_show(r->out, finding->message, strlen(finding->message));
	fprintf(r->out, " [%s]\n", finding->rule->name);
}
