/* Blocks into goals: statement, kind, status, parts, parent, sources of the
 * period. No judgement here. */

#include "goal.h"

#include "base/arena.h"
#include "card.h"
#include "chapter_part.h"
#include "document/document.h"
#include "finder.h"
#include "goal_step.h"
#include "list.h"
#include "prose_line.h"
#include "word/ornament.h"
#include "word/token.h"

static void
note_looks(struct finder *f)
{
	struct goals *goals = f->goals;

	for (int s = 0; s < f->outline.n; s++) {
		const struct section *section = &f->outline.at[s];

		if (section->block == BLOCK_NONE ||
		    section->class != SECTION_OPEN || section->closed)
			continue;
		goals->where = section->block;
		for (int i = section->block + 1; i < section->end; i++)
			goals->placeholder |=
			    finder_placeholder(f, f->blocks[i].tokens);
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
			int goal = f->outline.at[s].level == OUTLINE_COLON
				       ? prose_above(f, i)
				       : GOAL_NONE;

			goal_heading_enter(f, s);
			if (goal == GOAL_NONE)
				goal = prose_stated(f, i);
			if (goal != GOAL_NONE &&
			    f->outline.at[s].class != SECTION_OPEN)
				f->in[s].goal = goal;
			i++;
			continue;
		}
		if (letters_read(f, i) || card_read(f, i)) {
			i++;
			continue;
		}
		switch (document->blocks[i].kind) {
		case BLOCK_ITEM:
			item_read(f, i++);
			break;
		case BLOCK_PARAGRAPH:
			prose_read(f, i++);
			break;
		case BLOCK_CELL:
			i = grid_read(f, i);
			break;
		case BLOCK_SUMMARY:
			prose_summary(f, i++);
			break;
		default:
			i++;
		}
	}
}

/* A goal of two boxes or more is done when the last of them is ticked. */
static void
close_ticked(struct finder *f)
{
	struct tally {
		int n, done;
	} *all =
	    arena_alloc(f->scratch, ((size_t)f->goals->n + 1) * sizeof *all);

	for (int i = f->goals->n - 1; i >= 0; i--) {
		struct goal *goal = &f->goals->at[i];

		for (size_t j = 0; j < goal->n_parts; j++) {
			const struct part *part = &goal->parts[j];

			if (part->kind != PART_STEP)
				continue;
			all[i].n++;
			all[i].done += f->blocks[part->block].task == TASK_DONE;
		}
		if (all[i].n > 1 && all[i].n == all[i].done &&
		    goal->status == GOAL_OPEN)
			goal->status = GOAL_DONE;
		if (goal->parent != GOAL_NONE) {
			all[goal->parent].n++;
			all[goal->parent].done += goal->status == GOAL_DONE;
		}
	}
}

/* Whether a line begins with a letter of a list that labels what OKRs are
 * written with, and a number: "O1", "(O1)", « RC 2 »; *behind: what follows. */
static bool
is_lettered(struct phrase p, enum cue cue, const struct token **behind)
{
	int value = 0;
	size_t n;

	if (p.t < p.end && p.t->kind == TOKEN_MARK)
		p.t++;
	n = cue_match(p, cue, &value);
	*behind = p.t + n + 1;
	return n > 0 && (value & LABEL_LETTERS) && p.t + n < p.end &&
	       p.t[n].kind == TOKEN_NUMBER;
}

enum { LETTERED = 2 /* what tells surely that letters label goals */ };

/* How much a block says that single letters label goals: LETTERED, surely. */
static int
speaks_letters(
    const struct cues *cues, const struct document *document, int block)
{
	struct phrase p = phrase_block(cues, document, block);
	enum block_kind kind = document->blocks[block].kind;
	const struct token *behind;

	if ((kind == BLOCK_HEADING || kind == BLOCK_META) &&
	    cue_occurs(p, CUE_METHOD))
		return LETTERED;
	p.t = ornament_behind(p.t, p.end);
	if (cue_value(p, CUE_RESULT) == 1)
		return LETTERED;
	if (kind == BLOCK_ITEM)
		return is_lettered(p, CUE_RESULT, &behind);
	if ((kind != BLOCK_HEADING &&
		!(kind == BLOCK_PARAGRAPH && p.t < p.end &&
		    (p.t->style & TOKEN_STRONG))) ||
	    !is_lettered(p, CUE_GOAL, &behind))
		return 0;
	/* "O1: Win the trust of landlords", a heading or in bold */
	return behind + 1 < p.end && behind->kind == TOKEN_MARK &&
		       heading_bids(phrase_from(p, behind + 1))
		   ? LETTERED
		   : 1;
}

