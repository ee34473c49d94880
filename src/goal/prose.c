/* Paragraphs and summaries into goals, fields, notes and context. */

#include "goal_step.h"

#include "card.h"
#include "cue/announce.h"
#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "planned.h"
#include "prose_line.h"
#include "word/ornament.h"
#include "word/token.h"

enum { NAME_WORDS = 6 }; /* of a summary that only names a section */

/* Whether "The challenge: not all of it can be fun. English is work." tells,
 * where no goals are expected: no phrase that acts; or it is done already. */
static bool
is_told(
    const struct finder *f, const struct prose_line *line, struct label label)
{
	struct span rest = { label.rest, line->span.end };

	return gist_did(f, rest) ||
	       (!line->section->open && line->words > line->first &&
		   line->words > PROSE_LINE_WORDS &&
		   finder_begins(f, CUE_DETERMINER, label.words) &&
		   !gist_acts(f, rest));
}

/* Whether a paragraph goes on with a goal: "Goal: …", "Why: …", the steps. */
static bool
goes_on(const struct finder *f, int index, int goal)
{
	return index > 0 && goal != GOAL_NONE &&
	       f->block_goal[index - 1] == goal &&
	       f->blocks[index - 1].kind == BLOCK_PARAGRAPH;
}

/* Whether a field is a numbered deed of a plan, below no goal but another. */
static bool
is_numbered_deed(const struct finder *f, const struct prose_line *line,
    struct label label, int newest)
{
	const struct token *t = f->document->tokens.at;
	const struct token *first =
	    ornament_behind(t + line->span.start, t + line->span.end);
	struct span above;

	if (label.field != FIELD_HOW || !planned_expects(line->section) ||
	    line->section->closed ||
	    finder_strip(f, line->span).start < label.rest ||
	    t[label.words.end - 1].kind != TOKEN_NUMBER ||
	    !gist_bids(f, line->span))
		return false;
	if (newest == GOAL_NONE)
		return true;
	above = f->blocks[f->goals->at[newest].block].tokens;
	return ornament_behind(t + above.start, t + above.end)->id == first->id;
}

/* Whether "Stretch goal: 5 km" says more of the goal it stands under, or "Goal:
 * 90 %" of what the paragraph begins with, "Send the invoices by mail". */
static bool
is_target(
    const struct finder *f, int index, struct label label, int goal, int newest)
{
	const struct block *block = &f->blocks[index];

	if (label.tier && goal != GOAL_NONE)
		return true;
	return newest != GOAL_NONE && f->goals->at[newest].block == index &&
	       label_is_word(label) &&
	       finder_label(f, block->tokens).kind != LABEL_GOAL;
}

/* Whether "Goal: a shelf for every child" says what its heading's is for. */
static bool
is_aim(const struct finder *f, int goal, struct label label, struct span line)
{
	return goal != GOAL_NONE && label_is_word(label) &&
	       label.rest < line.end && !gist_counts(f, line) &&
	       f->blocks[f->goals->at[goal].block].kind == BLOCK_HEADING;
}

/* Whether something stands behind a label that counts, and does not only ask,
 * "Goal in May: what is it?", but for a goal whose fields are filled in. */
static bool
is_labelled(
    const struct finder *f, const struct prose_line *line, struct label label)
{
	struct span rest = { label.rest, line->span.end };

	return !span_empty(rest) && !line->section->shut &&
	       !gist_defines(f, line->span) &&
	       (!finder_ends(f, rest, '?') || gist_acts(f, rest) ||
		   (line->span.start == line->block->tokens.start &&
		       gist_counts(f, rest) &&
		       card_beside(f, line->index, rest)));
}

/* Read a line as what it says of the newest goal, or as the goal that a field
 * holds; false: it does neither. goal: the one that it stands in. */
static bool
read_part(struct finder *f, const struct prose_line *line, struct label label,
    int goal, int newest)
{
	int index = line->index;

	if ((label.kind == LABEL_FIELD &&
		is_numbered_deed(f, line, label, newest)) ||
	    (label.kind == LABEL_NONE &&
		((newest == GOAL_NONE && prose_line_is_target(f, line)) ||
		    (goal == GOAL_NONE && prose_line_is_deed(f, line)))))
		prose_hang_list(f, index,
		    finder_goal(f, GOAL_GOAL, index, line->span, GOAL_NONE));
	else if (label.kind == LABEL_FIELD) {
		prose_hang_field(f, line, newest, label, label.field);
		if (goes_on(f, index, newest) && !line->colon) {
			f->block_goal[index] = newest;
			prose_hang_list(f, index, newest);
		}
	} else if (is_labelled(f, line, label) &&
		   is_target(f, index, label, goal, newest))
		prose_hang_field(f, line, newest, label, FIELD_TARGET);
	else if (label.kind == LABEL_NONE &&
		 line->section->class == SECTION_FIELD) {
		label.words = finder_heading(f, line->section);
		prose_hang_field(f, line, newest, label, line->section->field);
	} else
		return false;
	return true;
}

