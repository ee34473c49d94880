/* What the files of reckon.c share: one function an action of the tables. */

#ifndef RECKON_ACT_H
#define RECKON_ACT_H

#include "calendar.h"
#include "reading.h"

#include <stdbool.h>
#include <stddef.h>

struct date;

/* An interval in a year that may not be written: fills in *span and returns
 * DATE_FINE, or DATE_IMPOSSIBLE, or RECKON_NO_DATE: the words are none. */
enum { RECKON_NO_DATE = -1 };
typedef int reckon_in_year(
    const struct match *m, int year, struct calendar_span *span);

reckon_in_year reckon_day_in;
reckon_in_year reckon_month_in;
reckon_in_year reckon_season_in;
reckon_in_year reckon_week_in;
reckon_in_year reckon_holiday_in;

/* An action: fills in the date, which is the one within where the form holds
 * one; false if the words are none. */
typedef bool reckon_act(
    const struct reader *r, const struct match *m, struct date *out);

reckon_act reckon_compact;
reckon_act reckon_day_of;
reckon_act reckon_eve;
reckon_act reckon_quarter;
reckon_act reckon_half;
reckon_act reckon_year;
reckon_act reckon_fiscal;
reckon_act reckon_fiscal2;
reckon_act reckon_twelve;
reckon_act reckon_turn;
reckon_act reckon_weekday;
reckon_act reckon_numeric;
reckon_act reckon_keep;
reckon_act reckon_vague;
reckon_act reckon_unresolved;
reckon_act reckon_check;
reckon_act reckon_range;
reckon_act reckon_upto;
reckon_act reckon_nth;
reckon_act reckon_last;
reckon_act reckon_early;
reckon_act reckon_middle;
reckon_act reckon_before;
reckon_act reckon_shift;
reckon_act reckon_close;
reckon_act reckon_open;
reckon_act reckon_center_of;
reckon_act reckon_weekday_of;
reckon_act reckon_week_of;
reckon_act reckon_in;
reckon_act reckon_within;
reckon_act reckon_count;
reckon_act reckon_lead;

/* Whether the form has read this slot; what it has read there, or another
 * value if nothing. */
bool reckon_has(const struct match *m, enum form_slot slot);
int reckon_slot(const struct match *m, enum form_slot slot, int other);

/* Whether first and last are days. */
bool reckon_is_known(const struct date *d);

/* Set the days of a date: all of a span; one; none, as it does not exist. */
void reckon_set_span(struct date *out, struct calendar_span span);
void reckon_set_day(struct date *out, int day);
void reckon_impossible(struct date *out);

/* The day that "today" and "next week" are counted from; that a duration is
 * counted from (a period says when it begins); and one whose week, quarter or
 * year is "this" one. */
int reckon_base_day(const struct reader *r);
int reckon_base_start(const struct reader *r);
int reckon_base_unit(const struct reader *r, int unit);

/* Whether the document is for two years that are meant as one, as those of
 * schools and seasons: "2026-2027". */
bool reckon_base_twin(const struct reader *r);

/* The unit of time a row or its words name; a day if none. */
int reckon_unit_of(const struct match *m);

/* The interval in the year written, else in the year of the enclosing period
 * in which it falls, else the first that has not ended at the document's own
 * date. */
bool reckon_dated(const struct reader *r, const struct match *m,
    reckon_in_year *make, struct date *out);

/* Read the i-th inner date again as if its year had been written. */
bool reckon_again(const struct reader *r, const struct match *m, int i,
    int year, struct date *out);

/* Cut an interval to its first part, ten days of a month, a month of a
 * quarter, a quarter of a year; and to its middle, the 15th of a month, the
 * last day of a year's June. False if there is nothing to cut. */
bool reckon_start(struct date *d);
bool reckon_center(struct date *d);

/* The action whose form yields no date and hides its words from others. */
enum { RECKON_NONE = 0 };

/* The number of an action by its name in the tables; -1 if there is none. */
int reckon_action(const char *name, size_t len);

/* Fill in a date (but its words) as the form's row says; false if what was
 * read is no date after all. */
bool reckon(const struct reader *r, const struct match *m, struct date *out);

#endif
