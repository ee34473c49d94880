/* The lines below a goal into what may be its parts. */

#include "sum_check.h"

#include "fact/fact.h"
#include "goal/goal.h"

static bool
add_steps(const struct account *account, int index,
    bool (*add)(void *sum, const struct sum_line *line), void *sum)
{
	const struct facts *facts = &account->facts[index];
	const struct goal *goal = &account->goals->at[index];
	size_t next = 0;

	for (uint32_t i = 0; i < goal->n_parts; i++) {
		const struct part *part = &goal->parts[i];
		struct sum_line line = { part->block, part->tokens, NULL,
			NULL };
		size_t first;

		if (part->kind != PART_STEP)
			continue;
		while (next < facts->n_amounts && facts->amounts[next].part < i)
			next++;
		for (first = next;
		     next < facts->n_amounts && facts->amounts[next].part == i;)
			next++;
		if (next > first) {
			line.at = &facts->amounts[first];
			line.end = line.at + (next - first);
		}
		if (!add(sum, &line))
			return false;
	}
	return true;
}

static bool
add_children(const struct account *account, int index,
    bool (*add)(void *sum, const struct sum_line *line), void *sum)
{
	const struct goals *goals = account->goals;

	for (int i = index + 1; i < goals->n && goals->at[i].parent >= index;
	     i++) {
		const struct goal *child = &goals->at[i];
		const struct facts *facts = &account->facts[i];
		struct sum_line line = { child->block, child->statement, NULL,
			NULL };

		if (facts->n_amounts > 0) {
			line.at = facts->amounts;
			line.end = line.at + facts->n_amounts;
		}
		if (child->parent != index || child->n_parts > 1 ||
		    !add(sum, &line))
			return false;
	}
	return true;
}

bool
sum_below(const struct account *account, int goal,
    bool (*add)(void *sum, const struct sum_line *line), void *sum)
{
	return add_steps(account, goal, add, sum) &&
	       add_children(account, goal, add, sum);
}
