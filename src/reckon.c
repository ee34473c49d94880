/* What a form has read, with its context, into an interval of days. */

#include "reckon.h"

#include "calendar.h"
#include "reading.h"

#include <string.h>

/* An interval of a year that is not written: fills in *span and returns
 * DATE_FINE or DATE_IMPOSSIBLE; NO_DATE when the words are none at all. */
enum { NO_DATE = -1 };
typedef int in_year(const struct reader *r, const struct match *m, int year,
    struct calendar_span *span);

static bool
has(const struct match *m, enum form_slot slot)
{
	return m->slots[slot] != DATE_NONE;
}

static void
set_span(struct date *out, struct calendar_span span)
{
	out->first = span.first;
	out->last = span.last;
}

static void
set_day(struct date *out, int day)
{
	out->first = out->last = day;
}

/* The day that "today" and "next week" are counted from. */
static int
base_day(const struct reader *r)
{
	const struct date_context *c = &r->context;

	return c->written != DATE_NONE ? c->written : c->today;
}

/* The day that a duration is counted from: a period says when it begins. */
static int
base_start(const struct reader *r)
{
	const struct date_context *c = &r->context;

	if (c->written == DATE_NONE && c->first != DATE_NONE)
		return c->first;
	return base_day(r);
}

/* The day whose week, quarter or year is "this" one. */
static int
base_unit(const struct reader *r, int unit)
{
	const struct date_context *c = &r->context;

	if (c->first == DATE_NONE || c->last == DATE_NONE)
		return base_day(r);
	if (c->last <= calendar_unit(c->first, unit, 0).last)
		return c->first;
	if (c->written == DATE_NONE &&
	    (c->today < c->first || c->today > c->last))
		return c->first;
	return base_day(r);
}

static int
unit_of(const struct match *m)
{
	if (m->row->unit)
		return m->row->unit;
	return has(m, SLOT_UNIT) && m->slots[SLOT_UNIT] > 0
		   ? m->slots[SLOT_UNIT]
		   : CALENDAR_DAY;
}

static void
impossible(struct date *out)
{
	out->problem = DATE_IMPOSSIBLE;
	set_day(out, DATE_NONE);
}

/* The year of a yearless date: that of the enclosing period in which it
 * falls, else the first one that has not ended at the document's own date. */
static bool
place(const struct reader *r, const struct match *m, in_year *make,
    struct date *out)
{
	const struct date_context *c = &r->context;
	bool period = c->first != DATE_NONE && c->last != DATE_NONE;
	int base = period ? c->first : base_day(r);
	int year = calendar_year(base);
	int last = period ? calendar_year(c->last) : year + 8;
	struct calendar_span span, kept = { DATE_NONE, DATE_NONE };

	out->yearless = true;
	for (int y = year - 1; y <= last; y++) {
		int problem = make(r, m, y, &span);

		if (problem == NO_DATE)
			return false;
		if (problem != DATE_FINE)
			continue;
		if (span.last >= base && (!period || span.first <= c->last)) {
			set_span(out, span);
			return true;
		}
		if (kept.first == DATE_NONE && y >= year)
			kept = span;
	}
	set_span(out, kept);
	if (kept.first == DATE_NONE)
		impossible(out);
	return true;
}

static bool
dated(const struct reader *r, const struct match *m, in_year *make,
    struct date *out)
{
	struct calendar_span span;
	int problem;

	if (!has(m, SLOT_YEAR))
		return place(r, m, make, out);
	problem = make(r, m, m->slots[SLOT_YEAR], &span);
	if (problem == DATE_IMPOSSIBLE)
		impossible(out);
	else if (problem == DATE_FINE)
		set_span(out, span);
	return problem != NO_DATE;
}

/* Read an inner date again as if its year had been written. */
static bool
again(const struct reader *r, const struct match *m, int i, int year,
    struct date *out)
{
	struct reader with = *r;

	with.context.first = calendar_day(year, 1, 1);
	with.context.last = calendar_day(year, 12, 31);
	return reading_date(&with, m->at[i], m->depth + 1, out) ==
		   READING_DATE &&
	       out->words.end == m->inner[i].words.end;
}

static bool
is_reckoned(const struct date *d)
{
	return d->first != DATE_NONE && d->last != DATE_NONE;
}

static int
day_in(const struct reader *r, const struct match *m, int year,
    struct calendar_span *span)
{
	int month = m->slots[SLOT_MONTH], day = m->slots[SLOT_DAY];
	int last = has(m, SLOT_DAY2) ? m->slots[SLOT_DAY2] : day;

