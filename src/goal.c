/* Blocks into goals: statement, kind, status, parts, parent, sources of the
 * period. No judgement here. */

#include "goal.h"

#include "arena.h"
#include "document.h"
#include "finder.h"
#include "grid.h"
#include "item.h"
#include "quantity.h"
#include "token.h"

enum {
	LINE_MAX_WORDS = 20, /* of a one-line paragraph that is a goal */
	PHRASE_WORDS = 4,    /* a heading this long is more than a topic */
	MANUAL_SIGNS = 3,    /* headings that make a document a manual */
	LETTERS = 3,	     /* SMART words that make it a lesson */
	READERS = 8,	     /* words that speak to the reader, and their */
	READER_SHARE = 33,   /* share, 1 in so many: it is advice */
	ARCHIVE_BLOCKS = 8   /* a record says so in its first blocks */
};

static const struct token *
first_token(const struct finder *f, int block)
{
	return f->document->tokens.at + f->document->blocks[block].tokens.start;
}

static const struct token *
last_token(const struct finder *f, int block)
{
	return f->document->tokens.at + f->document->blocks[block].tokens.end;
}

static int
count_words(const struct finder *f, struct span span)
{
	int n = 0;

	for (uint32_t i = span.start; i < span.end; i++)
		n += f->document->tokens.at[i].kind == TOKEN_WORD;
	return n;
}

/* Whether a section holds, directly, lines that name a field, a list, a
 * key result. */
struct contents {
	bool fields, list, results, goals, topics;
};

static struct contents
survey(const struct finder *f, const struct section *section)
{
	struct contents contents = { 0 };
	const struct outline *outline = &f->outline;
	int self = outline->of[section->block];

	for (int i = section->block + 1; i < section->end; i++) {
		const struct block *block = &f->document->blocks[i];
		const struct section *inner = &outline->at[outline->of[i]];
		struct label label;

		if (block->kind == BLOCK_HEADING)
			break;
		contents.fields |= inner->class == SECTION_FIELD;
		contents.results |= inner->class == SECTION_RESULTS;
		if (outline->of[i] != self && inner->level != OUTLINE_COLON)
			continue;
		label =
		    label_read(&f->cues, f->document->tokens.at, block->tokens);
		if (block->depth > 1)
			continue;
		contents.results |= label.kind == LABEL_RESULT;
		contents.goals |= label.kind == LABEL_GOAL;
		if (block->kind == BLOCK_ITEM && block->depth == 1) {
			contents.list = true;
			contents.topics |= item_topics(&f->lists[block->list]);
		}
		contents.fields |= label.kind == LABEL_FIELD;
	}
	return contents;
}

/* Whether a heading in an open section is a goal rather than a category. */
static bool
heading_is_goal(const struct finder *f, const struct section *section)
{
	const struct block *block = &f->document->blocks[section->block];
	struct span text =
	    label_strip(&f->cues, f->document->tokens.at, block->tokens);
	const struct token *t = f->document->tokens.at + text.start;
	const struct token *end = f->document->tokens.at + text.end;
	const struct token *tokens =
	    f->document->tokens.at + block->tokens.start;
	struct contents contents = survey(f, section);

	if (finder_placeholder(f, text))
		return false;
	if (contents.topics || contents.goals)
		return false;
	if (contents.fields || contents.results || tokens->kind == TOKEN_NUMBER)
		return true;
	if (outline_topic(&f->cues, t, end) || count_words(f, text) < 2)
		return false;
	if (finder_acts(f, text))
		return true;
	return count_words(f, text) >= PHRASE_WORDS && !contents.list;
}

/* A page about one goal: its title, then a table or lines of metadata. */
static bool
is_goal_page(const struct finder *f, const struct section *section)
{
	int fields = 0;

	if (section->level != 1 || section->class == SECTION_OPEN ||
	    cue_weight(&f->cues, CUE_PLACEHOLDER,
		first_token(f, section->block),
		last_token(f, section->block)) > 0)
		return false;
	for (int i = section->block + 1; i < section->end; i++) {
		const struct block *block = &f->document->blocks[i];
		size_t n;

		if (block->kind == BLOCK_HEADING)
			break;
		if (block->kind != BLOCK_CELL || block->column > 1)
			continue;
		if (block->column == 1 && block->row > 0)
			continue;
		switch (cue_field(
		    &f->cues, first_token(f, i), last_token(f, i), &n)) {
		case FIELD_OWNER:
		case FIELD_STATUS:
		case FIELD_DEADLINE:
			fields++;
			break;
		default:
			break;
		}
	}
	return fields >= 2;
}

