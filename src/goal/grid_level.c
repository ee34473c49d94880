/* Two columns of amounts into where each row stands and where it shall be. */

#include "grid_survey.h"

#include "base/bits.h"
#include "document/document.h"
#include "finder.h"
#include "word/token.h"

/* Whether a cell names a time, and is no count of it: "9 weeks". */
static bool
is_day(struct phrase p)
{
	bool counted = p.t < p.end && p.t->kind == TOKEN_NUMBER &&
		       p.t->id < GRID_YEAR_MIN &&
		       (p.end - p.t == 1 ||
			   (p.end - p.t == 2 &&
			       !cue_begins(phrase_behind(p, 1), CUE_MONTH)));

	return !counted && heading_period(p);
}

/* Whether most cells of a column hold numbers that are no days. */
static bool
holds_amounts(const struct grid *grid, int column)
{
	struct grid_cells cells = grid_cells_read(grid, column, false);
	int days = 0;

	for (int i = grid->first; i < grid->end; i++) {
		const struct block *cell = &grid->f->blocks[i];

		days += cell->column == column && cell->row > 0 &&
			is_day(finder_phrase(grid->f, cell->tokens));
	}
	return (cells.numbers - days) * 2 > cells.filled;
}

/* Whether a column says where rows stand, and not on which day they start. */
static bool
is_start(const struct grid *grid, int column)
{
	enum field field = grid->columns[column].field;

	return (field == FIELD_BASELINE || field == FIELD_START) &&
	       holds_amounts(grid, column);
}

/* Whether a column may be reached: its heading says no more than when. */
static bool
is_open(const struct column *column)
{
	return column->role == COLUMN_OTHER || column->role == COLUMN_GOAL ||
	       (column->role == COLUMN_FIELD &&
		   (column->period || column->field == FIELD_DEADLINE));
}

static bool
is_target(const struct column *column)
{
	return column->role == COLUMN_FIELD && column->field == FIELD_TARGET;
}

/* The year that a column's heading ends with, "2026", "Value 2026"; 0: none. */
static uint32_t
year_of(const struct grid *grid, const struct column *column)
{
	const struct token *end = finder_token(grid->f, column->head.end);

	return !span_empty(column->head) && end[-1].kind == TOKEN_NUMBER &&
		       end[-1].id >= GRID_YEAR_MIN &&
		       end[-1].id <= GRID_YEAR_MAX
		   ? end[-1].id
		   : 0;
}

/* The year before the target's says where rows are: "2026 | Target 2027". */
static void
take_year_before(struct grid *grid, int target)
{
	struct column *column = &grid->columns[target - 1];
	uint32_t year = year_of(grid, &grid->columns[target]);
	uint32_t before = year_of(grid, column);

	if (before == 0 || (year > 0 && before >= year) || is_target(column) ||
	    column->role == COLUMN_GOAL || column->role == COLUMN_METRIC ||
	    !holds_amounts(grid, target - 1))
		return;
	column->role = COLUMN_FIELD;
	column->field = FIELD_BASELINE;
}

/* Whether a column is a target by its amounts: "Goal 2027" beside a metric. */
static bool
is_dated_target(const struct grid *grid, int column)
{
	return grid->columns[column].role == COLUMN_GOAL &&
	       year_of(grid, &grid->columns[column]) > 0 &&
	       holds_amounts(grid, column);
}

/* Whether a column is headed by a year and no more, and holds amounts. */
static bool
is_year(const struct grid *grid, int column)
{
	struct span head = grid->columns[column].head;

	return head.end == head.start + 1 &&
	       year_of(grid, &grid->columns[column]) > 0 &&
	       holds_amounts(grid, column);
}

/* Of years side by side, "2026 | 2027", beside goals the first is where the
 * rows stand and the last what is to be reached. */
static void
take_years(struct grid *grid)
{
	bool goals = false;
	int first = 1, last;

	for (int i = 0; i < grid->n_columns; i++) {
		if (is_target(&grid->columns[i]) || is_start(grid, i))
			return;
		goals |= grid->columns[i].role == COLUMN_GOAL;
	}
	while (first < grid->n_columns && !is_year(grid, first))
		first++;
	for (last = first; last + 1 < grid->n_columns &&
			   is_year(grid, last + 1) &&
			   year_of(grid, &grid->columns[last + 1]) >
			       year_of(grid, &grid->columns[last]);)
		last++;
	if (!goals || last == first)
		return;
	grid->columns[first].role = grid->columns[last].role = COLUMN_FIELD;
	grid->columns[first].field = FIELD_BASELINE;
	grid->columns[last].field = FIELD_TARGET;
	grid->columns[last].dated = true;
}

/* Whether columns tell by when, and two of how, with what, by whom and why: the
 * rows are of a plan, whatever they are called. */
static bool
is_plan(const struct grid *grid)
{
	unsigned kinds = 0;

	for (int i = 0; i < grid->n_columns; i++)
		if (grid->columns[i].role == COLUMN_STEP)
			kinds |= 1u << FIELD_HOW;
		else if (grid->columns[i].role == COLUMN_FIELD)
			kinds |= 1u << grid->columns[i].field;
	return (kinds & 1u << FIELD_DEADLINE) != 0 &&
	       bits_count(kinds & (1u << FIELD_HOW | 1u << FIELD_MEANS |
				      1u << FIELD_OWNER | 1u << FIELD_WHY)) > 1;
}

void
grid_level_pair(struct grid *grid)
{
	struct column *next = NULL, *end = grid->columns + grid->n_columns;
	bool states = grid->open || is_plan(grid);

	take_years(grid);
	for (int i = 1; i + 1 < grid->n_columns && !next; i++)
		if (is_start(grid, i)) {
			grid->columns[i].role = COLUMN_FIELD;
			grid->columns[i].field = FIELD_BASELINE;
			next = &grid->columns[i + 1];
		}
	/* "Today | Q1 | Q2": the last one is what counts */
	while (next && next->period && next + 1 < end && next[1].period)
		next++;
	for (int i = 0; i < grid->n_columns; i++) {
		if (is_target(&grid->columns[i])) {
			if (i > 1)
				take_year_before(grid, i);
			return;
		}
		if (i > 1 && is_dated_target(grid, i))
			take_year_before(grid, i);
		states |= grid->columns[i].role == COLUMN_GOAL ||
			  grid->columns[i].role == COLUMN_RESULT;
	}
	if (!states || !next || !is_open(next) ||
	    !holds_amounts(grid, (int)(next - grid->columns)))
		return;
	next->dated |= next->period || next->field == FIELD_DEADLINE;
	next->role = COLUMN_FIELD;
	next->field = FIELD_TARGET;
}