	(void)r;
	if (!has(m, SLOT_YEAR) && (day > 31 || last > 31 || month > 12))
		return NO_DATE;
	if (last < day || !calendar_exists(year, month, day) ||
	    !calendar_exists(year, month, last))
		return last < day ? NO_DATE : DATE_IMPOSSIBLE;
	span->first = calendar_day(year, month, day);
	span->last = calendar_day(year, month, last);
	return DATE_FINE;
}

static int
month_in(const struct reader *r, const struct match *m, int year,
    struct calendar_span *span)
{
	int month = m->slots[SLOT_MONTH];

	(void)r;
	if (month < 1 || month > 12)
		return NO_DATE;
	*span = calendar_months(year, month, 1);
	return DATE_FINE;
}

static int
part_in(const struct match *m, int year, int months, struct calendar_span *span)
{
	int n = m->slots[SLOT_N];

	if (n < 1 || n * months > 12)
		return DATE_IMPOSSIBLE;
	*span = calendar_months(year, (n - 1) * months + 1, months);
	return DATE_FINE;
}

static int
quarter_in(const struct reader *r, const struct match *m, int year,
    struct calendar_span *span)
{
	(void)r;
	return part_in(m, year, 3, span);
}

static int
half_in(const struct reader *r, const struct match *m, int year,
    struct calendar_span *span)
{
	(void)r;
	return part_in(m, year, 6, span);
}

static int
season_in(const struct reader *r, const struct match *m, int year,
    struct calendar_span *span)
{
	(void)r;
	*span = calendar_season(year, m->slots[SLOT_N]);
	return DATE_FINE;
}

/* Weeks past 53 are a slip; far past it they count something else. */
static int
week_in(const struct reader *r, const struct match *m, int year,
    struct calendar_span *span)
{
	int week = m->slots[SLOT_N];

	(void)r;
	if (week > 59 && !has(m, SLOT_YEAR))
		return NO_DATE;
	if (week > calendar_weeks(year))
		return DATE_IMPOSSIBLE;
	span->first = calendar_monday(year, week);
	span->last = span->first + 6;
	return DATE_FINE;
}

/* A holiday's value is its month and day in four digits, or 10000 and the
 * days since Easter. */
static int
holiday_in(const struct reader *r, const struct match *m, int year,
    struct calendar_span *span)
{
	int value = m->slots[SLOT_N];

	(void)r;
	if (value < 9000 && !calendar_exists(year, value / 100, value % 100))
		return NO_DATE;
	span->first = span->last =
	    value >= 9000 ? calendar_easter(year) + value - 10000
			  : calendar_day(year, value / 100, value % 100);
	return DATE_FINE;
}

static bool
act_day(const struct reader *r, const struct match *m, struct date *out)
{
	return dated(r, m, day_in, out);
}

static bool
act_month(const struct reader *r, const struct match *m, struct date *out)
{
	return dated(r, m, month_in, out);
}

static bool
act_quarter(const struct reader *r, const struct match *m, struct date *out)
{
	return dated(r, m, quarter_in, out);
}

static bool
act_half(const struct reader *r, const struct match *m, struct date *out)
{
	return dated(r, m, half_in, out);
}

static bool
act_season(const struct reader *r, const struct match *m, struct date *out)
{
	return dated(r, m, season_in, out);
}

static bool
act_week(const struct reader *r, const struct match *m, struct date *out)
{
	return dated(r, m, week_in, out);
}

static bool
act_holiday(const struct reader *r, const struct match *m, struct date *out)
{
	return dated(r, m, holiday_in, out);
}

/* A year, or a run of at most 30 of them: "2026-2028", "2026/27". */
static bool
act_year(const struct reader *r, const struct match *m, struct date *out)
{
	int first = m->slots[SLOT_YEAR];
	int last = has(m, SLOT_YEAR2) ? m->slots[SLOT_YEAR2] : first;

	(void)r;
	if (last < first || last > first + 30)
		return false;
	set_span(out, calendar_months(first, 1, 12 * (last - first + 1)));
	return true;
}

