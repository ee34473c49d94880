/* Tokens into days: what people write for a date, as an interval of days. */

#ifndef DATE_H
#define DATE_H

#include "base/span.h"

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct token;
struct vocabulary;

/* A day is the number of days since 1970-01-01 in the proleptic Gregorian
 * calendar; this one is no day. */
enum { DATE_NONE = INT_MIN };

/* What a date is to the text around it. */
enum date_role {
	DATE_MENTION, /* a bare date or period: "Q3 2026" in a heading */
	DATE_END,     /* by, until, before, due, d'ici, jusqu'au, fin mars */
	DATE_START,   /* from, starting, since then, à partir du, dès le */
	DATE_SPAN,    /* a range: both first and last were written */
	DATE_PAST, /* as of, since 2019, founded in: measures, ends nothing */
};

enum date_problem {
	DATE_FINE,
	DATE_IMPOSSIBLE, /* 31 June, Q5, week 54, 29 February 2027 */
	DATE_WRONG_WEEKDAY,
	DATE_AMBIGUOUS, /* 03/04/2026 and nothing settles it */
	DATE_BACKWARDS, /* a range whose end lies before its start */
};

struct date {
	struct span words; /* tokens, with the preposition that gives the role;
			    * indices counted from the first token given */
	int first, last;   /* the interval, both inclusive, first <= last unless
			    * DATE_BACKWARDS; both DATE_NONE when it cannot be
			    * reckoned (a sprint, "long term", 31 June) */
	uint8_t role, problem; /* enums above */
	bool yearless; /* no year was written; first and last use the context */
	bool relative; /* counted from today or from the document's date */
	bool vague;    /* soon, ASAP, one day, long term, prochainement */
	bool edge;     /* "end of March", "mid-May": one day for a stretch */
	bool unanchored; /* of a fiscal year of which nothing tells when it
			  * begins, or maybe of one, "Q3 2027" where it is known
			  * to begin in April: first and last are the calendar
			  * year's */
	bool unresolved; /* a period without a calendar: sprint 5, FY unknown
			  * start; it counts as a period, not as a day */
	int head;	 /* of a range: how many days its first date has; 0: of
			  * no range, or of two bare years */
	int other_first; /* of the second reading of an ambiguous date, or the
			  * nearest day that has the weekday written; else
			  * DATE_NONE */
};

/* What dates are reckoned against. */
struct date_context {
	int today;	  /* a day, never DATE_NONE */
	int written;	  /* the document's own date, or DATE_NONE */
	int first, last;  /* the enclosing period, or DATE_NONE */
	int fiscal_start; /* month a fiscal year begins, 1 to 12; 0: nothing
			   * tells */
	int8_t day_first; /* 03/04 is 3 April: 1 yes, 0 no, -1 as the language
			   * has it, -2 the document contradicts itself */
	int horizon;	  /* months after which an end is far */
};

/* That of a text alone, of which only the words are asked: no day, period or
 * language settles anything. */
extern const struct date_context date_alone;

/* Add a table of date forms (rules/LANGUAGE/date-forms.txt) to a language;
 * its words live in the lists beside it (month, weekday, season, ...). Returns
 * the number of a line that cannot be read, or 0. A line is
 *
 *   pattern = [role] [part] action [argument] [unit]
 *   name := pattern        {name} then stands for it; a name given twice has
 *                          both as alternatives
 *   ! day-first            03/04 is 3 April in this language
 *   # comment
 *
 * A pattern is words and marks, (a|b) alternatives, [a] an option, {kind} one
 * of form_kind.c's kinds ({day} {month} {year} {n} {unit} ...), {date-NAME} any
 * word of that list, {date} a date read by the same forms, {word} any word; a
 * capital, as in "Q{digit}" or {Month}, asks for one. Without a space between
 * two elements their tokens touch. "^" and "$" are the ends of what is read;
 * what stands before "<" or behind ">" must be there but does not belong to
 * the date; "\" takes a mark as it is. A form that begins with {date} carries
 * on from a date already read.
 *
 * role: mention end start span past (else the action's own); part: a date
 * only inside another form. Actions are listed in reckon.c; "none" hides its
 * words from other forms: a frequency, a speed. The longest form wins, then
 * the earlier row. */
int date_add_forms(struct vocabulary *v, struct arena *a, int language,
    const char *table, size_t len);

/* Find every date in [t, end), left to right, not overlapping; writes up to
 * max of them and returns how many. Speeds, times of day, efforts, versions,
 * telephone numbers and frequencies yield nothing. */
size_t date_read(const struct vocabulary *v, int language,
    const struct token *t, const struct token *end,
    const struct date_context *context, struct date *out, size_t max);

/* Whether date_read of [start, end) may find a date that begins at t; told
 * without reading one. */
bool date_may_begin(const struct vocabulary *v, int language,
    const struct token *t, const struct token *start, const struct token *end);

/* Whether 03/04 is 3 April by the custom of a language. */
bool date_day_first(const struct vocabulary *v, int language);

/* The day of a civil date, and back; the date must exist. */
int date_day(int year, int month, int day);
void date_civil(int day, int *year, int *month, int *dom);

/* Whether any date or period is named in [t, end). */
bool date_occurs(const struct vocabulary *v, int language,
    const struct token *t, const struct token *end);

/* The words of a date without those that lead to it, "by", "on the": from its
 * first number, month or weekday on; month, weekday: the classes of their
 * words, first: the token that the words are counted from. */
struct span date_bare(
    int month, int weekday, const struct token *first, struct span words);

/* Whether the civil date exists; month and day may be anything. */
bool date_exists(int year, int month, int day);

/* "YYYY-MM-DD" as a day, DATE_NONE if it is none; and back, into 11 bytes, or
 * on an arena, NULL for DATE_NONE. */
int date_parse(const char *iso);
char *date_format(int day, char out[11]);
const char *date_print(struct arena *a, int day);

#endif
