/* Tables into goals, key results, steps and fields. */

#include "goal_step.h"

#include "document/document.h"
#include "finder.h"
#include "grid_survey.h"
#include "word/token.h"

/* What the rows of a table become. */
struct plan {
	const struct grid *grid;
	const struct section *section;
	int goal;      /* that the table stands under, or GOAL_NONE */
	int objective; /* that the next key results belong to */
	int over;      /* "Goal: ..." right above, which the goals are to reach
			*/
	bool results;  /* the goal column holds key results */
	bool lone;     /* the row before was empty, or there was none */
};

/* Whether a cell of the row fills in a field. */
static bool
has_field(const struct grid *grid, struct grid_row row, enum field field)
{
	for (int i = row.first; i < row.end; i++) {
		const struct block *cell = &grid->f->blocks[i];
		const struct column *column = grid_row_column(grid, cell);

		if (column && column->field == field &&
		    grid_row_filled(grid, cell))
			return true;
	}
	return false;
}

/* Whether a cell of goals is none: a bare topic with neither measure, reason
 * nor end beside it, a metric without its target. */
static bool
is_idle(const struct plan *plan, struct grid_row row, const struct block *cell)
{
	const struct grid *grid = plan->grid;
	struct span text = finder_strip(grid->f, cell->tokens);

	if (grid->weight == GRID_METRIC)
		return !grid_row_measured(grid, row);
	if (grid->weight == GRID_STRONG || has_field(grid, row, FIELD_WHY) ||
	    ((grid->open || grid->assigned) &&
		(has_field(grid, row, FIELD_DEADLINE) ||
		    has_field(grid, row, FIELD_TARGET))))
		return false;
	return finder_topic(grid->f, text);
}

static int
make(const struct plan *plan, const struct block *cell, enum goal_kind kind,
    int parent)
{
	struct finder *f = plan->grid->f;

	return finder_goal(
	    f, kind, (int)(cell - f->blocks), cell->tokens, parent);
}

/* A row of one cell over others that are full is a heading: of key results,
 * where those are spoken of, it is their objective. */
static bool
read_heading_row(struct plan *plan, struct grid_row row)
{
	const struct grid *grid = plan->grid;
	const struct block *sole = grid_row_sole(grid, row);
	int made;

	if (!sole || grid->n_columns < 3 || grid->result_column >= 0 ||
	    sole->column > grid->goal_column || plan->goal != GOAL_NONE ||
	    !plan->section->method)
		return false;
	if (!plan->lone &&
	    !(finder_token(grid->f, sole->tokens.start)->style & TOKEN_STRONG))
		return false;
	made = make(plan, sole, GOAL_GOAL, GOAL_NONE);
	if (made != GOAL_NONE)
		plan->objective = made;
	plan->results = made != GOAL_NONE;
	return made != GOAL_NONE;
}

static void
read_goal_row(struct plan *plan, struct grid_row row)
{
	const struct grid *grid = plan->grid;
	const struct block *goal =
	    grid_row_stating(grid, row, grid->goal_column);
	const struct block *result =
	    grid_row_stating(grid, row, grid->result_column);
	int made = GOAL_NONE, key_result;

	if ((!goal && !result) || read_heading_row(plan, row))
		return;
	made = grid_row_labelled(grid, goal, result, plan->objective);
	if (made != GOAL_NONE) {
		if (result)
			plan->objective = made;
		grid_hang_cells(
		    grid, row, made, (goal ? goal : result)->column);
		return;
	}
	if (goal && plan->results)
		made = make(plan, goal, GOAL_KEY_RESULT,
		    plan->goal != GOAL_NONE ? plan->goal : plan->objective);
	else if (goal && !is_idle(plan, row, goal))
		made = make(plan, goal, GOAL_GOAL,
		    plan->goal != GOAL_NONE ? plan->goal : plan->over);
	if (made != GOAL_NONE && !plan->results)
		plan->objective = made;
	if (result) {
		key_result = make(plan, result, GOAL_KEY_RESULT,
		    plan->objective != GOAL_NONE ? plan->objective
						 : plan->goal);
		if (key_result != GOAL_NONE) {
			grid_hang_cells(grid, row, key_result, result->column);
			grid_hang_shared(grid, row, made);
			return;
		}
	}
	if (made == GOAL_NONE)
		return;
	grid_hang_cells(grid, row, made, goal->column);
	if (grid->columns[goal->column].dated)
		grid_hang_head(grid, made, &grid->columns[goal->column]);
}

