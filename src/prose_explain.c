/* Lines of paragraphs into whether they explain a thing to their reader. */

#include "prose_line.h"

#include "document.h"
#include "finder.h"
#include "gist.h"

enum {
	ASIDE = 16,    /* blocks looked at behind one */
	EXPLAINED = 12 /* a sentence this long may explain */
};

/* Whether nothing but a few paragraphs stands in the section behind a block. */
static bool
is_only_prose(const struct finder *f, const struct section *section, int index)
{
	if (section->end - index > ASIDE)
		return false;
	while (++index < section->end)
		if (f->document->blocks[index].kind != BLOCK_PARAGRAPH)
			return false;
	return true;
}

bool
prose_explain_is(const struct finder *f, const struct prose_line *line)
{
	struct span first = finder_sentence_first(f, line->span);
	int language = line->block->language;

	if (!is_only_prose(f, line->section, line->index) ||
	    finder_occurs(f, CUE_INTENT, line->span) ||
	    gist_acts(f, gist_clause(f, first)) || gist_intends(f, first) ||
	    gist_declares(f, first, false) || gist_aims(f, first))
		return false;
	return gist_addresses(f, first) || gist_asks(f, first) ||
	       (line->first > EXPLAINED && !gist_measures(f, first, language) &&
		   !gist_ends(f, first, language));
}
