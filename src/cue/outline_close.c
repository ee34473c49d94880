/* Sections into whether others close them: those that name the goals, or days
 * of a log. */

#include "outline.h"

#include "announce.h"
#include "heading_time.h"

enum { LOGGED = 4 /* days that make a log */ };

/* Whether the title names the goals of a time and no more: "Goals 2027". */
static bool
is_yearly(const struct outline *outline)
{
	bool front = outline->title != BLOCK_NONE;
	const struct section *title = &outline->at[front ? 0 : 1];
	int block = outline_title(outline);

	return block != BLOCK_NONE && title->class == SECTION_OPEN &&
	       title->plain && outline_reads(outline, announce_dated, block);
}

/* Whether a heading below the title names the goals; the sections that such
 * headings stand in are marked. yearly: it names no more than those of its
 * chapter, "Sport", then "Goals for the races". */
static bool
read_names(struct outline *outline, bool yearly)
{
	bool named = false;

	for (int i = 1; i < outline->n; i++) {
		const struct section *section = &outline->at[i];
		struct section *outer = &outline->at[section->parent];

		if (section->class != SECTION_OPEN || !section->near ||
		    section->level >= OUTLINE_BOLD)
			continue;
		outline->named = true;
		named |=
		    section->leads &&
		    !(yearly && outer->class == SECTION_NEUTRAL && outer->open);
		outer->names |= section->leads;
	}
	return named;
}

/* Whether only the title opens a section, or a chapter of its own level one of
 * whose headings names the goals: "Start and goals", then "Goals". */
static bool
opened_by_title(const struct outline *outline, const struct section *section)
{
	const struct section *outer = &outline->at[section->parent];

	/* the title may stand in the front matter */
	if (section->level <= 1)
		return outline->at[0].class == SECTION_OPEN;
	return !section->near ||
	       (outer->level == 1 && outer->class == SECTION_OPEN &&
		   outer->names);
}

void
outline_close_rest(struct outline *outline)
{
	bool named = read_names(outline, is_yearly(outline));

	for (int i = 1; i < outline->n; i++) {
		struct section *section = &outline->at[i];
		const struct section *outer = &outline->at[section->parent];
		bool below = section->level >= OUTLINE_BOLD &&
			     outer->class == SECTION_OPEN;

		if (!named && outer->labelled < OUTLINE_LABELLED)
			continue;
		if (!below && opened_by_title(outline, section) &&
		    (section->class == SECTION_NEUTRAL ||
			section->class == SECTION_WEAK))
			section->faint = section->open;
		if (section->faint)
			section->open = false;
		if (section->chapter)
			section->dated = false;
	}
}

/* Whether a heading is a day and no more, "2027-03-12", and of no plan. */
static bool
is_day(const struct outline *outline, const struct section *section)
{
	return section->class == SECTION_PERIOD &&
	       section->level < OUTLINE_BOLD && !section->road &&
	       !section->plan &&
	       outline_reads(outline, heading_logs, section->block);
}

void
outline_close_log(struct outline *outline)
{
	int n = 0;

	for (int i = 2; i < outline->n && n < LOGGED; i++)
		n += is_day(outline, &outline->at[i]);
	if (n < LOGGED)
		return;
	for (int i = 2; i < outline->n; i++) {
		struct section *section = &outline->at[i];

		if (!is_day(outline, section))
			continue;
		section->class = SECTION_CLOSED;
		section->closed = true;
		section->open = false;
	}
}