/* The goal of the line above the table, whose key results its rows are. */
static int
stated_above(const struct finder *f, int first)
{
	int above = first > 0 ? f->block_goal[first - 1] : GOAL_NONE;

	return above != GOAL_NONE && f->goals->at[above].kind == GOAL_GOAL &&
		       f->outline.of[first - 1] == f->outline.of[first]
		   ? above
		   : GOAL_NONE;
}

/* Whether a label says of a paragraph that it states a goal. */
static bool
is_labelled(const struct finder *f, int goal)
{
	int at = f->goals->at[goal].block;
	const struct block *block = &f->blocks[at];

	return block->kind == BLOCK_PARAGRAPH &&
	       finder_label(f, block->tokens).kind == LABEL_GOAL;
}

/* What will be done in a quarter: a goal a cell. */
static void
read_period_row(const struct grid *grid, struct grid_row row)
{
	for (int i = row.first; i < row.end; i++) {
		const struct block *cell = &grid->f->blocks[i];
		const struct column *column = grid_row_column(grid, cell);
		int made;

		if (!column || !column->period || !grid_row_filled(grid, cell))
			continue;
		made =
		    finder_goal(grid->f, GOAL_GOAL, i, cell->tokens, GOAL_NONE);
		grid_hang_head(grid, made, column);
	}
}

/* The goal whose steps the table below it tells: "Milestone | Date", or any
 * below a line labelled as a goal, as below a heading. */
static int
stepped_goal(const struct plan *plan)
{
	const struct grid *grid = plan->grid;

	for (int i = 0; i < grid->n_columns && grid->first > 0; i++)
		if (grid->columns[i].role == COLUMN_STEP ||
		    grid->columns[i].field == FIELD_HOW)
			return grid->f->block_goal[grid->first - 1];
	return plan->over;
}

/* Whether its rows are what to do by a day, "Action | Owner | Due", though
 * nothing around says so; below "Action plan" not if it has named goals. */
static bool
is_assigned(const struct plan *plan)
{
	const struct finder *f = plan->grid->f;
	const struct section *section = plan->section;

	if (plan->grid->weight != GRID_WEAK || !plan->grid->assigned ||
	    f->meeting)
		return false;
	return section->class != SECTION_FIELD
		   ? !section->closed
		   : section->field == FIELD_HOW &&
			 (!f->outline.named ||
			     finder_around(f, section)->promised);
}

/* Whether it stands below "Next steps" or "Targets", and says goals itself. */
static bool
is_agenda(const struct plan *plan)
{
	const struct section *section = plan->section;

	return section->class == SECTION_FIELD &&
	       (section->field == FIELD_HOW ||
		   section->field == FIELD_TARGET) &&
	       !section->borrowed && plan->grid->weight == GRID_STRONG &&
	       plan->grid->supported &&
	       plan->grid->f->in[section->parent].last == GOAL_NONE;
}

/* Whether it is "Date | Goal | Who" below "Schedule": what to do by when. */
static bool
is_scheduled(const struct plan *plan)
{
	const struct section *section = plan->section;

	return plan->grid->weight == GRID_STRONG && plan->grid->assigned &&
	       (section->class == SECTION_CLOSED ||
		   (section->class == SECTION_FIELD &&
		       section->field == FIELD_DEADLINE)) &&
	       grid_survey_deeds(plan->grid);
}

/* Whether it stands below "Indicators" or "Follow-up", which are those of no
 * goal, and says how far by when: "Indicator | 2026 | Target 2027". */
