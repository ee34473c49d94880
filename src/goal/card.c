/* Fields under one another into the goal that the line before them states. */

#include "card.h"

#include "base/bits.h"
#include "cue/label.h"
#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "word/ornament.h"
#include "word/token.h"

enum {
	BIDS = 2,      /* the value of a name that stands before an action */
	ASKS = 3,      /* the same of one that asks, "What": or what counts */
	FIELDS = 3,    /* of a card, if one says by when; else one more */
	SECTIONS = 16, /* looked at behind the one that states it */
	LINES = 24,    /* the same of lines */
	WORDS = 4,     /* of a statement, at least; numbers count */
	DEED = 3,      /* the same of an action */
	ARROW = 0x2192 /* after a name */
};

/* The fields that were met, a bit each. */
struct fields {
	uint32_t seen;
	int value;  /* CUE_CARD's, of the name of what they are to belong to */
	bool other; /* a goal was met, which these may belong to; or where it
		     * takes place, which is said of an event */
};

uint32_t
card_add(uint32_t seen, enum field field)
{
	const uint32_t counted =
	    1u << FIELD_DEADLINE | 1u << FIELD_BASELINE | 1u << FIELD_WHY |
	    1u << FIELD_MEANS | 1u << FIELD_OWNER | 1u << FIELD_HOW |
	    1u << FIELD_RISK | 1u << FIELD_REACH | 1u << FIELD_PROBLEM;

	return seen | (1u << field & counted);
}

bool
card_is_full(uint32_t seen)
{
	/* a design has its background, too */
	return seen >> FIELD_DEADLINE & 1
		   ? bits_count(seen) >= FIELDS
		   : bits_count(seen & ~(1u << FIELD_PROBLEM)) > FIELDS;
}

/* How many words and numbers a text has. */
static int
length(const struct finder *f, struct span text)
{
	int n = 0;

	for (uint32_t i = text.start; i < text.end; i++)
		n += finder_token(f, i)->kind == TOKEN_NUMBER;
	return n + finder_words(f, text);
}

bool
card_states(const struct finder *f, struct span text, int value)
{
	bool acts = gist_acts(f, text);
	bool counts = value == ASKS && gist_measures(f, text);

	/* "What: and if 40 dogs were housed?" */
	return length(f, text) >= (acts ? DEED : WORDS) &&
	       (value < BIDS || acts || counts) &&
	       (!gist_tells(f, text) ||
		   (counts && finder_ends(f, text, '?'))) &&
	       !gist_addresses(f, text) &&
	       !finder_occurs(f, CUE_LESSON, text) &&
	       !finder_placeholder(f, text);
}

/* The name that it begins with, behind its article: « Le quoi ». */
static const struct token *
name_start(struct phrase p, enum cue cue)
{
	size_t n;

	p.t = ornament_behind(p.t, p.end);
	if (cue_begins(p, cue))
		return p.t;
	n = cue_match(p, CUE_DETERMINER, NULL);
	return n < (size_t)(p.end - p.t) ? p.t + n : p.t;
}

/* The value that a list has for the name that all of a text is but for an
 * article and the marks around it; 0: it is none. */
static int
name_value(const struct finder *f, enum cue cue, struct span text)
{
	struct phrase p = finder_phrase(f, text);

	p.t = name_start(p, cue);
	p.end = token_before_marks(p.t, p.end);
	return cue_is(p, cue) ? cue_value(p, cue) : 0;
}

int
card_value(const struct finder *f, struct span text)
{
	return name_value(f, CUE_CARD, text);
}

bool
card_is_goal(const struct finder *f, struct span text)
{
	return name_value(f, CUE_GOAL, text) > 0;
}

bool
card_cell_names(const struct finder *f, int cell)
{
	const struct block *block = &f->blocks[cell];
	int value = card_value(f, block->tokens);

	return card_is_goal(f, block->tokens) ||
	       (value > 0 && cell + 1 < f->document->n_blocks &&
		   card_states(f, block[1].tokens, value));
}

