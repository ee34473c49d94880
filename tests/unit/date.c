/* The date reader on tests/date.tsv, and the calendar against the C library
 * for every day of 1900 to 2200. */

#include "date/date.h"
#include "base/arena.h"
#include "date/calendar.h"
#include "date/form.h"
#include "expect.h"
#include "word/token.h"
#include "word/word.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static char *
read_file(struct arena *a, const char *path, size_t *len)
{
	FILE *f = fopen(path, "rb");
	char *text;

	if (!f) {
		perror(path);
		exit(1);
	}
	fseek(f, 0, SEEK_END);
	*len = (size_t)ftell(f);
	rewind(f);
	text = arena_alloc(a, *len + 1);
	*len = fread(text, 1, *len, f);
	fclose(f);
	return text;
}

static void
load_language(struct vocabulary *v, struct arena *a, const char *name)
{
	int language = word_language(v, name), line;
	char *folder = arena_print(a, "rules/%s", name);
	DIR *d = opendir(folder);

	for (struct dirent *e; d && (e = readdir(d));) {
		char *dot = strrchr(e->d_name, '.'), *text;
		size_t len;

		if (!dot || strcmp(dot, ".txt") != 0)
			continue;
		text = read_file(
		    a, arena_print(a, "%s/%s", folder, e->d_name), &len);
		if (strcmp(e->d_name, "date-forms.txt") == 0)
			line = date_add_forms(v, a, language, text, len);
		else
			line = word_add_list(v, language,
			    word_class(v, arena_copy(a, e->d_name,
					      (size_t)(dot - e->d_name))),
			    text, len);
		if (line != 0) {
			printf("%s/%s:%d: cannot be read\n", folder, e->d_name,
			    line);
			failed++;
		}
	}
	if (d)
		closedir(d);
}

static char *
show_day(struct arena *a, int day)
{
	char out[11];

	if (day == DATE_NONE)
		return "-";
	return arena_copy(a, date_format(day, out), 10);
}

/* "first last role flags", ";" between dates; "none" if there are none. */
static char *
show(struct arena *a, const struct date *dates, size_t n)
{
	static const char *const roles[] = { "mention", "end", "start", "span",
		"past" };
	static const char *const problems[] = { "", " impossible", " weekday",
		" ambiguous", " backwards" };
	char *text = "";

	for (size_t i = 0; i < n; i++) {
		const struct date *d = &dates[i];

		text = arena_print(a, "%s%s%s\t%s\t%s%s%s%s%s%s%s", text,
		    i ? "; " : "", show_day(a, d->first), show_day(a, d->last),
		    roles[d->role], problems[d->problem],
		    d->yearless ? " yearless" : "",
		    d->relative ? " relative" : "", d->vague ? " vague" : "",
		    d->unresolved ? " unresolved" : "",
		    d->other_first != DATE_NONE
			? arena_print(
			      a, " other=%s", show_day(a, d->other_first))
			: "");
	}
	return n ? text : "none";
}

/* The context column: "-", the document's date, or a period "A..B". */
static struct date_context
read_context(const char *s)
{
	struct date_context c = { date_parse("2026-11-21"), DATE_NONE,
		DATE_NONE, DATE_NONE, 1, -1, 6 };
	char day[11] = { 0 };
	const char *fiscal = strstr(s, "fy=");

	if (fiscal)
		c.fiscal_start = atoi(fiscal + 3);
	if (strlen(s) < 10 || s[0] == 'f')
		return c;
	memcpy(day, s, 10);
	if (s[10] != '.') {
		c.written = date_parse(day);
		return c;
	}
	c.first = date_parse(day);
	memcpy(day, s + 12, 10);
	c.last = date_parse(day);
	return c;
}

static void
test_row(struct arena *a, struct vocabulary *v, char *row, int line)
{
	char *text = row, *language, *context, *expected, *got;
	struct tokens tokens = { 0 };
	struct date dates[16];
	struct date_context c;
	size_t n;

	if (!(language = strchr(text, '\t')) ||
	    !(context = strchr(language + 1, '\t')) ||
	    !(expected = strchr(context + 1, '\t'))) {
		printf("tests/date.tsv:%d: too few columns\n", line);
		failed++;
		return;
	}
	*language++ = *context++ = *expected++ = '\0';
	c = read_context(context);
	token_scan(a, &tokens, v, text, 0, (uint32_t)strlen(text));
	n = date_read(v, word_language(v, language), tokens.at,
	    tokens.at + tokens.n, &c, dates, 16);
	got = show(a, dates, n);
	if (expect_that(strcmp(got, expected) == 0))
		return;
	printf("tests/date.tsv:%d: %s (%s)\n  want %s\n  got  %s\n", line, text,
	    context, expected, got);
}

static void
test_table(struct arena *a, struct vocabulary *v)
{
	size_t len;
	char *text = read_file(a, "tests/date.tsv", &len), *next;

	for (int line = 1; *text; line++, text = next) {
		next = strchr(text, '\n');
		if (next)
			*next++ = '\0';
		else
			next = text + strlen(text);
		if (*text && *text != '#')
			test_row(a, v, text, line);
	}
}

static bool
check(bool right, const char *what, int day)
{
	char out[11];

	if (!right && failed++ < 20)
		printf("calendar: %s of %s\n", what, date_format(day, out));
	return right;
}