/* A fiscal year has the name of the calendar year in which it ends. */
static bool
act_fiscal(const struct reader *r, const struct match *m, struct date *out)
{
	int start = r->context.fiscal_start, months = m->row->unit / 100;
	int n = has(m, SLOT_N) ? m->slots[SLOT_N] : 1, year, month, dom;

	if (start < 1 || start > 12)
		start = 1;
	if (has(m, SLOT_YEAR)) {
		year = m->slots[SLOT_YEAR] - (start > 1);
	} else {
		calendar_civil(base_day(r), &year, &month, &dom);
		year += m->row->argument - (month < start);
		out->relative = true;
	}
	if (n < 1 || n * months > 12)
		impossible(out);
	else
		set_span(out,
		    calendar_months(year, start + (n - 1) * months, months));
	return true;
}

/* "FY26/27": between two calendar years. */
static bool
act_fiscal2(const struct reader *r, const struct match *m, struct date *out)
{
	struct match named = *m;

	if (m->slots[SLOT_YEAR2] != m->slots[SLOT_YEAR] + 1)
		return false;
	if (r->context.fiscal_start <= 1)
		return act_year(r, m, out);
	named.slots[SLOT_YEAR] = m->slots[SLOT_YEAR2];
	return act_fiscal(r, &named, out);
}

/* Twelve months from the month in the argument: a school year. */
static bool
act_twelve(const struct reader *r, const struct match *m, struct date *out)
{
	(void)r;
	if (m->slots[SLOT_YEAR2] != m->slots[SLOT_YEAR] + 1)
		return false;
	set_span(
	    out, calendar_months(m->slots[SLOT_YEAR], m->row->argument, 12));
	return true;
}

/* The coming weekday; argument 1: not today. */
static bool
act_weekday(const struct reader *r, const struct match *m, struct date *out)
{
	int base = base_day(r) + m->row->argument;
	int ahead = m->slots[SLOT_WEEKDAY] - calendar_weekday(base);

	out->relative = true;
	set_day(out, base + (ahead < 0 ? ahead + 7 : ahead));
	return true;
}

/* 03/04/2026, by the order the row's argument or the context asks for. */
static bool
act_numeric(const struct reader *r, const struct match *m, struct date *out)
{
	int order = r->context.day_first, a = m->slots[SLOT_DAY];
	int b = m->slots[SLOT_DAY2];
	int year = has(m, SLOT_YEAR) ? m->slots[SLOT_YEAR] : 2000;
	bool day_month = calendar_exists(year, b, a);
	bool month_day = calendar_exists(year, a, b);
	struct match turned = *m, other = *m;
	struct date second = { 0 };

	if (m->row->argument == 1 || (order < 0 && r->forms->day_first))
		order = 1;
	if (!day_month && !month_day &&
	    (a > 31 || b > 31 || (a > 12 && b > 12)))
		return false;
	if (order == 1 ? !day_month && month_day : month_day || !day_month)
		order = 0;
	else
		order = 1;
	turned.slots[SLOT_DAY] = order ? a : b;
	turned.slots[SLOT_MONTH] = order ? b : a;
	other.slots[SLOT_DAY] = order ? b : a;
	other.slots[SLOT_MONTH] = order ? a : b;
	turned.slots[SLOT_DAY2] = other.slots[SLOT_DAY2] = DATE_NONE;
	if (!dated(r, &turned, day_in, out))
		return false;
	if (r->context.day_first >= 0 || r->forms->day_first || a == b ||
	    m->row->argument == 1 || !day_month || !month_day ||
	    !dated(r, &other, day_in, &second))
		return true;
	out->problem = DATE_AMBIGUOUS;
	out->other_first = second.first;
	out->other_last = second.last;
	return true;
}

static bool
act_keep(const struct reader *r, const struct match *m, struct date *out)
{
	int role = m->row->role, base = base_day(r);

	if (m->n_inner == 0)
		return false;
	*out = m->inner[0];
	if (role == DATE_PAST && out->yearless && is_reckoned(out) &&
	    out->first > base)
		again(r, m, 0, calendar_year(out->first) - 1, out);
	if (role >= 0 && !(role == DATE_START && out->role == DATE_SPAN))
		out->role = (uint8_t)role;
	return true;
}

static bool
act_vague(const struct reader *r, const struct match *m, struct date *out)
{
	(void)r;
	(void)m;
	out->vague = true;
	out->role = DATE_END;
	set_day(out, DATE_NONE);
	return true;
}

static bool
act_unresolved(const struct reader *r, const struct match *m, struct date *out)
{
	(void)r;
	(void)m;
	out->unresolved = true;
	set_day(out, DATE_NONE);
	return true;
}

