/* A table into what each of its columns holds and what states its goals. */

#include "grid_survey.h"

#include "document/document.h"
#include "filled.h"
#include "finder.h"
#include "planned.h"
#include "word/token.h"

/* Whether a heading names a year or a day: "Target 2027", "Goal (28 May)". */
static bool
names_time(const struct grid *grid, struct span head)
{
	struct phrase p = finder_phrase(grid->f, head);
	bool month = false, number = false;

	for (; p.t < p.end; p.t++) {
		month |= cue_begins(p, CUE_MONTH);
		if (p.t->kind != TOKEN_NUMBER)
			continue;
		if (p.t->id >= GRID_YEAR_MIN && p.t->id <= GRID_YEAR_MAX)
			return true;
		number = true;
	}
	return month && number;
}

/* A heading; a column of a month or a quarter tells how far a row got. */
static struct column
read_head(const struct grid *grid, const struct block *cell)
{
	const struct cues *cues = &grid->f->cues;
	struct column column =
	    column_read(cues, grid->f->document->tokens.at, cell->tokens);

	column.dated = names_time(grid, cell->tokens);
	column.block = (int)(cell - grid->f->blocks);
	column.period = column.role <= COLUMN_OTHER &&
			heading_period(finder_phrase(grid->f, cell->tokens));
	if (column.period) {
		column.role = COLUMN_FIELD;
		column.field = FIELD_OTHER;
	}
	return column;
}

static void
read_heads(struct grid *grid)
{
	const struct document *document = grid->f->document;
	int table = document->blocks[grid->first].table;
	int i = grid->first;

	for (; i < document->n_blocks; i++) {
		const struct block *cell = &grid->f->blocks[i];

		if (cell->kind != BLOCK_CELL || cell->table != table)
			break;
		if (cell->column >= GRID_COLUMNS)
			continue;
		if (cell->column >= grid->n_columns)
			grid->n_columns = cell->column + 1;
		if (cell->row == 0)
			grid->columns[cell->column] = read_head(grid, cell);
	}
	grid->end = i;
}

/* The first column with a role, GRID_NONE if there is none. */
static int
first_column(const struct grid *grid, enum column_role role)
{
	for (int i = 0; i < grid->n_columns; i++)
		if (grid->columns[i].role == role)
			return i;
	return GRID_NONE;
}

/* Whether rows may be about a column, and one behind it says more of that. To a
 * weak word steps and measures are: "Criterion | Measure". */
static bool
is_subject(const struct grid *grid, const struct column *column, bool weak)
{
	switch (column->role) {
	case COLUMN_OTHER:
		return !column->stage &&
		       !grid_cells_name(grid, (int)(column - grid->columns));
	case COLUMN_WEAK:
	case COLUMN_METRIC:
		return true;
	case COLUMN_STEP:
		return weak || !grid->open;
	case COLUMN_FIELD:
		return weak && (column->field == FIELD_HOW ||
				   column->field == FIELD_TARGET);
	default:
		return false;
	}
}

/* The column before this one that the rows are about, GRID_NONE if there is
 * none: "Test | Goal" says what each test is for. */
static int
subject_before(const struct grid *grid, int column)
{
	bool weak = grid->columns[column].role == COLUMN_WEAK ||
		    grid->columns[column].role == COLUMN_METRIC;

	for (int i = 0; i < column; i++)
		if (is_subject(grid, &grid->columns[i], weak))
			return i;
	return GRID_NONE;
}

/* The first column beside the goals that is of this field, or GRID_NONE. */
static int
column_of(const struct grid *grid, enum field field)
{
	for (int i = 0; i < grid->n_columns; i++)
		if (i != grid->goal_column && grid->columns[i].field == field &&
		    grid->columns[i].role != COLUMN_GOAL)
			return i;
	return GRID_NONE;
}

/* Whether a column of goals says what is done, and another by when: things that
 * the rows are about is then only where, "Room | Goal | By". */
