/* Sections into the plan and the period that they are of. */

#include "outline.h"

#include "announce.h"
#include "heading_time.h"
#include "word/ornament.h"

/* Whether it names a number, a year, that the title does not. */
static bool
names_later(struct phrase p, const struct document *document, int title)
{
	const struct token *t;
	uint32_t year = 0;

	if (title == BLOCK_NONE)
		return false;
	for (t = p.t; t < p.end; t++)
		if (t->kind == TOKEN_NUMBER)
			year = t->id;
	for (t = document_first(document, title);
	     t < document_end(document, title); t++)
		if (t->kind == TOKEN_NUMBER && t->id >= year)
			return false;
	return year > 0;
}

/* Whether a section is that of a day in a log, and not in a plan. */
static bool
is_entry(const struct outline *outline, const struct section *section)
{
	return (section->class == SECTION_CLOSED ||
		   section->class == SECTION_PERIOD) &&
	       section->block != BLOCK_NONE && !section->road &&
	       !section->plan &&
	       outline_reads(outline, heading_logs, section->block);
}

void
outline_period_read(const struct outline *outline, struct section *section,
    const struct section *outer, int block, bool named)
{
	struct phrase p = outline_phrase(outline, block);
	bool timely;

	section->plan |= outer->plan || (section->level == OUTLINE_COLON &&
					    announce_promises(p));
	/* not below a newsletter, or a lesson: "Week 3: Variables" */
	if (((outer->recurs && (outer->titled || outer->reports)) ||
		(outer->deeds && outer->level <= 1) ||
		(section->level == OUTLINE_COLON &&
		    is_entry(outline, outer))) &&
	    section->class != SECTION_OPEN && heading_coming(p)) {
		section->class = SECTION_PERIOD;
		section->next = section->planned = true;
		section->closed = section->shut = false;
	}
	section->recurs = section->level <= 1 && cue_occurs(p, CUE_WHEN);
	section->timed = (uint8_t)heading_timed(p);
	if (section->timed == 0 && section->plan && !named)
		section->timed = (uint8_t)heading_due(p);
	section->weekly =
	    (outer->weekly && outer->level == 1) || heading_weekly(p);
	/* "2027 priorities" below "2026 in review" */
	if (section->class != SECTION_CLOSED && outer->titled &&
	    outer->level <= 1 &&
	    (section->next ||
		(section->timed > 0 &&
		    names_later(p, outline->document, outer->block))))
		section->closed = section->shut = false;
	timely = section->plan && !named &&
		 (section->timed > 0 || heading_spans(p) ||
		     /* "Priorities" below "Club 2027" */
		     (section->class == SECTION_WEAK && outer->level == 1 &&
			 cue_is(phrase_from(p, ornament_behind(p.t, p.end)),
			     CUE_WEAK) &&
			 outline_reads(outline, heading_spans, outer->block)));
	section->dated = outer->dated || timely;
	section->chapter =
	    !timely && (outer->chapter ||
			   (outer->dated && section->class == SECTION_NEUTRAL &&
			       section->level < OUTLINE_BOLD));
}
