/* Blocks into whether they are headings, or lines that act as one. */

#include "heading.h"

#include "announce.h"
#include "document/document.h"
#include "heading_time.h"
#include "word/ornament.h"

enum {
	CAPITALS_MIN = 4, /* letters of a word in capitals that is none of
			   * those which always are: "OKR" */
	BRIEF_TOKENS = 8, /* of a line that is as short as a heading */
	LEAD_WORDS = 3,	  /* tokens in which a line comes to its point */
	NEAR = 64,	  /* blocks looked at on either side of one */
	STRONG_CUE = 2	  /* the value of a word that surely closes a section */
};

/* A block that may act as a heading. */
struct line {
	const struct document *document;
	int index;
	const struct block *block, *next; /* NULL: nothing follows */
	struct phrase words;
};

static struct line
line_of(const struct cues *cues, const struct document *document, int index)
{
	const struct block *block = &document->blocks[index];

	return (struct line){ .document = document,
		.index = index,
		.block = block,
		.next = index + 1 < document->n_blocks ? block + 1 : NULL,
		.words = phrase_block(cues, document, index) };
}

/* Whether what follows is of this kind. */
static bool
leads_to(const struct line *l, enum block_kind kind)
{
	return l->next && l->next->kind == kind;
}

static bool
leads_to_list(const struct line *l)
{
	return leads_to(l, BLOCK_ITEM) || leads_to(l, BLOCK_CELL);
}

static struct label
label_of(const struct line *l)
{
	return label_read(
	    l->words.cues, l->document->tokens.at, l->block->tokens);
}

static bool
titles(const struct line *l)
{
	return announce_title(l->words) != NULL;
}

/* Whether it names what holds no goals. */
static bool
closes(const struct line *l)
{
	return heading_softly(l->words, CUE_CLOSED);
}

/* Whether it comes to goals at once, "Our goals before the next release", or
 * speaks of little else: "This year's goals". */
static bool
comes_to_goals(const struct line *l)
{
	bool brief = l->words.end - l->words.t <= BRIEF_TOKENS;

	return cue_weight(brief ? l->words : phrase_first(l->words, LEAD_WORDS),
		   CUE_OPEN) == 1 &&
	       cue_weight(l->words, CUE_CLOSED) < STRONG_CUE;
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

/* Whether it is in capitals, as titles are in plain text: "OUR GOALS". */
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
has_headings(const struct line *l)
{
	int from = l->index > NEAR ? l->index - NEAR : 0;

	for (int i = from; i < l->document->n_blocks && i < l->index + NEAR;
	     i++)
		if (l->document->blocks[i].kind == BLOCK_HEADING)
			return true;
	return false;
}

/* Whether it is one line of the source and no heading is near it. */
static bool
is_bare(const struct line *l)
{
	for (const struct token *t = l->words.t + 1; t < l->words.end; t++)
		if (t->glue & TOKEN_LINE)
			return false;
	return !has_headings(l);
}

/* Whether a short line above a list names a plan, in a document without
 * headings: "Roadmap (2027)", "Action plan". */
static bool
is_plan(const struct line *l)
{
	struct line bare = *l;
	const struct token *t = ornament_behind(l->words.t, l->words.end);

	bare.words.t = t;
	return t < l->words.end && l->words.end - t <= BRIEF_TOKENS &&
	       t->letters != TOKEN_LOWER &&
	       (l->words.end[-1].kind != TOKEN_MARK ||
		   phrase_ends(l->words, ')')) &&
	       !cue_imperative(phrase_from(l->words, t)) &&
	       (heading_timed(phrase_from(l->words, t)) > 0 ||
		   cue_weight(phrase_from(l->words, t), CUE_WEAK) >=
		       STRONG_CUE) &&
	       is_bare(&bare);
}

/* Whether a line is the first of a document without headings and titles it, in
 * few words and no sentence: "Choir committee - goals for the season". */
static bool
is_first(const struct line *l)
{
	return l->index == l->document->n_front && l->next &&
	       l->words.end - l->words.t <= HEADING_BOLD_MAX &&
	       l->words.t->letters != TOKEN_LOWER &&
	       !phrase_ends(l->words, '.') && !phrase_ends(l->words, '?') &&
	       cue_occurs(l->words, CUE_OPEN) && !cue_imperative(l->words) &&
	       is_bare(l);
}

/* Whether it titles the paragraph below it, be it the first or not. */
static bool
is_alone(const struct line *l)
{
	return l->words.end - l->words.t <= HEADING_BOLD_MAX &&
	       leads_to(l, BLOCK_PARAGRAPH) && titles(l) && is_bare(l);
}

/* Whether an item is the number of a heading, "1. Our goals", above another
 * list, or a line that leads to one, "- My goals for 2027:"; a number that
 * names no goals must be alone in its own list. */
static bool
is_heading_item(const struct line *l)
{
	const struct block *block = l->block, *next = l->next;

	if (!leads_to(l, BLOCK_ITEM) || l->words.t == l->words.end ||
	    (block->ordered ? next->ordered : !phrase_ends(l->words, ':')) ||
	    l->words.end - l->words.t > BRIEF_TOKENS || next->depth != 1 ||
	    next->list == block->list || block->depth != 1 ||
	    block->quote > 0 || block->task != TASK_NONE ||
	    block->line != block->end_line)
		return false;
	for (const struct token *u = l->words.t; u < l->words.end; u++)
		if (token_is(u, l->words.end, '('))
			return false;
	return titles(l) ||
	       (block->ordered &&
		   (l->index == 0 || block[-1].kind != BLOCK_ITEM ||
		       block[-1].list != block->list) &&
		   closes(l));
}

/* Whether a block only names what the paragraph below it says: "Goal 2027:". */
static bool
is_name(const struct line *l)
{
	struct label label = label_of(l);

	return leads_to(l, BLOCK_PARAGRAPH) &&
	       label.rest >= l->block->tokens.end &&
	       (label.kind == LABEL_GOAL || label.kind == LABEL_FIELD);
}

/* Whether a line is the numbered title of what is no goal: "III. Budget". */
static bool
closes_numbered(const struct line *l)
{
	return l->words.end - l->words.t > 2 &&
	       l->words.t->kind == TOKEN_WORD &&
	       (l->words.t->letters == TOKEN_UPPER || l->words.t->len == 1) &&
	       token_is(l->words.t + 1, l->words.end, '.') &&
	       token_touches(l->words.t + 1) &&
	       heading_softly(phrase_behind(l->words, 2), CUE_CLOSED);
}

/* Whether only marks fill in what a label asks for: "Why: ???", "Who: -". */
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
	struct phrase p = phrase_block(cues, document, index);

	if (!document_is_prose(block) || !all_set(p.t, p.end, TOKEN_STRONG))
		return false;
	if (section->class == SECTION_GOAL)
		return block->line == block->end_line &&
		       label_read(cues, document->tokens.at, block->tokens)
			       .kind == LABEL_GOAL;
	return open && index + 1 < document->n_blocks &&
	       section->class == SECTION_FIELD &&
	       section->field == FIELD_MEANS && heading_topic(p);
}

