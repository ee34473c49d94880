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
is_of_thing(struct phrase p)
{
	const struct token *start = p.end;

	while (start > p.t && p.end - start < THING_MAX &&
	       !token_is(start - 1, p.end, '.'))
		start--;
	return cue_occurs(phrase_from(p, start), CUE_DETERMINER) &&
	       !cue_occurs(phrase_from(p, start), CUE_PRONOUN) &&
	       !cue_occurs(phrase_from(p, start), CUE_PROJECT) &&
	       !cue_occurs(phrase_from(p, start), CUE_TEXT);
}

bool
genre_archives(struct phrase p)
{
	const struct token *found = p.t;
	size_t n;

	for (; (found = cue_find(phrase_from(p, found), CUE_ARCHIVE, &n));
	     found++)
		if (cue_value(phrase_from(p, found), CUE_ARCHIVE) == 1 ||
		    !is_of_thing(phrase_to(p, found)))
			return true;
	return false;
}

enum {
	LEADS = 2,	/* the value of what leads to a trait, */
	DEMANDS = 3,	/* and of what does and needs none */
	TRAIT_WORDS = 9 /* of an item that names nothing else */
};

/* Behind "should be", "very"; its start if nothing of that leads to a trait. */
static const struct token *
behind_leads(struct phrase p)
{
	int value;
	size_t n;

	while ((n = cue_match(p, CUE_TRAIT, &value)) > 0 && value >= LEADS)
		p.t += n;
	return p.t;
}

/* Whether a line is a trait, "ambitious, but easy to say", or gives one to what
 * it names: "a qualitative vision", "should be bold", « un but ambitieux ». */
static bool
is_trait(struct phrase p)
{
	size_t named = cue_match(p, CUE_DETERMINER, NULL), n;
	const struct token *start = behind_leads(phrase_behind(p, named));

	if (start == p.end)
		return false;
	if (cue_value(p, CUE_TRAIT) == DEMANDS)
		return true;
	n = cue_match(phrase_from(p, start), CUE_TRAIT, NULL);
	if (n == 0)
		return named > 0 && cue_is(phrase_last(p, 1), CUE_TRAIT);
	return start > p.t || start + n == p.end ||
	       start[n].kind == TOKEN_MARK ||
	       cue_begins(phrase_from(p, start + n), CUE_FUNCTION);
}

bool
genre_traits(const struct finder *f, int index)
{
	const struct block *block = &f->blocks[index];
	const struct section *section = finder_section(f, index);
	struct phrase p = finder_phrase(f, block->tokens);

	/* below a name that the method gives to a part of it, no more */
	if (block->kind != BLOCK_ITEM || !section->method ||
	    section->level >= OUTLINE_BOLD ||
	    !finder_topic(f, finder_heading(f, section)))
		return false;
	p.t = ornament_behind(p.t, p.end);
	p.end = token_before_marks(p.t, token_before_bracket(p.t, p.end));
	return p.t < p.end && finder_words(f, block->tokens) <= TRAIT_WORDS &&
	       is_trait(p);
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
