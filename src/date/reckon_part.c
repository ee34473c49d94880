/* Dates within dates: their ends, parts and ranges. */

#include "calendar.h"
#include "reckon_act.h"

/* Days of a year, and by how many a range may fall short of one; months of a
 * year; the day from which on a month is as good as over. */
enum { YEAR = 365, NEARLY = 45, MONTHS = 12, LATE = 28 };

bool
reckon_keep(const struct reader *r, const struct match *m, struct date *out)
{
	int role = m->row->role, base = reckon_base_day(r);

	if ((role == DATE_PAST && out->role == DATE_END) ||
	    (role == DATE_END && out->role == DATE_PAST && out->relative))
		return false;
	if (role == DATE_PAST && out->yearless && reckon_is_known(out) &&
	    out->first > base)
		reckon_again(r, m, 0, calendar_year(out->first) - 1, out);
	if (role > DATE_MENTION &&
	    !(role == DATE_START && out->role == DATE_SPAN))
		out->role = (uint8_t)role;
	return true;
}

/* A weekday with its date. A year that nobody wrote is the one that fits; what
 * is done on Thursdays "until 30 June" may end on another day. */
bool
reckon_check(const struct reader *r, const struct match *m, struct date *out)
{
	int weekday = m->slots[FORM_WEEKDAY], off;

	if (out->role != DATE_MENTION)
		return true;
	if (!reckon_is_known(out) || out->relative)
		return out->problem == DATE_IMPOSSIBLE;
	if (out->first != out->last || out->problem != DATE_FINE)
		return out->first == out->last;
	if (out->yearless && r->context.first == DATE_NONE)
		for (int i = -1; i <= 2; i++) {
			struct date d;

			if (reckon_again(r, m, 0,
				calendar_year(reckon_base_day(r)) + i, &d) &&
			    reckon_is_known(&d) &&
			    calendar_weekday(d.first) == weekday) {
				*out = d;
				return true;
			}
		}
	off = (weekday - calendar_weekday(out->first) + 10) % 7 - 3;
	if (off == 0)
		return true;
	out->problem = DATE_WRONG_WEEKDAY;
	out->other_first = out->first + off;
	return true;
}

/* "12 July to 9 July 2027", read in one year: a year but for these days is a
 * range that nobody means; but for one day it is a year. */
static bool
is_slip(const struct date *a, const struct date *b)
{
	int year, month, day, months, days;

	if (a->first != a->last || b->first != b->last)
		return false;
	calendar_civil(a->first, &year, &month, &day);
	calendar_civil(b->last, &year, &months, &days);
	return month == months && day > days + 1;
}

/* Whether a day is the first or one of the last of its month: years of account
 * and of school begin and end there. */
static bool
is_edge(int day)
{
	int year, month, dom;

	calendar_civil(day, &year, &month, &dom);
	return dom == 1 || dom >= LATE;
}

/* "From 5 March to 2 February 2027" in a text about 2027: a year but for a
 * month that began before all that the text is about was typed the wrong way
 * round. Then *first or *last, of which no year was written, is moved into it.
 */
static bool
turns_back(const struct reader *r, const struct match *m, int *first, int *last)
{
	const struct date_context *c = &r->context;
	int from = calendar_shift(*first, CALENDAR_MONTH, MONTHS);
	int to = calendar_shift(*last, CALENDAR_MONTH, -MONTHS);
	int year, month, months, day;

	if (r->again || c->first == DATE_NONE || from - *last > NEARLY ||
	    m->inner[0].first != m->inner[0].last ||
	    m->inner[1].first != m->inner[1].last ||
	    m->inner[0].yearless == m->inner[1].yearless || is_edge(*first) ||
	    is_edge(*last))
		return false;
	calendar_civil(*first, &year, &month, &day);
	calendar_civil(*last, &year, &months, &day);
	if (month != months + 1)
		return false;
	if (m->inner[0].yearless && *first < c->first && *last >= c->first &&
	    from <= c->last)
		*first = from;
	else if (m->inner[1].yearless && *last > c->last && *first <= c->last &&
		 to >= c->first)
		*last = to;
	else
		return false;
	return true;
}

/* Of two dates, the one without a year takes that of the other, in which there
 * may be no such week or day. */
static void
share_year(const struct reader *r, const struct match *m, struct date *a,
    struct date *b)
{
	int year;

	if (a->yearless && !b->relative) {
		year = calendar_year(b->last);
		if (reckon_again(r, m, 0, year, a) && a->first > b->last &&
		    !is_slip(a, b))
			reckon_again(r, m, 0, year - 1, a);
	} else if (b->yearless && !a->relative) {
		year = calendar_year(a->first);
		if (reckon_again(r, m, 1, year, b) && b->last < a->first &&
		    !is_slip(a, b))
			reckon_again(r, m, 1, year + 1, b);
	}
}

/* "2018 - 2017": two years told by the way, the newer first. */
static bool
are_bare_years(
    const struct reader *r, const struct date *a, const struct date *b)
{
	const struct token *t = r->start + a->words.end;

	return a->words.end == a->words.start + 1 &&
	       b->words.end == b->words.start + 1 &&
	       b->words.start == a->words.end + 1 && t->kind == TOKEN_MARK &&
	       a->last - a->first >= YEAR - 1 && b->last - b->first >= YEAR - 1;
}

