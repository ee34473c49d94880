/* A section into what kind it is of beside what its heading says: a line
 * with a colon, an exercise for the reader, a look back. */

#include "outline.h"

#include "announce.h"
#include "heading_time.h"
#include "word/ornament.h"

/* Whether a paragraph breaks a list whose numbers go on right behind it. */
static bool
counts_on(const struct document *document, int index, int depth)
{
	const struct block *block = &document->blocks[index];

	return index + 1 < document->n_blocks &&
	       block->kind == BLOCK_PARAGRAPH && block->depth == depth &&
	       block[-1].kind == BLOCK_ITEM && block[1].kind == BLOCK_ITEM &&
	       block[-1].ordered && block[1].ordered &&
	       block[-1].depth == block[1].depth &&
	       block[1].ordinal == block[-1].ordinal + 1;
}

int
outline_colon_end(const struct document *document, int index)
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
	while (i < document->n_blocks &&
	       ((document->blocks[i].depth > depth &&
		    document->blocks[i].kind != BLOCK_HEADING) ||
		   counts_on(document, i, depth)))
		i++;
	return i;
}

/* Whether a block names goals or says when. */
static bool
names_goals(const struct outline *outline, int block)
{
	struct phrase p;

	if (block == BLOCK_NONE)
		return false;
	p = outline_phrase(outline, block);
	return cue_occurs(p, CUE_GOALS) || cue_occurs(p, CUE_METHOD) ||
	       announce_dated(p) || heading_spans(p);
}

/* Whether a section's line only says what is done if something happens: "I
 * will:" below "When the engine stalls". */
static bool
below_condition(const struct outline *outline, const struct section *section)
{
	enum { WHEN = 2 }; /* the value of a word that says when */
	int block = outline->at[section->parent].block;
	struct phrase p;

	if (block == BLOCK_NONE)
		return false;
	p = outline_phrase(outline, block);
	p.t = ornament_behind(p.t, p.end);
	return cue_value(p, CUE_CONDITION) == WHEN && !announce_dated(p);
}

bool
outline_colon_backed(
    const struct outline *outline, const struct section *section)
{
	struct phrase p = outline_phrase(outline, section->block);
	struct phrase last = announce_last(p);

	if (below_condition(outline, section))
		return false;
	/* "The things I want to learn:" is as sure as a heading */
	if (announce_ends_in_wish(p) || cue_begins(last, CUE_OPEN) ||
	    (cue_begins(last, CUE_DETERMINER) &&
		cue_begins(phrase_behind(last, 1), CUE_OPEN) &&
		announce_wish(last)))
		return true;
	for (;; section = &outline->at[section->parent]) {
		if (section->open || names_goals(outline, section->block))
			return true;
		if (section->parent < 0)
			return names_goals(outline, outline->title);
	}
}

bool
outline_acts(const struct outline *outline, const struct section *section)
{
	struct phrase p = outline_phrase(outline, section->block);
	const struct token *found;
	size_t n;

	if (section->class != SECTION_OPEN || section->level >= OUTLINE_BOLD ||
	    !outline->at[section->parent].open)
		return false;
	p.t = ornament_behind(p.t, p.end);
	found = cue_find(p, CUE_OPEN, &n);
	/* "Study goals for the exam" names some */
	return found && found > p.t + 1 && cue_imperative(p) &&
	       cue_begins(phrase_from(p, found + n), CUE_FUNCTION) &&
	       !announce_dated(p);
}

enum {
	GREETING = 6, /* tokens of "Welcome to the club!" */
	BIDDEN = 2    /* the value of what the reader has to do: "you must" */
};

/* Behind a paragraph that only greets: "Hello everyone," */
static int
behind_greeting(const struct document *document, int index)
{
	const struct token *t = document_first(document, index);
	const struct token *end = document_end(document, index);

	return end > t && end - t <= GREETING &&
		       (token_is(end - 1, end, '!') ||
			   token_is(end - 1, end, ',')) &&
		       index + 1 < document->n_blocks
		   ? index + 1
		   : index;
}

bool
outline_exercise(const struct outline *outline, const struct section *section)
{
	const struct document *document = outline->document;
	int next = section->block + 1;
	struct phrase p;

	if (section->class != SECTION_OPEN || section->level > OUTLINE_BOLD ||
	    next >= document->n_blocks)
		return false;
	next = behind_greeting(document, next);
	if (document->blocks[next].kind != BLOCK_PARAGRAPH)
		return false;
	p = outline_phrase(outline, next);
	if (!section->single &&
	    (cue_weight(p, CUE_READER) < BIDDEN || announce_dated(p)))
		return false;
	return cue_occurs(p, CUE_READER) && !cue_occurs(p, CUE_OWN) &&
	       !cue_occurs(p, CUE_INTENT);
}

