/* Lists of plans and roadmaps into what their items are. */

#include "planned.h"

#include "cue/announce.h"
#include "document/document.h"
#include "gist.h"
#include "list.h"
#include "word/ornament.h"

enum { PHRASE = 3 }; /* tokens of what is more than a topic */

bool
planned_done(const struct finder *f, const struct section *section)
{
	for (; section->block != BLOCK_NONE;
	     section = finder_around(f, section)) {
		const struct block *block = &f->blocks[section->block];

		if (finder_status_own(f, block, block->tokens) != GOAL_OPEN)
			return true;
	}
	return false;
}

/* How many items of a list bid, or do so as "I want to mend the roof" does. */
static int
count(const struct finder *f, const struct list *list,
    bool (*says)(const struct finder *, struct span))
{
	int n = 0;

	for (int i = list->first; i != BLOCK_NONE; i = finder_next_item(f, i))
		n += says(f, gist_behind_name(f, f->blocks[i].tokens));
	return n;
}

/* Whether most of them do. */
static bool
mostly(const struct finder *f, const struct list *list,
    bool (*says)(const struct finder *, struct span))
{
	return count(f, list, says) * 2 > list->n_items;
}

bool
planned_bids(const struct finder *f, const struct list *list)
{
	return mostly(f, list, gist_bids);
}

bool
planned_stage(const struct finder *f, const struct section *section)
{
	const struct token *stop;
	struct phrase p;

	if (section->block == BLOCK_NONE || section->level >= OUTLINE_BOLD)
		return false;
	p = finder_phrase(f, finder_heading(f, section));
	p.t = ornament_behind(p.t, p.end);
	for (stop = p.t; stop < p.end && stop->kind != TOKEN_MARK;)
		stop++;
	return cue_is(phrase_to(p, stop), CUE_HORIZON);
}

/* Whether it names such a stage, or a period, that is not over: "Q3 2027". */
static bool
is_horizon(const struct finder *f, const struct section *section)
{
	if (section->block == BLOCK_NONE || section->level >= OUTLINE_BOLD ||
	    planned_done(f, section))
		return false;
	return planned_stage(f, section) ||
	       finder_spans(f, finder_heading(f, section));
}

/* Whether a list holds boxes to tick, what is done or counted, below a year or
 * another period and nothing else: "2027". */
static bool
is_year(const struct finder *f, const struct list *list,
    const struct section *section)
{
	return section->class == SECTION_PERIOD && list_ticks(list) &&
	       (list->n_acts + list->n_numbers) * 2 > list->n_items &&
	       is_horizon(f, section);
}

/* Whether a list of a roadmap says what to do: actions, or boxes to tick. */
static bool
is_road(const struct finder *f, const struct list *list,
    const struct section *section)
{
	return section->road &&
	       (list_ticks(list) || list_heads(list) || planned_bids(f, list) ||
		   planned_calendar(f, list)) &&
	       section->level != OUTLINE_COLON && !planned_done(f, section);
}

/* Whether most items are more than a word or two, or boxes to tick. */
static bool
states(const struct finder *f, const struct list *list)
{
	int n = 0;

	for (int i = list->first; i != BLOCK_NONE; i = finder_next_item(f, i)) {
		struct span line = f->blocks[i].tokens;

		n += line.end - line.start >= PHRASE ||
		     f->blocks[i].task != TASK_NONE;
	}
	return n * 2 > list->n_items;
}

/* Whether a line says who will do the list: "We have two cooks and will:". */
static bool
is_will(const struct finder *f, const struct section *section)
{
	struct phrase p;
	size_t n;

	if (section->level != OUTLINE_COLON ||
	    section->class != SECTION_NEUTRAL || section->closed)
		return false;
	p = announce_last(finder_phrase(f, finder_heading(f, section)));
	p.t = cue_find(p, CUE_MODAL, &n);
	return p.t && cue_action(phrase_behind(p, n)) &&
	       !cue_begins(phrase_behind(p, n), CUE_BEING);
}

bool
planned_timed(const struct finder *f, const struct list *list,
    const struct section *section)
{
	if (is_will(f, section))
		section = finder_around(f, section);
	return section->timed >= HEADING_SURE && !section->shut &&
	       !list_topics(list) && states(f, list);
}

