/* Tables into goals, key results, steps and fields. */

#include "grid.h"

#include "document.h"
#include "finder.h"
#include "token.h"

enum { COLUMNS = 16, WEAK_COLUMN = 1, STRONG_COLUMN = 2 };

enum column_role {
	COLUMN_OTHER,
	COLUMN_GOAL,
	COLUMN_RESULT,
	COLUMN_STEP,
	COLUMN_FIELD
};

struct column {
	enum column_role role;
	int weight;	  /* of COLUMN_GOAL: how surely it holds goals */
	uint8_t field;	  /* enum field, of COLUMN_FIELD */
	struct span head; /* tokens of its heading */
};

struct grid {
	struct finder *f;
	int first, end; /* blocks */
	struct column columns[COLUMNS];
	int n_columns;
	int goal_column, result_column; /* -1: none */
	bool supported; /* a target, an owner, a date or a status beside */
	bool metadata;	/* two columns of names and values */
};

static const struct token *
cell_token(const struct grid *grid, struct span span)
{
	return grid->f->document->tokens.at + span.start;
}

static const struct token *
cell_end(const struct grid *grid, struct span span)
{
	return grid->f->document->tokens.at + span.end;
}

static struct column
read_column(const struct grid *grid, struct span head)
{
	const struct cues *cues = &grid->f->cues;
	const struct token *t = cell_token(grid, head);
	const struct token *end = cell_end(grid, head);
	struct column column = { .head = head };
	size_t n;

	column.weight = cue_weight(cues, CUE_COLUMN, t, end);
	column.field = (uint8_t)cue_field(cues, t, end, &n);
	if (column.field == FIELD_NONE && t < end &&
	    cue_match(cues, CUE_END, t, end, NULL) == (size_t)(end - t))
		column.field = FIELD_DEADLINE;
	if (cue_weight(cues, CUE_RESULT, t, end) > 0)
		column.role = COLUMN_RESULT;
	else if (column.weight == STRONG_COLUMN)
		column.role = COLUMN_GOAL;
	else if (column.field != FIELD_NONE)
		column.role = COLUMN_FIELD;
	else if (cue_weight(cues, CUE_STEPS, t, end) > 0)
		column.role = COLUMN_STEP;
	else if (column.weight == WEAK_COLUMN)
		column.role = COLUMN_GOAL;
	return column;
}

/* Two columns, most rows of which begin with the name of a field. */
static bool
is_metadata(const struct grid *grid)
{
	int rows = 0, named = 0;

	if (grid->n_columns != 2)
		return false;
	for (int i = grid->first; i < grid->end; i++) {
		const struct block *cell = &grid->f->document->blocks[i];
		size_t n;

		if (cell->column != 0 || cell->row == 0)
			continue;
		rows++;
		named +=
		    cue_field(&grid->f->cues, cell_token(grid, cell->tokens),
			cell_end(grid, cell->tokens), &n) != FIELD_NONE;
	}
	return named >= 2 && named * 3 >= rows;
}

static void
survey(struct grid *grid)
{
	const struct document *document = grid->f->document;
	int table = document->blocks[grid->first].table;
	int i = grid->first;

	grid->goal_column = grid->result_column = -1;
	for (; i < document->n_blocks; i++) {
		const struct block *cell = &document->blocks[i];
		struct column column;

		if (cell->kind != BLOCK_CELL || cell->table != table)
			break;
		if (cell->column >= COLUMNS)
			continue;
		if (cell->column >= grid->n_columns)
			grid->n_columns = cell->column + 1;
		if (cell->row > 0)
			continue;
		column = read_column(grid, cell->tokens);
		grid->columns[cell->column] = column;
		if (column.role == COLUMN_RESULT && grid->result_column < 0)
			grid->result_column = cell->column;
		if (column.role == COLUMN_GOAL &&
		    (grid->goal_column < 0 ||
			column.weight >
			    grid->columns[grid->goal_column].weight))
			grid->goal_column = cell->column;
		if (column.role == COLUMN_FIELD)
			switch (column.field) {
			case FIELD_TARGET:
			case FIELD_OWNER:
			case FIELD_DEADLINE:
			case FIELD_STATUS:
			case FIELD_BASELINE:
				grid->supported = true;
			}
	}
	grid->end = i;
	grid->metadata = grid->goal_column < 0 && is_metadata(grid);
}

/* One row, [first, end) of its cells. */
struct row {
	int first, end;
};

static const struct block *
row_cell(const struct grid *grid, struct row row, int column)
{
	for (int i = row.first; i < row.end; i++)
		if (grid->f->document->blocks[i].column == column)
			return &grid->f->document->blocks[i];
	return NULL;
}

static int
index_of(const struct grid *grid, const struct block *block)
{
	return (int)(block - grid->f->document->blocks);
}

/* Hang the other cells of a row on its goal, each under its heading. */
static void
hang_cells(const struct grid *grid, struct row row, int goal, int skip)
{
	for (int i = row.first; i < row.end; i++) {
		const struct block *cell = &grid->f->document->blocks[i];
		const struct column *column;

		if (cell->column >= grid->n_columns || cell->column == skip)
			continue;
		column = &grid->columns[cell->column];
		if (column->role == COLUMN_GOAL ||
		    column->role == COLUMN_RESULT ||
		    (column->field != FIELD_STATUS &&
			finder_placeholder(grid->f, cell->tokens)))
			continue;
		finder_attach(grid->f, goal,
		    (struct part){ .kind = column->role == COLUMN_STEP
					       ? PART_STEP
					       : PART_FIELD,
			.field = column->role == COLUMN_FIELD ? column->field
							      : FIELD_OTHER,
			.block = i,
			.label = column->head,
			.tokens = cell->tokens });
	}
}

