/* The label of an item's line into what it says in its list. */

#include "item_line.h"

#include "cue/heading_time.h"
#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "list.h"
#include "planned.h"
#include "word/ornament.h"

/* What stands behind its label, to the end of the item. */
static struct span
behind_label(const struct finder *f, const struct item_line *l)
{
	return (struct span){ l->label.rest, f->blocks[l->index].tokens.end };
}

/* Make it fill in this field, whatever its label says. */
static void
set_field(struct item_line *l, enum field field)
{
	l->label.kind = LABEL_FIELD;
	l->label.field = (uint8_t)field;
	l->label.exact = true;
}

/* Whether "Objective: the data stay ours" only says what a heading's goal is
 * for: one line beside others that fill its fields in. */
static bool
is_aim(const struct finder *f, const struct item_line *l)
{
	return label_is_word(l->label) && l->above != GOAL_NONE &&
	       l->list->n_goals == 1 && l->list->n_fields > 0 &&
	       f->blocks[f->goals->at[l->above].block].kind == BLOCK_HEADING;
}

/* Whether "Goal: a quiet start" among others tells what something is for. */
static bool
is_purpose(const struct finder *f, const struct item_line *l)
{
	return l->label.kind == LABEL_GOAL && l->list->n_goals == 1 &&
	       l->list->n_items > 1 &&
	       !planned_labelled(
		   f, l->index, l->label, f->blocks[l->index].tokens);
}

/* Whether a bold item of a list of goals only has a word of a field in it, and
 * is no name of one: "**Resource management**". */
static bool
is_titled(const struct finder *f, const struct item_line *l)
{
	struct span text = f->blocks[l->index].tokens;

	return l->label.kind == LABEL_FIELD && l->role == LIST_GOALS &&
	       !l->label.exact && l->label.rest >= text.end &&
	       !finder_ends(f, text, ':');
}

/* Whether a label that could name means or an end, "Team: hire two nurses",
 * says what the goal is about, as those of all other items do. */
static bool
is_area(const struct finder *f, const struct item_line *l)
{
	struct span rest = behind_label(f, l);

	return (l->label.field == FIELD_MEANS ||
		   (l->label.field == FIELD_DEADLINE &&
		       !gist_dated(f, rest))) &&
	       list_prefixed(l->list) && gist_bids(f, rest);
}

/* Whether a label that has the word of a field in it names what is measured,
 * "Booking time: under 3 s"; not "KR deadline: 9 days later". */
static bool
is_measured(const struct finder *f, const struct item_line *l)
{
	struct label label = l->label;

	return label.kind == LABEL_FIELD && !label.exact &&
	       label.field != FIELD_OWNER && label.field != FIELD_STATUS &&
	       !finder_begins(f, CUE_RESULT, label.words) &&
	       !finder_begins(f, CUE_GOAL, label.words) &&
	       gist_measures(f, behind_label(f, l));
}

/* Whether a label that could be a remark's names the only number of a list that
 * moves, "Weight: from 92 to 84 kg", or that has an end. */
static bool
is_changed(const struct finder *f, const struct item_line *l)
{
	struct span rest = behind_label(f, l);

	return l->label.field == FIELD_OTHER && l->list->n_fields == 1 &&
	       l->list->n_items > 1 &&
	       (gist_based(f, rest) ||
		   (gist_measures(f, rest) && gist_dated(f, rest)));
}

/* Whether a line below a goal is nothing but a day, "31 May 2028". */
static bool
is_end(const struct finder *f, const struct item_line *l)
{
	struct phrase p = finder_phrase(f, l->span);

	return !f->nests[l->index] &&
	       heading_date(phrase_from(p, ornament_behind(p.t, p.end)));
}

void
item_label_settle(const struct finder *f, struct item_line *l)
{
	if ((l->label.kind == LABEL_FIELD && l->role == LIST_GOALS &&
		(list_topical(f, l->list) || is_area(f, l) ||
		    is_changed(f, l))) ||
	    is_titled(f, l))
		l->label.kind = LABEL_NONE;
	if (l->role == LIST_RESULTS && is_measured(f, l))
		l->label.kind = LABEL_NONE;
	if ((list_target(f, l->index, l->label) || l->label.tier) &&
	    l->above != GOAL_NONE)
		set_field(l, FIELD_TARGET);
	if (l->above == GOAL_NONE && is_purpose(f, l))
		l->label.kind = LABEL_NONE;
	if (is_aim(f, l))
		set_field(l, gist_counts(f, behind_label(f, l)) ? FIELD_TARGET
								: FIELD_WHY);
	if (l->role == LIST_STEPS && l->label.kind == LABEL_NONE &&
	    is_end(f, l))
		set_field(l, FIELD_DEADLINE);
}
