/* List items into goals, key results, steps and fields. */

#include "goal_step.h"

#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "list.h"
#include "planned.h"
#include "prose_line.h"
#include "word/ornament.h"
#include "word/token.h"

/* "Goal: three rooms", then what is done for it: the goal that the first item
 * of a list states for the others, GOAL_NONE if it does not. */
static int
stated_first(const struct finder *f, const struct list *list, int block)
{
	return list->n_goals == 1 && block != list->first &&
		       list->first != BLOCK_NONE &&
		       finder_label(f, f->blocks[list->first].tokens).kind ==
			   LABEL_GOAL
		   ? f->block_goal[list->first]
		   : GOAL_NONE;
}

/* The goal that an item's parts and children belong to. */
static int
goal_above(const struct finder *f, const struct list *list, int block)
{
	int section = f->outline.of[block];

	if (list->above != BLOCK_NONE)
		return f->block_goal[list->above];
	if (list->owner != GOAL_NONE)
		return list->owner;
	if (f->section_goal[section] == GOAL_NONE)
		return stated_first(f, list, block);
	return f->section_goal[section];
}

/* Hang it on the goal above it, the newest of its section, or on all there. */
static void
hang(struct finder *f, int goal, int block, struct label label, uint32_t end,
    enum part_kind kind)
{
	bool newest = kind == PART_FIELD;
	struct part part = { .kind = (uint8_t)kind,
		.field = label.field,
		.block = block,
		.label = label.words,
		.tokens = { label.rest, end } };
	int section = f->outline.of[block];

	if (label.kind == LABEL_FIELD)
		part.kind = PART_FIELD;
	if (goal == GOAL_NONE && newest)
		goal = f->section_last[section];
	f->block_goal[block] = goal;
	if (finder_share_beside(f, part))
		return;
	if (goal != GOAL_NONE)
		finder_attach(f, goal, part);
	else if (newest && f->outline.at[section].class == SECTION_FIELD)
		finder_share(f, part);
	else if (label.kind == LABEL_FIELD && !f->outline.at[section].closed)
		finder_context(f, part);
}

/* Whether an item is a bold topic, "**Tracking:**", and nothing else. */
static bool
is_heading(const struct finder *f, struct span line)
{
	if (!finder_topic(f, line))
		return false;
	for (uint32_t i = line.start; i < line.end; i++)
		if (finder_token(f, i)->kind == TOKEN_WORD &&
		    !(finder_token(f, i)->style & TOKEN_STRONG))
			return false;
	return true;
}

/* Whether it only asks: "What is needed? (days, people)", "Do you have a
 * boat?"; "Learn the oboe?" is a goal in doubt. */
static bool
is_question(const struct finder *f, struct span line)
{
	struct phrase p = finder_phrase(f, line);

	p.end = token_before_bracket(p.t, p.end);
	if (phrase_ends(p, '?'))
		return !gist_acts(f, line) || cue_begins(p, CUE_YES_NO);
	/* "Is the hull dry? That means: no leak." */
	return cue_begins(p, CUE_YES_NO) &&
	       finder_ends(f, finder_sentence_first(f, line), '?');
}

/* A line below a heading, or an item, that names a field: a value of it. */
static void
read_value(struct finder *f, const struct list *list, int index,
    struct span line, int above, struct label label)
{
	const struct section *section = &f->outline.at[f->outline.of[index]];
	enum field field = list_field(f, list->above);

	if (label.kind != LABEL_FIELD && field != FIELD_NONE) {
		label.field = (uint8_t)field;
		label.words = f->blocks[list->above].tokens;
	} else if (label.kind != LABEL_FIELD) {
		label.field = section->field;
		label.words = finder_heading(f, section);
	}
	label.kind = LABEL_FIELD;
	hang(f, above, index, label, line.end, PART_FIELD);
}

/* Whether "Objective: the data stay ours" only says what a heading's goal is
 * for: one line beside others that fill its fields in. */
static bool
is_aim(const struct finder *f, const struct list *list, int above,
    struct label label)
{
	return label_is_word(label) && above != GOAL_NONE &&
	       list->n_goals == 1 && list->n_fields > 0 &&
	       f->blocks[f->goals->at[above].block].kind == BLOCK_HEADING;
}

/* Whether "Goal: a quiet start" among others tells what something is for. */
static bool
is_purpose(const struct finder *f, const struct list *list, int index,
    struct label label)
{
	return label.kind == LABEL_GOAL && list->n_goals == 1 &&
	       list->n_items > 1 &&
	       !planned_labelled(f, index, label, f->blocks[index].tokens);
}

