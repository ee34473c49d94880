/* Headings that say what will be done though no goals are expected, "Support
 * cycling", into whether they are goals. */

#include "chapter_part.h"

#include "document/document.h"
#include "filled.h"
#include "finder.h"
#include "gist.h"
#include "word/ornament.h"
#include "word/token.h"

enum { PHRASE = 3 /* words of more than a topic */ };

bool
chapter_pledge_vague(const struct finder *f, struct span line)
{
	struct span text = finder_strip(f, line);

	return finder_begins(f, CUE_VAGUE, text) ||
	       finder_begins(f, CUE_KEEP, text);
}

bool
chapter_pledge_is(const struct finder *f, const struct section *section)
{
	const struct tally *around;

	if (!f->civic || f->meeting || section->class != SECTION_NEUTRAL ||
	    section->closed || section->parent < 0 ||
	    !gist_bids(f, f->blocks[section->block].tokens))
		return false;
	around = &f->tallies[section->parent];
	return around->n_deeds > 1 && around->n_vague * 2 >= around->n_deeds &&
	       around->n_deeds * 4 >= around->n_chapters * 3;
}

/* Whether its own words say by which day or period of the calendar. */
static bool
is_ending(const struct finder *f, const struct block *block)
{
	return gist_ends(f, block->tokens) && gist_dated(f, block->tokens);
}

/* Whether its own words say by when, or a heading around it does. */
static bool
is_dated(const struct finder *f, const struct section *section)
{
	const struct block *block = &f->blocks[section->block];

	if (gist_ends(f, block->tokens))
		return true;
	while (section->parent > 0) {
		section = finder_around(f, section);
		if (finder_spans(f, finder_heading(f, section)))
			return true;
	}
	return false;
}

/* Whether the title around it is a year; below "March 2027" is news. */
static bool
is_of_year(const struct finder *f, const struct section *section)
{
	const struct section *title = finder_around(f, section);
	struct span words = finder_heading(f, title);
	const struct token *end = finder_token(f, words.end);
	const struct token *t =
	    ornament_behind(finder_token(f, words.start), end);

	return title->level == 1 && title->class == SECTION_PERIOD &&
	       t + 1 == end && token_is_year(t);
}

/* Whether on a page about one goal a heading says what is to be, and itself or
 * the text right below it enough of how much, from where and by when. */
static bool
is_page(const struct finder *f, const struct section *section, bool acts)
{
	const struct block *block = &f->blocks[section->block];
	struct span line = block->tokens;
	struct span text = { line.start, block[1].tokens.end };

	if (gist_foretells(f, line, text))
		return true;
	return acts && (filled_asks(filled_under(f, section->block)) ||
			   (gist_measures(f, line) &&
			       (gist_based(f, text) ||
				   finder_label(f, block[1].tokens).field ==
				       FIELD_BASELINE)) ||
			   finder_timed(f) || is_ending(f, block));
}

/* Whether it says what its writer means to do, how much and by when: "By May
 * 2027, I want to write 40 letters". « Je veux » opens a section, too. */
static bool
wishes(const struct finder *f, const struct section *section)
{
	const struct block *block = &f->blocks[section->block];

	return (section->class == SECTION_NEUTRAL ||
		   section->class == SECTION_OPEN) &&
	       gist_wants(f, gist_clause(f, block->tokens)) &&
	       !gist_mentions(f, block->tokens) && is_ending(f, block) &&
	       gist_measures(f, block->tokens);
}

bool
chapter_pledge_promises(const struct finder *f, const struct section *section)
{
	const struct block *block = &f->blocks[section->block];
	struct span clause;
	bool acts;

	if (f->meeting || section->closed)
		return false;
	if (wishes(f, section))
		return true;
	if (section->class != SECTION_NEUTRAL ||
	    section->block + 1 >= section->end ||
	    gist_addresses(f, block->tokens) || gist_tells(f, block->tokens) ||
	    finder_words(f, block->tokens) < PHRASE)
		return false;
	if (gist_counts(f, block->tokens) &&
	    filled_asks(filled_under(f, section->block)) &&
	    gist_measures(f, block->tokens))
		return true;
	clause = f->brief ? gist_clause(f, block->tokens) : block->tokens;
	acts = gist_bids(f, clause) || gist_abstains(f, clause);
	if (f->brief &&
	    is_page(f, section,
		acts || gist_wants(f, clause) || gist_intends(f, clause)))
		return true;
	/* "2027", then "Read 24 books" */
	return acts && gist_measures(f, block->tokens) &&
	       (is_of_year(f, section) ||
		   (gist_based(f, block->tokens) && is_dated(f, section)));
}
