/* The cells of a table's column into whether they name the goal that each row
 * serves. */

#include "grid_survey.h"

#include "document.h"
#include "finder.h"
#include "token.h"

/* Whether a cell holds nothing but names of goals with their numbers. */
static bool
refers(const struct cues *cues, const struct token *t, const struct token *end)
{
	bool numbered = false;

	while (t < end) {
		size_t n = 1;

		numbered |= t->kind == TOKEN_NUMBER;
		if (t->kind == TOKEN_WORD) {
			n = cue_match(cues, CUE_RESULT, t, end, NULL);
			if (n == 0)
				n = cue_match(cues, CUE_GOAL, t, end, NULL);
			if (n == 0)
				n = cue_match(cues, CUE_METHOD, t, end, NULL);
			if (n == 0)
				n = cue_match(cues, CUE_JOINER, t, end, NULL);
		}
		if (n == 0)
			return false;
		t += n;
	}
	return numbered;
}

/* Whether most of a column does, and a name stands in it: no mere numbers. */
static bool
names_goals(const struct grid *grid, int column)
{
	const struct document *document = grid->f->document;
	int filled = 0, n = 0, named = 0;

	for (int i = grid->first; i < grid->end; i++) {
		const struct block *cell = &document->blocks[i];
		const struct token *t = document_first(document, i);
		const struct token *end = document_end(document, i);

		if (cell->column != column || cell->row == 0 || t == end)
			continue;
		filled += end > t + 1 || t->kind != TOKEN_MARK;
		if (!refers(&grid->f->cues, t, end))
			continue;
		n++;
		named += t->kind == TOKEN_WORD;
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
