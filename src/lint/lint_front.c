/* What a document's front matter says to goallint, into its settings. */

#include "lint_step.h"

#include "base/arena.h"
#include "base/nearest.h"
#include "lint.h"
#include "rule/rule.h"

#include <string.h>

static const char start[] = "goallint.", levels[] = "goallint.levels.";

struct front {
	struct lint *lint;
	struct lint_settings *own; /* the document's; NULL: as all others' */
	struct level_wishes wishes;
	const struct block *block;
	const char *value; /* of the block */
};

static void
complain(struct front *f, const char *rule, const char *name, const char *near)
{
	struct lint *lint = f->lint;

	finding_add_unknown(&lint->findings, lint->arena,
	    rule_find(lint->settings->rules, rule),
	    lint_speaks(lint->settings, lint->document.language),
	    document_source(&lint->document, f->block->text), name, near);
}

static struct lint_settings *
own_settings(struct front *f)
{
	if (!f->own) {
		f->own = arena_alloc(f->lint->arena, sizeof *f->own);
		*f->own = *f->lint->settings;
	}
	return f->own;
}

static void
read_profile(struct front *f)
{
	enum { N = sizeof rule_profiles / sizeof *rule_profiles };
	const char *names[N];

	for (size_t i = 0; i < N; i++) {
		names[i] = rule_profiles[i].name;
		if (strcmp(f->value, names[i]) != 0)
			continue;
		if (!f->lint->settings->profile_fixed)
			own_settings(f)->criteria = rule_profiles[i].criteria;
		return;
	}
	complain(
	    f, "unknown-setting", f->value, nearest_name(f->value, names, N));
}

static void
read_level(struct front *f)
{
	const struct rules *rules = f->lint->settings->rules;
	const char *name = f->block->key + sizeof levels - 1;
	int level = level_named(f->value);

	if (level < 0)
		complain(f, "unknown-setting", f->value,
		    nearest_name(f->value, rule_levels, 4));
	else if (!level_known(rules, name))
		complain(f, "unknown-rule", name, level_nearest(rules, name));
	else
		level_wish(&f->wishes, f->lint->arena,
		    (struct level_wish){
			name, (uint8_t)level, "the front matter" });
}

static void
read_language(struct front *f)
{
	const struct vocabulary *v = f->lint->settings->rules->words;
	const char *const *names = word_language_names(v);
	int n = word_languages(v);

	for (int i = 0; i < n; i++)
		if (strncmp(f->value, names[i], strlen(names[i])) == 0)
			return;
	complain(f, "unknown-setting", f->value,
	    nearest_name(f->value, names, (size_t)n));
}

static void
read_block(struct front *f)
{
	static const char *const names[] = { "profile", "language", "levels" };
	const char *name = f->block->key + sizeof start - 1;

	if (strncmp(f->block->key, levels, sizeof levels - 1) == 0)
		read_level(f);
	else if (strcmp(name, names[0]) == 0)
		read_profile(f);
	else if (strcmp(name, names[1]) == 0)
		read_language(f);
	else
		complain(
		    f, "unknown-setting", name, nearest_name(name, names, 3));
}

void
lint_front(struct lint *lint)
{
	const struct document *document = &lint->document;
	struct front f = { .lint = lint };

	for (int i = 0; i < document->n_front; i++) {
		const struct block *block = &document->blocks[i];

		if (strncmp(block->key, start, sizeof start - 1) != 0)
			continue;
		f.block = block;
		f.value =
		    arena_copy(lint->arena, document->plain + block->text.start,
			block->text.end - block->text.start);
		read_block(&f);
	}
	if (f.wishes.n > 0)
		own_settings(&f)->rules = level_apply(lint->settings->rules,
		    lint->arena, &lint->settings->levels, &f.wishes);
	if (f.own)
		lint->settings = f.own;
}
