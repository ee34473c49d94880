/* Lists whose items begin with a date into whether they are calendars or
 * timelines. */

#include "planned.h"

#include "date/date.h"
#include "document/document.h"
#include "gist.h"
#include "word/ornament.h"

enum {
	DUE_MIN = 3,	   /* items of a list that nothing else calls a plan */
	DUE_TOKENS = 6,	   /* of "by the middle of May" */
	MONTHS_TOKENS = 8, /* of "**From May to June 2027:**" */
	DATES = 2	   /* in it; it has one */
};

/* Whether a line says when and then what will be done, "**May 2027:** open the
 * gates"; any: or what will be there, "**May 2027:** first public release". */
static bool
is_date_and_deed(const struct finder *f, struct span line, bool any)
{
	struct span deed = gist_behind_name(f, line);
	struct span name = { line.start, deed.start };

	return finder_spans(f, name) && (any || gist_acts(f, deed)) &&
	       !gist_tells(f, deed);
}

bool
planned_calendar(const struct finder *f, const struct list *list)
{
	const struct section *section = finder_section(f, list->first);
	bool reached = section->road && planned_milestones(f, section);
	int deeds = 0;

	for (int i = list->first; i != BLOCK_NONE; i = finder_next_item(f, i))
		deeds += is_date_and_deed(f, f->blocks[i].tokens, reached);
	return deeds > 1 && deeds * 2 > list->n_items;
}

/* Whether the writer's own dates stand above a list, "My deadlines:", and its
 * items begin with one and an action: "31 July - Mend the gate". */
static bool
is_own(const struct finder *f, const struct list *list,
    const struct section *section)
{
	struct span above = finder_heading(f, section);
	int deeds = 0;

	if (section->level != OUTLINE_COLON ||
	    (!finder_occurs(f, CUE_OWN, above) &&
		!finder_occurs(f, CUE_SELF, above)))
		return false;
	for (int i = list->first; i != BLOCK_NONE; i = finder_next_item(f, i)) {
		struct span line = f->blocks[i].tokens;
		struct span deed = gist_behind_date(f, line);

		deeds += deed.start > line.start && gist_bids(f, deed);
	}
	return deeds > 1 && deeds * 2 > list->n_items;
}

/* Whether words are one end without a year or a day, "end of May", "by June":
 * who tells of the past says the year, of an event the day. */
static bool
is_due(const struct finder *f, int language, struct phrase p)
{
	struct date dates[DATES];
	size_t n;

	if (token_holds(p.t, p.end, TOKEN_NUMBER))
		return false;
	n = date_read(
	    f->cues.v, language, p.t, p.end, &date_alone, dates, DATES);
	return n == 1 && dates[0].yearless && dates[0].role != DATE_SPAN &&
	       (dates[0].edge || dates[0].role == DATE_END ||
		   (p.end - p.t > 1 &&
		       cue_begins(phrase_last(p, 1), CUE_MONTH))) &&
	       dates[0].words.start == 0 &&
	       dates[0].words.end == (uint32_t)(p.end - p.t);
}

/* Whether it begins with such an end, "end of May: new roof", and tells not. */
static bool
begins_due(const struct finder *f, int index)
{
	struct span rest = f->blocks[index].tokens;
	struct phrase p = finder_phrase(f, rest);

	p.t = ornament_behind(p.t, p.end);
	for (int i = 1; i <= DUE_TOKENS && p.t + i + 1 < p.end; i++)
		if (token_is(p.t + i, p.end, ':') ||
		    token_is(p.t + i, p.end, '-')) {
			rest.start = rest.end - (uint32_t)(p.end - p.t) +
				     (uint32_t)i + 1;
			return is_due(f, f->blocks[index].language,
				   phrase_to(p, p.t + i)) &&
			       !gist_tells(f, rest) && !gist_recounts(f, rest);
		}
	return false;
}

bool
planned_months(const struct finder *f, const struct list *list,
    const struct section *section)
{
	int deeds = 0, sure = 0;

	if ((!section->planned && section->class != SECTION_FIELD) ||
	    section->class == SECTION_CLOSED || section->shut || f->minutes ||
	    f->outline.named || list->n_items < DUE_MIN)
		return false;
	for (int i = list->first; i != BLOCK_NONE; i = finder_next_item(f, i)) {
		struct span line = f->blocks[i].tokens;
		struct span month = { line.start, line.start };

		while (month.end < line.end &&
		       month.end < month.start + MONTHS_TOKENS &&
		       !finder_ends(f, month, ':'))
			month.end++;
		line.start = month.end;
		if (!finder_ends(f, month, ':') ||
		    !finder_occurs(f, CUE_MONTH, month) ||
		    !finder_spans(f, month))
			continue;
		deeds += gist_bids(f, line);
		/* "May: report drafting" */
		sure += finder_reads(f, cue_handles, line);
	}
	return deeds * 3 >= list->n_items * 2 && sure * 2 >= list->n_items;
}

bool
planned_timeline(const struct finder *f, const struct list *list,
    const struct section *section)
{
	if (is_own(f, list, section))
		return true;
	if (list->n_items < DUE_MIN)
		return false;
	for (int i = list->first; i != BLOCK_NONE; i = finder_next_item(f, i))
		if (!begins_due(f, i))
			return false;
	return true;
}
