/* Sections into whether they look back: on what was done, or on the goals of a
 * year that is over. */

#include "outline_section.h"

#include "document.h"
#include "outline.h"

/* Whether the block right below a heading begins with what was done: "Last
 * week", then "Sewed three sails". */
static bool
tells_past(const struct document *document, const struct cues *cues, int block)
{
	const struct token *t, *end;

	if (block + 1 >= document->n_blocks)
		return false;
	t = document_first(document, block + 1);
	end = document_end(document, block + 1);
	t += cue_match(cues, CUE_PRONOUN, t, end, NULL);
	return cue_value(cues, CUE_PAST, t, end) == CUE_TOLD;
}

bool
outline_back_reports(const struct section *section,
    const struct document *document, const struct cues *cues)
{
	const struct token *t = document_first(document, section->block);
	const struct token *end = document_end(document, section->block);

	return (section->class == SECTION_CLOSED &&
		   (cue_occurs(cues, CUE_DONE, t, end) ||
		       cue_occurs(cues, CUE_DID, t, end))) ||
	       (section->class != SECTION_OPEN &&
		   cue_occurs(cues, CUE_WHEN, t, end) &&
		   tells_past(document, cues, section->block));
}

/* The only year that a block names; 0: it names none, or several. */
static uint32_t
only_year(const struct document *document, int block)
{
	const struct token *t = document_first(document, block);
	uint32_t year = 0;

	for (; t < document_end(document, block); t++) {
		if (!token_is_year(t))
			continue;
		if (year != 0 && t->id != year)
			return 0;
		year = t->id;
	}
	return year;
}

bool
outline_back_restates(const struct outline *outline,
    const struct section *section, const struct document *document)
{
	bool front = outline->title != BLOCK_NONE;
	const struct section *title =
	    front ? outline->at : outline_top(outline, section);
	uint32_t year;

	if (section->class != SECTION_OPEN || title == section ||
	    title->class != SECTION_CLOSED)
		return false;
	year = only_year(document, section->block);
	return year != 0 && year == only_year(document,
					front ? outline->title : title->block);
}