/* Whether the block below tells: "Last week", then "Sewed three sails". */
static bool
tells_past(const struct outline *outline, int block)
{
	const struct document *document = outline->document;
	struct phrase p;

	if (block + 1 >= document->n_blocks)
		return false;
	p = outline_phrase(outline, block + 1);
	p.t += cue_match(p, CUE_PRONOUN, NULL);
	return cue_value(p, CUE_PAST) == CUE_TOLD;
}

/* Whether it says what was done, "Completed", or is "Work done". */
static bool
names_done(const struct section *section, struct phrase p)
{
	if (section->class == SECTION_CLOSED)
		return cue_occurs(p, CUE_DONE) || cue_occurs(p, CUE_DID) ||
		       cue_is(p, CUE_REPORT);
	p.end = token_before_marks(p.t, p.end);
	return section->class == SECTION_NEUTRAL && p.end - p.t == 2 &&
	       cue_is(phrase_last(p, 1), CUE_DONE);
}

bool
outline_back_reports(
    const struct outline *outline, const struct section *section)
{
	struct phrase p = outline_phrase(outline, section->block);

	return names_done(section, p) ||
	       (section->class != SECTION_OPEN && cue_occurs(p, CUE_WHEN) &&
		   tells_past(outline, section->block));
}

bool
outline_back_own(const struct outline *outline, const struct section *section)
{
	struct phrase p = outline_phrase(outline, section->block);
	size_t n;

	return section->class == SECTION_CLOSED && cue_occurs(p, CUE_DID) &&
	       cue_find(p, CUE_WRITER, &n);
}

/* The only year that a block names; 0: it names none, or several. */
static uint32_t
only_year(const struct document *document, int block)
{
	const struct token *t = document_first(document, block);
	uint32_t year = 0;

	for (; t < document_end(document, block); t++) {
		if (!token_is_year(t))
			continue;
		if (year != 0 && t->id != year)
			return 0;
		year = t->id;
	}
	return year;
}

bool
outline_back_restates(
    const struct outline *outline, const struct section *section)
{
	const struct document *document = outline->document;
	bool front = outline->title != BLOCK_NONE;
	const struct section *title =
	    front ? outline->at : outline_top(outline, section);
	uint32_t year;

	if (section->class != SECTION_OPEN || title == section ||
	    title->class != SECTION_CLOSED)
		return false;
	year = only_year(document, section->block);
	return year != 0 && year == only_year(document,
					front ? outline->title : title->block);
}

bool
outline_reopens(const struct outline *outline, const struct section *section)
{
	enum {
		LESSON = 6, /* the value of what names those of a lesson or of
			     * users; more: an area that goals may lie in */
		BARE = 5    /* tokens of "2027-2028 season goals" */
	};
	const struct document *document = outline->document;
	const struct section *outer = &outline->at[section->parent];
	struct span title;

	if (section->class != SECTION_CLOSED || outer->class != SECTION_OPEN ||
	    outer->block == BLOCK_NONE || !outer->plain || outer->closed ||
	    cue_weight(outline_phrase(outline, section->block), CUE_CLOSED) <
		LESSON)
		return false;
	title = document->blocks[outer->block].tokens;
	return title.end - title.start <= BARE &&
	       outline_reads(outline, announce_dated, outer->block);
}

/* Whether a paragraph leads by a colon to headings right below its own. */
static bool
leads_below(
    const struct section *section, const struct document *document, int index)
{
	const struct block *next = &document->blocks[index + 1];
	const struct token *end = document_end(document, index);

	return section->level < OUTLINE_BOLD &&
	       index + 1 < document->n_blocks && next->kind == BLOCK_HEADING &&
	       next->level > section->level &&
	       end > document_first(document, index) &&
	       token_is(end - 1, end, ':');
}

bool
outline_opens_page(const struct outline *outline, int now, int index)
{
	const struct document *document = outline->document;
	const struct section *section = &outline->at[now];

	return document_is_prose(&document->blocks[index]) &&
	       !section->closed && section->class != SECTION_OPEN &&
	       now == outline->n - 1 &&
	       (section->level <= 1 || leads_below(section, document, index)) &&
	       (((section->class == SECTION_NEUTRAL ||
		     section->class == SECTION_PERIOD) &&
		    outline_reads(outline, announce_page, index)) ||
		   announce_headings(outline->cues, document, index));
}
