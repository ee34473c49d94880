/* Blocks into nested sections, each open to goals, closed to them, or
 * neither. */

#include "outline.h"

#include "arena.h"
#include "date.h"
#include "document.h"
#include "label.h"

#include <string.h>

enum {
	BOLD_MAX = 14, /* tokens of a bold line that acts as a heading */
	TOPIC_WORDS = 3,
	PLAIN_TOKENS = 8, /* of a line that only says "Goals for 2027:" */
	LEAD_WORDS = 3,	  /* tokens in which a line comes to its point */
	STRONG_CUE = 2,	  /* the value of a closing word that beats an opening
			   * one in the same heading */
	CHOSEN_CUE = 3,	  /* of a project's own words, which beat all others */
};

static const struct token *
first_token(const struct document *document, const struct block *block)
{
	return document->tokens.at + block->tokens.start;
}

static const struct token *
last_token(const struct document *document, const struct block *block)
{
	return document->tokens.at + block->tokens.end;
}

bool
outline_topic(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	int words = 0;

	for (; t < end; t++) {
		if (t->kind == TOKEN_NUMBER || t->kind > TOKEN_MARK)
			return false;
		if (t->kind != TOKEN_WORD)
			continue;
		if (++words > TOPIC_WORDS)
			return false;
		if (words == 1 && cue_imperative(cues, t, end))
			return false;
	}
	return true;
}

bool
outline_period(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	struct date_context context = { .written = DATE_NONE,
		.first = DATE_NONE,
		.last = DATE_NONE,
		.fiscal_start = 1,
		.day_first = 1 };
	int loose = 0;

	while (t < end && label_ornament(t))
		t++;
	for (int i = 0; i < cues->languages; i++) {
		struct date dates[4];
		size_t n = date_read(cues->v, i, t, end, &context, dates, 4);
		uint32_t covered = 0;

		for (size_t j = 0; j < n; j++)
			covered += dates[j].words.end - dates[j].words.start;
		loose = 0;
		for (const struct token *u = t; u < end; u++)
			loose += u->kind != TOKEN_MARK;
		if (n > 0 && (int)covered >= loose)
			return true;
	}
	return false;
}

bool
outline_unfinished(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	while (end > t && end[-1].kind == TOKEN_MARK)
		end--;
	return end > t && cue_match(cues, CUE_ON, end - 1, end, NULL) == 1;
}

static bool
is_question(const struct token *t, const struct token *end)
{
	while (end > t && label_ornament(end - 1))
		end--;
	return end > t && token_is(end - 1, end, '?');
}

/* Whether it begins with an action: "Use public transit?" is a goal that is
 * still in doubt, "Should we move?" none. */
static bool
bids(const struct cues *cues, const struct token *t, const struct token *end)
{
	while (t < end && label_ornament(t))
		t++;
	return cue_imperative(cues, t, end);
}

/* Whether it names a date or a period: "What are my goals for 2027?" is
 * answered below, "What are goals?" explained. */
static bool
holds_date(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	struct date_context context = { .written = DATE_NONE,
		.first = DATE_NONE,
		.last = DATE_NONE,
		.fiscal_start = 1,
		.day_first = 1 };
	struct date date;

	for (int i = 0; i < cues->languages; i++)
		if (date_read(cues->v, i, t, end, &context, &date, 1) > 0)
			return true;
	return false;
}

/* Whether a list weighs on a heading: a soft word must stand first in it, or
 * the heading be a topic ("Team", but not "Build a team that stays"). */
static bool
softly(const struct cues *cues, enum cue cue, const struct token *t,
    const struct token *end)
{
	const struct token *found;
	size_t n;

	if (t < end && cue_match(cues, cue, t, end, NULL) > 0)
		return true;
	if (!outline_topic(cues, t, end))
		return false;
	found = cue_find(cues, cue, t, end, &n);
	/* "Care & documentation" is about care first */
	return found &&
	       (found == t || cue != CUE_CLOSED ||
		   cue_match(cues, CUE_JOINER, found - 1, found, NULL) == 0);
}