/* The value that a list has for a line's label; *rest: behind it. 0: none. */
static int
labelled(const struct finder *f, enum cue cue, struct span line, uint32_t *rest)
{
	struct phrase p = finder_phrase(f, line);
	const struct token *t;
	size_t n;

	p.t = name_start(p, cue);
	n = cue_match(p, cue, NULL);
	t = p.t + n;
	if (n == 0 || t >= p.end)
		return 0;
	if (t->kind == TOKEN_MARK &&
	    (token_is(t, p.end, ':') || token_is(t, p.end, '.') ||
		token_is(t, p.end, '?') ||
		((token_is_dash(t, p.end) || t->id == ARROW) &&
		    token_apart(t, p.end))))
		t++;
	else if (!(p.t->style & TOKEN_STRONG) || (t->style & TOKEN_STRONG))
		return 0;
	*rest = (uint32_t)(ornament_behind(t, p.end) - f->document->tokens.at);
	return *rest < line.end ? cue_value(p, cue) : 0;
}

/* The field that a text is the name of, or asks for: "By when?". */
static enum field
asked_field(const struct finder *f, struct span text)
{
	struct phrase p = finder_phrase(f, text);
	enum field field;
	size_t n;

	p.t = ornament_behind(p.t, p.end);
	p.end = token_before_marks(p.t, p.end);
	field = cue_field(p, &n);
	return n == (size_t)(p.end - p.t) || finder_ends(f, text, '?')
		   ? field
		   : FIELD_NONE;
}

/* Whether a field's name is all of a label, "**Owner.**", or it asks for it. */
static bool
is_whole(const struct finder *f, struct span line, struct label label)
{
	struct span asked = { label.words.start, label.words.end + 1 };

	return label.kind == LABEL_FIELD &&
	       (label.exact || asked_field(f, label.words) != FIELD_NONE ||
		   (asked.end < line.end && finder_ends(f, asked, '?') &&
		       asked_field(f, asked) != FIELD_NONE));
}

/* Whether a line takes its fields from what a name of that value states: it
 * states another goal, not only an action beside a target, or says where. */
static bool
is_other(const struct finder *f, struct span line, struct label label, int than)
{
	struct span rest = line;
	int value = labelled(f, CUE_CARD, line, &rest.start);

	return label.kind == LABEL_GOAL || label.kind == LABEL_RESULT ||
	       (value >= BIDS ? than >= BIDS && gist_acts(f, rest)
			      : value > 0) ||
	       labelled(f, CUE_WHERE, line, &rest.start) > 0;
}

/* Take in the lines of a block but for the one that begins at token at. */
static void
take_lines(const struct finder *f, struct fields *fields, struct span rest,
    uint32_t at)
{
	struct span line;

	while (!fields->other && finder_next(f, &rest, &line)) {
		struct label label = finder_label(f, line);

		if (line.start == at)
			continue;
		fields->other |= is_other(f, line, label, fields->value);
		if (is_whole(f, line, label))
			fields->seen = card_add(fields->seen, label.field);
	}
}

/* The fields that a statement's words fill in: by when, from which level. */
static uint32_t
told(const struct finder *f, struct span text)
{
	uint32_t seen = 0;

	if (gist_ends(f, text) || gist_lasts(f, text) || gist_dated(f, text))
		seen = card_add(seen, FIELD_DEADLINE);
	if (gist_based(f, text))
		seen = card_add(seen, FIELD_BASELINE);
	return seen;
}

/* Whether the other items, or the paragraphs behind one, fill in the fields of
 * a goal that a name of that value states; wanted: one is enough. */
static bool
begins_lines(
    const struct finder *f, int index, struct span text, int value, bool wanted)
{
	uint32_t at = f->blocks[index].tokens.start;
	struct fields fields = { .value = value };
	int list =
	    f->nests[index] ? f->blocks[index + 1].list : f->blocks[index].list;
	int left = LINES;

	if (list > 0) {
		/* a longer one is of more than one goal */
		if (f->lists[list].n_items > LINES)
			return false;
		for (int i = f->lists[list].first; i != BLOCK_NONE;
		     i = finder_next_item(f, i))
			take_lines(f, &fields, f->blocks[i].tokens, at);
	} else
		for (int i = index;
		     i < f->document->n_blocks && left > 0 &&
		     f->blocks[i].kind == BLOCK_PARAGRAPH &&
		     f->blocks[i].depth == f->blocks[index].depth;
		     i++, left--)
			take_lines(f, &fields, f->blocks[i].tokens, at);
	return !fields.other && (card_is_full(fields.seen | told(f, text)) ||
				    (wanted && fields.seen > 0));
}

bool
card_beside(const struct finder *f, int block, struct span text)
{
	return begins_lines(f, block, text, 1, false);
}

