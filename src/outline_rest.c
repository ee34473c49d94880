/* Sections that only the title opens into whether they hold goals, though other
 * headings name them, or days are logged in them. */

#include "outline_section.h"

#include "document.h"
#include "outline.h"

enum { LOGGED = 4 /* days that make a log */ };

/* Whether a heading below the title names the goals; the sections that such
 * headings stand in are marked. */
static bool
read_names(struct outline *outline)
{
	bool named = false;

	for (int i = 1; i < outline->n; i++) {
		const struct section *section = &outline->at[i];

		if (section->class != SECTION_OPEN || !section->near ||
		    section->level >= OUTLINE_BOLD)
			continue;
		outline->named = true;
		named |= section->leads;
		outline->at[section->parent].names |= section->leads;
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
	bool named = read_names(outline);

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

/* Whether a heading is a day and nothing else, "2027-03-12", and of no plan,
 * which says so of what will be done. */
static bool
is_day(const struct section *section, const struct cues *cues,
    const struct document *document)
{
	const struct token *t, *end;

	if (section->class != SECTION_PERIOD ||
	    section->level >= OUTLINE_BOLD || section->road || section->plan)
		return false;
	t = document_first(document, section->block);
	end = document_end(document, section->block);
	return heading_date(cues, t, end) && heading_day(cues, t, end);
}

void
outline_close_log(struct outline *outline, const struct document *document,
    const struct cues *cues)
{
	int n = 0;

	for (int i = 2; i < outline->n && n < LOGGED; i++)
		n += is_day(&outline->at[i], cues, document);
	if (n < LOGGED)
		return;
	for (int i = 2; i < outline->n; i++) {
		struct section *section = &outline->at[i];

		if (!is_day(section, cues, document))
			continue;
		section->class = SECTION_CLOSED;
		section->closed = true;
		section->open = false;
	}
}
