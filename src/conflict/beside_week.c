/* Weekdays in calendars whose year a heading tells. */

#include "beside.h"

#include "account.h"
#include "date/calendar.h"
#include "date/date.h"
#include "document/document.h"
#include "goal/goal.h"
#include "word/word.h"

#include <stdbool.h>

/* How many dates are read of a block, headings around it and years that these
 * may tell; how many weekdays must fit. */
enum { DATES = 16, SECTIONS = 8, YEARS = 2, FIT = 2 };

/* The years of the nearest heading that tells any. */
static void
find_years(struct beside_week *w, int block)
{
	int blocks[SECTIONS];
	size_t n =
	    goal_sections(w->beside->account->goals, block, blocks, SECTIONS);

	w->first = w->last = 0;
	for (size_t i = 0; i < n && w->first == 0; i++) {
		struct date dates[DATES];
		size_t found =
		    beside_dates(w->beside, blocks[i], 0, dates, DATES);

		for (size_t k = 0; k < found && w->first == 0; k++) {
			if (dates[k].yearless || dates[k].relative ||
			    dates[k].first == DATE_NONE)
				continue;
			w->first = calendar_year(dates[k].first);
			w->last = calendar_year(dates[k].last);
		}
	}
	if (w->last - w->first >= YEARS)
		w->first = w->last = 0;
}

static bool
has_weekday(const struct account *account, const struct date *d)
{
	const struct token *t = account->document->tokens.at;

	for (uint32_t at = d->words.start; at < d->words.end; at++)
		if (word_may_start(account->lists[ACCOUNT_WEEKDAY], t + at,
			t + d->words.end))
			return true;
	return false;
}

/* Keep what does not fit. */
static void
keep(struct beside_week *w, int block, const struct date *d)
{
	const struct account *account = w->beside->account;
	struct arena *a = account->arena;

	if (w->n++ >= BESIDE_WEEK_MAX)
		return;
	w->blocks[w->n - 1] = block;
	w->marks[w->n - 1] = (struct mark){ .fact = FACT_WRONG_WEEKDAY,
		.tokens = date_bare(account->lists[ACCOUNT_MONTH],
		    account->lists[ACCOUNT_WEEKDAY],
		    account->document->tokens.at, d->words),
		.args = {
		    date_print(a, d->first), date_print(a, d->other_first) } };
}

void
beside_week_read(struct beside_week *w, int block)
{
	const struct account *account = w->beside->account;
	struct date dates[YEARS][DATES];
	int above = account->goals->above[block];
	bool same;
	size_t n;

	if (above != w->above) {
		beside_week_end(w);
		w->above = above;
		find_years(w, block);
	}
	if (w->first == 0)
		return;
	same = w->first == w->last;
	n = beside_dates(w->beside, block, w->last, dates[0], DATES);
	if (!same &&
	    beside_dates(w->beside, block, w->first, dates[1], DATES) != n)
		return;
	for (size_t i = 0; i < n; i++) {
		const struct date *d = &dates[0][i];
		const struct date *other = same ? d : &dates[1][i];

		if (!d->yearless || d->first != d->last ||
		    d->words.start != other->words.start ||
		    !has_weekday(account, d))
			continue;
		if (d->problem == DATE_WRONG_WEEKDAY &&
		    other->problem == DATE_WRONG_WEEKDAY)
			keep(w, block, d);
		else if (d->problem == DATE_FINE || other->problem == DATE_FINE)
			w->fits++;
	}
}

void
beside_week_end(struct beside_week *w)
{
	if (w->fits >= FIT && w->fits > w->n)
		for (size_t i = 0; i < w->n && i < BESIDE_WEEK_MAX; i++)
			beside_add(w->beside, w->blocks[i], w->marks[i]);
	w->fits = w->n = 0;
}