/* Whether a bold item of a list of goals only has a word of a field in it, and
 * is no name of one: "**Resource management**". */
static bool
is_titled(
    const struct finder *f, int index, enum list_role role, struct label label)
{
	struct span line = f->blocks[index].tokens;

	return label.kind == LABEL_FIELD && role == LIST_GOALS &&
	       !label.exact && label.rest >= line.end &&
	       !finder_ends(f, line, ':');
}

/* Whether a label that could name means or an end, "Team: hire two nurses",
 * says what the goal is about, as those of all other items do. */
static bool
is_area(const struct finder *f, const struct list *list, int index,
    struct label label)
{
	const struct block *block = &f->blocks[index];
	struct span rest = { label.rest, block->tokens.end };

	return (label.field == FIELD_MEANS ||
		   (label.field == FIELD_DEADLINE && !gist_dated(f, rest))) &&
	       list_prefixed(list) && gist_bids(f, rest);
}

/* Whether a label that has the word of a field in it names what is measured,
 * "Booking time: under 3 s"; not "KR deadline: 9 days later". */
static bool
is_measured(const struct finder *f, int index, struct label label)
{
	const struct block *block = &f->blocks[index];

	return label.kind == LABEL_FIELD && !label.exact &&
	       label.field != FIELD_OWNER && label.field != FIELD_STATUS &&
	       !finder_begins(f, CUE_RESULT, label.words) &&
	       !finder_begins(f, CUE_GOAL, label.words) &&
	       gist_measures(f, (struct span){ label.rest, block->tokens.end });
}

/* Whether a label that could be a remark's names the only number of a list that
 * moves, "Weight: from 92 to 84 kg", or that has an end. */
static bool
is_changed(const struct finder *f, const struct list *list, int index,
    struct label label)
{
	const struct block *block = &f->blocks[index];
	struct span rest = { label.rest, block->tokens.end };

	return label.field == FIELD_OTHER && list->n_fields == 1 &&
	       list->n_items > 1 &&
	       (gist_based(f, rest) ||
		   (gist_measures(f, rest) && gist_dated(f, rest)));
}

/* The label in its list: no topic's name; "Goal: 200" below one is a target. */
static struct label
settle(const struct finder *f, const struct list *list, int index, int above,
    enum list_role role, struct label label)
{
	struct span rest = f->blocks[index].tokens;

	if ((label.kind == LABEL_FIELD && role == LIST_GOALS &&
		(list_topical(f, list) || is_area(f, list, index, label) ||
		    is_changed(f, list, index, label))) ||
	    is_titled(f, index, role, label))
		label.kind = LABEL_NONE;
	if (role == LIST_RESULTS && is_measured(f, index, label))
		label.kind = LABEL_NONE;
	if ((list_target(f, index, label) || label.tier) &&
	    above != GOAL_NONE) {
		label.kind = LABEL_FIELD;
		label.field = FIELD_TARGET;
		label.exact = true;
	}
	if (above == GOAL_NONE && is_purpose(f, list, index, label))
		label.kind = LABEL_NONE;
	if (is_aim(f, list, above, label)) {
		rest.start = label.rest;
		label.kind = LABEL_FIELD;
		label.field = gist_counts(f, rest) ? FIELD_TARGET : FIELD_WHY;
		label.exact = true;
	}
	return label;
}

/* Whether it fills a field in; "Means: hire a cook" may be one of the goals. */
static bool
is_field(const struct finder *f, int index, struct span line,
    enum list_role role, struct label label)
{
	return label.kind == LABEL_FIELD &&
	       ((label.exact && !f->nests[index]) || role != LIST_GOALS ||
		   !gist_acts(f, (struct span){ label.rest, line.end }));
}

/* Whether a line below a goal is nothing but a day, "31 May 2028". */
static bool
is_end(const struct finder *f, int index, struct span line)
{
	struct phrase p = finder_phrase(f, line);

	return !f->nests[index] &&
	       heading_date(phrase_from(p, ornament_behind(p.t, p.end)));
}

/* The newest goal of a section, no key result, that those in it belong to. */
static int
objective_before(const struct finder *f, int index)
{
	int goal = f->section_last[f->outline.of[index]];

	while (goal != GOAL_NONE && f->goals->at[goal].kind == GOAL_KEY_RESULT)
		goal = f->goals->at[goal].parent;
	return goal;
}

/* Make a goal of what a line says of it wherever it stands: which one somebody
 * has and by when, "The goal is to sell the boat by May", or behind a sentence
 * what its writer wishes; false: it says neither. */
