/* A table whose headings name no goals into what states them all the same. */

#include "grid_survey.h"

#include "base/hash.h"
#include "document/document.h"
#include "finder.h"
#include "word/token.h"
#include "word/word.h"

enum { LETTERS = 3 /* of SMART, that make a table speak of it */ };

/* Take a column for that of goals if half of its cells are phrases. */
static bool
guess_column(struct grid *grid, int column)
{
	struct grid_cells cells = grid_cells_read(grid, column, false);

	if (cells.phrases * 2 < cells.filled || cells.filled == 0)
		return false;
	grid->goal_column = column;
	grid->weight = GRID_GUESSED;
	return true;
}

void
grid_guess_end(struct grid *grid)
{
	for (int i = grid->n_columns - 1; i >= 0; i--) {
		const struct column *column = &grid->columns[i];

		/* "Key milestones", "Deliverables" */
		if ((column->role == COLUMN_STEP ||
			(column->role == COLUMN_FIELD &&
			    column->field == FIELD_HOW)) &&
		    guess_column(grid, i))
			return;
	}
}

/* The first column of phrases may state goals; in a roadmap most must act. */
static void
guess_goal(struct grid *grid, bool planned, bool road)
{
	for (int i = 0; i < grid->n_columns; i++) {
		enum column_role role = grid->columns[i].role;
		struct grid_cells cells;

		if (role != COLUMN_OTHER && role != COLUMN_BLANK &&
		    role != COLUMN_STEP)
			continue;
		cells = grid_cells_read(grid, i, true);
		if (cells.phrases * 2 < cells.filled || cells.filled == 0)
			continue;
		if (cells.acts * 2 < cells.filled + road && !planned)
			return;
		grid->goal_column = i;
		grid->weight = GRID_GUESSED;
		return;
	}
}

/* A column for each of the words of SMART: the first one says what. */
static int
letter_column(const struct grid *grid)
{
	int n = 0, first = GRID_NONE;
	struct grid_cells cells;

	for (int i = 0; i < grid->n_columns; i++)
		if (grid->columns[i].letter && n++ == 0)
			first = i;
	if (n < LETTERS)
		return GRID_NONE;
	cells = grid_cells_read(grid, first, false);
	return cells.phrases * 2 > cells.filled ? first : GRID_NONE;
}

/* Whether the cells under at least two periods are what will be done then. */
static bool
holds_periods(const struct grid *grid)
{
	struct grid_cells all = { 0 };
	int n = 0;

	for (int i = 0; i < grid->n_columns; i++) {
		struct grid_cells cells;

		if (!grid->columns[i].period)
			continue;
		n++;
		cells = grid_cells_read(grid, i, true);
		all.filled += cells.filled;
		all.acts += cells.acts;
	}
	return n > 1 && all.acts * 2 > all.filled;
}

/* Whether the first column names the rows, in words if it has no heading. */
static bool
names_rows(const struct grid *grid)
{
	struct grid_cells cells;

	if (grid->columns[0].role == COLUMN_OTHER)
		return true;
	if (grid->columns[0].role != COLUMN_BLANK)
		return false;
	cells = grid_cells_read(grid, 0, false);
	return cells.filled > 1 && cells.numbers * 2 < cells.filled;
}

/* Whether most cells of a column count. */
static bool
holds_numbers(const struct grid *grid, int column)
{
	struct grid_cells cells = grid_cells_read(grid, column, false);

	return cells.numbers * 2 >= cells.filled;
}

/* Whether the first column sorts the rows: "Area", "Theme". */
static bool
sorts_rows(const struct column *first)
{
	return first->role == COLUMN_GROUP ||
	       (first->role == COLUMN_FIELD && first->field == FIELD_OTHER);
}

/* Whether a table right below "Goals" is "Part | Target": how much of each. */
static bool
is_below_goals(const struct grid *grid, int target)
{
	const struct finder *f = grid->f;
	const struct section *section = finder_section(f, grid->first);
	struct grid_cells cells;

	if (section->class != SECTION_OPEN || !section->open ||
	    !section->leads || section->told || grid->n_columns != 2)
		return false;
	cells = grid_cells_read(grid, target, false);
	if (cells.filled < 2 || cells.numbers < cells.filled || target == 0)
		return false;
	/* "Theme" sorts rows, but what has a target is one of them */
	cells = grid_cells_read(grid, 0, false);
	return names_rows(grid) || (sorts_rows(&grid->columns[0]) &&
				       cells.numbers * 2 < cells.filled);
}

/* Whether the rows say how far something is to go, "Lift | Current | Target",
 * and, in no section of goals, by when; in one "What | Target | By" is enough,
 * right below its heading "What | Target". *target: their column. */
static bool
holds_levels(const struct grid *grid, int *target)
{
	bool from = false, until = false;

	*target = GRID_NONE;
	for (int i = 0; i < grid->n_columns; i++) {
		from |= grid->columns[i].field == FIELD_BASELINE;
		until |= grid->columns[i].field == FIELD_DEADLINE;
		if (grid->columns[i].field == FIELD_TARGET)
			*target = i;
	}
	if (*target == GRID_NONE)
		return false;
	if (is_below_goals(grid, *target))
		return true;
	return names_rows(grid) &&
	       ((from && (grid->open || grid->dated)) ||
		   (until && grid->open && holds_numbers(grid, *target)));
}

