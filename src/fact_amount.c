/* A goal's part into the amounts that it names. */

#include "fact_statement.h"

#include "arena.h"
#include "document.h"
#include "fact.h"
#include "goal.h"
#include "quantity.h"

enum { AMOUNTS_MAX = 64 };

/* What a field called "Confidence" says, "3/10" or "80 %", as per cent. */
static void
take_for_confidence(struct quantity *q)
{
	if (q->whole > 0) {
		q->low = q->high = q->low / q->whole * 100;
		q->whole = 0;
	} else if (q->kind != QUANTITY_SHARE) {
		return;
	}
	q->kind = QUANTITY_CONFIDENCE;
}

void
fact_amount_add(struct facts *facts, const struct fact_scope *scope,
    const struct part *part, uint32_t index)
{
	const struct document *document = scope->document;
	const struct token *t = document->tokens.at;
	struct quantity found[AMOUNTS_MAX];
	size_t n = 0;

	if (part->tokens.start < part->tokens.end)
		n = quantity_read(scope->v, fact_read_language(scope, part),
		    document->plain, t + part->tokens.start,
		    t + part->tokens.end, found, AMOUNTS_MAX);
	for (size_t i = 0; i < n; i++) {
		quantity_shift(&found[i], part->tokens.start);
		if (part->kind == PART_FIELD && part->field == FIELD_CONFIDENCE)
			take_for_confidence(&found[i]);
		ARENA_MORE(scope->arena, facts->amounts, facts->n_amounts,
		    facts->cap_amounts);
		facts->amounts[facts->n_amounts++] =
		    (struct fact_amount){ found[i], index };
	}
}

void
fact_amount_give(struct fact_reading *reading, const struct facts *facts,
    uint32_t index, size_t *from)
{
	size_t at = *from;

	while (*from < facts->n_amounts && facts->amounts[*from].part == index)
		(*from)++;
	reading->amounts = facts->amounts ? facts->amounts + at : NULL;
	reading->n_amounts = *from - at;
}