static bool
read_said(struct finder *f, int index, struct span line)
{
	const struct block *block = &f->blocks[index];

	if (block->quote > 0)
		return false;
	if (!heading_declares(finder_phrase(f, line), false) ||
	    !gist_ends(f, finder_sentence_first(f, line)))
		line = prose_wish_later(f, line);
	if (span_empty(line))
		return false;
	finder_goal(f, GOAL_GOAL, index, line, GOAL_NONE);
	return true;
}

/* The goal or key result that a line is made; GOAL_NONE: it is none. */
static int
make(struct finder *f, struct list *list, int index, struct span line,
    int above, enum list_role role, struct label label)
{
	enum goal_kind kind = role == LIST_RESULTS && label.kind != LABEL_GOAL
				  ? GOAL_KEY_RESULT
				  : GOAL_GOAL;

	if (list_result(f, index, label))
		return finder_goal(f, GOAL_KEY_RESULT, index, line,
		    above != GOAL_NONE ? above : objective_before(f, index));
	if (label.kind == LABEL_GOAL || role == LIST_GOALS ||
	    role == LIST_RESULTS ||
	    /* "Read 12 books" beside "Health" */
	    (role == LIST_TOPICS && !f->nests[index] && gist_bids(f, line) &&
		!finder_topic(f, line)) ||
	    (role == LIST_LOOSE && item_alone_is(f, list, index, line)))
		return finder_goal(f, kind, index, line,
		    above != GOAL_NONE ? above
				       : f->section_over[f->outline.of[index]]);
	return GOAL_NONE;
}

/* One line of an item. */
static void
read_line(struct finder *f, struct list *list, int index, struct span line,
    enum list_role role)
{
	struct label label = finder_label(f, line);
	int above = goal_above(f, list, index);

	if (role == LIST_FIELDS) {
		read_value(f, list, index, line, above, label);
		return;
	}
	if (f->leads[index] || (role == LIST_RESULTS && list->n_results == 0 &&
				   is_heading(f, line))) {
		f->block_goal[index] = above;
		finder_attach(f, above,
		    (struct part){ .kind = PART_NOTE,
			.block = index,
			.tokens = { label.rest, line.end } });
		return;
	}
	if ((role == LIST_IGNORED || role == LIST_LOOSE) &&
	    above == GOAL_NONE && !finder_section(f, index)->shut &&
	    read_said(f, index, line))
		return;
	if (above == GOAL_NONE && list_beside_what(f, list, index, line)) {
		f->block_goal[index] = f->section_last[f->outline.of[index]];
		return;
	}
	if (list_silent(f, index, line, role, label)) {
		f->block_goal[index] = above;
		return;
	}
	if (role == LIST_RESULTS && list->n_results > 0 &&
	    label.kind == LABEL_NONE)
		role = f->nests[index] ? LIST_GOALS : LIST_STEPS;
	label = settle(f, list, index, above, role, label);
	if (role == LIST_STEPS && label.kind == LABEL_NONE &&
	    is_end(f, index, line)) {
		label.kind = LABEL_FIELD;
		label.field = FIELD_DEADLINE;
		label.exact = true;
	}
	if (is_field(f, index, line, role, label))
		hang(f, above, index, label, line.end, PART_FIELD);
	else if (label.kind == LABEL_NONE &&
		 (is_question(f, line) || gist_points_away(f, line) ||
		     gist_defines(f, line) ||
		     /* "Use cases:" leads to those beside it */
		     (!f->nests[index] && finder_ends(f, line, ':') &&
			 !gist_acts(f, line))))
		f->block_goal[index] = above;
	else if ((role == LIST_STEPS ||
		     (role == LIST_LOOSE && above != GOAL_NONE &&
			 above == stated_first(f, list, index))) &&
		 label.kind != LABEL_GOAL && !list_result(f, index, label))
		hang(f, above, index, label, line.end,
		    finder_begins(f, CUE_POINTER, line) ? PART_NOTE
							: PART_STEP);
	else if (make(f, list, index, line, above, role, label) == GOAL_NONE)
		f->block_goal[index] = above;
}

void
item_read(struct finder *f, int index)
{
	const struct block *block = &f->blocks[index];
	struct list *list = &f->lists[block->list];
	enum list_role role = list_role(f, list);
	struct span rest = block->tokens, line;

	f->block_goal[index] = GOAL_NONE;
	while (finder_next(f, &rest, &line))
		read_line(f, list, index, line, role);
}
