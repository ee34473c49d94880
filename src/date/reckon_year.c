/* Numbers and names into intervals of a year. */

#include "calendar.h"
#include "reckon_act.h"

/* From November on the new year is the next one. */
enum { AHEAD = 61 };

int
reckon_day_in(const struct match *m, int year, struct calendar_span *span)
{
	int month = m->slots[FORM_MONTH], day = m->slots[FORM_DAY];
	int last = reckon_slot(m, FORM_DAY2, day);

	if (!reckon_has(m, FORM_YEAR) && (day > 31 || last > 31 || month > 12))
		return RECKON_NO_DATE;
	if (last < day || !calendar_exists(year, month, day) ||
	    !calendar_exists(year, month, last))
		return last < day ? RECKON_NO_DATE : DATE_IMPOSSIBLE;
	span->first = calendar_day(year, month, day);
	span->last = calendar_day(year, month, last);
	return DATE_FINE;
}

int
reckon_month_in(const struct match *m, int year, struct calendar_span *span)
{
	int month = m->slots[FORM_MONTH];

	if (month < 1 || month > 12)
		return RECKON_NO_DATE;
	*span = calendar_months(year, month, 1);
	return DATE_FINE;
}

/* 20261215, if there is such a day. */
bool
reckon_compact(const struct reader *r, const struct match *m, struct date *out)
{
	int n = m->slots[FORM_YEAR];
	int year = n / 10000, month = n / 100 % 100, day = n % 100;

	(void)r;
	if (!calendar_exists(year, month, day))
		return false;
	reckon_set_day(out, calendar_day(year, month, day));
	return true;
}

static int
part_in(const struct match *m, int year, int months, struct calendar_span *span)
{
	int n = m->slots[FORM_N];

	if (n < 1 || n * months > 12)
		return DATE_IMPOSSIBLE;
	*span = calendar_months(year, (n - 1) * months + 1, months);
	return DATE_FINE;
}

static int
quarter_in(const struct match *m, int year, struct calendar_span *span)
{
	return part_in(m, year, 3, span);
}

static int
half_in(const struct match *m, int year, struct calendar_span *span)
{
	return part_in(m, year, 6, span);
}

int
reckon_season_in(const struct match *m, int year, struct calendar_span *span)
{
	if (m->slots[FORM_N] < 1 || m->slots[FORM_N] > 4)
		return RECKON_NO_DATE; /* of a list that was added to */
	*span = calendar_season(year, m->slots[FORM_N]);
	return DATE_FINE;
}

/* Weeks past 53 are a slip; far past it they count something else. */
int
reckon_week_in(const struct match *m, int year, struct calendar_span *span)
{
	int week = m->slots[FORM_N];

	if (week > 59 && !reckon_has(m, FORM_YEAR))
		return RECKON_NO_DATE;
	if (week > calendar_weeks(year))
		return DATE_IMPOSSIBLE;
	span->first = calendar_monday(year, week);
	span->last = span->first + 6;
	return DATE_FINE;
}

/* A holiday's value is its month and day in four digits, or 10000 and the
 * days since Easter, or 20000 and month, which one and weekday: 21144 is the
 * fourth Thursday of November. */
int
reckon_holiday_in(const struct match *m, int year, struct calendar_span *span)
{
	int value = m->slots[FORM_N], month = value / 100 % 100, first;

	if (value >= 9000 && value < 20000) {
		span->first = calendar_easter(year) + value - 10000;
	} else if (!calendar_exists(year, month, 1)) {
		return RECKON_NO_DATE;
	} else if (value >= 20000) {
		first = calendar_day(year, month, 1);
		span->first = first + value / 10 % 10 * 7 - 7 +
			      (value % 10 - calendar_weekday(first) + 7) % 7;
	} else {
		if (!calendar_exists(year, month, value % 100))
			return RECKON_NO_DATE;
		span->first = calendar_day(year, month, value % 100);
	}
	span->last = span->first;
	return DATE_FINE;
}

bool
reckon_eve(const struct reader *r, const struct match *m, struct date *out)
{
	if (!reckon_dated(r, m, reckon_holiday_in, out) ||
	    out->first == DATE_NONE)
		return false;
	reckon_set_day(out, out->first - 1);
	return true;
}

/* A year, or a run of at most 30 of them: "2026-2028", "2026/27". */
bool
reckon_year(const struct reader *r, const struct match *m, struct date *out)
{
	int first = m->slots[FORM_YEAR];
	int last = reckon_slot(m, FORM_YEAR2, first);

	(void)r;
	if (last < first || last > first + 30)
		return false;
	reckon_set_span(
	    out, calendar_months(first, 1, 12 * (last - first + 1)));
	return true;
}

/* The n-th part of so many months, or all, of a fiscal year, which has the name
 * of the calendar year in which it ends. */
