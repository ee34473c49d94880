/* Goals into what a table of them tells: which criteria each fails, and how
 * many meet them. */

#ifndef REPORT_VERDICT_H
#define REPORT_VERDICT_H

#include "rule.h"

#include <stddef.h>
#include <stdint.h>

struct lint;
struct report;

/* Of open goals; key results are no part of it. */
struct report_verdicts {
	size_t goals, smart;
	size_t met[RULE_CRITERIA];
};

/* The criteria of the profile that an open goal or key result fails (bit N:
 * criterion N), by its facts: whether a finding is shown does not matter. */
uint8_t report_verdict(
    const struct report *report, const struct lint *lint, int goal);

/* Count in what a goal fails; or what others have been counted. */
void report_verdict_add(
    struct report_verdicts *verdicts, uint8_t criteria, uint8_t failed);
void report_verdict_sum(
    struct report_verdicts *verdicts, const struct report_verdicts *more);

#endif
