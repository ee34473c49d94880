/* Headings into goals, key results and what their sections belong to. */

#include "goal_step.h"

#include "chapter_part.h"
#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "word/token.h"

enum {
	BETWEEN = 16, /* blocks from a goal to the heading of its objectives */
	NAME_MAX = 2  /* words of a heading that may be a mere name */
};

/* The item that a heading takes up; a heading under another year is none. */
static int
taken_up(struct finder *f, struct span heading)
{
	int goal = finder_same(f, heading);

	return goal != GOAL_NONE &&
		       f->blocks[f->goals->at[goal].block].kind == BLOCK_HEADING
		   ? GOAL_NONE
		   : goal;
}

/* Whether headings stand below one: they part what it names. */
static bool
has_chapters(const struct finder *f, const struct section *section)
{
	const struct section *next = section + 1;

	return next < f->outline.at + f->outline.n &&
	       next->level < OUTLINE_BOLD && next->block < section->end;
}

/* Whether the goal in it stands alone beside a heading: "Aims", or the only
 * label of a goal among headings, "Goal: mend the dyke". */
static bool
holds_one(const struct finder *f, const struct section *in)
{
	return in->class == SECTION_OPEN ||
	       (in->class == SECTION_GOAL &&
		   finder_around(f, in)->labelled == 1);
}

/* The one goal right in the section around a heading ("Objective: …", then
 * "Deliverables"), or in one of goals beside it ("Aims", then "Milestones"; the
 * days of a "Timeline" are periods); GOAL_NONE: several or none. */
static int
goal_around(const struct finder *f, const struct section *section)
{
	int around = section->parent, goal = f->in[around].last;
	const struct section *in;

	if (goal == GOAL_NONE || f->in[around].first != goal)
		return GOAL_NONE;
	in = &f->outline.at[f->outline.of[f->goals->at[goal].block]];
	return in == &f->outline.at[around] ||
		       (in->parent == around && holds_one(f, in) &&
			   in->level == section->level &&
			   section->field != FIELD_DEADLINE &&
			   !has_chapters(f, section))
		   ? goal
		   : GOAL_NONE;
}

/* "Goal: a shelf for every child", only paragraphs, then "Objectives:". */
static int
stated_over(const struct finder *f, const struct section *section)
{
	int goal = f->in[section->parent].last, block;

	if (goal == GOAL_NONE)
		return GOAL_NONE;
	block = f->goals->at[goal].block;
	if (section->block - block > BETWEEN ||
	    finder_label(f, f->blocks[block].tokens).kind != LABEL_GOAL)
		return GOAL_NONE;
	while (
	    block < section->block && f->blocks[block].kind == BLOCK_PARAGRAPH)
		block++;
	return block == section->block ? goal : GOAL_NONE;
}

/* Whether a heading right below "Key results" states one of them. */
static bool
heads_result(const struct finder *f, const struct section *section)
{
	return section->class == SECTION_NEUTRAL &&
	       section->level < OUTLINE_BOLD &&
	       finder_around(f, section)->class == SECTION_RESULTS &&
	       chapter_is_result(f, section);
}

/* Whether a heading right below "Milestone: ..." says what is handed over. */
static bool
heads_deliverable(const struct finder *f, const struct section *section)
{
	int around = section->parent, outer = f->in[around].goal;

	return outer != GOAL_NONE &&
	       f->goals->at[outer].block == f->outline.at[around].block &&
	       f->milestone == outer && chapter_is_milestone(f, section);
}

/* Whether the list below a line begins with a question: "Ask the owner:". */
static bool
leads_to_question(const struct finder *f, const struct section *section)
{
	int first = section->block + 1;

	return first < section->end && f->blocks[first].kind == BLOCK_ITEM &&
	       finder_reads(f, heading_asks, f->blocks[first].tokens);
}

/* Whether a line asks its reader for what they wish: "Write down three things
 * you want to learn:", but not "Sell your van:". */
static bool
asks_reader(struct phrase p)
{
	size_t n;
	const struct token *found = cue_find(p, CUE_READER, &n);

	return found && found > p.t &&
	       !cue_begins(phrase_from(p, found), CUE_DETERMINER);
}