/* Whether the heading is the name of a field and nothing else. */
static enum field
sole_field(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	enum field field;
	size_t n;

	while (end > t && end[-1].kind == TOKEN_MARK)
		end--;
	field = cue_field(cues, t, end, &n);
	return field != FIELD_NONE && n == (size_t)(end - t) ? field
							     : FIELD_NONE;
}

/* Whether a number and a small word follow the one goal that is named: the
 * French "objectif 50 mm" is a lens. */
static bool
names_lens(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	size_t n;

	t = cue_find(cues, CUE_OPEN, t, end, &n);
	return t && t + n + 1 < end && t[n].kind == TOKEN_NUMBER &&
	       t[n + 1].kind == TOKEN_WORD && t[n + 1].letters == TOKEN_LOWER;
}

/* Set what the words of a heading say of its section; named: the goals of the
 * document stand above. */
static void
classify(struct section *section, const struct cues *cues,
    const struct document *document, const struct block *block, bool named)
{
	const struct token *tokens = document->tokens.at;
	const struct token *t = first_token(document, block);
	const struct token *end = last_token(document, block);
	struct label label = label_read(cues, tokens, block->tokens);
	int opens = cue_weight(cues, CUE_OPEN, t, end);
	int closes = cue_weight(cues, CUE_CLOSED, t, end);
	int plans;
	bool results = opens == 0 && cue_weight(cues, CUE_RESULTS, t, end) > 0;

	t = tokens + label.words.start;
	section->method = cue_weight(cues, CUE_METHOD, t, end) > 0;
	/* "Propose a goal" tells what to do with one; "Search goals" does not
	 */
	if ((cue_imperative(cues, t, end) && t + 1 < end &&
		cue_match(cues, CUE_DETERMINER, t + 1, end, NULL) > 0) ||
	    (opens == STRONG_CUE &&
		(section->level == OUTLINE_COLON || names_lens(cues, t, end))))
		opens = 0;
	section->single = opens == STRONG_CUE;
	section->announced = cue_weight(cues, CUE_INTENT, t, end) > 0;
	section->plain =
	    opens > 0 && !section->announced && end - t <= PLAIN_TOKENS;
	section->leads = opens > 0 && !cue_imperative(cues, t, end) &&
			 cue_weight(cues, CUE_OPEN, t,
			     t + LEAD_WORDS < end ? t + LEAD_WORDS : end) > 0;
	/* "With these goals in mind:" leads to something else */
	if (section->level == OUTLINE_COLON &&
	    cue_weight(cues, CUE_BACK, t, end) == STRONG_CUE)
		opens = 0;
	plans = cue_weight(cues, CUE_WEAK, t, end);
	section->planned = plans > 0;
	/* "It sorts the goals by:" names something else */
	if (section->level == OUTLINE_COLON && opens > 0 &&
	    outline_unfinished(cues, t, end) && !section->leads)
		opens = 0;
	if (plans == STRONG_CUE && opens == 0 && !named)
		opens = 1;
	if ((label.kind == LABEL_GOAL || label.kind == LABEL_RESULT) &&
	    label.rest < block->tokens.end && section->level < OUTLINE_COLON)
		section->class = SECTION_GOAL;
	else if (label.kind == LABEL_GOAL) {
		section->class = SECTION_OPEN;
		section->single = true;
	} else if (opens == CHOSEN_CUE && closes < CHOSEN_CUE) {
		section->class = SECTION_OPEN;
	} else if (closes >= STRONG_CUE ||
		   (is_question(t, end) && !bids(cues, t, end) &&
		       (opens == 0 || !holds_date(cues, t, end)))) {
		section->class = SECTION_CLOSED;
		section->shut = true;
	} else if (results)
		section->class = SECTION_RESULTS;
	else if (label.kind == LABEL_FIELD && section->level > 1 &&
		 (opens == 0 || (label.exact && label.field == FIELD_HOW))) {
		section->class = SECTION_FIELD;
		section->field = label.field;
	} else if (opens > 0)
		section->class = SECTION_OPEN;
	else if (section->level > 1 && (section->field = (uint8_t)sole_field(
					    cues, t, end)) != FIELD_NONE)
		section->class = SECTION_FIELD;
	else if (section->level > 1 && softly(cues, CUE_CLOSED, t, end))
		section->class = SECTION_CLOSED;
	else if (softly(cues, CUE_WEAK, t, end))
		section->class = SECTION_WEAK;
	else if (section->level == OUTLINE_COLON && section->announced)
		section->class = SECTION_OPEN;
	else if (outline_period(cues, t, end))
		section->class = SECTION_PERIOD;
}

