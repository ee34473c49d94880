/* List items into goals, key results, steps and fields. */

#include "goal_step.h"

#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "item_line.h"
#include "list.h"
#include "prose_line.h"
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
	if (f->in[section].goal == GOAL_NONE)
		return stated_first(f, list, block);
	return f->in[section].goal;
}

/* Hang it on the goal above it, the newest of its section, or on all there. */
static void
hang(struct finder *f, const struct item_line *l, enum part_kind kind)
{
	bool newest = kind == PART_FIELD;
	struct part part = { .kind = (uint8_t)kind,
		.field = l->label.field,
		.block = l->index,
		.label = l->label.words,
		.tokens = { l->label.rest, l->span.end } };
	int section = f->outline.of[l->index], goal = l->above;

	if (l->label.kind == LABEL_FIELD)
		part.kind = PART_FIELD;
	if (goal == GOAL_NONE && newest)
		goal = f->in[section].last;
	f->block_goal[l->index] = goal;
	if (finder_share_beside(f, part))
		return;
	if (goal != GOAL_NONE)
		finder_attach(f, goal, part);
	else if (newest && f->outline.at[section].class == SECTION_FIELD)
		finder_share(f, part);
	else if (l->label.kind == LABEL_FIELD && !f->outline.at[section].closed)
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
read_value(struct finder *f, struct item_line *l)
{
	const struct section *section = finder_section(f, l->index);
	enum field field = list_field(f, l->list->above);

	if (l->label.kind != LABEL_FIELD && field != FIELD_NONE) {
		l->label.field = (uint8_t)field;
		l->label.words = f->blocks[l->list->above].tokens;
	} else if (l->label.kind != LABEL_FIELD) {
		l->label.field = section->field;
		l->label.words = finder_heading(f, section);
	}
	l->label.kind = LABEL_FIELD;
	hang(f, l, PART_FIELD);
}

/* Whether it fills a field in; "Means: hire a cook" may be one of the goals. */
static bool
is_field(const struct finder *f, const struct item_line *l)
{
	struct span rest = { l->label.rest, l->span.end };

	return l->label.kind == LABEL_FIELD &&
	       ((l->label.exact && !f->nests[l->index]) ||
		   l->role != LIST_GOALS || !gist_acts(f, rest));
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

/* The goal or key result that it is made; GOAL_NONE: it is none. */
static int
make(struct finder *f, const struct item_line *l)
{
	enum list_role role = l->role;
	enum goal_kind kind =
	    role == LIST_RESULTS && l->label.kind != LABEL_GOAL
		? GOAL_KEY_RESULT
		: GOAL_GOAL;

	if (list_result(f, l->index, l->label))
		return finder_goal(f, GOAL_KEY_RESULT, l->index, l->span,
		    l->above != GOAL_NONE
			? l->above
			: finder_objective(
			      f, f->in[f->outline.of[l->index]].last));
	if (l->label.kind == LABEL_GOAL || role == LIST_GOALS ||
	    role == LIST_RESULTS ||
	    /* "Read 12 books" beside "Health" */
	    (role == LIST_TOPICS && !f->nests[l->index] &&
		gist_bids(f, l->span) && !finder_topic(f, l->span)) ||
	    (role == LIST_LOOSE &&
		item_alone_is(f, l->list, l->index, l->span)))
		return finder_goal(f, kind, l->index, l->span,
		    l->above != GOAL_NONE
			? l->above
			: f->in[f->outline.of[l->index]].over);
	return GOAL_NONE;
}

/* Whether it only leads to the list below it, or is a topic among key results
 * that no label names. */
static bool
only_leads(const struct finder *f, const struct item_line *l)
{
	return f->leads[l->index] ||
	       (l->role == LIST_RESULTS && l->list->n_results == 0 &&
		   is_heading(f, l->span));
}

/* Whether it asks, points elsewhere, says what goals are, or leads to the lines
 * beside it, "Use cases:". */
static bool
is_idle(const struct finder *f, const struct item_line *l)
{
	return is_question(f, l->span) || gist_points_away(f, l->span) ||
	       gist_defines(f, l->span) ||
	       (!f->nests[l->index] && finder_ends(f, l->span, ':') &&
		   !gist_acts(f, l->span));
}

/* Whether it says what is done for the goal above it. */
static bool
is_step(const struct finder *f, const struct item_line *l)
{
	return (l->role == LIST_STEPS ||
		   (l->role == LIST_LOOSE && l->above != GOAL_NONE &&
		       l->above == stated_first(f, l->list, l->index))) &&
	       l->label.kind != LABEL_GOAL &&
	       !list_result(f, l->index, l->label);
}

/* Hang it on a goal or make it one, by its label in its list. */
static void
place(struct finder *f, struct item_line *l)
{
	if (l->role == LIST_RESULTS && l->list->n_results > 0 &&
	    l->label.kind == LABEL_NONE)
		l->role = f->nests[l->index] ? LIST_GOALS : LIST_STEPS;
	item_label_settle(f, l);
	if (is_field(f, l))
		hang(f, l, PART_FIELD);
	else if (l->label.kind == LABEL_NONE && is_idle(f, l))
		f->block_goal[l->index] = l->above;
	else if (is_step(f, l))
		hang(f, l,
		    finder_begins(f, CUE_POINTER, l->span) ? PART_NOTE
							   : PART_STEP);
	else if (make(f, l) == GOAL_NONE)
		f->block_goal[l->index] = l->above;
}

static void
read_line(struct finder *f, struct item_line *l)
{
	if (l->role == LIST_FIELDS) {
		read_value(f, l);
		return;
	}
	if (only_leads(f, l)) {
		f->block_goal[l->index] = l->above;
		finder_attach(f, l->above,
		    (struct part){ .kind = PART_NOTE,
			.block = l->index,
			.tokens = { l->label.rest, l->span.end } });
		return;
	}
	if ((l->role == LIST_IGNORED || l->role == LIST_LOOSE) &&
	    l->above == GOAL_NONE && !finder_section(f, l->index)->shut &&
	    read_said(f, l->index, l->span))
		return;
	if (l->above == GOAL_NONE &&
	    list_beside_what(f, l->list, l->index, l->span))
		f->block_goal[l->index] = f->in[f->outline.of[l->index]].last;
	else if (list_silent(f, l->index, l->span, l->role, l->label))
		f->block_goal[l->index] = l->above;
	else
		place(f, l);
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
		read_line(f, &(struct item_line){ .list = list,
				 .index = index,
				 .above = goal_above(f, list, index),
				 .span = line,
				 .label = finder_label(f, line),
				 .role = role });
}
