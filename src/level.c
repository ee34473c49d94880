/* What options, configs and documents say of levels, onto a rule table. */

#include "level.h"

#include "arena.h"
#include "nearest.h"
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

bool
level_set(struct rules *rules, struct level_wish wish)
{
	bool group = is_group(wish.name), found = group;

	for (size_t i = 0; i < rules->n; i++) {
		struct rule *rule = &rules->at[i];

		if (strcmp(rule->name, wish.name) == 0) {
			rule->level = rule_level(rule, wish.level);
			found = true;
		} else if (group && holds(wish.name, rule)) {
			rule->level = group_level(rule, wish.level);
		}
	}
	return found;
}

struct level_wish
level_read(const char *option)
{
	static const struct level_wish starts[] = {
		{ "error=", RULE_ERROR },
		{ "no-error=", RULE_WARNING },
		{ "note=", RULE_NOTE },
		{ "no-", RULE_OFF },
	};

	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
		size_t len = strlen(starts[i].name);

		if (strncmp(option, starts[i].name, len) == 0)
			return (
			    struct level_wish){ option + len, starts[i].level };
	}
	return (struct level_wish){ option, LEVEL_ON };
}

void
level_raise(struct rules *rules)
{
	for (size_t i = 0; i < rules->n; i++)
		if (rules->at[i].level == RULE_WARNING)
			rules->at[i].level = RULE_ERROR;
}

struct rules *
level_copy(const struct rules *rules, struct arena *a)
{
	struct rules *copy = arena_alloc(a, sizeof *copy);

	*copy = *rules;
	copy->at = arena_alloc(a, (rules->n + 1) * sizeof *copy->at);
	if (rules->n > 0)
		memcpy(copy->at, rules->at, rules->n * sizeof *copy->at);
	return copy;
}

void
level_restore(struct rules *rules, const struct rules *from)
{
	for (size_t i = 0; i < rules->n; i++)
		rules->at[i].level = from->at[i].level;
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
