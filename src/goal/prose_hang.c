/* Lines of prose that are no goals onto the goals they say more of. */

#include "prose_line.h"

#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "word/token.h"

enum {
	NAME_WORDS = 6, /* of a heading that only names what is below it */
	WHY_WORDS = 3,	/* of "Why these goals", which is more than a name */
	GOALS_MAX = 16	/* goals that share a reason */
};

void
prose_hang_list(struct finder *f, int index, int goal)
{
	const struct block *next = &f->blocks[index + 1];

	if (index + 1 < f->document->n_blocks && next->kind == BLOCK_ITEM &&
	    next->depth == 1)
		f->lists[next->list].owner = goal;
}

/* "To reach these goals, we …" below its heading, onto those before that. */
static bool
answers(struct finder *f, const struct prose_line *line)
{
	struct part part = { .kind = PART_FIELD,
		.field = FIELD_HOW,
		.block = line->index,
		.tokens = line->span };
	struct phrase p = finder_phrase(f, line->span);
	size_t n = 0;

	return line->index == line->section->block + 1 &&
	       cue_field(p, &n) == FIELD_HOW &&
	       cue_occurs(phrase_to(p, p.t + n), CUE_BACK) &&
	       finder_share_before(f, part) != GOAL_NONE;
}

/* Whether a paragraph states a goal, or a short document's only item. */
static bool
stands_apart(const struct finder *f, int block)
{
	const struct block *stated = &f->blocks[block];

	return stated->kind == BLOCK_PARAGRAPH ||
	       (f->brief && stated->kind == BLOCK_ITEM &&
		   stated->item == BLOCK_NONE &&
		   f->lists[stated->list].n_items == 1);
}

/* The one goal of its section behind whose steps a line stands, "Repaint the
 * hall by May.", a list, "Two painters ..."; or GOAL_NONE. */
static int
closed_goal(const struct finder *f, const struct prose_line *line, int above)
{
	int s = f->outline.of[line->index], goal = finder_objective(f, above),
	    block;

	if (goal == GOAL_NONE || line->block[-1].kind != BLOCK_ITEM)
		return GOAL_NONE;
	block = f->goals->at[goal].block;
	return stands_apart(f, block) && f->outline.of[block] == s &&
		       f->in[s].first == goal &&
		       finder_objective(f, f->in[s].last) == goal
		   ? goal
		   : GOAL_NONE;
}

bool
prose_hang_names(const struct finder *f, const struct goal *goal)
{
	const struct block *block = &f->blocks[goal->block];

	return goal->n_parts == 1 &&
	       (block->kind == BLOCK_HEADING ||
		   (document_is_prose(block) &&
		       finder_label(f, block->tokens).kind == LABEL_GOAL)) &&
	       finder_words(f, goal->statement) <= NAME_WORDS &&
	       !gist_bids(f, goal->statement) &&
	       !gist_counts(f, goal->statement);
}

/* Hang the paragraph right below such a heading as what the goal says if it
 * begins with what to do: "Run 10 km in an hour by June. ..."; or false. */
static bool
hang_statement(struct finder *f, const struct prose_line *line, int goal)
{
	struct span clause = gist_clause(f, line->sentence);
	struct part part = { .kind = PART_STATEMENT,
		.block = line->index,
		.tokens = line->sentence };

	if (goal == GOAL_NONE || line->index != f->goals->at[goal].block + 1 ||
	    !prose_hang_names(f, &f->goals->at[goal]) ||
	    line->block->quote > 0 || line->colon || !gist_acts(f, clause) ||
	    gist_tells(f, line->sentence) || gist_recounts(f, clause) ||
	    gist_addresses(f, line->sentence) || gist_refers_back(f, clause))
		return false;
	finder_attach(f, goal, part);
	part.kind = PART_NOTE;
	part.tokens = (struct span){ line->sentence.end, line->span.end };
	finder_attach(f, goal, part);
	return true;
}

/* Whether a line of a block, from a token on, is all bold. */
static bool
is_bold(const struct finder *f, int block, uint32_t start, struct span *line)
{
	uint32_t end = f->blocks[block].tokens.end;

	*line = (struct span){ start, rows_line_end(f, start, end) };
	return finder_bold(f, *line).end == line->end;
}

/* Whether it is bold and no more than a word or a topic: "**Work**". */
static bool
is_bold_name(const struct finder *f, int block, uint32_t start)
{
	struct span line;

	return is_bold(f, block, start, &line) &&
	       (finder_words(f, line) == 1 || finder_topic(f, line));
}