/* A weekday with its date. A year that nobody wrote is the one that fits. */
static bool
act_check(const struct reader *r, const struct match *m, struct date *out)
{
	int weekday = m->slots[SLOT_WEEKDAY], off;

	*out = m->inner[0];
	if (!is_reckoned(out) || out->relative)
		return out->problem == DATE_IMPOSSIBLE;
	if (out->first != out->last || out->problem != DATE_FINE)
		return out->first == out->last;
	if (out->yearless && r->context.first == DATE_NONE)
		for (int i = -1; i <= 2; i++) {
			struct date d;

			if (again(
				r, m, 0, calendar_year(base_day(r)) + i, &d) &&
			    is_reckoned(&d) &&
			    calendar_weekday(d.first) == weekday) {
				*out = d;
				return true;
			}
		}
	off = (weekday - calendar_weekday(out->first) + 10) % 7 - 3;
	if (off == 0)
		return true;
	out->problem = DATE_WRONG_WEEKDAY;
	out->other_first = out->other_last = out->first + off;
	return true;
}

/* Two dates: the one without a year takes that of the other. */
static bool
act_span(const struct reader *r, const struct match *m, struct date *out)
{
	struct date a = m->inner[0], b = m->inner[1];
	int year;

	if (m->n_inner != 2 || a.vague || b.vague || a.role == DATE_SPAN)
		return false;
	*out = b;
	out->role = DATE_SPAN;
	out->yearless = a.yearless && b.yearless;
	out->relative = a.relative || b.relative;
	if (!is_reckoned(&a) || !is_reckoned(&b)) {
		out->problem = a.problem ? a.problem : b.problem;
		out->unresolved = a.unresolved || b.unresolved;
		set_day(out, DATE_NONE);
		return true;
	}
	if (a.yearless && !b.relative) {
		year = calendar_year(b.last);
		if (again(r, m, 0, year, &a) && a.first > b.last)
			again(r, m, 0, year - 1, &a);
	} else if (b.yearless && !a.relative) {
		year = calendar_year(a.first);
		if (again(r, m, 1, year, &b) && b.last < a.first)
			again(r, m, 1, year + 1, &b);
	}
	out->first = a.first;
	out->last = b.last;
	out->problem = a.problem ? a.problem : b.problem;
	if (out->last < out->first)
		out->problem = DATE_BACKWARDS;
	return true;
}

/* "du 5 au 12 mars": a day before a date. */
static bool
act_upto(const struct reader *r, const struct match *m, struct date *out)
{
	int year, month, dom, day = m->slots[SLOT_DAY];

	(void)r;
	*out = m->inner[0];
	if (out->first != out->last || !is_reckoned(out) || out->relative)
		return false;
	calendar_civil(out->last, &year, &month, &dom);
	if (day > dom)
		month--;
	if (month == 0) {
		month = 12;
		year--;
	}
	if (!calendar_exists(year, month, day))
		return false;
	out->first = calendar_day(year, month, day);
	out->role = DATE_SPAN;
	return true;
}

/* "the first week of June", "the last Friday of May"; -1 is the last. */
static bool
act_nth(const struct reader *r, const struct match *m, struct date *out)
{
	int n = has(m, SLOT_N) ? m->slots[SLOT_N] : m->row->argument;
	int unit = unit_of(m), weekday = m->slots[SLOT_WEEKDAY], first, last;

	(void)r;
	*out = m->inner[0];
	if (!is_reckoned(out) || n == 0 || n > 99)
		return false;
	first = out->first;
	last = out->last;
	if (weekday != DATE_NONE) {
		first += (weekday - calendar_weekday(first) + 7) % 7;
		last -= (calendar_weekday(last) - weekday + 7) % 7;
		set_day(out, n < 0 ? last : first + 7 * (n - 1));
	} else if (n < 0) {
		out->first = calendar_shift(last + 1, unit, -1);
	} else {
		out->first = calendar_shift(first, unit, n - 1);
		out->last = calendar_shift(first, unit, n) - 1;
		if (unit == 15 && n == 2) /* the second half of a month */
			out->last = last;
	}
	return out->first >= first && out->last <= last;
}

static bool
act_last(const struct reader *r, const struct match *m, struct date *out)
{
	(void)r;
	*out = m->inner[0];
	out->first = out->last;
	return is_reckoned(out);
}

/* How many whole months an interval lasts, at least one. */
static int
months_of(const struct date *d)
{
	int months = (d->last - d->first + 3) / 30;

	return months > 1 ? months : 1;
}

/* Cut an interval to its first or last part: ten days of a month, a month of
 * a quarter, a quarter of a year. */
