/* Words of a heading into the time that they name, and whether a plan is for it
 * or a day is told of. */

#ifndef HEADING_TIME_H
#define HEADING_TIME_H

#include "label.h"
#include "phrase.h"

#include <stdbool.h>
#include <stddef.h>

/* How many tokens at its start name the period right ahead: "next week",
 * "coming three months", « semaine prochaine ». 0: they do not. */
size_t heading_next_period(struct phrase p);

/* Whether it says that something is to be done next: "Plan for next week". */
bool heading_next(struct phrase p);

/* Whether it says that something lies ahead, and no more: "Coming next". */
bool heading_coming(struct phrase p);

/* Whether it names a month or more, or a horizon: "Q3 2027", "Long term". */
bool heading_spans(struct phrase p);

/* Whether all of it is one or more dates or periods. */
bool heading_period(struct phrase p);

/* The same, and no word stands beside them: not "Closed on 31/03/2027". */
bool heading_date(struct phrase p);

/* Whether a line names a day, and not by when: "12 March 2027". */
bool heading_day(struct phrase p);

/* Whether a line heads a day's entry in a journal: "Day 12: March 3". */
bool heading_entry(struct phrase p);

/* Whether it is that of a day in a log: "2027-03-12", "Day 12: 3 March". */
bool heading_logs(struct phrase p);

/* How sure a plan is: "Priorities for 2027", "Our pledges for 2027". */
enum { HEADING_SURE = 2, HEADING_PLEDGED };

/* How surely what stands below a short line is to be done in the period that
 * it names: HEADING_SURE or more below "Priorities for 2027", less below
 * "Strategy 2027", 0 if it is not of a plan and a period. */
int heading_timed(struct phrase p);

/* Whether it says what to do in a week: "Priorities of the week". */
bool heading_weekly(struct phrase p);

/* Whether it leads to a period to come and says no more: "For 2027". */
bool heading_ahead(struct phrase p);

/* How surely it is one of those and says by when: HEADING_SURE, "By Easter",
 * « D'ici fin mars », or less, "Until Easter"; 0: it does not. */
int heading_due(struct phrase p);

/* Whether the field of a label is a time: "À court terme", beside "Terme". */
bool heading_horizon(struct phrase p, struct label label);

#endif
