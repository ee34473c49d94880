/* Headings and what stands below them into whether they are goals. */

#include "chapter_part.h"

#include "card.h"
#include "cue/announce.h"
#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "planned.h"
#include "word/token.h"

enum {
	ORDINAL_MAX = 100, /* a number that counts headings is less */
	PHRASE_WORDS = 4,  /* a heading this long is more than a topic */
	SHEET_FIELDS = 2   /* lines that fill in what is told of one goal */
};

/* Whether a line only sets two topics side by side, though its first word could
 * be an action: "Research and development", "Export & Markets". */
static bool
is_pair(const struct finder *f, struct span line)
{
	struct phrase p = finder_phrase(f, line);
	size_t n = cue_match(phrase_behind(p, 1), CUE_JOINER, NULL);

	return n > 0 && (token_is(p.t + 1, p.end, '&') ||
			    !cue_imperative(phrase_from(p, p.t + 1 + n)));
}

/* Whether the paragraph below a heading bids, begins with an intent, or says
 * "The club will renew it", in a plan or with how much or when. */
static bool
bids_below(const struct finder *f, const struct section *section)
{
	const struct block *next = finder_below(f, section, BLOCK_PARAGRAPH);

	return next &&
	       (gist_bids(f, next->tokens) || gist_announced(f, next->tokens) ||
		   (gist_intends(f, next->tokens) &&
		       (section->promised ||
			   gist_reads_as_goal(f, next->tokens, 1))));
}

/* Whether a heading says what will be done, not "Support" above that. */
static bool
is_deed(const struct finder *f, const struct section *section)
{
	struct span line = f->blocks[section->block].tokens;

	return !finder_topic(f, line) && !is_pair(f, line) &&
	       gist_acts(f, line) &&
	       (finder_words(f, line) > 1 || !bids_below(f, section));
}

/* Whether a heading begins with a number that counts it. */
static bool
is_numbered(const struct finder *f, const struct section *section)
{
	const struct token *t = document_first(f->document, section->block);

	return t < document_end(f->document, section->block) &&
	       t->kind == TOKEN_NUMBER && t->id < ORDINAL_MAX;
}

void
chapter_survey(struct finder *f)
{
	for (int i = 1; i < f->outline.n; i++) {
		const struct section *section = &f->outline.at[i];
		struct tally *around = &f->tallies[section->parent];
		struct span line;

		if (section->class == SECTION_CLOSED ||
		    section->level >= OUTLINE_BOLD)
			continue;
		line = f->blocks[section->block].tokens;
		around->n_chapters++;
		if (is_deed(f, section)) {
			around->n_deeds++;
			around->n_vague += chapter_pledge_vague(f, line);
		}
		if (!section->open || !is_numbered(f, section))
			continue;
		around->n_numbered++;
		around->n_acting += chapter_parts(f, section).acts;
	}
}

/* Whether most of the headings beside one say what will be done: then what it
 * names will be as well, "1000 visitors at the fair". */
static bool
acts_beside(const struct finder *f, const struct section *section)
{
	const struct tally *around = &f->tallies[section->parent];

	return around->n_deeds > 1 && around->n_deeds * 2 >= around->n_chapters;
}

/* Whether a heading that stands right below "Goals for 2027" beside those that
 * say what will be done has its story below it: "Family holiday". */
static bool
is_told_beside(const struct finder *f, const struct section *section,
    const struct chapter_parts *contents)
{
	const struct section *outer = finder_around(f, section);

	return outer->class == SECTION_OPEN && outer->open && !outer->told &&
	       acts_beside(f, section) && !contents->list && !contents->table &&
	       finder_below(f, section, BLOCK_PARAGRAPH);
}

/* Whether a bracket in a heading says when: "Core (weeks 3-6)". */
static bool
names_time(const struct finder *f, struct span text)
{
	struct phrase p = finder_phrase(f, text);
	const struct token *t = p.end;

	while (t > p.t && !token_is(t - 1, p.end, '('))
		t--;
	return t > p.t && announce_dated(phrase_from(p, t));
}

/* Whether a heading only names what is below: "Exercise milestones". */
static bool
only_names(
    const struct finder *f, const struct section *section, struct span text)
{
	struct phrase p = finder_phrase(f, text);

	return planned_stage(f, section) ||
	       chapter_part_promises(f, section, text) ||
	       (heading_smart(p) && !gist_counts(f, text)) ||
	       (p.t < p.end && finder_words(f, text) < PHRASE_WORDS &&
		   cue_is(phrase_last(p, 1), CUE_MILESTONE));
}

