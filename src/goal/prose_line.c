/* Lines of paragraphs into whether they are goals. */

#include "prose_line.h"

#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "planned.h"
#include "word/ornament.h"
#include "word/token.h"

enum {
	PHRASE_WORDS = 4, /* a bold lead this long is more than a topic */
	BOLD_TOKENS = 3,  /* bold words are fewer than a sentence's */
	TELLS = 2	  /* value: a text tells what stands in it */
};

int
prose_line_section(const struct finder *f, int index)
{
	int s = f->outline.of[index];

	return f->outline.at[s].block == index ? f->outline.at[s].parent : s;
}

struct prose_line
prose_line_at(const struct finder *f, int index, struct span span)
{
	const struct token *tokens = f->document->tokens.at;
	const struct token *last = tokens + span.end - 1;
	const struct token *end = tokens + span.end;
	const struct block *block = &f->blocks[index];
	struct prose_line line = { .index = index,
		.block = block,
		.section = &f->outline.at[prose_line_section(f, index)],
		.span = span,
		.sentence = finder_sentence_first(f, span),
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

/* Whether it begins with a bold sentence or action, not "Good luck to all!". */
static bool
leads_bold(const struct finder *f, const struct prose_line *line)
{
	struct span bold = finder_bold(f, line->span);

	if (bold.end < bold.start + BOLD_TOKENS ||
	    (line->words < PHRASE_WORDS && bold.end < line->span.end) ||
	    finder_ends(f, bold, '?') || finder_ends(f, bold, ':'))
		return false;
	return gist_acts(f, bold) ||
	       (line->section->near &&
		   (finder_ends(f, bold, '.') ||
		       (finder_ends(f, bold, '!') && gist_measures(f, bold))));
}

/* Whether the first thing below the heading of a section is a short paragraph
 * that bids: "Storage", then "Halve the time that a backup takes." */
static bool
begins_with_bid(const struct finder *f, const struct section *section)
{
	const struct block *block;
	struct phrase p;

	block = finder_below(f, section, BLOCK_PARAGRAPH);
	if (!block || section->level >= OUTLINE_BOLD ||
	    section->class == SECTION_FIELD || section->class == SECTION_CLOSED)
		return false;
	p = finder_phrase(f, f->blocks[section->block + 1].tokens);
	return document_is_prose(block) && p.end - p.t > 2 &&
	       p.end - p.t <= 2 * PROSE_LINE_WORDS &&
	       p.t->letters != TOKEN_LOWER && cue_imperative(p) &&
	       p.t[1].kind == TOKEN_WORD && !(p.t[1].glue & TOKEN_HYPHEN) &&
	       !phrase_ends(p, '?') && !gist_addresses(f, block->tokens) &&
	       !gist_bids(f, f->blocks[section->block].tokens);
}

/* Whether it is such a paragraph of a plan, and another heading has one. */
static bool
is_charge(const struct finder *f, const struct prose_line *line)
{
	int self = prose_line_section(f, line->index);

	if (line->section->block != line->index - 1 ||
	    !(line->section->promised || line->section->road) ||
	    line->section->class == SECTION_OPEN || line->section->closed ||
	    !begins_with_bid(f, line->section) ||
	    planned_done(f, line->section))
		return false;
	for (int s = 0; (s = outline_beside(&f->outline, self, s)) > 0;)
		if (begins_with_bid(f, &f->outline.at[s]))
			return true;
	return false;
}

/* Whether it is bold as a whole, heads the text below, and acts not. */
static bool
heads_text(const struct finder *f, const struct prose_line *line)
{
	const struct block *next = line->block + 1;

	return line->index + 1 < f->document->n_blocks &&
	       next->kind == BLOCK_PARAGRAPH &&
	       finder_bold(f, line->span).end == line->span.end &&
	       !gist_acts(f, line->span) && !gist_counts(f, line->span);
}

/* Whether it is the objective of key results right below: "Grow the choir". */
static bool
is_objective(const struct finder *f, const struct prose_line *line)
{
	const struct list *list;

	if (!line->listed || line->full || line->colon ||
	    line->block->quote > 0 || line->section->shut || line->words < 2 ||
	    line->words > PROSE_LINE_WORDS)
		return false;
	list = &f->lists[line->block[1].list];
	return list->n_results * 2 > list->n_items &&
	       !gist_mentions(f, line->span);
}

/* Whether it stands below "Main objective", or a question that helps it on or
 * its time: "Week: 23 to 29 November". */
static bool
is_filled_in(const struct finder *f, const struct prose_line *line)
{
	int heading = line->section->block;

	if (!line->section->single ||
	    finder_reads(f, heading_asks, line->span) ||
	    f->in[f->outline.of[line->index]].last != GOAL_NONE)
		return false;
	return heading == line->index - 1 ||
	       (heading == line->index - 2 &&
		   line->block[-1].kind == BLOCK_PARAGRAPH &&
		   (finder_reads(f, heading_asks, line->block[-1].tokens) ||
		       prose_line_is_dateline(f, line->block[-1].tokens)));
}

/* Whether it begins a paragraph: "Paint the fence", then "Due: May 2027". */
static bool
is_sheet(const struct finder *f, const struct prose_line *line)
{
	struct span rest = { line->span.end, line->block->tokens.end };
	struct label label;

	if (line->full || line->words < 2 || line->words > PROSE_LINE_WORDS ||
	    line->span.start != line->block->tokens.start || span_empty(rest) ||
	    !(finder_token(f, rest.start)->glue & TOKEN_LINE))
		return false;
	label = finder_label(f, rest);
	return label_is_field(label) &&
	       (label.field == FIELD_DEADLINE || label.field == FIELD_OWNER) &&
	       gist_acts(f, line->span);
}

/* Whether its clause acts, or may do so by a verb that is not known: a number
 * stands right behind it, and by when, "Neuter 40 cats by May". */
static bool
may_act(const struct finder *f, const struct prose_line *line)
{
	struct span clause = gist_clause(f, line->span);

	return gist_acts(f, clause) ||
	       (clause.start + 2 < clause.end &&
		   !finder_begins(f, CUE_FUNCTION, clause) &&
		   finder_token(f, clause.start + 1)->kind == TOKEN_NUMBER &&
		   finder_token(f, clause.start + 2)->kind == TOKEN_WORD &&
		   gist_promises(f, line->sentence) && !gist_tells(f, clause));
}

/* Whether the first thing below a heading says what somebody will do, and how
 * much of it or when: "Water", then "The town will lay 4 km of pipes." */
static bool
intends_first(const struct finder *f, const struct prose_line *line)
{
	struct span clause;

	if (line->index != line->section->block + 1 ||
	    line->span.start != line->block->tokens.start ||
	    line->first > 4 * PROSE_LINE_WORDS)
		return false;
	if (line->first > 2 * PROSE_LINE_WORDS &&
	    !gist_based(f, line->sentence))
		return false;
	clause = gist_clause(f, line->sentence);
	return gist_intends(f, clause) && !gist_refers_back(f, clause) &&
	       !gist_addresses(f, clause) &&
	       !finder_occurs(f, CUE_HERE, line->sentence) &&
	       gist_reads_as_goal(f, line->sentence, 1);
}

/* Whether it is a goal because it stands in a section of goals. */
static bool
is_goal(const struct finder *f, const struct prose_line *line)
{
	const struct section *section = line->section;

	/* "Dear all," */
	if (!section->open || section->told ||
	    finder_ends(f, line->span, ',') ||
	    /* right below "My goal" it is set off: "> Sail to Ireland" */
	    (line->block->quote > 0 &&
		!(is_filled_in(f, line) && gist_acts(f, line->span))) ||
	    /* "Describe the goal of this feature" */
	    (finder_begins(f, CUE_SPEECH, line->span) &&
		finder_occurs(f, CUE_GOAL, line->span)) ||
	    gist_asks(f, line->span) ||
	    finder_occurs(f, CUE_TEACH, line->sentence) ||
	    (line->colon && line->words == line->first) ||
	    finder_begins(f, CUE_POINTER, gist_behind_name(f, line->span)) ||
	    finder_begins(f, CUE_TEXT, line->span))
		return false;
	if (is_filled_in(f, line))
		return !prose_explain_is(f, line) && !gist_did(f, line->span);
	if (prose_row_names(f, line))
		return false;
	if (!line->full && line->words <= PROSE_LINE_WORDS &&
	    ((section->class == SECTION_PERIOD &&
		 /* "The club was founded in 2018" */
		 !(finder_begins(f, CUE_DETERMINER, line->span) &&
		     !gist_intends(f, line->span)) &&
		 !gist_points_away(f, line->span) && !heads_text(f, line)) ||
		(line->listed && line->words > 1 &&
		    f->lists[line->block[1].list].n_nested == 0 &&
		    gist_acts(f, line->span))))
		return true;
	if (leads_bold(f, line) || prose_row_is(f, line) || is_sheet(f, line) ||
	    rows_item(f, line->index) || prose_answer_heading(f, line))
		return true;
	if (prose_pledge_now(f, line) || intends_first(f, line))
		return true;
	if (line->first <= 3 * PROSE_LINE_WORDS &&
	    !gist_refers_back(f, line->span) &&
	    (gist_declares(f, line->span, false) ||
		(!line->listed && gist_aims(f, line->span))))
		return true;
	return line->first <= 2 * PROSE_LINE_WORDS && may_act(f, line) &&
	       !gist_refers_back(f, line->span) &&
	       !gist_addresses(f, line->span) &&
	       (gist_announced(f, gist_clause(f, line->span)) ||
		   (line->words <= 2 * PROSE_LINE_WORDS &&
		       gist_reads_as_goal(f, line->span, 0)));
}

/* Whether somebody in it will do something, or might do so much of it. */
static bool
may_intend(const struct finder *f, const struct prose_line *line)
{
	struct span clause = gist_clause(f, line->span);

	return gist_intends(f, clause) ||
	       (gist_wavers(f, clause) && gist_measures(f, line->span));
}

/* Whether it reads as a goal though nothing announces one: a bold action, a
 * promise of its writer, or, in a plan, somebody who will do something. */
static bool
reads_as_goal(const struct finder *f, const struct prose_line *line)
{
	const struct section *section = line->section;
	/* how much is planned needs no time beside it */
	bool ahead = section->planned &&
		     (planned_expects(section) || gist_measures(f, line->span));
	/* right above a list it leads to what is planned */
	bool planned = ahead && !line->listed && may_intend(f, line) &&
		       !gist_addresses(f, line->span) &&
		       finder_value(f, CUE_TEXT, line->span) != TELLS;
	bool own;

	if (section->shut || f->minutes || (line->colon && !line->listed) ||
	    line->block->depth > 0 ||
	    (line->block->quote > 0 && !prose_pledge_quoted(f, line)))
		return false;
	own = gist_declares(f, line->span, true);
	if (own && gist_dated(f, line->sentence))
		return true;
	if (section->closed)
		return false;
	if (gist_declares_when(f, line->sentence) &&
	    !gist_addresses(f, line->span))
		return true;
	if (prose_wish_is(f, line) || prose_pledge_is(f, line) ||
	    prose_pledge_declares(f, line) || prose_pledge_next(f, line))
		return true;
	if (planned || own)
		return gist_reads_as_goal(f, line->span, planned ? 0 : 1);
	if (!leads_bold(f, line) || !gist_acts(f, line->span) ||
	    gist_tells(f, line->span))
		return false;
	return f->brief ? gist_reads_as_goal(f, line->span, 1)
			: gist_promises(f, line->span) ||
			      prose_row_promises(f, line);
}

bool
prose_line_is_dateline(const struct finder *f, struct span line)
{
	struct phrase p = finder_phrase(f, line);
	size_t n;

	p.t = ornament_behind(p.t, p.end);
	n = cue_match(p, CUE_WHEN, NULL);
	if (n > 0 && token_is(p.t + n, p.end, ':'))
		return heading_period(phrase_behind(p, n + 1));
	n = cue_match(p, CUE_WRITTEN, NULL);
	if (n > 0 && token_is(p.t + n, p.end, ':'))
		n++;
	return n > 0 && p.t + n < p.end && p.t[n].kind == TOKEN_NUMBER;
}

bool
prose_line_is_target(const struct finder *f, const struct prose_line *line)
{
	const struct section *section = line->section;

	return section->class == SECTION_FIELD && !section->borrowed &&
	       section->field == FIELD_TARGET &&
	       section->level < OUTLINE_COLON && !section->shut &&
	       line->words <= PROSE_LINE_WORDS && gist_promises(f, line->span);
}

bool
prose_line_is_deed(const struct finder *f, const struct prose_line *line)
{
	return finder_area(f, line->section) && gist_bids(f, line->span) &&
	       gist_acts(f, line->span);
}

bool
prose_line_is_goal(const struct finder *f, const struct prose_line *line)
{
	return !prose_answer_quotes(f, line) &&
	       (is_objective(f, line) || is_goal(f, line) ||
		   prose_pledge_titled(f, line) || prose_answer_is(f, line) ||
		   is_charge(f, line) || reads_as_goal(f, line));
}