/* Whether each item bids, or says from where to where or how much by when. */
static bool
all_aim(const struct finder *f, const struct list *list)
{
	for (int i = list->first; i != BLOCK_NONE; i = finder_next_item(f, i))
		if (!gist_bids(f, gist_behind_name(f, f->blocks[i].tokens)) &&
		    !gist_based(f, f->blocks[i].tokens) &&
		    !gist_promises(f, f->blocks[i].tokens))
			return false;
	return list->n_items > 1;
}

/* A list of a plan with a date, "Roadmap 2027", "Days 1-30": it has boxes to
 * tick, or most of its items act, or of those below its topics, or half bid and
 * most count. What a chapter of "Plan 2027" lists must bid. */
static enum list_role
dated_role(const struct finder *f, const struct list *list,
    const struct section *section)
{
	int bids;

	if (!section->dated)
		return LIST_LOOSE;
	if (section->chapter && !list_ticks(list))
		return list->n_items > 1 &&
			       list->n_bids * 3 >= list->n_items * 2
			   ? LIST_GOALS
			   : LIST_LOOSE;
	if (list_ticks(list))
		return LIST_GOALS;
	if (list_topics(list))
		return list->n_below_acts * 2 > list->n_below ? LIST_TOPICS
							      : LIST_LOOSE;
	if (all_aim(f, list))
		return LIST_GOALS;
	bids = count(f, list, gist_bids);
	return (list->n_acts + list->n_nouns) * 2 > list->n_items ||
		       bids * 2 > list->n_items ||
		       (bids * 2 == list->n_items &&
			   list->n_numbers * 2 > list->n_items)
		   ? LIST_GOALS
		   : LIST_LOOSE;
}

bool
planned_milestones(const struct finder *f, const struct section *section)
{
	return finder_occurs(f, CUE_MILESTONE, finder_heading(f, section));
}

/* Whether a heading says that what it names lies ahead: "Next week". */
static bool
is_ahead(const struct finder *f, const struct section *section)
{
	return finder_occurs(f, CUE_NEXT, finder_heading(f, section));
}

/* Whether a heading says that milestones lie ahead: "Next milestones". */
static bool
is_coming(const struct finder *f, const struct section *section)
{
	return !section->borrowed && section->class != SECTION_NEUTRAL &&
	       planned_milestones(f, section) && is_ahead(f, section);
}

/* Whether it says by when what the heading around it names so is to be there:
 * "Long term" below "Deliverables"; or what a roadmap has in hand, "Now". */
static bool
is_due(const struct finder *f, const struct section *section)
{
	/* "Now" beside "Next" is no starting level */
	if (section->road && section->field == FIELD_BASELINE &&
	    !section->borrowed)
		return is_horizon(f, section);
	if (f->outline.named)
		return false;
	return is_coming(f, section) ||
	       (section->borrowed && is_horizon(f, section) &&
		   planned_milestones(f, finder_around(f, section)));
}

/* Whether deeds stand below "Now" in a plan, "Next" being the next heading. */
static bool
is_now(const struct finder *f, const struct list *list,
    const struct section *section)
{
	return section->field == FIELD_BASELINE && !section->borrowed &&
	       list_acts(list) && section->end < f->document->n_blocks &&
	       planned_expects(finder_around(f, section)) &&
	       is_horizon(f, section) &&
	       planned_stage(f, finder_section(f, section->end));
}

/* Whether a list of boxes stands below "Tasks", in a chapter of a plan. */
static bool
is_tasks(const struct finder *f, const struct list *list,
    const struct section *section)
{
	const struct section *outer = finder_around(f, section);

	return section->field == FIELD_HOW && !section->borrowed &&
	       list_ticks(list) && list_acts(list) && outer->level > 1 &&
	       outer->faint;
}

bool
planned_under_field(const struct finder *f, const struct list *list,
    const struct section *section)
{
	return is_tasks(f, list, section) || planned_timed(f, list, section) ||
	       planned_months(f, list, section) || is_due(f, section) ||
	       is_now(f, list, section);
}

bool
planned_expects(const struct section *section)
{
	return section->open || section->promised || section->plan ||
	       section->dated || section->road || section->method;
}

