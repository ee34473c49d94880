/* What a form has read, with its context, into an interval of days. */

#include "reckon_act.h"

#include <string.h>

#define BIT(slot) (1u << (slot))

/* The first one is RECKON_NONE, the second a row that names no action. What
 * a row's pattern must hold: dates within, and slots. */
static const struct {
	const char *name;
	reckon_act *act;
	reckon_in_year *make; /* in place of act: a year may be written */
	int dates;
	unsigned slots; /* a bit each */
} actions[] = {
	{ "none", reckon_keep, NULL, 0, 0 },
	{ "keep", reckon_keep, NULL, 1, 0 },
	{ "vague", reckon_vague, NULL, 0, 0 },
	{ "unresolved", reckon_unresolved, NULL, 0, 0 },
	{ "day", NULL, reckon_day_in, 0, BIT(FORM_DAY) | BIT(FORM_MONTH) },
	{ "compact", reckon_compact, NULL, 0, BIT(FORM_YEAR) },
	{ "day-of", reckon_day_of, NULL, 0, BIT(FORM_DAY) },
	{ "month", NULL, reckon_month_in, 0, BIT(FORM_MONTH) },
	{ "year", reckon_year, NULL, 0, BIT(FORM_YEAR) },
	{ "quarter", reckon_quarter, NULL, 0, BIT(FORM_N) },
	{ "half", reckon_half, NULL, 0, BIT(FORM_N) },
	{ "fiscal", reckon_fiscal, NULL, 0, 0 },
	{ "fiscal2", reckon_fiscal2, NULL, 0,
	    BIT(FORM_YEAR) | BIT(FORM_YEAR2) },
	{ "twelve", reckon_twelve, NULL, 0, 0 },
	{ "turn", reckon_turn, NULL, 0, 0 },
	{ "season", NULL, reckon_season_in, 0, BIT(FORM_N) },
	{ "week", NULL, reckon_week_in, 0, BIT(FORM_N) },
	{ "week-of", reckon_week_of, NULL, 1, 0 },
	{ "weekday", reckon_weekday, NULL, 0, BIT(FORM_WEEKDAY) },
	{ "weekday-of", reckon_weekday_of, NULL, 0, BIT(FORM_WEEKDAY) },
	{ "holiday", NULL, reckon_holiday_in, 0, BIT(FORM_N) },
	{ "eve", reckon_eve, NULL, 0, BIT(FORM_N) },
	{ "numeric", reckon_numeric, NULL, 0, BIT(FORM_DAY) | BIT(FORM_DAY2) },
	{ "check", reckon_check, NULL, 1, BIT(FORM_WEEKDAY) },
	{ "range", reckon_range, NULL, 2, 0 },
	{ "upto", reckon_upto, NULL, 1, BIT(FORM_DAY) },
	{ "nth", reckon_nth, NULL, 1, 0 },
	{ "last", reckon_last, NULL, 1, 0 },
	{ "early", reckon_early, NULL, 1, 0 },
	{ "middle", reckon_middle, NULL, 1, 0 },
	{ "before", reckon_before, NULL, 1, 0 },
	{ "shift", reckon_shift, NULL, 0, 0 },
	{ "close", reckon_close, NULL, 0, 0 },
	{ "open", reckon_open, NULL, 0, 0 },
	{ "center", reckon_center_of, NULL, 0, 0 },
	{ "in", reckon_in, NULL, 0, 0 },
	{ "within", reckon_within, NULL, 0, 0 },
	{ "count", reckon_count, NULL, 1, 0 },
	{ "lead", reckon_lead, NULL, 0, 0 },
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
	*out = (struct date){
		.first = DATE_NONE, .last = DATE_NONE, .other_first = DATE_NONE
	};
	if (m->n_inner < actions[m->row->action].dates)
		return false;
	if (actions[m->row->action].dates == 1)
		*out = m->inner[0];
	for (int i = 0; i < FORM_SLOTS; i++)
		if ((actions[m->row->action].slots & 1u << i) &&
		    m->slots[i] == DATE_NONE)
			return false;
	if (actions[m->row->action].make
		? !reckon_dated(r, m, actions[m->row->action].make, out)
		: !actions[m->row->action].act(r, m, out))
		return false;
	if (out->last < out->first)
		out->problem = DATE_BACKWARDS;
	else if (out->problem == DATE_BACKWARDS)
		out->problem = DATE_FINE;
	if (m->row->role >= 0 && actions[m->row->action].act != reckon_keep)
		out->role = (uint8_t)m->row->role;
	return true;
}
