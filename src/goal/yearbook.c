/* Pages whose title is a year and nothing else, "My 2027", into whether they
 * hold what is to be done in it. */

#include "goal_step.h"

#include "document/document.h"
#include "finder.h"
#include "gist.h"

enum {
	SEVERAL = 2,  /* lines that are no accident, */
	SHARE = 3,    /* one line in so many being such a one; */
	SURE = 2,     /* signs of one that alone is none */
	NAME = 2,     /* words of a line that only names something */
	BLOCKS = 256, /* of a page that is looked at */
};

/* The section of the title: below its heading, or all if front matter has it;
 * *block: where it is written. */
static int
title_of(const struct outline *outline, int *block)
{
	bool heading = outline->n > 1 && outline->at[1].level == 1;

	*block = heading ? outline->at[1].block : outline->title;
	return heading;
}

bool
yearbook_is(const struct finder *f)
{
	int block, title = title_of(&f->outline, &block);
	struct phrase p;

	if (block == BLOCK_NONE)
		return false;
	p = finder_phrase(f, f->blocks[block].tokens);
	return f->outline.at[title].class == SECTION_PERIOD ||
	       (cue_begins(p, CUE_OWN) && heading_spans(p));
}

/* How many of these a block says that begins with what to do or with a number:
 * how much, from which level, by when; -1: it tells or speaks to others. */
static int
count_signs(const struct finder *f, int index)
{
	const struct block *block = &f->blocks[index];
	struct span sentence = finder_sentence(
	    f, gist_behind_name(f, finder_strip(f, block->tokens)));
	struct span clause = gist_clause(f, sentence);
	struct span rest = { sentence.start, block->tokens.end };

	if (gist_tells(f, sentence) || gist_recounts(f, clause) ||
	    gist_reports(f, clause) || gist_addresses(f, sentence) ||
	    gist_refers_back(f, clause))
		return -1;
	if (!gist_acts(f, clause) &&
	    finder_token(f, sentence.start)->kind != TOKEN_NUMBER)
		return 0;
	return gist_measures(f, rest) + gist_based(f, rest) +
	       gist_ends(f, rest);
}

/* Whether a block is a line of the page that could be a goal. */
static bool
is_line(const struct finder *f, int index)
{
	const struct block *block = &f->blocks[index];
	const struct section *section = finder_section(f, index);

	return (block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_ITEM ||
		   block->kind == BLOCK_CELL || block->kind == BLOCK_HEADING ||
		   block->kind == BLOCK_SUMMARY) &&
	       !section->closed && finder_words(f, block->tokens) > NAME;
}

/* Whether enough of its lines do, and more than tell. */
static bool
looks_ahead(const struct finder *f)
{
	int lines = 0, n = 0, sure = 0, told = 0;

	if (f->document->n_blocks > BLOCKS)
		return false;
	for (int i = 0; i < f->document->n_blocks; i++) {
		int signs = is_line(f, i) ? count_signs(f, i) : 0;

		lines += is_line(f, i);
		n += signs > 0;
		sure += signs >= SURE;
		told += signs < 0;
	}
	return n > told && n >= SEVERAL && n * SHARE >= lines && sure > 0;
}

void
yearbook_open(struct finder *f)
{
	struct outline *outline = &f->outline;
	int block, title = title_of(outline, &block);

	if (f->wishes >= SEVERAL || !yearbook_is(f) ||
	    outline->at[title].open || outline->at[title].closed ||
	    outline->named || !looks_ahead(f))
		return;
	outline->at[title].open = true;
	for (int i = title + 1; i < outline->n; i++) {
		struct section *section = &outline->at[i];

		if (section->class == SECTION_NEUTRAL)
			section->open = outline->at[section->parent].open;
	}
}
