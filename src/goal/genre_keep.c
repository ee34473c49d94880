/* Which sections of a document that speaks about goals set some of its own. */

#include "genre_part.h"

#include "base/arena.h"
#include "cue/announce.h"
#include "document/document.h"
#include "finder.h"
#include "gist.h"
#include "planned.h"

enum {
	TOLD = 4,  /* words that speak to the reader below a heading, one of */
	BIDDEN = 2 /* them of what they have to do: they are told its goals */
};

/* Whether a heading announces goals for a period: "Goals for Q1 2027". */
static bool
is_dated(const struct finder *f, const struct section *section)
{
	return section->class == SECTION_OPEN && !section->closed &&
	       section->leads && planned_dated(f, section);
}

/* Whether the text below a heading, and below those in it, speaks to its reader
 * more than of its writer: "This week you will bake a cake". */
static bool
tells_reader(const struct finder *f, const struct section *section)
{
	int readers = 0, owners = 0, most = 0;

	for (int i = section->block + 1; i < section->end; i++) {
		struct phrase p = finder_phrase(f, f->blocks[i].tokens);

		for (; p.t < p.end; p.t++) {
			int value = cue_value(p, CUE_READER);

			readers += value > 0;
			most = value > most ? value : most;
			owners += cue_begins(p, CUE_OWN);
		}
	}
	return readers >= TOLD && readers > owners && most >= BIDDEN;
}

/* Whether a heading announces the writer's own goals: "Our goals", or those for
 * a period, unless they are told to the reader. */
static bool
is_own(const struct finder *f, const struct section *section)
{
	if (section->told ||
	    (is_dated(f, section) && !tells_reader(f, section)))
		return true;
	return section->block != BLOCK_NONE && section->class == SECTION_OPEN &&
	       !section->closed &&
	       finder_reads(f, announce_own, finder_heading(f, section));
}

/* Whether it announces goals for a period, or one says how much by when. */
static bool
is_due(const struct finder *f, const struct section *section)
{
	if (is_dated(f, section))
		return true;
	if (section->class != SECTION_OPEN || section->closed)
		return false;
	for (int i = section->block + 1; i < section->end; i++) {
		const struct block *block = &f->blocks[i];

		if (block->kind == BLOCK_ITEM &&
		    gist_promises(f, block->tokens))
			return true;
	}
	return false;
}

/* Close all sections but those that are kept; false: there are none. */
static bool
keep(struct finder *f,
    bool (*keeps)(const struct finder *f, const struct section *section))
{
	bool *own = arena_alloc(f->scratch, (size_t)f->outline.n), any = false;

	for (int i = 0; i < f->outline.n; i++) {
		struct section *section = &f->outline.at[i];

		own[i] = (section->parent >= 0 && own[section->parent]) ||
			 keeps(f, section);
		any |= own[i];
		if (own[i])
			continue;
		section->class = SECTION_CLOSED;
		section->open = section->results = section->faint = false;
		section->closed = section->shut = true;
	}
	return any;
}

bool
genre_keep_dated(struct finder *f)
{
	return keep(f, is_due);
}

bool
genre_keep_own(struct finder *f)
{
	return keep(f, is_own);
}