static bool
fiscal_part(
    const struct reader *r, const struct match *m, int months, struct date *out)
{
	int start = r->context.fiscal_start, year, month, dom;
	bool part = reckon_has(m, FORM_N);
	int n = reckon_slot(m, FORM_N, 1);

	out->unanchored = start == 0;
	if (start == 0)
		start = 1;
	if (reckon_has(m, FORM_YEAR)) {
		year = m->slots[FORM_YEAR] - (start > 1);
	} else {
		calendar_civil(
		    reckon_base_unit(r, CALENDAR_YEAR), &year, &month, &dom);
		year += m->row->argument - (month < start);
		out->relative = !part;
		out->yearless = part;
	}
	if (n < 1 || n * months > 12) {
		reckon_impossible(out);
		return true;
	}
	reckon_set_span(
	    out, calendar_months(year, start + (n - 1) * months, months));
	if (out->yearless && out->last < reckon_base_start(r))
		reckon_set_span(out, calendar_months(year + 1,
					 start + (n - 1) * months, months));
	return true;
}

bool
reckon_fiscal(const struct reader *r, const struct match *m, struct date *out)
{
	return fiscal_part(r, m, m->row->unit / 100, out);
}

/* "Q3" without a year counts from where a fiscal year is known to begin; "Q3
 * 2027" may do so. */
static bool
part_of_year(const struct reader *r, const struct match *m, int months,
    reckon_in_year *make, struct date *out)
{
	bool fiscal = r->context.fiscal_start > 1;

	if (fiscal && !reckon_has(m, FORM_YEAR))
		return fiscal_part(r, m, months, out);
	out->unanchored = fiscal;
	return reckon_dated(r, m, make, out);
}

bool
reckon_quarter(const struct reader *r, const struct match *m, struct date *out)
{
	return part_of_year(r, m, 3, quarter_in, out);
}

bool
reckon_half(const struct reader *r, const struct match *m, struct date *out)
{
	return part_of_year(r, m, 6, half_in, out);
}

/* "FY26/27": between two calendar years. */
bool
reckon_fiscal2(const struct reader *r, const struct match *m, struct date *out)
{
	struct match named = *m;

	if (m->slots[FORM_YEAR2] != m->slots[FORM_YEAR] + 1)
		return false;
	out->unanchored = r->context.fiscal_start == 0;
	if (r->context.fiscal_start <= 1)
		return reckon_year(r, m, out);
	named.slots[FORM_YEAR] = m->slots[FORM_YEAR2];
	return reckon_fiscal(r, &named, out);
}

/* Twelve months from the month in the argument: a school year, this one if
 * none is written. */
bool
reckon_twelve(const struct reader *r, const struct match *m, struct date *out)
{
	int year, month, dom, base;

	if (reckon_has(m, FORM_YEAR)) {
		year = m->slots[FORM_YEAR];
		if (m->slots[FORM_YEAR2] != year + 1)
			return false;
	} else {
		base = reckon_base_unit(r, CALENDAR_YEAR);
		calendar_civil(base, &year, &month, &dom);
		year -= month < m->row->argument;
		if (reckon_base_twin(r))
			year = calendar_year(r->context.first);
		out->relative = true;
	}
	reckon_set_span(out, calendar_months(year, m->row->argument, 12));
	return true;
}

/* The year that has begun, or from November on the next one: resolutions of
 * late autumn are for it. */
bool
reckon_turn(const struct reader *r, const struct match *m, struct date *out)
{
	int year, month, dom;

	(void)m;
	calendar_civil(reckon_base_start(r) + AHEAD, &year, &month, &dom);
	out->relative = true;
	reckon_set_span(out, calendar_months(year, 1, 12));
	return true;
}

static bool
read_order(const struct reader *r, const struct match *m, bool day_first,
    struct date *out)
{
	struct match turned = *m;

	turned.slots[FORM_DAY] = m->slots[day_first ? FORM_DAY : FORM_DAY2];
	turned.slots[FORM_MONTH] = m->slots[day_first ? FORM_DAY2 : FORM_DAY];
	turned.slots[FORM_DAY2] = DATE_NONE;
	return reckon_dated(r, &turned, reckon_day_in, out);
}

/* 03/04/2026, by the order that the row's argument, the context or the
 * language asks for, unless only the other one gives a day. */
bool
reckon_numeric(const struct reader *r, const struct match *m, struct date *out)
{
	int order = r->context.day_first, a = m->slots[FORM_DAY];
	int b = m->slots[FORM_DAY2];
	int year = reckon_slot(m, FORM_YEAR, 2000);
	bool day_month = calendar_exists(year, b, a);
	bool month_day = calendar_exists(year, a, b);
	struct date second = { 0 };

	if (m->row->argument == 1 || (order == -1 && r->forms->day_first))
		order = 1;
	if (!day_month && !month_day &&
	    (a > 31 || b > 31 || (a > 12 && b > 12)))
		return false;
	if (!read_order(r, m,
		order == 1 ? day_month || !month_day : day_month && !month_day,
		out))
		return false;
	if (order >= 0 || a == b || !day_month || !month_day ||
	    !read_order(r, m, true, &second))
		return true;
	out->problem = DATE_AMBIGUOUS;
	out->other_first = second.first;
	return true;
}
