/* Days into calendar units and back: pure arithmetic on the proleptic
 * Gregorian calendar, a day being the number of days since 1970-01-01. */

#ifndef CALENDAR_H
#define CALENDAR_H

#include <stdbool.h>

/* An interval of days, both ends in it. */
struct calendar_span {
	int first, last;
};

/* A length of time in one number: below CALENDAR_MONTH so many days, else so
 * many hundredths of a month. Word lists give units as such numbers. */
enum {
	CALENDAR_DAY = 1,
	CALENDAR_WEEK = 7,
	CALENDAR_MONTH = 100,
	CALENDAR_QUARTER = 300,
	CALENDAR_HALF = 600,
	CALENDAR_YEAR = 1200,
};

/* The day of a civil date that exists, and back (Howard Hinnant, "chrono-
 * compatible low-level date algorithms"). Years -9999 to 9999. */
int calendar_day(int year, int month, int dom);
void calendar_civil(int day, int *year, int *month, int *dom);
int calendar_year(int day);

/* Whether the civil date exists; any numbers may be given. */
bool calendar_exists(int year, int month, int dom);

/* How many days a month has; month is 1 to 12. */
int calendar_month_days(int year, int month);

/* 1 Monday to 7 Sunday. */
int calendar_weekday(int day);

/* The ISO 8601 week a day falls in, the Monday of a week, and how many weeks
 * an ISO year has (52 or 53). */
void calendar_week(int day, int *year, int *week);
int calendar_monday(int year, int week);
int calendar_weeks(int year);

/* Western Easter Sunday (Meeus, Jones, Butcher). */
int calendar_easter(int year);

/* n months from the first of this one; month may lie outside 1 to 12. */
struct calendar_span calendar_months(int year, int month, int n);

/* The season that begins in this year: 1 spring, 2 summer, 3 autumn, 4 winter
 * of the northern hemisphere, from the equinox or solstice on. */
struct calendar_span calendar_season(int year, int season);

/* The week, month, quarter, half or year a day falls in, shifted by n of
 * them; any other unit counts as days. */
struct calendar_span calendar_unit(int day, int unit, int n);

/* The day n units later; the end of a shorter month stands for days it
 * lacks. */
int calendar_shift(int day, int unit, int n);

#endif
