/* A line that leads to a list, "Goals:", into where its section ends and
 * whether it is sure to open it. */

#include "outline_section.h"

#include "announce.h"
#include "document.h"
#include "outline.h"

/* Whether a paragraph only breaks a numbered line in two: the number before it
 * is followed by the next one right behind it. */
static bool
counts_on(const struct document *document, int index, int depth)
{
	const struct block *block = &document->blocks[index];

	return index + 1 < document->n_blocks &&
	       block->kind == BLOCK_PARAGRAPH && block->depth == depth &&
	       block[-1].kind == BLOCK_ITEM && block[1].kind == BLOCK_ITEM &&
	       block[-1].ordered && block[1].ordered &&
	       block[-1].depth == block[1].depth &&
	       block[1].ordinal == block[-1].ordinal + 1;
}

int
outline_colon_end(const struct document *document, int index)
{
	int depth = document->blocks[index].depth;
	int i = index + 1;

	if (i < document->n_blocks && document->blocks[i].kind == BLOCK_CELL) {
		int table = document->blocks[i].table;

		while (i < document->n_blocks &&
		       document->blocks[i].kind == BLOCK_CELL &&
		       document->blocks[i].table == table)
			i++;
		return i;
	}
	if (i < document->n_blocks &&
	    document->blocks[i].kind == BLOCK_PARAGRAPH)
		return i + 1;
	while (i < document->n_blocks &&
	       ((document->blocks[i].depth > depth &&
		    document->blocks[i].kind != BLOCK_HEADING) ||
		   counts_on(document, i, depth)))
		i++;
	return i;
}

/* Whether a block names goals or says when. */
static bool
names_goals(const struct cues *cues, const struct document *document, int block)
{
	const struct token *t, *end;

	if (block == BLOCK_NONE)
		return false;
	t = document_first(document, block);
	end = document_end(document, block);
	return cue_occurs(cues, CUE_GOALS, t, end) ||
	       cue_occurs(cues, CUE_METHOD, t, end) ||
	       announce_dated(cues, t, end) || heading_spans(cues, t, end);
}

bool
outline_colon_backed(const struct outline *outline,
    const struct section *section, const struct document *document,
    const struct cues *cues)
{
	if (announce_ends_in_wish(cues,
		document_first(document, section->block),
		document_end(document, section->block)))
		return true;
	for (;; section = &outline->at[section->parent]) {
		if (section->open ||
		    names_goals(cues, document, section->block))
			return true;
		if (section->parent < 0)
			return names_goals(cues, document, outline->title);
	}
}
