/* The cells of a row into parts of the goal that the row states. */

#include "grid_row.h"

#include "document.h"
#include "finder.h"
#include "grid_survey.h"
#include "token.h"

/* Whether a cell under "Completed" says yes: a tick, a word, a date. */
static bool
is_ticked(const struct grid *grid, struct span span)
{
	const struct token *t = finder_token(grid->f, span.start);
	const struct token *end = finder_token(grid->f, span.end);

	return t < end && (cue_begins(&grid->f->cues, CUE_TICK, t, end) ||
			      heading_period(&grid->f->cues, t, end));
}

void
grid_hang_head(const struct grid *grid, int goal, const struct column *column)
{
	finder_attach(grid->f, goal,
	    (struct part){ .kind = PART_FIELD,
		.field = FIELD_DEADLINE,
		.block = column->block,
		.label = column->head,
		.tokens = column->head });
}

void
grid_hang_cells(
    const struct grid *grid, struct grid_row row, int goal, int skip)
{
	for (int i = row.first; i < row.end; i++) {
		const struct block *cell = &grid->f->document->blocks[i];
		const struct column *column = grid_row_column(grid, cell);

		if (!column ||
		    (cell->column == skip && column->field != FIELD_TARGET) ||
		    cell->column == grid->goal_column ||
		    cell->column == grid->result_column ||
		    column->role == COLUMN_GOAL ||
		    (column->field != FIELD_STATUS &&
			finder_placeholder(grid->f, cell->tokens)))
			continue;
		finder_attach(grid->f, goal,
		    (struct part){ .kind = column->role == COLUMN_STEP
					       ? PART_STEP
					       : PART_FIELD,
			.field = column->field != FIELD_NONE ? column->field
							     : FIELD_OTHER,
			.block = i,
			.label = column->head,
			.tokens = cell->tokens });
		if (column->field == FIELD_TARGET && column->dated)
			grid_hang_head(grid, goal, column);
		if (column->ticked && is_ticked(grid, cell->tokens))
			grid->f->goals->at[goal].status = GOAL_DONE;
	}
}

void
grid_hang_shared(const struct grid *grid, struct grid_row row, int goal)
{
	enum {
		SHARED = 1u << FIELD_WHY | 1u << FIELD_PROBLEM |
			 1u << FIELD_MEANS | 1u << FIELD_OWNER |
			 1u << FIELD_RISK
	};

	for (int i = row.first; i < row.end && goal != GOAL_NONE; i++) {
		const struct block *cell = &grid->f->document->blocks[i];
		const struct column *column = grid_row_column(grid, cell);

		if (column && column->role == COLUMN_FIELD &&
		    (1u << column->field & SHARED) &&
		    !finder_placeholder(grid->f, cell->tokens))
			finder_attach(grid->f, goal,
			    (struct part){ .kind = PART_FIELD,
				.field = column->field,
				.block = i,
				.label = column->head,
				.tokens = cell->tokens });
	}
}
