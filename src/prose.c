/* Paragraphs and summaries into goals, fields, notes and context. */

#include "prose.h"

#include "document.h"
#include "finder.h"
#include "finder_share.h"
#include "gist.h"
#include "planned.h"
#include "rows.h"
#include "token.h"

enum {
	LINE_WORDS = 20,  /* of a one-line paragraph that is a goal */
	PHRASE_WORDS = 4, /* a bold lead this long is more than a topic */
	BOLD_TOKENS = 3,
	ROWS = 6,    /* short lines looked at on either side of one */
	ROWS_MIN = 3 /* of them that make a list */
};

/* A line of a paragraph, and where it stands. */
struct line {
	int index; /* its block */
	const struct block *block;
	const struct section *section;
	struct span span;
	int words, first; /* in all of it, in its first sentence */
	bool full, colon; /* it ends in a full stop, in a colon */
	bool listed;	  /* a list follows */
};

static struct line
line_of(const struct finder *f, int index, struct span span)
{
	const struct token *tokens = f->document->tokens.at;
	const struct token *last = tokens + span.end - 1;
	const struct token *end = tokens + span.end;
	const struct block *block = &f->document->blocks[index];
	struct line line = { .index = index,
		.block = block,
		.section = &f->outline.at[f->outline.of[index]],
		.span = span,
		.full = token_is(last, end, '.'),
		.colon = token_is(last, end, ':'),
		.listed = index + 1 < f->document->n_blocks &&
			  block[1].kind == BLOCK_ITEM &&
			  block[1].depth > block->depth };

	for (const struct token *t = tokens + span.start; t < end; t++) {
		line.words += t->kind == TOKEN_WORD;
		if (line.first == 0 && t + 1 < end && token_is(t, end, '.') &&
		    !token_touches(t + 1))
			line.first = line.words;
	}
	if (line.first == 0)
		line.first = line.words;
	return line;
}

/* Whether it begins with a bold sentence, or with a bold action. */
static bool
leads_bold(const struct finder *f, const struct line *line)
{
	const struct token *tokens = f->document->tokens.at;
	struct span bold = { line->span.start, line->span.start };
	const struct token *last;

	while (bold.end < line->span.end &&
	       (tokens[bold.end].style & TOKEN_STRONG))
		bold.end++;
	if (bold.end < bold.start + BOLD_TOKENS ||
	    (line->words < PHRASE_WORDS && bold.end < line->span.end))
		return false;
	last = &tokens[bold.end - 1];
	if (token_is(last, last + 1, '?') || token_is(last, last + 1, ':'))
		return false;
	return gist_acts(f, bold) ||
	       (line->section->near && (token_is(last, last + 1, '.') ||
					   token_is(last, last + 1, '!')));
}

/* Whether it tells of somebody: "The club was founded in 2018". */
static bool
tells(const struct finder *f, const struct line *line)
{
	const struct token *t = f->document->tokens.at + line->span.start;

	return cue_match(&f->cues, CUE_DETERMINER, t,
		   f->document->tokens.at + line->span.end, NULL) > 0 &&
	       !gist_intends(f, line->span);
}

/* Whether a block is a short line of the section that bids, such as each of
 * "✨ Bake bread", "✨ Read a book in Spanish". */
static bool
is_bid(const struct finder *f, int section, int index)
{
	const struct block *block;
	struct line line;

	if (index < 0 || index >= f->document->n_blocks ||
	    f->outline.of[index] != section)
		return false;
	block = &f->document->blocks[index];
	if (block->kind != BLOCK_PARAGRAPH ||
	    block->tokens.start >= block->tokens.end)
		return false;
	line = line_of(f, index, block->tokens);
	return !line.full && line.words <= LINE_WORDS &&
	       gist_bids(f, line.span);
}

/* Whether it is one of several such lines below a heading of goals. */
static bool
is_row(const struct finder *f, const struct line *line)
{
	int s = f->outline.of[line->index];

	return line->section->class == SECTION_OPEN && line->section->near &&
	       is_bid(f, s, line->index) &&
	       (is_bid(f, s, line->index - 1) || is_bid(f, s, line->index + 1));
}

