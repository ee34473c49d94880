/* A line that leads to a list, "Goals:", into where its section ends. */

#include "outline_colon.h"

#include "document.h"

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
