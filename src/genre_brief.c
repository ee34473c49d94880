/* A document into whether it is short enough to be about one goal. */

#include "genre_sign.h"

#include "document.h"
#include "finder.h"

enum {
	BRIEF = 8,  /* blocks of a document about one goal, */
	BELOW = 16, /* and those that may stand below its items */
};

bool
genre_brief(const struct finder *f)
{
	int below = 0, headings = 0;

	if (f->document->n_blocks > BRIEF + BELOW)
		return false;
	for (int s = 1; s < f->outline.n; s++)
		headings += f->outline.at[s].level < OUTLINE_COLON;
	if (headings > 1)
		return false;
	for (int i = 0; i < f->document->n_blocks; i++)
		below += f->document->blocks[i].item != BLOCK_NONE;
	return f->document->n_blocks - below <= BRIEF;
}