/* Whether the steps in the list below do a line: "Sell the van:". */
static bool
leads_to_steps(const struct finder *f, const struct section *section)
{
	struct phrase p;

	if (section->class != SECTION_NEUTRAL || !section->open ||
	    section->level != OUTLINE_COLON || leads_to_question(f, section) ||
	    finder_words(f, f->blocks[section->block].tokens) < 2)
		return false;
	p = finder_phrase(f, finder_heading(f, section));
	return cue_imperative(p) && !asks_reader(p) &&
	       cue_value(p, CUE_PAST) != CUE_TOLD;
}

/* Whether headings beside one that neither bids nor counts are goals. */
static bool
beside_labelled(const struct finder *f, const struct section *section)
{
	struct span line = f->blocks[section->block].tokens;

	return finder_around(f, section)->labelled > 1 && !gist_bids(f, line) &&
	       !gist_counts(f, line);
}

/* Whether boxes to tick stand below a heading as they do above it, in the
 * section around it: it only names a part of them. */
static bool
ticks_on(const struct finder *f, const struct section *section, int before)
{
	const struct block *next = finder_below(f, section, BLOCK_ITEM);

	return f->blocks[before].task != TASK_NONE && next &&
	       next->task != TASK_NONE;
}

/* Whether a heading behind a list of goals of the section around it neither
 * bids nor counts: it tells more of them, or goes on with their boxes. */
static bool
beside_list(const struct finder *f, const struct section *section)
{
	struct span line = f->blocks[section->block].tokens;
	int goal = f->in[section->parent].last, block, around;

	if (goal == GOAL_NONE)
		return false;
	block = f->goals->at[goal].block;
	around = f->outline.of[block];
	if (f->outline.at[around].level == OUTLINE_COLON)
		around = f->outline.at[around].parent;
	return f->blocks[block].kind == BLOCK_ITEM &&
	       around == section->parent &&
	       (ticks_on(f, section, block) ||
		   (!gist_acts(f, line) && !gist_counts(f, line)));
}

/* Whether a heading opened by the title alone, beside those labelled as goals,
 * has more words than a name: "Insulate the barn by May". */
static bool
says_more_than_name(const struct finder *f, const struct section *section)
{
	return section->faint && finder_around(f, section)->labelled > 1 &&
	       finder_words(
		   f, finder_strip(f, f->blocks[section->block].tokens)) >
		   NAME_MAX;
}

/* Whether a heading that belongs to no goal is one. */
static bool
heads_goal(const struct finder *f, const struct section *section)
{
	return section->class == SECTION_NEUTRAL &&
	       (section->open || says_more_than_name(f, section) ||
		   chapter_is_objective(f, section)) &&
	       section->level < OUTLINE_BOLD && !section->results &&
	       !beside_labelled(f, section) && !beside_list(f, section) &&
	       chapter_is_goal(f, section);
}

/* Whether a heading right below an objective of OKRs says how it is reached,
 * above a list, as others do: "Win the region", then "Open a shop". */
static bool
heads_part(const struct finder *f, const struct section *section)
{
	int around = section->parent, outer = f->in[around].goal;
	const struct section *over = &f->outline.at[around];
	const struct tally *tally = &f->tallies[around];
	struct span line = f->blocks[section->block].tokens;

	return outer != GOAL_NONE && section->method &&
	       section->class == SECTION_NEUTRAL && !section->closed &&
	       section->level < OUTLINE_BOLD && over->level < OUTLINE_BOLD &&
	       f->goals->at[outer].block == over->block &&
	       finder_label(f, f->blocks[over->block].tokens).kind ==
		   LABEL_NONE &&
	       tally->n_deeds > 1 && tally->n_deeds * 2 > tally->n_chapters &&
	       gist_bids(f, line) && chapter_parts(f, section).list;
}

/* Whether a labelled heading only names what the goal right below it is about:
 * "Goal 5: Youth", then "Goal: enrol 320 teenagers". */
