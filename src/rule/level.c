/* What options, configs and documents say of levels, onto a rule table. */

#include "level.h"

#include "base/arena.h"
#include "base/nearest.h"
#include "rule.h"

#include <string.h>

enum { NAMES = 512 };

/* Groups beside the criteria: by what the page says. */
static const char *const groups[] = { "all", "extra" };

static uint8_t
group_level(const struct rule *rule, uint8_t wish)
{
	if (wish != LEVEL_ON)
		return wish;
	if (rule->level != RULE_OFF)
		return rule->level;
	return rule->usual == RULE_OFF ? RULE_WARNING : rule->usual;
}

static uint8_t
rule_level(const struct rule *rule, uint8_t wish)
{
	if (wish != LEVEL_ON)
		return wish;
	return rule->level > RULE_WARNING ? rule->level : RULE_WARNING;
}

/* Whether the group has the rule. */
static bool
holds(const char *group, const struct rule *rule)
{
	if (strcmp(group, groups[0]) == 0)
		return rule->usual != RULE_OFF;
	if (strcmp(group, groups[1]) == 0)
		return rule->usual == RULE_OFF;
	return rule->criterion < RULE_CRITERIA &&
	       strcmp(group, rule_criteria[rule->criterion]) == 0;
}

static bool
is_group(const char *name)
{
	for (int i = 0; i < RULE_CRITERIA; i++)
		if (strcmp(name, rule_criteria[i]) == 0)
			return true;
	return strcmp(name, groups[0]) == 0 || strcmp(name, groups[1]) == 0;
}

/* Change the rules that a name stands for. */
static void
set(struct rules *rules, struct level_wish wish)
{
	bool group = is_group(wish.name);

	for (size_t i = 0; i < rules->n; i++) {
		struct rule *rule = &rules->at[i];
		uint8_t before = rule->level;

		if (strcmp(rule->name, wish.name) == 0)
			rule->level = rule_level(rule, wish.level);
		else if (group && holds(wish.name, rule))
			rule->level = group_level(rule, wish.level);
		if (rule->level != before)
			rule->from = wish.from;
	}
}

bool
level_holds(const char *name, const struct rule *rule)
{
	return strcmp(name, rule->name) == 0 || holds(name, rule);
}

bool
level_known(const struct rules *rules, const char *name)
{
	return is_group(name) || rule_find(rules, name) != NULL;
}

int
level_named(const char *name)
{
	for (int i = 0; i < 4; i++)
		if (strcmp(name, rule_levels[i]) == 0)
			return i;
	return strcmp(name, "on") == 0 ? LEVEL_ON : -1;
}

void
level_wish(struct level_wishes *wishes, struct arena *a, struct level_wish wish)
{
	ARENA_MORE(a, wishes->at, wishes->n, wishes->cap);
	wishes->at[wishes->n++] = wish;
}

struct level_wish
level_read(const char *option)
{
	static const struct level_wish starts[] = {
		{ "error=", RULE_ERROR, NULL },
		{ "no-error=", RULE_WARNING, NULL },
		{ "note=", RULE_NOTE, NULL },
		{ "no-", RULE_OFF, NULL },
	};

	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
		size_t len = strlen(starts[i].name);

		if (strncmp(option, starts[i].name, len) == 0)
			return (struct level_wish){ option + len,
				starts[i].level, NULL };
	}
	return (struct level_wish){ option, LEVEL_ON, NULL };
}

static void
set_all(struct rules *rules, const struct level_wishes *wishes)
{
	for (size_t i = 0; i < wishes->n; i++)
		set(rules, wishes->at[i]);
}

const struct rules *
level_apply(const struct rules *rules, struct arena *a,
    const struct level_plan *plan, const struct level_wishes *document)
{
	struct rules *copy;

	if (plan->project.n == 0 && plan->command.n == 0 && !plan->errors &&
	    (!document || document->n == 0))
		return rules;
	copy = arena_room(a, sizeof *copy);
	*copy = *rules;
	copy->at = arena_room(a, (rules->n + 1) * sizeof *copy->at);
	for (size_t i = 0; i < rules->n; i++) {
		copy->at[i] = rules->at[i];
		copy->at[i].level = copy->at[i].usual;
		copy->at[i].from = NULL;
	}
	set_all(copy, &plan->project);
	if (document)
		set_all(copy, document);
	set_all(copy, &plan->command);
	for (size_t i = 0; i < rules->n && plan->errors; i++)
		if (copy->at[i].level == RULE_WARNING) {
			copy->at[i].level = RULE_ERROR;
			copy->at[i].from = "-Werror";
		}
	return copy;
}

const char *
level_nearest(const struct rules *rules, const char *name)
{
	const char *names[NAMES];
	size_t n = 0;

	for (size_t i = 0; i < 2; i++)
		names[n++] = groups[i];
	for (int i = 0; i < RULE_CRITERIA; i++)
		names[n++] = rule_criteria[i];
	for (size_t i = 0; i < rules->n && n < NAMES; i++)
		names[n++] = rules->at[i].name;
	return nearest_name(name, names, n);
}
