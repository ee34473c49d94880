/* Lines of goal documents into label, field and statement: one row a case. */

#include "../../src/cue/label.h"
#include "../../src/base/arena.h"
#include "../../src/cue/cue.h"
#include "../../src/word/token.h"
#include "../../src/word/word.h"
#include "expect.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
	const char *line;
	int kind, field;
	const char *label, *statement;
} cases[] = {
	{ "Objective 2: plant 40 trees", LABEL_GOAL, 0, "Objective 2",
	    "plant 40 trees" },
	{ "First goal: swim 2 km", LABEL_GOAL, 0, "First goal", "swim 2 km" },
	{ "Objectif n° 3 : ouvrir la serre", LABEL_GOAL, 0, "Objectif n° 3",
	    "ouvrir la serre" },
	{ "Objectif — ouvrir la serre", LABEL_GOAL, 0, "Objectif",
	    "ouvrir la serre" },
	{ "Objectif de la saison de voile : ouvrir la serre", LABEL_GOAL, 0,
	    "Objectif de la saison de voile", "ouvrir la serre" },
	{ "KR1: sign 20 schools", LABEL_RESULT, 0, "KR1", "sign 20 schools" },
	{ "KR 2 sign 20 schools", LABEL_RESULT, 0, "KR 2", "sign 20 schools" },
	{ "Sales KR: sign 20 schools", LABEL_RESULT, 0, "Sales KR",
	    "sign 20 schools" },
	{ "Résultat clé 1 : 20 écoles", LABEL_RESULT, 0, "Résultat clé 1",
	    "20 écoles" },
	{ "Due: 3 May 2027", LABEL_FIELD, FIELD_DEADLINE, "Due", NULL },
	{ "Échéance : 3 mai 2027", LABEL_FIELD, FIELD_DEADLINE, "Échéance",
	    NULL },
	{ "Why - the roof leaks", LABEL_FIELD, FIELD_WHY, "Why", NULL },
	{ "Balance today: 40 £", LABEL_FIELD, FIELD_BASELINE, "Balance today",
	    NULL },
	{ "Head of Parks: plant 40 trees this year", LABEL_NONE, 0, "",
	    "plant 40 trees this year" },
	{ "[Parks] plant 40 trees this year", LABEL_NONE, 0, "",
	    "plant 40 trees this year" },
	{ "🌳 plant 40 trees ✅", LABEL_NONE, 0, "", "plant 40 trees" },
	{ ":seedling: plant 40 trees", LABEL_NONE, 0, "", "plant 40 trees" },
	{ "1.2 Plant 40 trees", LABEL_NONE, 0, "", "Plant 40 trees" },
	{ "1.2 tons of plums", LABEL_NONE, 0, "", "1.2 tons of plums" },
	{ "40 trees in the park", LABEL_NONE, 0, "", "40 trees in the park" },
	{ "Plant trees at 7:30 on Sundays", LABEL_NONE, 0, "",
	    "Plant trees at 7:30 on Sundays" },
};

static void
load(struct arena *a, struct vocabulary *v, const char *language)
{
	char path[512];
	DIR *dir;

	snprintf(path, sizeof path, "rules/%s", language);
	if (!(dir = opendir(path)))
		exit(1);
	for (struct dirent *e; (e = readdir(dir));) {
		char *dot = strrchr(e->d_name, '.'), name[256];
		FILE *file;
		char *bytes;
		size_t len;

		if (!dot || strcmp(dot, ".txt") != 0 ||
		    (strncmp(e->d_name, "label-", 6) != 0 &&
			strncmp(e->d_name, "field-", 6) != 0))
			continue;
		snprintf(
		    path, sizeof path, "rules/%s/%.200s", language, e->d_name);
		snprintf(name, sizeof name, "%.*s", (int)(dot - e->d_name),
		    e->d_name);
		if (!(file = fopen(path, "rb")))
			exit(1);
		bytes = arena_alloc(a, 1 << 16);
		len = fread(bytes, 1, (1 << 16) - 1, file);
		fclose(file);
		if (word_add_list(v, word_language(v, language),
			word_class(v, name), bytes, len) != 0)
			exit(1);
	}
	closedir(dir);
}

static bool
same(const char *plain, const struct tokens *tokens, struct span span,
    const char *want)
{
	size_t start, len;

	if (span.start == span.end)
		return *want == '\0';
	start = tokens->at[span.start].start;
	len = token_end(&tokens->at[span.end - 1]) - start;
	return strlen(want) == len && memcmp(plain + start, want, len) == 0;
}

int
main(void)
{
	struct arena a = { 0 };
	struct vocabulary *v = word_new(&a);
	struct cues cues;

	load(&a, v, "en");
	load(&a, v, "fr");
	cue_load(&cues, v);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *line = cases[i].line;
		struct tokens tokens = { 0 };
		struct label label;
		struct span all = { 0, 0 };
		bool ok;

		cues.labels = label_memo(&a);
		token_scan(&a, &tokens, v, line, 0, (uint32_t)strlen(line));
		all.end = (uint32_t)tokens.n;
		label = label_read(&cues, tokens.at, all);
		ok = label.kind == cases[i].kind &&
		     (label.kind != LABEL_FIELD ||
			 label.field == cases[i].field) &&
		     same(line, &tokens, label.words, cases[i].label);
		if (cases[i].statement)
			ok &= same(line, &tokens,
			    label_strip(&cues, tokens.at, all),
			    cases[i].statement);
		if (!expect_that(ok))
			printf("label: %s: kind %d field %d\n", line,
			    label.kind, label.field);
	}
	arena_free(&a);
	return expect_report();
}