/* Whether it is all that "Objectives" above it has: one paragraph, which
 * begins with an action. */
static bool
is_answer(const struct finder *f, const struct line *line)
{
	const struct block *next = line->block + 1;

	return line->section->class == SECTION_OPEN && line->section->plain &&
	       line->section->block == line->index - 1 &&
	       (line->index + 1 == line->section->end ||
		   next->kind == BLOCK_PARAGRAPH) &&
	       line->words <= 2 * LINE_WORDS && gist_bids(f, line->span);
}

/* Whether it is bold as a whole and heads the text below it: no goal unless it
 * acts or counts. */
static bool
heads_text(const struct finder *f, const struct line *line)
{
	const struct block *next = line->block + 1;

	if (line->index + 1 >= f->document->n_blocks ||
	    next->kind != BLOCK_PARAGRAPH || gist_acts(f, line->span) ||
	    gist_counts(f, line->span))
		return false;
	for (uint32_t i = line->span.start; i < line->span.end; i++)
		if (!(f->document->tokens.at[i].style & TOKEN_STRONG))
			return false;
	return true;
}

/* Whether it is the objective of the key results right below it, "Grow the
 * choir", though nothing else says so. */
static bool
is_objective(const struct finder *f, const struct line *line)
{
	const struct list *list;

	if (!line->listed || line->full || line->colon ||
	    line->block->depth > 0 || line->block->quote > 0 ||
	    line->section->shut || f->minutes || line->words < 2 ||
	    line->words > LINE_WORDS)
		return false;
	list = &f->lists[line->block[1].list];
	return list->n_results * 2 > list->n_items &&
	       line->section->class != SECTION_FIELD &&
	       !gist_mentions(f, line->span);
}

/* Whether it is a goal because it stands in a section of goals. */
static bool
is_goal(const struct finder *f, const struct line *line)
{
	const struct section *section = line->section;
	const struct token *tokens = f->document->tokens.at;
	struct span clause = gist_clause(f, line->span);

	if (!section->open || section->closed || section->told ||
	    line->block->quote > 0 || line->colon ||
	    cue_match(&f->cues, CUE_POINTER, tokens + line->span.start,
		tokens + line->span.end, NULL) > 0 ||
	    cue_match(&f->cues, CUE_TEXT, tokens + line->span.start,
		tokens + line->span.end, NULL) > 0)
		return false;
	if (section->single && section->block == line->index - 1 &&
	    f->section_last[f->outline.of[line->index]] == GOAL_NONE)
		return true;
	if (!line->full && line->words <= LINE_WORDS &&
	    ((section->class == SECTION_PERIOD && !tells(f, line) &&
		 !gist_points_away(f, line->span) && !heads_text(f, line)) ||
		(line->listed && f->lists[line->block[1].list].n_nested == 0 &&
		    gist_acts(f, line->span))))
		return true;
	if (leads_bold(f, line) || is_row(f, line) ||
	    rows_item(f, line->index) || is_answer(f, line))
		return true;
	if (line->first <= 3 * LINE_WORDS && !gist_refers_back(f, line->span) &&
	    (gist_declares(f, line->span, false) ||
		(!line->listed && gist_aims(f, line->span))))
		return true;
	return line->first <= 2 * LINE_WORDS && gist_acts(f, clause) &&
	       !gist_refers_back(f, line->span) &&
	       (gist_announced(f, clause) ||
		   (line->words <= 2 * LINE_WORDS &&
		       gist_reads(f, line->span, line->block->language, 0)));
}

/* Whether it reads as a goal although nothing around it announces one: a bold
 * action, or, in a plan, somebody who will do something. */