/* Whether the headings beside that of section s fill in the fields of a goal,
 * two of them and no other below "Goal"; settle: make them do so. */
static bool
begins_sections(struct finder *f, int s, bool settle)
{
	struct section *sections = f->outline.at;
	bool all = sections[s].single;
	uint32_t seen = 0;

	for (int i = s + 1; i < f->outline.n && i <= s + SECTIONS; i++) {
		enum field field;

		if (sections[i].level < sections[s].level)
			break;
		if (sections[i].level != sections[s].level ||
		    sections[i].parent != sections[s].parent)
			continue;
		field = asked_field(f, f->blocks[sections[i].block].tokens);
		seen = card_add(seen, field);
		all &= field != FIELD_NONE;
		if (!settle || field == FIELD_NONE)
			continue;
		sections[i].class = SECTION_FIELD;
		sections[i].field = (uint8_t)field;
		sections[i].closed = sections[i].shut = false;
	}
	return (seen >> FIELD_DEADLINE & 1 && card_is_full(seen)) ||
	       (all && bits_count(seen & ~(1u << FIELD_PROBLEM)) > 1);
}

/* Whether a goal of the section comes before, but for one of such a card. */
static bool
is_taken(const struct finder *f, int goal, int index)
{
	const struct block *before;
	uint32_t unused;

	if (goal == GOAL_NONE)
		return false;
	before = &f->blocks[f->goals->at[goal].block];
	return before->kind != f->blocks[index].kind ||
	       (before->kind == BLOCK_ITEM &&
		   before->list == f->blocks[index].list) ||
	       labelled(f, CUE_CARD, before->tokens, &unused) == 0;
}

/* A line whose label names what is to be reached. */
static bool
read_line(struct finder *f, int index)
{
	const struct block *block = &f->blocks[index];
	int s = f->outline.of[index], goal;
	struct span text = block->tokens, rest = { 0, 0 };
	int value = labelled(f, CUE_CARD, text, &text.start);
	bool wanted;

	/* "Action: send the minutes", with its owner and its date */
	if ((f->minutes || f->meeting) && value == BIDS)
		return false;
	if (value == 0 || f->in[s].goal != GOAL_NONE ||
	    (block->kind == BLOCK_ITEM && block->item != BLOCK_NONE) ||
	    is_taken(f, f->in[s].last, index))
		return false;
	if (block->kind == BLOCK_PARAGRAPH)
		rest = finder_cut(f, &text);
	/* "What I want: sell the boat" */
	wanted = gist_bids(f, text) &&
		 finder_occurs(f, CUE_WRITER,
		     (struct span){ block->tokens.start, text.start });
	if (!card_states(f, text, value) ||
	    !begins_lines(f, index, text, value, wanted))
		return false;
	goal = finder_goal(f, GOAL_GOAL, index, text, GOAL_NONE);
	if (goal == GOAL_NONE)
		return false;
	finder_hang(f, index, goal, rest);
	if (block->kind == BLOCK_ITEM)
		f->lists[block->list].owner = goal;
	return true;
}

/* The first line below a heading that names what is to be reached. */
static bool
read_section(struct finder *f, int index)
{
	const struct block *block = &f->blocks[index];
	int s = f->outline.of[index], around, goal;
	const struct section *section = &f->outline.at[s];
	struct span heading = finder_heading(f, section);

	if (section->block == BLOCK_NONE || section->block != index - 1 ||
	    section->level > OUTLINE_BOLD ||
	    (block->kind == BLOCK_ITEM && f->lists[block->list].n_items > 1))
		return false;
	around = section->parent;
	if ((card_value(f, heading) == 0 && !section->single) ||
	    f->in[s].goal != GOAL_NONE || f->in[around].last != GOAL_NONE ||
	    !card_states(f, block->tokens, section->single ? ASKS : BIDS) ||
	    !begins_sections(f, s, false))
		return false;
	goal = finder_goal(f, GOAL_GOAL, index, block->tokens, GOAL_NONE);
	if (goal == GOAL_NONE)
		return false;
	begins_sections(f, s, true);
	f->in[s].goal = f->in[around].goal = goal;
	return true;
}

bool
card_read(struct finder *f, int index)
{
	const struct block *block = &f->blocks[index];

	if ((block->kind != BLOCK_ITEM && block->kind != BLOCK_PARAGRAPH) ||
	    block->quote > 0 || finder_section(f, index)->shut)
		return false;
	return read_line(f, index) || read_section(f, index);
}