static bool
is_planned(const struct grid *grid, int goal, int subject)
{
	struct grid_cells cells = grid_cells_read(grid, subject, true), ends;
	int end = grid->open ? column_of(grid, FIELD_DEADLINE) : GRID_NONE;

	if (end == GRID_NONE || cells.phrases * 2 >= cells.filled)
		return false;
	cells = grid_cells_read(grid, goal, true);
	if (cells.acts == 0 || cells.acts * 2 < cells.filled)
		return false;
	ends = grid_cells_read(grid, end, false);
	return ends.numbers > 0 && ends.numbers * 2 >= ends.filled;
}

/* Goals behind what rows are about say what that is for, or its level. */
static void
yield_to(struct grid *grid, int goal, int subject)
{
	struct grid_cells cells = grid_cells_read(grid, goal, false);
	struct column *column = &grid->columns[goal];

	column->role = COLUMN_FIELD;
	column->field =
	    cells.numbers * 2 >= cells.filled ? FIELD_TARGET : FIELD_WHY;
	if (grid->columns[subject].role == COLUMN_OTHER &&
	    (cells.numbers < cells.filled || cells.acts > 0))
		column->field = FIELD_OTHER;
}

/* Set the column that states goals. */
static void
choose_goal(struct grid *grid)
{
	int goal = first_column(grid, COLUMN_GOAL);
	int subject =
	    goal == GRID_NONE ? GRID_NONE : subject_before(grid, goal);
	int weak = first_column(grid, COLUMN_WEAK);
	int metric = first_column(grid, COLUMN_METRIC);

	grid->goal_column = GRID_NONE;
	if (goal != GRID_NONE &&
	    (subject == GRID_NONE || is_planned(grid, goal, subject))) {
		grid->goal_column = goal;
		grid->weight = GRID_STRONG;
		return;
	}
	if (subject != GRID_NONE)
		yield_to(grid, goal, subject);
	if (weak != GRID_NONE && subject_before(grid, weak) == GRID_NONE) {
		grid->goal_column = weak;
		grid->weight = GRID_WEAK;
	} else if (metric != GRID_NONE &&
		   subject_before(grid, metric) == GRID_NONE) {
		grid->goal_column = metric;
		if (column_of(grid, FIELD_TARGET) != GRID_NONE)
			grid->weight = GRID_METRIC;
		else if (column_of(grid, FIELD_DEADLINE) != GRID_NONE &&
			 column_of(grid, FIELD_OWNER) != GRID_NONE)
			grid->weight = GRID_WEAK; /* a measure to take */
		else
			grid->goal_column = GRID_NONE;
	}
}

/* Set the column of key results, but not of findings: "Method | Key result". */
static void
choose_result(struct grid *grid)
{
	int result = first_column(grid, COLUMN_RESULT);

	grid->result_column = GRID_NONE;
	if (result == GRID_NONE)
		return;
	if (grid->weight == GRID_UNSTATED &&
	    subject_before(grid, result) != GRID_NONE) {
		grid->columns[result].role = COLUMN_FIELD;
		grid->columns[result].field = FIELD_OTHER;
		return;
	}
	grid->result_column = result;
}

/* Note a column's field as a bit of *kinds; what fills in goals in *asked. */
static void
weigh_column(struct grid *grid, int i, unsigned *kinds, unsigned *asked)
{
	const struct column *column = &grid->columns[i];
	struct grid_cells cells;

	*asked |= 1u << column->field;
	switch (column->field) {
	case FIELD_TARGET:
		grid->backed = true;
		cells = grid_cells_read(grid, i, false);
		if (cells.numbers * 2 < cells.filled)
			return;
		grid->dated |= column->dated;
		break;
	case FIELD_DEADLINE:
		grid->dated = true;
		break;
	case FIELD_OWNER:
	case FIELD_STATUS:
	case FIELD_DEPENDS:
	case FIELD_BASELINE:
		break;
	case FIELD_WHY:
	case FIELD_HOW:
		grid->backed = true;
		return;
	default:
		return;
	}
	grid->backed |= column->field != FIELD_BASELINE;
	*kinds |= 1u << column->field;
}

bool
grid_survey_deeds(const struct grid *grid)
{
	struct grid_cells cells =
	    grid_cells_read(grid, grid->goal_column, true);

	return cells.filled > 1 && cells.acts * 2 > cells.filled;
}

/* Whether the first column counts the parts of a plan, "Sprint 1", or names
 * months; the phases of a method only have names. */
