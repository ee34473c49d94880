/* Goals into what a table of them tells: which criteria each fails, and how
 * many meet them. */

#include "report_verdict.h"

#include "base/arena.h"
#include "lint/lint.h"

uint8_t
report_verdict(const struct lint *lint, int goal)
{
	const struct rules *rules = lint->settings->rules;
	const struct rule **fired =
	    arena_alloc(lint->arena, (rules->n + 1) * sizeof *fired);
	unsigned kind = lint->goals.at[goal].kind == GOAL_GOAL
			    ? RULE_GOAL
			    : RULE_KEY_RESULT;
	size_t n = rule_judge(rules, &lint->facts[goal].set, kind, fired);
	unsigned failed = 0;

	for (size_t i = 0; i < n; i++)
		failed |= fired[i]->fails;
	return (uint8_t)(failed & lint->settings->criteria);
}

void
report_verdict_add(
    struct report_verdicts *verdicts, const struct lint *lint, int goal)
{
	uint8_t failed = report_verdict(lint, goal);

	verdicts->goals++;
	verdicts->smart += failed == 0;
	for (int i = 0; i < RULE_CRITERIA; i++) {
		size_t judged = lint->settings->criteria >> i & 1;

		verdicts->judged[i] += judged;
		verdicts->met[i] += judged && !(failed >> i & 1);
	}
}

void
report_verdict_sum(
    struct report_verdicts *verdicts, const struct report_verdicts *more)
{
	verdicts->goals += more->goals;
	verdicts->smart += more->smart;
	for (int i = 0; i < RULE_CRITERIA; i++) {
		verdicts->judged[i] += more->judged[i];
		verdicts->met[i] += more->met[i];
	}
}