static bool
early(struct date *d, bool late)
{
	int months = months_of(d), day;
	int unit = months < 3 ? 10 : CALENDAR_MONTH;

	if (!is_reckoned(d))
		return false;
	if (months > 3)
		unit = (months + 1) / 4 * CALENDAR_MONTH;
	if (d->last - d->first < 10)
		unit = 2;
	if (late) {
		day = calendar_shift(d->last + 1, unit, -1);
		d->first = day > d->first ? day : d->first;
	} else {
		day = calendar_shift(d->first, unit, 1) - 1;
		d->last = day < d->last ? day : d->last;
	}
	return true;
}

/* Cut it to its middle: the 15th of a month, the last day of a year's June. */
static bool
middle(struct date *d)
{
	int months = months_of(d), day;

	if (!is_reckoned(d))
		return false;
	if (d->last - d->first < 27)
		day = d->first + (d->last - d->first) / 2;
	else
		day = calendar_shift(d->first, CALENDAR_MONTH, months / 2) +
		      (months % 2 ? 14 : -1);
	set_day(d, day);
	return true;
}

/* Argument -1: the last part. */
static bool
act_early(const struct reader *r, const struct match *m, struct date *out)
{
	(void)r;
	*out = m->inner[0];
	return early(out, m->row->argument < 0);
}

static bool
act_middle(const struct reader *r, const struct match *m, struct date *out)
{
	(void)r;
	*out = m->inner[0];
	return middle(out);
}

/* The day before a period begins; a written day is itself the limit. With
 * argument 1 a single day counts as a period (an occasion). */
static bool
act_before(const struct reader *r, const struct match *m, struct date *out)
{
	(void)r;
	*out = m->inner[0];
	if (!is_reckoned(out))
		return out->problem == DATE_IMPOSSIBLE || out->unresolved;
	if (out->role == DATE_SPAN)
		return false;
	if (out->first != out->last || m->row->argument == 1)
		out->last = out->first - 1;
	out->first = out->last;
	return true;
}

/* This week, quarter, year (argument 0), the next (1), the last (-1). */
static bool
act_shift(const struct reader *r, const struct match *m, struct date *out)
{
	int unit = unit_of(m);

	set_span(
	    out, calendar_unit(base_unit(r, unit), unit, m->row->argument));
	out->relative = true;
	return true;
}

/* The last day of it. */
static bool
act_close(const struct reader *r, const struct match *m, struct date *out)
{
	act_shift(r, m, out);
	out->first = out->last;
	return true;
}

/* The first third of it, and its middle. */
static bool
act_open(const struct reader *r, const struct match *m, struct date *out)
{
	struct match of = *m;

	act_shift(r, m, &of.inner[0]);
	*out = of.inner[0];
	return early(out, false);
}

static bool
act_center(const struct reader *r, const struct match *m, struct date *out)
{
	struct match of = *m;

	act_shift(r, m, &of.inner[0]);
	*out = of.inner[0];
	return middle(out);
}

/* A weekday of this week, or of another one. */
static bool
act_weekday_of(const struct reader *r, const struct match *m, struct date *out)
{
	set_day(out,
	    calendar_unit(base_day(r), CALENDAR_WEEK, m->row->argument).first +
		m->slots[SLOT_WEEKDAY] - 1);
	out->relative = true;
	return true;
}

/* The week of a day. */
static bool
act_week_of(const struct reader *r, const struct match *m, struct date *out)
{
	(void)r;
	*out = m->inner[0];
	if (!is_reckoned(out) || out->first != out->last)
		return false;
	set_span(out, calendar_unit(out->first, CALENDAR_WEEK, 0));
	return true;
}

/* n units from now; its sign is the argument's. */
static bool
act_in(const struct reader *r, const struct match *m, struct date *out)
{
	int sign = m->row->argument;
	int n = has(m, SLOT_N) ? m->slots[SLOT_N] * (sign < 0 ? -1 : 1) : sign;

	set_day(out, calendar_shift(base_day(r), unit_of(m), n));
	out->relative = true;
	return true;
}

/* From the start through n units; few days are a speed, with argument 1 they
 * count. */
static bool
act_within(const struct reader *r, const struct match *m, struct date *out)
{
	int unit = unit_of(m), base = base_start(r);
	int n = has(m, SLOT_N) ? m->slots[SLOT_N] : 1;

	if (has(m, SLOT_N2))
		n = m->slots[SLOT_N2];
	if (unit < CALENDAR_MONTH && unit * n < 7 && m->row->argument != 1)
		return false;
	out->first = base;
	out->last = calendar_shift(base, unit, n);
	out->relative = true;
	return true;
}

