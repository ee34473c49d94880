/* Two targets that one goal names. */

#include "conflict.h"

#include "account.h"
#include "date/date.h"
#include "document/document.h"
#include "fact/fact.h"
#include "goal/goal.h"
#include "quantity/quantity.h"

#include <stdbool.h>

/* Targets that differ by more are not of one thing; by less, they are rounded.
 */
static const double far = 2, close = 1.01;

/* Whether an amount is a target that another one could contradict; what stands
 * in a field for it may be a bare number or share. */
static bool
is_target(const struct quantity *q, bool field)
{
	return ((field && q->kind == QUANTITY_PLAIN) ||
		   q->kind == QUANTITY_COUNT || q->kind == QUANTITY_MONEY ||
		   q->kind == QUANTITY_MASS || q->kind == QUANTITY_LENGTH ||
		   (q->kind == QUANTITY_SHARE &&
		       (field || q->role == QUANTITY_TARGET))) &&
	       (q->role == QUANTITY_VALUE || q->role == QUANTITY_TARGET) &&
	       q->bound != BOUND_MOST && q->low == q->high &&
	       q->per_week == 0 && q->low > 0;
}

/* Whether a field is named "Target" and no more: not "Stretch target". */
static bool
is_plain(const struct account *account, const struct part *part)
{
	const struct token *all = account->document->tokens.at;
	const struct token *t = all + part->label.start;
	const struct token *end = token_before_marks(t, all + part->label.end);

	return part->kind == PART_FIELD && part->field == FIELD_TARGET &&
	       end > t &&
	       account_match(account, account_language(account, part->block),
		   ACCOUNT_TARGET, t, end, NULL) == (size_t)(end - t);
}

/* The one amount of the statement, or of all fields for the target. */
static const struct quantity *
find_one(const struct account *account, int index, bool field)
{
	const struct facts *facts = &account->facts[index];
	const struct goal *goal = &account->goals->at[index];
	const struct token *t = account->document->tokens.at;
	const struct quantity *found = NULL;

	for (size_t i = 0; i < facts->n_amounts; i++) {
		const struct part *part = &goal->parts[facts->amounts[i].part];

		if (field ? part->field != FIELD_TARGET ||
				part->kind != PART_FIELD
			  : part->kind != PART_STATEMENT)
			continue;
		/* a level with a day of its own is to be reached then */
		if (found ||
		    (field &&
			(!is_plain(account, part) ||
			    date_occurs(account->v,
				account_language(account, part->block),
				t + part->tokens.start, t + part->tokens.end))))
			return NULL;
		found = &facts->amounts[i].amount;
	}
	return found;
}

void
conflict_own(const struct account *account, int index)
{
	const struct quantity *said, *field;
	double more, less;

	if (!(field = find_one(account, index, true)) ||
	    !is_target(field, true) ||
	    !(said = find_one(account, index, false)) ||
	    !is_target(said, false) ||
	    (field->kind == QUANTITY_PLAIN
		    ? said->kind != QUANTITY_COUNT
		    : !account_same_unit(account, said, field)))
		return;
	more = said->low > field->low ? said->low : field->low;
	less = said->low > field->low ? field->low : said->low;
	if (more <= less * close || more >= less * far)
		return;
	account_add_pair(account, index, FACT_METRIC_CONFLICT, field, said);
}
