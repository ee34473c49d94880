/* A row of a table into which of its cells state what. */

#include "grid_row.h"

#include "document.h"
#include "finder.h"
#include "grid_survey.h"
#include "token.h"

enum { SIGN_LETTERS = 4 /* of "OKR-12" */ };

const struct column *
grid_row_column(const struct grid *grid, const struct block *cell)
{
	return cell->column < grid->n_columns ? &grid->columns[cell->column]
					      : NULL;
}

bool
grid_row_filled(const struct grid *grid, const struct block *cell)
{
	return finder_holds(grid->f, cell->tokens, TOKEN_WORD) ||
	       finder_holds(grid->f, cell->tokens, TOKEN_NUMBER);
}

const struct block *
grid_row_cell(const struct grid *grid, struct grid_row row, int column)
{
	for (int i = row.first; i < row.end; i++)
		if (grid->f->document->blocks[i].column == column)
			return &grid->f->document->blocks[i];
	return NULL;
}

bool
grid_row_measured(const struct grid *grid, struct grid_row row)
{
	for (int i = row.first; i < row.end; i++) {
		const struct block *cell = &grid->f->document->blocks[i];

		const struct column *column = grid_row_column(grid, cell);

		if (column && column->field == FIELD_TARGET &&
		    finder_holds(grid->f, cell->tokens, TOKEN_NUMBER))
			return true;
	}
	return false;
}

/* "M1.2", "F-03": what a cell is called by, and says nothing. */
static bool
is_sign(const struct token *t, const struct token *end)
{
	bool numbered = false;

	if (t == end || t->kind != TOKEN_WORD || t->letters == TOKEN_LOWER ||
	    t->len > SIGN_LETTERS || t->style & TOKEN_LINK)
		return false;
	for (t++; t < end; t++) {
		if (t->kind == TOKEN_WORD || !token_touches(t))
			return false;
		numbered |= t->kind == TOKEN_NUMBER;
	}
	return numbered;
}

/* Whether the cell behind a sign is what it stands for: no date, no owner. */
static bool
is_signed(const struct grid *grid, int column)
{
	enum field field = FIELD_NONE;

	if (column < grid->n_columns)
		field = grid->columns[column].field;
	return field == FIELD_NONE || field == FIELD_TARGET ||
	       field == FIELD_OTHER;
}

const struct block *
grid_row_stating(const struct grid *grid, struct grid_row row, int column)
{
	const struct block *sign = NULL;

	for (; column >= 0 && column < grid->n_columns; column++) {
		const struct block *cell = grid_row_cell(grid, row, column);
		const struct token *tokens = grid->f->document->tokens.at;
		struct label label;

		if (!cell || !grid_row_filled(grid, cell))
			return sign;
		if (sign && !is_signed(grid, column))
			continue;
		if (!sign && is_sign(tokens + cell->tokens.start,
				 tokens + cell->tokens.end)) {
			sign = cell;
			continue;
		}
		label = finder_label(grid->f, cell->tokens);
		for (uint32_t i = label.rest; i < cell->tokens.end; i++)
			if (tokens[i].kind == TOKEN_WORD)
				return cell;
	}
	return sign;
}

const struct block *
grid_row_sole(const struct grid *grid, struct grid_row row)
{
	const struct block *sole = NULL;

	for (int i = row.first; i < row.end; i++) {
		const struct block *cell = &grid->f->document->blocks[i];

		if (!grid_row_filled(grid, cell))
			continue;
		if (sole)
			return NULL;
		sole = cell;
	}
	return sole;
}

int
grid_row_labelled(const struct grid *grid, const struct block *goal,
    const struct block *result, int objective)
{
	const struct block *cell = goal ? goal : result;
	struct finder *f = grid->f;
	int kind, index;

	if (goal && result)
		return GOAL_NONE;
	kind = finder_label(f, cell->tokens).kind;
	index = (int)(cell - f->document->blocks);
	if (result && kind == LABEL_GOAL)
		return finder_goal(
		    f, GOAL_GOAL, index, cell->tokens, GOAL_NONE);
	if (goal && kind == LABEL_RESULT && objective != GOAL_NONE)
		return finder_goal(
		    f, GOAL_KEY_RESULT, index, cell->tokens, objective);
	return GOAL_NONE;
}
