/* Tables of names and values into the fields of a goal. */

#include "grid_survey.h"

#include "card.h"
#include "cue/label_part.h"
#include "document/document.h"
#include "filled.h"
#include "finder.h"
#include "gist.h"
#include "word/token.h"

enum { LETTERS = 3 }; /* words of SMART that make a card of it */

/* The field that a name begins or ends with, or its letter: "Owner", "M". */
static enum field
named_field(const struct finder *f, struct span name)
{
	struct phrase p = finder_phrase(f, name);
	enum field field = finder_field(f, name);
	bool exact;

	if (field == FIELD_NONE)
		field = label_letter_field(p);
	return field != FIELD_NONE ? field : label_field_named(p, &exact);
}

bool
grid_card_is(const struct finder *f, int first, int end)
{
	int rows = 0, named = 0;

	for (int i = first; i < end; i++) {
		const struct block *cell = &f->blocks[i];

		if (cell->column > 1)
			return false;
		if (cell->column != 0 || cell->row == 0)
			continue;
		rows++;
		named += named_field(f, cell->tokens) != FIELD_NONE;
	}
	return named >= 2 && named * 3 >= rows;
}

bool
grid_card_heads(const struct finder *f, int first, int end)
{
	uint32_t seen = 0;

	if (!finder_is(f, CUE_GOAL, f->blocks[first].tokens) ||
	    first + 1 >= end || !grid_card_is(f, first, end))
		return false;
	for (int i = first; i < end; i++)
		if (f->blocks[i].column == 0)
			seen =
			    card_add(seen, named_field(f, f->blocks[i].tokens));
	return card_is_full(seen) &&
	       card_states(f, f->blocks[first + 1].tokens, 1);
}

/* What the label in a cell says of the one beside it: enum label_kind. */
static uint8_t
stated_kind(const struct finder *f, const struct block *cell)
{
	struct label label = finder_label(f, cell->tokens);

	return label.rest >= cell->tokens.end ? label.kind : LABEL_NONE;
}

bool
grid_card_states(const struct finder *f, int first, int end)
{
	int goals = 0, results = 0;

	for (int i = first; i < end; i++) {
		const struct block *cell = &f->blocks[i];
		uint8_t kind;

		if (cell->column > 1)
			return false;
		if (cell->column == 1)
			continue;
		kind = stated_kind(f, cell);
		if (kind != LABEL_GOAL && kind != LABEL_RESULT)
			return false;
		goals += kind == LABEL_GOAL;
		results += kind == LABEL_RESULT;
	}
	return goals > 0 && results > 0;
}

/* The value beside a name, NULL if there is none. */
static const struct block *
value_of(const struct finder *f, int name, int end)
{
	const struct block *cell = &f->blocks[name];

	return name + 1 < end && cell[1].row == cell->row ? &cell[1] : NULL;
}

void
grid_card_make(struct finder *f, int first, int end)
{
	int over = f->in[f->outline.of[first]].goal, goal = over;

	for (int i = first; i < end; i++) {
		const struct block *name = &f->blocks[i];
		const struct block *value = value_of(f, i, end);

		if (name->column != 0 || !value)
			continue;
		if (stated_kind(f, name) == LABEL_RESULT)
			finder_goal(
			    f, GOAL_KEY_RESULT, i + 1, value->tokens, goal);
		else
			goal = finder_goal(
			    f, GOAL_GOAL, i + 1, value->tokens, over);
	}
}

/* The name whose value states a goal: the first word of SMART, if enough are
 * named and something is counted, as in no lesson; or BLOCK_NONE. */
static int
stating_name(const struct finder *f, int first, int end)
{
	int letters = 0, name = BLOCK_NONE;
	bool counted = false;

	for (int i = first; i < end; i++) {
		const struct block *cell = &f->blocks[i];
		const struct block *value = value_of(f, i, end);

		if (cell->column != 0 || cell->row == 0 || !value)
			continue;
		counted |= finder_holds(f, value->tokens, TOKEN_NUMBER);
		if (finder_begins(f, CUE_LETTER, cell->tokens) &&
		    letters++ == 0)
			name = i;
	}
	return letters >= LETTERS && counted ? name : BLOCK_NONE;
}

