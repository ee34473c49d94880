/* Items into whether they say what a good goal is like. */

#include "genre_sign.h"

#include "document.h"
#include "finder.h"
#include "ornament.h"
#include "token.h"

enum {
	LEADS = 2,	/* the value of what leads to a trait, */
	DEMANDS = 3,	/* and of what does and needs none */
	TRAIT_WORDS = 9 /* of an item that names nothing else */
};

/* Whether a section's heading is a name that the method gives to a part of it,
 * and nothing else. */
static bool
is_part(const struct finder *f, const struct section *section)
{
	return section->method && section->level < OUTLINE_BOLD &&
	       (section->class == SECTION_OPEN ||
		   section->class == SECTION_RESULTS) &&
	       finder_topic(f, finder_heading(f, section));
}

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
	const struct block *block = &f->document->blocks[index];
	const struct token *end = document_end(f->document, index);
	const struct token *t =
	    ornament_behind(document_first(f->document, index), end);

	end = token_before_marks(t, token_before_bracket(t, end));
	return block->kind == BLOCK_ITEM && t < end &&
	       is_part(f, finder_section(f, index)) &&
	       finder_words(f, block->tokens) <= TRAIT_WORDS &&
	       is_trait(&f->cues, t, end);
}
