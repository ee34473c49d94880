/* Lists into what their items are: goals, key results, steps, fields. */

#include "list.h"

#include "cue/announce.h"
#include "document/document.h"
#include "evidence.h"
#include "gist.h"
#include "planned.h"
#include "word/token.h"

/* Odds, as evidence.h has them, that outweigh what a list seems to be: a field
 * that holds goals, a line that alone would not read as one, a list that only
 * the name of a plan opens, or a heading that names more than goals. */
enum {
	ODDS_FIELD = -50,
	ODDS_LOOSE = 0,
	ODDS_MORE = -150,
	ODDS_PROMISED = -250
};

enum {
	MEASURED_MIN = 3, /* items of a list that measures a goal */
	OF_TEXT = 2	  /* of CUE_DEED: what a text or a club has */
};

/* Whether a third of the items below a heading that counts nothing itself say
 * how much or how often: "Improve our health", then "Run 5 km without a stop".
 * Below "Objective 2:", which may be followed by steps, all of them must. */
static bool
measures(const struct finder *f, const struct list *list, int goal)
{
	int block = f->goals->at[goal].block, measured = 0;
	struct span words = f->blocks[block].tokens;
	bool labelled = finder_label(f, words).kind == LABEL_GOAL;

	if (labelled)
		words = finder_strip(f, words);
	if (f->blocks[block].kind != BLOCK_HEADING ||
	    list->n_items < (labelled ? 2 : MEASURED_MIN) ||
	    list->n_fields > 0 || list->n_tasks > 0 || gist_counts(f, words))
		return false;
	for (int i = list->first; i != BLOCK_NONE; i = finder_next_item(f, i))
		measured += gist_measures(f, f->blocks[i].tokens);
	return measured * (labelled ? 1 : 3) >= list->n_items;
}

/* Whether a label says of a line that key results stand below it: "O1:". */
static bool
is_objective(const struct finder *f, int block)
{
	return finder_label(f, f->blocks[block].tokens).method;
}

/* Whether a heading of a plan says what will be done, as those beside it and
 * its list do: an axis, and what is planned on it. */
static bool
is_axis(const struct finder *f, const struct list *list,
    const struct section *section, int goal)
{
	struct span heading;

	if (f->goals->at[goal].block != section->block ||
	    f->tallies[section->parent].n_deeds < 2 || list->n_items < 2)
		return false;
	if (section->promised && section->class == SECTION_NEUTRAL)
		return planned_bids(f, list);
	/* "Build three parks by June" is a goal and no axis */
	heading = finder_strip(f, f->blocks[section->block].tokens);
	return f->civic && !gist_counts(f, heading) && planned_bids(f, list);
}

/* The role of a list below a goal. */
static enum list_role
part_role(const struct finder *f, const struct list *list,
    const struct section *section, int goal)
{
	if (is_axis(f, list, section, goal))
		return LIST_GOALS;
	return f->goals->at[goal].kind == GOAL_GOAL &&
		       (section->method ||
			   is_objective(f, f->goals->at[goal].block) ||
			   measures(f, list, goal))
		   ? LIST_RESULTS
		   : LIST_STEPS;
}

/* Whether only a title opens a section, or the name of a plan: it may tell
 * anything, unless it says when, "Later" or "Q3 2027". */
static bool
is_chapter(const struct finder *f, const struct section *section)
{
	if (section->promised && planned_stage(f, section))
		return false;
	return (section->class == SECTION_NEUTRAL && !section->near) ||
	       (section->promised && section->class != SECTION_WEAK &&
		   section->class != SECTION_PERIOD);
}

/* Whether a chapter's title is "Goals 2027": its lists are, however short. */
static bool
below_plain(const struct finder *f, const struct section *section)
{
	while (section->class != SECTION_OPEN && section->parent > 0)
		section = finder_around(f, section);
	return section->plain && planned_dated(f, section);
}

/* Whether a line names work, "Documentation", "Testing and CI", and neither
 * what texts have, "Introduction", nor what else there is of it, "Testing
 * costs". */
static bool
names_work(const struct finder *f, struct span line)
{
	int value = 0;
	size_t n = cue_match(finder_phrase(f, line), CUE_DEED, &value);

	line.start += (uint32_t)n;
	return n > 0 && value != OF_TEXT &&
	       (span_empty(line) || finder_begins(f, CUE_JOINER, line));
}

/* Whether the heading of a section names work in a plan, and a list right below
 * acts: it is what that work will be. */
static bool
is_work(const struct finder *f, const struct list *list,
    const struct section *section)
{
	struct span line = finder_strip(f, finder_heading(f, section));

	return section->plan && section->block == list->first - 1 &&
	       list->n_items > 1 && list->n_acts * 3 > list->n_items * 2 &&
	       section->level < OUTLINE_BOLD && names_work(f, line) &&
	       !finder_occurs(f, CUE_MANUAL, line);
}

