/* The rows of a table, and of those that are no goals the parts of goals
 * that they tell. */

#include "grid_survey.h"

#include "document/document.h"
#include "finder.h"
#include "word/token.h"

enum { SIGN_LETTERS = 4 /* of "OKR-12" */ };

bool
grid_row_next(const struct grid *grid, struct grid_row *row)
{
	const struct block *blocks = grid->f->blocks;

	do {
		row->first = row->end;
		while (row->end < grid->end &&
		       blocks[row->end].row == blocks[row->first].row)
			row->end++;
	} while (row->first < grid->end && blocks[row->first].row == 0);
	return row->first < grid->end;
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
	return finder_holds(grid->f, cell->tokens, TOKEN_WORD) ||
	       finder_holds(grid->f, cell->tokens, TOKEN_NUMBER);
}

const struct block *
grid_row_cell(const struct grid *grid, struct grid_row row, int column)
{
	for (int i = row.first; i < row.end; i++)
		if (grid->f->blocks[i].column == column)
			return &grid->f->blocks[i];
	return NULL;
}

bool
grid_row_measured(const struct grid *grid, struct grid_row row)
{
	for (int i = row.first; i < row.end; i++) {
		const struct block *cell = &grid->f->blocks[i];
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
		const struct block *cell = &grid->f->blocks[i];

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
	index = (int)(cell - f->blocks);
	if (result && kind == LABEL_GOAL)
		return finder_goal(
		    f, GOAL_GOAL, index, cell->tokens, GOAL_NONE);
	if (goal && kind == LABEL_RESULT && objective != GOAL_NONE)
		return finder_goal(
		    f, GOAL_KEY_RESULT, index, cell->tokens, objective);
	return GOAL_NONE;
}

static bool
is_date(const struct grid *grid, int cell)
{
	const struct column *column =
	    grid_row_column(grid, &grid->f->blocks[cell]);

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
		if (finder_holds(
			grid->f, grid->f->blocks[i].tokens, TOKEN_WORD))
			return true;
		if (i > row.first && is_date(grid, row.first) &&
		    grid_row_filled(grid, &grid->f->blocks[i]))
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
		const struct block *cell = &grid->f->blocks[i];
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
		const struct block *cell = &grid->f->blocks[i];
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

/* Whether a cell under "Completed" says yes: a tick, a word, a date. */
static bool
is_ticked(const struct grid *grid, struct span span)
{
	struct phrase p = finder_phrase(grid->f, span);

	return p.t < p.end && (cue_begins(p, CUE_TICK) || heading_period(p));
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
	const struct column *dated = NULL;
	bool ended = false;

	for (int i = row.first; i < row.end; i++) {
		const struct block *cell = &grid->f->blocks[i];
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
			dated = column;
		ended |= column->field == FIELD_DEADLINE;
		if (column->ticked && is_ticked(grid, cell->tokens))
			grid->f->goals->at[goal].status = GOAL_DONE;
	}
	if (dated && !ended)
		grid_hang_head(grid, goal, dated);
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
		const struct block *cell = &grid->f->blocks[i];
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
