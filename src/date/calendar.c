/* Days into calendar units and back. */

#include "calendar.h"

int
calendar_day(int year, int month, int dom)
{
	int era, of_era, of_year;

	year -= month <= 2;
	era = (year >= 0 ? year : year - 399) / 400;
	of_era = year - era * 400;
	of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + dom - 1;
	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 +
	       of_year - 719468;
}

void
calendar_civil(int day, int *year, int *month, int *dom)
{
	int era, of_era, year_of_era, of_year, shifted;

	day += 719468;
	era = (day >= 0 ? day : day - 146096) / 146097;
	of_era = day - era * 146097;
	year_of_era =
	    (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	of_year =
	    of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	shifted = (5 * of_year + 2) / 153;
	*dom = of_year - (153 * shifted + 2) / 5 + 1;
	*month = shifted + (shifted < 10 ? 3 : -9);
	*year = year_of_era + era * 400 + (*month <= 2);
}

int
calendar_year(int day)
{
	int year, month, dom;

	calendar_civil(day, &year, &month, &dom);
	return year;
}

static bool
is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int
calendar_month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
		31 };

	return days[month - 1] + (month == 2 && is_leap(year));
}

bool
calendar_exists(int year, int month, int dom)
{
	return year >= -9999 && year <= 9999 && month >= 1 && month <= 12 &&
	       dom >= 1 && dom <= calendar_month_days(year, month);
}

int
calendar_weekday(int day)
{
	int of_week = (day + 3) % 7; /* 1970-01-01 was a Thursday */

	return (of_week < 0 ? of_week + 7 : of_week) + 1;
}

/* 4 January is always in the first week. */
int
calendar_monday(int year, int week)
{
	int day = calendar_day(year, 1, 4);

	return day - calendar_weekday(day) + 1 + (week - 1) * 7;
}

void
calendar_week(int day, int *year, int *week)
{
	*year = calendar_year(day - calendar_weekday(day) + 4);
	*week = (day - calendar_monday(*year, 1)) / 7 + 1;
}

int
calendar_weeks(int year)
{
	return (calendar_monday(year + 1, 1) - calendar_monday(year, 1)) / 7;
}

int
calendar_easter(int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int d = b / 4, e = b % 4, g = (b - (b + 8) / 25 + 1) / 3;
	int h = (19 * a + b - d - g + 15) % 30;
	int l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
	int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;

	return calendar_day(year, n / 31, n % 31 + 1);
}

struct calendar_span
calendar_months(int year, int month, int n)
{
	int from = year * 12 + month - 1, to = from + n;

	return (struct calendar_span){
		calendar_day(from / 12, from % 12 + 1, 1),
		calendar_day(to / 12, to % 12 + 1, 1) - 1,
	};
}

struct calendar_span
calendar_season(int year, int season)
{
	static const struct {
		int month, dom;
	} begins[] = { { 3, 20 }, { 6, 21 }, { 9, 23 }, { 12, 21 } };
	int from = season - 1, to = season % 4;

	return (struct calendar_span){
		calendar_day(year, begins[from].month, begins[from].dom),
		calendar_day(
		    year + (season == 4), begins[to].month, begins[to].dom) -
		    1,
	};
}

struct calendar_span
calendar_unit(int day, int unit, int n)
{
	int year, month, dom, months = unit / CALENDAR_MONTH;

	if (unit == CALENDAR_WEEK) {
		day += 7 * n - calendar_weekday(day) + 1;
		return (struct calendar_span){ day, day + 6 };
	}
	if (unit < CALENDAR_MONTH)
		return (struct calendar_span){ day + unit * n,
			day + unit * n + unit - 1 };
	calendar_civil(day, &year, &month, &dom);
	if (months > 12) {
		year -= year % (months / 12);
		month = 1;
	}
	month -= months <= 12 && 12 % months == 0 ? (month - 1) % months : 0;
	return calendar_months(year, month + n * months, months);
}

int
calendar_shift(int day, int unit, int n)
{
	int year, month, dom, of, days;

	if (unit < CALENDAR_MONTH)
		return day + unit * n;
	calendar_civil(day, &year, &month, &dom);
	of = year * 12 + month - 1 + unit / CALENDAR_MONTH * n;
	days = calendar_month_days(of / 12, of % 12 + 1);
	return calendar_day(of / 12, of % 12 + 1, dom < days ? dom : days);
}
