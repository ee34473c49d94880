/* The rules in the binary are those that the loader makes: they find the same
 * in every document that is at hand. */

#include "expect.h"

#include "base/arena.h"
#include "cli/walk.h"
#include "date/date.h"
#include "lint/lint.h"
#include "rule/page.h"
#include "rule/rule.h"

#include <stdio.h>
#include <string.h>

enum { MAX = 1 << 20 };

static struct arena process, first, second;

static bool
same_text(const struct rule_text *x, const struct rule_text *y)
{
	for (int i = 0; i < WORD_LANGUAGES; i++)
		if (!x->in[i] != !y->in[i] ||
		    (x->in[i] && strcmp(x->in[i], y->in[i]) != 0))
			return false;
	return true;
}

static bool
same_rule(const struct rule *x, const struct rule *y)
{
	return strcmp(x->name, y->name) == 0 && x->level == y->level &&
	       x->criterion == y->criterion && x->applies == y->applies &&
	       x->decides == y->decides && x->each == y->each &&
	       x->rank == y->rank && x->shown == y->shown &&
	       memcmp(&x->has, &y->has, sizeof x->has) == 0 &&
	       memcmp(&x->lacks, &y->lacks, sizeof x->lacks) == 0 &&
	       same_text(&x->message, &y->message) &&
	       same_text(&x->hint, &y->hint) && same_text(&x->note, &y->note) &&
	       x->page == y->page && x->body == y->body && !x->path && !y->path;
}

static void
compare_rules(const struct rules *x, const struct rules *y)
{
	expect(x->n == y->n && x->n_facts == y->n_facts, "the tables");
	for (size_t i = 0; i < x->n && i < y->n; i++)
		expect(same_rule(&x->at[i], &y->at[i]), x->at[i].name);
}

static void
lint(struct lint *l, struct arena *a, struct rules *rules, const char *bytes,
    size_t len)
{
	static struct lint_settings settings[2];
	struct lint_settings *s = &settings[a == &second];

	*s = (struct lint_settings){ .rules = rules,
		.criteria = rule_profiles[0].criteria,
		.today = date_parse("2026-11-21"),
		.language = -1,
		.usual_language = -1,
		.limits = lint_usual,
		.max_size = MAX };
	arena_reset(a);
	lint_run(l, a, s, "x.md", bytes, len, true);
}

static bool
same_marks(const struct facts *x, const struct facts *y)
{
	return memcmp(&x->set, &y->set, sizeof x->set) == 0 &&
	       x->n_marks == y->n_marks && x->deadline == y->deadline;
}

static void
compare(const char *path, struct rules *loaded, struct rules *frozen)
{
	static char bytes[MAX];
	struct lint x, y;
	FILE *in = fopen(path, "rb");
	size_t len = in ? fread(bytes, 1, sizeof bytes, in) : 0;
	bool same;

	if (!in || fclose(in) != 0)
		return;
	lint(&x, &first, loaded, bytes, len);
	lint(&y, &second, frozen, bytes, len);
	same = x.goals.n == y.goals.n && x.findings.n == y.findings.n;
	for (int i = 0; i < x.goals.n && same; i++)
		same = same_marks(&x.facts[i], &y.facts[i]);
	for (size_t i = 0; i < x.findings.n && same; i++)
		same = strcmp(x.findings.at[i].rule->name,
			   y.findings.at[i].rule->name) == 0;
	expect(same, path);
}

int
main(void)
{
	struct rules *loaded = page_rules(&process);
	struct walk walk = { 0 };

	page_add_embedded(loaded);
	page_finish(loaded);
	compare_rules(loaded, page_frozen());
	walk_add(&walk, &process, "samples");
	walk_add(&walk, &process, "tests");
	for (size_t i = 0; i < walk.n; i++)
		compare(walk.at[i].path, loaded, page_frozen());
	expect(walk.n > 0, "the number of documents: none");
	return expect_report();
}
