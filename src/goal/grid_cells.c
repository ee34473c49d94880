/* The cells of a table's column into what they are like, and into what their
 * heading then is. */

#include "grid_survey.h"

#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "word/token.h"

enum { PHRASE_WORDS = 3 /* a cell this long says something */ };

struct grid_cells
grid_cells_read(const struct grid *grid, int column, bool deeds)
{
	struct grid_cells cells = { 0 };

	for (int i = grid->first; i < grid->end; i++) {
		const struct block *cell = &grid->f->document->blocks[i];
		int words = 0, numbers = 0;

		if (cell->column != column || cell->row == 0)
			continue;
		for (uint32_t j = cell->tokens.start; j < cell->tokens.end;
		     j++) {
			words += finder_token(grid->f, j)->kind == TOKEN_WORD;
			numbers +=
			    finder_token(grid->f, j)->kind == TOKEN_NUMBER;
		}
		cells.filled += words + numbers > 0;
		cells.phrases += words >= PHRASE_WORDS;
		cells.acts += deeds && gist_acts(grid->f, cell->tokens) &&
			      !gist_tells(grid->f, cell->tokens);
		cells.numbers += numbers > 0;
	}
	return cells;
}

bool
grid_cells_name(const struct grid *grid, int column)
{
	bool any = false;

	for (int i = grid->first; i < grid->end; i++) {
		const struct block *cell = &grid->f->document->blocks[i];

		if (cell->column != column || cell->row == 0 ||
		    span_empty(cell->tokens))
			continue;
		if (finder_holds(grid->f, cell->tokens, TOKEN_WORD) &&
		    !finder_link(grid->f, cell->tokens) &&
		    !heading_period(&grid->f->cues,
			document_first(grid->f->document, i),
			document_end(grid->f->document, i)))
			return false;
		any = true;
	}
	return any;
}
