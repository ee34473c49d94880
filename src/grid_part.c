/* Rows of tables that are no goals into parts of those that they are about. */

#include "grid_row.h"

#include "document.h"
#include "finder.h"
#include "grid_survey.h"
#include "token.h"

static bool
is_date(const struct grid *grid, int cell)
{
	const struct column *column =
	    grid_row_column(grid, &grid->f->document->blocks[cell]);

	return column && column->field == FIELD_DEADLINE;
}

/* Whether a row says what is done. Dates and figures alone are a record of
 * what was measured, and so is a date with a figure right behind it. */
static bool
tells_step(const struct grid *grid, struct grid_row row)
{
	for (int i = row.first; i < row.end; i++) {
		if (is_date(grid, i))
			continue;
		if (finder_holds(grid->f, grid->f->document->blocks[i].tokens,
			TOKEN_WORD))
			return true;
		if (i > row.first && is_date(grid, row.first) &&
		    grid_row_filled(grid, &grid->f->document->blocks[i]))
			return false;
	}
	return false;
}

void
grid_part_steps(const struct grid *grid, struct grid_row row, int goal)
{
	if (!tells_step(grid, row))
		return;
	for (int i = row.first; i < row.end; i++) {
		const struct block *cell = &grid->f->document->blocks[i];
		struct part part = {
			.kind = PART_STEP, .block = i, .tokens = cell->tokens
		};
		const struct column *column = grid_row_column(grid, cell);

		if (is_date(grid, i))
			part.field = FIELD_DEADLINE;
		if (column && (column->field == FIELD_OWNER ||
				  column->field == FIELD_MEANS)) {
			if (finder_placeholder(grid->f, cell->tokens))
				continue;
			part.kind = PART_FIELD;
			part.field = FIELD_MEANS;
			part.label = column->head;
		}
		finder_attach(grid->f, goal, part);
	}
}

void
grid_part_fields(
    const struct grid *grid, struct grid_row row, int goal, enum field field)
{
	for (int i = row.first; i < row.end; i++) {
		const struct block *cell = &grid->f->document->blocks[i];
		const struct column *column = grid_row_column(grid, cell);
		struct part part = { .kind = PART_FIELD,
			.field = (uint8_t)field,
			.block = i,
			.tokens = cell->tokens };

		if (column && column->field != FIELD_NONE)
			part.field = column->field;
		else if (column && column->role == COLUMN_STEP &&
			 goal != GOAL_NONE)
			part.kind = PART_STEP;
		if (goal != GOAL_NONE)
			finder_attach(grid->f, goal, part);
		else
			finder_share(grid->f, part);
	}
}
