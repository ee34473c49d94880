/* Blocks into whether they are headings, or lines that act as one. */

#include "heading.h"

#include "announce.h"
#include "document/document.h"
#include "word/ornament.h"

enum {
	CAPITALS_MIN = 4, /* letters of a word in capitals that is none of
			   * those which always are: "OKR" */
	BRIEF_TOKENS = 8, /* of a line that is as short as a heading */
	LEAD_WORDS = 3,	  /* tokens in which a line comes to its point */
	NEAR = 64,	  /* blocks looked at on either side of one */
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

/* Whether all words of a line are set so: TOKEN_STRONG or TOKEN_EMPHASIS. */
static bool
all_set(const struct token *t, const struct token *end, int style)
{
	bool words = false;

	for (; t < end; t++)
		if (t->kind == TOKEN_WORD || t->kind == TOKEN_NUMBER) {
			if (!(t->style & style))
				return false;
			words = true;
		}
	return words;
}

/* Whether a line is in capitals, as titles are where nothing can be bold: "OUR
 * GOALS". */
static bool
all_capitals(const struct token *t, const struct token *end)
{
	bool words = false;

	for (; t < end; t++) {
		if (t->kind == TOKEN_WORD &&
		    (t->letters == TOKEN_LOWER || t->letters == TOKEN_MIXED ||
			(t->letters == TOKEN_CAPITAL && t->len > 1)))
			return false;
		words |= t->kind == TOKEN_WORD && t->len >= CAPITALS_MIN;
	}
	return words;
}

/* Whether the markup has headings near a block. */
static bool
has_headings(const struct document *document, int index)
{
	int from = index > NEAR ? index - NEAR : 0;

	for (int i = from; i < document->n_blocks && i < index + NEAR; i++)
		if (document->blocks[i].kind == BLOCK_HEADING)
			return true;
	return false;
}

/* Whether a line names goals as titles do, in few words and no sentence: "Choir
 * committee - goals for the season". */
static bool
titles(const struct cues *cues, const struct token *t, const struct token *end)
{
	return end - t <= HEADING_BOLD_MAX && t->letters != TOKEN_LOWER &&
	       !token_is(end - 1, end, '.') && !token_is(end - 1, end, '?') &&
	       cue_occurs(cues, CUE_OPEN, t, end) &&
	       !cue_imperative(cues, t, end);
}

/* Whether a block is one line and no heading is near it. */
static bool
is_bare(const struct document *document, int index, const struct token *t,
    const struct token *end)
{
	while (++t < end)
		if (t->glue & TOKEN_LINE)
			return false;
	return !has_headings(document, index);
}

/* Whether a short line above a list names a plan, in a document without
 * headings: "Roadmap (2027)", "Action plan". */
static bool
is_plan(const struct cues *cues, const struct document *document, int index,
    const struct token *t, const struct token *end)
{
	t = ornament_behind(t, end);
	return t < end && end - t <= BRIEF_TOKENS &&
	       t->letters != TOKEN_LOWER &&
	       (end[-1].kind != TOKEN_MARK || token_is(end - 1, end, ')')) &&
	       !cue_imperative(cues, t, end) &&
	       (heading_timed(cues, t, end) > 0 ||
		   cue_weight(cues, CUE_WEAK, t, end) >= STRONG_CUE) &&
	       is_bare(document, index, t, end);
}

/* Whether a line is the first of a document without headings and titles it:
 * "Goals for 2027". */
static bool
is_first(const struct cues *cues, const struct document *document, int index,
    const struct token *t, const struct token *end)
{
	return index == document->n_front && index + 1 < document->n_blocks &&
	       titles(cues, t, end) && is_bare(document, index, t, end);
}

/* Whether it titles the paragraph below it, be it the first or not. */
static bool
is_alone(const struct cues *cues, const struct document *document, int index,
    const struct token *t, const struct token *end)
{
	return end - t <= HEADING_BOLD_MAX && index + 1 < document->n_blocks &&
	       document->blocks[index + 1].kind == BLOCK_PARAGRAPH &&
	       announce_title(cues, t, end) && is_bare(document, index, t, end);
}

/* Whether an item is the number of a heading, "1. Our goals", above another
 * list, or a line that leads to one, "- My goals for 2027:"; a number that
 * names no goals must be alone in its own list. */
static bool
is_heading_item(
    const struct cues *cues, const struct document *document, int index)
{
	const struct block *block = &document->blocks[index];
	const struct block *next = block + 1;
	const struct token *t = document->tokens.at + block->tokens.start;
	const struct token *end = document->tokens.at + block->tokens.end;

	if (index + 1 >= document->n_blocks || t == end ||
	    (block->ordered ? next->ordered : !token_is(end - 1, end, ':')) ||
	    end - t > BRIEF_TOKENS || next->kind != BLOCK_ITEM ||
	    next->depth != 1 || next->list == block->list ||
	    block->depth != 1 || block->quote > 0 || block->task != TASK_NONE ||
	    block->line != block->end_line)
		return false;
	for (const struct token *u = t; u < end; u++)
		if (token_is(u, end, '('))
			return false;
	return announce_title(cues, t, end) ||
	       (block->ordered &&
		   (index == 0 || block[-1].kind != BLOCK_ITEM ||
		       block[-1].list != block->list) &&
		   heading_softly(cues, CUE_CLOSED, t, end));
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

/* Whether a line is the numbered title of what is no goal: "III. Budget". */
static bool
closes(const struct cues *cues, const struct token *t, const struct token *end)
{
	return end - t > 2 && t->kind == TOKEN_WORD &&
	       (t->letters == TOKEN_UPPER || t->len == 1) &&
	       token_is(t + 1, end, '.') && token_touches(t + 1) &&
	       heading_softly(cues, CUE_CLOSED, t + 2, end);
}

/* Whether a line right above a list is the name of a field and nothing else:
 * "Initiatives". */
static bool
is_bare_field(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	return t->letters != TOKEN_LOWER &&
	       heading_field(cues, t, end) != FIELD_NONE;
}

/* "Deadline: 30 June 2027" above a list: the end of the goal above it, and no
 * heading of what is done by then. */
static bool
is_end(const struct cues *cues, const struct document *document,
    const struct block *block)
{
	struct label label =
	    label_read(cues, document->tokens.at, block->tokens);

	return label_is_field(label) && label.field == FIELD_DEADLINE &&
	       label.rest < block->tokens.end;
}

/* Whether the summary of a <details> is the heading of the list or table in it:
 * "Goals for 2027". */
static bool
is_summary(const struct cues *cues, const struct document *document, int index)
{
	const struct block *block = &document->blocks[index];
	const struct block *next = block + 1;

	return index + 1 < document->n_blocks &&
	       (next->kind == BLOCK_ITEM || next->kind == BLOCK_CELL) &&
	       announce_title(cues, document_first(document, index),
		   document_end(document, index));
}

/* Whether nothing but marks fills in what a label asks for: "Why: ???",
 * "Who: -". */
static bool
is_left_open(
    const struct cues *cues, const struct document *document, struct span line)
{
	const struct token *tokens = document->tokens.at;
	const struct token *end = tokens + line.end, *t = end;
	struct label label;

	while (t > tokens + line.start &&
	       (token_is(t - 1, end, '?') || token_is(t - 1, end, '-') ||
		   token_is(t - 1, end, '.') || token_is(t - 1, end, 0x2026)))
		t--;
	if (t == end || t == tokens + line.start || !token_is(t - 1, end, ':'))
		return false;
	label = label_read(cues, tokens, line);
	return label_is_field(label);
}

/* The last line of a block. */
static struct span
last_line(const struct document *document, int index)
{
	struct span words = document->blocks[index].tokens, line = words;

	for (line.start = line.end - 1; line.start > words.start; line.start--)
		if (document->tokens.at[line.start].glue & TOKEN_LINE)
			break;
	return line;
}

uint32_t
heading_label_line(
    const struct cues *cues, const struct document *document, int index)
{
	struct span words = document->blocks[index].tokens, line;
	struct label label;

	if (span_empty(words))
		return words.start;
	line = last_line(document, index);
	/* "we set in order of\npriority:" goes on */
	if (line.start == words.start ||
	    document->tokens.at[line.start].letters == TOKEN_LOWER ||
	    is_left_open(cues, document, line))
		return words.start;
	label = label_read(cues, document->tokens.at, line);
	return label.kind != LABEL_NONE && label.rest >= line.end &&
		       (label.exact || label.kind != LABEL_FIELD)
		   ? line.start
		   : words.start;
}

bool
heading_beside(const struct section *section, bool open,
    const struct cues *cues, const struct document *document, int index)
{
	const struct block *block = &document->blocks[index];
	const struct token *t = document_first(document, index);
	const struct token *end = document_end(document, index);

	if (!document_is_prose(block) || !all_set(t, end, TOKEN_STRONG))
		return false;
	if (section->class == SECTION_GOAL)
		return block->line == block->end_line &&
		       label_read(cues, document->tokens.at, block->tokens)
			       .kind == LABEL_GOAL;
	return open && index + 1 < document->n_blocks &&
	       section->class == SECTION_FIELD &&
	       section->field == FIELD_MEANS && heading_topic(cues, t, end);
}

/* Whether a line that is set as a title, bold or in capitals, is one: it leads
 * on with a colon, or its words are those of a heading. list: one follows. */
static bool
is_set_apart(const struct cues *cues, const struct document *document,
    int index, const struct token *t, const struct token *end, bool list)
{
	bool capitals = all_capitals(t, end);

	if (end - t > HEADING_BOLD_MAX || index + 1 >= document->n_blocks ||
	    (!capitals && !all_set(t, end, TOKEN_STRONG)))
		return false;
	return token_is(end - 1, end, ':') ||
	       (list && leads_to_goals(cues, t, end)) ||
	       heading_softly(cues, CUE_CLOSED, t, end) ||
	       heading_softly(cues, CUE_OPEN, t, end) ||
	       heading_softly(cues, CUE_RESULTS, t, end) ||
	       heading_field(cues, t, end) != FIELD_NONE ||
	       heading_asks(t, end) || heading_period(cues, t, end) ||
	       (list && heading_timed(cues, t, end) > 0) ||
	       (capitals && !has_headings(document, index));
}

/* Whether a line right above a list or a table, set like any other or in
 * italics, heads it. first: it may title the document. */
static bool
heads_list(const struct cues *cues, const struct document *document, int index,
    const struct token *t, const struct token *end, bool first)
{
	const struct block *block = &document->blocks[index];
	bool italic = all_set(t, end, TOKEN_EMPHASIS) && !heading_asks(t, end);

	return token_is(end - 1, end, ':') || is_bare_field(cues, t, end) ||
	       (!states(cues, document, block) &&
		   (first || announce_title(cues, t, end))) ||
	       announce_list(cues, t, end) ||
	       is_plan(cues, document, index, t, end) || closes(cues, t, end) ||
	       (italic && (heading_timed(cues, t, end) > 0 ||
			      heading_softly(cues, CUE_CLOSED, t, end))) ||
	       (heading_period(cues, t, end) &&
		   !is_end(cues, document, block) &&
		   (italic || heading_spans(cues, t, end)));
}

int
heading_level(
    const struct cues *cues, const struct document *document, int index)
{
	const struct block *block = &document->blocks[index];
	const struct block *next = block + 1;
	const struct token *t = document_first(document, index), *bold;
	const struct token *end = document_end(document, index);
	bool colon, list, first;

	if (block->kind == BLOCK_HEADING)
		return block->level;
	if (block->kind == BLOCK_ITEM)
		return is_heading_item(cues, document, index) ? OUTLINE_BOLD
							      : 0;
	if (block->kind == BLOCK_SUMMARY)
		return t < end && is_summary(cues, document, index)
			   ? OUTLINE_COLON
			   : 0;
	/* "**Reason.** –" is a field left empty */
	if (!document_is_prose(block) || t == end ||
	    is_left_open(cues, document, last_line(document, index)) ||
	    (token_is_dash(end - 1, end) && (t->style & ~end[-1].style)))
		return 0;
	while (end > t && ornament_is(end - 1) && !token_is(end - 1, end, ':'))
		end--;
	bold = ornament_behind(t, end); /* "📚**Glossary**" */
	if (bold == end)
		return 0;
	t = bold->style & TOKEN_STRONG ? bold : t;
	colon = token_is(end - 1, end, ':');
	list = index + 1 < document->n_blocks &&
	       (next->kind == BLOCK_ITEM || next->kind == BLOCK_CELL);
	first = !colon && is_first(cues, document, index, t, end);
	if (!colon && heading_above(cues, document, index))
		return 1;
	if (!colon && is_alone(cues, document, index, t, end))
		return first ? 1 : OUTLINE_BOLD;
	if (colon && (is_name(cues, document, index) ||
			 announce_rows(cues, document, index)))
		return OUTLINE_COLON;
	if ((colon && heading_leads_prose(cues, document, index)) ||
	    is_set_apart(cues, document, index, t, end, list))
		return OUTLINE_BOLD;
	return list && heads_list(cues, document, index, t, end, first)
		   ? OUTLINE_COLON
		   : 0;
}