/* Decide what a heading is, and which goal its section belongs to. */
static void
enter_section(struct finder *f, int s)
{
	struct section *section = &f->outline.at[s];
	const struct block *block = &f->document->blocks[section->block];
	int outer =
	    section->parent >= 0 ? f->section_goal[section->parent] : GOAL_NONE;
	int goal = GOAL_NONE;

	f->section_goal[s] = outer;
	if (section->class == SECTION_GOAL)
		goal = finder_goal(
		    f, GOAL_GOAL, section->block, block->tokens, outer);
	else if (section->class == SECTION_NEUTRAL && section->open &&
		 section->level < OUTLINE_BOLD && !section->results &&
		 outer == GOAL_NONE && heading_is_goal(f, section))
		goal = finder_goal(
		    f, GOAL_GOAL, section->block, block->tokens, outer);
	else if (outer == GOAL_NONE && is_goal_page(f, section)) {
		section->closed = false;
		goal = finder_goal(
		    f, GOAL_GOAL, section->block, block->tokens, outer);
	} else if (section->class == SECTION_CLOSED)
		f->section_goal[s] = GOAL_NONE;
	else if (section->class == SECTION_RESULTS && outer == GOAL_NONE &&
		 section->parent >= 0)
		f->section_goal[s] = f->section_last[section->parent];
	if (section->class == SECTION_NEUTRAL && section->open &&
	    section->level == OUTLINE_COLON && outer == GOAL_NONE &&
	    cue_imperative(&f->cues, first_token(f, section->block),
		last_token(f, section->block)))
		goal = finder_goal(
		    f, GOAL_GOAL, section->block, block->tokens, outer);
	if (goal != GOAL_NONE) {
		f->section_goal[s] = goal;
		if (section->parent >= 0)
			f->section_last[section->parent] = goal;
	}
}

/* Whether a line begins with a bold sentence, or with a bold action. */
static bool
leads_bold(const struct finder *f, struct span line)
{
	const struct token *tokens = f->document->tokens.at;
	uint32_t i = line.start;

	while (i < line.end && (tokens[i].style & TOKEN_STRONG))
		i++;
	if (i < line.start + 3)
		return false;
	return i == line.end || token_is(&tokens[i - 1], &tokens[i], '.') ||
	       token_is(&tokens[i - 1], &tokens[i], '!') ||
	       finder_acts(f, (struct span){ line.start, i });
}