static bool
reads_as_goal(const struct finder *f, const struct line *line)
{
	const struct section *section = line->section;
	/* how much is planned needs no time beside it */
	bool ahead = planned_ahead(f, section) ||
		     (section->planned &&
			 gist_measures(f, line->span, line->block->language));
	/* right above a list it leads to what is planned */
	bool planned = ahead && !line->listed && gist_intends(f, line->span) &&
		       !gist_addresses(f, line->span);

	if (section->closed || f->minutes || (line->colon && !line->listed) ||
	    (section->open && (section->near || !section->promised)) ||
	    line->block->depth > 0 || line->block->quote > 0)
		return false;
	if (planned || gist_declares(f, line->span, true))
		return gist_reads(
		    f, line->span, line->block->language, planned ? 0 : 1);
	if (!leads_bold(f, line) || !gist_acts(f, line->span) ||
	    gist_tells(f, line->span))
		return false;
	return f->brief ? gist_reads(f, line->span, line->block->language, 1)
			: gist_promises(f, line->span, line->block->language);
}

/* Whether it says how much by when below "Target", where no goal is that it
 * could belong to. */
static bool
is_target(const struct finder *f, const struct line *line)
{
	const struct section *section = line->section;

	return section->class == SECTION_FIELD && !section->borrowed &&
	       section->field == FIELD_TARGET &&
	       section->level < OUTLINE_COLON && !section->shut &&
	       line->words <= LINE_WORDS &&
	       gist_promises(f, line->span, line->block->language);
}

/* The list that follows a line belongs to the line's goal. */
static void
own_list(struct finder *f, int index, int goal)
{
	const struct block *next = &f->document->blocks[index + 1];

	if (goal != GOAL_NONE && index + 1 < f->document->n_blocks &&
	    next->kind == BLOCK_ITEM && next->depth == 1)
		f->lists[next->list].owner = goal;
}

/* "To reach these goals, we …" below a heading of its own: how those of the
 * section before will be reached, which is hung on them. */
static bool
answers(struct finder *f, const struct line *line)
{
	struct part part = { .kind = PART_FIELD,
		.field = FIELD_HOW,
		.block = line->index,
		.tokens = line->span };
	const struct token *t = f->document->tokens.at + line->span.start;
	const struct token *end = f->document->tokens.at + line->span.end;
	size_t n = 0, len;

	return line->index == line->section->block + 1 &&
	       cue_field(&f->cues, t, end, &n) == FIELD_HOW &&
	       cue_find(&f->cues, CUE_BACK, t, t + n, &len) != NULL &&
	       finder_share_before(f, part) != GOAL_NONE;
}

/* Prose goes to the goal it stands under, else to the one just above it, else
 * to all that follow in an open section. */
static void
hang_note(struct finder *f, const struct line *line, int goal)
{
	const struct block *before = line->block - 1;
	int s = f->outline.of[line->index];
	int above =
	    line->index > 0 ? f->block_goal[line->index - 1] : GOAL_NONE;
	struct part part = {
		.kind = PART_NOTE, .block = line->index, .tokens = line->span
	};

	if (goal != GOAL_NONE || above != GOAL_NONE)
		finder_settle(f, goal != GOAL_NONE ? goal : above, part);
	if (goal != GOAL_NONE) {
		finder_attach(f, goal, part);
	} else if (answers(f, line)) {
		return;
	} else if (line->section->open && f->section_last[s] == GOAL_NONE) {
		finder_context(f, part);
	} else if (above != GOAL_NONE && (before->kind == BLOCK_PARAGRAPH ||
					     before->kind == BLOCK_SUMMARY)) {
		own_list(f, line->index, above);
		finder_attach(f, above, part);
		f->block_goal[line->index] = above;
	}
}

static void
hang_field(struct finder *f, const struct line *line, int goal,
    struct label label, enum field field)
{
	struct part part = { .kind = PART_FIELD,
		.field = (uint8_t)field,
		.block = line->index,
		.label = label.words,
		.tokens = { label.rest, line->span.end } };

	if (goal != GOAL_NONE)
		finder_attach(f, goal, part);
	else if (line->section->class == SECTION_FIELD) {
		if (finder_share(f, part) == GOAL_NONE)
			answers(f, line);
	} else if (!line->section->closed)
		finder_context(f, part);
}

/* Whether "The challenge: not all of it can be fun. English, for one, is work."
 * tells, where no goals are expected: it is no phrase and does not act. */
