/* What ends below a goal into its own end: its goals, its steps. */

#include "period_around.h"

#include "base/arena.h"
#include "document/document.h"
#include "goal/goal.h"
#include "period.h"

/* A goal whose children all end, ends with the last of them. */
static void
take_children(struct period *at, const struct goals *goals, struct arena *a)
{
	int *last = arena_alloc(a, ((size_t)goals->n + 1) * sizeof *last);
	uint32_t *ended =
	    arena_alloc(a, ((size_t)goals->n + 1) * sizeof *ended);

	for (int i = 0; i < goals->n; i++)
		last[i] = DATE_NONE;
	for (int i = goals->n - 1; i >= 0; i--) {
		int parent = goals->at[i].parent;

		if (at[i].source == PERIOD_NONE && ended[i] > 0 &&
		    ended[i] == goals->at[i].n_children) {
			at[i].source = PERIOD_CHILDREN;
			at[i].deadline = last[i];
		}
		if (parent < 0 || parent >= i || at[i].deadline == DATE_NONE ||
		    at[i].floating)
			continue;
		ended[parent]++;
		if (last[parent] == DATE_NONE || at[i].deadline > last[parent])
			last[parent] = at[i].deadline;
	}
}

/* Whether two parts are one step: cells of a row. */
static bool
is_same_step(const struct document *document, int block, int other)
{
	const struct block *a = &document->blocks[block];
	const struct block *b = &document->blocks[other];

	return block == other ||
	       (a->kind == BLOCK_CELL && b->kind == BLOCK_CELL &&
		   a->table == b->table && a->row == b->row);
}

/* The last day that a part tells; DATE_NONE if it tells none. */
static int
part_end(const struct period *period, size_t part)
{
	int last = DATE_NONE;

	for (size_t i = 0; i < period->n_dates; i++) {
		const struct date *d = &period->dates[i].date;

		if (period->dates[i].part == part && !d->vague &&
		    !d->unresolved && !d->relative && d->role != DATE_PAST &&
		    d->role != DATE_START && d->last > last)
			last = d->last;
	}
	return last;
}

/* A goal whose steps all have a day, two or more, ends with the last. */
static void
take_steps(struct period *period, const struct goal *goal,
    const struct document *document)
{
	int steps = 0, dated = 0, block = BLOCK_NONE, last = DATE_NONE;
	bool counted = false;

	for (size_t i = 0; i < goal->n_parts; i++) {
		int end;

		if (goal->parts[i].kind != PART_STEP)
			continue;
		if (block == BLOCK_NONE ||
		    !is_same_step(document, block, goal->parts[i].block)) {
			block = goal->parts[i].block;
			counted = false;
			steps++;
		}
		end = part_end(period, i);
		dated += !counted && end != DATE_NONE;
		counted |= end != DATE_NONE;
		if (end > last)
			last = end;
	}
	if (steps < 2 || dated < steps)
		return;
	period->source = PERIOD_CHILDREN;
	period->deadline = last;
}

void
period_below(struct period *at, const struct document *document,
    const struct goals *goals, struct arena *a)
{
	for (int i = 0; i < goals->n; i++)
		if (at[i].source == PERIOD_NONE)
			take_steps(&at[i], &goals->at[i], document);
	take_children(at, goals, a);
}
