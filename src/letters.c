/* The five letters of SMART as headings or labels into the goal that the first
 * of them states. */

#include "letters.h"

#include "document.h"
#include "finder.h"
#include "gist.h"
#include "ornament.h"
#include "token.h"

enum {
	STATES = 2,	 /* the value of the letter that says what is done */
	SET = 3,	 /* letters that make a set */
	SET_BLOCKS = 64, /* in which they stand */
	SET_TOKENS = 5,	 /* of a heading that is one: "S - Specific" */
	WORDS = 4	 /* of a statement, at least */
};

/* The value of the letter that a line begins with, 0: none; *id which. */
static int
letter_of(const struct finder *f, struct span line, uint32_t *id)
{
	const struct token *t = finder_token(f, line.start);
	const struct token *end = finder_token(f, line.end);
	int value = 0;

	t = ornament_behind(t, end);
	if (cue_match(&f->cues, CUE_LETTER, t, end, &value) == 0)
		return 0;
	*id = t->id;
	return value;
}

/* The letter that a block names: a heading of little else, or a label. */
static int
named_by(const struct finder *f, int index, uint32_t *id)
{
	const struct block *block = &f->document->blocks[index];
	struct label label;

	if (f->outline.at[f->outline.of[index]].block == index)
		return block->tokens.end - block->tokens.start <= SET_TOKENS
			   ? letter_of(f, block->tokens, id)
			   : 0;
	label = finder_label(f, block->tokens);
	return label.kind == LABEL_FIELD && label.rest < block->tokens.end
		   ? letter_of(f, label.words, id)
		   : 0;
}

/* Whether a set of letters begins at a block, before another one does. */
static bool
begins_set(const struct finder *f, int index)
{
	uint32_t seen[SET], id;
	int n = 0, end = index + SET_BLOCKS;

	if (end > f->document->n_blocks)
		end = f->document->n_blocks;
	for (int i = index; i < end && n < SET; i++) {
		int value = named_by(f, i, &id), known = 0;

		if (value == 0)
			continue;
		if (value == STATES && n > 0)
			return false;
		while (known < n && seen[known] != id)
			known++;
		if (known == n)
			seen[n++] = id;
	}
	return n == SET;
}

/* Whether a text states what is to be done: it acts or intends, and neither
 * speaks to the reader nor is still to be written. */
static bool
states(const struct finder *f, struct span text)
{
	const struct token *t = finder_token(f, text.start);
	const struct token *end = finder_token(f, text.end);

	return finder_words(f, text) >= WORDS && !gist_tells(f, text) &&
	       (gist_acts(f, text) || gist_intends(f, text)) &&
	       !gist_addresses(f, text) &&
	       cue_weight(&f->cues, CUE_LESSON, t, end) == 0 &&
	       !finder_placeholder(f, text);
}

bool
letters_read(struct finder *f, int index)
{
	const struct block *block = &f->document->blocks[index];
	int s = f->outline.of[index], around = s, goal;
	const struct section *section = &f->outline.at[s];
	struct span text = block->tokens;
	uint32_t id;

	if (block->quote > 0 || section->shut)
		return false;
	if (section->block == index - 1 && section->block != BLOCK_NONE &&
	    named_by(f, index - 1, &id) == STATES) {
		around = section->parent;
		index--;
	} else if (named_by(f, index, &id) == STATES)
		text.start = finder_label(f, block->tokens).rest;
	else
		return false;
	if (f->section_goal[s] != GOAL_NONE ||
	    f->section_last[around] != GOAL_NONE || !begins_set(f, index) ||
	    !states(f, text))
		return false;
	goal = finder_goal(
	    f, GOAL_GOAL, (int)(block - f->document->blocks), text, GOAL_NONE);
	f->section_goal[s] = f->section_goal[around] = goal;
	return goal != GOAL_NONE;
}