static bool
is_staged(const struct grid *grid)
{
	struct grid_cells cells;

	if (grid->n_columns == 0 || !grid->columns[0].stage)
		return false;
	cells = grid_cells_read(grid, 0, false);
	return cells.numbers * 2 > cells.filled || grid_cells_name(grid, 0);
}

/* What stands beside the goals. */
static void
weigh(struct grid *grid)
{
	unsigned kinds = 0, asked = 0;
	bool several;

	/* "Goal 2030 | Reached 2027" */
	grid->dated = grid->weight == GRID_STRONG && grid->n_columns > 1 &&
		      grid->goal_column != GRID_NONE &&
		      grid->columns[grid->goal_column].dated;
	grid->mapped = grid->n_columns > 1 && !grid->dated;
	grid->staged = is_staged(grid);
	for (int i = 0; i < grid->n_columns; i++) {
		const struct column *column = &grid->columns[i];

		if (i == grid->goal_column || column->role == COLUMN_OTHER ||
		    column->role == COLUMN_GOAL)
			continue;
		grid->mapped = false;
		weigh_column(grid, i, &kinds, &asked);
	}
	/* a set bit is left without the lowest */
	several = (kinds & (kinds - 1)) != 0;
	grid->assigned =
	    (kinds & 1u << FIELD_DEADLINE) != 0 &&
	    (several || first_column(grid, COLUMN_METRIC) != GRID_NONE);
	grid->mapped &= !grid->staged;
	grid->supported = grid->dated ||
			  /* "Task | Status" in a plan */
			  (grid->open && (kinds & 1u << FIELD_STATUS) != 0 &&
			      first_column(grid, COLUMN_STEP) != GRID_NONE) ||
			  (grid->staged && grid->weight == GRID_STRONG) ||
			  several ||
			  (grid->weight == GRID_STRONG && filled_asks(asked)) ||
			  /* then one column beside them is enough */
			  (kinds != 0 && grid->weight == GRID_STRONG &&
			      grid_survey_deeds(grid));
}

/* Whether it is "Phase | Dates | Milestones" below "Timeline". */
static bool
is_timeline(const struct grid *grid, const struct section *section)
{
	struct phrase p;
	size_t n;

	if (!grid->staged || !grid->dated || section->parent <= 0 ||
	    section->shut || !finder_around(grid->f, section)->open)
		return false;
	p = finder_phrase(grid->f, finder_heading(grid->f, section));
	return p.t < p.end &&
	       cue_field(phrase_last(p, 1), &n) == FIELD_DEADLINE;
}

void
grid_survey(struct grid *grid, struct finder *f, int first)
{
	const struct section *section = finder_section(f, first);
	bool road = !section->open && planned_road(f, section), aims;

	*grid = (struct grid){ .f = f,
		.first = first,
		.open = section->open || road ||
			(section->timed >= HEADING_SURE && !section->shut) };
	read_heads(grid);
	grid->serves = grid_serve_mark(grid);
	grid_level_pair(grid);
	choose_goal(grid);
	choose_result(grid);
	aims = grid->goal_column == GRID_NONE &&
	       grid->result_column == GRID_NONE && grid_guess_aims(grid);
	if (grid->goal_column == 0 && grid->n_columns == 2 &&
	    grid_card_heads(f, first, grid->end))
		grid->goal_column = GRID_NONE;
	grid->metadata =
	    grid->goal_column == GRID_NONE && grid_card_is(f, first, grid->end);
	weigh(grid);
	grid->supported |= aims;
	if (grid->goal_column == GRID_NONE && !grid->open && grid->supported &&
	    !grid_guess_levels(grid))
		grid_guess_work(grid, section);
	if (grid->goal_column == GRID_NONE &&
	    grid->result_column == GRID_NONE && !grid->metadata && grid->open &&
	    f->in[f->outline.of[first]].goal == GOAL_NONE)
		grid_guess(grid,
		    section->method && section->class == SECTION_PERIOD, road);
	grid->timeline =
	    grid->weight == GRID_UNSTATED && is_timeline(grid, section);
	if (grid->timeline)
		grid_guess_end(grid);
}
