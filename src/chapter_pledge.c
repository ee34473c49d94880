/* Headings that say what will be done, "Support cycling", on a page about a
 * town into whether they are its programme. */

#include "chapter_pledge.h"

#include "document.h"
#include "finder.h"
#include "gist.h"
#include "token.h"

bool
chapter_pledge_vague(const struct finder *f, struct span line)
{
	struct span text = finder_strip(f, line);
	const struct token *t = finder_token(f, text.start);
	const struct token *end = finder_token(f, text.end);

	return cue_begins(&f->cues, CUE_VAGUE, t, end) ||
	       cue_begins(&f->cues, CUE_KEEP, t, end);
}

bool
chapter_pledge_is(const struct finder *f, const struct section *section)
{
	const struct tally *around;

	if (!f->civic || f->meeting || section->class != SECTION_NEUTRAL ||
	    section->closed || section->level >= OUTLINE_BOLD ||
	    section->parent < 0 ||
	    !gist_bids(f, f->document->blocks[section->block].tokens))
		return false;
	around = &f->tallies[section->parent];
	return around->n_deeds > 1 && around->n_vague * 2 >= around->n_deeds &&
	       around->n_deeds * 4 >= around->n_chapters * 3;
}