/* Make a goal or a key result of a line, or GOAL_NONE if it is neither. */
static int
make_goal(struct finder *f, const struct prose_line *line, struct label label,
    int goal, int newest, bool item)
{
	const struct section *section = line->section;
	struct span span = line->span;
	int index = line->index;
	struct span behind;

	if ((label.kind == LABEL_RESULT ||
		(label.kind == LABEL_RANK &&
		    (section->open || section->method ||
			newest != GOAL_NONE))) &&
	    is_labelled(f, line, label))
		return finder_goal(f, GOAL_KEY_RESULT, index, span, newest);
	if ((label.kind == LABEL_GOAL && is_labelled(f, line, label) &&
		!is_told(f, line, label) &&
		planned_labelled(f, index, label, span)) ||
	    (goal == GOAL_NONE && !prose_line_is_dateline(f, span) &&
		(item || prose_line_is_goal(f, line))))
		return finder_goal(f, GOAL_GOAL, index, span, goal);
	behind = gist_behind_goals(f, span);
	if (span_empty(behind))
		behind = prose_pledge_ahead(f, line);
	return label.kind == LABEL_NONE && goal == GOAL_NONE &&
		       !section->shut && !span_empty(behind)
		   ? finder_goal(f, GOAL_GOAL, index, behind, goal)
		   : GOAL_NONE;
}

/* Hang a paragraph's first line on a goal that it leads to: "My goals:". */
static void
hang_title(struct finder *f, int index, int goal)
{
	struct span line = f->blocks[index].tokens;

	line.end = rows_line_end(f, line.start, line.end);
	if (rows_leads(f, line))
		finder_attach(f, goal,
		    (struct part){
			.kind = PART_CONTEXT, .block = index, .tokens = line });
}

/* Read a line of a paragraph; item: it is one of a list without bullets. */
static void
read_line(struct finder *f, int index, struct span span, bool item)
{
	struct prose_line line = prose_line_at(f, index, span);
	int s = prose_line_section(f, index);
	struct label label = finder_label(f, span);
	int goal = line.block->item != BLOCK_NONE
		       ? f->block_goal[line.block->item]
		       : f->in[s].goal;
	int newest = goal != GOAL_NONE ? goal : f->in[s].last;
	int made;

	if ((item && label.field == FIELD_MEANS && gist_has_name(f, span)) ||
	    prose_row_area(f, &line, label))
		label.kind = LABEL_NONE; /* "**Money**: save 50 € a month" */
	if (read_part(f, &line, label, goal, newest))
		return;
	if (item && (rows_leads(f, span) || rows_heads(f, index, span)))
		return;
	made = make_goal(f, &line, label, goal, newest, item);
	if (is_aim(f, goal, label, span))
		prose_hang_field(f, &line, goal, label, FIELD_WHY);
	else if (made == GOAL_NONE &&
		 !(goal == GOAL_NONE && prose_row_names(f, &line)))
		prose_hang_note(f, &line, goal);
	if (made == GOAL_NONE)
		return;
	if (item)
		hang_title(f, index, made);
	if (!line.full || line.words <= 2 * PROSE_LINE_WORDS)
		prose_hang_list(f, index, made);
	if (label.kind == LABEL_NONE && line.section->single && !item &&
	    line.section->block == index - 1)
		f->in[s].goal = made;
}

/* Read the stretches of a line that begin with labels of their own. */
static void
read_stretches(struct finder *f, int index, struct span rest)
{
	struct span line;

	while (finder_next(f, &rest, &line))
		read_line(f, index, line, false);
}

void
prose_read(struct finder *f, int index)
{
	struct span line = prose_below_letterhead(f, index);
	bool rows = rows_within(f, index);
	bool items = rows || prose_wish_bids(f, index);
	bool several = !rows && (items || prose_wish_several(f, index));

	while (line.start < line.end) {
		uint32_t end =
		    rows ? rows_line_end(f, line.start, line.end) : line.end;
		struct span rest = { end, line.end };

		line.end = end;
		if (several)
			rest = prose_wish_cut(f, &line, items);
		if (items)
			read_line(f, index, line, true);
		else
			read_stretches(f, index, line);
		line = rest;
	}
}

