/* The lists of a document into what each of them holds. */

#include "list.h"

#include "base/arena.h"
#include "cue/announce.h"
#include "document/document.h"
#include "gist.h"
#include "word/ornament.h"
#include "word/token.h"

enum {
	WHY_BEHIND = 16, /* blocks from what to why and by when */
	NAME_TOKENS = 4, /* before a colon: "Women and men:" */
	DATE_TOKENS = 3, /* of "This week's" */
	TITLE_TOKENS = 8 /* of "Goals of the choir for 2027" */
};

/* Whether goals end a line that begins with a date: "This week's goals". */
static bool
ends_in_goals(struct phrase p)
{
	const struct token *goals = p.end - 1;
	const struct token *stop =
	    goals - p.t < DATE_TOKENS ? goals : p.t + DATE_TOKENS;

	return goals > p.t && cue_is(phrase_from(p, goals), CUE_OPEN) &&
	       announce_dated(phrase_to(p, stop)) && !cue_imperative(p);
}

/* Whether an item reads as a heading: "Goals of the choir for 2027". */
static bool
is_title(struct phrase p)
{
	return p.end - p.t <= TITLE_TOKENS &&
	       ((!cue_begins(p, CUE_FUNCTION) && announce_title(p)) ||
		   ends_in_goals(p)) &&
	       heading_opening(p) > 0 && announce_dated(p);
}

/* Whether the item behind one in its list only asks why and one behind that for
 * the time, the means or who it is: "What", "Why", "Until". A change to a
 * program is told below "What", "Why" and "How", too. */
static bool
is_before_why(const struct finder *f, const struct block *item)
{
	enum {
		GOAL_ONLY = 1u << FIELD_DEADLINE | 1u << FIELD_MEANS |
			    1u << FIELD_OWNER | 1u << FIELD_BASELINE
	};
	const struct block *end = f->blocks + f->document->n_blocks;
	bool why = false;

	if (end - item > WHY_BEHIND)
		end = item + WHY_BEHIND;
	for (const struct block *next = item + 1; next < end; next++) {
		enum field field;

		if (next->kind != BLOCK_ITEM || next->list != item->list)
			continue;
		field = heading_field(finder_phrase(f, next->tokens));
		if (why && (1u << field & GOAL_ONLY))
			return true;
		if (!why && field != FIELD_WHY)
			return false;
		why = true;
	}
	return false;
}

/* What the list below an item holds that the item only announces: "Goals:". */
static enum list_role
lead_of(const struct finder *f, const struct block *block)
{
	struct phrase p = finder_phrase(f, block->tokens);
	const struct token *end = p.end;
	bool last;

	p.t = ornament_behind(p.t, end);
	for (p.end = p.t; p.end < end && !token_is(p.end, end, ':');)
		p.end++;
	last = p.end + 1 >= end;
	if (last && is_title(p))
		return LIST_GOALS;
	/* "Goals (2027):", "Goal for today (Tuesday 4):" */
	p.end = token_before_bracket(p.t, p.end);
	if (last && is_title(p))
		return LIST_GOALS;
	/* "Open the KPIs:" is told to the reader */
	if (!heading_topic(p) || cue_value(p, CUE_ASKS) > 0)
		return LIST_UNKNOWN;
	if (cue_occurs(p, CUE_RESULTS))
		return LIST_RESULTS;
	p.t += cue_match(p, CUE_DETERMINER, NULL);
	return last && (cue_is(p, CUE_OPEN) ||
			   (p.end < end && heading_which(p)) ||
			   (cue_is(p, CUE_CARD) && is_before_why(f, block)))
		   ? LIST_GOALS
		   : LIST_UNKNOWN;
}

/* Count an item for the list around it or, in none, for its section. */
static void
count_above(struct finder *f, int index, bool number, bool acts, bool result)
{
	int item = f->blocks[index].item;
	struct list *above;
	struct tally *tally;

	if (item == BLOCK_NONE) {
		tally = &f->tallies[f->outline.of[index]];
		tally->n_items++;
		tally->n_busy += number + acts;
		return;
	}
	above = &f->lists[f->blocks[item].list];
	above->n_below++;
	above->n_below_acts += acts;
	above->n_below_tasks += f->blocks[index].task != TASK_NONE;
	above->n_below_results += result;
	if (f->nests[item])
		return;
	f->nests[item] = true;
	f->leads[item] = (uint8_t)lead_of(f, &f->blocks[item]);
	above->n_nested++;
	above->n_leads += f->leads[item] != LIST_UNKNOWN;
}

/* Whether a line begins with a name and a colon, bold or not, or with a bold
 * one and a dash: "Money: save 200 a month", "**Roof** - lay new tiles". */
