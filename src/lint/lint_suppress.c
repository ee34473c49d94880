/* What is wrong with a document's own suppressions, into findings. */

#include "lint_step.h"

#include "lint.h"
#include "rule/rule.h"

/* Whether one of the rules that the name stands for could have fired. */
static bool
is_asked(const struct lint *lint, const char *name)
{
	const struct rules *rules = lint->settings->rules;

	for (size_t i = 0; i < rules->n; i++) {
		const struct rule *rule = &rules->at[i];

		if (rule->level != RULE_OFF && level_holds(name, rule) &&
		    (rule->criterion == RULE_NO_CRITERION ||
			(lint->settings->criteria >> rule->criterion & 1)))
			return true;
	}
	return false;
}

static void
report(struct lint *lint, const char *rule, struct span source,
    const char *name, const char *near)
{
	const struct rule *found = rule_find(lint->settings->rules, rule);

	if (found && !suppress_covers(&lint->suppress, found, source.start))
		finding_add_unknown(&lint->findings, lint->arena, found,
		    lint_speaks(lint->settings, lint->document.language),
		    source, name, near);
}

void
lint_suppress(struct lint *lint)
{
	static const char *const rules[] = {
		[SUPPRESS_RULE] = "unknown-rule",
		[SUPPRESS_SETTING] = "unknown-setting",
		[SUPPRESS_NO_REASON] = "unexplained-suppression",
		[SUPPRESS_TOO_MANY] = "too-complex",
	};
	struct suppress *suppress = &lint->suppress;

	for (size_t i = 0; i < suppress->n_complaints; i++) {
		const struct suppress_complaint *c = &suppress->complaints[i];

		report(lint, rules[c->fault], c->source,
		    c->name ? c->name : "goallint-disable",
		    c->fault == SUPPRESS_NO_REASON ? "" : c->near);
	}
	for (size_t i = 0; i < suppress->n; i++) {
		const struct suppress_range *range = &suppress->at[i];

		if (!range->used && is_asked(lint, range->name))
			report(lint, "unused-suppression", range->source,
			    range->name, "");
	}
}