/* The goal that the sentences before the last one of a paragraph declare: "Our
 * goal is to dry the boats. That takes:". */
static int
declared_above(struct finder *f, int index)
{
	struct span line = f->blocks[index].tokens;
	int s = prose_line_section(f, index);
	struct prose_line above;

	line.end = (uint32_t)(announce_last(finder_phrase(f, line)).t -
			      f->document->tokens.at);
	if (span_empty(line) || f->in[s].goal != GOAL_NONE ||
	    !gist_declares(f, line, false))
		return GOAL_NONE;
	above = prose_line_at(f, index, line);
	return prose_line_is_goal(f, &above)
		   ? finder_goal(f, GOAL_GOAL, index, line, GOAL_NONE)
		   : GOAL_NONE;
}

/* Whether a line says in full what the goal is and the list below it only names
 * the parts: "Our goal is to restore three rooms:", then "the hall". */
static bool
declares_whole(const struct finder *f, const struct prose_line *line)
{
	struct phrase p = finder_phrase(f, line->span);
	const struct list *list;
	size_t n;

	if (!line->colon || line->index + 1 >= f->document->n_blocks ||
	    line->block[1].kind != BLOCK_ITEM ||
	    !gist_declares(f, line->span, false) || cue_occurs(p, CUE_HERE))
		return false;
	list = &f->lists[line->block[1].list];
	if (list->n_acts + list->n_tasks + list->n_nested + list->n_goals > 0)
		return false;
	p.t = cue_find(p, CUE_INTENT, &n);
	return p.t && p.t + n + 1 < p.end && cue_action(phrase_behind(p, n));
}

/* Whether a line above a list says what a thing is able to do, among goals, or
 * in full what the goal is, *whole; or, with its day, the writer's own. */
static bool
states_goal(const struct finder *f, const struct prose_line *line, bool *whole)
{
	bool open = line->section->open;

	*whole = declares_whole(f, line) &&
		 (open || (gist_declares(f, line->span, true) &&
			      gist_dated(f, line->span)));
	return !line->section->shut &&
	       (*whole || (open && finder_reads(f, heading_able, line->span)));
}

int
prose_stated(struct finder *f, int index)
{
	struct span line = f->blocks[index].tokens;
	struct prose_line above = prose_line_at(f, index, line);
	struct section *self = &f->outline.at[f->outline.of[index]];
	bool whole;

	if (self->level != OUTLINE_COLON ||
	    f->in[prose_line_section(f, index)].goal != GOAL_NONE ||
	    f->block_goal[index] != GOAL_NONE ||
	    !states_goal(f, &above, &whole))
		return GOAL_NONE;
	if (whole)
		self->class = SECTION_NEUTRAL;
	return finder_goal(f, GOAL_GOAL, index, line, GOAL_NONE);
}

int
prose_above(struct finder *f, int index)
{
	struct span line = f->blocks[index].tokens;
	uint32_t end = heading_label_line(&f->cues, f->document, index);
	struct label label;

	if (end == line.start)
		return declared_above(f, index);
	line.end = end;
	label = finder_label(f, line);
	if (label.kind != LABEL_GOAL && label.kind != LABEL_RESULT)
		return GOAL_NONE;
	read_stretches(f, index, line);
	return f->block_goal[index];
}

/* Whether a summary is a section's name: "Further reading", "2026 goals". */
static bool
names_section(const struct finder *f, struct span line)
{
	return finder_is(f, CUE_CLOSED, line) ||
	       (finder_occurs(f, CUE_OPEN, line) && !gist_bids(f, line) &&
		   finder_words(f, line) <= NAME_WORDS);
}

void
prose_summary(struct finder *f, int index)
{
	const struct block *block = &f->blocks[index];
	int s = f->outline.of[index];
	const struct section *section = &f->outline.at[s];
	struct label label = finder_label(f, block->tokens);
	enum goal_kind kind = section->results ? GOAL_KEY_RESULT : GOAL_GOAL;

	if (label.kind == LABEL_GOAL ||
	    (section->open && !names_section(f, block->tokens)))
		prose_hang_list(f, index,
		    finder_goal(f, kind, index, block->tokens, f->in[s].goal));
}
