/* A row of a table into which of its cells state what. */

#include "grid_row.h"

#include "document.h"
#include "finder.h"
#include "grid_survey.h"
#include "token.h"

static bool
has_kind(const struct grid *grid, struct span span, enum token_kind kind)
{
	const struct token *tokens = grid->f->document->tokens.at;

	for (uint32_t i = span.start; i < span.end; i++)
		if (tokens[i].kind == kind)
			return true;
	return false;
}

const struct column *
grid_row_column(const struct grid *grid, const struct block *cell)
{
	return cell->column < grid->n_columns ? &grid->columns[cell->column]
					      : NULL;
}

bool
grid_row_filled(const struct grid *grid, const struct block *cell)
{
	return has_kind(grid, cell->tokens, TOKEN_WORD) ||
	       has_kind(grid, cell->tokens, TOKEN_NUMBER);
}

static const struct block *
row_cell(const struct grid *grid, struct grid_row row, int column)
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
		    has_kind(grid, cell->tokens, TOKEN_NUMBER))
			return true;
	}
	return false;
}

const struct block *
grid_row_stating(const struct grid *grid, struct grid_row row, int column)
{
	for (; column >= 0 && column < grid->n_columns; column++) {
		const struct block *cell = row_cell(grid, row, column);
		const struct token *tokens = grid->f->document->tokens.at;
		struct label label;

		if (!cell || !grid_row_filled(grid, cell))
			return NULL;
		label = label_read(&grid->f->cues, tokens, cell->tokens);
		for (uint32_t i = label.rest; i < cell->tokens.end; i++)
			if (tokens[i].kind == TOKEN_WORD)
				return cell;
	}
	return NULL;
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
