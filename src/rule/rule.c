/* The rule table, and a goal's facts into verdicts. */

#include "rule.h"

#include <string.h>

const char *const rule_criteria[RULE_CRITERIA] = { "specific", "measurable",
	"achievable", "ambitious", "realistic", "relevant", "time-bound" };

const char *const rule_levels[4] = { "off", "note", "warning", "error" };

enum {
	COMMON =
	    1 << RULE_SPECIFIC | 1 << RULE_MEASURABLE | 1 << RULE_TIME_BOUND
};

const struct rule_profile rule_profiles[3] = {
	{ "smart", COMMON | 1 << RULE_ACHIEVABLE | 1 << RULE_REALISTIC },
	{ "smart-ambitious",
	    COMMON | 1 << RULE_AMBITIOUS | 1 << RULE_REALISTIC },
	{ "smart-relevant",
	    COMMON | 1 << RULE_ACHIEVABLE | 1 << RULE_RELEVANT },
};

const struct rule *
rule_find(const struct rules *rules, const char *name)
{
	for (size_t i = 0; i < rules->n; i++)
		if (strcmp(rules->at[i].name, name) == 0)
			return &rules->at[i];
	return NULL;
}

int
rule_fact_find(const struct rules *rules, const char *name)
{
	int fact = fact_find(name);

	for (size_t i = 0; fact < 0 && i < rules->n_facts; i++)
		if (strcmp(rules->facts[i].name, name) == 0)
			fact = rules->facts[i].number;
	return fact;
}

const char *
rule_fact_name(const struct rules *rules, int fact)
{
	for (size_t i = 0; i < rules->n_facts; i++)
		if (rules->facts[i].number == fact)
			return rules->facts[i].name;
	return fact_name(fact);
}

static bool
fires(const struct rule *rule, const struct fact_set *facts)
{
	for (int i = 0; i < FACT_MAX / 64; i++)
		if ((rule->has.bits[i] & ~facts->bits[i]) |
		    (rule->lacks.bits[i] & facts->bits[i]))
			return false;
	return rule->level != RULE_OFF;
}

size_t
rule_judge(const struct rules *rules, const struct fact_set *facts,
    unsigned kind, const struct rule **fired)
{
	const struct rule *end = rules->at + rules->n;
	size_t n = 0;

	for (const struct rule *rule = rules->at; rule < end; rule++)
		if ((rule->applies & kind) && fires(rule, facts))
			fired[n++] = rule;
	return n;
}

uint8_t
rule_failed(
    const struct rules *rules, const struct fact_set *facts, unsigned kind)
{
	uint8_t failed = 0;

	for (size_t i = 0; i < rules->n; i++) {
		const struct rule *rule = &rules->at[i];
		unsigned applies = rule->applies;

		if (rule->fails == 0)
			continue;
		if (rule->criterion != RULE_NO_CRITERION &&
		    !(COMMON >> rule->criterion & 1))
			applies |= RULE_KEY_RESULT;
		if ((applies & kind) && fires(rule, facts))
			failed |= rule->fails;
	}
	return failed;
}

const char *
rule_say(const struct rule_text *text, int language)
{
	const char *said = language >= 0 && language < WORD_LANGUAGES
			       ? text->in[language]
			       : NULL;

	for (int i = 0; !said && i < WORD_LANGUAGES; i++)
		said = text->in[i];
	return said;
}