/* The name "Target", or rather than "Action", if its value states a goal, the
 * other names fill in enough fields and none says where; or BLOCK_NONE. */
static int
target_name(const struct finder *f, int first, int end)
{
	int name = BLOCK_NONE, best = 0;
	uint32_t seen = 0;

	for (int i = first; i < end; i++) {
		const struct block *cell = &f->blocks[i];
		const struct block *beside = value_of(f, i, end);
		int value;

		if (cell->column != 0 || !beside)
			continue;
		value = card_value(f, cell->tokens);
		if (value == 0)
			seen = card_add(seen, named_field(f, cell->tokens));
		else if ((best == 0 || value < best) &&
			 card_states(f, beside->tokens, value)) {
			name = i;
			best = value;
		}
	}
	return card_is_full(seen) ? name : BLOCK_NONE;
}

/* Fields that say why, with what and from which level, a bit each. */
enum {
	ASKED = 1u << FIELD_WHY | 1u << FIELD_MEANS | 1u << FIELD_BASELINE |
		1u << FIELD_START
};

/* Whether a name is of a goal of some kind, "Development goal", « Objectif de
 * l'année », and of no field of one, "Goal status". */
static bool
names_goal(const struct finder *f, struct span name)
{
	struct phrase p = finder_phrase(f, name);

	p.end = token_before_marks(p.t, p.end);
	return label_name_value(p, CUE_GOAL, p.end) > 0 && !label_field_ends(p);
}

/* The name "Goal" in a table that also says who is to do it or by when, or two
 * of why, with what and from where; its value states one. Else the name of a
 * goal of some kind. BLOCK_NONE if there is none, or more than one. */
static int
goal_name(const struct finder *f, int first, int end)
{
	int name = BLOCK_NONE, kind = BLOCK_NONE, charges = 0, asked = 0;
	const struct block *beside;
	int n = 0, kinds = 0;
	unsigned fields = 0;

	for (int i = first; i < end; i++) {
		const struct block *cell = &f->blocks[i];
		enum field field;

		beside = value_of(f, i, end);
		if (cell->column != 0 || !beside)
			continue;
		field = named_field(f, cell->tokens);
		fields |= 1u << field;
		charges += field == FIELD_OWNER || field == FIELD_DEADLINE;
		asked += (1u << field & ASKED) != 0;
		if (card_is_goal(f, cell->tokens)) {
			name = i;
			n++;
		} else if (names_goal(f, cell->tokens)) {
			kind = i;
			kinds += card_states(f, beside->tokens, 1);
		}
	}
	if (n == 0 && kinds == 1)
		name = kind;
	if (name == BLOCK_NONE || n > 1)
		return BLOCK_NONE;
	beside = value_of(f, name, end);
	return charges > 0 || filled_asks(fields) ||
		       (asked > 1 && gist_bids(f, beside->tokens))
		   ? name
		   : BLOCK_NONE;
}

void
grid_card_read(struct finder *f, int first, int end)
{
	int s = f->outline.of[first];
	const struct section *section = &f->outline.at[s];
	int goal = f->in[s].goal, stated = BLOCK_NONE;

	if (goal == GOAL_NONE && section->open)
		stated = stating_name(f, first, end);
	if (goal == GOAL_NONE && stated == BLOCK_NONE && !section->closed)
		stated = goal_name(f, first, end);
	if (goal == GOAL_NONE && stated == BLOCK_NONE && !section->closed)
		stated = target_name(f, first, end);
	if (stated != BLOCK_NONE)
		goal = finder_goal(f, GOAL_GOAL, stated + 1,
		    f->blocks[stated + 1].tokens, GOAL_NONE);
	for (int i = first; i < end; i++) {
		const struct block *name = &f->blocks[i];
		const struct block *value = value_of(f, i, end);

		if (name->column != 0 || name->row == 0 || !value ||
		    i == stated)
			continue;
		finder_attach(f, goal,
		    (struct part){ .kind = PART_FIELD,
			.field = (uint8_t)named_field(f, name->tokens),
			.block = i + 1,
			.label = name->tokens,
			.tokens = value->tokens });
	}
}