/* What a section takes from the one around it; title: it is the document's
 * first and of level 1. */
static void
inherit(struct section *section, const struct section *outer, bool title)
{
	section->method |= outer->method;
	section->planned |= outer->planned;
	switch (section->class) {
	case SECTION_OPEN:
		section->closed = outer->closed && !section->announced &&
				  !outer->titled &&
				  section->level == OUTLINE_COLON;
		section->open = !section->closed;
		section->near = !title;
		break;
	case SECTION_RESULTS:
		section->open = section->results = true;
		break;
	case SECTION_CLOSED:
		section->closed = true;
		section->titled = section->level == 1;
		break;
	case SECTION_WEAK:
		section->open = outer->open;
		section->near = outer->near;
		section->closed = outer->closed;
		break;
	case SECTION_FIELD:
		section->closed = true;
		break;
	case SECTION_GOAL:
		break;
	default:
		section->open = outer->open;
		section->near = outer->near;
		section->closed = outer->closed;
		section->titled = outer->titled;
		section->shut = outer->shut;
		section->results = outer->results;
		if (outer->class == SECTION_FIELD) {
			section->class = SECTION_FIELD;
			section->field = outer->field;
			section->borrowed = true;
		}
	}
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
	       next->kind == BLOCK_PARAGRAPH && next->depth == block->depth &&
	       next->quote == 0 && label.rest >= block->tokens.end &&
	       (label.kind == LABEL_GOAL || label.kind == LABEL_FIELD);
}

/* The level of the heading that a block is or acts as; 0: none. */
static int
heading_level(
    const struct cues *cues, const struct document *document, int index)
{
	const struct block *block = &document->blocks[index];
	const struct block *next = block + 1;
	const struct token *t = first_token(document, block);
	const struct token *end = last_token(document, block);
	bool colon, list;

	if (block->kind == BLOCK_HEADING)
		return block->level;
	if (block->kind != BLOCK_PARAGRAPH || block->depth > 0 ||
	    block->quote > 0 || t == end)
		return 0;
	while (
	    end > t && label_ornament(end - 1) && !token_is(end - 1, end, ':'))
		end--;
	colon = end > t && token_is(end - 1, end, ':');
	list = index + 1 < document->n_blocks &&
	       ((next->kind == BLOCK_ITEM && next->depth > block->depth) ||
		   next->kind == BLOCK_CELL);
	if (colon && !list && is_name(cues, document, index))
		return OUTLINE_COLON;
	if (end - t <= BOLD_MAX && all_strong(t, end) &&
	    index + 1 < document->n_blocks) {
		if (colon || softly(cues, CUE_CLOSED, t, end) ||
		    softly(cues, CUE_OPEN, t, end) ||
		    softly(cues, CUE_RESULTS, t, end) ||
		    sole_field(cues, t, end) != FIELD_NONE ||
		    is_question(t, end) || outline_period(cues, t, end))
			return OUTLINE_BOLD;
	}
	return colon && list ? OUTLINE_COLON : 0;
}

/* The first block behind a section that starts at its heading. */
static int
colon_end(const struct document *document, int index)
{
	int depth = document->blocks[index].depth;
	int i = index + 1;

	if (i < document->n_blocks && document->blocks[i].kind == BLOCK_CELL) {
		int table = document->blocks[i].table;

		while (i < document->n_blocks &&
		       document->blocks[i].kind == BLOCK_CELL &&
		       document->blocks[i].table == table)
			i++;
		return i;
	}
	if (i < document->n_blocks &&
	    document->blocks[i].kind == BLOCK_PARAGRAPH)
		return i + 1;
	while (i < document->n_blocks && document->blocks[i].depth > depth &&
	       document->blocks[i].kind != BLOCK_HEADING)
		i++;
	return i;
}