/* Whether a list holds what is to be done in a chapter of a plan, whose name
 * alone would close it: deeds to tick off below "Examples", or such work. */
static bool
is_agenda(const struct finder *f, const struct list *list,
    const struct section *section)
{
	const struct section *outer;

	if (section->class != SECTION_CLOSED || section->parent < 0 ||
	    !list_acts(list) ||
	    !(list_ticks(list) || is_work(f, list, section)))
		return false;
	outer = finder_around(f, section);
	return outer->open || (outer->plan && !outer->closed);
}

/* The role of a list below the name of a field. */
static enum list_role
field_role(const struct finder *f, const struct list *list,
    const struct section *section, int goal)
{
	/* "The next six months" within "Motivation" tells steps */
	if (section->borrowed &&
	    (section->field == FIELD_WHY || section->field == FIELD_PROBLEM) &&
	    goal != GOAL_NONE && list_acts(list))
		return LIST_STEPS;
	if (goal != GOAL_NONE && list_ticks(list) &&
	    planned_milestones(f, section))
		return LIST_RESULTS;
	if (goal == GOAL_NONE && finder_area(f, section) &&
	    (list->n_items > 1 ||
		gist_bids(f, f->blocks[list->first].tokens)) &&
	    (list->n_acts == list->n_items ||
		(list->n_acts * 2 >= list->n_items && list->n_topics == 0)))
		return LIST_GOALS;
	return list->n_results > 0 ? LIST_RESULTS : LIST_FIELDS;
}

/* Whether a list stands under the title alone, or a sentence, where facts are
 * listed as often as goals: "We look to the following groups:". */
static bool
is_faint(const struct finder *f, const struct list *list,
    const struct section *section)
{
	const struct tally *tally = &f->tallies[f->outline.of[list->first]];
	bool chapter =
	    is_chapter(f, section) &&
	    !(section->pledged && section->block != BLOCK_NONE) &&
	    !(list->n_topics * 2 > list->n_items && below_plain(f, section));
	int busy = tally->n_busy;

	/* in a plan « Mise en place d'un marché » says what will be done */
	if (section->promised && section->level < OUTLINE_COLON)
		busy += tally->n_nouns;
	return (section->level == OUTLINE_COLON || chapter) &&
	       !section->plain &&
	       !(section->level == OUTLINE_COLON &&
		   gist_goes_on(f, finder_heading(f, section))) &&
	       list->n_tasks == 0 && !planned_timed(f, list, section) &&
	       busy * 2 < tally->n_items;
}

bool
list_topic(const struct finder *f, int index)
{
	const struct block *block = &f->blocks[index];
	const struct list *below;

	if (!f->nests[index])
		return false;
	below = &f->lists[block[1].list];
	return f->lists[block->list].n_topics > 1 && below->above == index &&
	       !block->ordered && block->task == TASK_NONE &&
	       !(document_first(f->document, index)->style & TOKEN_LINK) &&
	       finder_topic(f, block->tokens) && list_acts(below);
}

/* The role of a list directly in a section: one that is a field's or shut says
 * it at once, then the labels of the items do, then what the section is about,
 * last what the items are like. */
static enum list_role
top_role(const struct finder *f, const struct list *list,
    const struct section *section, int goal)
{
	if (section->class == SECTION_FIELD)
		return field_role(f, list, section, goal);
	if (list->n_links * 2 > list->n_items || section->shut)
		return LIST_IGNORED;
	if (list->n_results > 0)
		return LIST_RESULTS;
	if (list->n_goals * 2 > list->n_items ||
	    (list_objectives(list) && goal == GOAL_NONE && !section->closed))
		return LIST_GOALS;
	if (section->closed)
		return is_agenda(f, list, section) ? LIST_GOALS : LIST_IGNORED;
	if (list->owner != GOAL_NONE)
		return part_role(f, list, section, list->owner);
	if (section->results)
		return list_topics(list) && list->n_tasks == 0 &&
			       list->n_below_tasks * 2 > list->n_below
			   ? LIST_TOPICS
		       : list_unmeasured(f, list, section, goal) ? LIST_IGNORED
								 : LIST_RESULTS;
	if (goal != GOAL_NONE &&
	    (section->class == SECTION_NEUTRAL ||
		section->class == SECTION_GOAL || section->staged))
		return part_role(f, list, section, goal);
	if (!section->open && !(section->faint && list->n_tasks > 0))
		return goal != GOAL_NONE ? LIST_STEPS
		       : f->minutes	 ? LIST_IGNORED
					 : planned_role(f, list, section);
	/* beside "Goals:" stands what are none, unless it is done */
	if (list->n_leads > 0 && !section->near &&
	    list->n_acts * 2 < list->n_items - list->n_leads)
		return LIST_IGNORED;
	if (list_topics(list))
		return LIST_TOPICS;
	return is_faint(f, list, section) ? LIST_IGNORED : LIST_GOALS;
}