/* Whether a line that is set as a title, bold or in capitals, is one: it leads
 * on with a colon, or its words are those of a heading. */
static bool
is_set_apart(const struct line *l)
{
	bool capitals = all_capitals(l->words.t, l->words.end),
	     list = leads_to_list(l);

	if (l->words.end - l->words.t > HEADING_BOLD_MAX || !l->next ||
	    (!capitals && !all_set(l->words.t, l->words.end, TOKEN_STRONG)))
		return false;
	return phrase_ends(l->words, ':') || (list && comes_to_goals(l)) ||
	       closes(l) || heading_softly(l->words, CUE_OPEN) ||
	       heading_softly(l->words, CUE_RESULTS) ||
	       heading_field(l->words) != FIELD_NONE ||
	       heading_asks(l->words) || heading_period(l->words) ||
	       (list && heading_timed(l->words) > 0) ||
	       (capitals && !has_headings(l));
}

/* Whether the words of a line lead to a list: the name of a field,
 * "Initiatives", of a plan, what announces one, or a wish that breaks off. */
static bool
says_list(const struct line *l)
{
	return phrase_ends(l->words, ':') ||
	       (l->words.t->letters != TOKEN_LOWER &&
		   heading_field(l->words) != FIELD_NONE) ||
	       announce_list(l->words) ||
	       announce_ends_in_wish(announce_last(l->words)) || is_plan(l) ||
	       closes_numbered(l);
}

/* Whether a line right above a list or a table, set like any other or in
 * italics, heads it; "OKR 2: grow the choir" is a goal, "Deadline: 30 June
 * 2027" the end of the one above. first: it may title the document. */
static bool
heads_list(const struct line *l, bool first)
{
	struct label label = label_of(l);
	bool rest = label.rest < l->block->tokens.end;
	bool italic = all_set(l->words.t, l->words.end, TOKEN_EMPHASIS) &&
		      !heading_asks(l->words);

	if (says_list(l) ||
	    (!(label.kind == LABEL_GOAL && rest) && (first || titles(l))) ||
	    (italic && (heading_timed(l->words) > 0 || closes(l))))
		return true;
	return heading_period(l->words) &&
	       !(label_is_field(label) && label.field == FIELD_DEADLINE &&
		   rest) &&
	       (italic || heading_spans(l->words));
}

int
heading_level(
    const struct cues *cues, const struct document *document, int index)
{
	struct line l = line_of(cues, document, index);
	const struct token *bold;
	bool colon, first;

	if (l.block->kind == BLOCK_HEADING)
		return l.block->level;
	if (l.block->kind == BLOCK_ITEM)
		return is_heading_item(&l) ? OUTLINE_BOLD : 0;
	/* <summary>Goals for 2027</summary> */
	if (l.block->kind == BLOCK_SUMMARY)
		return l.words.t < l.words.end && leads_to_list(&l) &&
			       titles(&l)
			   ? OUTLINE_COLON
			   : 0;
	/* "**Reason.** –" is a field left empty */
	if (!document_is_prose(l.block) || l.words.t == l.words.end ||
	    is_left_open(cues, document, last_line(document, index)) ||
	    (token_is_dash(l.words.end - 1, l.words.end) &&
		(l.words.t->style & ~l.words.end[-1].style)))
		return 0;
	while (l.words.end > l.words.t && ornament_is(l.words.end - 1) &&
	       !token_is(l.words.end - 1, l.words.end, ':'))
		l.words.end--;
	bold = ornament_behind(l.words.t, l.words.end); /* "📚**Glossary**" */
	if (bold == l.words.end)
		return 0;
	l.words.t = bold->style & TOKEN_STRONG ? bold : l.words.t;
	colon = token_is(l.words.end - 1, l.words.end, ':');
	first = !colon && is_first(&l);
	if (!colon && heading_above(cues, document, index))
		return 1;
	if (!colon && is_alone(&l))
		return first ? 1 : OUTLINE_BOLD;
	if (colon && (is_name(&l) || announce_rows(cues, document, index)))
		return OUTLINE_COLON;
	if ((colon && heading_leads_prose(cues, document, index)) ||
	    is_set_apart(&l))
		return OUTLINE_BOLD;
	return leads_to_list(&l) && heads_list(&l, first) ? OUTLINE_COLON : 0;
}
