/* Lists below the period right ahead into whether they are goals: "Plans for
 * next week". */

#include "planned.h"

#include "document.h"
#include "list.h"

enum {
	AHEAD_MAX = 8, /* tokens of "Our plans for the next week:" */
	WEEK = 7       /* days */
};

/* Whether the word at t names a period of a week or more. */
static bool
names_week(
    const struct finder *f, const struct token *t, const struct token *end)
{
	return cue_value(&f->cues, CUE_SPAN, t, end) > WEEK;
}

/* Whether a heading names the week or month right ahead and nothing else but
 * that it is planned: "Plans for next week", "To do next month". */
static bool
is_planned_ahead(const struct finder *f, const struct section *section)
{
	struct span line = finder_heading(f, section);
	const struct token *t = finder_token(f, line.start);
	const struct token *end = finder_token(f, line.end), *u = t;
	size_t n;

	if (end - t > AHEAD_MAX || section->class == SECTION_CLOSED)
		return false;
	while (u + 1 < end &&
	       !(cue_begins(&f->cues, CUE_NEXT, u, end) &&
		   names_week(f, u + 1, end)) &&
	       !(names_week(f, u, end) &&
		   cue_begins(&f->cues, CUE_NEXT, u + 1, end)))
		u++;
	return u + 1 < end && (finder_occurs(f, CUE_PLANNED, line) ||
				  finder_occurs(f, CUE_INTENT, line) ||
				  cue_field(&f->cues, t, end, &n) == FIELD_HOW);
}

bool
planned_next(const struct finder *f, const struct list *list,
    const struct section *section)
{
	if (section->shut || (section->closed && !section->titled) ||
	    f->meeting || list->n_items < 2 || !planned_bids(f, list))
		return false;
	return section->class == SECTION_PERIOD
		   ? (section->planned && list_ticks(list)) ||
			 finder_occurs(f, CUE_NEXT, finder_heading(f, section))
		   : is_planned_ahead(f, section);
}
