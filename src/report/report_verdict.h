/* Goals into what a table of them tells: which criteria each fails, and how
 * many meet them. */

#ifndef REPORT_VERDICT_H
#define REPORT_VERDICT_H

#include "rule/rule.h"

#include <stddef.h>
#include <stdint.h>

struct lint;

/* Of open goals; key results are no part of it. */
struct report_verdicts {
	size_t goals, smart;
	size_t judged[RULE_CRITERIA], met[RULE_CRITERIA];
};

/* The criteria of the document's profile that an open goal or key result
 * fails (bit N: criterion N), by its facts: whether a finding is shown does
 * not matter. */
uint8_t report_verdict(const struct lint *lint, int goal);

/* Count in an open goal; or what others have counted. */
void report_verdict_add(
    struct report_verdicts *verdicts, const struct lint *lint, int goal);
void report_verdict_sum(
    struct report_verdicts *verdicts, const struct report_verdicts *more);

#endif
