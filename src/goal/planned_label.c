/* Labelled lines into whether what their label calls a goal is one. */

#include "planned.h"

#include "cue/announce.h"
#include "document/document.h"
#include "gist.h"

enum {
	CARD_LINES = 8, /* looked at behind one that names a goal */
	ALONE = 2	/* the value of what is one person's own: "my" */
};

/* Whether a line fills in what only goals have: "Deadline:", "Status:". */
static bool
fills_in(const struct finder *f, struct span line)
{
	struct label label = finder_label(f, line);

	return label_is_field(label) &&
	       (label.field == FIELD_DEADLINE || label.field == FIELD_STATUS ||
		   label.field == FIELD_OWNER || label.field == FIELD_TARGET ||
		   label.field == FIELD_BASELINE);
}

/* Whether such a line is right behind one, in paragraph, list or next to it. */
static bool
is_card(const struct finder *f, int block, struct span line)
{
	struct span rest = { line.end, f->blocks[block].tokens.end }, next;
	int end = block + CARD_LINES;

	for (int n = 0; n < CARD_LINES && finder_next(f, &rest, &next); n++)
		if (fills_in(f, next))
			return true;
	for (int i = block + 1; i < end && i < f->document->n_blocks; i++) {
		if (f->blocks[i].kind != f->blocks[block].kind ||
		    f->blocks[i].list != f->blocks[block].list)
			return false;
		if (fills_in(f, f->blocks[i].tokens))
			return true;
	}
	return false;
}

/* Whether a page that has little else on it begins with such a line, and that
 * acts: "Goal: publish the guide", but not above "Specific goal: ...". */
static bool
is_page(const struct finder *f, int block, const struct section *section,
    struct span rest)
{
	return f->brief && block <= section->block + 1 &&
	       f->blocks[block].depth == 0 && gist_bids(f, rest) &&
	       !gist_addresses(f, rest) &&
	       (block + 1 == f->document->n_blocks ||
		   finder_label(f, f->blocks[block + 1].tokens).kind !=
		       LABEL_GOAL);
}

/* Whether a label itself counts the goal or says when it is for: "Goal 2:",
 * "Goal for May:". */
static bool
label_tells(const struct finder *f, struct span label)
{
	return finder_holds(f, label, TOKEN_NUMBER) ||
	       finder_occurs(f, CUE_WHEN, label) ||
	       finder_reads(f, announce_dated, label);
}

/* Whether right below the title one person says what they mean to do: "Goal: I
 * want to sail", "Goal: sell my boat". */
static bool
is_own(const struct finder *f, const struct section *section, struct span rest)
{
	return section->level <= 1 &&
	       (gist_wants(f, rest) ||
		   (gist_acts(f, rest) &&
		       cue_weight(finder_phrase(f, rest), CUE_OWN) == ALONE));
}

/* Whether what stands behind a label reads as a goal by itself. */
static bool
reads_as_goal(const struct finder *f, struct span rest)
{
	return gist_measures(f, rest) || gist_ends(f, rest) ||
	       (gist_acts(f, rest) && gist_dated(f, rest)) ||
	       gist_reads_as_goal(f, rest, 0);
}

bool
planned_labelled(
    const struct finder *f, int block, struct label label, struct span line)
{
	const struct section *section = finder_section(f, block);
	struct span rest = { label.rest, line.end };

	return f->cues.letters || section->planned ||
	       planned_expects(section) || label_tells(f, label.words) ||
	       is_own(f, section, rest) || is_card(f, block, line) ||
	       is_page(f, block, section, rest) || reads_as_goal(f, rest);
}