static bool
is_prefixed(const struct finder *f, struct span line)
{
	const struct token *t = finder_token(f, line.start), *start = t;
	const struct token *end = finder_token(f, line.end);

	while (t < end && t - start < NAME_TOKENS && t->kind == TOKEN_WORD)
		t++;
	return t > start && t + 1 < end &&
	       ((token_is(t, end, ':') && !token_touches(t + 1)) ||
		   ((t[-1].style & TOKEN_STRONG) &&
		       !(t->style & TOKEN_STRONG) && token_is_dash(t, end) &&
		       token_apart(t, end)));
}

/* Whether a line is bold, leads on and bids nothing: "**The shelves:**". */
static bool
is_head(const struct finder *f, struct span line)
{
	return finder_ends(f, line, ':') &&
	       finder_bold(f, line).end + 1 >= line.end &&
	       (finder_words(f, line) == 1 || !gist_bids(f, line) ||
		   gist_names_deed(f, line));
}

bool
list_dated(const struct finder *f, int item)
{
	return item + 1 < f->document->n_blocks &&
	       f->blocks[item + 1].item == item &&
	       finder_reads(f, heading_date, f->blocks[item].tokens);
}

/* What an item leads to behind an arrow, "Mend a sail -> [sails](sails.md)";
 * all of it if no link begins there. */
static struct span
behind_arrow(const struct finder *f, struct span line)
{
	enum { ARROW = 0x2192 };

	/* few items end in a link */
	if (span_empty(line) ||
	    !(finder_token(f, line.end - 1)->style & TOKEN_LINK))
		return line;
	for (uint32_t i = line.start; i + 1 < line.end; i++) {
		const struct token *t = finder_token(f, i);

		if (t->kind == TOKEN_MARK && t->id == ARROW &&
		    (t[1].style & TOKEN_LINK))
			return (struct span){ i + 1, line.end };
	}
	return line;
}

static void
count_item(struct finder *f, int index)
{
	const struct block *block = &f->blocks[index];
	struct list *list = &f->lists[block->list];
	struct label label = finder_label(f, block->tokens);
	bool number = gist_counts(f, block->tokens);
	bool acts =
	    gist_acts(f, block->tokens) || gist_intends(f, block->tokens);
	bool topic = block->tokens.end == block->tokens.start + 1 ||
		     finder_topic(f, block->tokens) || list_dated(f, index);
	bool prefixed = is_prefixed(f, block->tokens);
	bool named = (topic || !acts) && gist_names_deed(f, block->tokens);

	if (list->n_items++ == 0) {
		list->owner = GOAL_NONE;
		list->first = index;
		list->above = block->item;
	}
	list->last = index;
	list->n_links += finder_link(f, behind_arrow(f, block->tokens));
	list->n_topics += topic && !named;
	list->n_heads += block->task == TASK_NONE && is_head(f, block->tokens);
	list->n_numbers += number;
	list->n_acts += acts;
	list->n_nouns += named && !acts;
	list->n_bids +=
	    finder_section(f, index)->chapter && gist_bids(f, block->tokens);
	list->n_recalls += finder_begins(f, CUE_RECALL, block->tokens);
	list->n_tasks += block->task != TASK_NONE;
	list->n_results += list_result(f, index, label);
	list->n_goals +=
	    label.kind == LABEL_GOAL && !list_target(f, index, label);
	list->n_fields += label.kind == LABEL_FIELD;
	list->n_named +=
	    gist_has_name(f, block->tokens) ||
	    (prefixed && !span_empty(finder_bold(f, block->tokens)));
	list->n_prefixed += prefixed;
	if (block->item == BLOCK_NONE)
		f->tallies[f->outline.of[index]].n_nouns +=
		    named && !acts && !number;
	count_above(f, index, number, acts, label.kind == LABEL_RESULT);
}

/* Whether a list without boxes, with another bullet, directly follows a box to
 * tick: it stands below that, only not indented. */
static bool
is_below_box(const struct finder *f, const struct list *list)
{
	const struct block *first = &f->blocks[list->first];
	const struct block *box = first - 1;

	return list->n_items > 0 && list->n_tasks == 0 &&
	       list->above == BLOCK_NONE && list->first > 0 &&
	       box->kind == BLOCK_ITEM && box->task != TASK_NONE &&
	       box->depth == first->depth && box->end_line + 1 == first->line;
}

