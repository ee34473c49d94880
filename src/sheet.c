/* The questions of a sheet, "What:", "Why:", "When:", into whether what answers
 * the first of them is a goal. */

#include "sheet.h"

#include "cue.h"
#include "document.h"
#include "heading.h"
#include "label.h"
#include "ornament.h"
#include "token.h"

enum {
	NAME_MAX = 6,	   /* tokens of what asks */
	SHEET_BLOCKS = 16, /* of a sheet: cells stand in twos */
	SHEET_LINES = 16,  /* of a paragraph that is one */
	ANSWER_MIN = 3,	   /* tokens of an answer that states something */
	ASKED_MIN = 3	   /* fields that make a sheet */
};

/* Fields that goals are asked for, and of those the ones that events are not:
 * a bit each. */
enum {
	FIELDS = 1u << FIELD_WHY | 1u << FIELD_HOW | 1u << FIELD_MEANS |
		 1u << FIELD_DEADLINE | 1u << FIELD_START |
		 1u << FIELD_BASELINE | 1u << FIELD_TARGET | 1u << FIELD_OWNER,
	ARGUED = 1u << FIELD_WHY | 1u << FIELD_HOW | 1u << FIELD_MEANS |
		 1u << FIELD_BASELINE | 1u << FIELD_TARGET
};

/* Whether the words [t, end) ask what is to be done. */
static bool
asks(const struct cues *cues, const struct token *t, const struct token *end)
{
	t = ornament_behind(t, end);
	end = token_before_marks(t, end);
	if (t + 1 < end && cue_match(cues, CUE_DETERMINER, t, end, NULL) == 1)
		t++;
	return cue_is(cues, CUE_WHAT, t, end);
}

/* Where the answer begins to what a line asks at its start, NULL: it does not
 * ask what is to be done. */
static const struct token *
answer_in(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *start = ornament_behind(t, end);

	for (t = start; t < end && t - start <= NAME_MAX; t++)
		if (t > start && t->kind == TOKEN_MARK &&
		    (t->id == ':' || token_is_dash(t, end)))
			return asks(cues, start, t) ? t + 1 : NULL;
	return NULL;
}

/* Whether an answer says what is done, or how much. */
static bool
states(const struct cues *cues, const struct token *t, const struct token *end)
{
	t = ornament_behind(t, end);
	if (end - t < ANSWER_MIN)
		return false;
	if (heading_bids(cues, t, end))
		return true;
	for (; t < end && !(t->glue & TOKEN_LINE); t++)
		if (t->kind == TOKEN_NUMBER)
			return true;
	return false;
}

/* What the fields are that lines of a sheet ask for, a bit each; bit 0: where
 * it takes place. */
static unsigned
asked_by(const struct cues *cues, const struct token *tokens, struct span line)
{
	const struct token *t =
	    ornament_behind(tokens + line.start, tokens + line.end);
	struct label label = label_read(cues, tokens, line);

	const struct token *stop = t;

	while (stop < tokens + line.end && stop - t <= NAME_MAX &&
	       !token_is(stop, tokens + line.end, ':'))
		stop++;
	if (cue_is(cues, CUE_WHERE, t, stop))
		return 1;
	return label.kind == LABEL_FIELD && label.exact && label.rest < line.end
		   ? 1u << label.field
		   : 0;
}

/* The same of the lines of a paragraph behind its first. */
static unsigned
asked_within(
    const struct cues *cues, const struct token *tokens, struct span line)
{
	unsigned fields = 0;

	for (int n = 0; n < SHEET_LINES && line.start < line.end; n++) {
		do
			line.start++;
		while (line.start < line.end &&
		       !(tokens[line.start].glue & TOKEN_LINE));
		if (line.start < line.end)
			fields |= asked_by(cues, tokens, line);
	}
	return fields;
}

/* The field that a cell of the first column names. */
static unsigned
asked_in_cell(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	size_t n = 0;
	enum field field = cue_field(cues, t, end, &n);

	if (cue_is(cues, CUE_WHERE, t, end))
		return 1;
	return field != FIELD_NONE && n == (size_t)(end - t) ? 1u << field : 0;
}

/* The fields that the blocks behind one ask for, and its own lines. */
static unsigned
asked_behind(const struct cues *cues, const struct document *d, int index)
{
	const struct block *block = &d->blocks[index];
	unsigned fields = 0;

	if (block->kind == BLOCK_PARAGRAPH)
		fields = asked_within(cues, d->tokens.at, block->tokens);
	for (int i = index + 1; i < d->n_blocks && i <= index + SHEET_BLOCKS;
	     i++) {
		const struct block *next = &d->blocks[i];

		if (next->kind != block->kind || next->list != block->list)
			break;
		if (next->kind != BLOCK_CELL)
			fields |= asked_by(cues, d->tokens.at, next->tokens);
		else if (next->column == 0)
			fields |= asked_in_cell(
			    cues, document_first(d, i), document_end(d, i));
	}
	return fields;
}

bool
sheet_used(const struct cues *cues, const struct document *document)
{
	/* it must not remember labels as they are without the sheet */
	struct cues own = *cues;

	own.labels = NULL;
	for (int i = 0; i < document->n_blocks; i++) {
		const struct block *block = &document->blocks[i];
		const struct token *t = document_first(document, i);
		const struct token *end = document_end(document, i);
		unsigned fields;
		int n = 0;

		if (block->quote > 0)
			continue;
		if (block->kind == BLOCK_CELL) {
			if (block->column > 0 || i + 1 == document->n_blocks ||
			    !asks(cues, t, end))
				continue;
			t = document_first(document, i + 1);
			end = document_end(document, i + 1);
		} else if ((block->kind != BLOCK_ITEM &&
			       block->kind != BLOCK_PARAGRAPH) ||
			   !(t = answer_in(cues, t, end)))
			continue;
		if (!states(cues, t, end))
			continue;
		fields = asked_behind(&own, document, i);
		if ((fields & 1) || !(fields & ARGUED))
			continue;
		for (fields &= FIELDS; fields; fields &= fields - 1)
			n++;
		if (n >= ASKED_MIN)
			return true;
	}
	return false;
}

bool
sheet_asks(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	return cues->asked && asks(cues, t, end);
}