static bool
is_measured(const struct plan *plan)
{
	const struct section *section = plan->section;

	return plan->grid->weight == GRID_METRIC && plan->grid->dated &&
	       (section->class == SECTION_FIELD
		       ? section->field == FIELD_TARGET && !section->borrowed
		       : section->class == SECTION_CLOSED) &&
	       plan->grid->f->in[section->parent].last == GOAL_NONE;
}

/* Whether it is a plan's list of deeds, sorted or not: "Theme | Action". */
static bool
is_planned(const struct plan *plan)
{
	return (plan->section->promised || plan->section->dated) &&
	       plan->goal == GOAL_NONE && grid_survey_deeds(plan->grid);
}

/* Whether the rows of the table are goals or key results. */
static bool
holds_goals(const struct plan *plan)
{
	const struct grid *grid = plan->grid;
	const struct section *section = plan->section;

	/* what is done for them, unless a column says "Goal" itself */
	if (grid->serves && grid->weight != GRID_STRONG &&
	    grid->result_column == GRID_NONE)
		return false;
	if (grid->timeline)
		return grid->weight == GRID_GUESSED && plan->goal == GOAL_NONE;
	if (plan->goal == GOAL_NONE && !section->shut &&
	    (is_assigned(plan) || is_measured(plan) || is_scheduled(plan) ||
		is_agenda(plan)))
		return true;
	if (section->closed)
		return false;
	if (grid->result_column != GRID_NONE)
		return grid->open || grid->supported || plan->goal != GOAL_NONE;
	if (grid->weight == GRID_UNSTATED || grid->mapped)
		return false;
	if (grid->weight == GRID_WEAK && !grid->backed)
		return is_planned(plan);
	if (plan->goal != GOAL_NONE)
		return section->results ||
		       (grid->weight == GRID_METRIC && section->method) ||
		       (grid->weight == GRID_STRONG && grid->supported);
	if (grid->open)
		return true;
	if (grid->weight == GRID_METRIC)
		return grid->dated;
	if (grid->weight == GRID_WEAK)
		return section->dated && grid->supported &&
		       (!section->chapter || grid->dated);
	return grid->weight == GRID_STRONG &&
	       (grid->supported || (grid->backed && section->planned));
}

static void
read_row(struct plan *plan, struct grid_row row, bool goals)
{
	const struct grid *grid = plan->grid;

	if (goals && grid->weight == GRID_PERIODS)
		read_period_row(grid, row);
	else if (goals)
		read_goal_row(plan, row);
	else if (plan->section->class == SECTION_FIELD)
		grid_part_fields(grid, row, plan->goal, plan->section->field);
	else if (plan->goal != GOAL_NONE && !plan->section->closed)
		grid_part_steps(grid, row, plan->goal);
	else if (!plan->section->closed)
		grid_part_steps(grid, row, stepped_goal(plan));
	plan->lone = true;
	for (int i = row.first; i < row.end; i++)
		plan->lone &= !grid_row_filled(grid, &grid->f->blocks[i]);
}

int
grid_read(struct finder *f, int first)
{
	struct grid grid;
	int s = f->outline.of[first];
	struct plan plan = { .grid = &grid,
		.section = &f->outline.at[s],
		.goal = f->in[s].goal,
		.objective = stated_above(f, first),
		.over = GOAL_NONE,
		.lone = true };
	bool goals;

	if (plan.objective != GOAL_NONE && is_labelled(f, plan.objective))
		plan.over = plan.objective;
	grid_survey(&grid, f, first);
	if (!plan.section->shut && !f->minutes &&
	    grid_frame_read(&grid, plan.goal))
		return grid.end;
	if (!plan.section->closed && grid_card_states(f, first, grid.end)) {
		grid_card_make(f, first, grid.end);
		return grid.end;
	}
	if (grid.metadata) {
		grid_card_read(f, first, grid.end);
		return grid.end;
	}
	goals = holds_goals(&plan);
	plan.results = plan.section->results ||
		       (grid.weight == GRID_METRIC && plan.goal != GOAL_NONE);
	for (struct grid_row row = { first, first };
	     grid_row_next(&grid, &row);)
		read_row(&plan, row, goals);
	return grid.end;
}
