/* Blocks into nested sections, each open to goals, closed to them, or
 * neither. */

#include "outline.h"

#include "announce.h"
#include "base/arena.h"
#include "document/frontmatter.h"

#include <string.h>

enum {
	ASIDE = 16, /* sections looked at on either side of one */
	TITLE = 2   /* the value of a front matter key for a title */
};

/* Whether what closes the section around one closes it too: a title does not
 * close a roadmap below it: "Looking back at 2026", then "Roadmap 2027". */
static bool
stays_closed(const struct section *section, const struct section *outer)
{
	return outer->closed &&
	       !(outer->titled && section->road && !outer->road);
}

/* Make a section that says nothing itself what the one around it is. */
static void
take_over(struct section *section, const struct section *outer)
{
	section->open = outer->open;
	section->told = outer->told;
	section->near = outer->near;
	section->promised = outer->promised && !outer->near;
	section->pledged = outer->pledged && section->promised;
	section->closed = stays_closed(section, outer);
	section->titled = outer->titled;
	section->shut = outer->shut && section->closed;
	section->results = outer->results;
	if (outer->class == SECTION_FIELD) {
		section->class = SECTION_FIELD;
		section->field = outer->field;
		section->borrowed = true;
	}
}

/* What a section takes from that around it; title: it is the first heading. */
static void
inherit(struct section *section, const struct section *outer, bool title)
{
	section->method |= outer->method;
	section->planned |= outer->planned;
	section->staged &= outer->open || (section->step && outer->road);
	if (section->staged)
		section->class = SECTION_WEAK;
	section->road |= outer->road;
	/* "What we will do:" below "Goal 1: fewer smokers" */
	if (section->wished && outer->class == SECTION_GOAL) {
		section->class = SECTION_FIELD;
		section->field = FIELD_HOW;
	}
	switch (section->class) {
	case SECTION_OPEN:
		section->closed =
		    outer->closed && !section->announced && !outer->titled &&
		    section->level == OUTLINE_COLON &&
		    (outer->shut || !(section->which || section->single));
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
		section->promised |= outer->promised && !outer->near;
		section->pledged |= outer->pledged && section->promised;
		section->closed = stays_closed(section, outer);
		break;
	case SECTION_FIELD:
		section->closed = true;
		break;
	case SECTION_GOAL:
		/* "Goal 1: sell the van" below "Goals of last year" */
		if (outer->shut && !outer->titled) {
			section->class = SECTION_CLOSED;
			section->closed = section->shut = true;
		}
		break;
	default:
		take_over(section, outer);
	}
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
read_title(struct outline *outline)
{
	const struct document *document = outline->document;
	struct section *root = &outline->at[0];

	outline->title = BLOCK_NONE;
	for (int i = 0; i < document->n_front; i++) {
		const struct block *block = &document->blocks[i];

		/* "author.title" is none */
		if (strchr(block->key, '.') ||
		    frontmatter_key(document, outline->cues->v, i,
			outline->cues->classes[CUE_META_PERIOD]) != TITLE)
			continue;
		outline->title = i;
		heading_classify(root, outline->cues, document, block, false);
		if (root->class == SECTION_GOAL)
			root->class = SECTION_NEUTRAL;
		root->open = root->class == SECTION_OPEN;
		outline_period_read(outline, root, root, i, false);
		root->closed = root->titled = root->class == SECTION_CLOSED;
	}
}

/* What a section inherits from: that around it; of "# 2027" its "# Goals". */
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

/* Whether a line before a list begins in bold: it stands beside the bold lines
 * that act as headings, and in none of them: "**Actions** (2027):". */
static bool
bold_lead(const struct document *document, int index, int level)
{
	const struct token *t = document_first(document, index);

	return level == OUTLINE_COLON && t < document_end(document, index) &&
	       (t->style & TOKEN_STRONG);
}

/* Let a title of the goals of a time reach over what follows if heading i
 * stands right below it, of its level: "# Goals 2027", then "# Health". */
static void
widen_title(struct outline *outline, int i, int now, int level)
{
	struct section *title = &outline->at[now];

	if (now == 1 && level == 1 && title->level == level &&
	    title->class == SECTION_OPEN && title->block == i - 1 &&
	    outline->document->blocks[i].kind == BLOCK_HEADING &&
	    outline_reads(outline, announce_dated, i - 1))
		title->level = 0;
}

/* Whether an item goes on with the numbers of one that is a heading: "3. Our
 * goals", then "4. Any other business". heading: BLOCK_NONE is none. */
static bool
goes_on(const struct document *document, int heading, int index)
{
	const struct block *item = &document->blocks[index];

	return heading != BLOCK_NONE && item->kind == BLOCK_ITEM &&
	       item->ordered && item->depth == 1 &&
	       document->blocks[heading].kind == BLOCK_ITEM &&
	       document->blocks[heading].ordered;
}

/* End the sections that do not reach over block i, a heading of this level (0:
 * none); returns that around it, now being that of block i - 1. */
static int
leave(struct outline *outline, int i, int now, int level)
{
	const struct document *document = outline->document;
	int beside = bold_lead(document, i, level) ? OUTLINE_BOLD : level;

	while (outline->at[now].level == OUTLINE_COLON &&
	       i >= outline->at[now].end)
		now = outline->at[now].parent;
	if (goes_on(document, outline->at[now].block, i)) {
		outline->at[now].end = i;
		now = outline->at[now].parent;
	}
	while (level > 0 && now > 0 && outline->at[now].level >= beside) {
		outline->at[now].end = i;
		now = outline->at[now].parent;
	}
	return now;
}

/* Tell the section around a heading's what that says of what stands in it. */
static void
tell_around(const struct outline *outline, const struct section *section)
{
	struct section *outer = &outline->at[section->parent];

	outer->reports |= outline_back_reports(outline, section);
	outer->deeds |= outline_back_own(outline, section);
	if (section->class == SECTION_GOAL &&
	    outer->labelled < OUTLINE_LABELLED)
		outer->labelled++;
}

/* Read the section that a heading in block i opens; named: goals were named
 * above it. */
static void
read_section(
    const struct outline *outline, struct section *section, int i, bool named)
{
	const struct document *document = outline->document;

	if (section->level == OUTLINE_COLON)
		section->end = outline_colon_end(document, i);
	heading_classify(
	    section, outline->cues, document, &document->blocks[i], named);
	if (section->wished && !outline_colon_backed(outline, section))
		section->class = SECTION_NEUTRAL;
	if (outline_exercise(outline, section) ||
	    outline_back_restates(outline, section))
		section->class = SECTION_CLOSED;
	if (outline_acts(outline, section)) {
		section->class = SECTION_NEUTRAL;
		section->leads = section->plain = false;
	}
	if (outline_reopens(outline, section)) {
		section->class = SECTION_NEUTRAL;
		section->shut = false;
	}
	inherit(section, around(outline, section, section->parent),
	    section->level == 1 && outline->n == 2);
	outline_period_read(
	    outline, section, &outline->at[section->parent], i, named);
	tell_around(outline, section);
}

/* The level of the heading that block i is, in section now or beside it. */
static int
level_at(const struct outline *outline, int now, int i)
{
	const struct section *section = &outline->at[now];
	int level = heading_level(outline->cues, outline->document, i);

	return level == 0 && section->level == OUTLINE_BOLD &&
		       heading_beside(section,
			   outline->at[section->parent].open, outline->cues,
			   outline->document, i)
		   ? OUTLINE_BOLD
		   : level;
}

void
outline_read(struct outline *outline, struct arena *a,
    const struct document *document, const struct cues *cues)
{
	size_t cap = 0;
	int now = 0;
	bool named = false;

	*outline = (struct outline){ .document = document, .cues = cues };
	outline->of =
	    arena_alloc(a, (size_t)document->n_blocks * sizeof *outline->of);
	add_section(outline, a, &cap, BLOCK_NONE, 0, -1);
	read_title(outline);
	for (int i = 0; i < document->n_blocks; i++) {
		int level = level_at(outline, now, i);

		widen_title(outline, i, now, level);
		now = leave(outline, i, now, level);
		if (level > 0) {
			struct section *section =
			    add_section(outline, a, &cap, i, level, now);

			read_section(outline, section, i, named);
			named |= section->class == SECTION_OPEN &&
				 section->near && !section->closed &&
				 !section->promised;
			now = outline->n - 1;
		} else if (outline_opens_page(outline, now, i))
			outline->at[now].open = outline->at[now].told = true;
		outline->of[i] = now;
	}
	for (; now > 0; now = outline->at[now].parent)
		if (outline->at[now].level != OUTLINE_COLON)
			outline->at[now].end = document->n_blocks;
	outline->at[0].end = document->n_blocks;
	outline_close_rest(outline);
	outline_close_log(outline);
}

int
outline_beside(const struct outline *outline, int one, int s)
{
	int last = one + ASIDE < outline->n ? one + ASIDE : outline->n - 1;

	if (s == 0)
		s = one > ASIDE ? one - ASIDE - 1 : 0;
	while (++s <= last)
		if (s != one &&
		    outline->at[s].parent == outline->at[one].parent)
			return s;
	return 0;
}