/* Months 4 to 6, the first 12 months (argument 1) of the period. */
static bool
act_lead(const struct reader *r, const struct match *m, struct date *out)
{
	int unit = unit_of(m), n = has(m, SLOT_N) ? m->slots[SLOT_N] : 1;
	int to = has(m, SLOT_N2) ? m->slots[SLOT_N2] : n, base;

	if (m->row->argument == 1)
		n = 1;
	if (to < n)
		return false;
	out->relative = true;
	if (r->context.first == DATE_NONE && r->context.written == DATE_NONE) {
		out->unresolved = true;
		set_day(out, DATE_NONE);
		return true;
	}
	base = r->context.first != DATE_NONE ? r->context.first
					     : r->context.written;
	out->first = calendar_shift(base, unit, n - 1);
	out->last = calendar_shift(base, unit, to) - 1;
	return true;
}

/* The first one is RECKON_NONE, the second a row that names no action. What
 * a row's pattern must hold: dates within, and slots. */
static const struct {
	const char *name;
	bool (*act)(
	    const struct reader *r, const struct match *m, struct date *out);
	int dates;
	unsigned slots; /* a bit each */
} actions[] = {
	{ "none", act_keep, 0, 0 },
	{ "keep", act_keep, 1, 0 },
	{ "vague", act_vague, 0, 0 },
	{ "unresolved", act_unresolved, 0, 0 },
	{ "day", act_day, 0, 1u << SLOT_DAY | 1u << SLOT_MONTH },
	{ "month", act_month, 0, 1u << SLOT_MONTH },
	{ "year", act_year, 0, 1u << SLOT_YEAR },
	{ "quarter", act_quarter, 0, 1u << SLOT_N },
	{ "half", act_half, 0, 1u << SLOT_N },
	{ "fiscal", act_fiscal, 0, 0 },
	{ "fiscal2", act_fiscal2, 0, 1u << SLOT_YEAR | 1u << SLOT_YEAR2 },
	{ "twelve", act_twelve, 0, 1u << SLOT_YEAR | 1u << SLOT_YEAR2 },
	{ "season", act_season, 0, 1u << SLOT_N },
	{ "week", act_week, 0, 1u << SLOT_N },
	{ "week-of", act_week_of, 1, 0 },
	{ "weekday", act_weekday, 0, 1u << SLOT_WEEKDAY },
	{ "weekday-of", act_weekday_of, 0, 1u << SLOT_WEEKDAY },
	{ "holiday", act_holiday, 0, 1u << SLOT_N },
	{ "numeric", act_numeric, 0, 1u << SLOT_DAY | 1u << SLOT_DAY2 },
	{ "check", act_check, 1, 1u << SLOT_WEEKDAY },
	{ "span", act_span, 2, 0 },
	{ "upto", act_upto, 1, 1u << SLOT_DAY },
	{ "nth", act_nth, 1, 0 },
	{ "last", act_last, 1, 0 },
	{ "early", act_early, 1, 0 },
	{ "middle", act_middle, 1, 0 },
	{ "before", act_before, 1, 0 },
	{ "shift", act_shift, 0, 0 },
	{ "close", act_close, 0, 0 },
	{ "open", act_open, 0, 0 },
	{ "center", act_center, 0, 0 },
	{ "in", act_in, 0, 0 },
	{ "within", act_within, 0, 0 },
	{ "lead", act_lead, 0, 0 },
};

enum { ACTIONS = sizeof actions / sizeof *actions };

int
reckon_action(const char *name, size_t len)
{
	for (int i = 0; i < ACTIONS; i++)
		if (strlen(actions[i].name) == len &&
		    memcmp(actions[i].name, name, len) == 0)
			return i;
	return -1;
}

bool
reckon(const struct reader *r, const struct match *m, struct date *out)
{
	*out = (struct date){ .first = DATE_NONE,
		.last = DATE_NONE,
		.other_first = DATE_NONE,
		.other_last = DATE_NONE };
	if (m->n_inner < actions[m->row->action].dates)
		return false;
	for (int i = 0; i < SLOT_COUNT; i++)
		if ((actions[m->row->action].slots & 1u << i) &&
		    m->slots[i] == DATE_NONE)
			return false;
	if (!actions[m->row->action].act(r, m, out))
		return false;
	if (m->row->role >= 0 && actions[m->row->action].act != act_keep)
		out->role = (uint8_t)m->row->role;
	return true;
}
