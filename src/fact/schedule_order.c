/* Steps into whether their days must rise: not what goes on, what says how far
 * something gets, or what another list holds. */

#include "schedule_check.h"

#include "document/document.h"
#include "fact.h"
#include "goal/goal.h"
#include "period/period.h"
#include "quantity/quantity.h"

bool
schedule_order_recurs(
    const struct facts *facts, const struct part *part, size_t *at)
{
	while (*at < facts->n_amounts && facts->amounts[*at].part < part)
		++*at;
	for (size_t i = *at;
	     i < facts->n_amounts && facts->amounts[i].part == part; i++)
		if (facts->amounts[i].amount.kind == QUANTITY_FREQUENCY)
			return true;
	return false;
}

/* "From 3 to 6 crossings by June": whether a part says how far something gets.
 */
static bool
changes(const struct facts *facts, const struct part *part)
{
	for (size_t i = 0; i < facts->n_amounts; i++)
		if (facts->amounts[i].part == part &&
		    facts->amounts[i].amount.role == QUANTITY_BASELINE)
			return true;
	return false;
}

bool
schedule_order_alike(const struct facts *facts, const struct part *parts,
    const struct period_date *a, const struct period_date *b)
{
	return a->date.role == b->date.role &&
	       changes(facts, parts + a->part) ==
		   changes(facts, parts + b->part);
}

bool
schedule_order_listed(struct schedule_step *s, int block, int other)
{
	const struct block *a = &s->document->blocks[block];
	const struct block *b = &s->document->blocks[other];
	int item = a->kind == BLOCK_ITEM ? block : a->item;
	int item_b = b->kind == BLOCK_ITEM ? other : b->item;

	if (a->kind == BLOCK_CELL || b->kind == BLOCK_CELL)
		return a->kind == b->kind && a->table == b->table &&
		       schedule_step_ordered(s, block);
	if (item == BLOCK_NONE || item_b == BLOCK_NONE)
		return item == item_b;
	return s->document->blocks[item].list ==
	       s->document->blocks[item_b].list;
}