static void
test_day(int day)
{
	time_t seconds = (time_t)day * 86400;
	struct tm *tm = gmtime(&seconds);
	int year, month, dom, week, week_year;
	char iso[32], mine[32], date[11];

	calendar_civil(day, &year, &month, &dom);
	calendar_week(day, &week_year, &week);
	strftime(iso, sizeof iso, "%Y-%m-%d %G-%V-%u", tm);
	snprintf(mine, sizeof mine, "%04d-%02d-%02d %04d-%02d-%d", year, month,
	    dom, week_year, week, calendar_weekday(day));
	if (check(strcmp(iso, mine) == 0, "date, week or weekday", day) &&
	    check(calendar_day(year, month, dom) == day, "day", day) &&
	    check(calendar_exists(year, month, dom), "existence", day) &&
	    check(date_parse(date_format(day, date)) == day, "ISO", day) &&
	    check(
		calendar_monday(week_year, week) + calendar_weekday(day) - 1 ==
		    day,
		"Monday", day))
		passed++;
}

/* The last day of the n months that hold a day, by the C library. */
static int
last_day(int year, int month, int n)
{
	struct tm tm = { .tm_year = year - 1900,
		.tm_mon = (month - 1) / n * n + n,
		.tm_mday = 0,
		.tm_hour = 12 };

	return (int)((mktime(&tm) - 43200) / 86400);
}

static void
test_month(int year, int month)
{
	static const int units[] = { CALENDAR_MONTH, CALENDAR_QUARTER,
		CALENDAR_HALF, CALENDAR_YEAR };
	int day = calendar_day(year, month, 15);

	for (int i = 0; i < 4; i++)
		if (check(calendar_unit(day, units[i], 0).last ==
			      last_day(year, month, units[i] / 100),
			"last day of the unit", day))
			passed++;
	if (check(!calendar_exists(
		      year, month, calendar_month_days(year, month) + 1),
		"existence after the last", day) &&
	    check(
		calendar_month_days(year, month) ==
		    last_day(year, month, 1) - calendar_day(year, month, 1) + 1,
		"length of the month", day))
		passed++;
}

static void
test_calendar(void)
{
	setenv("TZ", "UTC0", 1);
	tzset();
	for (int day = calendar_day(1900, 1, 1);
	     day <= calendar_day(2200, 12, 31); day++)
		test_day(day);
	for (int year = 1900; year <= 2200; year++)
		for (int month = 1; month <= 12; month++)
			test_month(year, month);
}

static void
add_list(struct vocabulary *v, const char *class, const char *list)
{
	word_add_list(v, word_language(v, "de"), word_class(v, class), list,
	    strlen(list));
}

/* A language that the program knows nothing of, by tables alone. */
static void
test_new_language(struct arena *a, struct vocabulary *v)
{
	static const char forms[] =
	    "! day-first\n"
	    "bis := bis | bis zum | sp\xc3\xa4testens am\n"
	    "{day}. {month} [{year}] = day\n"
	    "{month} {year} = month\n"
	    "Q{digit} {year} = quarter\n"
	    "[im] {ordinal} quartal {year} = quarter\n"
	    "ende {date} = last\n"
	    "{year} = part year\n"
	    "{a}.{b}.{year} = numeric\n"
	    "{bis} {date} = end\n"
	    "ab {date} = start\n"
	    "in {n} {unit} = end within\n"
	    "jede {unit} = none\n";
	static char rows[][80] = {
		"bis zum 30. Juni 2027\tde\t-\t2027-06-30\t2027-06-30\tend",
		"Sp\xc3\xa4testens am 3.4.2027\tde\t-\t2027-04-03\t2027-04-03\t"
		"end",
		"bis Ende M\xc3\xa4rz 2027\tde\t-\t2027-03-31\t2027-03-31\tend",
		"bis Ende 2027\tde\t-\t2027-12-31\t2027-12-31\tend",
		"im dritten Quartal 2027\tde\t-\t2027-07-01\t2027-09-30\t"
		"mention",
		"ab Q2 2027\tde\t-\t2027-04-01\t2027-06-30\tstart",
		"in zwei Monaten\tde\t2026-12-01\t2026-12-01\t2027-02-01\tend "
		"relative",
		"jede Woche\tde\t-\tnone",
	};
	int line =
	    date_add_forms(v, a, word_language(v, "de"), forms, strlen(forms));

	add_list(v, "month", "m\xc3\xa4rz = 3\njuni = 6\n");
	add_list(v, "ordinal", "dritte = 3\ndritten = 3\n");
	add_list(v, "number-word", "zwei = 2\n");
	add_list(v, "date-unit", "woche = 7\nmonat = 100\nmonaten = 100\n");
	expect(line == 0, "the forms of another language are read");
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		test_row(a, v, rows[i], (int)i + 1);
}

/* A form that began with any word would be tried at each of a document. */
static void
test_first_words(const struct vocabulary *v)
{
	for (int i = 0; i < word_languages(v); i++)
		expect(!(form_table(v, i)->nodes[0].may & FORM_MAY_ANY),
		    word_language_name(v, i));
}

int
main(void)
{
	static struct arena a;
	struct vocabulary *v = word_new(&a);

	load_language(v, &a, "en");
	load_language(v, &a, "fr");
	test_first_words(v);
	test_calendar();
	test_table(&a, v);
	test_new_language(&a, v);
	arena_free(&a);
	return expect_report();
}
