/* The signs of a document that only speaks about goals: it is kept as a
 * record, its items say what a good goal is like; and whether it is short
 * enough to be about one. */

#include "genre_part.h"

#include "cue/cue.h"
#include "document/document.h"
#include "finder.h"
#include "word/ornament.h"
#include "word/token.h"

enum { THING_MAX = 10 /* tokens of what is kept as one, before that */ };

/* Whether what is said at stop is of a thing that the block names, "The old
 * server is no longer maintained", not of the project or the text. */
static bool
is_of_thing(
    const struct cues *cues, const struct token *t, const struct token *stop)
{
	const struct token *start = stop;

	while (start > t && stop - start < THING_MAX &&
	       !token_is(start - 1, stop, '.'))
		start--;
	return cue_occurs(cues, CUE_DETERMINER, start, stop) &&
	       !cue_occurs(cues, CUE_PRONOUN, start, stop) &&
	       !cue_occurs(cues, CUE_PROJECT, start, stop) &&
	       !cue_occurs(cues, CUE_TEXT, start, stop);
}

bool
genre_archives(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	const struct token *found = t;
	size_t n;

	for (; (found = cue_find(cues, CUE_ARCHIVE, found, end, &n)); found++)
		if (cue_value(cues, CUE_ARCHIVE, found, end) == 1 ||
		    !is_of_thing(cues, t, found))
			return true;
	return false;
}

enum {
	LEADS = 2,	/* the value of what leads to a trait, */
	DEMANDS = 3,	/* and of what does and needs none */
	TRAIT_WORDS = 9 /* of an item that names nothing else */
};

/* Behind "should be", "very"; t if nothing of that leads to a trait. */
static const struct token *
behind_leads(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	int value;
	size_t n;

	while ((n = cue_match(cues, CUE_TRAIT, t, end, &value)) > 0 &&
	       value >= LEADS)
		t += n;
	return t;
}

/* Whether a line is a trait, "ambitious, but easy to say", or gives one to what
 * it names: "a qualitative vision", "should be bold", « un but ambitieux ». */
static bool
is_trait(
    const struct cues *cues, const struct token *t, const struct token *end)
{
	size_t named = cue_match(cues, CUE_DETERMINER, t, end, NULL), n;
	const struct token *start = behind_leads(cues, t + named, end);

	if (start == end)
		return false;
	if (cue_value(cues, CUE_TRAIT, t, end) == DEMANDS)
		return true;
	n = cue_match(cues, CUE_TRAIT, start, end, NULL);
	if (n == 0)
		return named > 0 && cue_is(cues, CUE_TRAIT, end - 1, end);
	return start > t || start + n == end || start[n].kind == TOKEN_MARK ||
	       cue_begins(cues, CUE_FUNCTION, start + n, end);
}

bool
genre_traits(const struct finder *f, int index)
{
	const struct block *block = &f->blocks[index];
	const struct section *section = finder_section(f, index);
	const struct token *t, *end = document_end(f->document, index);

	/* below a name that the method gives to a part of it, no more */
	if (block->kind != BLOCK_ITEM || !section->method ||
	    section->level >= OUTLINE_BOLD ||
	    !finder_topic(f, finder_heading(f, section)))
		return false;
	t = ornament_behind(document_first(f->document, index), end);
	end = token_before_marks(t, token_before_bracket(t, end));
	return t < end && finder_words(f, block->tokens) <= TRAIT_WORDS &&
	       is_trait(&f->cues, t, end);
}

enum {
	BRIEF = 8,  /* blocks of a document about one goal, */
	BELOW = 16, /* and those that may stand in its lists below their first
		     * items */
};

/* Whether a heading stands right below the title: "Parish plan", "The roof". */
static bool
is_titled_twice(const struct finder *f)
{
	const struct block *title = f->blocks;

	return f->document->n_blocks > 1 && title[0].kind == BLOCK_HEADING &&
	       title[1].kind == BLOCK_HEADING &&
	       title[1].level > title[0].level;
}

bool
genre_brief(const struct finder *f)
{
	int below = 0, headings = 0;

	if (f->document->n_blocks > BRIEF + BELOW)
		return false;
	for (int s = 1; s < f->outline.n; s++)
		headings += f->outline.at[s].level < OUTLINE_COLON;
	if (headings > 1 && !(headings == 2 && is_titled_twice(f)))
		return false;
	for (int i = 0; i < f->document->n_blocks; i++)
		below += f->blocks[i].item != BLOCK_NONE ||
			 (f->blocks[i].kind == BLOCK_ITEM &&
			     f->lists[f->blocks[i].list].first != i);
	return f->document->n_blocks - below <= BRIEF;
}