/* Make the goal or key result of one cell; GOAL_NONE if it is a bare topic
 * with nothing beside it that measures it. */
static int
make(const struct grid *grid, const struct block *cell, enum goal_kind kind,
    int parent)
{
	const struct column *column = &grid->columns[cell->column];

	if (cell->tokens.start == cell->tokens.end)
		return GOAL_NONE;
	if (column->weight == WEAK_COLUMN && kind == GOAL_GOAL &&
	    outline_topic(&grid->f->cues, cell_token(grid, cell->tokens),
		cell_end(grid, cell->tokens)))
		return GOAL_NONE;
	return finder_goal(
	    grid->f, kind, index_of(grid, cell), cell->tokens, parent);
}

/* The cell that states a goal: of its column, or the next one that has text
 * where that holds only a label ("KR 2") or a number. */
static const struct block *
stating_cell(const struct grid *grid, struct row row, int column)
{
	for (; column >= 0 && column < grid->n_columns; column++) {
		const struct block *cell = row_cell(grid, row, column);
		const struct token *tokens = grid->f->document->tokens.at;
		struct label label;

		if (!cell)
			return NULL;
		label = label_read(&grid->f->cues, tokens, cell->tokens);
		for (uint32_t i = label.rest; i < cell->tokens.end; i++)
			if (tokens[i].kind == TOKEN_WORD)
				return cell;
		if (label.kind == LABEL_NONE &&
		    cell->tokens.start == cell->tokens.end)
			return NULL;
	}
	return NULL;
}

static void
read_goal_row(const struct grid *grid, struct row row, int *objective,
    bool results, int parent)
{
	const struct block *goal = stating_cell(grid, row, grid->goal_column);
	const struct block *result =
	    stating_cell(grid, row, grid->result_column);
	int made = GOAL_NONE;

	if (goal)
		made = make(
		    grid, goal, results ? GOAL_KEY_RESULT : GOAL_GOAL, parent);
	if (made != GOAL_NONE)
		*objective = made;
	if (result) {
		int key_result = make(grid, result, GOAL_KEY_RESULT,
		    *objective != GOAL_NONE ? *objective : parent);

		if (key_result != GOAL_NONE) {
			hang_cells(grid, row, key_result, result->column);
			return;
		}
	}
	if (made != GOAL_NONE)
		hang_cells(grid, row, made, goal->column);
}

/* A name and a value: a field of the goal the table stands under. */
static void
read_metadata_row(const struct grid *grid, struct row row, int goal)
{
	const struct block *name = row_cell(grid, row, 0);
	const struct block *value = row_cell(grid, row, 1);
	size_t n;

	if (!name || !value)
		return;
	finder_attach(grid->f, goal,
	    (struct part){ .kind = PART_FIELD,
		.field = (uint8_t)cue_field(&grid->f->cues,
		    cell_token(grid, name->tokens),
		    cell_end(grid, name->tokens), &n),
		.block = index_of(grid, value),
		.label = name->tokens,
		.tokens = value->tokens });
}

/* Every row is a step of the goal the table stands under. */
static void
read_step_row(const struct grid *grid, struct row row, int goal)
{
	for (int i = row.first; i < row.end; i++)
		finder_attach(grid->f, goal,
		    (struct part){ .kind = PART_STEP,
			.block = i,
			.tokens = grid->f->document->blocks[i].tokens });
}

/* Whether the rows of the table are goals or key results. */
static bool
holds_goals(const struct grid *grid, const struct section *section, int goal)
{
	int weight = grid->goal_column >= 0
			 ? grid->columns[grid->goal_column].weight
			 : 0;

	if (section->closed)
		return false;
	if (grid->result_column >= 0)
		return section->open || grid->supported || goal != GOAL_NONE;
	if (weight == 0)
		return false;
	if (goal != GOAL_NONE)
		return section->results ||
		       (weight == STRONG_COLUMN && grid->supported);
	return section->open || (weight == STRONG_COLUMN && grid->supported);
}

int
grid_read(struct finder *f, int first)
{
	struct grid grid = { .f = f, .first = first };
	int s = f->outline.of[first];
	const struct section *section = &f->outline.at[s];
	int goal = f->section_goal[s], objective = GOAL_NONE;
	bool goals;

	survey(&grid);
	goals = holds_goals(&grid, section, goal);
	for (int i = first; i < grid.end;) {
		const struct block *cell = &f->document->blocks[i];
		struct row row = { i, i };

		while (row.end < grid.end &&
		       f->document->blocks[row.end].row == cell->row)
			row.end++;
		i = row.end;
		if (cell->row == 0)
			continue;
		if (grid.metadata)
			read_metadata_row(&grid, row, goal);
		else if (goals)
			read_goal_row(
			    &grid, row, &objective, section->results, goal);
		else if (goal != GOAL_NONE && !section->closed)
			read_step_row(&grid, row, goal);
	}
	return grid.end;
}
