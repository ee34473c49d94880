/* A table of the levels of a plan, as projects that are funded have it, into
 * goals: "Goal | ...", "Outcome 1 | ...", "Activity 1.1 | ...". */

#include "grid_survey.h"

#include "cue/label_part.h"
#include "document/document.h"
#include "finder.h"
#include "word/ornament.h"
#include "word/token.h"

enum {
	WORK = 2,	   /* the value of what is done to reach a level */
	FRAME_COLUMNS = 2, /* the names of the levels stand in one of these */
	LEVELS = 4	   /* that are told apart */
};

/* The name of a level that begins a cell. */
struct level {
	int value;     /* 0: there is none; WORK */
	uint64_t name; /* its words as one number */
	uint32_t rest; /* token behind it and its number */
};

/* The levels above the row that is read. */
struct frame {
	const struct grid *grid;
	int column; /* that names the levels */
	uint64_t names[LEVELS];
	int goals[LEVELS]; /* the newest goal of each level */
	int n;
};

static struct level
read_level(const struct grid *grid, const struct block *cell)
{
	struct phrase p = finder_phrase(grid->f, cell->tokens);
	const struct token *start = p.t;
	struct level level = { 0 };
	bool apart;
	size_t n;

	p.t = ornament_behind(p.t, p.end);
	n = cue_match(p, CUE_LEVEL, &level.value);
	for (size_t i = 0; i < n; i++)
		level.name = level.name * 31 + p.t[i].id;
	p.t = label_ordinal_skip(p.t + n, p.end);
	apart = p.t == p.end || p.t->kind == TOKEN_MARK ||
		(p.t > start && (p.t->glue & TOKEN_LINE));
	/* "Results of the survey" names no level */
	if (n == 0 || !apart)
		level.value = 0;
	p.t = ornament_behind(p.t, p.end);
	while (p.t < p.end && token_is_dash(p.t, p.end))
		p.t++;
	level.rest = cell->tokens.start + (uint32_t)(p.t - start);
	return level;
}

/* Whether a column beside the levels says how much: a plan, and no lesson. */
static bool
is_measured(const struct grid *grid)
{
	for (int i = 0; i < grid->n_columns; i++) {
		const struct column *column = &grid->columns[i];

		if ((column->field == FIELD_TARGET ||
			column->role == COLUMN_METRIC ||
			column->field == FIELD_BASELINE) &&
		    grid_cells_read(grid, i, false).numbers > 0)
			return true;
	}
	return false;
}

/* Whether most cells of a column name levels, two of them to be reached. */
static bool
names_levels(const struct grid *grid, int column)
{
	int filled = 0, named = 0, kinds = 0;
	uint64_t first = 0;

	for (int i = grid->first; i < grid->end; i++) {
		const struct block *cell = &grid->f->blocks[i];
		struct level level;

		if (cell->column != column || cell->row == 0 ||
		    !grid_row_filled(grid, cell))
			continue;
		level = read_level(grid, cell);
		filled++;
		named += level.value > 0;
		if (level.value == 0 || level.value == WORK ||
		    (kinds > 0 && level.name == first))
			continue;
		first = level.name;
		kinds++;
	}
	return kinds > 1 && named * 3 >= filled * 2;
}

/* What a row states: what stands behind the name of its level, else the cell
 * behind that, unless it measures. *cell: its block. */
static struct span
stated(const struct frame *frame, struct grid_row row, struct level level,
    int *cell)
{
	const struct grid *grid = frame->grid;
	const struct document *document = grid->f->document;
	struct span none = { 0, 0 };

	for (int i = row.first; i < row.end; i++) {
		const struct block *block = &document->blocks[i];
		const struct column *column = grid_row_column(grid, block);

		if (!column || block->column < frame->column)
			continue;
		*cell = i;
		if (block->column == frame->column) {
			struct span rest = { level.rest, block->tokens.end };

			if (finder_words(grid->f, rest) > 0)
				return rest;
		} else if (finder_words(grid->f, block->tokens) > 0)
			return column->field == FIELD_TARGET ||
				       column->role == COLUMN_METRIC
				   ? none
				   : block->tokens;
	}
	return none;
}

/* The place of a level among those above it. */
static int
rank_of(struct frame *frame, uint64_t name)
{
	int i = 0;

	while (i < frame->n && frame->names[i] != name)
		i++;
	if (i == LEVELS)
		return LEVELS - 1;
	if (i == frame->n)
		frame->names[frame->n++] = name;
	return i;
}

static void
read_row(struct frame *frame, struct grid_row row, int over, int *newest)
{
	const struct grid *grid = frame->grid;
	const struct block *name = grid_row_cell(grid, row, frame->column);
	struct level level;
	struct span text;
	int cell = row.first, rank, made;

	if (!name || (level = read_level(grid, name)).value == 0)
		return;
	if (level.value == WORK) {
		grid_part_steps(grid, row, *newest);
		return;
	}
	rank = rank_of(frame, level.name);
	text = stated(frame, row, level, &cell);
	if (span_empty(text))
		return;
	made = finder_goal(grid->f, GOAL_GOAL, cell, text,
	    rank > 0 ? frame->goals[rank - 1] : over);
	if (made == GOAL_NONE)
		return;
	frame->goals[rank] = *newest = made;
	grid_hang_cells(grid, row, made, grid->f->blocks[cell].column);
}

bool
grid_frame_read(struct grid *grid, int over)
{
	struct frame frame = { .grid = grid };
	int newest = over;

	while (
	    frame.column < FRAME_COLUMNS && !names_levels(grid, frame.column))
		frame.column++;
	if (frame.column == FRAME_COLUMNS || !is_measured(grid))
		return false;
	for (int i = 0; i < LEVELS; i++)
		frame.goals[i] = over;
	grid->columns[frame.column].role = COLUMN_GROUP;
	grid->columns[frame.column].field = FIELD_NONE;
	grid->goal_column = grid->result_column = GRID_NONE;
	for (struct grid_row row = { grid->first, grid->first };
	     grid_row_next(grid, &row);)
		read_row(&frame, row, over, &newest);
	return true;
}