static struct section *
add_section(struct outline *outline, struct arena *a, size_t *cap, int block,
    int level, int parent)
{
	struct section *section;

	outline->at = arena_more(
	    a, outline->at, (size_t)outline->n, cap, sizeof *outline->at);
	section = &outline->at[outline->n++];
	*section = (struct section){
		.block = block, .parent = parent, .level = (uint8_t)level
	};
	return section;
}

/* The title in the front matter counts as a heading around everything. */
static void
read_title(struct section *root, const struct document *document,
    const struct cues *cues)
{
	for (int i = 0; i < document->n_blocks; i++) {
		const struct block *block = &document->blocks[i];

		if (block->kind != BLOCK_META)
			break;
		if (strcmp(block->key, "title") != 0 &&
		    strcmp(block->key, "titre") != 0)
			continue;
		classify(root, cues, document, block, false);
		if (root->class == SECTION_FIELD || root->class == SECTION_GOAL)
			root->class = SECTION_NEUTRAL;
		root->open = root->class == SECTION_OPEN;
		root->closed = root->titled = root->class == SECTION_CLOSED;
	}
}

/* What a section inherits from: the one around it, or for "# 2027" below
 * "# Goals" the title of its own level. */
static const struct section *
around(const struct outline *outline, const struct section *section, int parent)
{
	const struct section *title = &outline->at[1];

	return section->class == SECTION_PERIOD && section > title &&
		       title->level == section->level &&
		       title->class == SECTION_OPEN
		   ? title
		   : &outline->at[parent];
}

/* Where headings below the title name the goals, the title alone opens no
 * other section. */
static void
close_rest(struct outline *outline)
{
	bool named = false;

	for (int i = 1; i < outline->n; i++) {
		const struct section *section = &outline->at[i];

		named |= section->class == SECTION_OPEN && section->near &&
			 section->leads && section->level < OUTLINE_BOLD;
	}
	for (int i = 1; named && i < outline->n; i++) {
		struct section *section = &outline->at[i];
		bool below = section->level >= OUTLINE_BOLD &&
			     outline->at[section->parent].class == SECTION_OPEN;

		if (section->level > 1 && !section->near && !below &&
		    (section->class == SECTION_NEUTRAL ||
			section->class == SECTION_WEAK))
			section->faint = section->open;
		if (section->faint)
			section->open = false;
	}
}

void
outline_read(struct outline *outline, struct arena *a,
    const struct document *document, const struct cues *cues)
{
	size_t cap = 0;
	int now = 0;
	bool named = false;

	*outline = (struct outline){ 0 };
	outline->of =
	    arena_alloc(a, (size_t)document->n_blocks * sizeof *outline->of);
	add_section(outline, a, &cap, BLOCK_NONE, 0, -1);
	read_title(&outline->at[0], document, cues);
	for (int i = 0; i < document->n_blocks; i++) {
		int level = heading_level(cues, document, i);

		while (outline->at[now].level == OUTLINE_COLON &&
		       i >= outline->at[now].end) {
			now = outline->at[now].parent;
		}
		if (level > 0) {
			struct section *section;

			while (now > 0 && outline->at[now].level >= level) {
				outline->at[now].end = i;
				now = outline->at[now].parent;
			}
			section = add_section(outline, a, &cap, i, level, now);
			if (level == OUTLINE_COLON)
				section->end = colon_end(document, i);
			classify(section, cues, document, &document->blocks[i],
			    named);
			inherit(section, around(outline, section, now),
			    level == 1 && outline->n == 2);
			named |= section->class == SECTION_OPEN &&
				 section->near && !section->closed;
			now = outline->n - 1;
		}
		outline->of[i] = now;
	}
	for (; now > 0; now = outline->at[now].parent)
		if (outline->at[now].level != OUTLINE_COLON)
			outline->at[now].end = document->n_blocks;
	outline->at[0].end = document->n_blocks;
	close_rest(outline);
}
