/* Headings that are counted, "Stage 2: the roof", into whether each is told in
 * prose. */

#include "chapter_stage.h"

#include "document.h"
#include "finder.h"
#include "gist.h"
#include "ornament.h"
#include "token.h"

/* Headings looked at on either side of one. */
enum { ASIDE = 16 };

/* The word that a heading counts, in "Stage 2: the roof"; NULL: it is none, or
 * counts weeks, or names nothing but a period behind its number. */
static const struct token *
counted_word(const struct finder *f, const struct section *section)
{
	const struct token *end = document_end(f->document, section->block);
	const struct token *word =
	    ornament_behind(document_first(f->document, section->block), end);
	const struct token *t = word + 1;

	if (t >= end || word->kind != TOKEN_WORD || t->kind != TOKEN_NUMBER ||
	    cue_match(&f->cues, CUE_ENTRY, word, end, NULL) > 0 ||
	    cue_match(&f->cues, CUE_SPAN, word, end, NULL) > 0)
		return NULL;
	while (t < end && (t->kind == TOKEN_NUMBER || token_is(t, end, '.')))
		t++;
	while (t < end && t->kind == TOKEN_MARK)
		t++;
	return t < end && !heading_period(&f->cues, t, end) ? word : NULL;
}

/* Whether another heading beside one, not far from it, counts the same word. */
static bool
counted_beside(const struct finder *f, const struct section *section)
{
	const struct token *word = counted_word(f, section), *other;
	int self = f->outline.of[section->block];
	int last =
	    self + ASIDE < f->outline.n ? self + ASIDE : f->outline.n - 1;

	if (!word)
		return false;
	for (int s = self > ASIDE ? self - ASIDE : 1; s <= last; s++) {
		if (s == self || f->outline.at[s].parent != section->parent ||
		    f->outline.at[s].level >= OUTLINE_BOLD)
			continue;
		other = counted_word(f, &f->outline.at[s]);
		if (other && other->id == word->id)
			return true;
	}
	return false;
}

/* Whether nothing but prose stands below a heading, none of it to the reader or
 * labelled as a goal. */
static bool
has_prose_only(const struct finder *f, const struct section *section)
{
	const struct token *tokens = f->document->tokens.at;

	for (int i = section->block + 1; i < section->end; i++) {
		const struct block *block = &f->document->blocks[i];

		if (block->kind != BLOCK_PARAGRAPH ||
		    gist_addresses(f, block->tokens) ||
		    label_read(&f->cues, tokens, block->tokens).kind ==
			LABEL_GOAL)
			return false;
	}
	return section->block + 1 < section->end;
}

bool
chapter_stage_counted(const struct finder *f, const struct section *section)
{
	return has_prose_only(f, section) && counted_beside(f, section);
}
