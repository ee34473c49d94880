/* Dates that are counted from a day: next week, within 6 months. */

#include "calendar.h"

#include "reckon_act.h"
#include <stdlib.h>

/* The coming weekday; argument 1: not today. */
bool
reckon_weekday(const struct reader *r, const struct match *m, struct date *out)
{
	int base = reckon_base_day(r) + m->row->argument;
	int ahead = m->slots[FORM_WEEKDAY] - calendar_weekday(base);

	out->relative = true;
	reckon_set_day(out, base + (ahead < 0 ? ahead + 7 : ahead));
	return true;
}

/* "by the 15th": of this month, or of the next that has one; argument 1: of
 * the next month. */
bool
reckon_day_of(const struct reader *r, const struct match *m, struct date *out)
{
	int base = reckon_base_unit(r, CALENDAR_MONTH),
	    day = m->slots[FORM_DAY];
	int year, month, dom;

	calendar_civil(base, &year, &month, &dom);
	month += m->row->argument > 0 || dom > day;
	for (int i = 0; i < 12; i++, month++) {
		int y = year + (month - 1) / 12, mm = (month - 1) % 12 + 1;

		if (!calendar_exists(y, mm, day))
			continue;
		reckon_set_day(out, calendar_day(y, mm, day));
		out->relative = true;
		return true;
	}
	return false;
}

bool
reckon_vague(const struct reader *r, const struct match *m, struct date *out)
{
	(void)r;
	(void)m;
	out->vague = true;
	out->role = DATE_END;
	reckon_set_day(out, DATE_NONE);
	return true;
}

bool
reckon_unresolved(
    const struct reader *r, const struct match *m, struct date *out)
{
	(void)r;
	(void)m;
	out->unresolved = true;
	reckon_set_day(out, DATE_NONE);
	return true;
}

/* This week, quarter, year (argument 0), the next (1), the last (-1). */
bool
reckon_shift(const struct reader *r, const struct match *m, struct date *out)
{
	int unit = reckon_unit_of(m);

	out->relative = true;
	/* "the year", of a plan for 2026-2027 */
	if (unit == CALENDAR_YEAR && m->row->argument == 0 &&
	    reckon_base_twin(r)) {
		out->first = r->context.first;
		out->last = r->context.last;
		return true;
	}
	reckon_set_span(out,
	    calendar_unit(reckon_base_unit(r, unit), unit, m->row->argument));
	return true;
}

/* The last day of it. */
bool
reckon_close(const struct reader *r, const struct match *m, struct date *out)
{
	reckon_shift(r, m, out);
	out->first = out->last;
	return true;
}

/* The first third of it, and its middle; the next one's when it is over. */
static bool
cut_unit(const struct reader *r, const struct match *m, struct date *out,
    bool (*cut)(struct date *d))
{
	int unit = reckon_unit_of(m), base = reckon_base_unit(r, unit);

	reckon_shift(r, m, out);
	if (!cut(out))
		return false;
	if (out->last >= base || m->row->argument != 0)
		return true;
	reckon_set_span(out, calendar_unit(base, unit, 1));
	return cut(out);
}

bool
reckon_open(const struct reader *r, const struct match *m, struct date *out)
{
	return cut_unit(r, m, out, reckon_start);
}

bool
reckon_center_of(
    const struct reader *r, const struct match *m, struct date *out)
{
	return cut_unit(r, m, out, reckon_center);
}

/* A weekday of this week, or of another one. */
bool
reckon_weekday_of(
    const struct reader *r, const struct match *m, struct date *out)
{
	reckon_set_day(out,
	    calendar_unit(reckon_base_day(r), CALENDAR_WEEK, m->row->argument)
		    .first +
		m->slots[FORM_WEEKDAY] - 1);
	out->relative = true;
	return true;
}

/* Whether so many units go past what anyone plans. */
static bool
is_too_far(int unit, int n)
{
	return unit >= CALENDAR_MONTH && unit / CALENDAR_MONTH * n > 1200;
}

/* n units from now; its sign is the argument's. */
bool
reckon_in(const struct reader *r, const struct match *m, struct date *out)
{
	int sign = m->row->argument;
	int n = reckon_slot(m, FORM_N, abs(sign)) * (sign < 0 ? -1 : 1);

	if (is_too_far(reckon_unit_of(m), abs(n)))
		return false;
	reckon_set_day(
	    out, calendar_shift(reckon_base_day(r), reckon_unit_of(m), n));
	out->relative = true;
	return true;
}

/* From the start through n units; few days are a speed, with argument 1 they
 * count. */
bool
reckon_within(const struct reader *r, const struct match *m, struct date *out)
{
	int unit = reckon_unit_of(m), base = reckon_base_start(r);
	int n = reckon_slot(m, FORM_N2, reckon_slot(m, FORM_N, 1));

	if (is_too_far(unit, n))
		return false;
	if (unit < CALENDAR_MONTH && unit * n < 7 && m->row->argument != 1)
		return false;
	out->first = base;
	out->last = calendar_shift(base, unit, n);
	out->relative = true;
	return true;
}

/* So many units counted from a day that is written beside them. */
bool
reckon_count(const struct reader *r, const struct match *m, struct date *out)
{
	int unit = reckon_unit_of(m);
	int n = reckon_slot(m, FORM_N, 1);

	(void)r;
	if (!reckon_is_known(out))
		return out->problem == DATE_IMPOSSIBLE || out->unresolved;
	/* "20 trees a year from 2027 to 2030", "9 days from 3 to 11 May" */
	if (is_too_far(unit, n) || out->role == DATE_SPAN)
		return false;
	out->last = calendar_shift(out->first, unit, n);
	return true;
}

/* Whether the years of a plan may begin at any time of a calendar year: "Year
 * 1" of "2026-2029". */
static bool
is_loose(const struct date_context *c, int unit)
{
	int year, month, dom;

	if (unit != CALENDAR_YEAR || c->first == DATE_NONE)
		return false;
	calendar_civil(c->first, &year, &month, &dom);
	return c->first == calendar_day(year, 1, 1) &&
	       c->last > calendar_day(year + 1, 12, 31);
}

/* Months 4 to 6, the first 12 months (argument 1) of the period. */
bool
reckon_lead(const struct reader *r, const struct match *m, struct date *out)
{
	int unit = reckon_unit_of(m), n = reckon_slot(m, FORM_N, 1);
	int to = reckon_slot(m, FORM_N2, n), base;

	if (m->row->argument == 1)
		n = 1;
	if (to < n || is_too_far(unit, to))
		return false;
	out->relative = true;
	if (r->context.first == DATE_NONE && r->context.written == DATE_NONE) {
		out->unresolved = true;
		reckon_set_day(out, DATE_NONE);
		return true;
	}
	base = r->context.first != DATE_NONE ? r->context.first
					     : r->context.written;
	out->first = calendar_shift(base, unit, n - 1);
	out->last = calendar_shift(base, unit, to) - 1;
	if (is_loose(&r->context, unit) && out->last < r->context.last)
		out->last = calendar_shift(base, unit, to + 1) - 1;
	return true;
}