static bool
is_told(const struct finder *f, const struct line *line, struct label label)
{
	struct span rest = { label.rest, line->span.end };
	const struct token *t = f->document->tokens.at;

	return !line->section->open && line->words > line->first &&
	       line->words > LINE_WORDS &&
	       cue_match(&f->cues, CUE_DETERMINER, t + label.words.start,
		   t + label.words.end, NULL) > 0 &&
	       !gist_acts(f, rest);
}

/* Read a line of a paragraph; item: it is one of a list without bullets. */
static void
read_line(struct finder *f, int index, struct span span, bool item)
{
	struct line line = line_of(f, index, span);
	int s = f->outline.of[index];
	struct label label = label_read(&f->cues, f->document->tokens.at, span);
	int goal = line.block->item != BLOCK_NONE
		       ? f->block_goal[line.block->item]
		       : f->section_goal[s];
	int newest = goal != GOAL_NONE ? goal : f->section_last[s];
	bool labelled = label.rest < span.end && !line.section->shut;
	int made = GOAL_NONE;

	if (label.kind == LABEL_FIELD) {
		hang_field(f, &line, newest, label, label.field);
		return;
	}
	if (label.kind == LABEL_NONE && newest == GOAL_NONE &&
	    is_target(f, &line)) {
		own_list(f, index,
		    finder_goal(f, GOAL_GOAL, index, span, GOAL_NONE));
		return;
	}
	if (label.kind == LABEL_NONE && line.section->class == SECTION_FIELD) {
		hang_field(f, &line, newest, label, line.section->field);
		return;
	}
	if ((label.kind == LABEL_RESULT ||
		(label.kind == LABEL_RANK &&
		    (line.section->open || line.section->method ||
			newest != GOAL_NONE))) &&
	    labelled)
		made = finder_goal(f, GOAL_KEY_RESULT, index, span, newest);
	else if (label.kind == LABEL_GOAL && labelled &&
		 !is_told(f, &line, label) &&
		 planned_labelled(f, index, label, span))
		made = finder_goal(f, GOAL_GOAL, index, span, goal);
	else if (goal == GOAL_NONE && !(item && line.colon) &&
		 (item || is_objective(f, &line) || is_goal(f, &line) ||
		     reads_as_goal(f, &line)))
		made = finder_goal(f, GOAL_GOAL, index, span, goal);
	if (made == GOAL_NONE) {
		hang_note(f, &line, goal);
		return;
	}
	if (!line.full || line.words <= 2 * LINE_WORDS)
		own_list(f, index, made);
	if (label.kind == LABEL_NONE && line.section->single &&
	    line.section->block == index - 1)
		f->section_goal[s] = made;
}

/* The first line of a span; returns what follows it. */
static struct span
cut_line(const struct finder *f, struct span *line)
{
	struct span rest = { line->start + 1, line->end };

	while (rest.start < rest.end &&
	       !(f->document->tokens.at[rest.start].glue & TOKEN_LINE))
		rest.start++;
	line->end = rest.start;
	return rest;
}

void
prose_read(struct finder *f, int index)
{
	struct span line = f->document->blocks[index].tokens;
	bool items = rows_within(f, index);

	while (line.start < line.end) {
		struct span rest =
		    items ? cut_line(f, &line) : finder_cut(f, &line);

		read_line(f, index, line, items);
		line = rest;
	}
}

/* Whether a summary is the name of a section that holds no goals: "Further
 * reading". */
static bool
closes(const struct finder *f, struct span line)
{
	const struct token *t = f->document->tokens.at + line.start;
	const struct token *end = f->document->tokens.at + line.end;

	return t < end && cue_match(&f->cues, CUE_CLOSED, t, end, NULL) ==
			      (size_t)(end - t);
}

void
prose_summary(struct finder *f, int index)
{
	const struct block *block = &f->document->blocks[index];
	int s = f->outline.of[index];
	const struct section *section = &f->outline.at[s];
	struct label label =
	    label_read(&f->cues, f->document->tokens.at, block->tokens);
	enum goal_kind kind = section->results ? GOAL_KEY_RESULT : GOAL_GOAL;

	if (label.kind == LABEL_GOAL ||
	    (section->open && !section->closed && !closes(f, block->tokens)))
		own_list(f, index,
		    finder_goal(
			f, kind, index, block->tokens, f->section_goal[s]));
}