/* The role of a list below an item. */
static enum list_role
nested_role(const struct finder *f, const struct list *list,
    const struct list *outer, const struct section *section)
{
	bool method = section->method;

	/* "What" is above it, and this is below "Why" */
	if (f->leads[outer->first] == LIST_GOALS && list_fills(f, list))
		return LIST_FIELDS;
	switch (outer->role) {
	case LIST_GOALS:
		if (list->n_results > 0)
			return LIST_RESULTS;
		if (list_topic(f, list->above))
			return LIST_GOALS;
		if (list->n_goals > 0 || (method && list->n_nested > 0))
			return LIST_GOALS;
		return (method && list->n_numbers > 0) ||
			       is_objective(f, list->above)
			   ? LIST_RESULTS
			   : LIST_STEPS;
	case LIST_RESULTS:
		return list->n_results > 0 ? LIST_RESULTS : LIST_STEPS;
	case LIST_TOPICS:
		if (list_topics(list))
			return LIST_TOPICS;
		return section->results ? LIST_RESULTS : LIST_GOALS;
	case LIST_LOOSE:
		return LIST_STEPS;
	case LIST_STEPS:
		return list_fills(f, list) ? LIST_FIELDS : LIST_STEPS;
	default:
		return outer->role;
	}
}

/* The odds that an outer list's items are goals, weighed when asked for. */
static int
odds(const struct finder *f, struct list *list)
{
	if (!list->weighed)
		list->odds = evidence_list(f, list).mean;
	list->weighed = true;
	return list->odds;
}

bool
list_likely(const struct finder *f, struct list *list)
{
	return odds(f, list) > ODDS_LOOSE;
}

/* Whether it names goals behind other things, no time: "Trade and goals". */
static bool
names_more(const struct finder *f, const struct section *section)
{
	struct span line = finder_heading(f, section);
	struct phrase p = finder_phrase(f, line);
	const struct token *t;
	size_t n;

	if (section->class != SECTION_OPEN || section->level >= OUTLINE_COLON ||
	    announce_dated(p))
		return false;
	t = cue_find(p, CUE_OPEN, &n);
	if (t && t > p.t && cue_begins(phrase_cut(p, t - 1, t), CUE_DETERMINER))
		t--;
	return t && t > p.t &&
	       (token_is(t - 1, p.end, ',') ||
		   cue_begins(phrase_cut(p, t - 1, t), CUE_JOINER));
}

/* The role of a list where the evidence outweighs its heading: a field of no
 * goal may say what is to be reached, and a plan more than goals. */
static enum list_role
weigh(const struct finder *f, struct list *list, const struct section *section,
    enum list_role role, int goal)
{
	if (evidence_watch)
		evidence_watch(f, list);
	if (role == LIST_GOALS && section->promised && !section->pledged &&
	    is_chapter(f, section) && list->n_goals == 0 &&
	    list->n_tasks == 0 && list->n_below_acts * 2 <= list->n_below &&
	    (list->n_nouns + list->n_bids) * 3 < list->n_items * 2 &&
	    odds(f, list) < ODDS_PROMISED)
		return LIST_IGNORED;
	if (role == LIST_GOALS && list->n_goals == 0 && list->n_tasks == 0 &&
	    names_more(f, section) && odds(f, list) < ODDS_MORE)
		return LIST_IGNORED;
	return role == LIST_FIELDS && goal == GOAL_NONE && !f->minutes &&
		       list->owner == GOAL_NONE &&
		       (planned_under_field(f, list, section) ||
			   (planned_field(f, section) &&
			       (odds(f, list) > ODDS_FIELD ||
				   planned_calendar(f, list))))
		   ? LIST_GOALS
		   : role;
}

enum list_role
list_role(struct finder *f, struct list *list)
{
	int s = f->outline.of[list->first];
	const struct section *section = &f->outline.at[s];

	if (list->role != LIST_UNKNOWN)
		return list->role;
	if (list->above != BLOCK_NONE && f->leads[list->above] &&
	    !section->shut)
		list->role = (enum list_role)f->leads[list->above];
	else if (list->above == BLOCK_NONE)
		list->role = weigh(f, list, section,
		    top_role(f, list, section, f->in[s].goal), f->in[s].goal);
	else
		list->role = nested_role(
		    f, list, &f->lists[f->blocks[list->above].list], section);
	if (list->role == LIST_GOALS && list_heads(list))
		list->role = LIST_TOPICS;
	if ((list->role == LIST_GOALS && list->n_goals == 0 &&
		(list_told(f, list) || list_lesson(list))) ||
	    (list->role != LIST_IGNORED && list->n_goals == 0 &&
		list_legend(f, list)))
		list->role = LIST_IGNORED;
	return list->role;
}
