/* What every format prints for three small documents, judged by three pages
 * that stand here, is what tests/formats/golden/NAME holds. BLESS=1 in the
 * environment rewrites it. */

#include "base/arena.h"
#include "base/embed.h"
#include "date/date.h"
#include "expect.h"
#include "lint/lint.h"
#include "report/report.h"
#include "rule/page.h"
#include "rule/rule.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct arena process, document;

static const struct {
	const char *name, *page;
} pages[] = {
	{ "shouting.md", "---\ncriterion: specific\nlevel: error\n"
			 "fact: {name: shout, pattern: \"!+\"}\n"
			 "message: {en: \"\\\"{words}\\\" shouts\", "
			 "fr: \"« {words} » crie\"}\n"
			 "hint: {en: say it calmly, fr: dites-le calmement}\n"
			 "---\n# shouting\n\nA goal that *shouts* at its "
			 "reader\nsays <nothing> more.\n\nMore of it.\n\n"
			 "## Bad\n```markdown en\n- Sell bread!\n```\n" },
	{ "empty-word.md", "---\ncriterion: specific\nrank: 60\n"
			   "fact: {name: empty, words: {en: [things]}}\n"
			   "message: {en: \"\\\"{words}\\\" is empty\"}\n"
			   "---\n# empty-word\n\nNo news.\n" },
	{ "undated.md", "---\ncriterion: time-bound\nrank: 20\n"
			"lacks: [deadline]\nmessage: {en: no date, "
			"fr: pas de date}\n"
			"---\n# undated\n\nWhen?\n" },
	{ "missing-goals.md", "---\nlevel: note\napplies: document\n"
			      "message: {en: no goals in here}\n---\n"
			      "# missing-goals\n\nNo goals.\n" },
};

static const struct {
	const char *path, *bytes;
} documents[] = {
	{ "plan 1.md", "# Goals\n\n"
		       "- Sell 🚀 things!\n"
		       "- Rent 3 *new* garages for | vans | by 31 March 2027, "
		       "in a town of many a village in the hills\n"
		       "- [x] Paint the gate\n\n"
		       "## Objective: Fill the hall by 1 May 2027\n\n"
		       "- KR1: Sell 4000 tickets\n" },
	{ "./fait/é.md", "# Objectifs\n\n- Vendre 40 vélos !\n" },
	{ "notes.md", "Lunch is at noon.\n" },
};

static struct rules *
load_rules(void)
{
	struct rules *rules = page_rules(&process);

	for (size_t i = 0; i < embed_count; i++)
		if (strchr(embed_files[i].name, '/'))
			page_add(rules, embed_files[i].name, NULL,
			    embed_files[i].bytes, embed_files[i].len);
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
		page_add(rules, pages[i].name, NULL, pages[i].page,
		    strlen(pages[i].page));
	page_finish(rules);
	return rules;
}

static void
write_report(
    FILE *out, const struct report_format *format, const struct rules *rules)
{
	struct lint_settings settings = { .rules = rules,
		.criteria = rule_profiles[0].criteria,
		.today = date_day(2026, 11, 21),
		.language = -1,
		.usual_language = -1,
		.max_size = 1 << 20 };
	struct report report = { .format = format,
		.out = out,
		.arena = &process,
		.rules = rules,
		.snippet = true };

	report_begin(&report);
	for (size_t i = 0; i < sizeof documents / sizeof *documents; i++) {
		struct lint lint;

		arena_reset(&document);
		lint_run(&lint, &document, &settings, documents[i].path,
		    documents[i].bytes, strlen(documents[i].bytes), true);
		report_file(&report, &lint);
	}
	report_end(&report);
}

static char *
read_all(FILE *file, size_t *len)
{
	static char bytes[2][1 << 16];
	static int next;
	char *into = bytes[next++ % 2];

	*len = 0;
	if (!file)
		return into;
	rewind(file);
	*len = fread(into, 1, sizeof *bytes - 1, file);
	into[*len] = '\0';
	return into;
}

static void
check(const struct report_format *format, const struct rules *rules)
{
	const char *path =
	    arena_print(&process, "tests/formats/golden/%s", format->name);
	FILE *golden, *now = tmpfile();
	const char *got, *want;
	size_t n_got, n_want;

	write_report(now, format, rules);
	got = read_all(now, &n_got);
	fclose(now);
	golden = fopen(path, getenv("BLESS") ? "w+" : "r");
	if (golden && getenv("BLESS"))
		fwrite(got, 1, n_got, golden);
	want = read_all(golden, &n_want);
	if (golden)
		fclose(golden);
	if (expect_that(n_got == n_want && memcmp(got, want, n_got) == 0))
		return;
	printf("%s: now is\n%s", path, got);
}

int
main(void)
{
	const struct rules *rules = load_rules();

	/* What goals are made of is not the reports' business. */
	for (size_t i = 0; i < report_n_formats; i++)
		if (report_formats[i].file != report_goals)
			check(&report_formats[i], rules);
	arena_free(&document);
	arena_free(&process);
	return expect_report();
}
