/* A project's settings checked against its rules, and laid over each other. */

#include "config.h"

#include "base/arena.h"
#include "base/die.h"
#include "base/nearest.h"
#include "rule/rule.h"
#include "word/word.h"

#include <string.h>

static bool
settle_language(const struct config_text *language, const struct rules *rules)
{
	const char *const *names = word_language_names(rules->words);
	size_t n = (size_t)word_languages(rules->words);
	const char *near;

	if (!language->value ||
	    word_language_find(rules->words, language->value) >= 0)
		return true;
	near = nearest_name(language->value, names, n);
	die_warn("%s: unknown language \"%s\", did you mean \"%s\"?",
	    language->from, language->value, near ? near : names[0]);
	return false;
}

static bool
settle_part(const struct config_part *part, const struct rules *rules)
{
	bool right = settle_language(&part->language, rules);

	for (size_t i = 0; i < part->levels.n; i++) {
		const struct level_wish *wish = &part->levels.at[i];
		const char *near;

		if (level_known(rules, wish->name))
			continue;
		near = level_nearest(rules, wish->name);
		die_warn("%s: unknown rule or criterion \"%s\"%s%s%s",
		    wish->from, wish->name, near ? ", did you mean \"" : "",
		    near ? near : "", near ? "\"?" : "");
		right = false;
	}
	return right;
}

/* Words of headings, in every language: a project's are its own. */
static bool
add_words(struct arena *a, struct rules *rules, const struct config_list *words,
    const char *class)
{
	int number = word_class(rules->words, class);
	bool right = true;

	for (size_t i = 0; i < words->list.n; i++) {
		const char *list = arena_print(a, "%s = 3", words->list.at[i]);

		for (int j = 0; right && j < word_languages(rules->words); j++)
			if (word_add_list(rules->words, j, number, list,
				strlen(list)) != 0) {
				die_warn("%s: not a word or phrase: \"%s\"",
				    words->from, words->list.at[i]);
				right = false;
			}
	}
	return right;
}

bool
config_settle(struct config *config, struct arena *a, struct rules *rules)
{
	bool right = settle_part(&config->part, rules);

	for (size_t i = 0; i < config->n_overrides; i++)
		if (!settle_part(&config->overrides[i].part, rules))
			right = false;
	/* "= 3": whatever the lists that are built in say of the heading. */
	if (!add_words(a, rules, &config->open, "section-open"))
		right = false;
	if (!add_words(a, rules, &config->closed, "section-closed"))
		right = false;
	return right;
}

void
config_lay(
    struct config_part *part, struct arena *a, const struct config_part *over)
{
	if (over->profile.value)
		part->profile = over->profile;
	if (over->language.value)
		part->language = over->language;
	if (over->day_first.value)
		part->day_first = over->day_first;
	for (size_t i = 0; i < over->levels.n; i++)
		level_wish(&part->levels, a, over->levels.at[i]);
	for (int i = 0; i < CONFIG_LIMITS; i++) {
		struct lint_limits said = over->limits;

		if (!over->limits_from[i])
			continue;
		*config_limit(&part->limits, i) = *config_limit(&said, i);
		part->limits_from[i] = over->limits_from[i];
	}
}
