/* Days that dates are counted from, and the years that nobody wrote. */

#include "calendar.h"
#include "reckon_act.h"

/* Days from the first to the last of two calendar years. */
enum { TWIN_LEAST = 729, TWIN_MOST = 730 };

bool
reckon_has(const struct match *m, enum form_slot slot)
{
	return m->slots[slot] != DATE_NONE;
}

int
reckon_slot(const struct match *m, enum form_slot slot, int other)
{
	return reckon_has(m, slot) ? m->slots[slot] : other;
}

void
reckon_set_span(struct date *out, struct calendar_span span)
{
	out->first = span.first;
	out->last = span.last;
}

void
reckon_set_day(struct date *out, int day)
{
	out->first = out->last = day;
}

/* The day that "today" and "next week" are counted from. */
int
reckon_base_day(const struct reader *r)
{
	const struct date_context *c = &r->context;

	return c->written != DATE_NONE ? c->written : c->today;
}

/* The day that a duration is counted from: a period says when it begins. */
int
reckon_base_start(const struct reader *r)
{
	const struct date_context *c = &r->context;

	if (c->written == DATE_NONE && c->first != DATE_NONE)
		return c->first;
	return reckon_base_day(r);
}

/* The day whose week, quarter or year is "this" one. */
int
reckon_base_unit(const struct reader *r, int unit)
{
	const struct date_context *c = &r->context;

	if (c->first == DATE_NONE || c->last == DATE_NONE)
		return reckon_base_day(r);
	if (c->last <= calendar_unit(c->first, unit, 0).last)
		return c->first;
	if (c->written == DATE_NONE &&
	    (c->today < c->first || c->today > c->last))
		return c->first;
	return reckon_base_day(r);
}

bool
reckon_base_twin(const struct reader *r)
{
	const struct date_context *c = &r->context;

	return c->first != DATE_NONE && c->last - c->first >= TWIN_LEAST &&
	       c->last - c->first <= TWIN_MOST;
}

int
reckon_unit_of(const struct match *m)
{
	if (m->row->unit)
		return m->row->unit;
	return reckon_has(m, FORM_UNIT) && m->slots[FORM_UNIT] > 0
		   ? m->slots[FORM_UNIT]
		   : CALENDAR_DAY;
}

void
reckon_impossible(struct date *out)
{
	out->problem = DATE_IMPOSSIBLE;
	reckon_set_day(out, DATE_NONE);
}

enum {
	MOST = 300,   /* days of a period that is less than a year */
	NEARER = 183, /* half a year: the day is nearer than the next such */
};

/* Whether a day that is still to come is nearer to the end of a short period
 * that it leads up to than the same day a year later. */
static bool
leads_up(const struct reader *r, struct calendar_span span)
{
	const struct date_context *c = &r->context;

	return c->first != DATE_NONE && c->last - c->first < MOST &&
	       span.first == span.last && span.last >= reckon_base_day(r) &&
	       span.last < c->first && c->first - span.last < NEARER;
}

/* The year of a yearless date: that of the enclosing period in which it
 * falls, of several the first in which it is not over yet; else the one in
 * which it leads up to it, or the first one that has not ended at the
 * document's own date. */
static bool
place(const struct reader *r, const struct match *m, reckon_in_year *make,
    struct date *out)
{
	const struct date_context *c = &r->context;
	bool period = c->first != DATE_NONE && c->last != DATE_NONE;
	int base = period ? c->first : reckon_base_day(r);
	int year = calendar_year(base);
	int last = period ? calendar_year(c->last) : year + 8;
	int now = reckon_base_day(r);
	struct calendar_span span, kept = { DATE_NONE, DATE_NONE };
	struct calendar_span over = kept;

	out->yearless = true;
	for (int y = year - 1; y <= last; y++) {
		int problem = make(m, y, &span);

		if (problem == RECKON_NO_DATE)
			return false;
		if (problem != DATE_FINE)
			continue;
		if (span.last >= base && (!period || span.first <= c->last)) {
			if (span.last >= now) {
				reckon_set_span(out, span);
				return true;
			}
			if (over.first == DATE_NONE)
				over = span;
		}
		if (kept.first == DATE_NONE &&
		    (y >= year || (period && leads_up(r, span))))
			kept = span;
	}
	if (over.first != DATE_NONE)
		kept = over;
	reckon_set_span(out, kept);
	if (kept.first == DATE_NONE)
		reckon_impossible(out);
	return true;
}

bool
reckon_dated(const struct reader *r, const struct match *m,
    reckon_in_year *make, struct date *out)
{
	struct calendar_span span;
	int problem;

	if (!reckon_has(m, FORM_YEAR))
		return place(r, m, make, out);
	problem = make(m, m->slots[FORM_YEAR], &span);
	if (problem == DATE_IMPOSSIBLE)
		reckon_impossible(out);
	else if (problem == DATE_FINE)
		reckon_set_span(out, span);
	return problem != RECKON_NO_DATE;
}

/* Read an inner date again as if its year had been written. */
bool
reckon_again(const struct reader *r, const struct match *m, int i, int year,
    struct date *out)
{
	struct reader with = *r;
	struct reading_memo memo = { 0 };

	with.context.first = calendar_day(year, 1, 1);
	with.context.last = calendar_day(year, 12, 31);
	with.memo = &memo;
	with.again = true;
	with.end = r->start + m->inner[i].words.end;
	return reading_date(&with, m->at[i], m->depth + 1, out) ==
		   READING_DATE &&
	       out->words.end == m->inner[i].words.end;
}

bool
reckon_is_known(const struct date *d)
{
	return d->first != DATE_NONE && d->last != DATE_NONE;
}