bool
grid_guess_levels(struct grid *grid)
{
	int target;

	if (!holds_levels(grid, &target))
		return false;
	grid->goal_column = 0;
	/* "Intermediate" is no less a level than "80 kg" */
	grid->weight = holds_numbers(grid, target) ? GRID_METRIC : GRID_STRONG;
	return true;
}

/* The first column of phrases, if only areas and numbers stand before it. */
static bool
guess_described(struct grid *grid)
{
	for (int i = 0; i < grid->n_columns; i++) {
		const struct column *column = &grid->columns[i];

		if (column->role == COLUMN_GROUP ||
		    column->role == COLUMN_BLANK)
			continue;
		if (column->role != COLUMN_OTHER &&
		    column->role != COLUMN_STEP &&
		    (column->role != COLUMN_FIELD ||
			column->field != FIELD_OTHER))
			return false;
		if (guess_column(grid, i))
			return true;
	}
	return false;
}

/* The words of the headings as one number, never 0. */
static uint64_t
hash_heads(const struct grid *grid)
{
	uint64_t hash = hash_start, key;

	for (int i = 0; i < grid->n_columns; i++) {
		struct span head = grid->columns[i].head;

		for (uint32_t j = head.start; j < head.end; j++) {
			key = word_key(
			    finder_token(grid->f, j), grid->f->document->plain);
			hash = hash_bytes(hash, &key, sizeof key);
		}
	}
	return hash | 1;
}

void
grid_guess_work(struct grid *grid, const struct section *section)
{
	uint64_t heads = hash_heads(grid);

	if (section->closed ||
	    (heads != grid->f->worked &&
		!(section->class == SECTION_PERIOD &&
		    finder_spans(grid->f, finder_heading(grid->f, section)))))
		return;
	grid->open = guess_described(grid);
	if (grid->open)
		grid->f->worked = heads;
}

/* Whether most cells of a column are phrases; then they state goals. */
static bool
state_goals(struct grid *grid, int column)
{
	struct grid_cells cells = grid_cells_read(grid, column, false);

	if (cells.phrases * 2 <= cells.filled)
		return false;
	grid->goal_column = column;
	grid->weight = GRID_STRONG;
	return true;
}

/* Whether rows are targets and what leads there: "Target | Actions | Lead". */
static bool
guess_targets(struct grid *grid)
{
	bool how = false, more = false;
	int first = 0;

	while (first < grid->n_columns &&
	       (grid->columns[first].role == COLUMN_GROUP ||
		   grid->columns[first].role == COLUMN_BLANK))
		first++;
	if (first >= grid->n_columns ||
	    grid->columns[first].role != COLUMN_FIELD ||
	    grid->columns[first].field != FIELD_TARGET)
		return false;
	for (int i = first + 1; i < grid->n_columns; i++) {
		const struct column *column = &grid->columns[i];

		how |= column->role == COLUMN_STEP ||
		       column->role == COLUMN_WEAK ||
		       column->field == FIELD_HOW;
		more |= column->field == FIELD_OWNER ||
			column->field == FIELD_DEADLINE;
	}
	return how && more && state_goals(grid, first);
}

bool
grid_guess_aims(struct grid *grid)
{
	int target = GRID_NONE, groups = 0;

	if (guess_targets(grid))
		return true;
	for (int i = 0; i < grid->n_columns; i++) {
		const struct column *column = &grid->columns[i];

		if (column->role == COLUMN_GROUP ||
		    (i == 0 && sorts_rows(column)))
			groups++;
		else if (column->role == COLUMN_FIELD &&
			 column->field == FIELD_TARGET && target == GRID_NONE)
			target = i;
		else if (column->role != COLUMN_BLANK)
			return false;
	}
	/* "6-month target", "Target 2027" */
	if (target == GRID_NONE || groups == 0 ||
	    !finder_holds(grid->f, grid->columns[target].head, TOKEN_NUMBER))
		return false;
	return state_goals(grid, target);
}

void
grid_guess(struct grid *grid, bool planned, bool road)
{
	const struct finder *f = grid->f;
	int letter = letter_column(grid);
	/* no goal stands before it, whose milestones its rows could be */
	bool first = f->in[f->outline.of[grid->first]].last == GOAL_NONE;

	if (letter != GRID_NONE) {
		grid->goal_column = letter;
		grid->weight = GRID_STRONG;
	} else if (holds_periods(grid))
		grid->weight = GRID_PERIODS;
	else if (!grid_guess_levels(grid) &&
		 (grid->supported || (planned && grid->backed)))
		guess_goal(grid, planned, road);
	if ((road || grid->staged || first) && grid->dated &&
	    grid->weight == GRID_UNSTATED)
		grid_guess_end(grid);
}