/* Two dates. */
bool
reckon_range(const struct reader *r, const struct match *m, struct date *out)
{
	struct date a = m->inner[0], b = m->inner[1];

	if (m->n_inner != 2 || a.vague || b.vague || a.role == DATE_SPAN)
		return false;
	*out = b;
	out->role = DATE_SPAN;
	out->yearless = a.yearless && b.yearless;
	/* "now - 30 June 2027" ends on a day that is told */
	out->relative = b.relative || (a.relative && a.role != DATE_PAST);
	if (reckon_is_known(&a) && reckon_is_known(&b))
		share_year(r, m, &a, &b);
	if (!reckon_is_known(&a) || !reckon_is_known(&b)) {
		out->problem = reckon_is_known(&a) ? b.problem : a.problem;
		out->unresolved = a.unresolved || b.unresolved;
		reckon_set_day(out, DATE_NONE);
		return true;
	}
	out->first = a.first;
	out->last = b.last;
	out->head = are_bare_years(r, &a, &b) ? 0 : a.last - a.first + 1;
	out->problem = a.problem ? a.problem : b.problem;
	if (out->last >= out->first &&
	    !turns_back(r, m, &out->first, &out->last))
		return true;
	if (out->relative) /* "in 7 weeks - week 3" */
		return false;
	if (are_bare_years(r, &a, &b)) {
		out->first = b.first;
		out->last = a.last;
	} else if (a.relative) {
		out->first = b.first;
		out->role = DATE_END;
	} else {
		out->problem = DATE_BACKWARDS;
	}
	return true;
}

/* "du 5 au 12 mars": a day before a date. */
bool
reckon_upto(const struct reader *r, const struct match *m, struct date *out)
{
	int year, month, dom, day = m->slots[FORM_DAY];

	(void)r;
	if (out->first != out->last || !reckon_is_known(out) || out->relative)
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
bool
reckon_nth(const struct reader *r, const struct match *m, struct date *out)
{
	int n = reckon_slot(m, FORM_N, m->row->argument);
	int unit = reckon_unit_of(m), weekday = m->slots[FORM_WEEKDAY], first,
	    last;

	(void)r;
	if (!reckon_is_known(out) || n == 0 || n > 99)
		return false;
	first = out->first;
	last = out->last;
	if (weekday != DATE_NONE) {
		first += (weekday - calendar_weekday(first) + 7) % 7;
		last -= (calendar_weekday(last) - weekday + 7) % 7;
		reckon_set_day(out, n < 0 ? last : first + 7 * (n - 1));
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

/* Cut a date, of a range its first one alone: "from mid-March to June". */
static bool
cut_head(struct date *d, bool (*cut)(struct date *))
{
	struct date head = *d;

	if (d->role != DATE_SPAN || d->head == 0 || !reckon_is_known(d))
		return cut(d);
	head.last = d->first + d->head - 1;
	if (!cut(&head))
		return false;
	d->first = head.first;
	d->head = head.last - head.first + 1;
	return true;
}

static bool
cut_to_end(struct date *d)
{
	if (!reckon_is_known(d) || d->first == d->last)
		return false;
	d->first = d->last;
	return d->edge = true;
}

bool
reckon_last(const struct reader *r, const struct match *m, struct date *out)
{
	(void)r;
	(void)m;
	return cut_head(out, cut_to_end);
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
cut(struct date *d, bool late)
{
	int months = months_of(d), day;
	int unit = months < 3 ? 10 : CALENDAR_MONTH;

	if (!reckon_is_known(d) || d->first == d->last)
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

bool
reckon_start(struct date *d)
{
	return cut(d, false);
}

/* Cut it to its middle: the 15th of a month, the last day of a year's
 * June. */
bool
reckon_center(struct date *d)
{
	int months = months_of(d), day;

	if (!reckon_is_known(d) || d->first == d->last)
		return false;
	if (d->last - d->first < 27)
		day = d->first + (d->last - d->first) / 2;
	else
		day = calendar_shift(d->first, CALENDAR_MONTH, months / 2) +
		      (months % 2 ? 14 : -1);
	reckon_set_day(d, day);
	return true;
}

static bool
cut_late(struct date *d)
{
	return cut(d, true);
}

/* Argument -1: the last part. */
bool
reckon_early(const struct reader *r, const struct match *m, struct date *out)
{
	(void)r;
	return cut_head(out, m->row->argument < 0 ? cut_late : reckon_start);
}

static bool
cut_to_center(struct date *d)
{
	d->edge = true;
	return reckon_center(d);
}

bool
reckon_middle(const struct reader *r, const struct match *m, struct date *out)
{
	(void)r;
	(void)m;
	return cut_head(out, cut_to_center);
}

/* The day before a period begins; a written day is itself the limit. */
bool
reckon_before(const struct reader *r, const struct match *m, struct date *out)
{
	bool period = r->context.first != DATE_NONE;
	int limit, year;

	if (!reckon_is_known(out))
		return out->problem == DATE_IMPOSSIBLE || out->unresolved;
	if (out->role == DATE_SPAN)
		return false;
	/* "before winter" in a year that begins in one is before the next */
	limit = period ? r->context.first + 1 : reckon_base_day(r);
	year = calendar_year(out->first);
	for (int ahead = 1; ahead <= 2 && out->yearless &&
			    out->first < out->last && out->first < limit;
	     ahead++)
		reckon_again(r, m, 0, year + ahead, out);
	if (out->first != out->last)
		out->last = out->first - 1;
	out->first = out->last;
	return true;
}

/* The week of a day. */
bool
reckon_week_of(const struct reader *r, const struct match *m, struct date *out)
{
	(void)r;
	(void)m;
	if (!reckon_is_known(out) || out->first != out->last)
		return false;
	reckon_set_span(out, calendar_unit(out->first, CALENDAR_WEEK, 0));
	return true;
}