bool
planned_dated(const struct finder *f, const struct section *section)
{
	return section->block != BLOCK_NONE &&
	       finder_reads(f, announce_dated, finder_heading(f, section));
}

/* "How": a question of the goals above, even of those below a title. */
static bool
only_asks(const struct finder *f, const struct section *section)
{
	struct span heading = finder_heading(f, section);

	return finder_words(f, heading) == 1 &&
	       finder_begins(f, CUE_QUESTION, heading);
}

/* Whether a field says how goals before it are reached: "Week by week". */
static bool
leads_there(const struct finder *f, const struct section *section)
{
	int around, first;

	while (section->borrowed)
		section = finder_around(f, section);
	around = section->parent;
	if (section->field != FIELD_HOW ||
	    (f->outline.at[around].level <= 1 && !only_asks(f, section)) ||
	    f->in[around].last == GOAL_NONE || planned_milestones(f, section))
		return false;
	first = f->in[around].first;
	return f->goals->at[first].block < section->block;
}

bool
planned_field(const struct finder *f, const struct section *section)
{
	const struct section *outer;

	if (f->outline.named || leads_there(f, section) ||
	    (section->level >= OUTLINE_BOLD &&
		f->in[section->parent].last != GOAL_NONE))
		return false;
	/* "Steps" may be of anything */
	while (section->borrowed)
		section = finder_around(f, section);
	/* the steps of a "strategy" say how a thing is done */
	outer = finder_around(f, section);
	if (!planned_milestones(f, section) &&
	    (!planned_expects(outer) || section->step))
		return false;
	return section->field == FIELD_HOW || section->field == FIELD_TARGET ||
	       section->field == FIELD_DEADLINE ||
	       section->field == FIELD_OTHER;
}

bool
planned_road(const struct finder *f, const struct section *section)
{
	const struct section *title = outline_top(&f->outline, section);

	return section->road && !section->closed && !planned_done(f, section) &&
	       title->road && title->class != SECTION_OPEN;
}

/* Whether a list holds boxes to tick, what is done or counted, within what is
 * to be done in a week: "Priorities of the week", then "Urgent". */
static bool
is_week(const struct finder *f, const struct list *list,
    const struct section *section)
{
	return section->weekly && list_ticks(list) &&
	       section->class != SECTION_FIELD && !planned_done(f, section);
}

/* Whether most items act, or those below topics: "Ann", "Write the report". */
static bool
acts(const struct finder *f, const struct list *list)
{
	return list_topics(list) ? list->n_below_acts * 2 > list->n_below
				 : mostly(f, list, gist_acts);
}

/* Whether a list says what is to be done in the period right ahead, "Next
 * week", be it "Calling Ann"; a title over it may tell of the last one. */
static bool
is_next(const struct finder *f, const struct list *list,
    const struct section *section)
{
	return section->class == SECTION_PERIOD && !section->shut &&
	       (!section->closed || section->titled) && !f->meeting &&
	       list->n_items > 1 &&
	       (is_ahead(f, section) ? acts(f, list)
				     : section->planned && list_ticks(list) &&
					   planned_bids(f, list));
}

/* Whether a section is a stage of a roadmap that is not over: "Next". */
static bool
is_leg(const struct finder *f, const struct section *section)
{
	return section->road && (section->dated || planned_stage(f, section)) &&
	       is_horizon(f, section);
}

enum list_role
planned_role(const struct finder *f, const struct list *list,
    const struct section *section)
{
	enum list_role role = dated_role(f, list, section);

	if (role != LIST_LOOSE)
		return role;
	if (list_topics(list) &&
	    (is_next(f, list, section) ||
		(section->road && !section->closed && acts(f, list) &&
		    !planned_done(f, section))))
		return LIST_TOPICS;
	return planned_timed(f, list, section) || is_next(f, list, section) ||
		       planned_months(f, list, section) ||
		       (!section->closed &&
			   (is_week(f, list, section) || is_leg(f, section) ||
			       is_road(f, list, section) ||
			       is_year(f, list, section) ||
			       planned_timeline(f, list, section) ||
			       is_coming(f, section)))
		   ? LIST_GOALS
		   : LIST_LOOSE;
}
