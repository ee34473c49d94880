/* The line that a page begins with into whether it is its title, though no
 * Markdown says so. */

#include "heading.h"

#include "announce.h"
#include "document/document.h"

enum { NEAR = 64 /* blocks in which the first heading stands */ };

/* Whether a page begins with a block, or with one that only says who wrote it
 * or when, "Author: Ann", right above it. */
static bool
begins(const struct document *document, int index)
{
	const struct token *t, *end;

	if (index != document->n_front + 1)
		return index == document->n_front;
	t = document_first(document, index - 1);
	end = document_end(document, index - 1);
	return document_is_prose(&document->blocks[index - 1]) && t < end &&
	       t->kind == TOKEN_WORD && token_is(t + 1, end, ':');
}

bool
heading_above(
    const struct cues *cues, const struct document *document, int index)
{
	const struct block *block = &document->blocks[index];
	struct phrase p = phrase_block(cues, document, index);

	/* "[Goals 2027](goals.md)" leads away, "Our 2027 goals are up" tells */
	if (!begins(document, index) || block->line != block->end_line ||
	    (p.t->style & TOKEN_LINK) || announce_title(p) != p.t ||
	    !announce_dated(p) || cue_occurs(p, CUE_WHICH) ||
	    cue_occurs(p, CUE_PAST))
		return false;
	for (int i = 1; i < NEAR && index + i < document->n_blocks; i++)
		if (block[i].kind == BLOCK_HEADING)
			return block[i].level > 1;
	return false;
}
