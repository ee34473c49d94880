/* Sections of goals into whether they only say what something is for. */

#include "goal_step.h"

#include "base/arena.h"
#include "cue/announce.h"
#include "cue/section.h"
#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "word/token.h"

enum {
	SPAN_WORDS = 3,	  /* of "In five years" */
	SUBJECT = 3,	  /* tokens of "This project aims" */
	STATED_WORDS = 40 /* of a paragraph that states a goal */
};

/* Whether a heading around "Goals", or it, says whose or when, or plans. */
static bool
backs_goals(const struct finder *f, const struct section *section, bool itself)
{
	int block =
	    section->block == BLOCK_NONE ? f->outline.title : section->block;
	struct span line;

	if (block == BLOCK_NONE)
		return false;
	line = f->blocks[block].tokens;
	if (finder_occurs(f, CUE_PROJECT, line) ||
	    finder_reads(f, announce_dated, f->blocks[block].tokens))
		return true;
	if (itself)
		return finder_occurs(f, CUE_OWN, line) ||
		       finder_occurs(f, CUE_WHEN, line) ||
		       finder_occurs(f, CUE_PRONOUN, line);
	/* "My way into carpentry"; "Sprint 2", but not "The burn-down chart of
	 * a sprint" */
	return finder_begins(f, CUE_OWN, line) ||
	       finder_occurs(f, CUE_OPEN, line) ||
	       finder_occurs(f, CUE_PLANNED, line) ||
	       (finder_holds(f, line, TOKEN_NUMBER) &&
		   finder_occurs(f, CUE_WEAK, line));
}

/* Whether a section is of "Goals" and nothing more, below a heading that speaks
 * of something else: what that is for, the script, the lesson, the meeting. */
static bool
is_purpose(const struct finder *f, const struct section *section)
{
	const struct section *outer = section, *first = section;
	const struct section *title = &f->outline.at[1];
	bool topic = false;

	if (section->promised || section->method || section->plan)
		return false;
	for (; outer->parent >= 0; outer = finder_around(f, outer)) {
		if (backs_goals(f, outer, outer == section))
			return false;
		topic |= outer != section;
		first = outer;
	}
	/* where all headings are of one level the first of them is the title */
	topic |= first->level == 1 && title->level == 1 && first != title &&
		 title->class == SECTION_NEUTRAL &&
		 !backs_goals(f, title, false);
	return !backs_goals(f, outer, false) &&
	       (topic || f->outline.title != BLOCK_NONE);
}

/* Whether the paragraph right below the heading says by when, or how much of
 * what: "Raise the loans of comics from 2,100 to 3,600 a year." */
static bool
is_stated(const struct finder *f, const struct section *section)
{
	const struct block *block = finder_below(f, section, BLOCK_PARAGRAPH);

	if (!block || finder_words(f, block->tokens) > STATED_WORDS)
		return false;
	return (gist_bids(f, block->tokens) &&
		   (gist_dated(f, block->tokens) ||
		       gist_reads_as_goal(f, block->tokens, 0))) ||
	       gist_promises(f, block->tokens);
}

/* Whether a block begins more than a purpose: a table, boxes, a project. */
static bool
is_sure(const struct finder *f, int index)
{
	const struct block *block = &f->blocks[index];
	struct phrase p = finder_phrase(f, f->blocks[index].tokens);

	if (block->kind == BLOCK_ITEM) {
		const struct list *list = &f->lists[block->list];

		return list->first == index &&
		       (list->n_tasks == list->n_items ||
			   list->n_numbers * 2 >= list->n_items);
	}
	/* "We want to give the village a voice", "My goal is to sail", "I set
	 * myself the goal of sailing" */
	if (block->kind == BLOCK_PARAGRAPH &&
	    ((cue_begins(p, CUE_PRONOUN) &&
		 (cue_begins(p, CUE_INTENT) ||
		     (cue_begins(p, CUE_SELF) &&
			 gist_aims(f, block->tokens)))) ||
		(cue_begins(p, CUE_OWN) &&
		    gist_declares(f, block->tokens, true))))
		return true;
	return block->kind == BLOCK_CELL ||
	       (block->kind == BLOCK_PARAGRAPH && p.end - p.t > SUBJECT &&
		   cue_occurs(phrase_to(p, p.t + SUBJECT), CUE_PROJECT));
}

/* Whether a heading says little but when, as some do below "Goals": "2027". */
static bool
is_span(const struct finder *f, int index)
{
	const struct section *section = finder_section(f, index);
	struct span line = finder_heading(f, section);

	return section->block == index && finder_words(f, line) <= SPAN_WORDS &&
	       finder_spans(f, line);
}

/* Mark the sections that hold such a block, and those around them. */
static bool *
find_sure(const struct finder *f)
{
	bool *sure = arena_alloc(f->scratch, (size_t)f->outline.n);

	for (int i = 0; i < f->document->n_blocks; i++) {
		int s = f->outline.of[i];

		if (!f->outline.at[s].open || sure[s] ||
		    !(is_sure(f, i) || is_span(f, i)))
			continue;
		for (; s > 0 && !sure[s]; s = f->outline.at[s].parent)
			sure[s] = true;
	}
	return sure;
}

void
purpose_close(struct finder *f)
{
	bool *closed = arena_alloc(f->scratch, (size_t)f->outline.n);
	const bool *sure = find_sure(f);

	for (int i = 1; i < f->outline.n; i++) {
		struct section *section = &f->outline.at[i];

		if (section->class == SECTION_OPEN)
			closed[i] = !sure[i] &&
				    (is_purpose(f, section) ||
					(closed[section->parent] &&
					    !backs_goals(f, section, true))) &&
				    !is_stated(f, section);
		else
			closed[i] = section->open && !section->results &&
				    closed[section->parent];
		if (!closed[i])
			continue;
		section->open = section->faint = false;
		section->closed = true;
	}
}
