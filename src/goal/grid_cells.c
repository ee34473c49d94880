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
		const struct block *cell = &grid->f->blocks[i];
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
		const struct block *cell = &grid->f->blocks[i];

		if (cell->column != column || cell->row == 0 ||
		    span_empty(cell->tokens))
			continue;
		if (finder_holds(grid->f, cell->tokens, TOKEN_WORD) &&
		    !finder_link(grid->f, cell->tokens) &&
		    !finder_reads(
			grid->f, heading_period, grid->f->blocks[i].tokens))
			return false;
		any = true;
	}
	return any;
}

/* Whether a cell holds nothing but names of goals with their numbers. */
static bool
refers(struct phrase p)
{
	bool numbered = false;

	while (p.t < p.end) {
		size_t n = 1;

		numbered |= p.t->kind == TOKEN_NUMBER;
		if (p.t->kind == TOKEN_WORD) {
			n = cue_match(p, CUE_RESULT, NULL);
			if (n == 0)
				n = cue_match(p, CUE_GOAL, NULL);
			if (n == 0)
				n = cue_match(p, CUE_METHOD, NULL);
			if (n == 0)
				n = cue_match(p, CUE_JOINER, NULL);
		}
		if (n == 0)
			return false;
		p.t += n;
	}
	return numbered;
}

/* Whether most of a column does, and a name stands in it: no mere numbers. */
static bool
names_goals(const struct grid *grid, int column)
{
	int filled = 0, n = 0, named = 0;

	for (int i = grid->first; i < grid->end; i++) {
		const struct block *cell = &grid->f->blocks[i];
		struct phrase p = finder_phrase(grid->f, cell->tokens);

		if (cell->column != column || cell->row == 0 || p.t == p.end)
			continue;
		filled += p.end > p.t + 1 || p.t->kind != TOKEN_MARK;
		if (!refers(p))
			continue;
		n++;
		named += p.t->kind == TOKEN_WORD;
	}
	return named > 0 && n * 3 >= filled * 2;
}

/* Whether a column beside this one tells what is done. */
static bool
has_deeds(const struct grid *grid, int column)
{
	for (int i = 0; i < grid->n_columns; i++) {
		const struct column *other = &grid->columns[i];

		if (i != column &&
		    (other->role == COLUMN_STEP || other->role == COLUMN_WEAK))
			return true;
	}
	return false;
}

bool
grid_serve_mark(struct grid *grid)
{
	bool any = false;

	if (grid->f->goals->n == 0)
		return false;
	for (int i = 0; i < grid->n_columns; i++) {
		/* the rows of key results begin with "KR1", too */
		if (grid->columns[i].field == FIELD_DEPENDS ||
		    (i == 0 && !has_deeds(grid, i)) || !names_goals(grid, i))
			continue;
		grid->columns[i].role = COLUMN_GROUP;
		grid->columns[i].field = FIELD_NONE;
		any = true;
	}
	return any;
}
