/* Runs tests/quantity.tsv: what quantity_read makes of a text. With "-t
 * LANGUAGE TEXT" it prints what it reads, with "-t LANGUAGE" it reads lines. */

#include "quantity/quantity.h"
#include "base/arena.h"
#include "expect.h"
#include "word/token.h"
#include "word/word.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX = 32, LINE_MAX_ = 4096 };

static const char *const kinds[] = { "count", "money", "share", "points",
	"multiple", "time", "length", "mass", "other", "rank", "grade",
	"fraction", "frequency", "confidence", "masked", "plain" };
static const char *const bounds[] = { "", ">=", "<=" };
static const char *const roles[] = { "", "baseline", "target", "change" };
static const char *const slots[] = { "", "evening", "morning", "afternoon",
	"night", "day", "weekend" };

static struct arena words, document;
static struct vocabulary *v;

static void
load_list(const char *language, const char *name)
{
	char path[512], text[1 << 16];
	size_t n;
	int line;
	FILE *f;

	snprintf(path, sizeof path, "rules/%s/%s", language, name);
	if (!(f = fopen(path, "rb")))
		return;
	n = fread(text, 1, sizeof text, f);
	fclose(f);
	snprintf(path, sizeof path, "%.*s", (int)strcspn(name, "."), name);
	line = word_add_list(
	    v, word_language(v, language), word_class(v, path), text, n);
	if (line)
		printf(
		    "rules/%s/%s:%d: cannot be read\n", language, name, line);
}

static void
load(const char *language)
{
	char path[64];
	struct dirent *entry;
	DIR *dir;

	snprintf(path, sizeof path, "rules/%s", language);
	if (!(dir = opendir(path)))
		return;
	while ((entry = readdir(dir)))
		if (strstr(entry->d_name, ".txt") &&
		    !strstr(entry->d_name, "-forms"))
			load_list(language, entry->d_name);
	closedir(dir);
}

/* An amount as "kind low[..high] [currency] [bound] [role] [N/week]
 * [slot] [days=MTWTFSS] [hours]". */
static void
print_amount(char *out, size_t cap, const struct quantity *q)
{
	size_t n =
	    (size_t)snprintf(out, cap, "%s %.6g", kinds[q->kind], q->low);

	if (q->high != q->low)
		n += (size_t)snprintf(out + n, cap - n, "..%.6g", q->high);
	if (q->currency[0])
		n += (size_t)snprintf(out + n, cap - n, " %s", q->currency);
	if (q->bound)
		n +=
		    (size_t)snprintf(out + n, cap - n, " %s", bounds[q->bound]);
	if (q->role)
		n += (size_t)snprintf(out + n, cap - n, " %s", roles[q->role]);
	if (q->per_week > 0 && q->kind != QUANTITY_FREQUENCY)
		n += (size_t)snprintf(
		    out + n, cap - n, " %.4g/week", q->per_week);
	if (q->slot)
		n += (size_t)snprintf(out + n, cap - n, " %s", slots[q->slot]);
	if (q->weekdays) {
		char days[8] = ".......";

		for (int i = 0; i < 7; i++)
			if (q->weekdays >> i & 1)
				days[i] = "MTWTFSS"[i];
		n += (size_t)snprintf(out + n, cap - n, " %s", days);
	}
	if (q->hours > 0)
		snprintf(out + n, cap - n, " %.4gh", q->hours);
}

static void
read_text(const char *language, const char *text, char *out, size_t cap)
{
	struct tokens tokens = { 0 };
	struct quantity found[MAX];
	int number = word_language(v, language);
	size_t n, used = 0;

	token_scan(&document, &tokens, v, text, 0, (uint32_t)strlen(text));
	word_stem(v, number, tokens.at, tokens.at + tokens.n);
	n = quantity_read(
	    v, number, text, tokens.at, tokens.at + tokens.n, found, MAX);
	*out = '\0';
	for (size_t i = 0; i < n && used + 200 < cap; i++) {
		if (i > 0)
			used += (size_t)snprintf(out + used, cap - used, "; ");
		print_amount(out + used, cap - used, &found[i]);
		used += strlen(out + used);
	}
	if (n == 0)
		snprintf(out, cap, "none");
	arena_reset(&document);
}

static bool
run_line(char *line, int number)
{
	char got[LINE_MAX_];
	char *language = strchr(line, '\t'), *expected;

	if (!language || !(expected = strchr(language + 1, '\t'))) {
		printf("tests/quantity.tsv:%d: too few columns\n", number);
		return false;
	}
	*language++ = *expected++ = '\0';
	read_text(language, line, got, sizeof got);
	if (strcmp(got, expected) == 0)
		return true;
	printf("tests/quantity.tsv:%d: %s\n\texpected %s\n\tgot      %s\n",
	    number, line, expected, got);
	return false;
}

int
main(int argc, char **argv)
{
	char line[LINE_MAX_];
	int number = 0;
	FILE *f;

	v = word_new(&words);
	load("en");
	load("fr");
	if (argc == 4) {
		char got[LINE_MAX_];

		read_text(argv[2], argv[3], got, sizeof got);
		puts(got);
		return 0;
	}
	if (argc == 3) {
		while (fgets(line, sizeof line, stdin)) {
			char got[LINE_MAX_];

			line[strcspn(line, "\n")] = '\0';
			read_text(argv[2], line, got, sizeof got);
			printf("%s\t%s\t%s\n", line, argv[2], got);
		}
		return 0;
	}
	if (!(f = fopen("tests/quantity.tsv", "r"))) {
		puts("tests/quantity.tsv: cannot be opened");
		return 1;
	}
	while (fgets(line, sizeof line, f)) {
		number++;
		line[strcspn(line, "\n")] = '\0';
		if (line[0] == '#' || line[0] == '\0')
			continue;
		expect_that(run_line(line, number));
	}
	fclose(f);
	arena_free(&document);
	arena_free(&words);
	return expect_report();
}