/* What speaks against it comes first, then what is below it, then its words. */
bool
chapter_is_goal(const struct finder *f, const struct section *section)
{
	const struct block *block = &f->blocks[section->block];
	struct span text = finder_strip(f, block->tokens);
	struct phrase p = finder_phrase(f, text);
	const struct token *tokens = finder_token(f, block->tokens.start);
	struct chapter_parts contents = chapter_parts(f, section);
	const struct tally *around = &f->tallies[section->parent];
	int words = finder_words(f, text);

	if (contents.topics || contents.goals || section->labelled > 1 ||
	    only_names(f, section, text))
		return false;
	/* "Keep going" above what is done for it is a topic */
	if (section->told)
		return gist_bids(f, text) && !(contents.acts && words <= 2 &&
						 cue_begins(p, CUE_KEEP));
	/* a plan has chapters: "2. Market and team" */
	if (section->promised && (tokens->kind == TOKEN_NUMBER ||
				     heading_topic(p) || names_time(f, text)))
		return gist_bids(f, text) && !contents.acts;
	if (contents.fields || contents.results)
		return true;
	/* "The shed stays dry" above "P0: two pumps" */
	if (section->method && contents.ranked && !finder_topic(f, text) &&
	    words >= PHRASE_WORDS)
		return true;
	/* "1. Music" above "Piano" */
	if (words < 2 && chapter_part_heads(f, section))
		return false;
	if (is_numbered(f, section) && !chapter_part_topics(f, section) &&
	    (!contents.acts || around->n_acting * 2 < around->n_numbered))
		return true;
	if (is_told_beside(f, section, &contents) ||
	    (section->method && contents.list && around->n_chapters > 1 &&
		finder_around(f, section)->labelled == 0 &&
		around->n_deeds * 2 >= around->n_chapters))
		return true;
	/* "Travel" above a list is a category, above its story a goal */
	if (words < 2)
		return !contents.list && cue_imperative(p) &&
		       !bids_below(f, section);
	if (finder_topic(f, text) || (contents.acts && is_pair(f, text)))
		return false;
	/* whatever its verb: it says how much by when */
	if (!contents.acts && gist_promises(f, text))
		return true;
	/* "Development of the port" above its deeds is their topic */
	if (gist_acts(f, text) && (gist_bids(f, text) || !contents.acts))
		return true;
	if (words >= PHRASE_WORDS && acts_beside(f, section))
		return true;
	/* "This week's focus:" is filled in below, or not at all */
	return section->near && words >= PHRASE_WORDS && !contents.list &&
	       !phrase_ends(p, ':');
}

bool
chapter_is_objective(const struct finder *f, const struct section *section)
{
	struct span line = f->blocks[section->block].tokens;
	struct chapter_parts contents;

	if (section->level <= 1 || section->closed)
		return false;
	contents = chapter_parts(f, section);
	return contents.results && (!contents.metrics || gist_bids(f, line));
}

bool
chapter_is_result(const struct finder *f, const struct section *section)
{
	struct span line = finder_heading(f, section);
	struct chapter_parts contents = chapter_parts(f, section);

	if (finder_below(f, section, BLOCK_HEADING) || contents.results ||
	    contents.goals || contents.table ||
	    (contents.list && contents.n_fields * 2 < contents.n_lines))
		return false;
	return gist_acts(f, line) || finder_words(f, line) >= PHRASE_WORDS;
}

/* Whether it is part of a roadmap, or of a plan by its title alone. */
static bool
in_plan(const struct finder *f, const struct section *section)
{
	return section->road || outline_top(&f->outline, section)->promised;
}

/* Whether the words of a heading around it, or its own, close it. */
static bool
within_closed(const struct finder *f, const struct section *section)
{
	for (; section->parent >= 0; section = finder_around(f, section))
		if (section->class == SECTION_CLOSED)
			return true;
	return section->class == SECTION_CLOSED;
}

/* How many headings right below one name a field: "Problem", "Solution". */
static int
count_parts(const struct finder *f, const struct section *section)
{
	int self = f->outline.of[section->block], n = 0;

	for (int s = self + 1;
	     s < f->outline.n && f->outline.at[s].block < section->end; s++)
		n += f->outline.at[s].parent == self &&
		     f->outline.at[s].level < OUTLINE_BOLD &&
		     f->outline.at[s].class == SECTION_FIELD &&
		     !f->outline.at[s].borrowed;
	return n;
}

/* Whether the line right below a heading is labelled as what it is for. */
static bool
aims_first(const struct finder *f, const struct section *section)
{
	const struct block *next = &f->blocks[section->block] + 1;

	return section->block + 1 < section->end &&
	       finder_label(f, next->tokens).kind == LABEL_GOAL;
}

