/* Headings that are counted, "Stage 2: the roof", into whether each is told in
 * prose. */

#include "chapter_part.h"

#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "word/ornament.h"
#include "word/token.h"

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
	    cue_begins(&f->cues, CUE_ENTRY, word, end) ||
	    cue_begins(&f->cues, CUE_SPAN, word, end))
		return NULL;
	while (t < end && (t->kind == TOKEN_NUMBER || token_is(t, end, '.')))
		t++;
	t = token_behind_marks(t, end);
	return t < end && !heading_period(&f->cues, t, end) ? word : NULL;
}

/* Whether another heading beside one, not far from it, counts the same word. */
static bool
counted_beside(const struct finder *f, const struct section *section)
{
	const struct token *word = counted_word(f, section), *other;
	int self = f->outline.of[section->block];

	if (!word)
		return false;
	for (int s = 0; (s = outline_beside(&f->outline, self, s)) > 0;) {
		if (f->outline.at[s].level >= OUTLINE_BOLD)
			continue;
		other = counted_word(f, &f->outline.at[s]);
		if (other && other->id == word->id)
			return true;
	}
	return false;
}

/* Whether nothing but prose or code stands below a heading, if anything: no
 * prose to the reader, none labelled as a goal. */
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
	return true;
}

bool
chapter_stage_counted(const struct finder *f, const struct section *section)
{
	return has_prose_only(f, section) && counted_beside(f, section);
}
