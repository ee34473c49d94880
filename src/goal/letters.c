/* The five letters of SMART as headings or labels into the goal that the first
 * of them states. */

#include "goal_step.h"

#include "base/bits.h"
#include "cue/label_part.h"
#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "prose_line.h"
#include "word/ornament.h"
#include "word/token.h"

enum {
	STATES = 2,	 /* the value of the letter that says what is done */
	SET = 3,	 /* letters that make a set */
	SET_BLOCKS = 64, /* in which they stand */
	SET_TOKENS = 5,	 /* of a heading that is one: "S - Specific" */
	USED = 4,	 /* letters in a document that is written with them */
	WORDS = 4	 /* of a statement, at least */
};

/* The value of the letter that a line begins with, 0: none; *id which. */
static int
letter_of(const struct finder *f, struct span line, uint32_t *id)
{
	struct phrase p = finder_phrase(f, line);
	int value = 0;

	p.t = ornament_behind(p.t, p.end);
	if (cue_match(p, CUE_LETTER, &value) == 0)
		return 0;
	*id = p.t->id;
	return value;
}

/* Add the letters that label a block's lines to a set, if the first has one. */
static uint32_t
add_letters(const struct cues *cues, const struct token *tokens,
    struct span line, uint32_t seen)
{
	struct label label;

	while (line.start < line.end) {
		int letter = label_letter_read(cues, tokens, line, &label);

		if (letter < 0)
			break;
		seen |= 1u << letter;
		do
			line.start++;
		while (line.start < line.end &&
		       !(tokens[line.start].glue & TOKEN_LINE));
	}
	return seen;
}

bool
letters_used(const struct cues *cues, const struct document *document)
{
	uint32_t seen = 0;

	for (int i = 0; i < document->n_blocks; i++)
		seen = add_letters(cues, document->tokens.at,
		    document->blocks[i].tokens, seen);
	return bits_count(seen) >= USED;
}

/* The letter that a line has for its label. */
static int
labels(const struct finder *f, struct span line, uint32_t *id)
{
	struct label label = finder_label(f, line);

	return label.kind == LABEL_FIELD && label.rest < line.end
		   ? letter_of(f, label.words, id)
		   : 0;
}

/* The letter that a block names: a heading of little else, or a label. */
static int
named_by(const struct finder *f, int index, uint32_t *id)
{
	const struct block *block = &f->blocks[index];

	if (finder_section(f, index)->block == index)
		return block->tokens.end - block->tokens.start <= SET_TOKENS
			   ? letter_of(f, block->tokens, id)
			   : 0;
	return labels(f, block->tokens, id);
}

/* The letters of a set that were met. */
struct set {
	uint32_t seen[SET];
	int n;
};

/* Take in a letter; false: with it another set begins. */
static bool
take(struct set *set, int value, uint32_t id)
{
	int known = 0;

	if (value == 0)
		return true;
	if (value == STATES && set->n > 0)
		return false;
	while (known < set->n && set->seen[known] != id)
		known++;
	if (known == set->n && set->n < SET)
		set->seen[set->n++] = id;
	return true;
}

/* The same for the lines of a block behind its first. */
static bool
take_lines(const struct finder *f, struct set *set, int index)
{
	struct span line = f->blocks[index].tokens;
	struct span rest = finder_cut(f, &line);
	uint32_t id;

	while (set->n < SET && finder_next(f, &rest, &line)) {
		int value = labels(f, line, &id);

		if (!take(set, value, id))
			return false;
	}
	return true;
}

/* Whether a set of letters begins at a block and stands in so many. */
static bool
begins_set(const struct finder *f, int index, int blocks)
{
	struct set set = { .n = 0 };
	int end = index + blocks;
	uint32_t id;

	if (end > f->document->n_blocks)
		end = f->document->n_blocks;
	for (int i = index; i < end && set.n < SET; i++) {
		int value = named_by(f, i, &id);

		if (!take(&set, value, id) || !take_lines(f, &set, i))
			return false;
	}
	return set.n == SET;
}

/* Whether a text states what is to be done: it acts or intends, and neither
 * speaks to the reader nor is still to be written. */
static bool
states(const struct finder *f, struct span text)
{
	return !gist_tells(f, text) &&
	       (gist_acts(f, text) || gist_intends(f, text)) &&
	       !gist_addresses(f, text) &&
	       !finder_occurs(f, CUE_LESSON, text) &&
	       !finder_placeholder(f, text);
}

/* Make a text what a goal says that is only a name; rest: behind it. */
static void
say(struct finder *f, int index, int goal, struct span text, struct span rest)
{
	finder_attach(f, goal,
	    (struct part){
		.kind = PART_STATEMENT, .block = index, .tokens = text });
	f->block_goal[index] = goal;
	if (f->blocks[index].kind == BLOCK_ITEM)
		f->lists[f->blocks[index].list].owner = goal;
	finder_hang(f, index, goal, rest);
}

bool
letters_read(struct finder *f, int index)
{
	const struct block *block = &f->blocks[index];
	int s = f->outline.of[index], around = s, first = index, goal;
	const struct section *section = &f->outline.at[s];
	struct span text = block->tokens, rest = { 0, 0 };
	bool whole;
	uint32_t id;

	/* "La méthode SMART" closes a section that the letters fill in */
	if (block->quote > 0 ||
	    (section->shut && !(section->block != BLOCK_NONE &&
				  finder_reads(f, heading_smart,
				      finder_heading(f, section)))))
		return false;
	if (section->block == index - 1 && section->block != BLOCK_NONE &&
	    named_by(f, index - 1, &id) == STATES) {
		around = section->parent;
		first--;
	} else if (named_by(f, index, &id) == STATES)
		text.start = finder_label(f, block->tokens).rest;
	else
		return false;
	/* all letters in one item: the next one is a goal of its own */
	whole = block->kind == BLOCK_ITEM && begins_set(f, index, 1);
	if (whole || block->kind == BLOCK_PARAGRAPH)
		rest = finder_cut(f, &text);
	goal = f->in[s].goal;
	if (goal == GOAL_NONE && index > 0)
		goal = f->block_goal[index - 1];
	if (whole)
		goal = GOAL_NONE;
	else if (goal != GOAL_NONE ? !prose_hang_names(f, &f->goals->at[goal])
				   : f->in[around].last != GOAL_NONE)
		return false;
	if (!states(f, text) ||
	    !(whole || (finder_words(f, text) >= WORDS &&
			   begins_set(f, first, SET_BLOCKS))))
		return false;
	if (goal != GOAL_NONE) {
		say(f, index, goal, text, rest);
		return true;
	}
	goal = finder_goal(f, GOAL_GOAL, index, text, GOAL_NONE);
	if (!whole)
		f->in[s].goal = f->in[around].goal = goal;
	if (goal != GOAL_NONE)
		finder_hang(f, index, goal, rest);
	return goal != GOAL_NONE;
}