/* Whether a heading of a roadmap is over one goal's "Why:", "Owner:". */
static bool
is_sheet(const struct finder *f, const struct section *section)
{
	struct span line = f->blocks[section->block].tokens;
	struct chapter_parts contents;
	int filled;

	if (!in_plan(f, section) ||
	    (section->class != SECTION_NEUTRAL &&
		(section->class != SECTION_FIELD || !section->borrowed)) ||
	    within_closed(f, section) || finder_placeholder(f, line))
		return false;
	contents = chapter_parts(f, section);
	/* "2. Paint the boats", "Objective: dry boats" and what is done */
	if (contents.n_aims == 1 && contents.acts && gist_bids(f, line))
		return true;
	/* "4. Roads", "Objective: mend the 12 bridges": the aim is the goal */
	if (contents.n_aims == 1 && aims_first(f, section) &&
	    (!gist_acts(f, line) || finder_words(f, line) < 2))
		return false;
	filled = contents.n_fields + contents.n_aims;
	return contents.n_fields > 0 &&
	       filled + contents.n_parts + count_parts(f, section) >=
		   SHEET_FIELDS &&
	       filled * 2 >= contents.n_lines;
}

/* Whether a heading of a plan is one of several that are numbered alike, "Stage
 * 2: the roof", and only prose stands below it. */
static bool
is_stage(const struct finder *f, const struct section *section)
{
	return in_plan(f, section) &&
	       (section->class == SECTION_NEUTRAL ||
		   section->class == SECTION_WEAK ||
		   (section->class == SECTION_FIELD &&
		       section->field == FIELD_HOW)) &&
	       !within_closed(f, section) && !planned_done(f, section) &&
	       chapter_stage_counted(f, section);
}

/* Whether a heading of a plan is numbered, "Action 1.2: insulate the school",
 * and who is to do that is said below; or counts a priority, "Priority 2:
 * Reading", and the target is, but no line labelled as the goal. */
static bool
is_charge(const struct finder *f, const struct section *section)
{
	return section->level > 1 && (section->planned || section->road) &&
	       section->class != SECTION_CLOSED &&
	       section->class != SECTION_GOAL && !planned_done(f, section) &&
	       (chapter_stage_charged(f, section) ||
		   (chapter_stage_aimed(f, section) &&
		       !aims_first(f, section)));
}

bool
chapter_is_planned(const struct finder *f, const struct section *section)
{
	return section->level < OUTLINE_BOLD && !section->shut &&
	       (is_sheet(f, section) || is_stage(f, section) ||
		   is_charge(f, section) || chapter_pledge_is(f, section) ||
		   chapter_pledge_promises(f, section));
}

bool
chapter_is_milestone(const struct finder *f, const struct section *section)
{
	const struct token *tokens = f->document->tokens.at;
	struct span line = f->blocks[section->block].tokens;
	struct label label = finder_label(f, line);
	struct span rest = { label.rest, line.end };
	uint32_t words = label.words.end - label.words.start;

	if (section->class != SECTION_FIELD || section->level >= OUTLINE_BOLD ||
	    label.rest >= line.end ||
	    !finder_begins(f, CUE_MILESTONE, label.words))
		return false;
	/* "Milestone 1: May 2027" only says when what is listed below it is
	 * due */
	if ((words == 1 || finder_below(f, section, BLOCK_ITEM)) &&
	    finder_reads(f, heading_period, rest))
		return false;
	return words > 1 ? tokens[label.words.end - 1].kind == TOKEN_NUMBER
			 : token_is(&tokens[label.words.end], &tokens[line.end],
			       ':') &&
			       finder_words(f, rest) > 1;
}

bool
chapter_is_page(const struct finder *f, const struct section *section)
{
	int fields = 0;

	if (section->level != 1 || section->class == SECTION_OPEN ||
	    finder_words(f, finder_heading(f, section)) < 2 ||
	    finder_occurs(f, CUE_PLACEHOLDER, finder_heading(f, section)))
		return false;
	for (int i = section->block + 1; i < section->end; i++) {
		const struct block *block = &f->blocks[i];
		enum field field;

		if (block->kind == BLOCK_HEADING)
			break;
		/* names stand in the first column or in the first row */
		if (block->kind != BLOCK_CELL ||
		    block->column > (block->row == 0))
			continue;
		/* "Goal" beside "Owner" says itself what it is */
		if (block->column == 0 && card_cell_names(f, i))
			return false;
		field = finder_field(f, block->tokens);
		fields += field == FIELD_OWNER || field == FIELD_STATUS ||
			  field == FIELD_DEADLINE;
	}
	return fields >= 2;
}
