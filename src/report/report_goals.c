/* Every goal and key result as a line of JSON, judged by all criteria. */

#include "report.h"

#include "date/date.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "lint/lint.h"
#include "rule/message.h"

static void
put_day(struct json *json, const char *key, int day)
{
	char iso[11];

	json_string(json, key, day == DATE_NONE ? NULL : date_format(day, iso));
}

static void
put_verdicts(struct json *json, const struct rules *rules,
    const struct facts *facts, const struct goal *goal)
{
	uint8_t failed = rule_failed(rules, &facts->set,
	    goal->kind == GOAL_GOAL ? RULE_GOAL : RULE_KEY_RESULT);

	json_open(json, "verdicts", '{');
	for (int i = 0; i < RULE_CRITERIA; i++)
		json_bool(json, rule_criteria[i], !(failed >> i & 1));
	json_close(json, "}");
}

static void
put_goal(struct json *json, const struct lint *lint, int i)
{
	static const char *const kinds[] = { "goal", "key-result" };
	static const char *const statuses[] = { "open", "done", "cancelled" };
	const struct goal *goal = &lint->goals.at[i];
	const struct facts *facts = &lint->facts[i];
	const struct rules *rules = lint->settings->rules;

	json_open(json, NULL, '{');
	json_string(json, "path", lint->text.path);
	json_number(json, "line", (long)goal->line);
	json_number(json, "end_line", (long)goal->end_line);
	json_string(json, "kind", kinds[goal->kind]);
	json_string(json, "status", statuses[goal->status]);
	json_string(
	    json, "language", word_language_name(rules->words, goal->language));
	json_string(json, "text",
	    message_quote(
		lint->arena, &lint->document, goal->statement, SIZE_MAX));
	if (goal->parent == GOAL_NONE)
		json_string(json, "parent_line", NULL);
	else
		json_number(json, "parent_line",
		    (long)lint->goals.at[goal->parent].line);
	put_day(json, "period_start", facts->period_start);
	put_day(json, "deadline", facts->deadline);
	put_verdicts(json, rules, facts, goal);
	json_open(json, "facts", '[');
	for (int fact = 0; fact < FACT_MAX; fact++)
		if (fact_has(facts, fact))
			json_string(json, NULL, rule_fact_name(rules, fact));
	json_close(json, "]}");
	json_line(json);
}

void
report_goals(struct report *report, const struct lint *lint)
{
	for (int i = 0; i < lint->goals.n; i++)
		put_goal(&report->json, lint, i);
}