void
list_survey(struct finder *f)
{
	const struct document *document = f->document;
	int n_lists = 0;

	f->nests = arena_alloc(f->scratch, (size_t)document->n_blocks + 1);
	f->leads = arena_alloc(f->scratch, (size_t)document->n_blocks + 1);
	for (int i = 0; i < document->n_blocks; i++)
		if (document->blocks[i].kind == BLOCK_ITEM &&
		    document->blocks[i].list > n_lists)
			n_lists = document->blocks[i].list;
	f->lists =
	    arena_alloc(f->scratch, ((size_t)n_lists + 1) * sizeof *f->lists);
	f->tallies =
	    arena_alloc(f->scratch, (size_t)f->outline.n * sizeof *f->tallies);
	for (int i = 0; i < document->n_blocks; i++)
		if (document->blocks[i].kind == BLOCK_ITEM)
			count_item(f, i);
	for (int i = 1; i <= n_lists; i++)
		if (is_below_box(f, &f->lists[i]))
			f->lists[i].above = f->lists[i].first - 1;
}

bool
list_result(const struct finder *f, int index, struct label label)
{
	const struct section *section = finder_section(f, index);

	return label.kind == LABEL_RESULT ||
	       (label.kind == LABEL_RANK &&
		   (section->class == SECTION_FIELD
			   ? section->road && section->field == FIELD_HOW
			   : !section->closed &&
				 (section->open || section->method ||
				     section->road)));
}

bool
list_target(const struct finder *f, int index, struct label label)
{
	const struct block *block = &f->blocks[index];
	struct span rest = { label.rest, block->tokens.end };

	return label.kind == LABEL_GOAL && block->item != BLOCK_NONE &&
	       gist_counts(f, rest) && !gist_acts(f, rest);
}

enum field
list_field(const struct finder *f, int item)
{
	enum {
		FILLED = 1u << FIELD_WHY | 1u << FIELD_MEANS |
			 1u << FIELD_DEADLINE | 1u << FIELD_START |
			 1u << FIELD_BASELINE | 1u << FIELD_OWNER |
			 1u << FIELD_RISK | 1u << FIELD_PROBLEM
	};
	enum field field;

	if (item == BLOCK_NONE)
		return FIELD_NONE;
	field = heading_field(finder_phrase(f, f->blocks[item].tokens));
	/* "Budget" alone may be a step, "Why" is still to be said */
	return (1u << field & FILLED) && (f->nests[item] || field == FIELD_WHY)
		   ? field
		   : FIELD_NONE;
}

bool
list_fills(const struct finder *f, const struct list *list)
{
	enum field field = list_field(f, list->above);

	return field == FIELD_WHY || (field != FIELD_NONE && !list_acts(list));
}

bool
list_beside_what(const struct finder *f, const struct list *list, int index,
    struct span line)
{
	return f->leads[list->first] == LIST_GOALS && f->nests[index] &&
	       heading_field(finder_phrase(f, line)) != FIELD_NONE;
}

bool
list_silent(const struct finder *f, int index, struct span line,
    enum list_role role, struct label label)
{
	/* in the entry of a log: "Goal for today: lay the floor" */
	bool timed = label.kind == LABEL_GOAL &&
		     !finder_section(f, index)->shut &&
		     finder_occurs(f, CUE_WHEN, label.words);

	return (role == LIST_IGNORED && !timed) ||
	       (label.kind != LABEL_NONE && gist_defines(f, line)) ||
	       (role == LIST_GOALS && list_topic(f, index)) ||
	       (role == LIST_STEPS && list_field(f, index) != FIELD_NONE);
}

bool
list_topical(const struct finder *f, const struct list *list)
{
	/* what is numbered stands side by side */
	int most = f->blocks[list->first].ordered ? list->n_items - 1
						  : list->n_items / 2;

	return list->n_named == list->n_items && list->n_items > 2 &&
	       list->n_fields <= most;
}

bool
list_prefixed(const struct list *list)
{
	return list->n_prefixed == list->n_items && list->n_items > 2 &&
	       list->n_fields * 2 <= list->n_items;
}

bool
list_lesson(const struct list *list)
{
	return list->n_recalls > 2 && list->n_recalls * 3 >= list->n_items;
}

bool
list_heads(const struct list *list)
{
	return list->n_tasks == 0 && list->n_heads == list->n_items &&
	       list->n_nested * 2 >= list->n_items &&
	       list->n_below_tasks * 2 > list->n_below &&
	       list->n_below_acts * 2 > list->n_below;
}

bool
list_topics(const struct list *list)
{
	return list->n_topics * 2 > list->n_items &&
	       list->n_nested * 2 >= list->n_items;
}

bool
list_objectives(const struct list *list)
{
	return list->n_below_results * 2 > list->n_below &&
	       list->n_nested * 2 > list->n_items && !list_topics(list);
}