/* Whether it counts on in bold: "Theme 2: the young", "Theme 1: the old". */
static bool
is_next_part(const struct finder *f, struct span line, int block)
{
	const struct token *t = finder_token(f, line.start), *before;
	struct span above = f->blocks[block].tokens;

	if (line.end < line.start + 2 || above.end < above.start + 2 ||
	    f->blocks[block].kind != BLOCK_PARAGRAPH)
		return false;
	before = finder_token(f, above.start);
	return t[0].kind == TOKEN_WORD && t[1].kind == TOKEN_NUMBER &&
	       before[1].kind == TOKEN_NUMBER && before[0].id == t[0].id &&
	       before[0].kind == TOKEN_WORD && before[1].id < t[1].id &&
	       (before->style & TOKEN_STRONG);
}

/* Whether a line begins a part of a plan behind that of the goal above it. */
static bool
begins_part(const struct finder *f, const struct prose_line *line, int goal)
{
	int s = f->outline.of[line->index];
	struct span words;

	if (!is_bold(f, line->index, line->span.start, &words))
		return false;
	for (int i = goal; i >= 0 && i > goal - GOALS_MAX &&
			   f->outline.of[f->goals->at[i].block] == s;
	     i--)
		if (f->goals->at[i].block > 0 &&
		    is_next_part(f, words, f->goals->at[i].block - 1))
			return true;
	return false;
}

/* Whether it is the name of what the list right below it holds, as the goal
 * above it has a name of its own: "**Work**" behind "**Travel**". */
static bool
names_list(const struct finder *f, const struct prose_line *line, int above)
{
	int block = f->goals->at[above].block;

	if (!line->listed)
		return false;
	return begins_part(f, line, above) ||
	       (is_bold_name(f, line->index, line->span.start) &&
		   (is_bold_name(f, block, f->blocks[block].tokens.start) ||
		       (block > 0 &&
			   f->blocks[block - 1].kind == BLOCK_PARAGRAPH &&
			   is_bold_name(f, block - 1,
			       f->blocks[block - 1].tokens.start))));
}

void
prose_hang_note(struct finder *f, const struct prose_line *line, int goal)
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
		if (!hang_statement(f, line, goal))
			finder_attach(f, goal, part);
	} else if (answers(f, line)) {
		return;
	} else if (line->section->open && f->in[s].last == GOAL_NONE) {
		finder_context(f, part);
	} else if (above != GOAL_NONE && names_list(f, line, above)) {
		return;
	} else if (closed_goal(f, line, above) != GOAL_NONE) {
		above = closed_goal(f, line, above);
		finder_attach(f, above, part);
		f->block_goal[line->index] = above;
	} else if (above != GOAL_NONE && (before->kind == BLOCK_PARAGRAPH ||
					     before->kind == BLOCK_SUMMARY)) {
		prose_hang_list(f, line->index, above);
		finder_attach(f, above, part);
		f->block_goal[line->index] = above;
	}
}

/* The first of the goals that stand together in the section of a line. */
static int
first_of(const struct finder *f, const struct prose_line *line)
{
	return f->in[f->outline.of[line->index]].first;
}

/* "Why I chose this area" behind goals without a reason, not "this goal". */
static bool
is_why_of_all(const struct finder *f, const struct prose_line *line, int goal,
    struct part part)
{
	int s = f->outline.of[line->index], first = first_of(f, line);

	if (part.field != FIELD_WHY || f->in[s].last != goal || first >= goal ||
	    goal - first > GOALS_MAX ||
	    f->outline.of[f->goals->at[goal].block] != s ||
	    finder_words(f, part.label) < WHY_WORDS ||
	    (finder_occurs(f, CUE_GOAL, part.label) &&
		!finder_occurs(f, CUE_BACK, part.label)))
		return false;
	/* the last first: that is where one shared before stands */
	for (int i = first; i <= goal; i++)
		for (size_t p = f->goals->at[i].n_parts; p-- > 0;)
			if (f->goals->at[i].parts[p].field == FIELD_WHY)
				return false;
	return true;
}

void
prose_hang_field(struct finder *f, const struct prose_line *line, int goal,
    struct label label, enum field field)
{
	struct part part = { .kind = PART_FIELD,
		.field = (uint8_t)field,
		.block = line->index,
		.label = label.words,
		.tokens = { label.rest, line->span.end } };

	if (goal != GOAL_NONE && is_why_of_all(f, line, goal, part)) {
		part.kind = PART_SHARED;
		for (int i = first_of(f, line); i <= goal; i++)
			finder_attach(f, i, part);
	} else if (goal != GOAL_NONE) {
		if (!finder_share_beside(f, part))
			finder_attach(f, goal, part);
	} else if (line->section->class == SECTION_FIELD) {
		if (finder_share(f, part) == GOAL_NONE)
			answers(f, line);
	} else if (!line->section->closed)
		finder_context(f, part);
}