/* Whether single letters label goals, "O2": a heading speaks of OKRs, a line
 * begins with "KR", or two with "O1", "RC2" and the like. */
static bool
uses_letters(const struct cues *cues, const struct document *document)
{
	int lettered = 0;

	for (int i = 0; i < document->n_blocks && lettered < LETTERED; i++)
		lettered += speaks_letters(cues, document, i);
	return lettered >= LETTERED;
}

/* What an item such as "Goals for 2027" or "May" leads stands below it. */
static void
hang_led(struct finder *f)
{
	for (int i = 0; i < f->document->n_blocks; i++) {
		int item = f->blocks[i].item;

		if (item == BLOCK_NONE || f->blocks[i].kind == BLOCK_HEADING)
			continue;
		if (f->leads[item] ||
		    (i == item + 1 ? list_dated(f, item)
				   : f->goals->above[item + 1] == item))
			f->goals->above[i] = item;
		else if (f->goals->above[item] != BLOCK_NONE &&
			 f->blocks[f->goals->above[item]].kind == BLOCK_ITEM)
			f->goals->above[i] = f->goals->above[item];
	}
}

/* cues.spoken. */
static unsigned
spoken(const struct document *document)
{
	unsigned languages = 1u << document->language;

	for (int i = 0; i < document->n_blocks; i++)
		languages |= 1u << document->blocks[i].language;
	return languages;
}

/* cues.stops. */
static const uint32_t *
find_stops(struct arena *scratch, const struct tokens *tokens)
{
	uint32_t *stops = arena_room(scratch, (tokens->n + 1) * sizeof *stops);
	uint32_t stop = (uint32_t)tokens->n;

	stops[stop] = stop;
	for (uint32_t i = stop; i-- > 0; stops[i] = stop)
		if (tokens->at[i].kind == TOKEN_MARK ||
		    (tokens->at[i].glue & TOKEN_LINE))
			stop = i;
	return stops;
}

void
goal_extract(struct goals *goals, struct arena *a,
    const struct document *document, struct vocabulary *v)
{
	struct arena *scratch = document_scratch();
	struct finder f = { .a = a,
		.scratch = scratch,
		.document = document,
		.goals = goals,
		.milestone = GOAL_NONE,
		.clause = &(struct finder_clause){ { 0, 0 }, { 0, 0 } } };

	*goals = (struct goals){ .where = BLOCK_NONE };
	arena_reset(scratch);
	cue_load(&f.cues, v);
	f.cues.spoken = spoken(document);
	f.cues.labels = label_memo(scratch);
	f.cues.stops = find_stops(scratch, &document->tokens);
	f.cues.letters = uses_letters(&f.cues, document);
	f.cues.smart = letters_used(&f.cues, document);
	outline_read(&f.outline, scratch, document, &f.cues);
	f.document = document = flat_hang(scratch, document, &f.outline);
	f.blocks = document->blocks;
	goals->above = filled(a, document->n_blocks, BLOCK_NONE);
	for (int i = 0; i < document->n_blocks; i++) {
		int s = f.outline.of[i];

		if (f.outline.at[s].block == i)
			s = f.outline.at[s].parent;
		goals->above[i] = f.outline.at[s].block;
	}
	f.in = arena_room(scratch, (size_t)f.outline.n * sizeof *f.in);
	for (int s = 0; s < f.outline.n; s++)
		f.in[s] = (struct finder_section){
			.goal = GOAL_NONE, .over = GOAL_NONE, .last = GOAL_NONE
		};
	f.block_goal = filled(scratch, document->n_blocks, GOAL_NONE);
	list_survey(&f);
	hang_led(&f);
	chapter_survey(&f);
	if (!genre_excludes(&f)) {
		prose_wish_survey(&f);
		yearbook_open(&f);
		read_blocks(&f);
		finder_spread(&f);
		close_ticked(&f);
		if (goals->n == 0)
			note_looks(&f);
	}
	arena_reset(scratch);
}

size_t
goal_sections(const struct goals *goals, int block, int *out, size_t max)
{
	size_t n = 0;

	while (n < max && (block = goals->above[block]) != BLOCK_NONE)
		out[n++] = block;
	return n;
}

const bool *
goal_blocks(const struct goals *goals, struct arena *a, int n_blocks)
{
	bool *taken = arena_alloc(a, (size_t)n_blocks + 1);

	for (int i = 0; i < goals->n; i++)
		for (size_t p = 0; p < goals->at[i].n_parts; p++)
			if (goals->at[i].parts[p].kind < PART_CONTEXT)
				taken[goals->at[i].parts[p].block] = true;
	return taken;
}