/* Whether a paragraph in an open section is itself the goal. */
static bool
paragraph_is_goal(const struct finder *f, int index, struct span line)
{
	const struct section *section = &f->outline.at[f->outline.of[index]];
	const struct block *block = &f->document->blocks[index];
	const struct token *tokens = f->document->tokens.at;
	const struct token *last = tokens + line.end - 1;
	bool ends = token_is(last, tokens + line.end, '.') ||
		    token_is(last, tokens + line.end, ':');
	bool listed = index + 1 < f->document->n_blocks &&
		      block[1].kind == BLOCK_ITEM &&
		      block[1].depth > block->depth;
	int words = count_words(f, line);

	if (!section->open || section->closed || block->quote > 0 ||
	    cue_match(&f->cues, CUE_POINTER, tokens + line.start,
		tokens + line.end, NULL) > 0 ||
	    token_is(last, tokens + line.end, ':'))
		return false;
	if (section->single &&
	    f->section_last[f->outline.of[index]] == GOAL_NONE &&
	    section->block == index - 1)
		return true;
	if (!ends && words <= LINE_MAX_WORDS &&
	    (section->class == SECTION_PERIOD ||
		(listed && f->lists[block[1].list].n_nested == 0 &&
		    finder_acts(f, line))))
		return true;
	if (leads_bold(f, line) && words >= PHRASE_WORDS)
		return true;
	if (words > 2 * LINE_MAX_WORDS || !finder_acts(f, line))
		return false;
	return section->single || finder_announced(f, line) ||
	       finder_reads(f, line, block->language, 0);
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

static void
read_line(struct finder *f, int index, struct span line)
{
	const struct block *block = &f->document->blocks[index];
	int s = f->outline.of[index];
	const struct section *section = &f->outline.at[s];
	struct label label = label_read(&f->cues, f->document->tokens.at, line);
	int goal = block->item != BLOCK_NONE ? f->block_goal[block->item]
					     : f->section_goal[s];
	int newest = goal != GOAL_NONE ? goal : f->section_last[s];
	struct part part = { .kind = PART_NOTE,
		.field = label.field,
		.block = index,
		.label = label.words,
		.tokens = line };
	bool labelled = label.rest < line.end && !section->shut;
	int made = GOAL_NONE;

	if (section->class == SECTION_FIELD && label.kind == LABEL_NONE) {
		label.kind = LABEL_FIELD;
		part.field = section->field;
	}
	if (label.kind == LABEL_RESULT && labelled)
		made = finder_goal(f, GOAL_KEY_RESULT, index, line, newest);
	else if (label.kind == LABEL_GOAL && labelled)
		made = finder_goal(f, GOAL_GOAL, index, line, goal);
	else if (label.kind == LABEL_FIELD) {
		part.kind = PART_FIELD;
		part.tokens.start = label.rest;
		if (newest != GOAL_NONE)
			finder_attach(f, newest, part);
		else if (!section->closed)
			finder_context(f, part);
		return;
	} else if (goal == GOAL_NONE &&
		   (paragraph_is_goal(f, index, line) ||
		       (!section->closed && !section->open &&
			   block->depth == 0 && block->quote == 0 &&
			   (finder_acts(f, line) ||
			       (section->planned && finder_intends(f, line))) &&
			   finder_reads(
			       f, line, block->language, leads_bold(f, line)))))
		made = finder_goal(f, GOAL_GOAL, index, line, goal);
	if (made != GOAL_NONE) {
		own_list(f, index, made);
		return;
	}
	if (goal != GOAL_NONE)
		finder_attach(f, goal, part);
	else if (section->open && f->section_last[s] == GOAL_NONE)
		finder_context(f, part);
	else if (index > 0 && f->block_goal[index - 1] != GOAL_NONE &&
		 (f->document->blocks[index - 1].kind == BLOCK_PARAGRAPH ||
		     f->document->blocks[index - 1].kind == BLOCK_SUMMARY)) {
		own_list(f, index, f->block_goal[index - 1]);
		finder_attach(f, f->block_goal[index - 1], part);
		f->block_goal[index] = f->block_goal[index - 1];
	}
}

static void
read_paragraph(struct finder *f, int index)
{
	struct span line = f->document->blocks[index].tokens;

	while (line.start < line.end) {
		struct span rest = finder_cut(f, &line);

		read_line(f, index, line);
		line = rest;
	}
}

static void
read_summary(struct finder *f, int index)
{
	const struct block *block = &f->document->blocks[index];
	int s = f->outline.of[index];
	const struct section *section = &f->outline.at[s];

	struct label label =
	    label_read(&f->cues, f->document->tokens.at, block->tokens);

	if (label.kind == LABEL_GOAL || (section->open && !section->closed))
		own_list(f, index,
		    finder_goal(f,
			section->results ? GOAL_KEY_RESULT : GOAL_GOAL, index,
			block->tokens, f->section_goal[s]));
}

/* Whether the document only speaks of goals: a design document, a manual, a
 * lesson on the method, advice, a record. */
static bool
is_excluded(const struct finder *f)
{
	int designs = 0, opens = 0, manuals = 0, letters = 0, lessons = 0;
	int words = 0, readers = 0;

	for (int i = 0; i < f->document->n_blocks; i++) {
		const struct block *block = &f->document->blocks[i];
		const struct token *t = first_token(f, i);
		const struct token *end = last_token(f, i);
		struct label label;

		if (block->kind == BLOCK_HEADING) {
			designs += cue_weight(&f->cues, CUE_DESIGN, t, end) > 0;
			opens += cue_weight(&f->cues, CUE_OPEN, t, end) > 0;
			manuals += cue_weight(&f->cues, CUE_MANUAL, t, end) > 0;
		}
		label =
		    label_read(&f->cues, f->document->tokens.at, block->tokens);
		if (label.words.end > label.words.start ||
		    block->kind == BLOCK_HEADING ||
		    (t < end && (t->style & TOKEN_STRONG)))
			letters +=
			    cue_match(&f->cues, CUE_LETTER, t, end, NULL) > 0;
		lessons += cue_weight(&f->cues, CUE_LESSON, t, end) > 0;
		for (; t < end; t++) {
			words += t->kind == TOKEN_WORD;
			readers +=
			    cue_match(&f->cues, CUE_READER, t, end, NULL) > 0;
		}
		t = first_token(f, i);
		if (i < ARCHIVE_BLOCKS &&
		    cue_weight(&f->cues, CUE_ARCHIVE, t, end) > 0)
			return true;
	}
	return (readers >= READERS && readers * READER_SHARE >= words) ||
	       (designs > 0 && opens > designs) || manuals >= MANUAL_SIGNS ||
	       (letters >= LETTERS && lessons > 0);
}

static void
note_looks(struct finder *f)
{
	struct goals *goals = f->goals;

	goals->where = BLOCK_NONE;
	for (int s = 0; s < f->outline.n; s++) {
		const struct section *section = &f->outline.at[s];

		if (section->block == BLOCK_NONE ||
		    section->class != SECTION_OPEN || section->closed)
			continue;
		goals->looked_like = true;
		goals->where = section->block;
		for (int i = section->block + 1; i < section->end; i++)
			goals->placeholder |= finder_placeholder(
			    f, f->document->blocks[i].tokens);
		break;
	}
}

static int *
filled(struct arena *a, int n, int value)
{
	int *array = arena_alloc(a, ((size_t)n + 1) * sizeof *array);

	for (int i = 0; i < n; i++)
		array[i] = value;
	return array;
}

static void
read_blocks(struct finder *f)
{
	const struct document *document = f->document;

	for (int i = 0; i < document->n_blocks;) {
		int s = f->outline.of[i];

		if (f->outline.at[s].block == i) {
			enter_section(f, s);
			i++;
			continue;
		}
		switch (document->blocks[i].kind) {
		case BLOCK_ITEM:
			item_read(f, i++);
			break;
		case BLOCK_PARAGRAPH:
			read_paragraph(f, i++);
			break;
		case BLOCK_CELL:
			i = grid_read(f, i);
			break;
		case BLOCK_SUMMARY:
			read_summary(f, i++);
			break;
		default:
			i++;
		}
	}
}

void
goal_extract(struct goals *goals, struct arena *a,
    const struct document *document, struct vocabulary *v)
{
	struct finder f = { .a = a, .document = document, .goals = goals };

	*goals = (struct goals){ .where = BLOCK_NONE };
	quantity_prepare(v);
	cue_load(&f.cues, v);
	outline_read(&f.outline, a, document, &f.cues);
	goals->above = filled(a, document->n_blocks, BLOCK_NONE);
	for (int i = 0; i < document->n_blocks; i++) {
		int s = f.outline.of[i];

		if (f.outline.at[s].block == i)
			s = f.outline.at[s].parent;
		goals->above[i] = f.outline.at[s].block;
	}
	f.section_goal = filled(a, f.outline.n, GOAL_NONE);
	f.section_last = filled(a, f.outline.n, GOAL_NONE);
	f.block_goal = filled(a, document->n_blocks, GOAL_NONE);
	item_survey(&f);
	if (is_excluded(&f))
		return;
	read_blocks(&f);
	finder_spread(&f);
	if (goals->n == 0)
		note_looks(&f);
}

size_t
goal_sections(const struct goals *goals, int block, int *out, size_t max)
{
	size_t n = 0;

	while (n < max && (block = goals->above[block]) != BLOCK_NONE)
		out[n++] = block;
	return n;
}
