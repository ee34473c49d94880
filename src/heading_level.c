/* Blocks into whether they are headings, or lines that act as one. */

#include "heading.h"

#include "announce.h"
#include "document.h"
#include "ornament.h"

enum {
	BRIEF_TOKENS = 8, /* of a line that is as short as a heading */
	LEAD_WORDS = 3,	  /* tokens in which a line comes to its point */
	STRONG_CUE = 2	  /* the value of a word that surely closes a section */
};

/* Whether it comes to goals at once, "Our goals before the next release", or
 * speaks of little else: "This year's goals". */
static bool
leads_to_goals(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *lead =
	    end - t > BRIEF_TOKENS ? t + LEAD_WORDS : end;

	return cue_weight(cues, CUE_OPEN, t, lead) == 1 &&
	       cue_weight(cues, CUE_CLOSED, t, end) < STRONG_CUE;
}

static bool
all_strong(const struct token *t, const struct token *end)
{
	bool words = false;

	for (; t < end; t++) {
		if (t->kind == TOKEN_WORD || t->kind == TOKEN_NUMBER) {
			if (!(t->style & TOKEN_STRONG))
				return false;
			words = true;
		}
	}
	return words;
}

/* Whether a block only names what the paragraph below it says: "Goal 2027:". */
static bool
is_name(const struct cues *cues, const struct document *document, int index)
{
	const struct block *block = &document->blocks[index];
	const struct block *next = block + 1;
	struct label label =
	    label_read(cues, document->tokens.at, block->tokens);

	return index + 1 < document->n_blocks &&
	       next->kind == BLOCK_PARAGRAPH &&
	       label.rest >= block->tokens.end &&
	       (label.kind == LABEL_GOAL || label.kind == LABEL_FIELD);
}

/* Whether a line says a goal behind its label: "OKR 2: grow the choir". */
static bool
states(const struct cues *cues, const struct document *document,
    const struct block *block)
{
	struct label label =
	    label_read(cues, document->tokens.at, block->tokens);

	return label.kind == LABEL_GOAL && label.rest < block->tokens.end;
}

int
heading_level(
    const struct cues *cues, const struct document *document, int index)
{
	const struct block *block = &document->blocks[index];
	const struct block *next = block + 1;
	const struct token *t = document->tokens.at + block->tokens.start;
	const struct token *end = document->tokens.at + block->tokens.end;
	bool colon, list;

	if (block->kind == BLOCK_HEADING)
		return block->level;
	if (block->kind != BLOCK_PARAGRAPH || block->depth > 0 ||
	    block->quote > 0 || t == end)
		return 0;
	while (end > t && ornament_is(end - 1) && !token_is(end - 1, end, ':'))
		end--;
	colon = end > t && token_is(end - 1, end, ':');
	list = index + 1 < document->n_blocks &&
	       (next->kind == BLOCK_ITEM || next->kind == BLOCK_CELL);
	if (colon && is_name(cues, document, index))
		return OUTLINE_COLON;
	if (end - t <= HEADING_BOLD_MAX && all_strong(t, end) &&
	    index + 1 < document->n_blocks) {
		if (colon || (list && leads_to_goals(cues, t, end)) ||
		    heading_softly(cues, CUE_CLOSED, t, end) ||
		    heading_softly(cues, CUE_OPEN, t, end) ||
		    heading_softly(cues, CUE_RESULTS, t, end) ||
		    heading_field(cues, t, end) != FIELD_NONE ||
		    heading_asks(t, end) || heading_period(cues, t, end) ||
		    (list && heading_timed(cues, t, end) > 0))
			return OUTLINE_BOLD;
	}
	return list && (colon ||
			   (!states(cues, document, block) &&
			       announce_title(cues, t, end)) ||
			   announce_list(cues, t, end) ||
			   (heading_period(cues, t, end) &&
			       heading_spans(cues, t, end)))
		   ? OUTLINE_COLON
		   : 0;
}