static bool
names_labelled(const struct finder *f, const struct section *section)
{
	const struct block *next = finder_below(f, section, BLOCK_PARAGRAPH);
	struct span text = finder_strip(f, finder_heading(f, section));

	return next && finder_label(f, next->tokens).kind == LABEL_GOAL &&
	       finder_words(f, text) <= NAME_MAX && !gist_bids(f, text) &&
	       !gist_counts(f, text);
}

/* Make a goal or a key result of a section's heading. */
static int
make(struct finder *f, const struct section *section, enum goal_kind kind,
    int outer)
{
	return finder_goal(
	    f, kind, section->block, finder_heading(f, section), outer);
}

/* Set whether a heading below the goal outer, or GOAL_NONE, is a goal by its
 * label or the plan that it stands in; returns whether it is a milestone. */
static bool
settle(const struct finder *f, struct section *section, int outer)
{
	bool milestone = outer == GOAL_NONE &&
			 chapter_is_milestone(f, section) &&
			 goal_around(f, section) == GOAL_NONE;

	if (milestone ||
	    (outer == GOAL_NONE && chapter_is_planned(f, section))) {
		section->class = SECTION_GOAL;
		section->closed = false;
	}
	if (section->class == SECTION_GOAL && names_labelled(f, section))
		section->class = SECTION_OPEN;
	return milestone;
}

/* Make the goal that a heading states by itself; GOAL_NONE: it states none. */
static int
make_stated(struct finder *f, struct section *section, int outer)
{
	struct label label = finder_label(f, finder_heading(f, section));

	if (section->class == SECTION_GOAL)
		return make(f, section,
		    label.kind == LABEL_RESULT ? GOAL_KEY_RESULT : GOAL_GOAL,
		    outer);
	if (outer != GOAL_NONE)
		return GOAL_NONE;
	if (heads_goal(f, section))
		return make(f, section, GOAL_GOAL, outer);
	if (!chapter_is_page(f, section))
		return GOAL_NONE;
	section->closed = false;
	return make(f, section, GOAL_GOAL, outer);
}

/* The same of what a heading states as a part of what is around it. */
static int
make_part(struct finder *f, const struct section *section, int outer)
{
	if (heads_result(f, section) || heads_deliverable(f, section))
		return make(f, section, GOAL_KEY_RESULT, outer);
	if (heads_part(f, section))
		return make(f, section,
		    gist_counts(f, finder_heading(f, section)) ? GOAL_KEY_RESULT
							       : GOAL_GOAL,
		    outer);
	if (outer == GOAL_NONE && leads_to_steps(f, section))
		return make(f, section, GOAL_GOAL, outer);
	return GOAL_NONE;
}

/* The goal that what stands below a heading belongs to, which states none. */
static int
goal_over(const struct finder *f, const struct section *section, int outer)
{
	if (section->class == SECTION_CLOSED)
		return GOAL_NONE;
	if (section->class == SECTION_RESULTS && outer == GOAL_NONE)
		return f->in[section->parent].last;
	if (section->class == SECTION_FIELD && outer == GOAL_NONE)
		return goal_around(f, section);
	return outer;
}

void
goal_heading_enter(struct finder *f, int s)
{
	struct section *section = &f->outline.at[s];
	int outer = f->in[section->parent].goal, goal;
	bool milestone;

	f->in[s].goal = outer;
	if (section->class == SECTION_NEUTRAL && outer == GOAL_NONE &&
	    section->level < OUTLINE_BOLD)
		f->in[s].goal = taken_up(f, finder_heading(f, section));
	if (f->in[s].goal != outer)
		return;
	milestone = settle(f, section, outer);
	goal = make_stated(f, section, outer);
	if (milestone && section->class == SECTION_GOAL)
		f->milestone = goal;
	if (goal == GOAL_NONE) {
		f->in[s].goal = goal_over(f, section, outer);
		goal = make_part(f, section, outer);
	}
	if (goal != GOAL_NONE)
		f->in[s].goal = f->in[section->parent].last = goal;
	else if (section->class == SECTION_OPEN && outer == GOAL_NONE)
		f->in[s].over = stated_over(f, section);
}
